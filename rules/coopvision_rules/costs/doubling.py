"""Money that the totals may hold twice: what one municipality pays to another, and the other spends."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from coopvision.engine import Check, Checks, Context, Severity, expect, rule, undecided
from coopvision.model import CostRow, MunicipalTable
from coopvision.notation import amount_number, money_scale, normal
from coopvision.words import Words
from coopvision_rules.costs.conventions import adds_every_row, payees_of, payers_of
from coopvision_rules.costs.tables import Number, same_name
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_GROSS: Final = Words("他の市町の負担を含む総額", "gross amount, contributions included")
_CONTRIBUTION: Final = Words("総額に含まれる負担", "contribution, part of the gross amount")
_OF_OTHERS: Final = Words("負担金の行", "row of a contribution")
_TELLING: Final = 4
"""A name of so many characters (救急医療) tells works apart."""
_SAYS_SO: Final = ("重複", "単純合計", "単純に合計", "二重", "延べ")
"""Words of a footnote that says how the totals are made (合計には市町間の負担が重複して含まれる)."""


@rule("SUM307", severity=Severity.NOTICE, cites=[ONE_FACT, ARITHMETIC], needs=["cost_by_municipality"])
def contributions_counted_twice(table: MunicipalTable, ctx: Context, *, from_yen: int = 10_000_000) -> Checks:
    """A table's total does not add contributions to the gross amounts that contain them."""
    payers = payers_of(table)
    if not payers or table.total is None:
        return
    cell = table.total.total_cell()
    total, twice = amount_number(cell.value), _sum_of_totals(payers)
    if total is None or twice is None:
        yield undecided(cell)
    elif ctx.fact(_in_yen) < from_yen or twice <= 0 or not adds_every_row(table) or _explained(table, ctx):
        yield expect(True, cell)
    else:
        everywhere = ctx.fact(_in_yen) / (money_scale(table.unit) or 1)
        yield _counted_twice(table, payers, total, twice, everywhere)


def _counted_twice(
    table: MunicipalTable, payers: list[CostRow], total: Number, twice: Number, everywhere: Decimal
) -> Check:
    of_rows = [(row.total_cell(), _GROSS) for row in payees_of(table)]
    of_payers = [(row.total_cell(), _CONTRIBUTION) for row in payers]
    at = (table.total or table.rows[0]).total_cell()
    return expect(
        holds=False,
        at=at,
        found=total,
        expected=total - twice,
        twice=twice,
        everywhere=int(everywhere) if everywhere == int(everywhere) else everywhere,
        related=[*of_rows, *of_payers],
    )


def _sum_of_totals(rows: Iterable[CostRow]) -> Number | None:
    numbers = [amount_number(row.total) for row in rows]
    return None if None in numbers else sum(number for number in numbers if number is not None)


def _in_yen(ctx: Context) -> Decimal:
    """What all tables together count twice, in 円."""
    costs = ctx.vision.cost_by_municipality
    tables = [table for table in costs.tables if adds_every_row(table)] if costs else []
    sums = [(_sum_of_totals(payers_of(table)) or 0) * Decimal(money_scale(table.unit) or 1) for table in tables]
    return sum(sums, Decimal(0))


def _explained(table: MunicipalTable, ctx: Context) -> bool:
    """Whether a footnote says that the total holds contributions twice."""
    costs = ctx.vision.cost_by_municipality
    footnotes = (*table.footnotes, *(costs.footnotes if costs else ()))
    return any(word in normal(text) for text in footnotes for word in _SAYS_SO)


@rule("SUM309", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["cost_by_municipality"])
def contribution_beside_gross(table: MunicipalTable, _: Context) -> Checks:
    """Where rows contribute to another by their names, the other prints its own share in brackets."""
    contributions = _by_base(row for row in table.rows if row.pays_into is None and _is_contribution(row))
    receivers = _by_base(row for row in table.rows if not _is_payment(row))
    for base, rows in receivers.items():
        given = contributions.get(base, []) if len(rows) == 1 and len(base) >= _TELLING else []
        yield _beside(rows[0], [each for each in given if each.municipality != rows[0].municipality])


def _beside(row: CostRow, given: list[CostRow]) -> Check:
    towns = list(dict.fromkeys(each.municipality for each in given))
    related = [(each, _OF_OTHERS) for each in given]
    clear = not given or row.own_share is not None
    return expect(clear, row, found=row.name, towns=towns, related=related)


def _by_base(rows: Iterable[CostRow]) -> dict[str, list[CostRow]]:
    """Rows with an amount by what their work is called."""
    found: dict[str, list[CostRow]] = {}
    for row in rows:
        if amount_number(row.total):
            found.setdefault(_base(row.name), []).append(row)
    return found


def _is_contribution(row: CostRow) -> bool:
    return same_name(row.name).endswith("負担金")


def _is_payment(row: CostRow) -> bool:
    """Whether the name says that money goes to somebody else."""
    return same_name(row.name).endswith(("負担金", "補助金", "委託料", "助成金", "交付金"))


def _base(name: str | None) -> str:
    """What the work is called without the kind of its expense: 救急医療事業費負担金 is 救急医療."""
    base = same_name(name)
    for ending in ("負担金", "費", "事業"):
        base = base.removesuffix(ending)
    return base
