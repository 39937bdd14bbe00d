"""What a value counts, held against what its name says (指標名と単位)."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import normal
from coopvision_rules.indicators.naming import Counted, counted, family_of
from coopvision_rules.indicators.twice import all_values, in_list_too, repeats_sheet, same_numbers, same_units
from coopvision_rules.indicators.units import clash, stated_units, values_of
from coopvision_rules.indicators.words import NAME
from coopvision_rules.lookups import indicators_of_lines, lines_of_indicators
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_FIELDS: Final = ("baseline", "target")


class _Stated(NamedTuple):
    """A unit of an indicator, beside what the name says."""

    field: str
    measure: Measure
    unit: str
    said: Counted


def _stated(indicator: Indicator, ctx: Context) -> Iterator[_Stated]:
    """The units to be held against the name: once for sheet and list, and only where no other rule doubts them."""
    said = counted(indicator.name)
    if said is None or repeats_sheet(indicator, ctx, same_units) or _is_doubted(indicator, ctx):
        return
    for field in _FIELDS:
        measure = getattr(indicator, field)
        for unit in dict.fromkeys(stated_units(indicator, measure).values()):
            yield _Stated(field, measure, unit, said)


def _is_doubted(indicator: Indicator, ctx: Context) -> bool:
    """Whether its statements differ in their units already."""
    row = ctx.fact(lines_of_indicators).get(id(indicator)) or ctx.fact(indicators_of_lines).get(id(indicator))
    all_units = [stated_units(each, getattr(each, f)) for each in (indicator, row) if each is not None for f in _FIELDS]
    return any(clash(one, other) is not None for one in all_units for other in all_units if one and other)


@rule("KPI105", severity=Severity.WARNING, cites=[ONE_FACT])
def unit_contradicts_name(indicator: Indicator, ctx: Context) -> Checks:
    """A share is not counted in persons, nor persons in per cent, nor money in either."""
    for stated in _stated(indicator, ctx):
        yield expect(
            stated.said.family == family_of(stated.unit) or _is_per_other(stated),
            Cell(stated.measure, "value"),
            found=stated.measure.value,
            unit=stated.unit,
            word=stated.said.word,
            related=[
                (Cell(indicator, "name"), NAME),
                *in_list_too(indicator, ctx, same_units, stated.field, "value"),
            ],
        )


def _is_per_other(stated: _Stated) -> bool:
    """Whether a rate is one of something else than a hundred: 普及率 in 台/千世帯."""
    return stated.said.family == "share" and "/" in stated.unit and not stated.unit.endswith("/年")


@rule("KPI106", severity=Severity.NOTICE, cites=[ONE_FACT])
def counter_unlike_name(indicator: Indicator, ctx: Context) -> Checks:
    """A number of cases (件数) is counted in 件, one of persons in 人."""
    for stated in _stated(indicator, ctx):
        if stated.said.family == family_of(stated.unit):
            yield expect(
                stated.said.goes_with(stated.unit),
                Cell(stated.measure, "value"),
                found=stated.measure.value,
                unit=stated.unit,
                word=stated.said.word,
                related=[
                    (Cell(indicator, "name"), NAME),
                    *in_list_too(indicator, ctx, same_units, stated.field, "value"),
                ],
            )


_WHOLE: Final = (
    *("割合", "構成比", "設置率", "加入率", "組織率", "普及率", "受診率", "接種率", "実施率", "認知率", "整備率"),
    *("高齢化率", "出席率", "内定率", "合格率", "喫煙率", "耐震化率", "登録率", "保有率", "空き家率", "回答率"),
    *("投票率", "進学率", "未婚率", "就職率", "収納率", "水洗化率", "満足度", "認知度", "リサイクル率", "参加率"),
)
_MORE: Final = ("増加", "減少", "増減", "前年", "達成", "伸び", "成長", "上昇", "変化", "対比")
_WHOLE_OF_ALL: Final = 100


@rule("KPI107", severity=Severity.WARNING, cites=[ARITHMETIC])
def share_out_of_range(
    indicator: Indicator, ctx: Context, *, shares: tuple[str, ...] = _WHOLE, changes: tuple[str, ...] = _MORE
) -> Checks:
    """A share of a whole (設置率, 割合) lies between 0 and 100 per cent; shares of change may not."""
    name = normal(indicator.name)
    if not any(word in name for word in shares) or any(word in name for word in changes):
        return
    for measure, related in all_values(indicator, ctx, same_numbers):
        units = stated_units(indicator, measure)
        values = values_of(measure)
        numbers = [value.number.value for value in values if value.number and units.get(value.label) == "%"]
        if numbers:
            yield expect(
                all(0 <= number <= _WHOLE_OF_ALL for number in numbers),
                Cell(measure, "value"),
                found=measure.value,
                related=related,
            )
