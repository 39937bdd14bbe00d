"""Each printed amount for itself: readable, not negative, and not without its total."""

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Amounts, Cell, CostRow
from coopvision.notation import Form, Printed, amount_number
from coopvision_rules.sources import ARITHMETIC, NOTATION


def _cells(line: Amounts) -> list[Cell]:
    return [*line.cells(), line.total_cell()]


@rule("SUM101", cites=[NOTATION])
def amount_malformed(line: Amounts, _: Context) -> Checks:
    """Every printed amount can be read as one."""
    for cell in _cells(line):
        value = cell.value
        if value is not None:
            malformed = isinstance(value, Printed) and value.form is Form.MALFORMED
            yield expect(not malformed, cell, found=value)


@rule("SUM102", cites=[ARITHMETIC])
def amount_negative(line: Amounts, _: Context) -> Checks:
    """No amount is negative."""
    for cell in _cells(line):
        number = amount_number(cell.value)
        if number is not None:
            yield expect(number >= 0, cell, found=number)


@rule("SUM103", severity=Severity.WARNING, cites=[ARITHMETIC])
def total_missing(line: Amounts, _: Context) -> Checks:
    """A line that prints yearly amounts prints their total."""
    if any(amount_number(amount) is not None for amount in line.amounts):
        yield expect(line.total is not None, line.total_cell(), found=None)


@rule("SUM104", cites=[ARITHMETIC])
def own_share_exceeds_gross(row: CostRow, _: Context) -> Checks:
    """The own share in brackets is at most the gross amount above it."""
    if row.own_share is None:
        return
    for own, gross in zip(_cells(row.own_share), _cells(row), strict=False):
        mine, whole = amount_number(own.value), amount_number(gross.value)
        if mine is not None and whole is not None:
            yield expect(mine <= whole, own, found=mine, expected=whole)
