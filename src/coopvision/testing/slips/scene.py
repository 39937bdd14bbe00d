"""A vision with the addresses of everything in it, for those who look for slips to make."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from coopvision.engine.index import Index
from coopvision.model import Amounts, Cell, CostSheet, MunicipalTable, Node, Project, Vision, YearlyList, plain_number
from coopvision.testing.slips.kinds import Kind
from coopvision.testing.slips.slip import Change, Slip

NO_OTHER_STATEMENT = "the fact stands nowhere else in the document"


class Line(NamedTuple):
    """A line of amounts, the head above it, and its neighbours below and above."""

    line: Amounts
    head: CostSheet | YearlyList | MunicipalTable
    below: Amounts | None = None
    above: Amounts | None = None


class Scene:
    """A vision, and the way to everything in it.

    Args:
        vision: The vision.
        pick: Which of several ways of a kind is taken: which digit, which neighbour.
    """

    def __init__(self, vision: Vision, pick: int = 0) -> None:
        self.vision = vision
        self.pick = pick
        self.index = Index(vision)

    def change(self, cell: Cell, after: Any) -> Change:  # noqa: ANN401 - whatever is printed
        """Something else printed in a cell."""
        return Change(self.index.path(cell), self.index.steps(cell), cell.value, after)

    def slip(self, kind: Kind, cell: Cell, after: Any, *near: Node, why: str = "") -> Slip:  # noqa: ANN401
        """A slip in one cell."""
        return self.slips(kind, [(cell, after)], *near, why=why)

    def slips(self, kind: Kind, changes: Iterable[tuple[Cell, Any]], *near: Node, why: str = "") -> Slip:
        """One slip in several cells; it contradicts something unless `why` says why not."""
        return Slip(
            kind=kind,
            changes=tuple(self.change(cell, after) for cell, after in changes),
            near=tuple(self.index.path(node) for node in near),
            redundant=not why,
            why=why,
        )

    def lines(self) -> Iterator[Line]:
        """Every line of amounts on the sheets and in the tables."""
        for link in self.index.links:
            node = link.node
            if isinstance(node, CostSheet):
                yield Line(node, node)
            elif isinstance(node, YearlyList | MunicipalTable):
                yield from _lines_of(node)

    def project(self, number: str) -> Iterator[Project]:
        """The sheet of the project with this number, however it is printed."""
        return (each for each in self.vision.projects if plain_number(each.number) == plain_number(number))

    def statements(self, number: str) -> list[Line]:
        """Every line that states the costs of a project as a whole."""
        wanted = plain_number(number)
        found = [Line(p.costs, p.costs) for p in self.vision.projects if p.costs and plain_number(p.number) == wanted]
        listed = self.vision.cost_by_year
        if listed is not None:
            found.extend(Line(row, listed) for row in listed.rows if plain_number(row.project) == wanted)
        costs = self.vision.cost_by_municipality
        tables = [each for each in (costs.tables if costs else ()) if plain_number(each.project) == wanted]
        found.extend(Line(table.total, table) for table in tables if table.total is not None)
        return found


def _lines_of(table: YearlyList | MunicipalTable) -> Iterator[Line]:
    rows: tuple[Amounts, ...] = table.rows
    for position, row in enumerate(rows):
        below = rows[position + 1] if position + 1 < len(rows) else table.total
        yield Line(row, table, below, rows[position - 1] if position else None)
        own = getattr(row, "own_share", None)
        if own is not None:
            yield Line(own, table, row)
    if table.total is not None:
        yield Line(table.total, table, rows[0] if rows else None, rows[-1] if rows else None)
