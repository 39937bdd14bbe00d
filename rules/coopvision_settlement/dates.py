"""Which of two printed dates is surely the later one: a month or a year is a stretch of days."""

import re
from typing import Final

from coopvision.notation import Basis, Period, parse_period

Day = tuple[int, int, int]

_NEW_YEAR: Final = (1, 1)
_APRIL: Final = (4, 1)
_END_OF_YEAR: Final = (12, 31)
_END_OF_MARCH: Final = (3, 31)


_LOOSE: Final = re.compile(r"吉日|[上中下初]旬|頃|ごろ|[（(][月火水木金土日](?:曜日?)?[）)]")


def legible(period: Period) -> Period:
    """The period without what says the day loosely (吉日, 上旬, the weekday): that leaves the month, or the day."""
    return period if period.understood else parse_period(_LOOSE.sub("", period.text))


def stretch(period: Period) -> tuple[Day, Day] | None:
    """The earliest first day and the latest last day that a period can mean; None if it was not understood."""
    period = legible(period)
    first, last = period.first, period.last
    if not period.understood or first is None or last is None:
        return None
    if period.month is not None and first == last:
        day = period.day
        return (first, period.month, day or 1), (last, period.month, day or 31)
    starts = _APRIL if period.basis is Basis.FISCAL else _NEW_YEAR
    if period.basis is Basis.CALENDAR:
        return (first, *starts), (last, *_END_OF_YEAR)
    return (first, *starts), (last + 1, *_END_OF_MARCH)


def surely_later(one: Period, other: Period) -> bool | None:
    """Whether one date lies after another, whatever days they mean; None if one of them was not understood."""
    mine, others = stretch(one), stretch(other)
    return None if mine is None or others is None else mine[0] > others[1]
