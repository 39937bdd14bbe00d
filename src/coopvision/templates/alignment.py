"""Lines of amounts under heads of their own: which figures stand for the same year, and in which unit."""

from collections.abc import Sequence
from typing import NamedTuple

from coopvision.engine import Context
from coopvision.model import Cell, Cells, Column, Several
from coopvision.notation import money_scale
from coopvision.templates.reaching import NO_HEAD, Head, heads
from coopvision.templates.shapes import shapes


def is_gap(cell: Cell) -> bool:
    """Whether the cell stands for a part that the document does not have."""
    return cell.value is None and shapes(type(cell.owner))[cell.field].node is not None


def heads_of(cells: Sequence[Cell], ctx: Context) -> list[Head]:
    """The head under which each cell stands."""
    known = ctx.fact(heads)
    return [known.get(id(cell.owner), NO_HEAD) for cell in cells]


class Scales(NamedTuple):
    """What one unit of each figure is worth; or the units that cannot be read."""

    scales: tuple[int, ...] = ()
    unreadable: tuple[Cell, ...] = ()


def scales_of(cells: Sequence[Cell], ctx: Context) -> Scales:
    """What one unit of each figure is worth, where they stand under different units."""
    if all(cell.owner is cells[0].owner for cell in cells):
        return Scales()
    found = heads_of(cells, ctx)
    if all(head is found[0] or head.unit == found[0].unit for head in found):
        return Scales()
    worth = [money_scale(head.unit) for head in found]
    odd = [head.owner for head, scale in zip(found, worth, strict=True) if scale is None]
    if odd:
        return Scales(unreadable=tuple(Cell(owner, "unit") for owner in odd if owner is not None) or tuple(cells))
    return Scales(scales=tuple(scale for scale in worth if scale is not None))


def units_in_the_way(cells: Sequence[Cell], ctx: Context) -> tuple[Cell, ...]:
    """The cells to blame where figures under different units would be added up or compared."""
    found = scales_of(cells, ctx)
    return found.unreadable or (tuple(cells) if found.scales else ())


class Aligned(NamedTuple):
    """How the figures of several lines stand for years.

    Attributes:
        columns: Where all heads are the same, how many there are: a year is a position in each line.
        by_year: Where they are not, the figures of each year, in the order of the lines.
        unreadable: The heads that cannot be read, where they had to be.
    """

    columns: int | None = None
    by_year: tuple[tuple[Cell, ...], ...] = ()
    unreadable: tuple[Cell, ...] = ()


def align(wholes: Sequence[Cell], ctx: Context) -> Aligned:
    """How the figures of several lines stand for years: by position where the heads are the same, else by the heads."""
    found = heads_of(wholes, ctx)
    first = found[0].years
    if all(head is found[0] or head.years == first for head in found):
        return Aligned(columns=len(first) or max(len(whole.value) for whole in wholes))
    odd = [
        head.owner for head in found if None in head.years or not head.years or len(set(head.years)) < len(head.years)
    ]
    if odd:
        return Aligned(unreadable=tuple(Cell(owner, "years") for owner in odd if owner is not None) or tuple(wholes))
    by_year: dict[int | None, list[Cell]] = {}
    for whole, head in zip(wholes, found, strict=True):
        for position, year in enumerate(head.years):
            by_year.setdefault(year, []).append(Cell(whole.owner, whole.field, position))
    return Aligned(by_year=tuple(tuple(cells) for cells in by_year.values()))


def column(wholes: Sequence[Cell], index: int | None) -> Cells:
    """The element of each line at a position; the lines' own values where no position is given."""
    if len({whole.field for whole in wholes}) == 1:
        return Column([whole.owner for whole in wholes], wholes[0].field, index)
    return Several([Cell(whole.owner, whole.field, index) for whole in wholes])
