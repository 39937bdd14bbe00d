"""What a target says in brackets about the way to it: 1.5倍, 10%増, 毎年2%増."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.engine import Context
from coopvision.model import Indicator
from coopvision.notation import Direction, Kind, Quantity, normal, parse_quantity
from coopvision_rules.indicators.periods import meant_period

_HUNDRED: Final = 100
_CUT: Final = 3
"""A target may be rounded up or down to this many digits,"""
_ROUNDED: Final = 2
"""and to the nearest number with this many: 10%増 of 1,234件 is 1,360件 or 1,400件."""


class Change(NamedTuple):
    """A multiple (1.5倍) or a change (10%増), that of the whole way or of every year, and its last printed digit."""

    number: Decimal
    step: Decimal
    unit: str
    falls: bool
    yearly: bool

    def leads(self, before: Decimal, after: Decimal, *, years: Sequence[int], step: Decimal) -> bool:
        """Whether it leads from one number to the other, compounded or added; printed digits may be rounded.

        Args:
            before: The baseline.
            after: The target.
            years: Over how many years the change goes each year, in as many ways as that can be meant.
            step: What one more in the last printed digit of the target adds.
        """
        rates = (self.number - self.step, self.number, self.number + self.step)
        ends = [before * end for rate in rates for count in years for end in self._after(rate, count)]
        exact = [before * end for count in years for end in self._after(self.number, count)]
        return min(ends) <= after <= max(ends) or any(_rounds_to(end, after, step) for end in exact)

    def adds(self, before: Decimal, after: Decimal, years: int) -> bool:
        """Whether a change of a share is meant in points: 50% and 55%（5%増）."""
        points = (before - after if self.falls else after - before) / years
        return self.unit == "%" and abs(points - self.number) <= self.step

    def of(self, before: Decimal, after: Decimal, years: int) -> str:
        """What should stand there."""
        times = (after / before) ** (Decimal(1) / years)
        if self.unit == "%":
            times = (1 - times if self.falls else times - 1) * _HUNDRED
        return f"{times:.2f}".rstrip("0").rstrip(".") + self.unit

    def _after(self, rate: Decimal, years: int) -> Iterable[Decimal]:
        """What becomes of one in so many years, compounded and added."""
        if self.unit != "%":
            return (rate,)
        change = (-rate if self.falls else rate) / _HUNDRED
        return (1 + change) ** years, 1 + change * years


def _rounds_to(exact: Decimal, printed: Decimal, step: Decimal) -> bool:
    """Whether a number was rounded: up or down in a late digit, or to the nearest in an earlier one."""
    away = abs(exact - printed)
    return away < _last_digit(printed, step, _CUT) or 2 * away <= _last_digit(printed, step, _ROUNDED)


def _last_digit(printed: Decimal, step: Decimal, digits: int) -> Decimal:
    """What one more adds in the last digit other than 0, of which so many at least are taken to be printed."""
    whole = str(int(abs(printed) / step))
    zeros = min(len(whole) - len(whole.rstrip("0")), max(len(whole) - digits, 0))
    return step.scaleb(zeros)


def stated_change(value: Quantity) -> Change | None:
    """The multiple or the change that stands alone in brackets beside a value."""
    stated = parse_quantity(value.note or "")
    if stated.number is None or stated.label is not None or stated.bound is not None:
        return None  # from another year, or roughly
    multiple = stated.kind is Kind.LEVEL and stated.unit == "倍"
    change = stated.kind is Kind.RELATIVE and stated.unit == "%" and stated.direction in {Direction.UP, Direction.DOWN}
    if not (multiple or change):
        return None
    yearly = stated.span is None and "年" in normal(stated.text)
    falls = stated.direction is Direction.DOWN
    return Change(abs(stated.number.value), stated.number.step, stated.unit, falls, yearly)


def years_between(indicator: Indicator, ctx: Context) -> tuple[int, ...]:
    """How many years lie between baseline and target, and how many the term has; none where that is not known."""
    before, after = meant_period(indicator.baseline, ctx), meant_period(indicator.target, ctx)
    if before is None or after is None or before.last_fiscal is None or after.last_fiscal is None:
        return ()
    found = (after.last_fiscal - before.last_fiscal, ctx.vision.term.years)
    return tuple(sorted({years for years in found if years > 0}))
