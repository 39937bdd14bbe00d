"""What stands in a cell of amounts beside a number, or in place of one (約, ※, 千円, 別途計上)."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

_NO_FIGURE: Final = (
    "別途.{0,8}|.{0,6}予算の?範囲内.{0,8}|(?:.{1,12}に|一部)?再掲|.{1,12}に(?:含む|含まれる|計上)|未計上|.*[0-9]以上"
)
_ABOUT: Final = "(?:約|おおよそ|およそ|おおむね|概ね|概算) ?([0-9].*)|([0-9].*?) ?(?:程度|前後|ほど|弱|強)"
_AT_MOST: Final = "(?:上限|最大) ?([0-9].*)|([0-9].*?) ?(?:以内|以下)"
_MARK: Final = "[※*] ?(.*[0-9].*)|(.*[0-9円]) ?(?:※[0-9]{0,2}|[*]|[(](?:※|[*]|注|再掲)[0-9]{0,2}[)])"
_UNIT: Final = "(.*[0-9]) ?([十百千万億]{0,2}円)"


class Peeled(NamedTuple):
    """The text of a number, and the unit of money that stands behind it."""

    number: str
    unit: str | None


def is_no_figure(bare: str) -> bool:
    """Whether words stand for a figure: where the money is found (別途計上, 予算の範囲内), or its lower end only."""
    return re.fullmatch(_NO_FIGURE, bare) is not None


def peel_number(bare: str) -> Peeled:
    """The number without a mark of a note (※) and without a unit."""
    unmarked = _inner(_MARK, bare) or bare
    with_unit = re.fullmatch(_UNIT, unmarked)
    return Peeled(unmarked, None) if with_unit is None else Peeled(with_unit[1], with_unit[2])


def find_about(bare: str) -> str | None:
    """What stands beside 約 or 程度."""
    return _inner(_ABOUT, bare)


def find_limit(bare: str) -> str | None:
    """What stands beside 以内 or 上限."""
    return _inner(_AT_MOST, bare)


def width_of(number: int | Decimal) -> int | Decimal:
    """Half of what one more in the last digit that is not 0 adds: 50 of 200, 5 of 1,520, 0 of 0."""
    exact = Decimal(number).as_tuple()
    digits = "".join(map(str, exact.digits))
    noughts = len(digits) - len(digits.rstrip("0"))
    half = Decimal(5).scaleb(int(exact.exponent) + noughts - 1) if digits.strip("0") else Decimal(0)
    return int(half) if half == int(half) else half


def _inner(pattern: str, bare: str) -> str | None:
    found = re.fullmatch(pattern, bare)
    return None if found is None else next(filter(None, found.groups()))
