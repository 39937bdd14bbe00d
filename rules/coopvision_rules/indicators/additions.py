"""Sums (計): what cannot be added up over years, and what parts beside a sum add up to."""

import re
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator
from coopvision.notation import Aspect, Kind, Quantity, normal, parse_number, parse_quantity, same_unit
from coopvision_rules.indicators.paces import SHARES
from coopvision_rules.indicators.periods import meant_period
from coopvision_rules.indicators.twice import all_values, in_list_too, repeats_sheet, same_statement
from coopvision_rules.indicators.units import stated_unit
from coopvision_rules.sources import ARITHMETIC


@rule("KPI220", severity=Severity.WARNING, cites=[ARITHMETIC])
def share_added_up(indicator: Indicator, ctx: Context) -> Checks:
    """A share (％) is not added up over years."""
    if repeats_sheet(indicator, ctx, same_statement):
        return
    for field in ("baseline", "target"):
        measure = getattr(indicator, field)
        if measure is not None and stated_unit(indicator, measure) in SHARES:
            period = measure.period
            added = measure.value.kind is Kind.SUM or (period is not None and period.aspect is Aspect.TOTAL)
            yield expect(
                not added,
                Cell(measure, "value"),
                found=measure.value,
                related=in_list_too(indicator, ctx, same_statement, field, "value"),
            )


_LEVELS: Final = (
    "人口",
    "会員数",
    "加入者数",
    "加入数",
    "登録者数",
    "設置数",
    "保有数",
    "在籍者数",
    "世帯数",
    "登録数",
)


@rule("KPI221", severity=Severity.NOTICE, cites=[ARITHMETIC])
def level_added_up(indicator: Indicator, ctx: Context, *, levels: tuple[str, ...] = _LEVELS) -> Checks:
    """What is counted at a time (人口, 会員数) is not added up over years."""
    target = indicator.target
    if target is None or target.value.number is None or not normal(indicator.name).endswith(levels):
        return
    period = meant_period(target, ctx)
    if period is not None and not repeats_sheet(indicator, ctx, same_statement):
        added = target.value.kind is Kind.SUM or target.value.rate is not None or period.aspect is Aspect.TOTAL
        yield expect(
            not (added and period.years > 1),
            Cell(target, "value"),
            found=target.value,
            period=period,
            related=in_list_too(indicator, ctx, same_statement, "target", "value"),
        )


@rule("KPI223", severity=Severity.WARNING, cites=[ARITHMETIC])
def breakdown_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """The parts in brackets beside a sum add up to it: 計22件（室蘭8件、登別14件）, 計25回（5回×5年）."""
    for measure, related in all_values(indicator, ctx, same_statement):
        number, parts = measure.value.number, _parts(measure.value)
        if number is not None and parts and measure.value.kind is Kind.SUM and measure.value.bound is None:
            yield expect(
                sum(parts) == number.value,
                Cell(measure, "value"),
                found=measure.value,
                expected=sum(parts),
                related=related,
            )


def _parts(value: Quantity) -> list[Decimal]:
    """The numbers in the brackets, in the unit of the value; none where they may be some of the parts only."""
    note = (value.note or "").replace(" ", "")
    product = re.fullmatch(_PRODUCT, note)
    if product is not None:
        factor, years = parse_number(product[1]), int(product[3])
        return [factor.value] * years if factor is not None and same_unit(product[2], value.unit) else []
    each = parse_quantity(note)
    if each.kind is not Kind.SEVERAL or re.search(_SOME, note):
        return []
    plain = all(part.kind is Kind.LEVEL and part.bound is None and part.unit == value.unit for part in each.parts)
    return [part.number.value for part in each.parts if part.number is not None] if plain else []


_PRODUCT: Final = "([0-9,]{1,9})([^0-9×]{1,6})[×*]([0-9]{1,2})(?:年度?|年間|[かカヶケヵ箇]年間?|回|[市町村]+)"
_SOME: Final = "うち|内|ほか|他|など|等|主|例"
