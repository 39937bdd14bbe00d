"""What a value says, however it is written (値の意味)."""

import re
from typing import Final

from coopvision.notation import Kind, Quantity, normal

NOTHING_MEASURED: Final = frozenset({Kind.BLANK, Kind.DASH, Kind.DEFERRED, Kind.MALFORMED, Kind.WORDS})
"""What stands where no number was measured or set, or none can be read."""

_DENIED: Final = "未(?!来).*|無|.*(?:ない|なし|無し)"
_MARK: Final = "[A-Za-z][+-]?|[◎○◯〇△▲×✕✗✖●☆★]+"


def essence(value: Quantity) -> object:
    """A number, or the numbers side by side with their labels, or else what kind of word stands there.

    Of a state in words it is only whether it is denied (未実施): 策定 and 策定済み may be the same.
    """
    if value.number is not None:
        return value.number.value
    if value.parts:
        named = [(_plain(part.label or ""), essence(part)) for part in value.parts]
        return tuple(sorted(named, key=lambda each: each[0]))  # 男性, 女性 in whatever order
    if value.kind is Kind.DIRECTION:
        return value.direction, value.bound
    if value.kind is Kind.WORDS:
        return _plain(value.text) if is_rating(value) else re.fullmatch(_DENIED, _plain(value.text)) is not None
    return Kind.DASH if value.kind is Kind.BLANK else value.kind


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
