"""Tables of one project under heads that are not alike: other years, other units, fewer cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, State
from coopvision.model import (
    Amounts,
    CostLine,
    CostRow,
    CostSheet,
    MunicipalCosts,
    MunicipalTable,
    Project,
    Vision,
    YearlyList,
    Zone,
)
from coopvision.testing import edited

BOOK = make_rulebook()
YEARS = ["R3年度", "R4年度", "R5年度"]
BACKWARDS = YEARS[::-1]


def outcome_of(vision, name="cost-statements-disagree"):
    """How the rule alone ends, and by place what it found and what it expected."""
    report = Engine([BOOK.rule(name)]).check(vision)
    found = {each.place.path: (each.found, each.expected) for each in report.findings}
    return report.outcomes[0], found


def stated(on_sheet, in_list, *, years=BACKWARDS, unit="千円", total=None, **more):
    """A project's costs on a sheet and in a list whose years run from R3 on."""
    sheet = CostSheet(years=years, amounts=on_sheet, unit=unit, total=sum(on_sheet) if total is None else total)
    line = CostLine(project="①", amounts=in_list, total=sum(in_list))
    return Vision(
        title="みなと",
        zone=Zone(name="みなと"),
        term="R3～R5年度",
        projects=[Project(number="①", name="防災事業", costs=sheet)],
        cost_by_year=YearlyList(years=YEARS, rows=[line]),
        **more,
    )


def table(rows, *, years=YEARS):
    """A municipal table of some rows that adds up."""
    sums = [sum(column) for column in zip(*rows, strict=True)]
    total = Amounts(amounts=sums, total=sum(sums))
    lines = [CostRow(municipality=f"{n}市", amounts=row, total=sum(row)) for n, row in enumerate(rows)]
    return MunicipalCosts(tables=[MunicipalTable(project="①", years=years, rows=lines, total=total)])


@given(st.lists(st.integers(0, 99_999), min_size=3, max_size=3))
def test_a_year_is_compared_with_the_same_year_wherever_it_stands(amounts):
    """Columns in another order agree, and all of it was looked at: three years and the total."""
    outcome, found = outcome_of(stated(amounts[::-1], amounts))
    assert (outcome.state, outcome.examined, found) == (State.PASSED, 4, {})


def test_under_other_heads_too_the_odd_amount_is_found_in_its_year():
    """The sheet's last column is the list's first."""
    _, found = outcome_of(stated([30, 20, 11], [10, 20, 30], total=60))
    assert found == {"projects[①].costs.amounts[R3年度]": (11, 10)}
    _, found = outcome_of(stated([30, 20, 11], [10, 20, 30], total=60, cost_by_municipality=table([[10, 20, 30]])))
    assert found == {"projects[①].costs.amounts[R3年度]": (11, 10)}


@pytest.mark.parametrize("third", ["R6年度", "未定"])
def test_a_year_that_stands_in_one_table_alone_is_compared_with_nothing(third):
    """Nor is one whose head cannot be read."""
    outcome, found = outcome_of(stated([10, 20, 99], [10, 20, 30], years=["R3年度", "R4年度", third], total=60))
    assert (outcome.state, outcome.examined, found) == (State.PASSED, 3, {})


def test_under_other_heads_too_units_are_minded():
    """円 on the sheet, 千円 in the list: to the 千円."""
    assert outcome_of(stated([30_499, 20_001, 9_500], [10, 20, 30], unit="円"))[1] == {}
    _, found = outcome_of(stated([30_000, 21_000, 10_000], [10, 20, 30], unit="円", total=60_000))
    assert found == {"projects[①].costs.amounts[R4年度]": (21_000, 20)}


def test_under_other_heads_too_a_sum_of_rounded_rows_may_be_off_by_each():
    """Three rows of 千円 may be off by almost three of them; one row, or the list, may not."""
    rows = [[1, 10, 10], [1, 10, 10], [1, 10, 10]]
    own = {"years": BACKWARDS, "unit": "円", "total": 63_000}
    for rows_of_table, yen, at in ((rows, 32_500, 0), ([[3, 30, 30]], 32_500, 1)):
        one = stated([30_000, yen, 3_000], [3, 30, 30], cost_by_municipality=table(rows_of_table), **own)
        without_list = Vision(
            title="みなと",
            zone=one.zone,
            term="R3～R5年度",
            projects=one.projects,
            cost_by_municipality=one.cost_by_municipality,
        )
        assert len(outcome_of(without_list)[1]) == at


def test_a_line_with_fewer_cells_than_its_head_has_years_is_no_crash():
    """Whatever its unit; that cells are missing is another rule's to say."""
    short = stated([10, 20], [10, 20, 30], years=YEARS, unit="円")
    outcome, _ = outcome_of(short)
    assert outcome.state is not State.CRASHED


def test_rows_of_a_project_that_nothing_else_states_are_compared_with_nothing():
    """A table without totals, of a project without a sheet and a line."""
    alone = {
        "cost_by_municipality.tables[②].total": "(remove)",
        "cost_by_year": "(remove)",
        "projects[②].costs": "(remove)",
    }
    outcome, found = outcome_of(edited(alone).vision, "municipal-rows-mismatch")
    assert (outcome.state, found) == (State.NOT_APPLICABLE, {})
