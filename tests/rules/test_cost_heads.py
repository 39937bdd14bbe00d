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


def stated(on_sheet, in_list, *, years=BACKWARDS, listed=YEARS, unit="千円", total=None, **more):
    """A project's costs on a sheet and in a list, whose years run from R3 on unless said otherwise."""
    sheet = CostSheet(years=years, amounts=on_sheet, unit=unit, total=sum(on_sheet) if total is None else total)
    line = CostLine(project="①", amounts=in_list, total=sum(in_list))
    return Vision(
        title="みなと",
        zone=Zone(name="みなと"),
        term="R3～R5年度",
        projects=[Project(number="①", name="防災事業", costs=sheet)],
        cost_by_year=YearlyList(years=listed, rows=[line]),
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
    """Nor is one whose head cannot be read; and then the totals are of different years, as far as anybody can tell."""
    outcome, found = outcome_of(stated([10, 20, 99], [10, 20, 30], years=["R3年度", "R4年度", third], total=60))
    assert (outcome.state, outcome.examined, outcome.undecided, found) == (State.PASSED, 2, 1, {})


def test_totals_over_different_years_are_different_things():
    """A sheet that begins a year later has another total, and is no second fault beside its head's."""
    outcome, found = outcome_of(stated([20, 30], [10, 20, 30], years=YEARS[1:]))
    assert (outcome.examined, outcome.undecided, found) == (2, 1, {})


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (12_340, "（差 11,106、ちょうど10倍）"),
        (1_243, "（差 9、隣り合う数字を入れ替えた額）"),
        (1_235, "（差 1）"),
        (12, "（差 -1,222）"),
        (None, "空欄ですが、別の表では 1,234 千円です"),
        ("検討中", "「検討中」と印字されていますが、別の表では 1,234 千円です"),
    ],
)
def test_a_slip_of_the_pen_against_another_table_is_named(printed, said):
    """A power of ten, two digits swapped; else nothing is made up."""
    vision = stated([printed, 20], [1_234, 20], years=YEARS[:2], listed=YEARS[:2], total=1_254)
    (finding,) = Engine([BOOK.rule("cost-statements-disagree")]).check(vision).findings
    assert finding.message.ja.endswith(f"{said}")


def test_under_other_heads_too_units_are_minded():
    """円 on the sheet, 千円 in the list: to the 千円."""
    assert outcome_of(stated([30_499, 20_001, 9_500], [10, 20, 30], unit="円"))[1] == {}
    _, found = outcome_of(stated([30_000, 21_000, 10_000], [10, 20, 30], unit="円", total=60_000))
    assert found == {"projects[①].costs.amounts[R4年度]": (21_000, 20)}


@pytest.mark.parametrize("years", [YEARS, BACKWARDS], ids=["the same heads", "other heads"])
@pytest.mark.parametrize(("rows", "at"), [([[1, 10, 10]] * 3, []), ([[3, 30, 30]], ["amounts[R4年度]", "total"])])
def test_a_sum_of_rounded_rows_may_be_off_by_each(years, rows, at):
    """Three rows of 千円 may be off by almost three of them, nine figures by nine; one row may not."""
    yen = dict(zip(YEARS, (3_000, 32_500, 30_000), strict=True))
    sheet = CostSheet(years=years, amounts=[yen[year] for year in years], unit="円", total=70_500)
    one = Vision(
        title="みなと",
        zone=Zone(name="みなと"),
        term="R3～R5年度",
        projects=[Project(number="①", name="防災事業", costs=sheet)],
        cost_by_municipality=table(rows),
    )
    assert set(outcome_of(one)[1]) == {f"projects[①].costs.{cell}" for cell in at}


@pytest.mark.parametrize("years", [YEARS, BACKWARDS], ids=["the same heads", "other heads"])
def test_a_total_that_its_own_rows_confirm_is_said_to_be_confirmed(years):
    """The table stands among the related places, whatever the heads."""
    on_sheet = [dict(zip(YEARS, (10, 20, 30), strict=True))[year] for year in years]
    one = stated(on_sheet, [10, 20, 30], years=years, cost_by_municipality=table([[5, 20, 30], [6, 0, 0]]))
    findings = Engine([BOOK.rule("cost-statements-disagree")]).check(one).findings
    whole = "cost_by_municipality.tables[①]"
    assert {each.place.path for each in findings} == {f"{whole}.total.amounts[R3年度]", f"{whole}.total.total"}
    assert all(whole in {related.place.path for related in each.related} for each in findings)


