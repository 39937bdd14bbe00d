"""The cell that explains most of what broke."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from coopvision.engine import Agree, Engine, Rule, RuleWords, Sums, rule
from coopvision.engine.index import Index
from coopvision.model import Amounts, Cell, Column, Several, Vision
from coopvision.notation import amount_number
from coopvision.testing import amount_cells, edited, replace, sample
from coopvision.testing.strategies import visions
from coopvision.words import Words
from coopvision_rules.costs import contributions, statements, sums

ENGINE = Engine(
    each
    for module in (sums, statements, contributions)
    for each in vars(module).values()
    if isinstance(each, Rule) and each.name.endswith(("-mismatch", "-disagree"))
)
WORDS = RuleWords(Words("題", "title"), Words("文", "message"))
TABLE = "cost_by_municipality.tables"
relaxed = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    deadline=None,
)
offs = st.integers(-1_000_000, 1_000_000).filter(bool)


def named(report):
    """Every culprit with its rivals, as sets of places with the values that mend."""
    return [{(each.place.path, each.would_be) for each in (culprit, *culprit.rivals)} for culprit in report.culprits]


def sample_with(edits):
    return ENGINE.check(edited(edits).vision)


def drawn_slip(data, vision, project=None):
    """The path of a cell that prints an amount, what is right there, and what it is off by."""
    index = Index(vision)
    paths = [index.path(cell) for cell in amount_cells(vision) if project in {None, index.project(cell)}]
    assume(paths)
    path = paths[data.draw(st.integers(0, len(paths) - 1))]
    return path, amount_number(at(vision, path).value), data.draw(offs)


def at(vision, path):
    index = Index(vision)
    return next(cell for cell in amount_cells(vision) if index.path(cell) == path)


def with_slips(vision, *slips):
    """The report on the vision with these cells off by so much."""
    for path, right, off in slips:
        vision = replace(vision, at(vision, path), right + off)
    return ENGINE.check(vision)


@relaxed
@given(visions())
def test_where_nothing_contradicts_nobody_is_blamed(vision):
    """A clean vision has no culprits."""
    assert ENGINE.check(vision).culprits == ()


@relaxed
@given(st.data())
def test_one_wrong_cell_is_the_culprit_with_exactly_the_right_value(data):
    """Where two relations break or more, the cell that was changed explains all of it; it may have equals."""
    vision = data.draw(visions())
    slip = drawn_slip(data, vision)
    report = with_slips(vision, slip)
    assume(len(report.findings) > 1)
    assert [slip[:2] in group for group in named(report)] == [True]
    broken = {(finding.rule, finding.place.path) for finding in report.findings}
    assert {(each.rule, each.place.path) for each in report.culprits[0].explains} == broken


@relaxed
@given(st.data())
def test_nobody_else_is_blamed_for_one_wrong_cell(data):
    """However little breaks: where a culprit is named, the changed cell is among those named."""
    vision = data.draw(visions())
    slip = drawn_slip(data, vision)
    assert all(slip[:2] in group for group in named(with_slips(vision, slip)))


@relaxed
@given(st.data())
def test_two_wrong_cells_of_two_projects_are_both_named(data):
    """Even where both stand in one column of the yearly list, unless they cancel out there."""
    vision = data.draw(visions())
    numbers = [project.number for project in vision.projects]
    assume(len(numbers) > 1)
    both = [drawn_slip(data, vision, number) for number in data.draw(st.permutations(numbers))[:2]]
    assume(both[0][2] + both[1][2])
    assume(all(len(with_slips(vision, each).findings) > 1 for each in both))
    found = named(with_slips(vision, *both))
    assert [any(slip[:2] in group for group in found) for slip in both] == [True, True]


def test_a_total_that_was_not_updated_explains_the_row_and_its_twins():
    """The sheet's total: its own years, and the two other tables."""
    (culprit,) = sample_with({"projects[②].costs.total": 2100}).culprits
    assert (culprit.place.path, culprit.found, culprit.would_be) == ("projects[②].costs.total", 2100, 2000)
    assert [each.rule for each in culprit.explains] == ["row-total-mismatch", "cost-statements-disagree"]
    assert (culprit.breaks, culprit.rivals, culprit.unit, culprit.project) == (0, (), "千円", "②")


def test_an_amount_that_was_left_out_is_named_where_it_should_stand():
    """A blank cell can be the culprit: its row and its column miss the same."""
    path = f"{TABLE}[②].rows[みなと市 防災倉庫建設].amounts[R4年度]"
    (culprit,) = sample_with({path: None}).culprits
    assert (path, None, 500) == (culprit.place.path, culprit.found, culprit.would_be)


def test_one_contradiction_that_any_cell_explains_names_nobody():
    """A table that stands alone: the total or any of the years may be wrong."""
    edits = {"projects[②].costs.total": 2001, "cost_by_year": "(remove)", "cost_by_municipality": "(remove)"}
    report = sample_with(edits)
    assert (len(report.findings), report.culprits) == (1, ())


def test_one_contradiction_is_explained_where_every_other_cell_is_confirmed_elsewhere():
    """The years of an own share are confirmed by the contributions, so its total is wrong."""
    path = f"{TABLE}[①].rows[みなと市 救急医療補助].own_share.total"
    report = sample_with({path: 2600})
    assert (1, [{(path, 2500)}]) == (len(report.findings), named(report))


def test_two_slips_that_cancel_out_in_a_row_are_both_named():
    """The row still adds up, and both columns and twins do not: mended together, everything holds."""
    line = f"{TABLE}[①].total.amounts"
    report = sample_with({f"{line}[R3年度]": 1530, f"{line}[R5年度]": 1510})
    assert [{(f"{line}[R3年度]", 1520)}, {(f"{line}[R5年度]", 1520)}] == named(report)
    assert [culprit.breaks for culprit in report.culprits] == [0, 0]


