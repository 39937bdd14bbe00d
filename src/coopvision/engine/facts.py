"""How facts are spelled in a message: numbers with separators, blanks by name."""

from decimal import Decimal
from enum import Enum
from typing import Any

from coopvision.model import Node
from coopvision.words import Language, Words

_BLANK = Words("空欄", "blank")
_JOIN = Words("、", ", ")


def spell(value: Any, language: Language) -> str:  # noqa: ANN401, PLR0911 - one spelling per kind of fact
    """A fact in a reader's language."""
    if value is None:
        return _BLANK.in_language(language)
    if isinstance(value, Words):
        return value.in_language(language)
    if isinstance(value, str):
        return value
    if isinstance(value, int | Decimal):
        return f"{value:,}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, list | tuple | set | frozenset):
        return _JOIN.in_language(language).join(spell(each, language) for each in value)
    if isinstance(value, Node):
        return value.key or value.__class__.__name__
    return str(getattr(value, "text", value))
