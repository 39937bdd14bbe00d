"""What keeps a check from being made, and what is yielded in its place."""

from collections.abc import Sequence
from typing import Any

from coopvision.engine import Check, blocked, undecided
from coopvision.model import Cell
from coopvision.templates.values import Standing, standing


def hindered(cells: Sequence[Cell]) -> Check | None:
    """What is yielded where one of the cells cannot be read, or says nothing yet."""
    stands = [(cell, standing(cell.value)) for cell in cells]
    return hindrance([(cell, why) for cell, why in stands if why is not None])


def hindrance(read: Sequence[tuple[Cell, Any]]) -> Check | None:
    """The same, of cells with what was read from them: a `Standing`, or a value."""
    malformed = [cell for cell, what in read if what is Standing.MALFORMED]
    if malformed:
        return blocked(*malformed)
    pending = [cell for cell, what in read if isinstance(what, Standing)]
    return undecided(*pending) if pending else None
