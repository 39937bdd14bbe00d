"""The achievement rate (達成率) that is printed beside actual values."""

import re
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Bound, Kind, Number, Quantity, normal
from coopvision_rules.indicators.days import days_of, time_of
from coopvision_rules.indicators.essences import number_of
from coopvision_rules.indicators.rates import Reached, usual_ways
from coopvision_rules.indicators.running import ADDED_UP
from coopvision_rules.indicators.units import clash, is_multiple, stated_units
from coopvision_rules.indicators.words import TARGET
from coopvision_rules.sources import ARITHMETIC


@rule("KPI406", severity=Severity.WARNING, cites=[ARITHMETIC])
def achievement_rate_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """The achievement rate (達成率) follows from the actual values and the target in one of the usual ways."""
    rate = indicator.achievement
    if rate is None or rate.value.number is None or not any(each.value.number for each in indicator.actuals):
        return
    at, target, scales = Cell(rate, "value"), indicator.target, _scales(rate.value, rate.value.number)
    reached = _reached(indicator, rate)
    ways = list(usual_ways(indicator, target, reached, ctx)) if target is not None and reached is not None else []
    if target is None or not scales or not ways or not _is_amount(indicator, target):
        yield undecided(at)
        return
    yield expect(
        any(_agrees(rate.value, rate.value.number, number) for way in ways for n in scales for number in way.read(n)),
        at,
        found=rate.value,
        expected=list(dict.fromkeys(f"{way.rate * scales[-1]:.1f}" for way in ways)),
        target=target.value,
        related=[(Cell(target, "value"), TARGET)],
    )


_IN_FULL: Final = {"%": (100,), "割": (10,), "‰": (1000,), "倍": (1,)}
_AS_FRACTION: Final = 3


def _scales(rate: Quantity, number: Number) -> tuple[int, ...]:
    """What stands for all of the target: 100 of per cent, 10 of 割, 1 of a fraction; empty of any other unit."""
    if rate.kind is not Kind.LEVEL:
        return ()
    without_unit = (1, 100) if abs(number.value) <= _AS_FRACTION else (100,)
    return _IN_FULL.get(rate.unit, ()) if rate.unit else without_unit


_ROUGHLY: Final = 5


def _agrees(rate: Quantity, printed: Number, worked_out: Decimal) -> bool:
    """Whether a printed rate is one that was worked out, as exact as it is printed; 以上 and 約 leave room."""
    above = worked_out - printed.value
    if rate.bound in {Bound.AT_LEAST, Bound.ABOVE}:
        return above >= -printed.step
    if rate.bound in {Bound.AT_MOST, Bound.BELOW}:
        return above <= printed.step
    return abs(above) <= printed.step * (_ROUGHLY if rate.bound is Bound.ABOUT else 1)


def _is_amount(indicator: Indicator, target: Measure) -> bool:
    """Whether a target is a number that can be reached in part."""
    return number_of(indicator, target) is not None and not is_multiple(indicator, target.value)


def _reached(indicator: Indicator, rate: Measure) -> Reached | None:
    """What a rate may speak of: the actual values up to its own time, in the unit of the target."""
    until = days_of(rate.period) if rate.period is not None else None
    found, own, running = [], [], False
    for each in indicator.actuals:
        days, number = days_of(each.period) if each.period is not None else None, number_of(indicator, each)
        unlike = clash(stated_units(indicator, each), stated_units(indicator, indicator.target)) is not None
        if number is None or unlike or (until is not None and days is not None and days.last > until.last):
            continue
        found.append((days.last if days is not None else "", number))
        running = running or re.search(ADDED_UP, normal(each.value.text)) is not None
        if time_of(each) == time_of(rate) is not None:
            own.append(number)
    if not found:
        return None
    last = max(day for day, _ in found)
    return Reached(own or [[number for day, number in found if day == last][-1]], [n for _, n in found], running)
