"""Values that can be compared although one is of a year and the other of many: so much over so many years."""

from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.model import Indicator, Measure
from coopvision.notation import Aspect, Kind, Quantity
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
    """A baseline and a target of the same thing."""

    before: Pace
    after: Pace


def courses(indicator: Indicator) -> list[Course]:
    """From where to where an indicator shall go, for each of its values; empty if that cannot be compared."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None:
        return []
    if clash(stated_units(indicator, baseline), stated_units(indicator, target)) is not None:
        return []
    before = {value.label: _pace(value, baseline, indicator) for value in values_of(baseline)}
    after = {value.label: _pace(value, target, indicator) for value in values_of(target)}
    found = [(before[label], goal) for label, goal in after.items() if label in before]
    return [Course(start, goal) for start, goal in found if start is not None and goal is not None]


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
