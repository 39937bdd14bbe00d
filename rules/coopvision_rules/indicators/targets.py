"""What a target promises (目標値)."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure, Project, section_key
from coopvision.notation import Direction, Kind, Quantity, normal
from coopvision_rules.indicators.paces import SHARES
from coopvision_rules.indicators.periods import OF_TERM, meant_period, stated_period
from coopvision_rules.indicators.twice import in_list_too, repeats_sheet, same_statement
from coopvision_rules.indicators.units import values_of
from coopvision_rules.indicators.ways import counted_differently
from coopvision_rules.indicators.words import PERIOD
from coopvision_rules.lookups import SectionKey, counterparts, indicators_of_lines, sections_by_key
from coopvision_rules.sources import ARITHMETIC, GUIDELINE_KPI, ONE_FACT


@rule("KPI201", severity=Severity.WARNING, cites=[GUIDELINE_KPI])
def project_without_indicator(project: Project, ctx: Context) -> Checks:
    """Every project has an indicator: on its sheet, or on a section it stands under."""
    yield expect(project.indicators or _above(project, ctx), project, found=project.number)


def _above(project: Project, ctx: Context) -> bool:
    known = ctx.fact(sections_by_key)
    key: SectionKey = section_key(project.item)
    ways = (key[:depth] for depth in range(1, len(key) + 1))
    return any(way in known and known[way].indicators for way in ways)


def _own_target(indicator: Indicator, ctx: Context) -> Measure | None:
    """The target, unless it stands on a sheet too: there it is examined, and the two are compared."""
    return None if id(indicator) in ctx.fact(indicators_of_lines) else indicator.target


@rule("KPI204", severity=Severity.WARNING, cites=[ONE_FACT])
def multi_year_sum_unmarked(indicator: Indicator, ctx: Context) -> Checks:
    """A target over several years says whether it is a sum (計), a mean or a rate."""
    target = _own_target(indicator, ctx)
    period = meant_period(target, ctx)
    if target is None or period is None or period.years <= 1:
        return
    other = ctx.fact(counterparts).get(id(target))
    if other is not None and counted_differently(target, other, ctx):
        return  # told by indicator-kind-disagrees
    stated = stated_period(target)
    if stated is not None and stated.problem == OF_TERM and stated.aspect is None:
        yield undecided(Cell(target, "period"))  # 毎年度, 計画期間中 say more than the years do
        return
    numbers = [value for value in values_of(target) if value.number is not None]
    if numbers and all(value.kind in _NUMBERS and value.unit not in SHARES for value in numbers):
        said = all(_says_how(value, target, f"{indicator.name} {indicator.unit or ''}") for value in numbers)
        yield expect(said, Cell(target, "value"), found=target.value, period=period)


_NUMBERS: Final = frozenset({Kind.LEVEL, Kind.SUM, Kind.MEAN, Kind.RATE})


def _says_how(value: Quantity, target: Measure, head: str) -> bool:
    """Whether the value, its notes, its period or the indicator's name and unit say over what it is counted."""
    whole, period = target.value, stated_period(target)
    beside = f"{whole.note or ''} {target.note or ''}"
    return (
        value.kind is not Kind.LEVEL
        or value.direction is Direction.KEEP
        or value.gross
        or whole.rate is not None
        or whole.span is not None
        or (period is not None and (period.aspect is not None or re.search(_EACH_YEAR, period.text) is not None))
        or re.search(f"{_COUNTED}|/年", normal(head)) is not None
        or re.search(f"{_COUNTED}|{_OF_YEARS}", normal(beside)) is not None
    )


_EACH_YEAR: Final = "[毎各]年"
_COUNTED: Final = "年間|年平均|毎年|各年|単年|年当たり|年あたり|累計|累積|合計|総計|通算|延べ|のべ|平均"
"""Words that say over what a number is counted, beside it or in the indicator's name."""
_OF_YEARS: Final = "[0-9元]年|[RH][0-9元]|期間|総数|計"


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
    if id(indicator) in ctx.fact(indicators_of_lines):
        return
    target = indicator.target
    missing = target is None or target.value.kind in {Kind.BLANK, Kind.DASH}
    dash = target.value if target is not None and target.value.kind is Kind.DASH else None
    yield expect(not missing, Cell(indicator, "target"), found=dash)


@rule("KPI208", cites=[ONE_FACT])
def target_span_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """`5年間で` is as long as the target's period."""
    target = indicator.target
    period = meant_period(target, ctx)
    if target is None or period is None or target.value.span is None or period.years <= 1:
        return  # 5年間で80名 by R7年度 does not say since when
    if not repeats_sheet(indicator, ctx, same_statement):
        yield expect(
            target.value.span == period.years,
            Cell(target, "value"),
            found=target.value,
            expected=period.years,
            period=period,
            related=[
                (Cell(target, "period"), PERIOD),
                *in_list_too(indicator, ctx, same_statement, "target", "value"),
            ],
        )


@rule("KPI209", cites=[ARITHMETIC])
def target_rate_mismatch(indicator: Indicator, ctx: Context) -> Checks:
    """A rate beside a target (`200人（40人/年）`), times the years of its period, is the target."""
    target = indicator.target
    period = meant_period(target, ctx)
    if target is None or period is None or period.years <= 1:
        return  # 計30回（5回/年） by R7年度 does not say since when
    rate, number = target.value.rate, target.value.number
    if rate is None or number is None or repeats_sheet(indicator, ctx, same_statement):
        return
    years = period.years
    whole = rate.number.value * years
    yield expect(
        abs(number.value - whole) * 2 <= rate.number.step * years,  # the rate may be the target by year, rounded
        Cell(target, "value"),
        found=target.value,
        expected=whole,
        period=period,
        related=[
            (Cell(target, "period"), PERIOD),
            *in_list_too(indicator, ctx, same_statement, "target", "value"),
        ],
    )
