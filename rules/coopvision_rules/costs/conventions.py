"""Which lines a municipal table's total adds up, where own shares in brackets allow more than one reading.

A row with an own share prints the gross amount, which contains what others contribute; their rows print it again.
A total may add every row, or only what is borne by someone: own shares and contributions, or gross amounts alone.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from coopvision.model import Amounts, CostRow, MunicipalTable, YearlyList
from coopvision.notation import Amount, amount_number
from coopvision_rules.costs.recitals import recitals, says_so
from coopvision_rules.costs.tables import Number


def payees_of(table: MunicipalTable) -> list[CostRow]:
    """The rows with an own share in brackets."""
    return [row for row in table.rows if row.own_share is not None]


def payers_of(table: MunicipalTable) -> list[CostRow]:
    """The rows that contribute to a row with an own share."""
    names = {row.name for row in payees_of(table) if row.name is not None}
    return [row for row in table.rows if row.pays_into in names]


def listed_lines(table: YearlyList) -> Sequence[Amounts]:
    """The lines that the total of the yearly list adds up: every one, or those that are not listed again (再掲)."""
    again = set(map(id, recitals(table.rows)))
    counted = [row for row in table.rows if not says_so(row) and id(row) not in again]
    if table.total is None or len(counted) == len(table.rows):
        return table.rows
    return max((counted, table.rows), key=partial(_fits, total=table.total))


def added_lines(table: MunicipalTable, total: Amounts | None = None) -> Sequence[Amounts]:
    """The lines that a total adds up: every row, unless another reading fits more of its figures.

    Rows that are listed again (再掲) are no part of it unless the total holds them.

    Args:
        table: The table.
        total: The total, if it is not the table's own.
    """
    total = total or table.total
    counted = [row for row in table.rows if not says_so(row)]
    again = len(counted) < len(table.rows)
    if total is None or not (again or payees_of(table)):
        return table.rows
    readings = [*(_readings(table, counted) if again else ()), *_readings(table, table.rows)]
    return max(readings, key=partial(_fits, total=total))


def _readings(table: MunicipalTable, rows: Sequence[CostRow]) -> list[Sequence[Amounts]]:
    """All of these rows; own shares in the place of gross amounts; gross amounts without what others contribute."""
    if not payees_of(table):
        return [rows]
    payers = {id(row) for row in payers_of(table)}
    return [rows, [row.own_share or row for row in rows], [row for row in rows if id(row) not in payers]]


def adds_every_row(table: MunicipalTable) -> bool:
    """Whether gross amounts and the contributions that they contain are all added."""
    return added_lines(table) is table.rows


def _fits(lines: Sequence[Amounts], total: Amounts) -> int:
    """How many figures of the total these lines add up to."""
    columns = [[line.amounts[index : index + 1] for line in lines] for index in range(len(total.amounts))]
    sums = [_sum(amount for cell in column for amount in cell) for column in columns]
    sums.append(_sum(line.total for line in lines))
    printed = map(amount_number, (*total.amounts, total.total))
    return sum(one == other for one, other in zip(sums, printed, strict=True))


def _sum(amounts: Iterable[Amount]) -> Number:
    return sum(number for amount in amounts if (number := amount_number(amount)) is not None)
