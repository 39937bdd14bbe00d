"""What an indicator's cells print: numbers, units and periods that can be read."""

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import FiscalYear, Kind, normal
from coopvision_rules.indicators.essences import NOTHING_MEASURED
from coopvision_rules.indicators.guesses import as_question, number_meant
from coopvision_rules.indicators.periods import IN_WORDS, READABLE, meant_period, stated_period
from coopvision_rules.indicators.twice import in_list_too, repeats_sheet, same_numbers, same_text, same_units
from coopvision_rules.indicators.units import clash, is_multiple, stated_unit, stated_units
from coopvision_rules.indicators.words import LIST, OTHER, TARGET
from coopvision_rules.lookups import counterparts, measures_in_list, other_statements
from coopvision_rules.sources import NOTATION, ONE_FACT


@rule("KPI101", cites=[NOTATION])
def indicator_value_malformed(measure: Measure, ctx: Context) -> Checks:
    """The value of an indicator can be read."""
    if measure.value.kind is Kind.BLANK:
        return
    other = ctx.fact(counterparts).get(id(measure))
    if id(measure) not in ctx.fact(measures_in_list) or same_text(measure, ctx, "value") is None:
        meant = number_meant(measure.value, other.value if other else None)
        yield expect(
            measure.value.kind is not Kind.MALFORMED,
            Cell(measure, "value"),
            found=measure.value,
            hint=as_question(meant),
            related=[(Cell(other, "value"), OTHER)] if other else [],
        )


@rule("KPI102", cites=[NOTATION])
def indicator_period_malformed(measure: Measure, ctx: Context) -> Checks:
    """The period of an indicator's value can be read."""
    period = meant_period(measure, ctx)
    if period is None:
        return
    twin = same_text(measure, ctx, "period")
    if id(measure) not in ctx.fact(measures_in_list) or twin is None:
        yield expect(
            period.understood or period.problem in READABLE,
            Cell(measure, "period"),
            found=period,
            related=[(Cell(twin, "period"), LIST)] if twin is not None else [],
        )


@rule("KPI114", severity=Severity.NOTICE, cites=[NOTATION])
def indicator_era_omitted(measure: Measure, ctx: Context) -> Checks:
    """A year says of which era it is, even where only one fits the term."""
    period, meant = stated_period(measure), meant_period(measure, ctx)
    if period is None or meant is None or not meant.understood or period.problem in IN_WORDS:
        return
    twin = same_text(measure, ctx, "period")
    if id(measure) not in ctx.fact(measures_in_list) or twin is None:
        yield expect(
            period.understood,
            Cell(measure, "period"),
            found=period,
            expected=[
                FiscalYear(year).label() for year in dict.fromkeys((meant.first, meant.last)) if year is not None
            ],
            related=[(Cell(twin, "period"), LIST)] if twin is not None else [],
        )


@rule("KPI103", severity=Severity.NOTICE, cites=[NOTATION])
def indicator_unit_missing(indicator: Indicator, ctx: Context) -> Checks:
    """A number says in what unit it is: beside it, in its column, or in the indicator's name."""
    name = normal(indicator.name)
    for field in ("baseline", "target"):
        measure = getattr(indicator, field)
        if measure is None or measure.value.number is None or repeats_sheet(indicator, ctx, same_numbers):
            continue
        if measure.value.kind not in {Kind.RANK, Kind.RELATIVE} and not is_multiple(indicator, measure.value):
            yield expect(
                stated_unit(indicator, measure) or "(" in name or "率" in name,
                Cell(measure, "value"),
                found=measure.value,
                related=in_list_too(indicator, ctx, same_numbers, field, "value"),
            )


@rule("KPI104", cites=[ONE_FACT])
def indicator_unit_changes(indicator: Indicator, ctx: Context) -> Checks:
    """Baseline and target are counted in the same unit."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or repeats_sheet(indicator, ctx, same_units):
        return
    before, after = stated_units(indicator, baseline), stated_units(indicator, target)
    if before and after and not _is_settled(indicator, ctx):
        units = clash(before, after)
        yield expect(
            units is None,
            Cell(baseline, "value"),
            found=baseline.value,
            expected=units and units[1],
            target=target.value,
            related=[
                (Cell(target, "value"), TARGET),
                *in_list_too(indicator, ctx, same_units, "baseline", "value"),
            ],
        )


def _is_settled(indicator: Indicator, ctx: Context) -> bool:
    """Whether the other statement counts both in one unit: where they differ is then told by comparing the two."""
    other = ctx.fact(other_statements).get(id(indicator))
    if other is None:
        return False
    fields = [(indicator.baseline, other.baseline), (indicator.target, other.target)]
    units = [(stated_units(indicator, mine), stated_units(other, theirs)) for mine, theirs in fields]
    (_, before), (_, after) = units
    sound = bool(before and after) and clash(before, after) is None
    return sound and any(mine and theirs and clash(mine, theirs) is not None for mine, theirs in units)


@rule("KPI111", severity=Severity.NOTICE, cites=[NOTATION])
def indicator_period_missing(indicator: Indicator, ctx: Context) -> Checks:
    """A value says of what time it is: baselines, targets and actual values alike."""
    if repeats_sheet(indicator, ctx, _same_gaps):
        return
    for field in ("baseline", "target"):
        measure = getattr(indicator, field)
        if measure is not None and measure.value.kind not in NOTHING_MEASURED:
            related = in_list_too(indicator, ctx, _same_gaps, field, "value")
            yield expect(_is_dated(measure), Cell(measure, "value"), found=measure.value, related=related)
    for measure in indicator.actuals:
        if measure.value.kind not in NOTHING_MEASURED:
            yield expect(_is_dated(measure), Cell(measure, "value"), found=measure.value)


def _same_gaps(one: Indicator, other: Indicator) -> bool:
    """Whether two statements of one indicator have and lack the same periods."""
    gaps = [[each is None or _is_dated(each) for each in (both.baseline, both.target)] for both in (one, other)]
    return gaps[0] == gaps[1]


def _is_dated(measure: Measure) -> bool:
    """Whether something stands where the time belongs; a dash says that there is none."""
    return measure.period is not None and measure.period.problem != "blank"
