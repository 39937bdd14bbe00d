"""No false alarm: what is consistent is clean, and what was examined is said."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from law_ground import alarms, check, real, rules, some, spoilt

from coopvision.engine import Engine, State
from coopvision.model import Amounts, Measure, walk
from coopvision.testing import Adds, Aim, Level, Plan, Years, amount_cells, build_vision
from coopvision.testing.strategies import plans

BROKEN = {State.CRASHED, State.COULD_NOT_RUN}


def assert_clean(vision):
    report = check(vision)
    assert alarms(report) == []
    assert [outcome for outcome in report.outcomes if outcome.state in BROKEN] == []
    assert report.ok


@given(plans())
def test_a_consistent_vision_is_clean(plan):
    """Nothing at warning or above, nothing that could not run, and something examined."""
    assert_clean(build_vision(plan))


@given(plans(undecided=st.just(False)))
def test_every_amount_of_a_consistent_vision_is_verified(plan):
    """No slip in what no relation verifies could be found."""
    vision = build_vision(plan)
    coverage = check(vision).coverage
    assert [place.path for place in coverage.unverified if is_amount(place.path)] == []
    assert coverage.numbers == len(numbers(vision)) == coverage.verified + len(coverage.unverified)


@some(4)
@given(spoilt(), st.lists(st.sampled_from(("row-total-mismatch", "cost-statements-disagree")), unique=True))
def test_what_no_relation_verifies_is_not_called_verified(case, left):
    """With few rules few numbers are verified, and each that is takes part in a relation of one of them."""
    vision = case.vision
    few = Engine([rule for rule in rules() if rule.name in (*left, "nothing-to-check")])
    coverage = few.check(vision).coverage
    lines = [node for node in walk(vision) if isinstance(node, Amounts)]
    most = 0 if not left else sum(len([*line.cells(), line.total_cell()]) for line in lines)
    assert coverage.verified <= most
    assert coverage.numbers == len(numbers(vision)) == coverage.verified + len(coverage.unverified)
    whole = check(vision).coverage
    assert {place.path for place in whole.unverified} <= {place.path for place in coverage.unverified}


def is_amount(path):
    return ".amounts[" in path or path.endswith(".total")


def numbers(vision):
    """Every printed number that may take part in a relation: amounts, and values of indicators."""
    measures = (node for node in walk(vision) if isinstance(node, Measure))
    return [*amount_cells(vision), *(measure for measure in measures if measure.value.number is not None)]


PLAN = Plan()
FORMS = {
    "a plain vision": PLAN,
    "a centre alone": evolve(PLAN, partners=0),
    "one partner": evolve(PLAN, partners=1),
    "eighteen partners": evolve(PLAN, partners=18, projects=8),
    "two central cities": evolve(PLAN, cities=2),
    "two central cities on one paper": evolve(PLAN, cities=2, joint=True),
    "two central cities alone": evolve(PLAN, cities=2, partners=0),
    "a merged city": evolve(PLAN, merged=True),
    "two prefectures": evolve(PLAN, prefectures=2),
    "a term of one year": evolve(PLAN, length=1),
    "a term over the change of era": evolve(PLAN, first=2017),
    "years beyond the era's end": evolve(PLAN, first=2019, years=Years.HEISEI),
    "western years": evolve(PLAN, years=Years.WESTERN),
    "years with the era in full": evolve(PLAN, years=Years.KANJI),
    "amounts in yen": evolve(PLAN, unit="円"),
    "amounts in millions": evolve(PLAN, unit="百万円"),
    "sheets in yen, tables in thousands": evolve(PLAN, sheets_in_yen=True),
    "own shares": evolve(PLAN, shares=True),
    "own shares, totals of net amounts": evolve(PLAN, shares=True, adds=Adds.NET),
    "own shares, totals of gross amounts": evolve(PLAN, shares=True, adds=Adds.GROSS),
    "blank years": evolve(PLAN, blanks=True, works=2),
    "full-width amounts": evolve(PLAN, full_width=True),
    "no budget at all": evolve(PLAN, palette=(0,)),
    "members left out of projects": evolve(PLAN, partners=5, projects=4, spare=2),
    "no municipal tables": evolve(PLAN, by_municipality=False),
    "no list of indicators": evolve(PLAN, indicator_list=False),
    "no table of costs": evolve(PLAN, sheets=False, by_year=False, by_municipality=False),
    "no hierarchy": evolve(PLAN, hierarchy=False),
    "no agreements": evolve(PLAN, agreements=False),
    "indicators of fields": evolve(PLAN, level=Level.FIELD),
    "indicators of items": evolve(PLAN, level=Level.ITEM),
    "nothing around the projects": evolve(PLAN, around=False),
    "actual values": evolve(PLAN, actuals=2),
    "achievement rates": evolve(PLAN, actuals=2, rates=True, listed_actuals=True, indicators=3),
    "units in a column of their own": evolve(PLAN, unit_column=True, indicators=3),
    "indicators with identifiers": evolve(PLAN, identified=True),
    "years without work": evolve(PLAN, gaps=True),
    "dashes for what is not printed": evolve(PLAN, gaps=True, blanks=True, works=2, dashes=True),
    "a year that is undecided": evolve(PLAN, undecided=True, shares=True),
    "several projects under one item": evolve(PLAN, projects=8, together=3, level=Level.FIELD),
    "goals of items": evolve(PLAN, goals=Level.ITEM),
    "agreements that were never changed": evolve(PLAN, amendments=0),
    "agreements that were often changed": evolve(PLAN, amendments=3, details=True),
    "an agreement concluded anew": evolve(PLAN, renewed=True),
    "schedules, notes and footnotes": evolve(PLAN, details=True),
    **{f"a target such as {aim.value}": evolve(PLAN, aims=(aim,)) for aim in Aim},
}


@pytest.mark.parametrize("plan", FORMS.values(), ids=FORMS)
def test_every_form_is_clean(plan):
    """Each that the model allows, at every run."""
    assert_clean(build_vision(plan))


def test_a_plan_always_makes_the_same_vision():
    """What a failing law prints can be built again."""
    assert build_vision(PLAN) == build_vision(Plan())


def test_the_laws_stand_on_something():
    """The real vision has findings, so a silent engine would be noticed."""
    assert alarms(check(real().vision))
