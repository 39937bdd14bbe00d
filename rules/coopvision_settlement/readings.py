"""What stands in a recorded cell: something to compare, nothing yet, or something that cannot be read."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from coopvision.engine import Checks, blocked, undecided
from coopvision.model import Cell
from coopvision.notation import Form, Kind, Period, Printed, Quantity, amount_number, normal, parse_number
from coopvision_settlement.dates import legible

_NO_DATE: Final = frozenset({"blank", "placeholder"})
_NO_VALUE: Final = frozenset({Kind.BLANK, Kind.DASH, Kind.DEFERRED})
_HUNDRED: Final = 100
_STILL_TO_COME: Final = "(?:[^0-9]中|未[定設確].?|予定)[)]?$"
_OF_SHARES: Final = frozenset({"", "%", "パーセント"})


class Standing(Enum):
    """How a cell can be used."""

    READ = auto()
    OPEN = auto()
    UNREADABLE = auto()


def standing(cell: Cell) -> Standing:
    """Whether a date, a population or a ratio stands there, nothing yet, or something that cannot be read."""
    value = cell.value
    if value is None:
        return Standing.OPEN
    if isinstance(value, Period):
        return _standing(legible(value).understood, value.problem in _NO_DATE or _is_pending(value.text))
    if isinstance(value, Quantity):
        return _standing(ratio(value) is not None, value.kind in _NO_VALUE or _is_count(value))
    if isinstance(value, Printed):
        return _standing(amount_number(value) is not None, value.form is not Form.MALFORMED)
    return Standing.READ


def _is_count(printed: Quantity) -> bool:
    """Whether a number of something else stands in the place of a share: 1,234人."""
    return printed.number is not None and printed.unit not in _OF_SHARES


def _is_pending(text: str) -> bool:
    """Whether it is printed that something is still to come (検討中)."""
    return re.search(_STILL_TO_COME, normal(text)) is not None


def _standing(understood: bool, pending: bool) -> Standing:  # noqa: FBT001 - the names say it
    if understood:
        return Standing.READ
    return Standing.OPEN if pending else Standing.UNREADABLE


def doubts(cells: Iterable[Cell]) -> Checks:
    """The check to make instead where something cannot be read or is not recorded; nothing where all can be used."""
    standings = {cell: standing(cell) for cell in cells}
    unreadable = [cell for cell, how in standings.items() if how is Standing.UNREADABLE]
    missing = [cell for cell, how in standings.items() if how is Standing.OPEN]
    if unreadable:
        yield blocked(*unreadable)
    elif missing:
        yield undecided(*missing)


def ratio(printed: Quantity, *, least_percentage: int = 1) -> Decimal | None:
    """A share as a ratio to 1, printed as `0.12`, `12.0%` or `12.0`; None if it cannot be read.

    Args:
        printed: As printed; in a ratio the dot of `1.062` is no thousands separator.
        least_percentage: Above it a number without a sign is a percentage.
    """
    number = printed.number or parse_number(normal(printed.text).removesuffix("%"))
    if number is None or _is_count(printed):
        return None
    signed = bool(printed.unit) or normal(printed.text).endswith("%")
    return number.value / _HUNDRED if signed or number.value > least_percentage else number.value
