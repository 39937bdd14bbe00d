"""Targets that are left for later (…後に設定, 検討中)."""

import re
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import Kind, Quantity, normal, parse_period
from coopvision.words import Words
from coopvision_rules.indicators.days import Days, day_asked_for, day_of_printing, days_of
from coopvision_rules.indicators.words import PUBLISHED
from coopvision_rules.lookups import indicators_of_lines
from coopvision_rules.sources import GUIDELINE_KPI, ONE_FACT

_YEAR: Final = "(?:令和|平成|[RH]) ?(?:[0-9]{1,2}|元)(?:年度?)?|(?:19|20)[0-9]{2}年度?"
_DATE: Final = f"(?:{_YEAR})(?:[0-9]{{1,2}}月)?(?:末|当初)?"
_WHEN: Final = "後|時|まで|年|月|次第|とき"
_NOT_SAID: Final = Words("書かれていません", "not said")


@rule("KPI205", severity=Severity.NOTICE, cites=[GUIDELINE_KPI])
def target_deferred(indicator: Indicator, ctx: Context) -> Checks:
    """A target is set, not left for later; the finding says whether a time for setting it is printed."""
    target = _own_target(indicator, ctx)
    if target is not None:
        yield expect(
            target.value.kind is not Kind.DEFERRED,
            Cell(target, "value"),
            found=target.value,
            when=_when(target) or _NOT_SAID,
        )


def _own_target(indicator: Indicator, ctx: Context) -> Measure | None:
    return None if id(indicator) in ctx.fact(indicators_of_lines) else indicator.target


def _when(target: Measure) -> str | None:
    """What is printed about when the target will be set: 科学館供用開始後."""
    texts = [text for text in (target.value.note, target.note) if text is not None]
    return next((text for text in texts if re.search(_WHEN, normal(text).replace("今後", ""))), None)


@rule("KPI217", severity=Severity.WARNING, cites=[ONE_FACT])
def deferral_overdue(indicator: Indicator, ctx: Context) -> Checks:
    """The time at which a target was to be set has not passed."""
    target = _own_target(indicator, ctx)
    if target is None or target.value.kind is not Kind.DEFERRED:
        return
    days = _date_in(target.value)
    if days is not None:
        at, today = Cell(target, "value"), ctx.fact(day_asked_for) or ctx.fact(day_of_printing)
        if today is None:
            yield undecided(at)
        else:
            yield expect(
                days.last >= today.days.first,
                at,
                found=target.value,
                expected=today.days.first if today.cell is None else today.cell.value,
                related=[] if today.cell is None else [(today.cell, PUBLISHED)],
            )


def _date_in(value: Quantity) -> Days | None:
    """The days of the year or month that is printed in a deferral, the latest if there are more."""
    printed = re.findall(_DATE, normal(value.text))
    days = [days_of(parse_period(each.replace(" ", ""))) for each in printed]
    return max((each for each in days if each is not None), key=lambda each: each.last, default=None)
