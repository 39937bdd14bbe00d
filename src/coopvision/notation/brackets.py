"""Brackets (括弧) of every shape and width: taken off, or told apart from what stands outside them."""

from typing import Final, NamedTuple

OPENING: Final = frozenset("(（[［【〔{｛<＜〈《「『｢")
CLOSING: Final = frozenset(")）]］】〕}｝>＞〉》」』｣")
_NOTE_OPENING: Final = frozenset("(（[［【〔")
_NOTE_CLOSING: Final = frozenset(")）]］】〕")
_DEEPEST: Final = 3


class Piece(NamedTuple):
    """A stretch of text inside or outside brackets, and where it stands, brackets included."""

    text: str
    inside: bool
    start: int
    end: int


def without_brackets(text: str) -> str:
    """Text without the brackets that enclose all of it, be they mixed or only one of the pair.

    Brackets that enclose a part only stay, as in `伊達市（北海道）`.
    """
    inner = text.strip()
    for _ in range(_DEEPEST):
        inner = _peeled(inner)
    return inner


def _peeled(text: str) -> str:
    opens, closes = text[:1] in OPENING, text[-1:] in CLOSING
    if opens and closes and _encloses(text):
        return text[1:-1].strip()
    if opens and not CLOSING.intersection(text):
        return text[1:].strip()
    if closes and not OPENING.intersection(text):
        return text[:-1].strip()
    return text


def _encloses(text: str) -> bool:
    """Whether the first bracket is closed by the last character, not before it."""
    depth = 0
    for char in text[:-1]:
        depth += (char in OPENING) - (char in CLOSING)
        if depth == 0:
            return False
    return True


def pieces(text: str) -> list[Piece] | None:
    """The text outside and inside of notes in brackets, in order; None if a bracket is missing.

    A bracket may be closed by one of another shape, as happens in print; quotation marks are no
    brackets here. A bracket within a bracket stays in the text of the outer one.
    """
    found = []
    depth = start = 0
    for index, char in enumerate(text):
        before = depth
        depth += (char in _NOTE_OPENING) - (char in _NOTE_CLOSING)
        if depth < 0:
            return None
        if before == 0 and depth == 1:
            found.append(Piece(text[start:index], inside=False, start=start, end=index))
            start = index
        elif before == 1 and depth == 0:
            found.append(Piece(text[start + 1 : index], inside=True, start=start, end=index + 1))
            start = index + 1
    found.append(Piece(text[start:], inside=False, start=start, end=len(text)))
    return None if depth else [piece for piece in found if piece.inside or piece.text.strip()]
