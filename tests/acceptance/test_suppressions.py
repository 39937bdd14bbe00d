"""Suppressions over reports: what they name, and nothing else."""

from datetime import date, timedelta

import pytest
from acceptance_material import (
    BREAKS,
    MALFORMED,
    TODAY,
    broken,
    crashes,
    engine,
    finds_nothing_to_look_at,
    relaxed,
    some_edits,
    suppress,
)
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coopvision.acceptance import NAMES, AcceptanceError, Suppressions, accept, accept_all
from coopvision.engine import Engine, State
from coopvision.errors import SelectionError
from coopvision.testing import edited, sample

TOTAL = {"projects[②].costs.total": "2001"}
AT = "projects[②].costs.total"


def named(report, rule="row-total-mismatch"):
    (finding,) = [each for each in report.findings if each.rule == rule]
    return finding


def notes(report):
    return [finding for finding in report.findings if finding.rule in NAMES]


def without(report):
    """The document's own findings."""
    return [finding for finding in report.findings if finding.rule not in NAMES]


def fault_of(report, suppressions, **terms):
    with pytest.raises(AcceptanceError) as caught:
        accept(report, suppressions=suppressions, as_of=TODAY, **terms)
    return "\n".join(caught.value.lines("en"))


@relaxed
@given(some_edits, st.data())
def test_suppressing_marks_exactly_what_it_names(chosen, data):
    """All other findings, all outcomes and the coverage are the same."""
    report = broken(chosen)
    target = data.draw(st.sampled_from(report.findings))
    after = accept(report, suppressions=suppress(target), as_of=TODAY)
    assert [evolve(finding, suppressed=None) for finding in after.findings] == list(report.findings)
    marked = [finding for finding in after.findings if finding.suppressed is not None]
    assert {(finding.rule, finding.place.path) for finding in marked} == {(target.rule, target.place.path)}
    assert {finding.suppressed for finding in marked} == {"公表後に訂正する"}
    assert after.outcomes == report.outcomes
    assert (after.examined, after.coverage) == (report.examined, report.coverage)


@relaxed
@given(some_edits)
def test_suppressing_everything_makes_a_report_clean(chosen):
    """And every finding is still there."""
    report = broken(chosen)
    after = accept(report, suppressions=suppress(*report.findings), as_of=TODAY)
    assert after.ok
    assert after.summary == (0, 0, 0, len(report.findings))


def test_a_suppression_names_no_place_below_its_own():
    """A prefix of a path covers nothing."""
    report = broken(TOTAL)
    after = accept(
        report,
        suppressions=suppress(evolve(named(report), place=evolve(named(report).place, path="projects[②].costs"))),
        as_of=TODAY,
    )
    assert named(after).suppressed is None


def test_a_suppression_names_no_other_rule_at_its_place():
    """Another rule may speak there tomorrow."""
    report = broken({**TOTAL, "cost_by_year.rows[②].total": "2002"})
    others = [each for each in report.findings if each.place.path == AT and each.rule != "row-total-mismatch"]
    after = accept(report, suppressions=suppress(named(broken(TOTAL))), as_of=TODAY)
    assert all(each in after.findings for each in others)


@pytest.mark.parametrize("reference", ["SUM301", "sum301", "row-total-mismatch"])
def test_a_rule_may_be_named_as_everywhere(reference):
    """By name, code or both."""
    report = broken(TOTAL)
    code = named(report).code
    reference = code if reference == "SUM301" else code.lower() if reference == "sum301" else f"{code}:{reference}"
    suppressions = Suppressions(entries=[evolve(suppress(named(report)).entries[0], rule=reference)])
    assert named(accept(report, suppressions=suppressions, as_of=TODAY)).suppressed == "公表後に訂正する"


@pytest.mark.parametrize("days", [0, 1, 366])
def test_a_suppression_holds_to_the_end_of_its_last_day(days):
    """And at most a year and a day."""
    report = broken(TOTAL)
    after = accept(report, suppressions=suppress(named(report), until=TODAY + timedelta(days=days)), as_of=TODAY)
    assert named(after).suppressed is not None
    assert notes(after) == []