def test_years_that_nobody_can_read_are_compared_column_by_column():
    """Where both heads are alike."""
    years = ["1年目", "未定", "未定"]
    outcome, found = outcome_of(stated([10, 20, 31], [10, 20, 30], years=years, listed=years, total=60))
    assert (outcome.examined, len(found)) == (4, 1)


def test_the_same_years_with_another_total_are_no_mistaken_unit():
    """Figures under another unit that are not all the same are compared one by one."""
    _, found = outcome_of(stated([10, 20, 30], [10, 20, 30], years=YEARS, unit="円", total=61))
    assert set(found.values()) == {(10, 10), (20, 20), (30, 30), (61, 60)}


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


def contributing(on_sheet):
    """A table without totals whose first row contains what the second contributes, and a sheet beside it."""
    rows = [
        CostRow(municipality="甲市", name="救急", amounts=[30], total=30, own_share=Amounts(amounts=[10], total=10)),
        CostRow(municipality="乙町", name="負担金", amounts=[20], total=20, pays_into="救急"),
    ]
    sheet = CostSheet(years=["R3年度"], amounts=[on_sheet], total=on_sheet)
    return Vision(
        title="みなと",
        zone=Zone(name="みなと"),
        term="R3年度",
        projects=[Project(number="①", name="救急事業", costs=sheet)],
        cost_by_municipality=MunicipalCosts(tables=[MunicipalTable(project="①", years=["R3年度"], rows=rows)]),
    )


@pytest.mark.parametrize(("on_sheet", "findings"), [(30, 0), (50, 0), (40, 2)])
def test_rows_add_up_to_the_sheet_in_the_way_that_fits_it(on_sheet, findings):
    """Net, or every row; what is neither is wrong, in its year and in all."""
    assert len(outcome_of(contributing(on_sheet), "municipal-rows-mismatch")[1]) == findings


def test_a_row_without_its_total_leaves_the_sum_of_totals_open():
    """The years are added up all the same, and the rule lives to the end."""
    path = "cost_by_municipality.tables[②].rows[みなと市 備蓄整備].total"
    whole, _ = outcome_of(edited({}).vision, "municipal-total-mismatch")
    outcome, found = outcome_of(edited({path: None}).vision, "municipal-total-mismatch")
    assert (outcome.state, outcome.examined, outcome.undecided, found) == (State.PASSED, whole.examined - 1, 1, {})


def test_two_tables_of_a_project_outvote_the_rest_of_the_document():
    """Where two of its three statements have one unit, the third is mistaken, however common its unit is elsewhere."""
    edits = {f"projects[{number}].costs.unit": "円" for number in "①②③"}
    tables = {f"cost_by_municipality.tables[{number}]": "(remove)" for number in "②③"}
    _, found = outcome_of(edited(edits | tables).vision)
    assert found["projects[①].costs.unit"] == ("円", "千円")


def test_every_mistaken_unit_is_told_once():
    """Two sheets beside one list are two mistakes."""
    _, found = outcome_of(edited({f"projects[{number}].costs.unit": "円" for number in "①②"}).vision)
    assert found == {f"projects[{number}].costs.unit": ("円", "千円") for number in "①②"}


def test_amounts_in_one_unit_that_nobody_can_read_are_compared():
    """Whatever it is, it is the same."""
    units = {"projects[②].costs.unit": "千ドル", "cost_by_year.unit": "千ドル", "cost_by_municipality": "(remove)"}
    units |= {f"projects[{number}].costs": "(remove)" for number in "①③"}
    assert outcome_of(edited(units).vision)[1] == {}
    _, found = outcome_of(edited(units | {"projects[②].costs.amounts[R3年度]": 301}).vision)
    assert found == {"projects[②].costs.amounts[R3年度]": (301, 300)}
