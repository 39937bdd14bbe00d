"""Data that have not the shape of a vision."""

from collections.abc import Iterator
from typing import NamedTuple

from coopvision.words import Words

Steps = tuple[str | int, ...]
"""Keys and positions from the top of the document down."""


class ShapeFault(NamedTuple):
    """One thing wrong with the shape of a document: at the value at these steps, or at its key."""

    steps: Steps
    words: Words
    at_key: bool = False


class MisshapenError(Exception):
    """The data have not the shape of a vision.

    Args:
        faults: Everything wrong, at least one thing; each is put into words when it is its turn.
    """

    def __init__(self, faults: Iterator[ShapeFault]) -> None:
        super().__init__(faults)
        self.faults = faults
