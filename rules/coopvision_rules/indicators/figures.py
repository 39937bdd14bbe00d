"""Single numbers that cannot be what they are said to be."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator
from coopvision.notation import Aspect, Kind, Quantity, normal, same_counting
from coopvision_rules.indicators.twice import in_list_too, repeats_sheet, same_numbers
from coopvision_rules.indicators.units import column_unit, stated_unit, values_of
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_FIELDS: Final = ("baseline", "target")
_WHOLE: Final = frozenset(
    {"人", "名", "件", "回", "校", "団体", "組織", "社", "事業", "世帯", "戸", "か所", "施設", "機関", "台", "店"}
)
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
        printed = [each.unit for each in values if each.unit and each.kind not in {Kind.RELATIVE, Kind.RANK}]
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
    if any(word in normal(indicator.name) for word in _OTHER_NUMBERS) or repeats_sheet(indicator, ctx, same_numbers):
        return
    for field in _FIELDS:
        measure = getattr(indicator, field)
        if measure is None or (measure.period is not None and measure.period.aspect is Aspect.MEAN):
            continue
        counts = [each for each in values_of(measure) if each.number and each.kind in {Kind.LEVEL, Kind.SUM}]
        if counts and stated_unit(indicator, measure) in _WHOLE:
            yield expect(
                all(_is_count(each) for each in counts),
                Cell(measure, "value"),
                found=measure.value,
                related=in_list_too(indicator, ctx, same_numbers, field, "value"),
            )


def _is_count(value: Quantity) -> bool:
    """Whether a number can be one of things."""
    number = value.number
    return number is None or (number.value >= 0 and number.value == number.value.to_integral_value())
