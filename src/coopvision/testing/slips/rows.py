"""Rows and lines left out, doubled or put in the wrong place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from coopvision.model import Amounts, Cell, MunicipalTable, Node, Project, YearlyList
from coopvision.model.nodes import field_names
from coopvision.notation import amount_number
from coopvision.testing.slips import kinds
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip

_ANOTHER_READING = "the total fits all the same, read as one of gross or of net amounts"
_NOTHING_ADDED = "the row adds nothing to any sum"


def row_slips(scene: Scene) -> Iterator[Slip]:
    """Slips with the rows of the tables of costs."""
    listed = scene.vision.cost_by_year
    if listed is not None:
        yield from _lines(scene, listed, "rows", scene.vision.projects)
    costs = scene.vision.cost_by_municipality
    if costs is not None:
        yield from _lines(scene, costs, "tables", scene.vision.projects)
        for table in costs.tables:
            yield from _rows(scene, table)
        yield from _misfiled(scene, costs.tables)


def without(parts: Sequence[Any], position: int) -> tuple[Any, ...]:
    """All but one."""
    return tuple(each for index, each in enumerate(parts) if index != position)


def twice(parts: Sequence[Any], position: int) -> tuple[Any, ...]:
    """All, and one of them once more, below itself."""
    return (*parts[: position + 1], _copied(parts[position]), *parts[position + 1 :])


def _copied(part: Any) -> Any:  # noqa: ANN401 - any part of a vision
    """The same again: nodes are told apart by identity, so none may stand in two places."""
    if isinstance(part, Node):
        kind: Any = type(part)
        return kind(**{name: _copied(getattr(part, name)) for name in field_names(kind)})
    return tuple(_copied(each) for each in part) if isinstance(part, tuple) else part


def _lines(scene: Scene, owner: Node, field: str, projects: Sequence[Project]) -> Iterator[Slip]:
    """A project's line or table in a list of all projects."""
    parts = getattr(owner, field)
    for position, part in enumerate(parts):
        sheets = list(scene.project(part.project))
        why = "" if sheets else NO_OTHER_STATEMENT
        near = (*sheets, owner) if isinstance(owner, YearlyList) else sheets
        cell = Cell(owner, field)
        if len(parts) > 1:
            yield scene.slip(kinds.LINE_LEFT_OUT, cell, without(parts, position), *near, why=why)
        yield scene.slip(kinds.LINE_DOUBLED, cell, twice(parts, position), *near, part)
        yield from _numbered_as_the_next(scene, parts, position, projects)


def _numbered_as_the_next(
    scene: Scene, parts: Sequence[Any], position: int, projects: Sequence[Project]
) -> Iterator[Slip]:
    if position + 1 < len(parts):
        part, following = parts[position], parts[position + 1]
        near = [each for number in (part.project, following.project) for each in scene.project(number)]
        yield scene.slip(
            kinds.NUMBER_COPIED, Cell(part, "project"), following.project, *near, following,
            why="" if projects else NO_OTHER_STATEMENT,
        )  # fmt: skip


def _rows(scene: Scene, table: MunicipalTable) -> Iterator[Slip]:
    """A row of a municipality, left out or doubled."""
    for position, row in enumerate(table.rows):
        if len(table.rows) > 1:
            why = _unseen(scene, table, position)
            yield scene.slip(
                kinds.ROW_LEFT_OUT, Cell(table, "rows"), without(table.rows, position), *_about(scene, table), why=why
            )
        why = "" if _has_figure(row) and table.total else _NOTHING_ADDED
        if table.total is not None and not why and _fits((*table.rows, row), table.total):
            why = _ANOTHER_READING
        yield scene.slip(kinds.ROW_DOUBLED, Cell(table, "rows"), twice(table.rows, position), table, why=why)


def _about(scene: Scene, table: MunicipalTable) -> list[Node]:
    """The table, and the sheet of its project."""
    return [table, *scene.project(table.project)]


def _has_figure(row: Any) -> bool:  # noqa: ANN401 - a row
    return any(amount_number(amount) for amount in (*row.amounts, row.total))


def _fits(rows: Sequence[Any], total: Amounts) -> bool:
    """Whether some rows add up to a line of totals in one of the ways in which totals are made."""
    readings = (
        rows,
        [row.own_share or row for row in rows],
        [row for row in rows if row.pays_into is None],
    )
    return any(_numbers(total) == [sum(year) for year in zip(*map(_numbers, each), strict=False)] for each in readings)


def _numbers(line: Amounts) -> list[int]:
    return [int(amount_number(amount) or 0) for amount in line.amounts]


def _unseen(scene: Scene, table: MunicipalTable, position: int) -> str:
    """Why nobody misses a row: it adds nothing, and its town has another or need not have one."""
    row = table.rows[position]
    if _has_figure(row.own_share or row) and table.total is not None:
        return _ANOTHER_READING if _fits(without(table.rows, position), table.total) else ""
    costs = scene.vision.cost_by_municipality
    find = scene.vision.zone.find
    others = [find(each.municipality) for each in without(table.rows, position)]
    member = find(row.municipality)
    named = [find(name) for project in scene.project(table.project) for name in project.participants]
    if costs is not None and costs.zero_cost_printed and member is not None:
        return "" if member in named and member not in others else _NOTHING_ADDED
    return _NOTHING_ADDED


def _misfiled(scene: Scene, tables: Sequence[MunicipalTable]) -> Iterator[Slip]:
    """The first row of a table, printed in the next table."""
    for table, following in pairwise(tables):
        if len(table.rows) > 1 and _has_figure(table.rows[0]) and table.total and following.total:
            changes = [
                (Cell(table, "rows"), table.rows[1:]),
                (Cell(following, "rows"), (*following.rows, table.rows[0])),
            ]
            yield scene.slips(kinds.ROW_MISFILED, changes, *_about(scene, table), *_about(scene, following))
