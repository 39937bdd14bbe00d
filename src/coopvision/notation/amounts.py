"""Amounts of money in a cell of a table (事業費): a number, a blank, or text that is neither."""

import enum
import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import field, frozen

from coopvision.notation.brackets import without_brackets
from coopvision.notation.estimates import find_about, find_limit, is_no_figure, peel_number, width_of
from coopvision.notation.numbers import Number, has_dot_or_comma, parse_number
from coopvision.notation.placeholders import is_dash, is_pending
from coopvision.notation.text import plain
from coopvision.records import Record

_REGULAR: Final = "0|-?[1-9](?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)"
_WORDLESS: Final = "(?:[△▲+-] ?|マイナス ?|プラス ?)?[0-9][0-9.,]*"
_LONGEST: Final = 40


class Form(enum.Enum):
    """What stands in a cell (記入) that is neither blank nor a number in regular writing."""

    FIGURE = "figure"
    """A number in irregular writing: `58，370`, `△5`, `(11,674)`, `12.5`, `200※`, `200千円`."""
    DASH = "dash"
    """A dash, dots or a ditto mark (－, …, 〃): no figure is printed."""
    UNDECIDED = "undecided"
    """Words that say that the figure is still to come (検討中) or not given here (別途計上, 予算の範囲内)."""
    RANGE = "range"
    """From one number to another: `1,000～2,000`; also about a number (`約200`) and up to one (`200以内`)."""
    MALFORMED = "malformed"
    """Anything else."""


@frozen(eq=False, repr=False)
class Printed(Record):
    """The text of a cell (記入) that is neither blank nor a number in regular writing.

    Attributes:
        text: As printed.
        form: What it is.
        value: The number, in the unit of the table; only of a `FIGURE`.
        low: The lower end; only of a `RANGE`.
        high: The higher end; only of a `RANGE`.
    """

    text: str
    form: Form
    value: int | Decimal | None = field(default=None, kw_only=True)
    low: int | Decimal | None = field(default=None, kw_only=True)
    high: int | Decimal | None = field(default=None, kw_only=True)


Amount: TypeAlias = int | Printed | None
"""An amount (金額) in the unit of its table: a number, None for a blank cell, or other text.

`0` is carried out without a budget, a blank cell is no project that year: they are not the same.
"""


def parse_amount(text: str) -> Amount:
    """The amount (金額) that a cell's text says.

    A number in regular writing (`2376`, `2,376`, `-5`) is an int, a cell with nothing or only spaces
    is None, and everything else stays beside its text. A dot where a thousands comma could stand
    (`32.800`) is malformed, and so is a scale word. A unit of money behind the number is no part of it:
    whether it is the one that the table's head names, `amount_unit` lets you ask.
    """
    return _amount(text)


def amount_number(amount: Amount) -> int | Decimal | None:
    """The number of an amount (金額), if it is one however it is written, or None."""
    return amount.value if isinstance(amount, Printed) else amount


def amount_unit(amount: Amount) -> str | None:
    """The unit of money that a cell prints behind its number (千円 in `200千円`), or None."""
    if not isinstance(amount, Printed) or amount.form is not Form.FIGURE:
        return None
    return peel_number(_bare(plain(amount.text))).unit


@lru_cache(maxsize=4096)
def _amount(text: str) -> Amount:
    if len(text) <= _LONGEST and re.fullmatch(_REGULAR, text):
        return int(text.replace(",", ""))
    cell = plain(text)
    return _printed(text, cell) if cell else None


def _printed(text: str, cell: str) -> Printed:
    bare = _bare(cell)
    if is_dash(bare):
        return Printed(text, Form.DASH)
    if is_pending(bare) or (len(bare) <= _LONGEST and is_no_figure(bare)):
        return Printed(text, Form.UNDECIDED)
    value = _figure(bare)
    return _range(text, bare) if value is None else Printed(text, Form.FIGURE, value=value)


def _bare(cell: str) -> str:
    return without_brackets(cell) if cell[0] in "([" and cell[-1] in ")]" else cell


def _range(text: str, bare: str) -> Printed:
    match _ends(bare):
        case [int() | Decimal() as low, int() | Decimal() as high] if low <= high:
            return Printed(text, Form.RANGE, low=low, high=high)
    return Printed(text, Form.MALFORMED)


def _ends(bare: str) -> list[int | Decimal | None]:
    """Both ends of a range, of what is about a number or at most one; anything else if it is none of them."""
    if (about := _figure(find_about(bare) or "")) is not None:
        width = width_of(about)
        return [about - width, about + width]
    if (limit := _figure(find_limit(bare) or "")) is not None:
        return [0, limit]
    return [_figure(each.strip()) for each in bare.split("～")]


def _figure(bare: str) -> int | Decimal | None:
    printed = peel_number(bare).number if len(bare) <= _LONGEST else ""
    number = parse_number(printed) if re.fullmatch(_WORDLESS, printed) else None
    return None if number is None or has_dot_or_comma(number) else _exact(number)


def _exact(number: Number) -> int | Decimal:
    return int(number.value) if number.step == 1 else number.value
