"""When a target is to be reached (目標の時点)."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Indicator
from coopvision.notation import Aspect, Period
from coopvision.words import Words
from coopvision_rules.indicators.days import Dated, day_asked_for, day_of_printing, days_of, ends_term
from coopvision_rules.indicators.periods import beside_term, meant_period, unread
from coopvision_rules.indicators.twice import in_list_too, repeats_sheet, same_periods
from coopvision_rules.indicators.words import BASELINE, PUBLISHED, TARGET, TERM
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.sources import TERM as TERM_SOURCE
from coopvision_rules.terms import fiscal_term

_COPIED: Final = Words("と同じです", "is the same as")
_EARLIER: Final = Words("より後ではありません", "does not end after")


@rule("KPI202", cites=[ONE_FACT])
def target_not_after_baseline(indicator: Indicator, ctx: Context) -> Checks:
    """The target's period ends after the baseline's."""
    earlier, later = meant_period(indicator.baseline, ctx), meant_period(indicator.target, ctx)
    if earlier is None or later is None or indicator.baseline is None or indicator.target is None:
        return
    if repeats_sheet(indicator, ctx, same_periods):
        return
    cells = Cell(indicator.baseline, "period"), Cell(indicator.target, "period")
    yield unread((cells[0], earlier), (cells[1], later)) or expect(
        _is_after(later, earlier),
        cells[1],
        found=later,
        expected=earlier,
        how=_COPIED if later.same_time(earlier) else _EARLIER,
        outside=beside_term(TARGET, ctx, later),
        related=[(cells[0], BASELINE), *in_list_too(indicator, ctx, same_periods, "target", "period")],
    )


def _ends_too_early(indicator: Indicator, ctx: Context) -> bool:
    """Whether the target's period can be seen not to end after the baseline's."""
    earlier, later = meant_period(indicator.baseline, ctx), meant_period(indicator.target, ctx)
    if earlier is None or later is None:
        return False
    return earlier.understood and later.understood and not _is_after(later, earlier)


def _is_after(later: Period, earlier: Period) -> bool:
    """Whether one period ends after another; within one fiscal year, months and 当初・末 tell them apart."""
    before, after = earlier.last_fiscal or 0, later.last_fiscal or 0
    finer = any(each.month is not None or each.aspect in _WITHIN_A_YEAR for each in (earlier, later))
    return after > before or (after == before and finer and not later.same_time(earlier))


_WITHIN_A_YEAR: Final = frozenset({Aspect.START, Aspect.END})


@rule("KPI203", severity=Severity.WARNING, cites=[TERM_SOURCE])
def target_outside_term(indicator: Indicator, ctx: Context) -> Checks:
    """The target's period lies inside the term."""
    target, term = indicator.target, fiscal_term(ctx.vision)
    period = meant_period(target, ctx)
    if target is None or period is None or repeats_sheet(indicator, ctx, same_periods):
        return
    if _ends_too_early(indicator, ctx):
        return  # told by target-not-after-baseline
    if term is None:
        yield blocked(Cell(ctx.vision, "term"))
    else:
        at = Cell(target, "period")
        yield unread((at, period)) or expect(
            term[0] <= (period.first_fiscal or 0) and ((period.last_fiscal or 0) <= term[-1] or ends_term(period, ctx)),
            at,
            found=period,
            expected=ctx.vision.term,
            related=[
                (Cell(ctx.vision, "term"), TERM),
                *in_list_too(indicator, ctx, same_periods, "target", "period"),
            ],
        )


@rule("KPI212", severity=Severity.WARNING, cites=[ONE_FACT])
def target_in_past(indicator: Indicator, ctx: Context) -> Checks:
    """The time of a target was not over when the document was published."""
    target = indicator.target
    period = meant_period(target, ctx)
    if target is None or period is None or repeats_sheet(indicator, ctx, same_periods):
        return
    at, today = Cell(target, "period"), ctx.fact(_today)
    days = days_of(period)
    if today is None or days is None:
        yield undecided(at)
    else:
        yield expect(
            days.last >= today.days.first or _is_before_term(period, ctx),
            at,
            found=period,
            expected=today.days.first if today.cell is None else today.cell.value,
            related=[
                *([] if today.cell is None else [(today.cell, PUBLISHED)]),
                *in_list_too(indicator, ctx, same_periods, "target", "period"),
            ],
        )


def _is_before_term(period: Period, ctx: Context) -> bool:
    """Whether a target lies before the term, of which another rule speaks."""
    return (period.last_fiscal or 0) < (ctx.vision.term.first or 0)


def _today(ctx: Context) -> Dated | None:
    """The day of the document, else the day of the check if the term was not over then."""
    printed = ctx.fact(day_of_printing)
    if printed is not None:
        return printed
    asked, term = ctx.fact(day_asked_for), days_of(ctx.vision.term)
    return asked if asked is not None and term is not None and asked.days.last <= term.last else None
