"""Periods (期間・時点): years, ranges of years, months and days, and what is taken of them."""

import re
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import frozen

from coopvision.notation.aspects import Aspect, read_aspect
from coopvision.notation.brackets import without_brackets
from coopvision.notation.dating import MisreadError, compacted
from coopvision.notation.eras import Era
from coopvision.notation.marks import without_marks
from coopvision.notation.moments import Basis, days_in, read_yearless
from coopvision.notation.placeholders import is_dash
from coopvision.notation.stretches import PART_YEARS, check_whole, months_in, read_stretch
from coopvision.notation.termwords import read_term_words
from coopvision.notation.text import normal
from coopvision.records import Record

__all__ = ["Aspect", "Basis", "Period", "parse_period"]

_TELLING: Final = frozenset({Aspect.MEAN, Aspect.START, Aspect.END})
_ALIKE: Final = ({None}, {Aspect.MEAN}, {Aspect.START}, {Aspect.END}, {None, Aspect.END})
"""What may be taken of two periods that are one time: a number of a year may be that of its end."""
_MARCH: Final = 3
_LONGEST: Final = 200
_Date: TypeAlias = tuple[int, int, int]


@frozen(kw_only=True, eq=False, repr=False)
class Period(Record):
    """A time or a stretch of years (期間・時点), as printed and as read.

    Attributes:
        text: As printed.
        first: Western year in which it begins; None if it was not understood.
        last: Western year in which it ends; that of `first` for a single year.
        basis: Whether 年度 or 年 is printed; a month or a day is always of a calendar year.
        aspect: What is taken of it, such as the mean.
        month: The month, 1 to 12: `R2年12月末` and `R2年度（12月末）` have 12.
        day: The day of the month.
        problem: Why its years are not known, in one short word such as `era-omitted`; `of-the-term` and the like
            say that the term or another time tells them.
    """

    text: str
    first: int | None
    last: int | None
    basis: Basis
    aspect: Aspect | None = None
    month: int | None = None
    day: int | None = None
    problem: str | None = None

    @property
    def understood(self) -> bool:
        """Whether the years are known."""
        return self.problem is None

    @property
    def first_fiscal(self) -> int | None:
        """The fiscal year it begins in; a calendar year without month counts as that number."""
        return self._fiscal(self.first)

    @property
    def last_fiscal(self) -> int | None:
        """The fiscal year it ends in; a calendar year without month counts as that number."""
        return self._fiscal(self.last)

    @property
    def years(self) -> int:
        """How many years it has; 0 if it was not understood."""
        return 0 if self.first is None or self.last is None else self.last - self.first + 1

    def same_time(self, other: "Period") -> bool:
        """Whether two periods are the same time, however they are written.

        Era, width and repeated eras do not matter; 年度 or 年 may be missing on one side, but 年 is
        not 年度. Mean, beginning and end count; 計, 時点 and 調査 do not, for they say how, not when.
        Two days are compared as days: R7年度末 is R8年3月31日. A month alone may mean any of its days, a year
        alone its last, or its first if that is printed as a day (4月1日). What was not understood is compared as text.
        """
        if not (self.understood and other.understood):
            return normal(self.text) == normal(other.text) or _same_months(self, other)
        mine, theirs = _date(self), _date(other)
        if mine is not None and theirs is not None:
            return mine == theirs
        if _in_month(mine, other) or _in_month(theirs, self):
            return True
        if any(_is_point_of(one, two) for one, two in ((self, other), (other, self))):
            return True
        bases = {self.basis, other.basis} - {Basis.UNSTATED}
        return _when(self) == _when(other) and len(bases) <= 1 and {_taken(self), _taken(other)} in _ALIKE

    def _fiscal(self, year: int | None) -> int | None:
        early = self.month is not None and self.month <= _MARCH
        return year - 1 if year is not None and early else year


def parse_period(text: str, *, era: Era | None = None) -> Period:
    """The period (期間・時点) that the whole text names.

    Nothing is guessed: an era that is not printed must be given, a range that ends before it begins
    is not understood. In a range the last year takes over the era or the century of the first, so
    `R3～7年度` is 2021 to 2025. Years beyond an era's end are counted on.

    Args:
        text: As printed, in brackets or not.
        era: The era of years printed without one, such as 28年度.
    """
    return _period(text, era)


@lru_cache(maxsize=4096)
def _period(text: str, era: Era | None) -> Period:
    compact = _compact(text)
    if not compact:
        return _not_understood(text, "blank")
    if len(compact) > _LONGEST:
        return _not_understood(text, "not-a-period")
    if is_dash(compact):
        return _not_understood(text, "placeholder")
    try:
        return _yearless(text, compact) or _understood(text, compact, era)
    except MisreadError as misread:
        problem, aspect = read_term_words(compact) or (str(misread), None)
        return _not_understood(text, problem, aspect)


