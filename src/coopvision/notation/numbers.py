"""Numbers (数値) as printed: signs, full-width digits, thousands separators, 万 and 億, 二十五."""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from attrs import frozen

from coopvision.notation.text import plain
from coopvision.records import Record

_SECTION: Final = "([0-9][0-9,]*(?:[.][0-9]+)?|[〇零一二三四五六七八九]+)?([十百千])?([万億兆])?"
_KANJI_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_POWERS: Final = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_SIGNS: Final = {"△": -1, "▲": -1, "-": -1, "マイナス": -1, "+": 1, "プラス": 1}
_DOT_OR_COMMA: Final = "[^0-9]*[1-9][0-9]{0,2}(?:,[0-9]{3})*[.][0-9]{3}"
_GROUP: Final = 3
_LONGEST: Final = 40


@frozen(kw_only=True, eq=False, repr=False)
class Number(Record):
    """A number (数値) with the precision it is printed in.

    Attributes:
        text: As printed.
        value: In units: `1,054万` is 10540000.
        step: What one more in the last printed digit adds: 10000 for `1,054万`, 0.1 for `67.5`.
    """

    text: str
    value: Decimal
    step: Decimal


def parse_number(text: str) -> Number | None:
    """The number (数値) that the whole text is, or None.

    Thousands separators must stand in groups of three. Only ASCII and full-width digits and kanji
    numerals count as digits. `32.800` is a decimal here; whether a comma was meant is for others to ask.
    """
    return _number(text)


def has_dot_or_comma(number: Number) -> bool:
    """Whether the dot stands where a thousands comma could: in `32.800`, not in `32.80` or `0.125`."""
    return re.fullmatch(_DOT_OR_COMMA, plain(number.text)) is not None


def split_sign(text: str) -> tuple[int, str]:
    """The sign, 1 or -1, and what follows it; one space may stand between."""
    for sign, factor in _SIGNS.items():
        if text.startswith(sign):
            return factor, text[len(sign) :].removeprefix(" ")
    return 1, text


class _Section(NamedTuple):
    """Digits and the power of ten they count: 1,400億 is (1400, 0, 8), 1.4兆 is (14, 1, 12)."""

    digits: int
    places: int
    power: int

    def fits_under(self, other: "_Section") -> bool:
        """Whether this section is less than one in the last digit of the next higher one."""
        room = other.power - self.power
        return other.places == 0 and room > 0 and self.digits < 10 ** (room + self.places)


@lru_cache(maxsize=4096)
def _number(text: str) -> Number | None:
    sign, body = split_sign(plain(text))
    sections = _sections(body) if len(body) <= _LONGEST else None
    if not sections or not all(low.fits_under(high) for low, high in pairwise(sections)):
        return None
    last = sections[0].power - sections[0].places
    places = max(-last, 0)
    digits = sum(each.digits * 10 ** (each.power - each.places + places) for each in sections)
    return Number(text=text, value=_decimal(sign * digits, places), step=_decimal(10 ** (last + places), places))


def _decimal(digits: int, places: int) -> Decimal:
    """A decimal made without arithmetic, which the caller's decimal context could round."""
    return Decimal(f"{digits}E-{places}")


def _sections(body: str) -> list[_Section] | None:
    """The sections from the lowest to the highest; None if the text is anything else."""
    found = [match for match in re.finditer(_SECTION, body) if match[0]]
    if sum(len(match[0]) for match in found) != len(body):
        return None
    sections = []
    large = ""
    for match in reversed(found):
        digits, small, scale = match.group(1) or "", match.group(2) or "", match.group(3) or ""
        large = scale or large
        digits = _digits(digits or ("1" if small else ""))
        if not digits:
            return None
        whole, _, decimals = digits.partition(".")
        sections.append(_Section(int(whole + decimals), len(decimals), _POWERS[small] + _POWERS[large]))
    return sections


def _digits(printed: str) -> str:
    """ASCII digits with a dot at most; empty if the separators stand in wrong places."""
    whole, dot, decimals = printed.translate(_KANJI_DIGITS).partition(".")
    first, *groups = whole.split(",")
    wrong = groups and (len(first) > _GROUP or first[0] == "0" or any(len(each) != _GROUP for each in groups))
    return "" if wrong else "".join([first, *groups, dot, decimals])
