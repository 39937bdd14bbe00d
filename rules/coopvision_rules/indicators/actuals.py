"""Actual values (実績値): of which years they are, and in what unit."""

from itertools import pairwise

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure, Several
from coopvision_rules.indicators.days import Time, day_asked_for, day_of_printing, days_of, time_of
from coopvision_rules.indicators.essences import NOTHING_MEASURED, amount
from coopvision_rules.indicators.periods import meant_period, stated_period, unread
from coopvision_rules.indicators.units import clash, stated_units
from coopvision_rules.indicators.words import BASELINE, FIRST, PUBLISHED, TARGET, TERM
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.sources import TERM as TERM_SOURCE


def _dated(indicator: Indicator) -> list[Measure]:
    """The actual values that have a period."""
    return [measure for measure in indicator.actuals if stated_period(measure) is not None]


@rule("KPI401", severity=Severity.WARNING, cites=[TERM_SOURCE])
def actual_outside_term(indicator: Indicator, ctx: Context) -> Checks:
    """An actual value is of a year of the term, or of the baseline's time."""
    term, start = ctx.vision.term, meant_period(indicator.baseline, ctx)
    for measure in indicator.actuals:
        at, period = Cell(measure, "period"), meant_period(measure, ctx)
        if period is None:
            continue
        if term.first is None or term.last is None:
            yield blocked(Cell(ctx.vision, "term"))
            continue
        first = min(term.first, (start.first_fiscal if start is not None else None) or term.first)
        yield unread((at, period)) or expect(
            first <= (period.first_fiscal or 0) and (period.last_fiscal or 0) <= term.last,
            at,
            found=period,
            expected=term,
            related=[(Cell(ctx.vision, "term"), TERM)],
        )


@rule("KPI402", cites=[ONE_FACT])
def actual_in_future(indicator: Indicator, ctx: Context) -> Checks:
    """What an actual value measures had begun when the document was published, or on the day of the check."""
    today = ctx.fact(day_of_printing) or ctx.fact(day_asked_for)
    for measure in _dated(indicator):
        at, days = Cell(measure, "period"), days_of(measure.period) if measure.period is not None else None
        if today is None or days is None:
            yield undecided(at)
        elif measure.value.kind not in NOTHING_MEASURED:
            yield expect(
                days.first <= today.days.last or measure.value.status,
                at,
                found=measure.period,
                expected=today.days.last if today.cell is None else today.cell.value,
                related=[] if today.cell is None else [(today.cell, PUBLISHED)],
            )


@rule("KPI403", severity=Severity.NOTICE, cites=[ONE_FACT])
def actuals_out_of_order(indicator: Indicator, _: Context) -> Checks:
    """Actual values follow one another from year to year, and no year stands twice."""
    dated = [measure for measure in _dated(indicator) if measure.period is not None and measure.period.understood]
    for before, measure in pairwise(dated):
        differing = time_of(before) == time_of(measure) and amount(before.value) != amount(measure.value)
        yield expect(
            differing or _place(before) < _place(measure),  # of one year's two values another rule speaks
            Cell(measure, "period"),
            found=measure.period,
            expected=before.period,
            related=[(Cell(before, "period"), FIRST)],
        )


def _place(measure: Measure) -> tuple[str, str]:
    """Where a time stands among others: by its last day, then by its first."""
    days = days_of(measure.period) if measure.period is not None else None
    return (days.last, days.first) if days is not None else ("", "")


@rule("KPI404", cites=[ONE_FACT])
def actual_year_disagrees(indicator: Indicator, _: Context) -> Checks:
    """Two actual values of the same time are the same."""
    times: dict[Time, list[Measure]] = {}
    for measure in indicator.actuals:
        time = time_of(measure)
        if time is not None and amount(measure.value) is not None:
            times.setdefault(time, []).append(measure)
    for same in times.values():
        if len(same) > 1:
            yield Agree(Several([Cell(measure, "value") for measure in same]), reading=amount)


@rule("KPI405", cites=[ONE_FACT])
def actual_unit_changes(indicator: Indicator, _: Context) -> Checks:
    """Actual values are counted as the target is, or else as the baseline is."""
    goal, role = (indicator.target, TARGET), (indicator.baseline, BASELINE)
    against = next(((m, words) for m, words in (goal, role) if m is not None and stated_units(indicator, m)), None)
    for measure in indicator.actuals if against is not None else ():
        units = stated_units(indicator, measure)
        if units and against is not None:
            different = clash(units, stated_units(indicator, against[0]))
            yield expect(
                different is None,
                Cell(measure, "value"),
                found=measure.value,
                expected=different and different[1],
                what=against[1],
                related=[(Cell(against[0], "value"), against[1])],
            )
