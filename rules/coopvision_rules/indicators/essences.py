"""What a value says, however it is written (値の意味)."""

import re
from decimal import Decimal
from typing import Final

from coopvision.model import Indicator, Measure
from coopvision.notation import Kind, Quantity, normal
from coopvision_rules.indicators.units import scale_of

NOTHING_MEASURED: Final = frozenset({Kind.BLANK, Kind.DASH, Kind.DEFERRED, Kind.MALFORMED, Kind.WORDS})
"""What stands where no number was measured or set, or none can be read."""

_NO_AMOUNT: Final = frozenset({Kind.RANK, Kind.RELATIVE})
_MARKS: Final = str.maketrans({"〇": "○", "◯": "○", "✕": "×", "✗": "×", "✖": "×"})
"""Signs that are one mark in different fonts."""
_MARK: Final = "[A-Za-z][+-]?|[◎○◯〇△▲×✕✗✖●☆★]+"


def essence(value: Quantity) -> object:
    """A number, or the numbers side by side with their labels, or else the words or what kind of word stands there."""
    if value.number is not None:
        return value.number.value
    if value.parts:
        named = [(_label(part), essence(part)) for part in value.parts]
        return tuple(sorted(named, key=lambda each: each[0]))  # 男性, 女性 in whatever order
    if value.kind is Kind.DIRECTION:
        return value.direction, value.bound
    if value.kind is Kind.WORDS:
        return _plain(value.text).translate(_MARKS)
    return Kind.DASH if value.kind is Kind.BLANK else value.kind


def _label(part: Quantity) -> str:
    """What a value is of; 男 and 男性 are the same."""
    label = _plain(part.label or "")
    return f"{label}性" if label in {"男", "女"} else label


def is_rating(value: Quantity) -> bool:
    """Whether a letter or a mark stands there: A, ○."""
    return value.kind is Kind.WORDS and re.fullmatch(_MARK, _plain(value.text)) is not None


def _plain(text: str) -> str:
    return normal(text).replace(" ", "")


def round_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one that is printed with more and with fewer digits: 90% and 90.2%."""
    if one.number is None or other.number is None or one.number.step == other.number.step:
        return False
    return abs(one.number.value - other.number.value) < max(one.number.step, other.number.step)


def amount(value: Quantity) -> object:
    """What a value says if it is a number or several; None of anything else."""
    return essence(value) if value.number is not None or value.parts else None


def number_of(indicator: Indicator, measure: Measure | None) -> Decimal | None:
    """The number of a value, in single units where a column says 千人; None of ranks and changes, and of no number."""
    value = measure.value if measure is not None else None
    if value is None or value.number is None or value.kind in _NO_AMOUNT:
        return None
    return value.number.value * scale_of(indicator, value)
