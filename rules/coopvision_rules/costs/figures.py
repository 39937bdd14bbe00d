"""Each printed amount for itself: readable, not negative, and not without its total."""

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Amounts, Cell, CostRow
from coopvision.notation import Form, Printed, amount_number
from coopvision_rules.costs.gaps import years_left_blank
from coopvision_rules.costs.stated import stated_again
from coopvision_rules.costs.tables import cells_of, has_other_unit, head_by_line
from coopvision_rules.sources import ARITHMETIC, NOTATION


@rule("SUM101", cites=[NOTATION])
def amount_malformed(line: Amounts, ctx: Context) -> Checks:
    """Every printed amount of a line can be read as one, and a unit behind it is that of its table."""
    malformed = [cell for cell in _irregular(line) if _is_malformed(cell, ctx)]
    if not malformed:
        yield expect(True, line)  # the whole line was looked at
    for cell in malformed:
        yield expect(False, cell, found=cell.value)


def _is_malformed(cell: Cell, ctx: Context) -> bool:
    head = ctx.fact(head_by_line).get(id(cell.owner))
    return cell.value.form is Form.MALFORMED or (head is not None and has_other_unit(cell.value, head))


def _irregular(line: Amounts) -> list[Cell]:
    """The cells that print neither a plain number nor nothing."""
    if not any(isinstance(value, Printed) for value in (*line.amounts, line.total)):
        return []
    return [cell for cell in cells_of(line) if isinstance(cell.value, Printed)]


@rule("SUM102", cites=[ARITHMETIC])
def amount_negative(line: Amounts, _: Context) -> Checks:
    """No amount of a line is negative."""
    numbers = [number for value in (*line.amounts, line.total) if (number := amount_number(value)) is not None]
    if not numbers:
        return
    if min(numbers) >= 0:
        yield expect(True, line)  # the whole line was looked at
        return
    for cell in cells_of(line):
        number = amount_number(cell.value)
        if number is not None:
            yield expect(number >= 0, cell, found=number)


@rule("SUM103", severity=Severity.WARNING, cites=[ARITHMETIC])
def total_missing(line: Amounts, ctx: Context) -> Checks:
    """A line that prints yearly amounts prints their total, and a line of totals one for each year with figures."""
    if any(amount_number(amount) is not None for amount in line.amounts):
        yield expect(line.total is not None, line.total_cell(), found=None)
    for cell in ctx.fact(years_left_blank).get(id(line), ()):
        if id(line) in ctx.fact(stated_again):
            yield undecided(cell)  # compared with the other statements, it is their disagreement
        else:
            yield expect(False, cell, found=None)


@rule("SUM104", cites=[ARITHMETIC])
def own_share_exceeds_gross(row: CostRow, _: Context) -> Checks:
    """The own share in brackets is at most the gross amount above it; where that is blank, nothing."""
    if row.own_share is None:
        return
    for own, gross in zip(row.own_share.cells(), row.cells(), strict=False):
        yield from _at_most(own, gross, blank=0)
    yield from _at_most(row.own_share.total_cell(), row.total_cell(), blank=None)


def _at_most(own: Cell, gross: Cell, *, blank: int | None) -> Checks:
    """One check of an own share against the amount above it; none where there is nothing to compare."""
    mine = amount_number(own.value)
    whole = blank if gross.value is None else amount_number(gross.value)
    if mine is not None and whole is not None:
        yield expect(mine <= whole, own, found=mine, expected=gross.value if gross.value is None else whole)
