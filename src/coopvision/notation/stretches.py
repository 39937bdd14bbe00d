"""Whole years (年・年度) from one moment to another."""

import re
from typing import Final, NamedTuple

from coopvision.notation.dating import MisreadError
from coopvision.notation.eras import Era
from coopvision.notation.moments import Basis, Moment, days_in, read_moment

_TO: Final = ("～", "-", "から")
_MONTH_OR_RANGE: Final = "[^-]*[0-9元]-(?:0?[1-9]|1[0-2])"


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
    begin = read_moment(compact, 0, era, None)
    to = next((each for each in _TO if compact.startswith(each, begin.end)), None)
    if to is None:
        return Stretch(begin.year, begin.year, begin.basis, begin.month, begin.day, begin.end)
    finish = read_moment(compact, begin.end + len(to), era, begin)
    first, last, basis = _whole_years(begin, finish)
    if first > last:
        raise MisreadError("end-before-start")
    return Stretch(first, last, basis, None, None, finish.end)


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
    raise MisreadError("part-years")


def _common_basis(begin: Moment, finish: Moment) -> Basis:
    bases = {begin.basis, finish.basis} - {Basis.UNSTATED}
    if len(bases) > 1:
        raise MisreadError("mixed-basis")
    return bases.pop() if bases else Basis.UNSTATED


def _is_last_day(moment: Moment) -> bool:
    return moment.month is not None and moment.day in {None, days_in(moment.year, moment.month)}
