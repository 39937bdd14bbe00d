"""The achievement rate (達成率) that is printed beside actual values."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Aspect, Direction, Kind
from coopvision_rules.indicators.days import days_of, time_of
from coopvision_rules.indicators.units import is_multiple
from coopvision_rules.indicators.words import TARGET
from coopvision_rules.sources import ARITHMETIC


@rule("KPI406", severity=Severity.WARNING, cites=[ARITHMETIC])
def achievement_rate_mismatch(indicator: Indicator, _: Context) -> Checks:
    """The achievement rate (達成率) follows from the actual values and the target in one of the usual ways."""
    rate = indicator.achievement
    if rate is None or rate.value.number is None or not any(each.value.number for each in indicator.actuals):
        return
    at, target = Cell(rate, "value"), indicator.target
    reached = _reached(indicator, rate)
    if target is None or not reached or not _is_amount(indicator, target):
        yield undecided(at)
        return
    printed = rate.value.number
    scale = 1 if rate.value.unit in {"", "倍"} and abs(printed.value) <= _AS_FRACTION else 100
    ways = list(_ways(reached, target, indicator))
    yield expect(
        any(abs(way * scale - printed.value) <= printed.step for way in ways),
        at,
        found=rate.value,
        expected=[f"{way * scale:.1f}" for way in dict.fromkeys(ways)],
        target=target.value,
        related=[(Cell(target, "value"), TARGET)],
    )


_NO_AMOUNT: Final = frozenset({Kind.RANK, Kind.RELATIVE})
_AS_FRACTION: Final = 3


def _is_amount(indicator: Indicator, target: Measure) -> bool:
    """Whether a target is a number that can be reached in part."""
    value = target.value
    return value.number is not None and value.kind not in _NO_AMOUNT and not is_multiple(indicator, value)


def _reached(indicator: Indicator, rate: Measure) -> list[Decimal]:
    """The actual values that a rate may speak of: up to its own time, the one of that time last."""
    until = days_of(rate.period) if rate.period is not None else None
    found = []
    for each in indicator.actuals:
        days = days_of(each.period) if each.period is not None else None
        if each.value.number is not None and (until is None or days is None or days.last <= until.last):
            found.append((time_of(each) == time_of(rate) is not None, each.value.number.value))
    return [number for _, number in sorted(found, key=lambda each: each[0])]


def _ways(reached: list[Decimal], target: Measure, indicator: Indicator) -> Iterator[Decimal]:
    """The usual rates: over the target, the other way round where less is better, and of the way from the baseline."""
    goal = target.value.number.value if target.value.number is not None else Decimal()
    for value in dict.fromkeys([reached[-1], *_added(reached, target)]):
        if goal:
            yield value / goal
        if value and indicator.better is not Direction.UP:
            yield goal / value
    baseline = indicator.baseline
    start = baseline.value.number.value if baseline is not None and baseline.value.number else None
    if start is not None and start != goal:
        yield (reached[-1] - start) / (goal - start)


def _added(reached: list[Decimal], target: Measure) -> Iterator[Decimal]:
    """The sum of the actual values, and their mean: where the target is such, or is of years and does not say."""
    value, period = target.value, target.period
    aspect, years = (period.aspect, period.years) if period is not None else (None, 0)
    unsaid = value.kind is Kind.LEVEL and aspect is None and years > 1
    whole = sum(reached, Decimal())
    if unsaid or value.kind is Kind.SUM or aspect is Aspect.TOTAL or value.rate is not None:
        yield whole
    if unsaid or value.kind in {Kind.MEAN, Kind.RATE} or aspect is Aspect.MEAN:
        yield whole / len(reached)
