"""What a target promises, and by when (目標値)."""

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Indicator, Measure, Project, section_key
from coopvision.notation import Aspect, Direction, Kind, Period, Quantity
from coopvision_rules.indicators.units import stated_period
from coopvision_rules.indicators.words import BASELINE, PERIOD, TERM
from coopvision_rules.lookups import SectionKey, sections_by_key, twins
from coopvision_rules.sources import ARITHMETIC, GUIDELINE_KPI, ONE_FACT
from coopvision_rules.sources import TERM as TERM_SOURCE


@rule("KPI201", severity=Severity.WARNING, cites=[GUIDELINE_KPI])
def project_without_indicator(project: Project, ctx: Context) -> Checks:
    """Every project has an indicator: on its sheet, or on a section it stands under."""
    yield expect(project.indicators or _above(project, ctx), project, found=project.number)


def _above(project: Project, ctx: Context) -> bool:
    known = ctx.fact(sections_by_key)
    key: SectionKey = section_key(project.item)
    ways = (key[:depth] for depth in range(1, len(key) + 1))
    return any(way in known and known[way].indicators for way in ways)


@rule("KPI202", cites=[ONE_FACT])
def target_not_after_baseline(indicator: Indicator, _: Context) -> Checks:
    """The target's period ends after the baseline's."""
    earlier, later = stated_period(indicator.baseline), stated_period(indicator.target)
    if earlier is None or later is None or indicator.baseline is None or indicator.target is None:
        return
    cells = Cell(indicator.baseline, "period"), Cell(indicator.target, "period")
    unread = [cell for cell in cells if not cell.value.understood]
    if unread:
        yield blocked(*unread)
    else:
        yield expect(_is_after(later, earlier), cells[1], found=later, expected=earlier, related=[(cells[0], BASELINE)])


def _is_after(later: Period, earlier: Period) -> bool:
    """Whether one period ends after another; within one fiscal year, months and 当初・末 tell them apart."""
    before, after = earlier.last_fiscal or 0, later.last_fiscal or 0
    finer = any(each.month is not None or each.aspect in _WITHIN_A_YEAR for each in (earlier, later))
    return after > before or (after == before and finer and not later.same_time(earlier))


_WITHIN_A_YEAR = frozenset({Aspect.START, Aspect.END})


@rule("KPI203", severity=Severity.WARNING, cites=[TERM_SOURCE])
def target_outside_term(indicator: Indicator, ctx: Context) -> Checks:
    """The target's period lies inside the term."""
    target, term = indicator.target, ctx.vision.term
    period = stated_period(target)
    if target is None or period is None:
        return
    first, last = period.first_fiscal, period.last_fiscal
    if first is None or last is None:
        yield blocked(Cell(target, "period"))
    elif term.first is None or term.last is None:
        yield blocked(Cell(ctx.vision, "term"))
    else:
        yield expect(
            term.first <= first and last <= term.last,
            Cell(target, "period"),
            found=period,
            expected=term,
            related=[(Cell(ctx.vision, "term"), TERM)],
        )


def _own_target(indicator: Indicator, ctx: Context) -> Measure | None:
    """The target, unless it stands on a sheet too: there it is examined, and the two are compared."""
    return None if id(indicator) in ctx.fact(twins) else indicator.target


@rule("KPI204", severity=Severity.WARNING, cites=[ONE_FACT])
def multi_year_sum_unmarked(indicator: Indicator, ctx: Context) -> Checks:
    """A target over several years says whether it is a sum (計), a mean or a rate."""
    target = _own_target(indicator, ctx)
    if target is None or target.period is None or target.period.years <= 1:
        return
    if target.value.number is not None and target.value.kind in _NUMBERS and target.value.unit not in _SHARES:
        yield expect(_says_how(target), Cell(target, "value"), found=target.value, period=target.period)


_SHARES = frozenset({"%", "‰"})
"""Units that nobody adds up over years."""

_NUMBERS = frozenset({Kind.LEVEL, Kind.SUM, Kind.MEAN, Kind.RATE})


def _says_how(target: Measure) -> bool:
    value: Quantity = target.value
    return (
        value.kind is not Kind.LEVEL
        or value.rate is not None
        or value.span is not None
        or (target.period is not None and target.period.aspect is not None)
    )


@rule("KPI205", severity=Severity.NOTICE, cites=[GUIDELINE_KPI])
def target_deferred(indicator: Indicator, ctx: Context) -> Checks:
    """A target is set, not left for later."""
    target = _own_target(indicator, ctx)
    if target is not None:
        yield expect(target.value.kind is not Kind.DEFERRED, Cell(target, "value"), found=target.value)


@rule("KPI206", severity=Severity.NOTICE, cites=[GUIDELINE_KPI])
def target_directional_only(indicator: Indicator, ctx: Context) -> Checks:
    """A target says how much, not only in which direction."""
    target = _own_target(indicator, ctx)
    if target is not None:
        vague = target.value.kind is Kind.DIRECTION and target.value.direction is not Direction.KEEP
        yield expect(not vague, Cell(target, "value"), found=target.value)


@rule("KPI207", severity=Severity.NOTICE, cites=[GUIDELINE_KPI])
def target_missing(indicator: Indicator, ctx: Context) -> Checks:
    """An indicator has a target."""
    if id(indicator) in ctx.fact(twins):
        return
    target = indicator.target
    missing = target is None or target.value.kind in {Kind.BLANK, Kind.DASH}
    dash = target.value if target is not None and target.value.kind is Kind.DASH else None
    yield expect(not missing, Cell(indicator, "target"), found=dash)


@rule("KPI208", cites=[ONE_FACT])
def target_span_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """`5年間で` is as long as the target's period."""
    target = _own_target(indicator, ctx)
    if target is not None and target.period is not None and target.value.span is not None and target.period.years:
        yield expect(
            target.value.span == target.period.years,
            Cell(target, "value"),
            found=target.value,
            expected=target.period.years,
            period=target.period,
            related=[(Cell(target, "period"), PERIOD)],
        )


@rule("KPI209", cites=[ARITHMETIC])
def target_rate_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """A rate beside a target (`200人（40人/年）`), times the years of its period, is the target."""
    target = _own_target(indicator, ctx)
    if target is None or target.period is None or target.value.rate is None or target.value.number is None:
        return
    if target.period.years:
        whole = target.value.rate.number.value * target.period.years
        yield expect(
            target.value.number.value == whole,
            Cell(target, "value"),
            found=target.value,
            expected=whole,
            period=target.period,
            related=[(Cell(target, "period"), PERIOD)],
        )