def test_those_that_explain_most_come_first():
    """Four contradictions before two."""
    most = f"{TABLE}[①].total.amounts[R3年度]"
    least = f"{TABLE}[②].rows[みなと市 備蓄整備].amounts[R3年度]"
    report = sample_with({least: 201, most: 1521})
    assert [most, least] == [culprit.place.path for culprit in report.culprits]
    assert [len(culprit.explains) for culprit in report.culprits] == [3, 2]


def test_two_sides_that_are_each_consistent_name_nobody():
    """Whichever cell were changed would break its own table."""
    twice = {
        "projects[②].costs.amounts[R3年度]": 310,
        "projects[②].costs.total": 2010,
    }
    report = sample_with(twice)
    assert (len(report.findings), report.culprits) == (2, ())


def test_an_amount_below_nothing_explains_nothing():
    """Two sums would be mended by the same negative amount, and no amount is negative."""

    @rule(words=WORDS)
    def too_much(vision: Vision, _):
        """In two years, the first and the third project together are as much as the third alone."""
        first, _second, third = vision.cost_by_year.rows
        for year in range(2):
            parts = [Cell(vision.projects[2].costs, "amounts", 0), Cell(first, "amounts", year)]
            yield Sums(Several(parts), to=Cell(third, "amounts", year))

    report = Engine([too_much]).check(sample().vision)
    assert (len(report.findings), report.culprits) == (2, ())


def _line(vision: Vision, *cells: int) -> Several:
    return Several([Cell(vision.projects[0].costs, "amounts", cell) for cell in cells])


def test_where_two_cells_explain_as_much_both_are_named():
    """Two sums that share two of their parts: each of the two may be wrong."""

    @rule(words=WORDS)
    def overlap(vision: Vision, _):
        """The first two years, twice."""
        lists = vision.cost_by_year.rows[0]
        yield Sums(_line(vision, 0, 1), to=Cell(lists, "amounts", 0))
        yield Sums(_line(vision, 0, 1), to=Cell(lists, "amounts", 1))

    edits = {"cost_by_year.rows[①].amounts[R3年度]": 3000, "cost_by_year.rows[①].amounts[R4年度]": 3000}
    report = Engine([overlap]).check(edited(edits).vision)
    sheet = "projects[①].costs.amounts"
    assert [{(f"{sheet}[R3年度]", 1480), (f"{sheet}[R4年度]", 1480)}] == named(report)


def test_a_relation_that_would_break_is_counted():
    """Two sums want another amount, a third does not: two against one."""

    @rule(words=WORDS)
    def outvoted(vision: Vision, _):
        """Three totals of one amount."""
        for year in range(3):
            yield Sums(_line(vision, 0), to=Cell(vision.cost_by_year.rows[0], "amounts", year))

    edits = {"cost_by_year.rows[①].amounts[R3年度]": 1600, "cost_by_year.rows[①].amounts[R4年度]": 1600}
    (culprit,) = Engine([outvoted]).check(edited(edits).vision).culprits
    assert (culprit.place.path, culprit.would_be, culprit.breaks) == ("projects[①].costs.amounts[R3年度]", 1600, 1)


def test_units_are_minded():
    """A sheet in 円 beside tables in 千円: the tables' column says what is wrong, to the 千円."""
    yen = {f"projects[②].costs.amounts[R{year}年度]": amount for year, amount in zip(range(3, 8), YEN, strict=True)}
    path = "cost_by_year.rows[②].amounts[R3年度]"
    report = sample_with({"projects[②].costs.unit": "円", "projects[②].costs.total": 2_000_000, **yen, path: 308})
    assert [{(path, 300)}] == named(report)
    assert len(report.culprits[0].explains) == 3


YEN = (300_000, 800_000, 300_000, 300_000, 300_000)


def test_a_rule_that_speaks_of_strangers_costs_no_report_its_culprits():
    """Cells that stand in no vision are never named, and nothing is raised."""
    stranger = Amounts(amounts=[1, 2], total=4)

    @rule(words=WORDS)
    def strange(vision: Vision, _):
        """Speaks of a line of its own, and compares the vision with it."""
        yield Sums(stranger.cells(), to=stranger.total_cell())
        yield Agree(Column([stranger, Amounts(total=3), Amounts(total=3)], "total"))
        for year in range(2):
            yield Sums(Several([stranger.total_cell()]), to=Cell(vision.cost_by_year.rows[0], "amounts", year))

    report = Engine([strange]).check(sample().vision)
    assert report.crashed
    years = ("R3年度", "R4年度")
    assert named(report) == [{(f"cost_by_year.rows[①].amounts[{year}]", 4)} for year in years]


def test_an_amount_that_counts_twice_is_mended_by_no_whole_step():
    """Where a cell stands twice among the parts, only the cells that count once are said to mend the sum."""

    @rule(words=WORDS)
    def doubled(vision: Vision, _):
        """Two sums, each with the first amount twice."""
        lists = vision.cost_by_year.rows[0]
        yield Sums(_line(vision, 0, 0, 1), to=Cell(lists, "amounts", 0))
        yield Sums(_line(vision, 0, 0, 1), to=Cell(lists, "amounts", 1))

    edits = {"cost_by_year.rows[①].amounts[R3年度]": 5000, "cost_by_year.rows[①].amounts[R4年度]": 5000}
    report = Engine([doubled]).check(edited(edits).vision)
    assert [{("projects[①].costs.amounts[R4年度]", 1960)}] == named(report)
