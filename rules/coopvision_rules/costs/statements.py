"""One amount, three tables: the project's sheet, the yearly list and the municipal table."""

from collections.abc import Iterator
from typing import NamedTuple

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule
from coopvision.model import (
    Amounts,
    Cell,
    Column,
    CostSheet,
    MunicipalTable,
    Project,
    Several,
    Vision,
    YearlyList,
    plain_number,
)
from coopvision.notation import money_scale
from coopvision_rules.sources import ONE_FACT


class _Statement(NamedTuple):
    """A line that states a project's costs, under the head that names its years and its unit."""

    line: Amounts
    head: CostSheet | YearlyList | MunicipalTable

    @property
    def years(self) -> list[int | None]:
        """The year of each column; None where the head cannot be read."""
        return [year.first for year in self.head.years]


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
    """The same year of every line, and the totals. Where all heads are the same, a year is a column."""
    scales = [money_scale(statement.head.unit) or 1 for statement in statements]
    lines = [statement.line for statement in statements]
    years, rows = statements[0].years, [_rows(statement) for statement in statements]
    if len(statements) > 1:
        if all(statement.years == years for statement in statements):
            for index in range(len(years)):
                yield Agree(Column(lines, "amounts", index), scales=scales, addends=rows)
        else:
            yield from _by_year(statements, scales, rows)
        yield Agree(Column(lines, "total"), scales=scales, addends=[count * len(years) for count in rows])


def _rows(statement: _Statement) -> int:
    """Of how many printed figures one of the statement's is the sum."""
    return len(statement.head.rows) if isinstance(statement.head, MunicipalTable) else 1


def _by_year(statements: list[_Statement], scales: list[int], rows: list[int]) -> Iterator[Agree]:
    stated: dict[int, list[tuple[Cell, int, int]]] = {}
    for statement, scale, count in zip(statements, scales, rows, strict=True):
        for index, year in enumerate(statement.years):
            if year is not None:
                stated.setdefault(year, []).append((Cell(statement.line, "amounts", index), scale, count))
    for found in stated.values():
        if len(found) > 1:
            cells, of_cells, addends = zip(*found, strict=True)
            yield Agree(Several(cells), scales=of_cells, addends=addends)


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


@rule("SUM402", severity=Severity.WARNING, cites=[ONE_FACT])
def cost_sheet_missing(project: Project, ctx: Context) -> Checks:
    """Where projects state their costs on their sheets, every project does."""
    if ctx.fact(_sheets_state_costs):
        yield expect(project.costs is not None, Cell(project, "costs"), found=project.number)


def _sheets_state_costs(ctx: Context) -> bool:
    return any(project.costs is not None for project in ctx.vision.projects)
