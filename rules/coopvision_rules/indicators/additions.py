"""Sums (計): what cannot be added up over years, and what parts beside a sum add up to."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator
from coopvision.notation import Aspect, Kind, normal
from coopvision_rules.indicators.breakdowns import breakdown
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
        number, period = measure.value.number, meant_period(measure, ctx)
        if number is None or measure.value.kind is not Kind.SUM or measure.value.bound is not None:
            continue
        parts = breakdown(measure.value, measure.value.span or (period.years if period is not None else 0))
        if parts is not None:
            yield expect(
                parts.makes(number.value),
                Cell(measure, "value"),
                found=measure.value,
                expected=parts.nearest(number.value),
                related=related,
            )
