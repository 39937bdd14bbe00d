"""Values that can be compared although one is of a year and the other of many: so much over so many years."""

from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.model import Indicator, Measure
from coopvision.notation import Aspect, Bound, Kind, Quantity
from coopvision_rules.indicators.periods import stated_period
from coopvision_rules.indicators.units import clash, is_multiple, scale_of, stated_units, values_of

SHARES: Final = frozenset({"%", "‰"})
"""Units that nobody adds up over years."""

_ONE: Final = Decimal(1)


class Pace(NamedTuple):
    """A value as a fraction, so that nothing is rounded: a sum over its years, or a number over one."""

    amount: Decimal
    over: Decimal

    def less_than(self, other: "Pace") -> bool:
        """Whether it is less."""
        return self.amount * other.over < other.amount * self.over

    def equals(self, other: "Pace") -> bool:
        """Whether it is the same."""
        return self.amount * other.over == other.amount * self.over


class Course(NamedTuple):
    """A baseline and a target of the same thing, and how the target bounds it (以上)."""

    before: Pace
    after: Pace
    bound: Bound | None


def courses(indicator: Indicator) -> list[Course]:
    """From where to where an indicator shall go, for each of its values; empty if that cannot be compared.

    To a range it goes from outside only, to the nearer end.
    """
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or is_range(baseline):
        return []
    if clash(stated_units(indicator, baseline), stated_units(indicator, target)) is not None:
        return []
    before = {value.label: _pace(value, baseline, indicator) for value in values_of(baseline)}
    after = [(value, _pace(value, target, indicator)) for value in values_of(target)]
    found = [(before[value.label], goal, value.bound) for value, goal in after if value.label in before]
    both = [Course(start, goal, bound) for start, goal, bound in found if start is not None and goal is not None]
    return [way for way in both if _is_outside(way)] if is_range(target) else both


def _is_outside(way: Course) -> bool:
    """Whether a way leads to an end of a range from outside: up to the low one, or down to the high one."""
    is_low = way.bound in _ENDS[0]
    return way.before.less_than(way.after) if is_low else way.after.less_than(way.before)


def is_range(measure: Measure) -> bool:
    """Whether the values of a cell are the two ends of one range."""
    ends = values_of(measure)
    one = len(ends) == len(_ENDS) and ends[0].label == ends[1].label
    return one and all(end.bound in bounds for end, bounds in zip(ends, _ENDS, strict=True))


_ENDS: Final = (frozenset({Bound.AT_LEAST, Bound.ABOVE}), frozenset({Bound.AT_MOST, Bound.BELOW}))


def _pace(value: Quantity, measure: Measure, indicator: Indicator) -> Pace | None:
    """What a value is of one year or at one time; None if that cannot be told."""
    if value.kind is Kind.FRACTION:
        numbers = [part.number for part in value.parts if part.number is not None]
        return Pace(numbers[0].value, numbers[1].value) if len(numbers) > 1 else None
    if value.number is None or value.kind in {Kind.RANK, Kind.RELATIVE} or is_multiple(indicator, value):
        return None
    years = _years(value, measure)
    return None if years is None else Pace(value.number.value * scale_of(indicator, value), years)


def _years(value: Quantity, measure: Measure) -> Decimal | None:
    """Over how many years the number is summed up; 1 if it is of one year, None if that is not said."""
    period = stated_period(measure)
    years = value.span or (period.years if period is not None else 0)
    aspect = period.aspect if period is not None else None
    if value.unit in SHARES or value.kind in {Kind.MEAN, Kind.RATE} or aspect is Aspect.MEAN:
        return _ONE
    if value.kind is Kind.SUM or value.span is not None or value.rate is not None or aspect is Aspect.TOTAL:
        return Decimal(years) if years > 1 else None
    return _ONE if years <= 1 else None
