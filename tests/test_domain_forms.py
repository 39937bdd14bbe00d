"""The forms that real visions take, beyond the first real case: each can be said, and is clean when it is right."""

import pytest
from attrs import evolve

import coopvision
from coopvision.engine import Severity
from coopvision.model import (
    Agreement,
    CostLine,
    CostRow,
    CostSheet,
    Indicator,
    Measure,
    Member,
    MunicipalCosts,
    MunicipalTable,
    Project,
    Role,
    Section,
    Side,
    Vision,
    YearlyList,
    Zone,
)
from coopvision.testing import municipality_code

YEARS = ["H31年度", "R2年度", "R3年度", "R4年度", "R5年度"]


def member(number, name, side=Side.PARTNER):
    return Member(code=municipality_code(number), name=name, side=side)


def vision(members, **parts):
    """A vision of one project that all members take part in."""
    sides = {each.side for each in members}
    project = Project(
        number="1",
        name="見本事業",
        item=["ア", "1"],
        participants=[each.name for each in members],
        roles=[Role(side=side, duties="取り組む。") for side in Side if side in sides],
        indicators=[
            Indicator(
                name="参加者数",
                baseline=Measure(value="100人", period="H30年度"),
                target=Measure(value="120人", period="R5年度"),
            )
        ],
    )
    field = Section(level="field", number="1", name="見本の分野")
    given = {
        "title": "見本の共生ビジョン",
        "term": "H31～R5年度",
        "zone": Zone(name="見本圏域", members=members),
        "sections": [Section(level="viewpoint", number="ア", name="見本の視点", children=[field])],
        "projects": [project],
    }
    return Vision(**{**given, **parts})


def complaints(checked):
    report = coopvision.check(checked)
    return [(each.rule, each.place.path) for each in report.findings if each.severity.reaches(Severity.WARNING)]


CITY = member(281, "みなと市", Side.CENTRAL)
OTHER_CITY = member(282, "やまと市", Side.CENTRAL)
TOWN = member(683, "かわい町")


@pytest.mark.parametrize(
    "members",
    [[CITY], [CITY, TOWN], [CITY, OTHER_CITY, TOWN], [CITY, *(member(690 + n, f"第{n}町") for n in range(18))]],
    ids=["a centre alone", "one partner", "two central cities", "eighteen partners"],
)
def test_rosters_of_any_size(members):
    """One or two central cities, none to eighteen partners."""
    assert complaints(vision(members)) == []


def test_a_merged_city_has_a_policy_in_place_of_agreements():
    """Former municipalities stand on the two sides."""
    districts = [member(284, "旧みなと市", Side.CENTRAL), member(685, "旧やまべ町")]
    policy = Agreement(kind="formation_policy", parties=["旧みなと市"], concluded="2010-06-25")
    assert complaints(vision(districts, agreements=[policy])) == []


def test_an_agreement_of_three():
    """A two-city centre signs one paper with a partner."""
    paper = Agreement(parties=["みなと市", "やまと市", "かわい町"], concluded="平成21年10月5日")
    assert complaints(vision([CITY, OTHER_CITY, TOWN], agreements=[paper])) == []


def test_goals_indicators_and_costs_may_hang_higher_up():
    """On a field or an item instead of a project."""
    base = vision([CITY, TOWN])
    indicator = base.projects[0].indicators[0]
    sheet = CostSheet(years=YEARS, amounts=[1, 1, 1, 1, 1], total=5)
    field = Section(level="field", number="1", name="分野", goal="基本目標", indicators=[indicator], costs=sheet)
    viewpoint = evolve(base.sections[0], children=[field])
    bare = evolve(base.projects[0], indicators=())
    assert complaints(evolve(base, sections=[viewpoint], projects=[bare])) == []
    wrong = evolve(field, costs=evolve(sheet, total=6))
    found = complaints(evolve(base, sections=[evolve(viewpoint, children=[wrong])], projects=[bare]))
    assert found == [("row-total-mismatch", "sections[ア].children[1].costs.total")]


def test_years_may_go_on_after_an_era_has_ended():
    """平成35年度 is R5年度; heads of calendar years are read as the years they name."""
    old = ["平成31年", "平成32年", "平成33年", "平成34年", "平成35年"]
    sheet = CostSheet(years=old, amounts=[1, 2, 3, 4, 5], total=15)
    base = vision([CITY, TOWN], term="平成31～35年度")
    project = evolve(base.projects[0], costs=sheet)
    assert complaints(evolve(base, projects=[project])) == []


def tables(sheet_unit, sheet, list_unit, listed):
    base = vision([CITY, TOWN])
    project = evolve(base.projects[0], costs=CostSheet(years=YEARS, unit=sheet_unit, amounts=sheet, total=sum(sheet)))
    line = CostLine(project="1", name="見本事業", amounts=listed, total=sum(listed))
    total = evolve(CostSheet(years=YEARS, amounts=listed, total=sum(listed)))
    yearly = YearlyList(years=YEARS, unit=list_unit, rows=[line], total=total)
    return evolve(base, projects=[project], cost_by_year=yearly)


def test_tables_in_different_units_are_compared_as_intervals():
    """円 on the sheet, 千円 in the list: rounding is no contradiction, a whole unit is."""
    yen = [1_234_567] * 5
    assert complaints(tables("円", yen, "千円", [1_234] * 5)) == []
    assert complaints(tables("円", yen, "千円", [1_235] * 5)) == []
    found = complaints(tables("円", yen, "千円", [1_237] * 5))
    assert [rule for rule, _ in found] == ["cost-statements-disagree"] * 6


def test_blanks_dashes_and_undecided_amounts_are_no_contradiction():
    """A year without a project, a dash and 検討中 are not 0, and not errors."""
    base = vision([CITY, TOWN])
    rows = [
        CostRow(municipality="みなと市", name="事業", amounts=[1, None, "－", 2, 3], total=6),
        CostRow(municipality="かわい町", name="事業", amounts=[0, 0, 0, 0, 0], total=0),
        CostRow(municipality="かわい町", name="別の事業", amounts=["検討中"] * 5, total="検討中"),
    ]
    total = CostSheet(years=YEARS, amounts=["検討中"] * 5, total="検討中")
    table = MunicipalTable(project="1", name="見本事業", years=YEARS, rows=rows, total=total)
    assert complaints(evolve(base, cost_by_municipality=MunicipalCosts(tables=[table]))) == []
