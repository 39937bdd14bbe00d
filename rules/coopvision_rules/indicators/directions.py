"""Whether a target leads where the indicator is to go (改善の方向)."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Bound, Direction, Kind
from coopvision.words import Words
from coopvision_rules.indicators.paces import Course, courses, is_range
from coopvision_rules.indicators.twice import beside_target, repeats_sheet, same_statement
from coopvision_rules.indicators.units import values_of
from coopvision_rules.indicators.words import BETTER
from coopvision_rules.sources import ONE_FACT

_LOWER: Final = frozenset({Bound.AT_LEAST, Bound.ABOVE})
"""Bounds that a value must not fall under."""
_UPPER: Final = frozenset({Bound.AT_MOST, Bound.BELOW})
"""Bounds that a value must not rise above."""
_WORDS: Final = frozenset({Kind.DIRECTION, Kind.RELATIVE})


@rule("KPI215", severity=Severity.WARNING, cites=[ONE_FACT])
def target_against_direction(indicator: Indicator, ctx: Context) -> Checks:
    """A target lies where the indicator is said to become better."""
    target, better = indicator.target, indicator.better
    if target is None or better is None or repeats_sheet(indicator, ctx, _same):
        return
    ways = [*_ways_in_words(target), *_ways_of_ranks(indicator, better)]
    ways += [way for course in courses(indicator) if (way := _way(course, better)) is not None]
    if ways:
        yield expect(
            not any(_opposes(way, better) for way in ways),
            Cell(target, "value"),
            found=target.value,
            expected=better,
            better=BETTER_WORDS[better],
            related=[(Cell(indicator, "better"), BETTER), *beside_target(indicator, ctx, _same)],
        )


def _same(one: Indicator, other: Indicator) -> bool:
    return one.better is other.better and same_statement(one, other)


def _ways_in_words(target: Measure) -> list[Direction]:
    """Where the words of a target lead: 現状より増加, 20%減, and bounds such as 以上."""
    values = values_of(target)
    ways = [value.direction for value in values if value.kind in _WORDS and value.direction is not None]
    single = [value for value in values if value.kind not in {*_WORDS, Kind.RANK} and not is_range(target)]
    ways += [Direction.UP for value in single if value.bound in _LOWER]
    return ways + [Direction.DOWN for value in single if value.bound in _UPPER]


def _ways_of_ranks(indicator: Indicator, better: Direction) -> list[Direction]:
    """Where a rank leads whose number is to fall; 増加 of a rank may mean its number or its height."""
    values = [each.value for each in (indicator.baseline, indicator.target) if each is not None]
    numbers = [value.number.value for value in values if value.kind is Kind.RANK and value.number is not None]
    if better is not Direction.DOWN or len(numbers) != len(_FROM_TO) or values[-1].bound in _UPPER:
        return []
    before, after = numbers
    return [Direction.UP] if after > before else []


_FROM_TO: Final = ("baseline", "target")


def _way(course: Course, better: Direction) -> Direction | None:
    """Up or down; None where both are the same, or where a bound on the good side is a floor (100% to 95%以上)."""
    if course.after.equals(course.before) or course.bound in _GUARANTEES.get(better, ()):
        return None
    return Direction.DOWN if course.after.less_than(course.before) else Direction.UP


_GUARANTEES: Final = {Direction.UP: _LOWER, Direction.DOWN: _UPPER}
"""Bounds that only say what shall not be fallen short of, of which target-already-met speaks."""


def _opposes(way: Direction, better: Direction) -> bool:
    """Whether one is up and the other down; to keep opposes a change only in words."""
    return {way, better} == {Direction.UP, Direction.DOWN}


BETTER_WORDS: Final = {
    Direction.UP: Words("増加", "up (増加)"),
    Direction.DOWN: Words("減少", "down (減少)"),
    Direction.KEEP: Words("維持", "to be kept (維持)"),
}


@rule("KPI216", severity=Severity.NOTICE, cites=[ONE_FACT])
def target_already_met(indicator: Indicator, ctx: Context) -> Checks:
    """A bound (以上, 以下) is not met by the baseline with room to spare."""
    target = indicator.target
    if target is None or repeats_sheet(indicator, ctx, same_statement):
        return
    bound = target.value.bound
    for course in courses(indicator) if bound in _LOWER | _UPPER else ():
        met = course.after.less_than(course.before) if bound in _LOWER else course.before.less_than(course.after)
        yield expect(
            not met,
            Cell(target, "value"),
            found=target.value,
            baseline=indicator.baseline and indicator.baseline.value,
            related=beside_target(indicator, ctx, same_statement),
        )
