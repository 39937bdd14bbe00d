"""How many years a time has, also one in words that does not say which (直近3年平均)."""

import re
from typing import Final

from coopvision.notation import Period, normal

_BEFORE_NOW: Final = "(?:直近|過去|直前)の?([0-9]{1,2})[かカヵヶケ箇]?年"


def years_of(period: Period) -> int:
    """How many years a period has; 0 if that cannot be told."""
    words = re.match(_BEFORE_NOW, normal(period.text).replace(" ", "").lstrip("(["))
    return period.years if period.understood or words is None else int(words[1])


def are_of_unlike_length(one: Period, other: Period) -> bool:
    """Whether one of two stretches is in words, and the other has another number of years: 直近5年 and H29～R元年度.

    A single year beside them may be the one in which they end.
    """
    lengths = years_of(one), years_of(other)
    return not (one.understood and other.understood) and min(lengths) > 1 and lengths[0] != lengths[1]
