"""What a unit of money is worth."""

import re
from functools import lru_cache
from typing import Final

from coopvision.notation.text import normal

_SCALES: Final = {"円": 1, "千円": 1_000, "万円": 10_000, "十万円": 100_000, "百万円": 1_000_000, "億円": 100_000_000}
_UNIT: Final = "(?:単位[:は]? ?)?([^0-9:()、 ]+?)(?:[、 ]?[( ]?税(?:込み?|抜き?|別)[)]?)?"
"""千円, 単位:千円, 千円(税込)."""


@lru_cache(maxsize=64)
def money_scale(unit: str) -> int | None:
    """How many 円 one of the unit (単位) is, such as 1,000 for 千円; None for a unit that is not known.

    単位 may be printed before it, and whether taxes are included behind it.
    """
    read = re.fullmatch(_UNIT, normal(unit).strip("()"))
    return None if read is None else _SCALES.get(read[1])
