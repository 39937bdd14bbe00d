"""One indicator on the sheet and in the summary list: what is compared, and what is not."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited

BOOK = make_rulebook()
SHEET = "projects[①].indicators[救急受入件数]"
LIST = "indicator_list.rows[① 救急受入件数]"


def outcome_of(name, edits):
    """How a rule alone ends, and the places of its findings."""
    report = Engine([BOOK.rule(name)]).check(edited(edits).vision)
    return report.outcomes[0], [finding.place.path for finding in report.findings]


@pytest.mark.parametrize("listed", ["現状から20.0%増", "現状から２０％増"])
def test_a_change_is_compared_by_its_number(listed):
    """However it is written."""
    edits = {f"{SHEET}.target.value": "現状から20%増", f"{LIST}.target.value": listed}
    assert outcome_of("indicator-value-disagrees", edits)[1] == []


@pytest.mark.parametrize(("first", "second"), [(SHEET, LIST), (LIST, SHEET)])
def test_a_unit_in_its_own_column_is_a_unit(first, second):
    """A number alone, its unit beside the name, against another unit beside the number; on either side."""
    plain = {f"{path}.{field}.value": "1,200" for path in (SHEET, LIST) for field in ("baseline", "target")}
    edits = plain | {f"{first}.unit": "件", f"{second}.target.value": "1,200人"}
    assert outcome_of("indicator-unit-disagrees", edits)[1] == [f"{SHEET}.target.value"]


def test_a_unit_that_stands_in_one_place_alone_is_compared_with_nothing():
    """It is not even counted as looked at."""
    whole, _ = outcome_of("indicator-unit-disagrees", {})
    outcome, found = outcome_of("indicator-unit-disagrees", {f"{LIST}.target.value": "1,400"})
    assert (outcome.examined, found) == (whole.examined - 1, [])


def test_a_period_left_out_costs_the_others_nothing():
    """The baseline has none on the sheet, the target another in the list."""
    edits = {f"{SHEET}.baseline.period": None, f"{LIST}.target.period": "R6年度"}
    assert outcome_of("indicator-period-disagrees", edits)[1] == [f"{SHEET}.target.period"]


def test_a_period_that_cannot_be_read_is_no_contradiction():
    """It is named as what keeps the two from being compared."""
    outcome, found = outcome_of("indicator-period-disagrees", {f"{LIST}.target.period": "いつの日か"})
    assert (outcome.state, found) == (State.COULD_NOT_RUN, [])
    assert outcome.blocked_at == (f"{LIST}.target.period",)


@pytest.mark.parametrize("path", [SHEET, LIST])
def test_a_space_in_a_name_is_no_other_name(path):
    """On the sheet or in the list, where columns are narrow."""
    outcome, found = outcome_of("indicator-name-disagrees", {f"{path}.name": "救急　受入 件数"})
    whole, _ = outcome_of("indicator-name-disagrees", {})
    assert (outcome.examined, found) == (whole.examined, [])


@pytest.mark.parametrize(
    ("on_sheet", "in_list", "agree"),
    [
        ("R7年度", "R7年度末", True),
        ("R7年度末", "R7年度", True),
        ("R7年度", "R7年度平均", True),
        ("R7年度末", "R7年度平均", False),
        ("R7年度", "R6年度末", False),
        ("R7年9月", "R7年度末", False),
        ("R7年度末", "R7年9月", False),
    ],
)
def test_who_does_not_say_when_in_the_year_contradicts_nobody_who_does(on_sheet, in_list, agree):
    """末 and 平均 contradict each other, and another year or a month contradicts either."""
    edits = {f"{SHEET}.target.period": on_sheet, f"{LIST}.target.period": in_list}
    assert outcome_of("indicator-period-disagrees", edits)[1] == ([] if agree else [f"{SHEET}.target.period"])


@pytest.mark.parametrize("path", [SHEET, LIST])
@pytest.mark.parametrize(
    ("name", "field", "text"),
    [
        ("indicator-value-disagrees", "value", "1,5OO件"),
        ("indicator-period-disagrees", "period", "いつの日か"),
    ],
)
def test_the_one_that_cannot_be_read_is_named_and_not_the_other(path, name, field, text):
    """On the sheet or in the list."""
    outcome, found = outcome_of(name, {f"{path}.target.{field}": text})
    assert (found, outcome.blocked_at) == ([], (f"{path}.target.{field}",))
