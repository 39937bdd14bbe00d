"""Numbers that cannot be what they are said to be: single ones, and one of another (5/6市町)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator
from coopvision.notation import Aspect, Bound, Kind, Number, Quantity, normal, parse_quantity, same_counting
from coopvision_rules.indicators.twice import all_values, in_list_too, repeats_sheet, same_numbers, same_statement
from coopvision_rules.indicators.units import column_unit, is_multiple, stated_unit, values_of
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_FIELDS: Final = ("baseline", "target")
_WHOLE: Final = frozenset(
    {"人", "名", "件", "回", "校", "団体", "組織", "社", "事業", "世帯", "戸", "か所", "施設", "機関", "台", "店"}
)
_NO_AMOUNTS: Final = frozenset({Kind.RELATIVE, Kind.RANK})
_OTHER_NUMBERS: Final = (
    "増減",
    "増加",
    "減少",
    "超過",
    "収支",
    "差",
    "変化",
    "移動",
    "平均",
    "当たり",
    "あたり",
    "率",
    "指数",
    "/",
)


@rule("KPI112", cites=[ONE_FACT])
def unit_column_disagrees(indicator: Indicator, ctx: Context) -> Checks:
    """The unit beside a number is the one of the indicator's own column."""
    if indicator.unit is None or repeats_sheet(indicator, ctx, _same_columns):
        return
    column = column_unit(indicator.unit)[1]
    for field in _FIELDS:
        measure = getattr(indicator, field)
        values = values_of(measure) if measure is not None else ()
        amounts = [each for each in values if each.kind not in _NO_AMOUNTS and not is_multiple(indicator, each)]
        printed = [each.unit for each in amounts if each.unit]
        if printed:
            yield expect(
                all(same_counting(unit, column) for unit in printed),
                Cell(measure, "value"),
                found=measure.value,
                expected=indicator.unit,
                related=in_list_too(indicator, ctx, _same_columns, field, "value"),
            )


def _same_columns(one: Indicator, other: Indicator) -> bool:
    return one.unit == other.unit and same_numbers(one, other)


@rule("KPI113", severity=Severity.NOTICE, cites=[ARITHMETIC])
def count_impossible(indicator: Indicator, ctx: Context) -> Checks:
    """A number of persons or cases is whole and not negative, unless it is a mean, a rate or a change."""
    if any(word in normal(indicator.name) for word in _OTHER_NUMBERS):
        return
    for measure, related in all_values(indicator, ctx, same_numbers):
        if measure.period is not None and measure.period.aspect is Aspect.MEAN:
            continue
        counts = [each for each in values_of(measure) if each.number and each.kind in {Kind.LEVEL, Kind.SUM}]
        if counts and stated_unit(indicator, measure) in _WHOLE:
            yield expect(
                all(_is_count(each) for each in counts),
                Cell(measure, "value"),
                found=measure.value,
                related=related,
            )


def _is_count(value: Quantity) -> bool:
    """Whether a number can be one of things."""
    number = value.number
    return number is None or (number.value >= 0 and number.value == number.value.to_integral_value())


_MEMBERS: Final = frozenset(
    {
        *("市", "町", "村", "市町", "市町村", "町村", "自治体", "構成市町", "圏域市町村"),
        *(
            "校",
            "学校",
            "園",
            "団体",
            "組織",
            "施設",
            "機関",
            "社",
            "地区",
            "集落",
            "自治会",
            "町内会",
            "世帯",
            "戸",
            "か所",
        ),
    }
)
"""What is counted out of all there are; visits and cases may be more than were planned."""
_HUNDRED: Final = 100


@rule("KPI115", cites=[ARITHMETIC])
def fraction_above_whole(indicator: Indicator, ctx: Context) -> Checks:
    """Of six municipalities there are not seven: a part (7/6市町) is not more than the whole."""
    for measure, related in all_values(indicator, ctx, same_statement):
        for value in values_of(measure):
            for part, whole in _fractions(value):
                yield expect(part <= whole, Cell(measure, "value"), found=measure.value, related=related)


@rule("KPI116", severity=Severity.WARNING, cites=[ARITHMETIC])
def share_unlike_fraction(indicator: Indicator, ctx: Context) -> Checks:
    """The share beside a fraction follows from it: 83.3%（5/6市町）."""
    for measure, related in all_values(indicator, ctx, same_statement):
        for value in values_of(measure):
            number = value.number
            if number is None or value.unit != "%" or value.kind is not Kind.LEVEL:
                continue
            for part, whole in _fractions(value):
                share = part * _HUNDRED / whole
                yield expect(
                    _is_share(value, number, share),
                    Cell(measure, "value"),
                    found=measure.value,
                    expected=f"{share:.1f}%",
                    related=related,
                )


def _is_share(value: Quantity, number: Number, share: Decimal) -> bool:
    """Whether a share is the one that is printed, rounded or cut, or lies within the bound (以上, 約) beside it."""
    step = max(number.step, _ROUGHLY) if value.bound is Bound.ABOUT else number.step
    above, below = share > number.value - step, share < number.value + step
    return (above or value.bound in _UPPER) and (below or value.bound in _LOWER)


_ROUGHLY: Final = Decimal(10)
_LOWER: Final = frozenset({Bound.AT_LEAST, Bound.ABOVE})
_UPPER: Final = frozenset({Bound.AT_MOST, Bound.BELOW})


def _fractions(value: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    """Part and whole of members, in the value or in the note beside it; 5/6 alone may be a day."""
    for each in (value, parse_quantity(value.note or "")):
        if each.kind is Kind.FRACTION and each.unit in _MEMBERS:
            part, whole = (one.number.value for one in each.parts if one.number is not None)
            yield part, whole
