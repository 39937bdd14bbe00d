"""Which other corrections are named beside a culprit."""

from coopvision.engine import Agree, Engine, RuleWords, Sums, rule
from coopvision.model import Cell, Several, Vision
from coopvision.testing import edited
from coopvision.words import Words

WORDS = RuleWords(Words("題", "title"), Words("文", "message"))
SHEET = "projects[①].costs.amounts"
LIST = "cost_by_year.rows[①].amounts"
YEARS = [f"R{year}年度" for year in range(3, 8)]


def printed(path, amounts):
    return {f"{path}[{year}]": amount for year, amount in zip(YEARS, amounts, strict=True)}


def groups(made, edits):
    """Every culprit with its rivals, as sets of places with the values that mend."""
    culprits = Engine([made]).check(edited(edits).vision).culprits
    return [{(each.place.path, each.would_be) for each in (culprit, *culprit.rivals)} for culprit in culprits]


def on_sheet(vision, *years):
    return Several([Cell(vision.projects[0].costs, "amounts", year) for year in years])


def in_list(vision, year):
    return Cell(vision.cost_by_year.rows[0], "amounts", year)


@rule(words=WORDS)
def four_totals(vision: Vision, _):
    """Four totals of one amount."""
    for year in range(4):
        yield Sums(on_sheet(vision, 0), to=in_list(vision, year))


def test_two_values_that_explain_as_much_are_both_named():
    """Two totals want the one, two the other: nothing decides between them."""
    edits = printed(SHEET, [1500] * 5) | printed(LIST, [1600, 1600, 1700, 1700, 0])
    assert groups(four_totals, edits)[0] == {(f"{SHEET}[R3年度]", 1600), (f"{SHEET}[R3年度]", 1700)}


@rule(words=WORDS)
def chained(vision: Vision, _):
    """Two amounts, each with totals of its own, and one total of both."""
    yield Sums(on_sheet(vision, 0, 1), to=in_list(vision, 0))
    yield Sums(on_sheet(vision, 0), to=in_list(vision, 1))
    yield Sums(on_sheet(vision, 1), to=in_list(vision, 2))
    yield Sums(on_sheet(vision, 1), to=in_list(vision, 3))


def test_who_explains_something_else_is_no_rival():
    """Both amounts are wrong and both are named, but neither in the other's place."""
    edits = printed(SHEET, [110, 220, 0, 0, 0]) | printed(LIST, [320, 100, 200, 200, 0])
    found = groups(chained, edits)
    assert found[:2] == [{(f"{SHEET}[R3年度]", 100)}, {(f"{SHEET}[R4年度]", 200)}]


@rule(words=WORDS)
def persons(vision: Vision, _):
    """Two statements that contradict the population of a town."""
    for year in range(2):
        yield Agree(Several([Cell(vision.zone.members[0], "population"), in_list(vision, year)]))


def test_where_no_unit_is_known_none_is_told():
    """The number of persons stands in no table of amounts."""
    edits = {"zone.members[みなと市].population": 40_000} | printed(LIST, [41_000, 41_000, 0, 0, 0])
    (culprit,) = Engine([persons]).check(edited(edits).vision).culprits
    assert (culprit.would_be, culprit.unit) == (41_000, "")


@rule(words=WORDS)
def two_alone(vision: Vision, _):
    """A total that any cell explains, and one that is confirmed elsewhere."""
    yield Sums(on_sheet(vision, 0, 1), to=in_list(vision, 0))
    yield Sums(on_sheet(vision, 2), to=in_list(vision, 2))
    yield Sums(Several([in_list(vision, 2)]), to=in_list(vision, 3))


def test_what_nobody_can_tell_keeps_nothing_else_from_being_told():
    """The first contradiction names nobody, the second, of as little weight, does."""
    edits = printed(SHEET, [100, 200, 310, 0, 0]) | printed(LIST, [350, 0, 300, 300, 0])
    assert groups(two_alone, edits) == [{(f"{SHEET}[R5年度]", 300)}]
