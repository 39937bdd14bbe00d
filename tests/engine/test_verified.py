"""The coverage: which printed numbers some relation verifies."""

from coopvision.engine import Engine, RuleWords, Sums, expect, rule
from coopvision.model import CostSheet, Vision
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("題", "title"), Words("文", "message"))


@rule(words=WORDS)
def sheets_add_up(sheet: CostSheet, _):
    """Sums of the sheets alone."""
    yield Sums(sheet.cells(), to=sheet.total_cell())


@rule(words=WORDS)
def looks_only(vision: Vision, _):
    """Is about no figure."""
    yield expect(vision.title, vision)


def coverage(edits, *rules):
    return Engine(rules).check(edited(edits).vision).coverage


def test_a_number_in_a_relation_is_verified_and_every_other_is_named():
    """What is verified and what is not are together all there is."""
    covered = coverage({}, sheets_add_up)
    assert covered.verified == 3 * 6
    assert covered.verified + len(covered.unverified) == covered.numbers
    assert "projects[①].costs.total" not in {place.path for place in covered.unverified}
    assert "cost_by_year.rows[①].total" in {place.path for place in covered.unverified}


def test_what_is_no_number_is_not_counted():
    """A blank, a dash and a value in words are no numbers, wherever they stand."""
    edits = {
        "cost_by_year.rows[①].total": None,
        "cost_by_year.rows[①].amounts[R3年度]": "－",
        "projects[①].indicators[救急受入件数].target.value": "現状より増加",
    }
    before, after = coverage({}, sheets_add_up), coverage(edits, sheets_add_up)
    assert before.numbers - after.numbers == 3
    gone = {place.path for place in before.unverified} - {place.path for place in after.unverified}
    assert gone == set(edits)


def test_a_relation_that_could_not_be_evaluated_verifies_nothing():
    """A sum with a figure that cannot be read proves nothing about the others."""
    covered = coverage({"projects[①].costs.amounts[R3年度]": "15OO"}, sheets_add_up)
    assert covered.verified == 2 * 6


def test_where_nothing_is_verified_the_share_is_nothing():
    """Neither without relations, nor without numbers, is anything verified."""
    assert coverage({}, looks_only).share == 0.0
    parts = dict.fromkeys(("projects", "cost_by_year", "cost_by_municipality", "indicator_list"), "(remove)")
    empty = coverage(parts, looks_only)
    assert (empty.numbers, empty.share) == (0, 0.0)


def test_the_share_is_of_all_numbers():
    """Verified over printed."""
    covered = Engine([sheets_add_up]).check(sample().vision).coverage
    assert covered.share == covered.verified / covered.numbers
