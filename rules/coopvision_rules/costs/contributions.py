"""Own shares in brackets (括弧書きの負担額) and what the others contribute (負担金)."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Broken, Checks, Context, Severity, Sums, expect, rule, undecided
from coopvision.model import Amounts, Cell, CostRow, MunicipalTable, Several
from coopvision.notation import amount_number
from coopvision.words import Words
from coopvision_rules.costs.conventions import payees_of
from coopvision_rules.costs.rounding import may_be_rounding, unless_rounded
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_ROUNDING: Final = Words("、端数処理で説明できる範囲", ", which rounding can explain")
_NO_ROUNDING: Final = Words("", "")


def _payers(table: MunicipalTable, payee: CostRow) -> list[CostRow]:
    """The rows that contribute to one row with an own share."""
    return [row for row in table.rows if row.pays_into is not None and row.pays_into == payee.name]


@rule("SUM304", severity=Severity.WARNING, cites=[ONE_FACT, ARITHMETIC], needs=["cost_by_municipality"])
def own_share_mismatch(table: MunicipalTable, ctx: Context) -> Checks:
    """The gross amount less the own share is what the others contribute."""
    for row in table.rows:
        if row.own_share is None:
            continue
        if payers := _payers(table, row):
            for share in _shares(row, row.own_share, payers, len(table.years)):
                yield unless_rounded(share, ctx)
        else:
            yield undecided(row)


def _shares(row: CostRow, own: Amounts, payers: list[CostRow], years: int) -> Iterator[Sums]:
    for index in range(years):
        parts = [Cell(line, "amounts", index) for line in (own, *payers)]
        yield Sums(Several(parts), to=Cell(row, "amounts", index), tell=_with_rounding)


def _with_rounding(broken: Broken) -> Broken:
    """The finding, saying whether rounding can explain the gap."""
    explained = may_be_rounding(broken)
    return broken._replace(facts={**broken.facts, "rounding": _ROUNDING if explained else _NO_ROUNDING})


@rule("SUM305", cites=[ONE_FACT], needs=["cost_by_municipality"])
def contribution_without_payee(table: MunicipalTable, _: Context) -> Checks:
    """A row that pays into another pays into one that its table has, with an own share."""
    payees = {row.name for row in payees_of(table)}
    for row in table.rows:
        if row.pays_into is not None:
            yield expect(row.pays_into in payees, Cell(row, "pays_into"), found=row.pays_into)


@rule("SUM308", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["cost_by_municipality"])
def own_share_without_contributor(table: MunicipalTable, _: Context) -> Checks:
    """Where an own share is less than the gross amount, some row bears the rest."""
    for row in payees_of(table):
        if _payers(table, row):
            yield expect(True, row)  # whether they suffice is own-share-mismatch's question
            continue
        whole, own = amount_number(row.total), amount_number(row.own_share.total if row.own_share else None)
        if whole is None or own is None:
            yield undecided(row)
        else:
            cell = (row.own_share or row).total_cell()
            yield expect(own >= whole, cell, found=own, expected=whole, rest=whole - own)
