"""The first and the last day of what is printed, so far as it can be told, and the day of the document."""

from typing import NamedTuple, TypeAlias

from coopvision.engine import Context
from coopvision.model import Cell, Measure, Vision
from coopvision.notation import Aspect, Basis, Period
from coopvision_rules.terms import fiscal_term


class Days(NamedTuple):
    """From one day to another (ISO), so wide that the truth lies within."""

    first: str
    last: str


class Dated(NamedTuple):
    """The day that a document speaks from, and where it is printed; None for the day the caller gave."""

    days: Days
    cell: Cell | None


def days_of(period: Period) -> Days | None:
    """The days of a period; None if it was not understood."""
    if period.first is None or period.last is None:
        return None
    first, last = f"{period.first:04}", f"{period.last:04}"
    if period.month is not None:
        return Days(
            f"{first}-{period.month:02}-{period.day or 1:02}", f"{last}-{period.month:02}-{period.day or 31:02}"
        )
    starts = "04-01" if period.basis is Basis.FISCAL else "01-01"
    ends = f"{last}-12-31" if period.basis is Basis.CALENDAR else f"{period.last + 1:04}-03-31"
    return Days(f"{first}-{starts}", ends)


def ends_term(period: Period, ctx: Context) -> bool:
    """Whether a day is the first after the term, on which what was reached at its end is often counted (4月1日)."""
    days, term = days_of(period), fiscal_term(ctx.vision)
    start = days is not None and period.years == 1 and (period.day is not None or period.aspect is Aspect.START)
    return start and days is not None and term is not None and days.first == f"{term[-1] + 1}-04-01"


def day_of_printing(ctx: Context) -> Dated | None:
    """When the document was published or last changed, so far as it says so; a day after the term is a slip."""
    return max(_printed(ctx.vision), key=lambda dated: dated.days, default=None)


def _printed(vision: Vision) -> list[Dated]:
    term = days_of(vision.term)
    cells = [Cell(vision, "published"), *(Cell(revision, "date") for revision in vision.revisions)]
    found = [(cell, days_of(cell.value)) for cell in cells if cell.value is not None]
    told = (Dated(days, cell) for cell, days in found if days is not None)
    return [each for each in told if term is None or each.days.first <= term.last]


def day_asked_for(ctx: Context) -> Dated | None:
    """The day that the check speaks of, if the caller gave one."""
    if ctx.as_of is None:
        return None
    day = ctx.as_of.isoformat()[:10]
    return Dated(Days(day, day), None)


Time: TypeAlias = tuple[int | None, int | None, int | None, int | None, bool, bool, bool]
"""A time that is equal however it is written: years, month, day, whether calendar years, a mean, a beginning."""


def time_of(measure: Measure) -> Time | None:
    """Of what time a value is; None where that is not printed or not understood."""
    period = measure.period
    if period is None or not period.understood:
        return None
    calendar, mean = period.basis is Basis.CALENDAR, period.aspect is Aspect.MEAN
    return period.first, period.last, period.month, period.day, calendar, mean, period.aspect is Aspect.START
