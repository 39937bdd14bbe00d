"""Figures that agree everywhere and still look like a slip: a power of ten, two digits swapped, another unit."""

from collections.abc import Iterator, Sequence
from heapq import nlargest
from typing import Final

from coopvision.engine import Check, Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Amounts, Cell, CostLine, CostRow, CostSheet, MunicipalTable, YearlyList, plain_number
from coopvision.notation import amount_number
from coopvision_rules.costs.slips import SIGNIFICANT, slip_between
from coopvision_rules.costs.stated import statements_by_project
from coopvision_rules.costs.tables import Number, numbers_of
from coopvision_rules.sources import ONE_FACT

_YEARS: Final = 3
"""A year is held against the two around it."""
_FIGURES: Final = 3
"""So many figures of a row, and so many of all others, make a unit of its own unlikely to be a coincidence."""
_THOUSAND: Final = 1000
_FAR_MORE: Final = 100


@rule("SUM501", severity=Severity.WARNING, cites=[ONE_FACT])
def amount_unlike_neighbours(line: CostRow | CostSheet | CostLine, ctx: Context) -> Checks:
    """No amount is a power of ten of the two years around it, or the same with two digits swapped."""
    if id(line) in ctx.fact(_detailed_elsewhere) or len(line.amounts) < _YEARS:
        return
    suspicious = list(_suspicious(line))
    if not suspicious:
        yield expect(True, line)
    elif _adds_up(line):
        yield from (check for _, check in suspicious)
    else:
        yield undecided(*(cell for cell, _ in suspicious))


def _suspicious(line: Amounts) -> Iterator[tuple[Cell, Check]]:
    numbers = numbers_of(line)
    for index, number in enumerate(numbers):
        first = min(max(index - 1, 0), len(numbers) - _YEARS)
        one, other = (numbers[i] for i in range(first, first + _YEARS) if i != index)
        slip = slip_between(number, one) if one == other else None
        if slip is not None:
            cell = Cell(line, "amounts", index)
            yield cell, expect(False, cell, found=number, expected=one, slip=slip)


def _adds_up(line: Amounts) -> bool:
    """Whether the line is right in itself; else its total speaks already."""
    total = amount_number(line.total)
    return total is None or total == sum(number for number in numbers_of(line) if number is not None)


def _detailed_elsewhere(ctx: Context) -> set[int]:
    """The identities of the sheets and lines whose amounts a finer statement explains."""
    found: set[int] = set()
    for number, statements in ctx.fact(statements_by_project).items():
        coarse = statements if number in ctx.fact(_detailed) else statements[1:]
        found.update(id(statement.line) for statement in coarse)
    return found


def _detailed(ctx: Context) -> set[str]:
    """The plain numbers of the projects whose costs are given by municipality."""
    costs = ctx.vision.cost_by_municipality
    return {plain_number(table.project) for table in (costs.tables if costs else ()) if table.rows}


@rule("SUM502", severity=Severity.WARNING, cites=[ONE_FACT])
def row_in_another_unit(table: MunicipalTable | YearlyList, ctx: Context) -> Checks:
    """No row is so much more than all others, in full thousands, that it seems to be in another unit."""
    figures = [_positive(row) for row in table.rows]
    printed = sum(map(len, figures))
    highest, second = nlargest(2, [*(max(each, default=0) for each in figures), 0, 0])
    for row, own in zip(table.rows, figures, strict=True):
        if isinstance(row, CostLine) and plain_number(row.project) in ctx.fact(_detailed):
            continue
        if len(own) >= _FIGURES and printed - len(own) >= _FIGURES:
            most = second if max(own) == highest else highest
            odd = min(own) > most * _FAR_MORE and _in_thousands(own)
            yield expect(not odd, row, found=min(own), expected=most)


def _positive(row: Amounts) -> list[Number]:
    return [number for number in numbers_of(row) if number is not None and number > 0]


def _in_thousands(numbers: Sequence[Number]) -> bool:
    """Whether all are full thousands, and one of them of a sort that nobody rounds to."""
    full = all(number % _THOUSAND == 0 for number in numbers)
    return full and any(len(str(int(number) // _THOUSAND).rstrip("0")) >= SIGNIFICANT for number in numbers)
