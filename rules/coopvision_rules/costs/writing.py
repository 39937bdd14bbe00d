"""How amounts are written: readable, yet not plain."""

import re
from collections.abc import Iterator
from typing import Final

from coopvision.engine import Check, Checks, Context, Severity, expect, rule
from coopvision.model import Cell, CostSheet, MunicipalTable, Node, Vision, YearlyList
from coopvision.notation import Form, Printed, amount_number
from coopvision.words import Words
from coopvision_rules.costs.tables import Head, by_line, cells_of, has_other_unit, heads, is_dash, lines_of
from coopvision_rules.sources import NOTATION, ONE_FACT

_FEW: Final = 3
"""Up to every third amount may be a slip; more of them are a custom."""
_PLAIN: Final = r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?"
_ALSO: Final = Words("同様の金額", "another such amount")


def _cells(head: Head) -> Iterator[Cell]:
    return (cell for line in lines_of(head) for cell in cells_of(line))


def _years(head: Head) -> Iterator[Cell]:
    return (cell for line in lines_of(head) for cell in line.cells())


@rule("SUM105", severity=Severity.NOTICE, cites=[NOTATION])
def amount_irregular(head: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """The amounts of a table are written in plain digits."""
    numbers = [cell for cell in _cells(head) if amount_number(cell.value) is not None]
    irregular = [cell for cell in numbers if _is_irregular(cell.value) and not has_other_unit(cell.value, head)]
    if not irregular:
        yield expect(True, head)  # the whole table was looked at
    elif len(irregular) * 2 > len(numbers):
        yield _irregular(head, irregular)
    else:
        for own in by_line(irregular):
            yield _irregular(own[0], own)


def _irregular(at: Node | Cell, cells: list[Cell]) -> Check:
    """The finding at a table that is written so throughout, or at the first such amount of a line."""
    first, *others = cells
    return expect(
        holds=False,
        at=at,
        found=first.value,
        expected=amount_number(first.value),
        also=_also(len(cells)),
        related=[(cell, _ALSO) for cell in others],
    )


def _also(count: int) -> Words:
    """How many such amounts there are, where there is more than the one that is shown."""
    return Words(f"（同様の金額を含め{count}か所）", f" ({count} such amounts in all)") if count > 1 else Words("", "")


def _is_irregular(amount: object) -> bool:
    """Whether it reads as a number that is not negative, and is written in another way."""
    if not isinstance(amount, Printed) or amount.form is not Form.FIGURE:
        return False
    if (amount.value or 0) < 0:  # what stands there is wrong, not how it is written
        return False
    return re.fullmatch(_PLAIN, amount.text) is None or amount.text == "-0"


@rule("SUM106", severity=Severity.WARNING, cites=[NOTATION])
def amount_fractional(head: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """No amount has decimals in a table where nearly all others are whole."""
    numbers = [(cell, number) for cell in _years(head) if (number := amount_number(cell.value)) is not None]
    fractional = [cell for cell, number in numbers if number != int(number)]
    if len(fractional) * _FEW > len(numbers):
        fractional = []  # a table of that kind
    if numbers and not fractional:
        yield expect(True, head)
    for cell in fractional:
        yield expect(False, cell, found=cell.value)


@rule("SUM107", severity=Severity.NOTICE, cites=[NOTATION, ONE_FACT])
def dash_beside_blank(_: Vision, ctx: Context) -> Checks:
    """A document prints either dashes or blanks where there is no amount, not both."""
    cells = [cell for head in ctx.fact(heads) for cell in _years(head)]
    dashes = [cell for cell in cells if is_dash(cell.value)]
    blanks = [cell for cell in cells if cell.value is None]
    rarer, usual = sorted((dashes, blanks), key=len)
    if not rarer and usual:
        yield expect(True, usual[0])
    for first, *_rest in by_line(rarer):
        yield expect(
            holds=False,
            at=first,
            found=first.value,
            expected=usual[0].value,
            rare=len(rarer),
            often=len(usual),
        )
