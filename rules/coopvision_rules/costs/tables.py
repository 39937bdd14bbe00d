"""What the tables of costs have in common (事業費の表): heads, lines and cells."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from operator import itemgetter
from typing import Final, TypeAlias

from coopvision.engine import Context
from coopvision.model import (
    Amounts,
    Cell,
    CostSheet,
    MunicipalTable,
    Project,
    Section,
    Vision,
    YearlyList,
    plain_number,
    walk,
)
from coopvision.notation import Amount, Form, Printed, amount_number, amount_unit, head_years, money_scale, normal

Head: TypeAlias = CostSheet | YearlyList | MunicipalTable
"""What names the years and the unit of lines of amounts: a table, or a sheet that is its own line."""

Number: TypeAlias = int | Decimal

_STILL_TO_COME: Final = "(?:[^0-9]中|未[定設確集].?|予定)[)]?$"
_LETTER: Final = "[ぁ-ゖァ-ヺ一-龥]"


def heads(ctx: Context) -> list[Head]:
    """Every head of the document by kind and number, so that whatever is first does not hang on the order of rows."""
    return [head for _, _, head in sorted(_numbered_heads(ctx.vision), key=itemgetter(0, 1))]


def _numbered_heads(vision: Vision) -> Iterator[tuple[int, tuple[int, str], Head]]:
    """Sheets of sections, sheets of projects, the yearly list and the municipal tables."""
    for node in walk(vision):
        if isinstance(node, Section | Project) and node.costs is not None:
            yield isinstance(node, Project), in_order(node.number), node.costs
        elif isinstance(node, YearlyList | MunicipalTable):
            yield 2, in_order(node.key or ""), node


def in_order(number: str) -> tuple[int, str]:
    """What a printed number sorts by, 10 after 9."""
    plain = plain_number(number)
    return len(plain), plain


def years_of(head: Head) -> list[int | None]:
    """The year of each column; None where the head of it cannot be read as one."""
    return head_years(head.years)


def lines_of(head: Head) -> Iterator[Amounts]:
    """Every line under a head: rows, own shares in brackets, and the line of totals."""
    if isinstance(head, CostSheet):
        yield head
        return
    yield from head.rows
    if isinstance(head, MunicipalTable):
        yield from (row.own_share for row in head.rows if row.own_share is not None)
    if head.total is not None:
        yield head.total


def has_other_unit(amount: Amount, head: Head) -> bool:
    """Whether a unit is printed behind an amount that is not the one of its table; 0円 is nothing in every unit."""
    unit = amount_unit(amount)
    if unit is None or (money_scale(unit) is not None and amount_number(amount) == 0):
        return False
    return money_scale(unit) is None or money_scale(head.unit) not in {None, money_scale(unit)}


def is_dash(amount: Amount) -> bool:
    """Whether dashes or dots are printed, and no word for none."""
    return isinstance(amount, Printed) and amount.form is Form.DASH and re.search(_LETTER, amount.text) is None


def is_nothing(amount: Amount) -> bool:
    """Whether a cell is blank, or prints a dash or a word for none."""
    return amount is None or (isinstance(amount, Printed) and amount.form is Form.DASH)


def is_elsewhere(amount: Amount) -> bool:
    """Whether words say where the figure is found (別途計上, 同左), and not that it is still to come (検討中)."""
    return (
        isinstance(amount, Printed)
        and amount.form is Form.UNDECIDED
        and re.search(_STILL_TO_COME, normal(amount.text)) is None
    )


def head_by_line(ctx: Context) -> dict[int, Head]:
    """The head that each line stands under, by the identity of the line."""
    return {id(line): head for head in ctx.fact(heads) for line in lines_of(head)}


def cells_of(line: Amounts) -> list[Cell]:
    """Every cell of a line: the years, then the total."""
    return [*line.cells(), line.total_cell()]


def by_line(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells grouped by the line that they stand in, in their order."""
    found: dict[int, list[Cell]] = {}
    for cell in cells:
        found.setdefault(id(cell.owner), []).append(cell)
    return list(found.values())


def numbers_of(line: Amounts) -> list[Number | None]:
    """The numbers of a line's years; None where a cell prints none."""
    return [amount_number(amount) for amount in line.amounts]


def same_name(name: str | None) -> str:
    """A name in the form in which two writings of it are equal; empty where there is none."""
    return normal(name or "").replace(" ", "")
