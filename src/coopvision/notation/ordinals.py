"""Ordinals (番号) of sections, items and projects."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from coopvision.notation.brackets import without_brackets
from coopvision.notation.text import plain

KANA: Final = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
"""The syllabary in the order in which it counts."""
_DIGITS: Final = "第?([0-9]{1,3})"
_ENDS: Final = ".)、．"


def parse_ordinal(text: str) -> int | None:
    """The position that an ordinal (番号) such as `①`, `（１）`, `2．`, `第3` or `イ` names; None for anything else.

    Positions begin at 1; katakana count in the order of the syllabary (アイウエオ).
    """
    return _ordinal(text)


@lru_cache(maxsize=4096)
def _ordinal(text: str) -> int | None:
    bare = _opened(without_brackets(plain(text)).rstrip(_ENDS))
    digits = re.fullmatch(_DIGITS, bare)
    if digits is not None:
        return int(digits[1]) or None
    return KANA.index(bare) + 1 if len(bare) == 1 and bare in KANA else None


def _opened(text: str) -> str:
    """What stands in the circle, the brackets or before the dot of a single enclosed character."""
    if len(text) == 1 and unicodedata.decomposition(text).startswith(("<circle>", "<compat>")):
        return unicodedata.normalize("NFKC", text).strip("().")
    return text
