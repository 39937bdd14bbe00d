"""The units of the tables of costs (単位)."""

from collections import Counter
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, CostSheet, MunicipalTable, Vision, YearlyList
from coopvision.notation import money_scale
from coopvision.words import Words
from coopvision_rules.costs.tables import Head, heads
from coopvision_rules.sources import NOTATION, ONE_FACT

_USUAL: Final = Words("ほかの表の単位", "the unit of other tables")


@rule("SUM109", severity=Severity.WARNING, cites=[NOTATION])
def cost_unit_malformed(head: CostSheet | YearlyList | MunicipalTable, _: Context) -> Checks:
    """The unit of a table of costs is one of money."""
    yield expect(money_scale(head.unit) is not None, Cell(head, "unit"), found=head.unit)


@rule("SUM110", severity=Severity.NOTICE, cites=[ONE_FACT])
def cost_units_differ(_: Vision, ctx: Context) -> Checks:
    """All tables of costs have one unit."""
    known = [(head, scale) for head in ctx.fact(heads) if (scale := money_scale(head.unit)) is not None]
    if len(known) > 1:
        usual = Counter(scale for _, scale in known).most_common(1)[0][0]
        yield from _of_each_scale(known, usual)


def _of_each_scale(known: list[tuple[Head, int]], usual: int) -> Checks:
    """One check of each unit, at the first table that has it."""
    common = next(head for head, scale in known if scale == usual)
    yield expect(True, common)
    for unusual in dict.fromkeys(scale for _, scale in known if scale != usual):
        odd = [head for head, scale in known if scale == unusual]
        related = [(Cell(common, "unit"), _USUAL)]
        yield expect(
            holds=False,
            at=Cell(odd[0], "unit"),
            found=odd[0].unit,
            expected=common.unit,
            count=len(odd),
            related=related,
        )
