"""A year, a month or a day (年月日) out of printed text."""

import enum
import re
from typing import Final, NamedTuple

from coopvision.notation.dating import MisreadError, PrintedYear, read_year
from coopvision.notation.eras import Era

_MONTH: Final = "[(]?([0-9]{1,2})月(?:([0-9]{1,2})日)?"
_DATE: Final = "[./]([0-9]{1,2})(?:月|[./]([0-9]{1,2}))?(?![0-9])|-([0-9]{1,2})-([0-9]{1,2})(?![0-9])"
_DATED: Final = "[(](?:[^()月]{1,6}年[0-9]{1,2}月|(?:[^()0-9]{0,2}[0-9元]{1,4})[./-][0-9]{1,2}(?![0-9]))"
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_MARCH: Final = 3


class Basis(enum.Enum):
    """What kind of year (年・年度) is printed."""

    FISCAL = "fiscal"
    """年度: April to March."""
    CALENDAR = "calendar"
    """年: January to December; also a month or a day."""
    UNSTATED = "unstated"
    """Neither is printed, as in `R3`."""


_BASES: Final = {"年度": Basis.FISCAL, "年": Basis.CALENDAR, "": Basis.UNSTATED}


class Moment(NamedTuple):
    """A year, a month or a day, and where the text goes on."""

    year: int
    basis: Basis
    month: int | None
    day: int | None
    printed: PrintedYear
    end: int


def read_moment(compact: str, start: int, era: Era | None, left: Moment | None) -> Moment:
    """The moment that begins at a place in compact text; arguments as of `read_year`.

    Raises:
        MisreadError: If none begins there, or one that cannot be told.
    """
    year = read_year(compact, start, era, left and left.printed)
    if re.compile(_DATED).match(compact, year.end):
        return _within(year, read_moment(compact, year.end + 1, era, None))
    match = re.compile(_MONTH).match(compact, year.end)
    date = re.compile(_DATE).match(compact, year.end) if match is None and not year.unit else None
    found = match or date
    if found is None:
        return Moment(year.western, _BASES[year.unit], None, None, year, year.end)
    month, day = month_and_day(found)
    western = year.western if date else _calendar_year(year, month)
    if day is not None and not 1 <= day <= days_in(western, month):
        raise MisreadError("no-such-day")
    return Moment(western, Basis.CALENDAR, month, day, year, found.end())


def _within(year: PrintedYear, moment: Moment) -> Moment:
    """The moment that is printed in brackets behind the year it lies in: R2年度（R2年12月末）."""
    early = moment.month is not None and moment.month <= _MARCH
    years = {"年度": {moment.year - early}, "年": {moment.year}, "": {moment.year - early, moment.year}}
    if year.western not in years[year.unit]:
        raise MisreadError("years-disagree")
    return moment


def read_yearless(compact: str) -> tuple[int, int | None, str] | None:
    """Month, day and the rest of a text that begins with a month, such as `12月末`; or None.

    Raises:
        MisreadError: If there is no such month.
    """
    match = re.match(_MONTH, compact)
    return None if match is None else (*month_and_day(match), compact[match.end() :])


def month_and_day(match: re.Match[str]) -> tuple[int, int | None]:
    """The month and the day, if any.

    Raises:
        MisreadError: If there is no such month.
    """
    month, *day = (int(digits) for digits in match.groups() if digits)
    if month not in range(1, 13):
        raise MisreadError("no-such-month")
    return month, day[0] if day else None


def _calendar_year(year: PrintedYear, month: int) -> int:
    """The calendar year of a month: 3月 of R2年度 is in 2021, and of R2 it cannot be told."""
    if month > _MARCH or year.unit == "年":
        return year.western
    if not year.unit:
        raise MisreadError("basis-unstated")
    return year.western + 1


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap
