"""What the rules of costs hold for any amounts, units and ways of adding up."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import coopvision
from coopvision.checking import make_engine
from coopvision.engine import Engine, Selection, State
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
from coopvision.testing import Plan, build_vision, edited, sample
from coopvision.testing.strategies import nodes, plans

COSTS = Engine(rule for rule in make_engine().rules if rule.code and rule.code.startswith("SUM"))
REAL = Path(__file__).parents[2] / "examples" / "nishi-iburi" / "vision.yaml"
YEARS = ["R3年度", "R4年度", "R5年度", "R6年度", "R7年度"]
uneven = st.integers(101, 99_999).filter(lambda number: number % 10)
"""Amounts of three significant digits and more."""


def spoken(vision, *rules):
    """Rule and place of the findings of the cost rules, or of some of them."""
    return [(f.rule, f.place.path) for f in COSTS.check(vision).findings if not rules or f.rule in rules]


def sheet(amounts, **fields):
    """A vision with one project, whose sheet alone states costs that add up."""
    costs = CostSheet(years=YEARS[: len(amounts)], amounts=amounts, total=sum(amounts), **fields)
    return vision(projects=[Project(number="①", name="防災事業", costs=costs)], length=len(amounts))


def vision(length=5, **fields):
    return Vision(title="みなと", zone=Zone(name="みなと"), term=f"R3～R{length + 2}年度", **fields)


def with_share(*, gross, own, paid, total):
    """A municipal table whose first row is gross, with one row that contributes to it."""
    rows = [
        CostRow(municipality="甲市", name="救急", amounts=[gross], total=gross, own_share=line(own)),
        CostRow(municipality="乙町", name="救急負担金", amounts=[paid], total=paid, pays_into="救急"),
        CostRow(municipality="乙町", name="啓発", amounts=[7], total=7),
    ]
    table = MunicipalTable(project="①", years=["R3年度"], rows=rows, total=line(total))
    return vision(length=1, cost_by_municipality=MunicipalCosts(tables=[table]))


def line(amount):
    return Amounts(amounts=[amount], total=amount)


def ways_to_add(gross, own, paid):
    """The totals of `with_share` that some reading makes of it: every row; net; gross without contributions."""
    return gross + paid + 7, own + paid + 7, gross + 7


three = st.tuples(st.integers(1, 9_999), st.integers(1, 9_999), st.integers(1, 9_999))
"""Gross, own share and contribution, whether they fit or not."""


@given(three, st.integers(0, 2))
def test_a_total_may_be_plain_net_or_gross(amounts, way):
    """Three ways to add up own shares, and no fault in any."""
    gross, own, paid = amounts
    table = with_share(gross=gross, own=own, paid=paid, total=ways_to_add(*amounts)[way])
    assert spoken(table, "municipal-total-mismatch") == []


@given(three, st.integers(0, 99_999))
def test_a_total_that_is_none_of_the_three_is_wrong(amounts, total):
    """Freedom in the way of adding is no freedom of the sum: the year and the total are wrong."""
    assume(total not in ways_to_add(*amounts))
    gross, own, paid = amounts
    table = with_share(gross=gross, own=own, paid=paid, total=total)
    assert [rule for rule, _ in spoken(table, "municipal-total-mismatch")] == ["municipal-total-mismatch"] * 2


@given(st.integers(1, 9_999), st.integers(5_000, 99_999))
def test_what_is_counted_twice_is_what_the_others_contribute(own, paid):
    """Found less expected is the sum of the contributions, whatever they are."""
    double = with_share(gross=own + paid, own=own, paid=paid, total=own + 2 * paid + 7)
    found = [f for f in COSTS.check(double).findings if f.rule == "contributions-counted-twice"]
    assert [f.found - f.expected for f in found] == ([paid] if paid >= 10_000 else [])


@given(st.integers(1, 9_999), st.integers(10_000, 99_999))
def test_a_net_total_counts_nothing_twice(own, paid):
    """The rule is about totals, not about own shares."""
    net = with_share(gross=own + paid, own=own, paid=paid, total=own + paid + 7)
    assert spoken(net, "contributions-counted-twice") == []


@pytest.mark.parametrize(("from_yen", "places"), [(2_500_001, []), (2_500_000, ["①"]), (0, ["①"])])
def test_how_much_is_counted_twice_before_it_is_told_can_be_set(from_yen, places):
    """The sample counts 2,500千円 twice."""
    selection = Selection(options={"contributions-counted-twice": {"from_yen": from_yen}})
    report = make_engine(selection=selection).check(sample().vision)
    assert [f.project for f in report.findings if f.rule == "contributions-counted-twice"] == places


def test_the_real_vision_counts_three_hundred_million_yen_twice():
    """②, ③ and ⑥ print the gross amount of the centre and the contributions to it, and add both."""
    report = COSTS.check(coopvision.load(REAL).vision)
    found = {f.project: f.found - f.expected for f in report.findings if f.rule == "contributions-counted-twice"}
    assert found == {"②": 279_535, "③": 2_495, "⑥": 40_965}


def gap_of(gross, own, paid):
    """The only finding that own share and contribution do not make up the gross amount; None if they do."""
    report = COSTS.check(with_share(gross=gross, own=own, paid=paid, total=0))
    return next((f for f in report.findings if f.rule == "own-share-mismatch"), None)


@given(three, st.integers(-3, 3).filter(bool))
def test_half_a_unit_for_every_figure_is_what_rounding_can_explain(amounts, gap):
    """Of gross, own share and contribution together: one and a half."""
    _, own, paid = amounts
    assume(own + paid + gap > 0)
    message = gap_of(own + paid + gap, own, paid).message
    assert ("端数処理" in message.ja, "rounding" in message.en) == ((abs(gap) == 1,) * 2)


@pytest.mark.parametrize(
    ("gross", "own", "paid", "explained"),
    [(1, 0, 0, False), (101, 100, 0, True), ("10.1", "5.0", "5.0", True), ("10.2", "5.0", "5.0", False)],
)
def test_what_rounding_can_explain_hangs_on_the_last_places(gross, own, paid, explained):
    """A 0 was not rounded; a figure with a decimal was rounded there."""
    assert ("端数処理" in gap_of(gross, own, paid).message.ja) is explained


@given(st.integers(100, 9_999), st.integers(-50, 50).filter(bool), st.booleans())
def test_a_total_that_only_other_tables_contradict_has_its_rows_on_its_side(amount, off, adds_up):
    """Its table stands beside the finding if its rows add up to it, and only then."""
    head = {"years": ["R3年度"]}
    rows = [CostRow(municipality="甲市", name="救急", amounts=[amount + off * adds_up], total=amount + off * adds_up)]
    table = MunicipalTable(project="①", rows=rows, total=line(amount + off), **head)
    listed = [CostLine(project="①", name="防災事業", amounts=[amount], total=amount)]
    costs = CostSheet(amounts=[amount], total=amount, **head)
    whole = vision(
        length=1,
        projects=[Project(number="①", name="防災事業", costs=costs)],
        cost_by_year=YearlyList(rows=listed, **head),
        cost_by_municipality=MunicipalCosts(tables=[table]),
    )
    found = [f for f in COSTS.check(whole).findings if f.rule == "cost-statements-disagree"]
    roles = [{related.role.ja for related in f.related} & {"この表の各行の和と一致"} for f in found]
    assert list(map(bool, roles)) == [adds_up, adds_up]


@given(uneven, st.sampled_from([10, 100, 1000]), st.integers(0, 4), st.booleans())
def test_a_power_of_ten_among_equal_years_is_suspicious(usual, factor, position, more):
    """In any year of the term, whichever way the point slipped, though everything adds up."""
    small, large = usual, usual * factor
    amounts = [small if more else large] * 5
    amounts[position] = large if more else small
    assert spoken(sheet(amounts)) == [("amount-unlike-neighbours", f"projects[①].costs.amounts[{YEARS[position]}]")]


@given(uneven, st.integers(0, 4), st.data())
def test_two_neighbouring_digits_swapped_are_suspicious(usual, position, data):
    """Whatever the figure, where the two digits differ and the first is not lost."""
    digits = str(usual)
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    assume(places)
    at = data.draw(st.sampled_from(places))
    amounts = [usual] * 5
    amounts[position] = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    assert spoken(sheet(amounts)) == [("amount-unlike-neighbours", f"projects[①].costs.amounts[{YEARS[position]}]")]


@given(st.integers(1, 9), st.integers(1, 5), st.sampled_from([10, 100, 1000]), st.integers(0, 4))
def test_round_amounts_are_never_suspicious(digit, zeros, factor, position):
    """Ten times a round figure is an investment as often as a slip."""
    amounts = [digit * 10**zeros] * 5
    amounts[position] *= factor
    assert spoken(sheet(amounts)) == []


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=2))
def test_two_years_say_nothing_about_each_other(amounts):
    """One neighbour is no custom."""
    assert spoken(sheet(amounts)) == []


@given(st.integers(1, 9_999_999), st.sampled_from(["円", "万円", "百万円"]))
def test_the_same_figures_under_another_unit_are_one_finding(amount, unit):
    """Not one for every year: the unit is wrong, once."""
    plan = Plan(palette=(amount,), by_municipality=False, projects=1)
    one = build_vision(plan)
    listed = evolve(one.cost_by_year, unit=unit)
    found = spoken(evolve(one, cost_by_year=listed), "cost-statements-disagree")
    assert found == [("cost-statements-disagree", "cost_by_year.unit")]


def test_the_unit_of_most_tables_is_taken_for_the_right_one():
    """Where sheet and list alone disagree, the other sheets tell which is wrong."""
    edits = {"projects[①].costs.unit": "円", "cost_by_municipality": "(remove)"}
    found = spoken(edited(edits).vision, "cost-statements-disagree")
    assert found == [("cost-statements-disagree", "projects[①].costs.unit")]


@pytest.mark.parametrize("path", ["projects[②].number", "cost_by_year.rows[②].project"])
def test_a_number_borne_twice_is_compared_with_nothing(path):
    """The number is the fault; the amounts of ① and ② need not agree."""
    assert spoken(edited({path: "①"}).vision, "cost-statements-disagree") == []


@pytest.mark.parametrize(
    "path",
    [
        "cost_by_municipality.tables[②].rows[みなと市 備蓄整備].total",
        "cost_by_year.rows[②].total",
        "cost_by_year.total.amounts[R4年度]",
    ],
)
def test_a_total_left_out_is_a_finding_at_itself_and_at_no_other_sum(path):
    """What adds up to it, or adds it up, waits."""
    found = spoken(edited({path: None}).vision)
    assert {place for _, place in found} == {path}
    assert not any(rule.endswith("-mismatch") for rule, _ in found)


@given(plans())
def test_sections_that_state_costs_are_added_up_in_their_own_units(plan):
    """Nothing is said against a section in another unit than its sheets."""
    assert spoken(build_vision(plan), "section-costs-mismatch") == []


@given(nodes(Vision))
def test_no_cost_rule_fails_on_whatever_stands_there(vision):
    """Odd input is a finding or none, never a crash."""
    report = COSTS.check(evolve(vision, regime="settlement_zone"))
    assert [o.traceback for o in report.outcomes if o.state is State.CRASHED] == []


@given(st.integers(1, 99), st.sampled_from(["円", "千円", "万円", "百万円"]))
def test_what_the_whole_document_counts_twice_is_told_in_the_unit_of_the_table(paid, unit):
    """As a plain figure with separators, whatever the unit."""
    one = with_share(gross=paid * 10**7, own=0, paid=paid * 10**7, total=2 * paid * 10**7 + 7)
    costs = one.cost_by_municipality
    in_unit = evolve(one, cost_by_municipality=evolve(costs, tables=[evolve(costs.tables[0], unit=unit)]))
    [found] = [f for f in COSTS.check(in_unit).findings if f.rule == "contributions-counted-twice"]
    assert f"文書全体では {paid * 10**7:,} {unit}" in found.message.ja


def test_a_table_of_thousands_of_rows_takes_no_longer_than_its_rows():
    """Twenty times the rows in far less than four hundred times the time."""
    from time import process_time

    def seconds(count):
        rows = [CostRow(municipality="甲市", name=f"事業{n}", amounts=[n] * 5, total=5 * n) for n in range(count)]
        large = vision(
            cost_by_municipality=MunicipalCosts(tables=[MunicipalTable(project="①", years=YEARS, rows=rows)])
        )
        start = process_time()
        COSTS.check(large)
        return process_time() - start

    assert seconds(4_000) < 100 * max(seconds(200), 0.01)
