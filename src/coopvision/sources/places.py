"""Where the values of a document stand: found by reading the text again, when first asked for.

A document without findings never pays for it, and none keeps a table of places while it is read.
"""

from collections.abc import Callable, Sequence
from functools import cached_property

from coopvision.model import Location
from coopvision.sources.collecting import collector_paused
from coopvision.sources.lines import Lines

Span = tuple[int, int]
"""From one offset to before another, in code points."""


class Spot:
    """The place of a value; a mapping or list knows those of the values in it.

    Args:
        span: The value's span; that of a collection begins with the key that holds it, if one does.
    """

    __slots__ = ("span",)

    def __init__(self, span: Span) -> None:
        self.span = span

    def below(self, step: str | int) -> "Spot | None":  # noqa: ARG002 - there is nothing below a scalar
        """The spot of the value with this key or at this position, if there is one."""
        return None

    def key(self, name: str) -> Span | None:  # noqa: ARG002 - likewise
        """The span of a key of this mapping, if there is one."""
        return None


class Places:
    """Finds the places of values and keys in one text.

    Args:
        lines: The text.
        find_root: Finds the spot of the whole document in a text that is known to be readable.
    """

    def __init__(self, lines: Lines, find_root: Callable[[str], Spot]) -> None:
        self._lines = lines
        self._find_root = find_root

    @cached_property
    def _root(self) -> Spot:
        with collector_paused():
            return self._find_root(self._lines.text)

    def value(self, steps: Sequence[str | int]) -> Location:
        """The place of the value at these steps, or of its nearest ancestor that exists."""
        spot, _ = self._descend(steps)
        return self._lines.location(*spot.span)

    def key(self, steps: Sequence[str | int]) -> Location:
        """The place of the key at the last of these steps, or of the nearest ancestor that exists."""
        spot, whole = self._descend(steps[:-1])
        found = spot.key(str(steps[-1])) if whole else None
        return self._lines.location(*(found or spot.span))

    def _descend(self, steps: Sequence[str | int]) -> tuple[Spot, bool]:
        """How far the steps lead, and whether that is all the way."""
        spot = self._root
        for step in steps:
            below = spot.below(step)
            if below is None:
                return spot, False
            spot = below
        return spot, True
