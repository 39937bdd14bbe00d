"""What a unit of money is worth."""

from functools import lru_cache
from typing import Final

from coopvision.notation.text import normal

_SCALES: Final = {"円": 1, "千円": 1_000, "万円": 10_000, "十万円": 100_000, "百万円": 1_000_000, "億円": 100_000_000}


@lru_cache(maxsize=64)
def money_scale(unit: str) -> int | None:
    """How many 円 one of the unit (単位) is, such as 1,000 for 千円; None for a unit that is not known."""
    return _SCALES.get(normal(unit).strip("()"))
