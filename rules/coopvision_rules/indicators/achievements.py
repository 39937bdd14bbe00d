"""The achievement rate (達成率) that is printed beside actual values."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Kind
from coopvision_rules.indicators.days import time_of
from coopvision_rules.indicators.words import TARGET
from coopvision_rules.sources import ARITHMETIC


@rule("KPI406", severity=Severity.WARNING, cites=[ARITHMETIC])
def achievement_rate_mismatch(indicator: Indicator, _: Context) -> Checks:
    """The achievement rate (達成率) follows from the actual values and the target in one of the usual ways."""
    rate = indicator.achievement
    if rate is None or rate.value.number is None or not any(each.value.number for each in indicator.actuals):
        return
    at, target = Cell(rate, "value"), indicator.target
    goal = target.value.number if target is not None and target.value.kind not in _NO_AMOUNT else None
    if target is None or goal is None:
        yield undecided(at)
        return
    printed = rate.value.number
    scale = 1 if rate.value.unit in {"", "倍"} and abs(printed.value) <= _AS_FRACTION else 100
    ways = list(_ways(_reached(indicator, rate), goal.value, indicator.baseline))
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


def _reached(indicator: Indicator, rate: Measure) -> tuple[Decimal, ...]:
    """What a rate may speak of: the actual value of its own time, or else the last; their sum; their mean."""
    actuals = [(each, each.value.number.value) for each in indicator.actuals if each.value.number is not None]
    own = next((number for each, number in actuals if time_of(each) == time_of(rate)), actuals[-1][1])
    whole = sum((number for _, number in actuals), Decimal())
    return own, whole, whole / len(actuals)


def _ways(reached: tuple[Decimal, ...], goal: Decimal, baseline: Measure | None) -> Iterator[Decimal]:
    """The usual achievement rates: over the target, the other way round, and of the way from the baseline."""
    for value in dict.fromkeys(reached):
        if goal:
            yield value / goal
        if value:
            yield goal / value
    start = baseline.value.number.value if baseline is not None and baseline.value.number else None
    if start is not None and start != goal:
        yield (reached[0] - start) / (goal - start)
