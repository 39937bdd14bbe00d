"""Of what time a baseline is (現状値の時点)."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Aspect, Basis, Kind, Period
from coopvision_rules.indicators.days import day_of_printing, days_of
from coopvision_rules.indicators.essences import NOTHING_MEASURED
from coopvision_rules.indicators.paces import SHARES
from coopvision_rules.indicators.periods import PARTS_OF_YEAR, meant_period
from coopvision_rules.indicators.twice import in_list_too, repeats_sheet, same_periods, same_statement
from coopvision_rules.indicators.units import stated_unit
from coopvision_rules.indicators.words import PUBLISHED, TARGET, TERM
from coopvision_rules.lookups import counterparts
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.sources import TERM as TERM_SOURCE

_APRIL: Final = 4
_DECEMBER: Final = 12
_MARCH: Final = 3


@rule("KPI210", severity=Severity.NOTICE, cites=[TERM_SOURCE])
def baseline_inside_term(indicator: Indicator, ctx: Context) -> Checks:
    """The baseline is of a time before the term, unless the document was published after that time."""
    baseline, term = indicator.baseline, ctx.vision.term
    period = meant_period(baseline, ctx)
    if baseline is None or period is None or repeats_sheet(indicator, ctx, same_periods):
        return
    if _is_earlier_in(ctx.fact(counterparts).get(id(baseline)), period, ctx):
        return  # told by indicator-period-disagrees
    at, days, printed = Cell(baseline, "period"), days_of(period), ctx.fact(day_of_printing)
    if days is None or term.first is None or period.last_fiscal is None:
        yield undecided(at)
    elif printed is None or printed.days.last <= days.last:
        yield expect(
            period.last_fiscal < term.first or _is_beginning(period, term) or _is_to_come(period, ctx),
            at,
            found=period,
            expected=term,
            related=[
                (Cell(ctx.vision, "term"), TERM),
                *in_list_too(indicator, ctx, same_periods, "baseline", "period"),
            ],
        )
    else:
        yield expect(True, at)  # measured before the document was published


def _is_earlier_in(other: Measure | None, period: Period, ctx: Context) -> bool:
    """Whether the other statement of a baseline within the term prints a time before it."""
    theirs, first = meant_period(other, ctx), ctx.vision.term.first
    if theirs is None or first is None or not period.understood:
        return False
    return 0 < (theirs.last_fiscal or 0) < first <= (period.last_fiscal or 0)


def _is_beginning(period: Period, term: Period) -> bool:
    """Whether it is the day on which the term begins: R3年度当初, R3年4月1日."""
    first_day = period.month == _APRIL and period.day == 1
    return period.first_fiscal == term.first and (period.aspect is Aspect.START or first_day)


def _is_to_come(period: Period, ctx: Context) -> bool:
    """Whether the period had not begun when the document was published."""
    days, printed = days_of(period), ctx.fact(day_of_printing)
    return days is not None and printed is not None and days.first > printed.days.last


@rule("KPI211", cites=[ONE_FACT])
def baseline_in_future(indicator: Indicator, ctx: Context) -> Checks:
    """What the baseline was measured in had begun when the document was published."""
    baseline = indicator.baseline
    period = meant_period(baseline, ctx)
    if baseline is None or period is None or repeats_sheet(indicator, ctx, same_periods):
        return
    at, printed = Cell(baseline, "period"), ctx.fact(day_of_printing)
    if printed is None or printed.cell is None or days_of(period) is None:
        yield undecided(at)
    else:
        yield expect(
            not _is_to_come(period, ctx) or baseline.value.status or baseline.value.kind in NOTHING_MEASURED,
            at,
            found=period,
            expected=printed.cell.value,
            related=[
                (printed.cell, PUBLISHED),
                *in_list_too(indicator, ctx, same_periods, "baseline", "period"),
            ],
        )


@rule("KPI218", severity=Severity.NOTICE, cites=[ONE_FACT])
def baseline_of_part_year(indicator: Indicator, ctx: Context) -> Checks:
    """What is counted over whole years in the target is counted over a whole year in the baseline."""
    baseline, target = indicator.baseline, indicator.target
    before, after = meant_period(baseline, ctx), meant_period(target, ctx)
    if baseline is None or target is None or before is None or after is None:
        return
    if repeats_sheet(indicator, ctx, same_statement) or not _is_counted_over_years(indicator, target, after):
        return
    if baseline.value.number is not None:
        yield expect(
            not _is_part_of_year(before, after),
            Cell(baseline, "period"),
            found=before,
            expected=after,
            related=[
                (Cell(target, "period"), TARGET),
                *in_list_too(indicator, ctx, same_statement, "baseline", "period"),
            ],
        )


def _is_counted_over_years(indicator: Indicator, target: Measure, period: Period) -> bool:
    """Whether the target adds up what happens in whole years: no share, no mean, no level at a time."""
    value = target.value
    if value.number is None or stated_unit(indicator, target) in SHARES:
        return False
    mean = value.kind is Kind.MEAN or period.aspect is Aspect.MEAN
    return value.kind is Kind.RATE or value.rate is not None or (period.years > 1 and not mean)


def _is_part_of_year(period: Period, target: Period) -> bool:
    """Whether a period ends within a year of the target's kind: 12月末 within a fiscal year, or 4～12月."""
    if period.problem in PARTS_OF_YEAR:
        return True
    return period.month is not None and period.month != (_DECEMBER if target.basis is Basis.CALENDAR else _MARCH)
