"""KPI values and targets (値・目標値), alone or in one cell with their period."""

import re
from functools import lru_cache
from typing import Final

from attrs import evolve

from coopvision.notation.brackets import Piece, pieces
from coopvision.notation.eras import Era
from coopvision.notation.figures import find_figures, take_span
from coopvision.notation.kinds import Bound, Direction, Kind, Quantity, Rate
from coopvision.notation.marks import without_marks
from coopvision.notation.notes import Beside, read_notes
from coopvision.notation.periods import Period
from coopvision.notation.several import read_fraction, read_several
from coopvision.notation.statements import divide
from coopvision.notation.text import plain
from coopvision.notation.values import malformed, read_value
from coopvision.notation.wordings import read_words

__all__ = ["Bound", "Direction", "Kind", "Quantity", "Rate", "parse_quantity", "parse_statement"]

_ARROWS: Final = frozenset("→⇒➡➔⇨▶")
_NO_CHANGE: Final = "± ?0(?![0-9.])"
_LONGEST: Final = 400
_DEEPEST: Final = 3
_WITHOUT_NUMBER: Final = frozenset({Kind.DIRECTION, Kind.DEFERRED, Kind.DASH, Kind.FRACTION, Kind.WORDS})


def parse_quantity(text: str) -> Quantity:
    """The value or target (値・目標値) that the whole text states.

    Nothing is guessed: a text that can be read in two ways is malformed, and `problem` says why. A
    dot followed by three digits is a decimal point only before a unit of measure (`1.234%`);
    before one of things or persons it may be a comma (`32.800人`).
    """
    return _quantity(text)


def parse_statement(text: str, *, era: Era | None = None) -> tuple[Quantity, Period | None]:
    """Value and period (値と時点) of a text that states both, in either order.

    The period stands in brackets at either end, or at either end set off by its unit or by a space;
    None if there is none. A year in one bracket and a month in another make one period.

    Args:
        text: As printed, such as `［R3～R7年度］計1,000人`.
        era: The era of years printed without one.
    """
    return _statement(text, era)


@lru_cache(maxsize=4096)
def _statement(text: str, era: Era | None) -> tuple[Quantity, Period | None]:
    value, period = divide(text, era)
    return parse_quantity(value), period


@lru_cache(maxsize=4096)
def _quantity(text: str) -> Quantity:
    bare = re.sub(_NO_CHANGE, "0", without_marks(plain(text))) if len(text) <= _LONGEST else text
    problem = _problem(bare)
    if not bare or problem:
        return malformed(text, problem) if problem else Quantity(text=text, kind=Kind.BLANK)
    found = _opened(bare)
    return malformed(text, "unbalanced-bracket") if found is None else evolve(_read(found), text=text)


def _problem(bare: str) -> str | None:
    if len(bare) > _LONGEST:
        return "too-long"
    if any(char.isdecimal() and not char.isascii() for char in bare):
        return "odd-digits"
    return "arrow" if _ARROWS.intersection(bare) else None


def _opened(bare: str) -> list[Piece] | None:
    """The pieces of a text, freed of brackets that enclose all of it."""
    found = pieces(bare)
    for _ in range(_DEEPEST):
        if found and len(found) == 1 and found[0].inside:
            found = pieces(found[0].text)
    return found


def _read(found: list[Piece]) -> Quantity:
    outside = without_marks(plain(" ".join(piece.text for piece in found if not piece.inside)))
    beside = read_notes(piece.text for piece in found if piece.inside)
    span, bare = take_span(outside)
    value = read_fraction(bare) or _value(bare, beside)
    no_number = value.kind is Kind.WORDS or value.problem == "no-number"
    if no_number and span is not None and outside.startswith(bare):
        span, value = None, _value(outside, beside)  # the years are the value: 任期5年間
    return _completed(value, beside, span or beside.span)


def _value(bare: str, beside: Beside) -> Quantity:
    figures = find_figures(bare)
    if not figures:
        return read_words(bare)
    if len(figures) == 1:
        return read_value(bare, figures[0], beside.clues)
    return read_several(bare, figures, beside.clues)


def _completed(value: Quantity, beside: Beside, span: int | None) -> Quantity:
    """The value with what its brackets and its span of years add."""
    if not value.understood:
        return value
    notes = [value.note, *beside.notes] if value.note else beside.notes
    if value.kind in _WITHOUT_NUMBER:
        notes = [*notes, *(clue.word for clue in reversed(beside.clues))]
    kind = Kind.SUM if span is not None and value.kind is Kind.LEVEL else value.kind
    return evolve(value, kind=kind, span=span, rate=beside.rate, note=" ".join(notes) or None)
