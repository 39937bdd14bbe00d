"""How far a target is from its baseline (現状値と目標値)."""

from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Bound, Direction, Kind
from coopvision.words import Words
from coopvision_rules.indicators.growth import stated_change, years_between
from coopvision_rules.indicators.paces import SHARES, courses
from coopvision_rules.indicators.twice import beside_target, repeats_sheet, same_statement
from coopvision_rules.indicators.units import is_multiple, scale_of, stated_unit, stated_units, values_of
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_KEEP: Final = ("維持", "継続", "現状")
_EXTREMES: Final = frozenset({0, 100})


_BY_YEAR: Final = Words("1年当たりで", "by year ")
_AS_PRINTED: Final = Words("", "")


@rule("KPI213", severity=Severity.NOTICE, cites=[ONE_FACT], on=False)
def target_equals_baseline(indicator: Indicator, ctx: Context) -> Checks:
    """A target differs from the baseline, or says that the present is to be kept (維持)."""
    target = indicator.target
    if target is None or repeats_sheet(indicator, ctx, same_statement) or _is_to_keep(indicator, target):
        return
    found = courses(indicator)
    if found:
        yield expect(
            not all(course.after.equals(course.before) for course in found),
            Cell(target, "value"),
            found=target.value,
            baseline=indicator.baseline and indicator.baseline.value,
            how=_BY_YEAR if any(course.after.over != course.before.over for course in found) else _AS_PRINTED,
            related=beside_target(indicator, ctx, same_statement),
        )


def _is_to_keep(indicator: Indicator, target: Measure) -> bool:
    """Whether it is said that the present is kept, or the value is one that cannot get better."""
    texts = (indicator.name, target.value.text, target.value.note or "", target.note or "")
    bounds = any(value.bound not in {None, Bound.ABOUT} for value in values_of(target))
    extreme = target.value.number is not None and target.value.number.value in _EXTREMES
    return indicator.better is Direction.KEEP or bounds or extreme or any(w in text for text in texts for w in _KEEP)


@rule("KPI214", severity=Severity.NOTICE, cites=[ARITHMETIC])
def target_sum_below_baseline(indicator: Indicator, ctx: Context) -> Checks:
    """A sum over several years is, by year, not under the baseline of one year."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or indicator.better is not None:
        return
    if repeats_sheet(indicator, ctx, same_statement):
        return
    sums = [course for course in courses(indicator) if course.after.over > course.before.over]
    if sums:
        low = next((course for course in sums if course.after.less_than(course.before)), sums[0])
        yield expect(
            not low.after.less_than(low.before),
            Cell(target, "value"),
            found=target.value,
            baseline=baseline.value,
            yearly=_rounded(low.after.amount / low.after.over),
            unit=next(iter(stated_units(indicator, target).values()), ""),
            related=beside_target(indicator, ctx, same_statement),
        )


def _rounded(number: Decimal) -> Decimal | int:
    """A number as a reader wants it: whole, or with one decimal."""
    short = round(number, 1)
    return int(short) if short == int(short) else short


@rule("KPI219", severity=Severity.WARNING, cites=[ARITHMETIC])
def relative_target_of_zero(indicator: Indicator, ctx: Context) -> Checks:
    """A target that is a share of the baseline (現状から+20%) has a baseline other than 0."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or repeats_sheet(indicator, ctx, same_statement):
        return
    relative = target.value.kind is Kind.RELATIVE and target.value.unit in {"%", "倍"}
    if (relative or is_multiple(indicator, target.value)) and baseline.value.number is not None:
        yield expect(
            baseline.value.number.value != 0,
            Cell(target, "value"),
            found=target.value,
            baseline=baseline.value,
            related=beside_target(indicator, ctx, same_statement),
        )


@rule("KPI222", severity=Severity.WARNING, cites=[ARITHMETIC])
def stated_change_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """What a target says in brackets about the way to it (1.5倍, 10%増, 毎年2%増) follows from the baseline."""
    target, found = indicator.target, courses(indicator)
    if target is None or len(found) != 1 or repeats_sheet(indicator, ctx, same_statement):
        return
    before, after = found[0].before, found[0].after
    stated = stated_change(target.value)
    single = before.over == after.over == 1 and target.value.kind is Kind.LEVEL
    if stated is None or target.value.number is None or not single or before.amount <= 0 or after.amount < 0:
        return
    years = years_between(indicator, ctx) if stated.yearly else (1,)
    if years:
        step = target.value.number.step * scale_of(indicator, target.value)
        yield expect(
            stated.leads(before.amount, after.amount, years=years, step=step)
            or (stated_unit(indicator, target) in SHARES and stated.adds(before.amount, after.amount, max(years))),
            Cell(target, "value"),
            found=target.value,
            expected=stated.of(before.amount, after.amount, max(years)),
            baseline=indicator.baseline and indicator.baseline.value,
            related=beside_target(indicator, ctx, same_statement),
        )
