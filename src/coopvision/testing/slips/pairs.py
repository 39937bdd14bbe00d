"""Slips in which one statement of a figure is updated and another is not."""

from collections.abc import Iterator
from itertools import pairwise

from coopvision.model import Amounts, Cell, CostRow, MunicipalTable
from coopvision.notation import amount_number, money_scale
from coopvision.testing.slips import kinds
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Line, Scene
from coopvision.testing.slips.slip import Slip

_COARSE = "the other tables print a coarser unit, in which the figures still agree"


def pair_slips(scene: Scene) -> Iterator[Slip]:
    """Totals that were not updated, one of two tables updated, years interchanged."""
    for line in scene.lines():
        yield from _years_interchanged(scene, line)
        yield from _row_updated(scene, line)
    for project in scene.vision.projects:
        statements = scene.statements(project.number)
        yield from _totals_not_updated(scene, statements)
        for statement in statements:
            yield from _half_updated(scene, statement, statements)


def _number(cell: Cell) -> int | None:
    number = amount_number(cell.value)
    return None if number is None else int(number)


def _years_interchanged(scene: Scene, line: Line) -> Iterator[Slip]:
    """The figures of two neighbouring years, each in the other's column."""
    cells = list(line.line.cells())
    for one, other in pairwise(cells):
        first, second = _number(one), _number(other)
        if None not in {first, second} and first != second:
            yield scene.slips(kinds.COLUMNS_SWAPPED, [(one, second), (other, first)], why=_alone(scene, line))


def _row_updated(scene: Scene, line: Line) -> Iterator[Slip]:
    """A figure of a row and the row's total, but nothing that adds the row up."""
    cell, total = next(iter(line.line.cells()), None), line.line.total_cell()
    if not isinstance(line.line, CostRow) or cell is None:
        return
    number, whole = _number(cell), _number(total)
    if number is not None and whole is not None:
        changes = [(cell, number + 1), (total, whole + 1)]
        yield scene.slips(kinds.TOTAL_NOT_UPDATED, changes, why=_alone(scene, line))


def _alone(scene: Scene, line: Line) -> str:
    """Why a line that is right in itself contradicts nothing; empty where something adds it up or states it again."""
    in_table = line.line is not line.head and line.head.total is not None and _is_added_up(line)
    if in_table or any(_again(each, line, scene) for each in scene.vision.projects):
        return ""
    return NO_OTHER_STATEMENT


def _is_added_up(line: Line) -> bool:
    """Whether the line is a row of its table, or the total of rows; an own share is neither."""
    rows: tuple[Amounts, ...] = getattr(line.head, "rows", ())
    return any(line.line is row for row in rows) or line.line is line.head.total


def _again(project: object, line: Line, scene: Scene) -> bool:
    statements = scene.statements(project.number)  # type: ignore[attr-defined]
    return len(statements) > 1 and any(each.line is line.line for each in statements)


def _totals_not_updated(scene: Scene, statements: list[Line]) -> Iterator[Slip]:
    """A year's figure changed in every statement, all of the project's totals left as they were."""
    cells = [next(iter(each.line.cells()), None) for each in statements]
    changes = [(cell, number + 1) for cell in cells if cell is not None and (number := _number(cell)) is not None]
    if changes and len(changes) == len(statements):
        yield scene.slips(kinds.TOTAL_NOT_UPDATED, changes)


def _half_updated(scene: Scene, statement: Line, statements: list[Line]) -> Iterator[Slip]:
    """A statement that is right in itself and differs from the others."""
    cell, total = next(iter(statement.line.cells()), None), statement.line.total_cell()
    if cell is None:
        return
    number, whole = _number(cell), _number(total)
    if number is None or whole is None:
        return
    changes = [(cell, number + 1), (total, whole + 1)]
    yield scene.slips(kinds.HALF_UPDATED, changes, *scene_nodes(statement), why=_half_hidden(statement, statements))


def scene_nodes(statement: Line) -> list[MunicipalTable]:
    """The table whose total the statement is, if it is one."""
    return [statement.head] if isinstance(statement.head, MunicipalTable) else []


def _half_hidden(statement: Line, statements: list[Line]) -> str:
    added_up = statement.line is not statement.head
    if added_up:
        return ""  # the columns of its own table say it
    if len(statements) == 1:
        return NO_OTHER_STATEMENT
    scales = {money_scale(each.head.unit) for each in statements}
    return _COARSE if len(scales) > 1 else ""
