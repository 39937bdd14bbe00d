"""What a sheet and the summary list both say is spoken of once, at the sheet."""

from collections.abc import Callable, Iterator

from coopvision.engine import Context
from coopvision.model import Cell, Indicator, Measure
from coopvision.notation import normal, same_counting
from coopvision.words import Words
from coopvision_rules.indicators.periods import stated_period
from coopvision_rules.indicators.units import scale_of, stated_units
from coopvision_rules.indicators.words import BASELINE, LIST
from coopvision_rules.lookups import counterparts, indicators_of_lines, lines_of_indicators

Same = Callable[[Indicator, Indicator], bool]
"""Whether two statements of one indicator say the same, as far as a rule is about it."""


def repeats_sheet(indicator: Indicator, ctx: Context, same: Same) -> bool:
    """Whether this is a line of the list that says the same as the sheet, where the rule speaks already."""
    sheet = ctx.fact(indicators_of_lines).get(id(indicator))
    return sheet is not None and _hold_same(sheet, indicator, ctx, same)


def _hold_same(sheet: Indicator, row: Indicator, ctx: Context, same: Same) -> bool:
    """Whether both say the same; many rules ask, and each pair is compared once."""
    known, key = ctx.fact(_known), (id(row), same)
    answer = known.get(key)
    if answer is None:
        answer = known[key] = same(sheet, row)
    return answer


def _known(_: Context) -> dict[tuple[int, Same], bool]:
    """What was found so far, by the identity of the line and what is asked."""
    return {}


def in_list_too(indicator: Indicator, ctx: Context, same: Same, field: str, part: str) -> list[tuple[Cell, Words]]:
    """The place in the list where the same stands, for a finding at the sheet: `target`, `period`."""
    row = ctx.fact(lines_of_indicators).get(id(indicator))
    measure = getattr(row, field) if row is not None and _hold_same(indicator, row, ctx, same) else None
    return [(Cell(measure, part), LIST)] if measure is not None else []


def beside_target(indicator: Indicator, ctx: Context, same: Same) -> list[tuple[Cell, Words]]:
    """What stands beside a target that is spoken of: its baseline, and the same target in the list."""
    baseline = [] if indicator.baseline is None else [(Cell(indicator.baseline, "value"), BASELINE)]
    return baseline + in_list_too(indicator, ctx, same, "target", "value")


def all_values(indicator: Indicator, ctx: Context, same: Same) -> Iterator[tuple[Measure, list[tuple[Cell, Words]]]]:
    """Baseline, target and actual values, each with the same in the list; what the list repeats only at the sheet."""
    repeated = repeats_sheet(indicator, ctx, same)
    for field in ("baseline", "target") if not repeated else ():
        measure = getattr(indicator, field)
        if measure is not None:
            yield measure, in_list_too(indicator, ctx, same, field, "value")
    sheet = ctx.fact(indicators_of_lines).get(id(indicator))
    known = {_plain(each.value.text) for each in sheet.actuals} if sheet is not None else set()
    for measure in indicator.actuals:
        if _plain(measure.value.text) not in known:
            yield measure, []


def same_text(measure: Measure, ctx: Context, part: str) -> Measure | None:
    """The other statement of a baseline or target, if the same text stands there."""
    other = ctx.fact(counterparts).get(id(measure))
    texts = [getattr(getattr(each, part), "text", "") for each in (measure, other) if each is not None]
    return other if other is not None and _plain(texts[0]) == _plain(texts[1]) else None


def _plain(text: str) -> str:
    return normal(text).replace(" ", "")


def same_periods(one: Indicator, other: Indicator) -> bool:
    """Whether two statements of one indicator print the same periods."""
    for first, second in _both(one, other):
        mine, theirs = stated_period(first), stated_period(second)
        if mine is None or theirs is None:
            if mine is not theirs:
                return False
        elif not mine.same_time(theirs):
            return False
    return True


def same_numbers(one: Indicator, other: Indicator) -> bool:
    """Whether two statements of one indicator print the same values, in the same units."""
    amounts = ((_amount(one, first), _amount(other, second)) for first, second in _both(one, other))
    return all(mine == theirs for mine, theirs in amounts) and same_units(one, other)


def same_units(one: Indicator, other: Indicator) -> bool:
    """Whether two statements of one indicator count in the same units."""
    for first, second in _both(one, other):
        mine, theirs = stated_units(one, first), stated_units(other, second)
        if mine.keys() != theirs.keys() or not all(same_counting(mine[label], theirs[label]) for label in mine):
            return False
    return True


def same_statement(one: Indicator, other: Indicator) -> bool:
    """Whether values, units and periods are the same."""
    return same_numbers(one, other) and same_periods(one, other)


def _both(one: Indicator, other: Indicator) -> Iterator[tuple[Measure | None, Measure | None]]:
    return iter(((one.baseline, other.baseline), (one.target, other.target)))


def _amount(indicator: Indicator, measure: Measure | None) -> object:
    """What a value says: its number and what kind of number that is, else its words."""
    if measure is None:
        return None
    value = measure.value
    rate = value.rate.number.value if value.rate is not None else None
    essence = _plain(value.text) if value.number is None else value.number.value * scale_of(indicator, value)
    return essence, value.kind, value.direction, value.bound, value.span, rate
