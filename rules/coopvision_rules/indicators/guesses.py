"""What a value that cannot be read was probably meant to say, put as a question."""

import re
from typing import Final

from coopvision.notation import Kind, Quantity, normal
from coopvision.words import Words

_NUMBER: Final = re.compile(r"[0-9][0-9.,]*[.,][0-9.,]*[0-9]")
_DOTS_FOR_COMMAS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def number_meant(value: Quantity, other: Quantity | None) -> int | None:
    """The whole number that an unreadable value seems to mean, its separators left out (32.800人: 32800).

    The other statement decides if it has a number; else only dots that stand where commas would are taken for commas.

    Args:
        value: The value.
        other: The same value on the sheet or in the summary list, if it stands there.

    Returns:
        The number; None if nothing supports one.
    """
    found = _NUMBER.findall(normal(value.text)) if value.kind is Kind.MALFORMED else []
    if len(found) != 1:
        return None
    meant = int(re.sub("[.,]", "", found[0]))
    if other is not None and other.number is not None:
        return meant if other.number.value == meant else None
    return meant if _DOTS_FOR_COMMAS.fullmatch(found[0]) else None


def as_question(meant: int | None) -> Words:
    """The question whether that number was meant; nothing if none is known."""
    return Words("", "") if meant is None else Words(f"（{meant:,} の誤りか）", f"; is {meant:,} meant?")
