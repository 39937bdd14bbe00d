"""Whether a total that other tables contradict is the sum of its own rows, so that nobody mends the sound figure."""

from collections.abc import Iterable
from typing import Final

from coopvision.engine import Broken, Pointer, Sums
from coopvision.model import Cell, Column, MunicipalTable
from coopvision.words import Words
from coopvision_rules.costs.conventions import added_lines
from coopvision_rules.costs.stated import Statement

_ADDS_UP: Final = Words("この表の各行の和と一致", "equals the sum of this table's rows")


def equals_its_rows(statements: Iterable[Statement], broken: Broken) -> Broken:
    """The finding with its table beside it, if what is found is the total of a municipal table and its rows say so."""
    at = broken.at
    for line, head in statements:
        if isinstance(at, Cell) and line is at.owner and isinstance(head, MunicipalTable) and _adds_up(head, at):
            return broken._replace(related=[*broken.related, Pointer(head, _ADDS_UP)])
    return broken


def _adds_up(table: MunicipalTable, total: Cell) -> bool:
    return Sums(Column(added_lines(table), total.field, total.position), to=total).judge() is None
