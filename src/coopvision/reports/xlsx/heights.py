"""How high a row must be for its text: no program fits rows to wrapped text when it merely opens a file or prints."""

import re
from collections.abc import Sequence
from typing import Final

from coopvision.reports.plain import width
from coopvision.reports.xlsx.cells import Cell
from coopvision.reports.xlsx.looks import PROPERTIES, SIZE, Look

HIGHEST: Final = 409
"""What Excel allows, in points."""

_SPACING: Final = 1.7
"""A line of Yu Gothic is that much higher than its letters."""

_DIGIT: Final = 1.05
"""A digit, which columns are measured in, is a little wider than half a kanji."""

_PADDING: Final = 2
_WORD: Final = re.compile(r"[!-~]+ *|.", re.DOTALL)
"""What is not broken over two lines: Japanese text breaks anywhere."""


def height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """The height of a row in points.

    Args:
        cells: Its cells.
        widths: The widths of their columns in digits.
    """
    needed = max(_height(cell, room) for cell, room in zip(cells, widths, strict=True))
    return min(HIGHEST, needed + _PADDING)


def line_height(look: Look) -> float:
    """The height of a line in points."""
    return size(look) * _SPACING


def size(look: Look) -> float:
    """The size of the letters in points."""
    points: float = PROPERTIES[look].get("font_size", SIZE)
    return points


def taken(text: str, room: float, look: Look) -> int:
    """How many lines the text takes in a cell."""
    digits = max(2, int(room * _DIGIT * SIZE / size(look)))
    return sum(_wrapped(line, digits) for line in text.split("\n"))


def _height(cell: Cell, room: float) -> float:
    lines = taken(cell.content, room, cell.look) if isinstance(cell.content, str) else 1
    return lines * line_height(cell.look)


def _wrapped(line: str, room: int) -> int:
    """How many lines one line becomes, word by word."""
    lines, used = 1, 0
    for word in _WORD.findall(line):
        bare = width(word.rstrip())
        if used and used + bare > room:
            lines, used = lines + 1, 0
        lines += max(0, bare - 1) // room
        used += width(word) if bare <= room else bare % room
    return lines
