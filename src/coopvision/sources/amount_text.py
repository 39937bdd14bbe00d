"""Text that is no amount although it looks like one; all else that is odd is for the rules to judge."""

import re
from typing import Final

from coopvision.sources.limits import MAX_DIGITS
from coopvision.sources.shape_words import NOT_FINITE, TOO_LONG
from coopvision.words import Words

_NOT_FINITE: Final = re.compile(r"\s*[-+]?\.?(?:nan|inf|infinity)\s*", re.IGNORECASE)
_FIGURE: Final = re.compile(r"\s*[-+]?[0-9,]+\s*")


def fault_of_amount(text: str) -> Words | None:
    """What is wrong with the text of an amount: what other programs would read as infinity, or overflow with."""
    if _NOT_FINITE.fullmatch(text):
        return NOT_FINITE
    if len(text) > MAX_DIGITS and _FIGURE.fullmatch(text) and _count_digits(text) > MAX_DIGITS:
        return TOO_LONG
    return None


def _count_digits(text: str) -> int:
    return sum(map(text.count, "0123456789"))
