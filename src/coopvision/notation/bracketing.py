"""Whether brackets (括弧) in a text close what they opened, in shape and in width."""

import re
from typing import Final, NamedTuple

_PAIRS: Final = dict(zip("(（[［【〔{｛〈《「『｢", ")）]］】〕}｝〉》」』｣", strict=True))
_CLOSING: Final = frozenset(_PAIRS.values())
_WIDTHS: Final = dict(zip(")]}｣", "）］｝」", strict=True))
_LIST_MARKS: Final = r"(?<![^\s、。,・/／:：(（])(?:[0-9０-９]{1,2}|[ァ-ヶa-zA-Z])[)）]"


class Bracketing(NamedTuple):
    """What is wrong with the brackets of a text.

    Attributes:
        unclosed: Brackets that are opened and not closed, closed and not opened, or closed by another shape.
        mixed: Pairs of the same shape in two widths, such as `［室 登]`.
    """

    unclosed: tuple[str, ...]
    mixed: tuple[str, ...]


def check_brackets(text: str) -> Bracketing:
    """The brackets (括弧) of a text that do not match; marks of lists such as `1)` and `ア）` are none."""
    if not any(char in _PAIRS or char in _CLOSING for char in text):
        return Bracketing((), ())
    as_printed = _match(text)
    if not any(as_printed):
        return as_printed
    return min(as_printed, _match(re.sub(_LIST_MARKS, "", text)), key=lambda found: list(map(len, found)))


def _match(text: str) -> Bracketing:
    unclosed: list[str] = []
    mixed: list[str] = []
    waiting: list[str] = []
    for char in text:
        if char in _PAIRS:
            waiting.append(char)
        elif char in _CLOSING:
            opened = waiting.pop() if waiting else ""
            wanted = _PAIRS.get(opened, "")
            if wanted != char:
                same_shape = bool(opened) and _WIDTHS.get(wanted, wanted) == _WIDTHS.get(char, char)
                (mixed if same_shape else unclosed).append(opened + char)
    return Bracketing((*unclosed, *waiting), tuple(mixed))
