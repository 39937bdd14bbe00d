"""Running totals (累計): which values are added up so far, and which of them are surely of one and the same count."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from coopvision.engine import Context
from coopvision.model import Indicator, Measure
from coopvision.notation import Direction, Kind, Period, normal
from coopvision.words import Words
from coopvision_rules.indicators.days import Days, days_of
from coopvision_rules.indicators.essences import number_of, round_alike
from coopvision_rules.indicators.paces import SHARES, courses
from coopvision_rules.indicators.periods import meant_period
from coopvision_rules.indicators.twice import repeats_sheet, same_statement
from coopvision_rules.indicators.units import clash, stated_unit, stated_units
from coopvision_rules.indicators.words import ACTUAL, BASELINE, TARGET
from coopvision_rules.lookups import indicators_of_lines
from coopvision_rules.terms import fiscal_term

ADDED_UP: Final = "累計|累積|通算"
_AMOUNTS: Final = frozenset({Kind.LEVEL, Kind.SUM})
_MAY_FALL: Final = (
    "増減|収支|差|損益|超過|平均|率|欠損|赤字|債務|残|滞納|直近|過去|戦略|(?:総合|基本|実施|振興|推進)計画|"
    "(?<![0-9かカヵヶケ箇])年間|年[度次]?内|[単当該各]年度|毎年|年度?(?:ごと|毎|別)|年度?累[計積]|年度?計|月|半期"
)
"""Balances, shares, and counts that begin anew with every year or with another plan."""
_STOCK: Final = "登録|会員|加入|加盟|認定|指定|契約|協定|設置|配置|保有|待機|定着|定住|就業|雇用|在籍|在住"
"""What may be left or taken away again, so that a total of it may be what there is now."""
_EVENTS: Final = "新規|新た|延べ|のべ|回数|申請|補助|助成"
_OF_TERM: Final = "期間|ビジョン|年間|今期|から|以降|以来|開始後"
"""Words beside a total that may let it begin with the term."""
_MARCH: Final = 3
_TWICE: Final = 2
_ABOUT: Final = Decimal("1.5")


class Total(NamedTuple):
    """A running total, of its time and in single units, and whether more than the name says that it is one."""

    what: Words
    measure: Measure
    period: Period
    days: Days
    amount: Decimal
    said: bool


def totals_of_one_count(indicator: Indicator, ctx: Context) -> Iterator[tuple[Total, Total]]:
    """Pairs of running totals of which the later cannot be less than the earlier."""
    name = normal(indicator.name)
    stock = re.search(_STOCK, name) is not None and re.search(_EVENTS, name) is None
    sheet = ctx.fact(indicators_of_lines).get(id(indicator), indicator)
    better = {indicator.better, sheet.better}
    if stock or re.search(_MAY_FALL, name) or Direction.DOWN in better or _is_repeated(indicator, sheet, ctx):
        return
    start, goal = (_total(what, measure, indicator, ctx) for what, measure in _ends(indicator))
    made = [each for m in indicator.actuals if (each := _total(ACTUAL, m, indicator, ctx)) is not None]
    known = sorted([start, *made] if start is not None else made, key=lambda each: each.days[::-1])
    share = _yearly_share(indicator, ctx)
    for before, after in pairwise(known):
        anew = _begins_between(before, after, ctx)
        goes_on = _may_go_on(before, after, indicator) and _exceeds_new_count(after, share, ctx)
        sure = goes_on if anew else after.said or not _may_be_yearly(made, share)
        if sure and _are_alike(before, after, indicator):
            yield before, after
    if start is not None and goal is not None and _are_alike(start, goal, indicator):
        anew = any(start.days.last < each.days.last and each.amount < start.amount for each in known)
        told = Direction.UP in better and courses(indicator)  # by target-against-direction
        if not anew and not told and _may_go_on(start, goal, indicator):
            yield start, goal


def _is_repeated(indicator: Indicator, sheet: Indicator, ctx: Context) -> bool:
    """Whether this is a line of the list whose values all stand on the sheet."""
    values = {normal(each.value.text) for each in sheet.actuals}
    return all(normal(each.value.text) in values for each in indicator.actuals) and repeats_sheet(
        indicator, ctx, same_statement
    )


def _ends(indicator: Indicator) -> tuple[tuple[Words, Measure | None], tuple[Words, Measure | None]]:
    return (BASELINE, indicator.baseline), (TARGET, indicator.target)


def _total(what: Words, measure: Measure | None, indicator: Indicator, ctx: Context) -> Total | None:
    """A value that is said to be added up so far; None of any other, and of one that is not exact or sure."""
    period = meant_period(measure, ctx)
    days = days_of(period) if period is not None else None
    if measure is None or period is None or days is None or not _is_exact(measure, indicator):
        return None
    said = any(re.search(ADDED_UP, text) for text in _texts(measure))
    by_name = re.search(ADDED_UP, f"{normal(indicator.name)} {normal(indicator.unit or '')}") is not None
    number = number_of(indicator, measure)
    if number is None or not (said or by_name) or re.search(_MAY_FALL, _texts(measure)[0]):
        return None
    return Total(what, measure, period, days, number, said)


def _is_exact(measure: Measure, indicator: Indicator) -> bool:
    """Whether a value is one plain number, and not of so many years (5年間で) or by year."""
    value = measure.value
    plain = value.kind in _AMOUNTS and value.bound is None and value.span is None and value.rate is None
    return plain and stated_unit(indicator, measure) not in SHARES


def _texts(measure: Measure) -> tuple[str, str, str]:
    """What is printed of a value: itself, its time and its note."""
    period = measure.period.text if measure.period is not None else ""
    return normal(measure.value.text), normal(period), normal(measure.note or "")


def _are_alike(before: Total, after: Total, indicator: Indicator) -> bool:
    """Whether two totals, the first of an earlier time and final, are counted alike, and from the same beginning."""
    first, later = before.period, after.period
    units = stated_units(indicator, before.measure), stated_units(indicator, after.measure)
    single = first.years == later.years == 1
    within = first.month in {None, _MARCH} and later.month in {None, _MARCH}  # else a total of the year so far
    return (
        before.days.last < after.days.last
        and before.measure.value.status is None
        and (single or first.first == later.first)
        and (within or first.last_fiscal == later.last_fiscal)
        and clash(*units) is None
    )


def _begins_between(before: Total, after: Total, ctx: Context) -> bool:
    """Whether the term begins between two totals, and with it perhaps the count."""
    term = fiscal_term(ctx.vision)
    if term is None:
        return before.what is BASELINE
    return (before.period.last_fiscal or 0) < term[0] <= (after.period.last_fiscal or 0)


def _may_go_on(before: Total, after: Total, indicator: Indicator) -> bool:
    """Whether nothing says that a count begins with the term."""
    texts = (normal(indicator.name), *_texts(before.measure), *_texts(after.measure))
    return not any(re.search(_OF_TERM, text) for text in texts)


def _yearly_share(indicator: Indicator, ctx: Context) -> Decimal | None:
    """How much of the target falls to each year of the term, if the count begins with it."""
    goal, term = number_of(indicator, indicator.target), fiscal_term(ctx.vision)
    return None if goal is None or term is None else goal / len(term)


def _exceeds_new_count(after: Total, share: Decimal | None, ctx: Context) -> bool:
    """Whether a total is more than twice of what a count that begins with the term has on its way to the target."""
    term, last = fiscal_term(ctx.vision), after.period.last_fiscal or 0
    return term is not None and share is not None and after.amount > _TWICE * share * (last - term[0] + 1)


def _may_be_yearly(made: list[Total], share: Decimal | None) -> bool:
    """Whether values of which only the name says that they are added up may be those of single years, to be added."""
    return share is not None and sum(each.amount for each in made) <= _ABOUT * share * len(made)


def falls(before: Total, after: Total) -> bool:
    """Whether a total is less than an earlier one, and not the same one rounded."""
    return after.amount < before.amount and not round_alike(before.measure.value, after.measure.value)