def test_a_lapsed_suppression_is_a_finding_and_what_it_named_counts_again():
    """With the entry's reason, at the entry's place."""
    report = broken(TOTAL)
    after = accept(report, suppressions=suppress(named(report), until=TODAY - timedelta(days=1)), as_of=TODAY)
    (note,) = notes(after)
    assert (note.rule, note.severity.value, note.found) == ("suppression-lapsed", "warning", AT)
    assert "2026-11-23" in note.message.en
    assert "公表後に訂正する" in note.message.ja
    assert without(after) == list(report.findings)
    assert not after.ok


def test_a_suppression_without_its_finding_is_a_notice():
    """The place is there, and nothing is wrong with it."""
    clean = broken({})
    after = accept(clean, suppressions=suppress(named(broken(TOTAL))), as_of=TODAY)
    (note,) = notes(after)
    assert (note.rule, note.severity.value) == ("suppression-unused", "notice")
    assert after.ok is clean.ok


def test_every_note_has_its_outcome_and_its_rule():
    """A report names every rule behind a finding; no count of things examined grows by it."""
    report = broken({})
    after = accept(report, suppressions=suppress(named(broken(TOTAL))), as_of=TODAY)
    (outcome,) = [each for each in after.outcomes if each.rule in NAMES]
    assert (outcome.rule, outcome.state, outcome.findings) == ("suppression-unused", State.FAILED, 1)
    assert after.rule("suppression-unused").words.title.ja
    assert after.examined == report.examined


def test_nothing_is_said_to_be_unused_of_a_rule_that_could_not_look():
    """Nor of one that failed itself: nothing unknown counts as mended."""
    malformed = broken(MALFORMED)
    blocked = next(outcome.rule for outcome in malformed.outcomes if outcome.blocked)
    suppressions = suppress(
        evolve(malformed.findings[0], rule=blocked, place=evolve(malformed.findings[0].place, path="term"))
    )
    assert notes(accept(malformed, suppressions=suppressions, as_of=TODAY)) == []
    crashed = Engine([crashes]).check(sample().vision)
    suppressions = suppress(evolve(crashed.findings[0], place=evolve(crashed.findings[0].place, path="term")))
    assert notes(accept(crashed, suppressions=suppressions, as_of=TODAY)) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"rule": "row-totl-mismatch"}, "Did you mean row-total-mismatch?"),
        ({"rule": "all"}, "no rule all"),
        ({"rule": "suppression-unused"}, "cannot be suppressed"),
        ({"at": "projects[②].costs.totl"}, "Did you mean projects[②].costs.total?"),
        ({"at": "projects[2].costs.total"}, "Did you mean projects[②].costs.total?"),
        ({"at": "cost_by_municipality.tables[(3)]"}, "Did you mean cost_by_municipality.tables[③]?"),
        ({"at": "projects[②].costs.amounts[R9年度]"}, "has no projects[②].costs.amounts[R9年度]"),
        ({"at": "projects[9].costs.total"}, "has no projects[9]"),
        ({"until": date(2027, 11, 26)}, "up to 2027-11-25"),
        ({"until": date(9999, 12, 31)}, "too long"),
    ],
)
def test_what_does_not_exist_or_is_too_long_ends_the_job(change, says):
    """With what to do."""
    report = broken(TOTAL)
    entries = [evolve(suppress(named(report)).entries[0], **change)]
    assert says in fault_of(report, Suppressions(entries=entries))


def test_a_rule_may_be_kept_from_being_suppressed():
    """By any selector; an unknown one ends the job."""
    report = broken(TOTAL)
    suppressions = suppress(named(report))
    assert "cannot be suppressed" in fault_of(report, suppressions, never=["row-total-mismatch"])
    assert "cannot be suppressed" in fault_of(report, suppressions, never=["all"])
    assert named(accept(report, suppressions=suppressions, as_of=TODAY, never=["amount-malformed"])).suppressed
    with pytest.raises(SelectionError, match="no-such-rule"):
        accept(report, suppressions=suppressions, as_of=TODAY, never=["no-such-rule"])


def test_the_longest_term_may_be_shortened():
    """To a quarter, say."""
    report = broken(TOTAL)
    suppressions = suppress(named(report), until=TODAY + timedelta(days=91))
    assert "at most 90 days" in fault_of(report, suppressions, longest=90)


