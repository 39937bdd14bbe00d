"""Whole years (年・年度) from one moment to another."""

import re
from typing import Final, NamedTuple, TypeAlias

from coopvision.notation.dating import MisreadError
from coopvision.notation.eras import Era
from coopvision.notation.moments import Basis, Moment, days_in, month_and_day, read_moment

PART_YEARS: Final = "part-years"
"""What `Period.problem` says of months that make no whole years."""
_TO: Final = ("～", "-", "から")
_MONTH_OR_RANGE: Final = "[^-]*[0-9元]-(?:0?[1-9]|1[0-2])"
_PART: Final = "[の(]?(?:第?([1-4])・?四半期|([上下前後])(?:半?期|半))"
_LATER: Final = "下後"
_WITHIN_A_YEAR: Final = f"{_PART}|[の(]?(?:途中|[春夏秋冬]|[0-9]{{1,2}}[かカヵヶケ箇]月)"
_Months: TypeAlias = tuple[tuple[int, int, int | None], tuple[int, int, int | None]]
_HALF: Final = 6
_QUARTER: Final = 3
_APRIL: Final = 4
_LAST_MONTH: Final = "(?:翌年?)?([0-9]{1,2})月(?:([0-9]{1,2})日)?"


class Stretch(NamedTuple):
    """The years of a period, and where the text goes on."""

    first: int
    last: int
    basis: Basis
    month: int | None
    day: int | None
    end: int


def read_stretch(compact: str, era: Era | None) -> Stretch:
    """The years at the beginning of compact text.

    Raises:
        MisreadError: If there are none, or none that can be told.
    """
    if re.fullmatch(_MONTH_OR_RANGE, compact):
        raise MisreadError("month-or-range")
    begin, finish = _ends(compact, era)
    if finish is None:
        return Stretch(begin.year, begin.year, begin.basis, begin.month, begin.day, begin.end)
    first, last, basis = _whole_years(begin, finish)
    if first > last:
        raise MisreadError("end-before-start")
    return Stretch(first, last, basis, None, None, finish.end)


def months_in(compact: str) -> _Months | None:
    """From which month (and day) to which the stretch at the beginning of compact text goes; None if that is not said.

    上半期 and the like are their months: R2年度上半期 is R2年4月～9月.
    """
    try:
        begin, finish = _ends(compact, None)
    except MisreadError:
        return None
    if finish is not None:
        ends = (finish.year, finish.month or 0, None if _is_last_day(finish) else finish.day)
        return (begin.year, begin.month or 0, None if begin.day == 1 else begin.day), ends
    part = re.compile(_PART).match(compact, begin.end)
    if part is None:
        return None
    length, place = (_HALF, int(part[2] in _LATER)) if part[1] is None else (_QUARTER, int(part[1]) - 1)
    first = place * length + (1 if begin.basis is Basis.CALENDAR else _APRIL)
    last = first + length - 1
    return _month_after(begin.year, first), _month_after(begin.year, last)


def check_whole(compact: str, end: int) -> None:
    """See that what follows the years makes no part of them.

    Raises:
        MisreadError: If it does: `part-years` where its months are known, as of 上半期, else `within-a-year`.
    """
    if re.compile(_WITHIN_A_YEAR).match(compact, end):
        raise MisreadError("within-a-year" if months_in(compact) is None else PART_YEARS)


def _month_after(year: int, month: int) -> tuple[int, int, None]:
    """The month of a number that may go beyond December."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1, None


def _ends(compact: str, era: Era | None) -> tuple[Moment, Moment | None]:
    """The moment at the beginning of compact text, and the one up to which it goes, if any."""
    begin = read_moment(compact, 0, era, None)
    to = next((each for each in _TO if compact.startswith(each, begin.end)), None)
    if to is None:
        return begin, None
    after = begin.end + len(to)
    return begin, _last_month(compact, after, begin) or read_moment(compact, after, era, begin)


def _last_month(compact: str, start: int, begin: Moment) -> Moment | None:
    """The month without a year that ends a stretch of months: 12月 of R2年4月～12月, 3月 of R2年度（4月～3月）.

    Raises:
        MisreadError: If there is no such month.
    """
    match = re.compile(_LAST_MONTH).match(compact, start)
    if match is None or begin.month is None:
        return None
    month, day = month_and_day(match)
    year = begin.year + (compact.startswith("翌", start) or month < begin.month)
    return Moment(year, Basis.CALENDAR, month, day, begin.printed, match.end())


def _whole_years(begin: Moment, finish: Moment) -> tuple[int, int, Basis]:
    """Both ends as years: months must be April to March or January to December."""
    months = begin.month, finish.month
    if months == (None, None):
        return begin.year, finish.year, _common_basis(begin, finish)
    if begin.day in {None, 1} and _is_last_day(finish):
        if months == (4, 3):
            return begin.year, finish.year - 1, Basis.FISCAL
        if months == (1, 12):
            return begin.year, finish.year, Basis.CALENDAR
    raise MisreadError(PART_YEARS)


def _common_basis(begin: Moment, finish: Moment) -> Basis:
    bases = {begin.basis, finish.basis} - {Basis.UNSTATED}
    if len(bases) > 1:
        raise MisreadError("mixed-basis")
    return bases.pop() if bases else Basis.UNSTATED


def _is_last_day(moment: Moment) -> bool:
    return moment.month is not None and moment.day in {None, days_in(moment.year, moment.month)}
