"""Years that a line of totals leaves blank although the rows above print figures for them."""

from coopvision.engine import Context
from coopvision.model import Cell, MunicipalTable, YearlyList
from coopvision.notation import amount_number
from coopvision_rules.costs.tables import heads


def years_left_blank(ctx: Context) -> dict[int, list[Cell]]:
    """By the identity of a line of totals: its blank cells in years for which some row prints a figure."""
    found: dict[int, list[Cell]] = {}
    for table in ctx.fact(heads):
        if isinstance(table, YearlyList | MunicipalTable) and table.total is not None:
            cells = [Cell(table.total, "amounts", index) for index in range(len(table.years))]
            left_blank = [cell for cell in cells if cell.value is None and _has_figures(table, cell.position or 0)]
            if left_blank:
                found[id(table.total)] = left_blank
    return found


def _has_figures(table: YearlyList | MunicipalTable, index: int) -> bool:
    return any(amount_number(amount) is not None for amount in table.column(index).values())
