"""Zero and blank (0と空欄): what the document's own footnote makes of them."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, CostRow, MunicipalTable
from coopvision.notation import Amount, Form, Printed, amount_number, normal
from coopvision.words import Words
from coopvision_rules.sources import ZERO_FOOTNOTE

_ZERO: Final = Words("0 と表記した市町", "who prints 0")


@rule("SUM108", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def row_without_amounts(row: CostRow, ctx: Context) -> Checks:
    """Where work without a budget is printed 0, no row of a municipality is left empty."""
    costs = ctx.vision.cost_by_municipality
    if costs is not None and costs.zero_cost_printed:
        empty = all(map(_is_empty, row.amounts)) and not amount_number(row.total) and not _is_text(row.total)
        yield expect(not empty, row, found=row.name, municipality=row.municipality)


def _is_empty(amount: Amount) -> bool:
    return amount is None or (isinstance(amount, Printed) and amount.form is Form.DASH)


def _is_text(amount: Amount) -> bool:
    """Whether something else than a number, a dash or nothing is printed."""
    return isinstance(amount, Printed) and amount.form not in {Form.DASH, Form.FIGURE}


@rule("SUM111", severity=Severity.NOTICE, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def blank_beside_zero(table: MunicipalTable, ctx: Context) -> Checks:
    """A year without a budget is printed 0 by all who do one work, or left blank by all."""
    costs = ctx.vision.cost_by_municipality
    for rows in _works(table) if costs is not None and costs.zero_cost_printed else ():
        for index in range(len(table.years)):
            cells = [(row, Cell(row, "amounts", index)) for row in rows if index < len(row.amounts)]
            zeros = [(cell, _ZERO) for _, cell in cells if amount_number(cell.value) == 0]
            for row, cell in cells:
                holds = not (zeros and _is_empty(cell.value))
                yield expect(holds, cell, found=row.key, zeros=len(zeros), related=zeros)


def _works(table: MunicipalTable) -> list[list[CostRow]]:
    """The rows of each work that several municipalities do, by its name; rows without one are the project's own."""
    works: dict[str, list[CostRow]] = {}
    for row in table.rows:
        works.setdefault(normal(row.name or ""), []).append(row)
    return [rows for rows in works.values() if len(rows) > 1]
