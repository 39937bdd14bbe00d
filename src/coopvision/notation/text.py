"""Two forms of printed text: one for comparing, one for reading numbers out of it."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Final

# Patterns are plain strings throughout the package: `re` compiles each at its first use and keeps it,
# so that importing costs nothing.
_DIGITS: Final = "[0-9０-９]"
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SIGNS: Final = dict.fromkeys(map(ord, "~〜∼"), "～") | {0x2212: "-"}
_DASHES: Final = _SIGNS | dict.fromkeys(range(0x2010, 0x2016), "-") | dict.fromkeys(map(ord, "─━"), "-")


def normal(text: str) -> str:
    """Text in the form (正規化) in which two writings of one word are equal.

    Compatibility forms (NFKC) are folded, so `ｴﾈﾙｷﾞｰ` is エネルギー and `％` is %; every wave
    dash becomes `～`, every dash `-`, every run of spaces one space, and what cannot be seen goes.
    For comparing only: `①` becomes 1 and `㎡` becomes m2, so numbers are never read from it.
    """
    return _normal(text)


@lru_cache(maxsize=4096)
def _normal(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text.translate(_UNSEEN))
    return " ".join(folded.translate(_DASHES).split())


def plain(text: str) -> str:
    """Text in the form numbers are read from: widths, spaces, waves and the minus sign are folded.

    Unlike in `normal`, nothing turns into a digit but a full-width digit: `10²` is not 102 and
    `①5` is not 15. Dashes stay as they are, for only some of them are signs.
    """
    if text.isascii():
        return " ".join(text.replace("~", "～").split())
    return " ".join(_folded(text.translate(_UNSEEN)).translate(_SIGNS).split())


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text)
    if len(re.findall(_DIGITS, folded)) == len(re.findall(_DIGITS, text)):
        return folded
    runs = [(odd, "".join(run)) for odd, run in groupby(text, key=_becomes_digit)]
    return "".join(run if odd else unicodedata.normalize("NFKC", run) for odd, run in runs)


def _becomes_digit(char: str) -> bool:
    """Whether NFKC makes digits of a character that is not simply a wide digit."""
    return re.match(_DIGITS, char) is None and re.search(_DIGITS, unicodedata.normalize("NFKC", char)) is not None
