"""Whose own share it is: what the remarks say, and who contributes to whom."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, MunicipalTable
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.costs.conventions import payees_of
from coopvision_rules.sources import ONE_FACT

_WHOSE: Final = r"除く(.+?)の?負担額"
_THE_PAYEE: Final = Words("負担先の行", "the row it pays into")


@rule("SUM312", severity=Severity.WARNING, cites=[ONE_FACT], needs=["cost_by_municipality"])
def own_share_of_another(table: MunicipalTable, ctx: Context) -> Checks:
    """The remark on an own share names the municipality of its row."""
    zone = ctx.vision.zone
    for row in payees_of(table):
        said = re.search(_WHOSE, normal(row.remarks or ""))
        if said is None:
            continue
        named, own = zone.find(said[1].strip()), zone.find(row.municipality)
        if named is None or own is None:
            yield undecided(row)
        else:
            yield expect(named is own, Cell(row, "remarks"), found=named.name, expected=own.name)


@rule("SUM313", severity=Severity.WARNING, cites=[ONE_FACT], needs=["cost_by_municipality"])
def contribution_to_itself(table: MunicipalTable, ctx: Context) -> Checks:
    """A municipality does not contribute to a row of its own."""
    zone = ctx.vision.zone
    payees = {row.name: row for row in payees_of(table) if row.name is not None}
    for row in table.rows:
        payee = payees.get(row.pays_into or "")
        if payee is None:
            continue
        payer, paid = zone.find(row.municipality), zone.find(payee.municipality)
        if payer is None or paid is None:
            yield undecided(row)
        else:
            related = [(payee, _THE_PAYEE)]
            yield expect(payer is not paid, Cell(row, "municipality"), found=payer.name, related=related)
