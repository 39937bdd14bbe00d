"""What adds up to what (合計)."""

from collections.abc import Iterator

from coopvision.engine import Checks, Context, Severity, Sums, expect, rule, undecided
from coopvision.model import Amounts, Cell, CostRow, MunicipalTable, Several, YearlyList
from coopvision_rules.sources import ARITHMETIC, ONE_FACT


@rule("SUM301", cites=[ARITHMETIC])
def row_total_mismatch(line: Amounts, _: Context) -> Checks:
    """The yearly amounts of a line add up to its total."""
    yield Sums(line.cells(), to=line.total_cell())


@rule("SUM302", cites=[ARITHMETIC], needs=["cost_by_municipality"])
def municipal_total_mismatch(table: MunicipalTable, _: Context) -> Checks:
    """The rows of the municipalities add up to the table's total, in every year and in all."""
    yield from _columns(table)


@rule("SUM303", cites=[ARITHMETIC], needs=["cost_by_year"])
def grand_total_mismatch(table: YearlyList, _: Context) -> Checks:
    """The projects add up to the grand total, in every year and in all."""
    yield from _columns(table)


def _columns(table: YearlyList | MunicipalTable) -> Iterator[Sums]:
    total = table.total
    if total is None:
        return
    for index in range(len(table.years)):
        yield Sums(table.column(index), to=Cell(total, "amounts", index))
    yield Sums(table.totals(), to=total.total_cell())


@rule("SUM304", severity=Severity.WARNING, cites=[ONE_FACT, ARITHMETIC], needs=["cost_by_municipality"])
def own_share_mismatch(table: MunicipalTable, _: Context) -> Checks:
    """The gross amount less the own share is what the others contribute."""
    for row in table.rows:
        if row.own_share is None:
            continue
        payers = [payer for payer in table.rows if payer.pays_into is not None and payer.pays_into == row.name]
        if payers:
            yield from _shares(row, row.own_share, payers, len(table.years))
        else:
            yield undecided(row)


def _shares(row: CostRow, own: Amounts, payers: list[CostRow], years: int) -> Iterator[Sums]:
    for index in range(years):
        parts = [Cell(line, "amounts", index) for line in (own, *payers)]
        yield Sums(Several(parts), to=Cell(row, "amounts", index))


@rule("SUM305", cites=[ONE_FACT], needs=["cost_by_municipality"])
def contribution_without_payee(table: MunicipalTable, _: Context) -> Checks:
    """A row that pays into another pays into one that its table has, with an own share."""
    payees = {row.name for row in table.rows if row.own_share is not None}
    for row in table.rows:
        if row.pays_into is not None:
            yield expect(row.pays_into in payees, Cell(row, "pays_into"), found=row.pays_into)


@rule("SUM306", severity=Severity.WARNING, cites=[ARITHMETIC])
def total_line_missing(table: YearlyList | MunicipalTable, _: Context) -> Checks:
    """A table of costs has a line of totals."""
    if table.rows:
        yield expect(table.total is not None, Cell(table, "total"))
