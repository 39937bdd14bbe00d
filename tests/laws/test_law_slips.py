"""A slip in a fact that is stated twice is reported where it is."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from law_ground import check, engine, new, real, some

from coopvision.engine.index import Index
from coopvision.model import Amounts
from coopvision.notation import amount_number
from coopvision.testing import KINDS, Aim, Level, Plan, Spoilt, all_slips, amount_cells, apply_slip, build_vision
from coopvision.testing.slips.applying import put
from coopvision.testing.strategies import corruptions, plans


def answers(vision, spoilt, slip):
    """The new findings that point at a slip."""
    return spoilt.answered_by(new(check(vision), check(spoilt.vision)), slip)


SETTLED = {"undecided": st.just(False)}
"""What is undecided keeps sums from being judged: a slip beside it need not be seen."""
RICH_ENOUGH = {
    "cities": st.just(1),
    "partners": st.integers(2, 3),
    "projects": st.integers(2, 3),
    "together": st.just(1),
    "works": st.integers(1, 2),
    "spare": st.sampled_from((0, 2)),
    "length": st.integers(3, 4),
    "palette": st.lists(st.integers(0, 9_999_999), min_size=6, max_size=8).map(lambda drawn: [*drawn[:-1], 0]),
    "aims": st.permutations(Aim).map(lambda others: [Aim.LEVEL, Aim.SUM, Aim.MORE, *others]),
    "indicators": st.integers(2, 3),
    "actuals": st.just(2),
    **{name: st.just(False) for name in ("merged", "undecided")},
    **{
        name: st.just(True)
        for name in (
            *("marks", "activities", "blanks", "agreements", "hierarchy", "sheets", "by_year"),
            *("by_municipality", "indicator_list", "zero_printed", "around", "rates", "listed_actuals"),
        )
    },
    "level": st.just(Level.PROJECT),
}
"""Plans whose visions allow nearly every kind of slip."""


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "zero-for-blank"])
def test_every_kind_of_slip_is_reported_where_it_is(kind):
    """Each of them at every run, in several visions."""

    @some(33)
    @given(plans(**RICH_ENOUGH), st.data())
    def made(plan, data):
        vision = build_vision(plan)
        slip = data.draw(corruptions(vision, redundant=True, kind=kind))
        found = answers(vision, Spoilt(vision, slip), slip)
        assert found, slip
        assert {finding.rule for finding in found} & slip.answers, slip

    made()


@some(2)
@given(plans(**SETTLED), st.data())
def test_a_slip_in_a_redundant_fact_is_reported_where_it_is(plan, data):
    """Some new finding's place or related place is the slip's own; never only somewhere else."""
    vision = build_vision(plan)
    slip = data.draw(corruptions(vision, redundant=True))
    found = answers(vision, Spoilt(vision, slip), slip)
    assert found, slip
    assert {finding.rule for finding in found} & slip.answers, slip


@given(plans(**SETTLED), st.data())
def test_a_wrong_amount_is_reported_at_that_amount(plan, data):
    """As above for any single amount, with nothing counted as near."""
    vision = build_vision(plan)
    cells = amount_cells(vision)
    assume(cells)
    cell = data.draw(st.sampled_from(cells))
    wrong = data.draw(st.integers(0, 10**9).filter(lambda number: number != amount_number(cell.value)))
    index = Index(vision)
    after = check(put(vision, index.steps(cell), wrong))
    assert index.path(cell) in {
        place.path for each in after.findings for place in (each.place, *(other.place for other in each.related))
    }


@some(2)
@given(plans(**SETTLED), st.data())
def test_two_slips_are_both_seen(plan, data):
    """Unless they stand in one line and hide one another there."""
    vision = build_vision(plan)
    single = [slip for slip in all_slips(vision, data.draw(st.integers(0, 9))) if is_single_amount(slip)]
    assume(len(single) > 1)
    one, other = data.draw(st.lists(st.sampled_from(single), min_size=2, max_size=2, unique_by=lambda s: s.places))
    assume(one.changes[0].steps[:-2] != other.changes[0].steps[:-2] and line_of(one) != line_of(other))
    both = Spoilt(vision, one, other)
    found = new(check(vision), check(both.vision))
    assert both.answered_by(found, one), one
    assert both.answered_by(found, other), other


def is_single_amount(slip):
    return (
        slip.redundant and len(slip.changes) == 1 and {"amounts", "total"} & set(map(str, slip.changes[0].steps[-2:]))
    )


def line_of(slip):
    """The steps to the line that an amount stands in."""
    steps = slip.changes[0].steps
    return steps[:-2] if steps[-2] == "amounts" else steps[:-1]


@given(plans(), st.data())
def test_a_slip_changes_what_it_says_and_can_be_undone(plan, data):
    """`before` stood there, `after` stands there now, and nothing else was touched."""
    vision = build_vision(plan)
    slip = data.draw(corruptions(vision))
    spoilt = apply_slip(vision, slip)
    assert spoilt != vision
    for change in reversed(slip.changes):
        spoilt = put(spoilt, change.steps, change.before)
    assert spoilt == vision


RICH = (
    Plan(partners=1, actuals=2, rates=True, listed_actuals=True, details=True, projects=4),
    Plan(projects=4, partners=4, spare=2, works=2, shares=True, blanks=True, indicators=2),
    Plan(palette=(0,)),
    Plan(projects=8, indicators=2, palette=(11_520, 3_407), aims=tuple(Aim)),
)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_slip_can_be_made(name):
    """And is redundant somewhere, so that the laws are about it; or says why it never is."""
    made = [slip for plan in RICH for slip in all_slips(build_vision(plan)) if slip.kind.name == name]
    assert made
    assert any(slip.redundant for slip in made) is (name != "zero-for-blank")
    assert all(slip.redundant is not bool(slip.why) for slip in made)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_rules_that_may_answer_exist(kind):
    """Names of rules that were renamed are noticed."""
    assert kind.answers
    assert kind.answers <= {rule.name for rule in engine().rules}


def test_amounts_of_the_real_vision_are_all_stated_twice():
    """Some figures of the budget tables, at every run; the detection table has all of them."""
    vision = real().vision
    before, index = check(vision), Index(vision)
    cells = amount_cells(vision)
    assert len(cells) > 1_600
    missed = []
    for cell in cells[::61]:
        assert isinstance(cell.owner, Amounts)
        after = check(put(vision, index.steps(cell), amount_number(cell.value) + 1))
        named = {p.path for each in new(before, after) for p in (each.place, *(r.place for r in each.related))}
        if index.path(cell) not in named:
            missed.append(index.path(cell))
    assert missed == []
