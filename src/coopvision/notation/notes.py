"""What stands in brackets beside a value (注記): a rate, an aggregate, how sure it is, or simply a note."""

from collections.abc import Iterable
from typing import NamedTuple

from coopvision.notation.clues import IN_BRACKETS, Clue, peel
from coopvision.notation.figures import find_figures, take_span
from coopvision.notation.kinds import Kind, Rate
from coopvision.notation.marks import is_mark
from coopvision.notation.text import normal
from coopvision.notation.values import read_value


class Beside(NamedTuple):
    """What the brackets beside a value say."""

    clues: list[Clue]
    rate: Rate | None
    span: int | None
    notes: list[str]


def read_notes(texts: Iterable[str]) -> Beside:
    """What brackets say, from the text in each of them."""
    clues: list[Clue] = []
    rate, span = None, None
    notes = []
    for text in texts:
        if is_mark(text):
            continue
        years, bare = take_span(text)
        rest, words = peel(bare, IN_BRACKETS)
        yearly = _rate(text)
        if not rest:
            clues += words
            span = years or span
        elif yearly is not None:
            rate = yearly
        else:
            notes.append(normal(text))
    return Beside(clues, rate, span, notes)


def _rate(text: str) -> Rate | None:
    """The rate that a bracket such as （40人/年） or （年間40人） is."""
    figures = find_figures(text)
    if len(figures) != 1:
        return None
    value = read_value(text, figures[0])
    if value.kind is not Kind.RATE or value.number is None or value.label or value.bound or value.direction:
        return None
    return Rate(number=value.number, unit=value.unit, per="年")
