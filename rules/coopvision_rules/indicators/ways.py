"""In what way a number is counted, on the sheet and in the summary list: a sum (計), a mean (平均) or neither."""

import re
from collections.abc import Sequence
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Measure, Vision
from coopvision.notation import Aspect, Bound, Kind, Quantity
from coopvision.words import Words
from coopvision_rules.indicators.equivalents import is_other_printing
from coopvision_rules.indicators.periods import meant_period
from coopvision_rules.indicators.spans import years_of
from coopvision_rules.indicators.twofold import twice
from coopvision_rules.indicators.units import values_of
from coopvision_rules.indicators.words import LIST
from coopvision_rules.sources import ONE_FACT

Way = tuple[Kind, Bound | None]
"""What kind of number a value is, and how it bounds."""


@rule("KPI304", severity=Severity.WARNING, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_kind_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list agree on whether a number is a sum (計), a mean or neither."""
    for both in twice(ctx):
        if _are_comparable(both.sheet, both.listed):
            beside = _ways(both.sheet) == _ways(both.listed)
            sheet, listed = _meant(both.sheet, ctx), _meant(both.listed, ctx)
            if sheet != listed and beside and _is_vague(both.sheet, both.listed, ctx):
                yield undecided(*both.values())
                continue
            fields = ("value",) if not beside else ("value", "period")
            yield expect(
                sheet == listed,
                Cell(both.sheet, fields[-1]),
                found=_printed(both.sheet, fields),
                expected=_printed(both.listed, fields),
                how=_how(sheet, listed),
                related=[(Cell(both.listed, fields[-1]), LIST)],
            )


def _how(sheet: Sequence[Way], listed: Sequence[Way]) -> Words:
    """In what they differ: which word one of them lacks, or which two words they have."""
    for mine, theirs in zip(sheet, listed, strict=False):
        for one, other in zip(mine, theirs, strict=True):
            if one is not other:
                return _difference(_WORDS.get(one, _NO_WORD), _WORDS.get(other, _NO_WORD))
    return Words("並ぶ値の数が違います", "they differ in how many values stand there")


def _difference(sheet: Words, listed: Words) -> Words:
    if sheet is _NO_WORD:
        return Words(f"個票には{listed.ja}がありません", f"the sheet lacks {listed.en}")
    if listed is _NO_WORD:
        return Words(f"一覧には{sheet.ja}がありません", f"the list lacks {sheet.en}")
    return Words(f"個票は{sheet.ja}、一覧は{listed.ja}です", f"the sheet says {sheet.en}, the list {listed.en}")


_NO_WORD: Final = Words("", "")
_WORDS: Final[dict[Kind | Bound | None, Words]] = {
    Kind.SUM: Words("「計」", "計 (a sum)"),
    Kind.MEAN: Words("「平均」", "平均 (a mean)"),
    Kind.RATE: Words("「年当たり」", "年当たり (a rate)"),
    Kind.RANK: Words("順位", "位 (a rank)"),
    Kind.RELATIVE: Words("増減", "増減 (a change)"),
    Bound.AT_LEAST: Words("「以上」", "以上 (at least)"),
    Bound.AT_MOST: Words("「以下」", "以下 (at most)"),
    Bound.BELOW: Words("「未満」", "未満 (below)"),
    Bound.ABOVE: Words("「超」", "超 (above)"),
}


def counted_differently(one: Measure, other: Measure, ctx: Context) -> bool:
    """Whether two statements of a value can be compared, and differ in whether it is a sum, a mean or neither."""
    told = _are_comparable(one, other) and not (_ways(one) == _ways(other) and _is_vague(one, other, ctx))
    return told and _meant(one, ctx) != _meant(other, ctx)


def _is_vague(one: Measure, other: Measure, ctx: Context) -> bool:
    """Whether one of two times is missing or of years that only the reader can tell: 平年, 策定時.

    Then it may be a mean or a sum that does not say so.
    """
    periods = [meant_period(measure, ctx) for measure in (one, other)]
    return any(period is None or (period.aspect is None and years_of(period) == 0) for period in periods)


def _are_comparable(one: Measure, other: Measure) -> bool:
    """Whether both are numbers that are not printed in two ways, or both directions, which may be meant of a mean."""
    values = [value for measure in (one, other) for value in values_of(measure)]
    if is_other_printing(one.value, other.value):
        return False
    return all(value.number for value in values) or all(value.kind is Kind.DIRECTION for value in values)


def _printed(measure: Measure, fields: Sequence[str]) -> object:
    """The value, with its period where that makes the difference."""
    texts = [getattr(measure, field).text for field in fields if getattr(measure, field) is not None]
    return measure.value if len(texts) == 1 else " ".join(texts)


def _meant(measure: Measure, ctx: Context) -> list[Way]:
    """The ways of counting, beside the number or, of several years, beside the period."""
    period = meant_period(measure, ctx)
    aspect = period.aspect if period is not None and years_of(period) > 1 else None
    of_period = _OF_PERIOD.get(aspect) if aspect is not None else None
    of_year = Kind.LEVEL if period is not None and period.years == 1 else Kind.RATE
    kinds = {Kind.LEVEL: of_period or Kind.LEVEL, Kind.DIRECTION: of_period or Kind.DIRECTION, Kind.RATE: of_year}
    return [(kinds.get(kind, kind), bound) for kind, bound in _ways(measure)]


_OF_PERIOD: Final = {Aspect.MEAN: Kind.MEAN, Aspect.TOTAL: Kind.SUM}


def _ways(measure: Measure) -> list[Way]:
    """Of each value, in the order of their labels: sum, mean or neither, and its bound."""
    values = sorted(values_of(measure), key=lambda value: value.label or "")
    return [(_kind(value), _bound(value)) for value in values]


def _bound(value: Quantity) -> Bound | None:
    """以上, 以下 and the like; 約 is no bound, and of a direction it is part of what is said."""
    return None if value.bound is Bound.ABOUT or value.kind is Kind.DIRECTION else value.bound


def _kind(value: Quantity) -> Kind:
    """Sum, mean or neither; a rate beside a number, a span of years or so many years (120件×5年) makes it a sum."""
    product = re.search(_TIMES_YEARS, value.note or "") is not None
    added = value.kind is Kind.LEVEL and (value.rate is not None or value.span is not None or product)
    return Kind.SUM if added else value.kind


_TIMES_YEARS: Final = "[×*] ?[0-9]{1,2} ?[かカヵヶケ箇]?年"
