"""Zero and blank (0と空欄): what the document's own footnote makes of them."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, CostRow, MunicipalCosts, MunicipalTable
from coopvision.notation import Amount, Printed, amount_number, normal
from coopvision.words import Words
from coopvision_rules.costs.tables import is_dash
from coopvision_rules.costs.zero_notes import ZeroMark, noted_mark, zero_has_a_meaning, zero_is_printed
from coopvision_rules.sources import ZERO_FOOTNOTE

_ZERO: Final = Words("0 と表記した市町", "who prints 0")
_ALSO_ZERO: Final = Words("同じ表の 0", "another 0 of this table")
_BLANK: Final = Words("空欄", "is blank")
_SAID: Final = {
    ZeroMark.ZERO: Words("「0」", "is printed 0"),
    ZeroMark.BLANK: Words("空欄", "is left blank (空欄)"),
    ZeroMark.DASH: Words("「－」", "bears a dash (－)"),
}


@rule("SUM108", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def row_without_amounts(row: CostRow, ctx: Context) -> Checks:
    """Where work without a budget is printed 0, no row of a municipality is left empty."""
    if ctx.fact(zero_is_printed):
        empty = all(map(_is_empty, row.amounts)) and _is_nothing(row.total)
        yield expect(not empty, row, found=row.name, municipality=row.municipality)


def _is_empty(amount: Amount) -> bool:
    return amount is None or is_dash(amount)


def _is_nothing(total: Amount) -> bool:
    """Whether a total is blank, a dash or 0."""
    return _is_empty(total) or amount_number(total) == 0


@rule("SUM111", severity=Severity.NOTICE, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def blank_beside_zero(table: MunicipalTable, ctx: Context) -> Checks:
    """A year without a budget is printed 0 by all who do one work, or left blank by all."""
    for rows in _works(table) if ctx.fact(zero_is_printed) else ():
        for index in range(len(table.years)):
            cells = [(row, Cell(row, "amounts", index)) for row in rows if index < len(row.amounts)]
            zeros = [(cell, _ZERO) for _, cell in cells if amount_number(cell.value) == 0]
            for row, cell in cells:
                holds = not (zeros and _is_empty(cell.value))
                blank = _called(cell.value)
                yield expect(holds, cell, found=row.key, blank=blank, zeros=_other_rows(len(zeros)), related=zeros)


def _called(empty: Amount) -> Words:
    """What a cell without an amount is called: blank, or the dash that is printed."""
    return Words(f"「{empty.text}」", f"prints {empty.text}") if isinstance(empty, Printed) else _BLANK


def _other_rows(count: int) -> Words:
    """So many other rows, as the subject of "print 0"."""
    plural = f"{count} other rows of the same name print" if count > 1 else "another row of the same name prints"
    return Words(f"ほかの{count}行", plural)


@rule("SUM112", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def zero_footnote_disagrees(costs: MunicipalCosts, ctx: Context) -> Checks:
    """What the file says of work without a budget (zero_cost_printed) is what the footnotes say."""
    mark = ctx.fact(noted_mark)
    if mark is not None:
        yield expect(
            costs.zero_cost_printed == (mark is ZeroMark.ZERO),
            Cell(costs, "zero_cost_printed"),
            found=str(costs.zero_cost_printed).lower(),
            expected=_SAID[mark],
        )


@rule("SUM113", severity=Severity.NOTICE, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def zero_against_footnote(table: MunicipalTable, ctx: Context) -> Checks:
    """Where a footnote says that work without a budget is left blank, or bears a dash, no 0 is left unexplained."""
    mark = ctx.fact(noted_mark)
    if mark is None or ctx.fact(zero_has_a_meaning):
        return
    zeros = [cell for row in table.rows for cell in row.cells() if amount_number(cell.value) == 0]
    related = [(cell, _ALSO_ZERO) for cell in zeros[1:]]
    yield expect(
        not zeros, zeros[0] if zeros else table, found=0, expected=_SAID[mark], count=len(zeros), related=related
    )


def _works(table: MunicipalTable) -> list[list[CostRow]]:
    """The rows of each work that several municipalities do, by its name; rows without one are the project's own."""
    works: dict[str, list[CostRow]] = {}
    for row in table.rows:
        works.setdefault(normal(row.name or ""), []).append(row)
    return [rows for rows in works.values() if len(rows) > 1]
