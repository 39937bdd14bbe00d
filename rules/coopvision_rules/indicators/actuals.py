"""Actual values (実績値): of which years they are, and in what unit."""

from itertools import pairwise
from typing import Final

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure, Several
from coopvision.notation import Kind, normal
from coopvision_rules.indicators.days import day_asked_for, day_of_printing, days_of, ends_term, time_of
from coopvision_rules.indicators.essences import NOTHING_MEASURED, amount, round_alike
from coopvision_rules.indicators.facts import Fact, fact_of
from coopvision_rules.indicators.periods import meant_period, stated_period, unread
from coopvision_rules.indicators.running import falls, totals_of_one_count
from coopvision_rules.indicators.units import Units, clash, scale_of, stated_units
from coopvision_rules.indicators.words import BASELINE, FIRST, PUBLISHED, TARGET, TERM
from coopvision_rules.sources import ARITHMETIC, ONE_FACT
from coopvision_rules.sources import TERM as TERM_SOURCE
from coopvision_rules.terms import fiscal_term


def _dated(indicator: Indicator) -> list[Measure]:
    """The actual values that have a period."""
    return [measure for measure in indicator.actuals if stated_period(measure) is not None]


@rule("KPI401", severity=Severity.WARNING, cites=[TERM_SOURCE])
def actual_outside_term(indicator: Indicator, ctx: Context) -> Checks:
    """An actual value is of a year of the term, of the baseline's time, or of a row of years that leads there."""
    term, start = fiscal_term(ctx.vision), meant_period(indicator.baseline, ctx)
    for measure in indicator.actuals:
        at, period = Cell(measure, "period"), meant_period(measure, ctx)
        if period is None:
            continue
        if term is None:
            yield blocked(Cell(ctx.vision, "term"))
            continue
        first = _first_of_row(indicator, (start.first_fiscal if start is not None else None) or term[0], term[0])
        yield unread((at, period)) or expect(
            first <= (period.first_fiscal or 0) and ((period.last_fiscal or 0) <= term[-1] or ends_term(period, ctx)),
            at,
            found=period,
            expected=ctx.vision.term,
            related=[(Cell(ctx.vision, "term"), TERM)],
        )


def _first_of_row(indicator: Indicator, *first: int) -> int:
    """The first year of a row of values, year by year, that leads into the term or to the baseline."""
    known = {measure.period.last_fiscal for measure in _dated(indicator) if measure.period is not None}
    year = min(first)
    while year - 1 in known:
        year -= 1
    return year


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
    """Two actual values of the same time are the same, and so is the baseline where it is of that time."""
    times: dict[Fact, list[Measure]] = {}
    for measure in indicator.actuals:
        fact = fact_of(measure)
        if fact is not None:
            times.setdefault(fact, []).append(measure)
    baseline = indicator.baseline
    fact = fact_of(baseline) if baseline is not None else None
    known = times.get(fact, []) if fact is not None else []
    if known and baseline is not None and not _is_of_other_make(indicator, baseline, known[0]):
        known.append(baseline)
    for same in times.values():
        if len(same) > 1:
            yield Agree(Several([Cell(measure, "value") for measure in same]), reading=amount)


def _is_of_other_make(indicator: Indicator, baseline: Measure, actual: Measure) -> bool:
    """Whether two values cannot be compared digit by digit: other units, or one of them rounded."""
    units = stated_units(indicator, baseline), stated_units(indicator, actual)
    scales = scale_of(indicator, baseline.value), scale_of(indicator, actual.value)
    return clash(*units) is not None or scales[0] != scales[1] or round_alike(baseline.value, actual.value)


@rule("KPI405", cites=[ONE_FACT])
def actual_unit_changes(indicator: Indicator, _: Context) -> Checks:
    """Actual values are counted as the target is, or else as the baseline is."""
    goal, role = (indicator.target, TARGET), (indicator.baseline, BASELINE)
    against = next(((m, words) for m, words in (goal, role) if m is not None and _counted_in(indicator, m)), None)
    for measure in indicator.actuals if against is not None else ():
        units = _counted_in(indicator, measure)
        if units and against is not None:
            different = clash(units, _counted_in(indicator, against[0]))
            yield expect(
                different is None or _is_other_measure(indicator, measure, against[0]),
                Cell(measure, "value"),
                found=measure.value,
                expected=different and different[1],
                what=against[1],
                related=[(Cell(against[0], "value"), against[1])],
            )


def _counted_in(indicator: Indicator, measure: Measure) -> Units:
    """The units of a cell, that of a rank too."""
    value = measure.value
    return {value.label: _RANK} if value.kind is Kind.RANK else stated_units(indicator, measure)


def _is_other_measure(indicator: Indicator, actual: Measure, goal: Measure) -> bool:
    """Whether a value is given beside, or in another way: a rank, 66.7% of 2/3市町, +3ポイント of 50%."""
    one, other = actual.value, goal.value
    shares = {one.kind, other.kind} == {Kind.FRACTION, Kind.LEVEL} and "%" in {one.unit, other.unit}
    signed = normal(one.text).startswith(_SIGNS) and one.unit.endswith("ポイント") and other.unit == "%"
    return shares or signed or _ranks_it(indicator, actual, goal)


_SIGNS: Final = ("+", "△", "▲", "-")


def _ranks_it(indicator: Indicator, actual: Measure, goal: Measure) -> bool:
    """Whether one value is the rank of what the other counts, as the baseline or a note says: 81.1年（全国2位）."""
    if Kind.RANK not in {actual.value.kind, goal.value.kind}:
        return False
    baseline = stated_units(indicator, indicator.baseline)
    if goal.value.kind is Kind.RANK and baseline and clash(baseline, stated_units(indicator, actual)) is None:
        return True
    return all(_RANK in normal(measure.value.text) for measure in (actual, goal))


_RANK: Final = "位"


@rule("KPI407", severity=Severity.WARNING, cites=[ARITHMETIC])
def cumulative_actual_falls(indicator: Indicator, ctx: Context) -> Checks:
    """What is added up from year to year (累計) does not become less, from the baseline to the target."""
    for before, after in totals_of_one_count(indicator, ctx):
        yield expect(
            not falls(before, after),
            Cell(after.measure, "value"),
            found=after.measure.value,
            expected=before.measure.value,
            what=after.what,
            period=before.measure.period,
            related=[(Cell(before.measure, "value"), before.what)],
        )
