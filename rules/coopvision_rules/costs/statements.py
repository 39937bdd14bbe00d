"""One amount, three tables: the project's sheet, the yearly list and the municipal table."""

from collections.abc import Iterator
from typing import NamedTuple

from coopvision.engine import Agree, Checks, Context, blocked, rule
from coopvision.model import Amounts, Cell, CostSheet, MunicipalTable, Vision, YearlyList, plain_number
from coopvision.notation import money_scale
from coopvision_rules.sources import ONE_FACT


class _Statement(NamedTuple):
    """A line that states a project's costs, under the head that names its years and its unit."""

    line: Amounts
    head: CostSheet | YearlyList | MunicipalTable

    def cells(self) -> Iterator[tuple[int | None, Cell]]:
        """Each cell with the year it speaks of; None for the total."""
        for index, year in enumerate(self.head.years):
            if year.first is not None:
                yield year.first, Cell(self.line, "amounts", index)
        yield None, self.line.total_cell()


@rule("SUM401", cites=[ONE_FACT])
def cost_statements_disagree(vision: Vision, _: Context) -> Checks:
    """Sheet, yearly list and municipal table print the same amount, in every year and in all."""
    for statements in _by_project(vision).values():
        odd = [statement for statement in statements if money_scale(statement.head.unit) is None]
        if odd and len({statement.head.unit for statement in statements}) > 1:
            yield blocked(*(Cell(statement.head, "unit") for statement in odd))
        else:
            yield from _agreements(statements)


def _agreements(statements: list[_Statement]) -> Iterator[Agree]:
    by_year: dict[int | None, list[tuple[Cell, int]]] = {}
    for statement in statements:
        scale = money_scale(statement.head.unit) or 1
        for year, cell in statement.cells():
            by_year.setdefault(year, []).append((cell, scale))
    for stated in by_year.values():
        if len(stated) > 1:
            cells, scales = zip(*stated, strict=True)
            yield Agree(cells, scales=scales)


def _by_project(vision: Vision) -> dict[str, list[_Statement]]:
    found: dict[str, list[_Statement]] = {}
    for number, statement in _statements(vision):
        found.setdefault(plain_number(number), []).append(statement)
    return found


def _statements(vision: Vision) -> Iterator[tuple[str, _Statement]]:
    for project in vision.projects:
        if project.costs is not None:
            yield project.number, _Statement(project.costs, project.costs)
    if vision.cost_by_year is not None:
        for line in vision.cost_by_year.rows:
            yield line.project, _Statement(line, vision.cost_by_year)
    for table in vision.cost_by_municipality.tables if vision.cost_by_municipality else ():
        if table.total is not None:
            yield table.project, _Statement(table.total, table)
