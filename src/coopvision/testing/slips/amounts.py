"""Slips in a single amount."""

from collections.abc import Iterator

from coopvision.model import Amounts, Cell
from coopvision.notation import amount_number
from coopvision.testing.slips import kinds
from coopvision.testing.slips.digits import wrong_numbers
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Line, Scene
from coopvision.testing.slips.slip import Slip

_BLANK_COUNTS_AS_NOTHING = "in a sum a blank and 0 are the same, and no other table prints this row"
_THOUSAND = 1000
_SIGNS = ("△", "▲", "-", "−")
_FILLER = "あああああ"


def amount_slips(scene: Scene) -> Iterator[Slip]:
    """Every kind of slip in every amount."""
    for line in scene.lines():
        for cell in (*line.line.cells(), line.line.total_cell()):
            yield from _slips_in(scene, line, cell)


def _slips_in(scene: Scene, line: Line, cell: Cell) -> Iterator[Slip]:
    number = amount_number(cell.value)
    if number is None:
        if cell.value is None and cell.position is not None:
            yield scene.slip(kinds.ZERO_FOR_BLANK, cell, 0, why=_hidden(scene, line))
        return
    whole = int(number)
    for kind, wrong in wrong_numbers(whole, scene.pick):
        yield scene.slip(kind, cell, wrong)
    if whole:
        yield scene.slip(kinds.SIGN_CHANGED, cell, _signed(-whole, _SIGNS[scene.pick % len(_SIGNS)]))
        yield scene.slip(kinds.NUMBER_LEFT_OUT, cell, None)
    else:
        yield scene.slip(
            kinds.BLANK_FOR_ZERO, cell, None, why=_hidden(scene, line) if cell.position is not None else ""
        )
    if abs(whole) >= _THOUSAND:
        yield scene.slip(kinds.DOT_FOR_COMMA, cell, f"{whole:,}".replace(",", "."))
    if whole:
        yield scene.slip(kinds.PLACEHOLDER_LEFT, cell, _FILLER)
    yield from _copies(scene, line, cell, whole)


def _hidden(scene: Scene, line: Line) -> str:
    """Why nobody sees a blank in place of 0, or 0 in place of a blank; empty where another table prints the figure."""
    for statements in map(scene.statements, _numbers(scene)):
        if any(each.line is line.line for each in statements):
            return "" if len(statements) > 1 else NO_OTHER_STATEMENT
    return _BLANK_COUNTS_AS_NOTHING


def _numbers(scene: Scene) -> list[str]:
    return [project.number for project in scene.vision.projects]


def _copies(scene: Scene, line: Line, cell: Cell, number: int) -> Iterator[Slip]:
    """What stands in the next (or the previous) column or row, typed here."""
    back = bool(scene.pick % 2)
    beside = _beside(line.line, cell, -1 if back else 1)
    if beside is not None and beside != number:
        yield scene.slip(kinds.COPIED_FROM_COLUMN, cell, beside)
    neighbour = line.above if back else line.below
    if neighbour is not None:
        below = amount_number(Cell(neighbour, cell.field, cell.position).value)
        if below is not None and below != number:
            yield scene.slip(kinds.COPIED_FROM_ROW, cell, int(below))


def _beside(line: Amounts, cell: Cell, step: int) -> int | None:
    if cell.position is None or cell.position + step < 0:
        return None
    number = amount_number(Cell(line, "amounts", cell.position + step).value)
    return None if number is None else int(number)


def _signed(number: int, sign: str) -> str | int:
    return f"{sign}{-number:,}" if number < 0 else number