def test_the_same_may_not_be_suppressed_twice():
    """By name or by code."""
    report = broken(TOTAL)
    (one,) = suppress(named(report)).entries
    twice = Suppressions(entries=[one, evolve(one, rule=named(report).code, reason="別の理由")])
    assert "twice" in fault_of(report, twice)


def test_without_a_day_nothing_can_be_suppressed():
    """The clock is for faces to read."""
    report = broken(TOTAL)
    with pytest.raises(SelectionError, match="as_of"):
        accept(report, suppressions=suppress(named(report)))


def test_an_entry_speaks_of_the_document_that_it_names():
    """By title or by file, as seen from the folder of the file of suppressions."""
    report = broken(TOTAL)
    for document in (report.document.title, "plans/vision.yaml", "./plans/vision.yaml"):
        after = accept(report, suppressions=suppress(named(report), document=document), as_of=TODAY)
        assert named(after).suppressed is not None
    after = accept(report, suppressions=suppress(named(report), document="別の共生ビジョン"), as_of=TODAY)
    assert after == report


def test_files_are_seen_from_the_folder_of_the_suppressions():
    """Wherever the program is called."""
    report = broken(TOTAL)
    suppressions = evolve(suppress(named(report), document="vision.yaml"), source="plans/suppressions.toml")
    assert named(accept(report, suppressions=suppressions, as_of=TODAY)).suppressed is not None


def test_an_entry_whose_file_is_not_there_is_refused():
    """Another document may be checked another time; a misspelt file never will be."""
    report = broken(TOTAL)
    with pytest.raises(AcceptanceError, match=r"there is no document plans/nowhere\.yaml"):
        accept(report, suppressions=suppress(named(report), document="plans/nowhere.yaml"), as_of=TODAY)


def test_an_entry_that_fits_several_documents_must_say_which():
    """One entry, one place."""
    reports = [broken(TOTAL, source="a.yaml"), broken(TOTAL, source="b.yaml")]
    suppressions = suppress(named(reports[0]))
    with pytest.raises(AcceptanceError, match="several documents"):
        accept_all(reports, suppressions=suppressions, as_of=TODAY)
    first, second = accept_all(reports, suppressions=suppress(named(reports[0]), document="b.yaml"), as_of=TODAY)
    assert (named(first).suppressed, named(second).suppressed) == (None, "公表後に訂正する")


def test_an_entry_is_used_if_one_of_several_documents_has_its_finding():
    """And its note is told once, if none has."""
    clean, wrong = broken({}, source="a.yaml"), broken(TOTAL, source="b.yaml")
    assert [notes(each) for each in accept_all([clean, wrong], suppressions=suppress(named(wrong)), as_of=TODAY)] == [
        [],
        [],
    ]
    told = accept_all([clean, broken({}, source="b.yaml")], suppressions=suppress(named(wrong)), as_of=TODAY)
    assert [len(notes(each)) for each in told] == [1, 0]


def test_a_crash_cannot_be_suppressed():
    """What was found before it can."""
    report = Engine([crashes]).check(sample().vision)
    after = accept(report, suppressions=suppress(*report.findings), as_of=TODAY)
    assert after.summary.error == 0
    assert after.crashed
    assert not after.ok


def test_what_looked_at_nothing_stays_not_ok():
    """A suppression proves nothing."""
    report = Engine([finds_nothing_to_look_at]).check(sample().vision)
    suppressions = suppress(evolve(broken(BREAKS).findings[0], rule="finds-nothing-to-look-at"))
    after = accept(report, suppressions=suppressions, as_of=TODAY)
    assert (after.examined, after.ok) == (0, False)


def test_rules_beyond_those_of_the_report_may_be_named():
    """A rule that was not selected is known all the same, and nothing is said of its suppression."""
    from coopvision.engine.rulebook import Rulebook

    report = Engine([each for each in engine().rules if each.name != "row-total-mismatch"]).check(edited(TOTAL).vision)
    book = Rulebook((), engine().rules)
    after = accept(report, suppressions=suppress(named(broken(TOTAL))), as_of=TODAY, book=book)
    assert after == report
