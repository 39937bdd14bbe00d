"""One thing counted in two words (人と名), or in two ways (延べと実数)."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import normal, same_counting
from coopvision_rules.indicators.twice import repeats_sheet
from coopvision_rules.indicators.units import stated_units, values_of
from coopvision_rules.indicators.words import BASELINE, FIRST
from coopvision_rules.lookups import indicators_of_lines, lines_of_indicators
from coopvision_rules.sources import NOTATION, ONE_FACT


@rule("KPI108", severity=Severity.NOTICE, cites=[NOTATION])
def counters_mixed(indicator: Indicator, ctx: Context) -> Checks:
    """An indicator is counted in one word everywhere: not 人 here and 名 there."""
    if id(indicator) in ctx.fact(indicators_of_lines):
        return
    units = list(_units(indicator, ctx))
    for position, (unit, cell) in enumerate(units):
        alike = next(((other, at) for other, at in units[:position] if same_counting(other, unit)), None)
        if alike is not None:
            same = _plain(unit) == _plain(alike[0])
            yield expect(same, cell, found=unit, expected=alike[0], related=[(alike[1], FIRST)])
            if not same:
                return


def _units(indicator: Indicator, ctx: Context) -> Iterator[tuple[str, Cell]]:
    """The units of all values, on the sheet and then in the list, each with its cell."""
    row = ctx.fact(lines_of_indicators).get(id(indicator))
    for each in (indicator, row):
        for measure in (each.baseline, each.target) if each is not None else ():
            if each is not None and measure is not None:
                yield from ((unit, Cell(measure, "value")) for unit in stated_units(each, measure).values())


def _plain(unit: str) -> str:
    return normal(unit).replace(" ", "")


@rule("KPI110", severity=Severity.NOTICE, cites=[ONE_FACT])
def gross_count_changes(indicator: Indicator, ctx: Context) -> Checks:
    """Visits (延べ) are not set against visitors: baseline and target count in the same way."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or repeats_sheet(indicator, ctx, _same_count):
        return
    if counts_all(indicator, baseline) is not None and counts_all(indicator, target) is not None:
        yield expect(
            counts_all(indicator, baseline) == counts_all(indicator, target),
            Cell(target, "value"),
            found=target.value,
            expected=baseline.value,
            related=[(Cell(baseline, "value"), BASELINE)],
        )


def _same_count(one: Indicator, other: Indicator) -> bool:
    return all(
        _counts(one, first) == _counts(other, second)
        for first, second in ((one.baseline, other.baseline), (one.target, other.target))
    )


def _counts(indicator: Indicator, measure: Measure | None) -> bool | None:
    return None if measure is None else counts_all(indicator, measure)


_GROSS: Final = ("延べ", "のべ", "延人", "延利用", "延参加", "延来場")


def counts_all(indicator: Indicator, measure: Measure) -> bool | None:
    """Whether a number counts visits (延べ), not visitors; None where there is no number."""
    values = [value for value in values_of(measure) if value.number is not None]
    if not values:
        return None
    texts = (normal(indicator.name), normal(measure.note or ""))
    said = any(word in text for text in texts for word in _GROSS)
    return said or any(value.gross for value in values)
