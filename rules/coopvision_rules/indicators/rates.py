"""The usual ways to work out an achievement rate (達成率) from actual values and a target."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.engine import Context
from coopvision.model import Indicator, Measure
from coopvision.notation import Aspect, Bound, Direction, Kind, normal
from coopvision_rules.indicators.essences import number_of
from coopvision_rules.indicators.paces import Course, courses
from coopvision_rules.indicators.periods import meant_period
from coopvision_rules.indicators.running import ADDED_UP
from coopvision_rules.terms import fiscal_term

_SUM: Final = f"{ADDED_UP}|合計|総計|計画期間|期間[中内計]|[0-9][かカヵヶケ箇]?年間|[(]計[)]"
"""Words in a name, or beside a target or its time, that say of it what 計 beside the number would."""
_ONE: Final = Decimal(1)


class Way(NamedTuple):
    """A rate as a part of one, and whether it may be printed as no more than 100% and no less than 0%."""

    rate: Decimal
    capped: bool = True

    def read(self, scale: int) -> set[Decimal]:
        """What may be printed for it in per cent (100) or as a fraction (1), before it is rounded."""
        full = self.rate * scale
        return {full, min(max(full, Decimal()), Decimal(scale))} if self.capped else {full}


class Reached(NamedTuple):
    """What was reached by the time of a rate.

    Attributes:
        last: The values of that time, or else the last before it.
        every: The values of all times so far.
        running: Whether these are running totals (累計) themselves.
    """

    last: Sequence[Decimal]
    every: Sequence[Decimal]
    running: bool


def usual_ways(indicator: Indicator, target: Measure, reached: Reached, ctx: Context) -> Iterator[Way]:
    """Over the target or a share of it, turned round or mirrored where less is better, and so much of the way."""
    goal, start = number_of(indicator, target) or Decimal(), number_of(indicator, indicator.baseline)
    less, years = _less_is_better(indicator, target), _years_added_up(indicator, target, ctx)
    for value in (*reached.last, *_added(reached, target, years, ctx)):
        if value == goal:
            yield Way(_ONE)
        if goal:
            yield Way(value / goal, capped=less is not True)
        if value and less is not False:
            yield Way(goal / value)
    for value in reached.last:
        if goal and less:
            yield Way(2 - value / goal)
        if start is not None and start != goal:
            yield Way((value - start) / (goal - start))
    if years:
        yield from _ways_of_sum(reached, goal / years)
    if start is not None and not reached.running and _is_running(indicator, target):
        whole = sum(reached.every, Decimal())
        yield from (Way(part / all_) for part, all_ in ((start + whole, goal), (whole, goal - start)) if all_)


def _ways_of_sum(reached: Reached, share: Decimal) -> Iterator[Way]:
    """Over an even share of a sum: one year over one share, all years so far over as many."""
    if share:
        yield from (Way(value / share) for value in reached.last)
        if not reached.running:
            yield Way(sum(reached.every, Decimal()) / len(reached.every) / share)


def _less_is_better(indicator: Indicator, target: Measure) -> bool | None:
    """Whether the target is to be reached from above, as the document or else the bound or the baseline says."""
    if indicator.better in {Direction.UP, Direction.DOWN}:
        return indicator.better is Direction.DOWN
    if target.value.bound in _BOUNDS:
        return _BOUNDS[target.value.bound]
    ways = {course.after.less_than(course.before) for course in courses(indicator) if not _stays(course)}
    return ways.pop() if len(ways) == 1 else None


def _stays(course: Course) -> bool:
    return course.after.equals(course.before)


_BOUNDS: Final[dict[Bound | None, bool]] = {
    Bound.AT_MOST: True,
    Bound.BELOW: True,
    Bound.AT_LEAST: False,
    Bound.ABOVE: False,
}


def _years_added_up(indicator: Indicator, target: Measure, ctx: Context) -> int:
    """Over how many years a target is summed up, or may be where it does not say; 0 if it is none."""
    value, period = target.value, meant_period(target, ctx)
    years = period.years if period is not None else 0
    texts = (normal(indicator.name), normal(value.text), period.text if period is not None else "")
    said = value.kind is Kind.SUM or value.rate is not None or any(re.search(_SUM, text) for text in texts)
    if said or _says_nothing(target, years):
        return value.span or (years if years > 1 else len(fiscal_term(ctx.vision) or _UNKNOWN))
    return 0


_UNKNOWN: Final = range(1)
"""The years of a term that cannot be read: its share is the whole."""


def _says_nothing(target: Measure, years: int) -> bool:
    """Whether a number over several years says neither that it is a sum nor that it is a mean."""
    period = target.period
    return target.value.kind is Kind.LEVEL and years > 1 and period is not None and period.aspect is None


def _added(reached: Reached, target: Measure, years: int, ctx: Context) -> Iterator[Decimal]:
    """The sum of the actual values, and their mean: where the target is such, or is of years and does not say."""
    value, period = target.value, meant_period(target, ctx)
    whole = sum(reached.every, Decimal())
    if years and not reached.running:
        yield whole
    mean = value.kind in {Kind.MEAN, Kind.RATE} or (period is not None and period.aspect is Aspect.MEAN)
    if mean or _says_nothing(target, period.years if period is not None else 0):
        yield whole / len(reached.every)


def _is_running(indicator: Indicator, target: Measure) -> bool:
    """Whether the target is a running total (累計), to which the baseline belongs."""
    texts = (normal(indicator.name), normal(target.value.text))
    return any(re.search(ADDED_UP, text) for text in texts)
