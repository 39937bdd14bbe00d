"""What a target promises, and by when (目標値)."""

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Indicator, Measure, Project, section_key
from coopvision.notation import Kind, Quantity
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
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or baseline.period is None or target.period is None:
        return
    before, after = baseline.period.last_fiscal, target.period.last_fiscal
    if before is None or after is None:
        unread = [Cell(each, "period") for each in (baseline, target) if each.period and not each.period.understood]
        yield blocked(*unread)
        return
    yield expect(
        after > before,
        Cell(target, "period"),
        found=target.period,
        expected=baseline.period,
        related=[(Cell(baseline, "period"), BASELINE)],
    )


@rule("KPI203", severity=Severity.WARNING, cites=[TERM_SOURCE])
def target_outside_term(indicator: Indicator, ctx: Context) -> Checks:
    """The target's period lies inside the term."""
    target, term = indicator.target, ctx.vision.term
    if target is None or target.period is None:
        return
    first, last = target.period.first_fiscal, target.period.last_fiscal
    if first is None or last is None:
        yield blocked(Cell(target, "period"))
    elif term.first is None or term.last is None:
        yield blocked(Cell(ctx.vision, "term"))
    else:
        yield expect(
            term.first <= first and last <= term.last,
            Cell(target, "period"),
            found=target.period,
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
    if target.value.number is not None and target.value.kind in _NUMBERS:
        yield expect(_says_how(target), Cell(target, "value"), found=target.value, period=target.period)


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
        yield expect(target.value.kind is not Kind.DIRECTION, Cell(target, "value"), found=target.value)


@rule("KPI207", severity=Severity.NOTICE, cites=[GUIDELINE_KPI])
def target_missing(indicator: Indicator, ctx: Context) -> Checks:
    """An indicator has a target."""
    if id(indicator) in ctx.fact(twins):
        return
    target = indicator.target
    missing = target is None or target.value.kind in {Kind.BLANK, Kind.DASH}
    yield expect(not missing, Cell(indicator, "target"), found=target.value if target else None)


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