def _compact(text: str) -> str:
    compact = compacted(without_brackets(text))
    return _with_months(without_marks(compact)) if len(compact) <= _LONGEST else compact


def _with_months(compact: str) -> str:
    """Text in which the months within a year are printed in full: 年度(4月～12月) of 年度(4～12月), 10月1日 of 10/1."""
    full = re.sub("(?<=[年度(])([0-9]{1,2})([～-])([0-9]{1,2}月)", r"\1月\2\3", compact)
    return re.sub("(?<=[年度(])([0-9]{1,2})/([0-9]{1,2})(?![0-9/年月])", r"\1月\2日", full)


def _not_understood(text: str, problem: str, aspect: Aspect | None = None) -> Period:
    return Period(text=text, first=None, last=None, basis=Basis.UNSTATED, aspect=aspect, problem=problem)


def _yearless(text: str, compact: str) -> Period | None:
    """A month of a year that is printed elsewhere, such as `12月末`."""
    found = read_yearless(compact)
    if found is None:
        return None
    month, day, tail = found
    return Period(
        text=text,
        first=None,
        last=None,
        basis=Basis.UNSTATED,
        aspect=read_aspect(tail, 0),
        month=month,
        day=day,
        problem="no-year",
    )


def _understood(text: str, compact: str, era: Era | None) -> Period:
    first, last, basis, month, day, end = read_stretch(compact, era)
    if month is None:
        check_whole(compact, end)
    aspect = read_aspect(compact[end:], last - first + 1)
    return Period(text=text, first=first, last=last, basis=basis, aspect=aspect, month=month, day=day)


def _same_months(one: Period, other: Period) -> bool:
    """Whether two parts of a year have the same months, however they are written."""
    months = [months_in(_compact(each.text)) for each in (one, other)]
    return one.problem == other.problem == PART_YEARS and months[0] is not None and months[0] == months[1]


def _when(period: Period) -> tuple[int | None, int | None, int | None]:
    return period.first, period.last, period.month


def _taken(period: Period) -> Aspect | None:
    return period.aspect if period.aspect in _TELLING else None


def _date(period: Period) -> _Date | None:
    """Year, month and day, if it is one day."""
    if period.first is None or period.first != period.last:
        return None
    if period.day is not None and period.month is not None:
        return period.first, period.month, period.day
    if period.aspect is None:
        return None
    return _edges(period.first, period.basis, period.month).get(period.aspect)


def _in_month(day: _Date | None, period: Period) -> bool:
    """Whether a day lies in a month that is printed without saying which part of it is meant."""
    if day is None or period.aspect is not None or period.first != period.last:
        return False
    return (period.first, period.month) == day[:2]


def _is_point_of(printed: Period, year: Period) -> bool:
    """Whether one is the day (or month) that a year printed alone may mean: its last, its first, that of a survey."""
    if printed.month is None or year.month is not None or _taken(year) is not None or year.first != year.last:
        return False
    bases = (Basis.FISCAL, Basis.CALENDAR) if year.basis is Basis.UNSTATED else (year.basis,)
    if year.aspect is Aspect.SURVEY:
        years = {Basis.FISCAL: printed.first_fiscal, Basis.CALENDAR: printed.first}
        return any(years[basis] == year.first for basis in bases)
    return _is_edge(printed, year, bases)


def _is_edge(printed: Period, year: Period, bases: tuple[Basis, ...]) -> bool:
    """Whether one is the last day or month of a year, or its first day: R3.3.31 of R2年度."""
    edges = [edge for basis in bases for edge in _edges(year.first or 0, basis, None).items()]
    day = _date(printed)
    if day is None:
        return _taken(printed) is None and any(
            aspect is Aspect.END and edge[:2] == (printed.first, printed.month) for aspect, edge in edges
        )
    return any(edge == day and (aspect is Aspect.END or printed.day is not None) for aspect, edge in edges)


def _edges(year: int, basis: Basis, month: int | None) -> dict[Aspect, _Date]:
    """First and last day of a year or a month; none of a year that may be either 年 or 年度."""
    if month is not None:
        return {Aspect.START: (year, month, 1), Aspect.END: (year, month, days_in(year, month))}
    if basis is Basis.FISCAL:
        return {Aspect.START: (year, 4, 1), Aspect.END: (year + 1, 3, 31)}
    if basis is Basis.CALENDAR:
        return {Aspect.START: (year, 1, 1), Aspect.END: (year, 12, 31)}
    return {}
