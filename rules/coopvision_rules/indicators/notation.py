"""What an indicator's cells print: numbers, units and periods that can be read."""

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Kind, normal, same_unit
from coopvision_rules.indicators.units import stated_period, stated_unit
from coopvision_rules.indicators.words import OTHER, TARGET
from coopvision_rules.lookups import counterparts
from coopvision_rules.sources import NOTATION, ONE_FACT


@rule("KPI101", cites=[NOTATION])
def indicator_value_malformed(measure: Measure, ctx: Context) -> Checks:
    """The value of an indicator can be read."""
    if measure.value.kind is not Kind.BLANK:
        other = ctx.fact(counterparts).get(id(measure))
        yield expect(
            measure.value.kind is not Kind.MALFORMED,
            Cell(measure, "value"),
            found=measure.value,
            related=[(Cell(other, "value"), OTHER)] if other else [],
        )


@rule("KPI102", cites=[NOTATION])
def indicator_period_malformed(measure: Measure, _: Context) -> Checks:
    """The period of an indicator's value can be read."""
    period = stated_period(measure)
    if period is not None:
        yield expect(period.understood, Cell(measure, "period"), found=period)


@rule("KPI103", severity=Severity.NOTICE, cites=[NOTATION])
def indicator_unit_missing(indicator: Indicator, _: Context) -> Checks:
    """A number says in what unit it is: beside it, in its column, or in the indicator's name."""
    for measure in (indicator.baseline, indicator.target):
        if measure is None or measure.value.number is None:
            continue
        if measure.value.kind not in {Kind.RANK, Kind.RELATIVE}:
            name = normal(indicator.name)
            said = stated_unit(indicator, measure) or "(" in name or "率" in name
            yield expect(said, Cell(measure, "value"), found=measure.value)


@rule("KPI104", cites=[ONE_FACT])
def indicator_unit_changes(indicator: Indicator, _: Context) -> Checks:
    """Baseline and target are counted in the same unit."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None:
        return
    before, after = stated_unit(indicator, baseline), stated_unit(indicator, target)
    if before and after:
        yield expect(
            same_unit(before, after),
            Cell(baseline, "value"),
            found=before,
            expected=after,
            related=[(Cell(target, "value"), TARGET)],
        )
