"""The cells of a vision, and a vision with one of them changed."""

from coopvision.engine.index import Index
from coopvision.model import Amounts, Cell, Vision, walk
from coopvision.notation import amount_number
from coopvision.testing.slips.applying import put


def amount_cells(vision: Vision) -> list[Cell]:
    """Every cell of the vision that prints an amount."""
    lines = (node for node in walk(vision) if isinstance(node, Amounts))
    cells = (cell for line in lines for cell in (*line.cells(), line.total_cell()))
    return [cell for cell in cells if amount_number(cell.value) is not None]


def replace(vision: Vision, cell: Cell, value: object) -> Vision:
    """The vision with another value printed in one cell; all else stays as it is."""
    changed: Vision = put(vision, Index(vision).steps(cell), value)
    return changed
