"""What adds up to what (合計)."""

from collections.abc import Iterator, Sequence

from coopvision.engine import Check, Checks, Context, Severity, Sums, expect, rule, undecided
from coopvision.model import Amounts, Cell, Column, MunicipalTable, YearlyList, plain_number
from coopvision.notation import amount_number
from coopvision_rules.costs.conventions import added_lines, listed_lines
from coopvision_rules.costs.gaps import years_left_blank
from coopvision_rules.costs.rounding import unless_rounded
from coopvision_rules.costs.stated import comparable, numbers_repeated, statements_by_project
from coopvision_rules.sources import ARITHMETIC, ONE_FACT


@rule("SUM301", cites=[ARITHMETIC])
def row_total_mismatch(line: Amounts, ctx: Context, *, allow_rounding: bool = False) -> Checks:
    """The yearly amounts of a line add up to its total."""
    if left_blank := ctx.fact(years_left_blank).get(id(line)):
        yield undecided(*left_blank)
    else:
        yield unless_rounded(Sums(line.cells(), to=line.total_cell()), ctx, allowed=allow_rounding)


@rule("SUM302", cites=[ARITHMETIC], needs=["cost_by_municipality"])
def municipal_total_mismatch(table: MunicipalTable, ctx: Context, *, allow_rounding: bool = False) -> Checks:
    """The rows of the municipalities add up to the table's total, in every year and in all."""
    for check in _columns(table, added_lines(table)):
        yield unless_rounded(check, ctx, allowed=allow_rounding)


@rule("SUM303", cites=[ARITHMETIC], needs=["cost_by_year"])
def grand_total_mismatch(table: YearlyList, ctx: Context, *, allow_rounding: bool = False) -> Checks:
    """The projects add up to the grand total, in every year and in all."""
    for check in _columns(table, listed_lines(table)):
        yield unless_rounded(check, ctx, allowed=allow_rounding)


def _columns(table: YearlyList | MunicipalTable, lines: Sequence[Amounts]) -> Iterator[Check]:
    if table.total is not None:
        yield from _adding_up(table, lines, table.total)


def _adding_up(table: YearlyList | MunicipalTable, lines: Sequence[Amounts], total: Amounts) -> Iterator[Check]:
    """The lines add up to the total, in every year of the table's head and in all."""
    for index in range(len(table.years)):
        yield Sums(Column(lines, "amounts", index), to=Cell(total, "amounts", index))
    if without := [line.total_cell() for line in lines if _total_left_blank(line)]:
        yield undecided(*without)
    else:
        yield Sums(Column(lines, "total"), to=total.total_cell())


@rule("SUM403", cites=[ARITHMETIC, ONE_FACT], needs=["cost_by_municipality"])
def municipal_rows_mismatch(table: MunicipalTable, ctx: Context) -> Checks:
    """The rows of a table without a line of totals add up to what the sheet or the yearly list states."""
    number = plain_number(table.project)
    if table.total is not None or not table.rows:
        return
    for statement in ctx.fact(statements_by_project).get(number, ()):
        if number in ctx.fact(numbers_repeated) or not comparable(table, statement.head):
            yield undecided(statement.line)
        else:
            for check in _adding_up(table, added_lines(table, statement.line), statement.line):
                yield unless_rounded(check, ctx)
            return  # whether the statements agree is cost-statements-disagree's question


def _total_left_blank(line: Amounts) -> bool:
    """Whether a line prints figures and no total, so that a sum of totals would lack it."""
    return line.total is None and any(amount_number(amount) for amount in line.amounts)


@rule("SUM306", severity=Severity.WARNING, cites=[ARITHMETIC])
def total_line_missing(table: YearlyList | MunicipalTable, _: Context) -> Checks:
    """A table of costs has a line of totals."""
    if table.rows:
        yield expect(table.total is not None, Cell(table, "total"))
