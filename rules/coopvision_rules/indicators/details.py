"""What else stands beside an indicator on the sheet and in the summary list: direction, notes, rates, 延べ, results."""

from typing import Final

from coopvision.engine import Agree, Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Measure, Several, Vision
from coopvision.notation import Quantity, normal, same_counting
from coopvision_rules.indicators.counters import counts_all
from coopvision_rules.indicators.days import time_of
from coopvision_rules.indicators.directions import BETTER_WORDS
from coopvision_rules.indicators.essences import amount, essence, is_rating, round_alike
from coopvision_rules.indicators.facts import fact_of
from coopvision_rules.indicators.periods import stated_period
from coopvision_rules.indicators.states import contradict
from coopvision_rules.indicators.twofold import Twice, pairs, twice
from coopvision_rules.indicators.units import scale_of
from coopvision_rules.indicators.words import LIST
from coopvision_rules.sources import ONE_FACT


@rule("KPI309", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_direction_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list say that the same direction is better."""
    for indicator, row in pairs(ctx):
        if indicator.better is not None and row.better is not None:
            yield expect(
                indicator.better is row.better,
                Cell(indicator, "better"),
                found=BETTER_WORDS[indicator.better],
                expected=BETTER_WORDS[row.better],
                related=[(Cell(row, "better"), LIST)],
            )


@rule("KPI310", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_note_disagrees(_: Vision, ctx: Context) -> Checks:
    """What both places add to a value is the same: a rank beside it, 速報値, when a target will be set."""
    for both in twice(ctx):
        if _is_told(both):
            continue
        for sheet, listed in zip(_notes(both.sheet), _notes(both.listed), strict=True):
            if sheet and listed:
                yield expect(
                    _plain(sheet) == _plain(listed),
                    Cell(both.sheet, "value"),
                    found=sheet,
                    expected=listed,
                    related=[(Cell(both.listed, "value"), LIST)],
                )


def _is_told(both: Twice) -> bool:
    """Whether marks or states in words contradict each other (○ and ×), of which indicator-value-disagrees speaks."""
    sheet, listed = both.sheet.value, both.listed.value
    if is_rating(sheet) and is_rating(listed):
        return essence(sheet) != essence(listed)
    return contradict(sheet, listed)


def _notes(measure: Measure) -> tuple[str | None, str | None, str | None]:
    """The note of the cell, the words beside the value, and how sure the value is."""
    value = measure.value
    return measure.note, value.note, value.status


def _plain(text: str) -> str:
    return normal(text).replace(" ", "")


@rule("KPI311", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_rate_disagrees(_: Vision, ctx: Context) -> Checks:
    """The rate beside a value (`40人/年`) is the same in both places."""
    for both in twice(ctx):
        cells = both.values()
        if all(cell.value.rate is not None for cell in cells):
            yield Agree(Several(cells), reading=_rate)


def _rate(value: Quantity) -> object:
    return None if value.rate is None else value.rate.number.value


@rule("KPI312", severity=Severity.WARNING, cites=[ONE_FACT], needs=["indicator_list"])
def gross_count_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list agree on whether visits (延べ) or visitors are counted."""
    for both in twice(ctx):
        on_sheet = counts_all(both.on_sheet, both.sheet)
        in_list = counts_all(both.in_list, both.listed)
        if on_sheet is not None and in_list is not None:
            sheet, listed = both.values()
            yield expect(
                on_sheet == in_list,
                sheet,
                found=both.sheet.value,
                expected=both.listed.value,
                related=[(listed, LIST)],
            )


@rule("KPI315", cites=[ONE_FACT], needs=["indicator_list"])
def actual_disagrees(_: Vision, ctx: Context) -> Checks:
    """An actual value is the same on the sheet and in the summary list."""
    for indicator, row in pairs(ctx):
        for sheet in indicator.actuals:
            fact = fact_of(sheet)
            other = next((each for each in row.actuals if fact is not None and fact_of(each) == fact), None)
            if other is not None:
                cells = Cell(sheet, "value"), Cell(other, "value")
                scales = scale_of(indicator, sheet.value), scale_of(row, other.value)
                alike = round_alike(sheet.value, other.value)
                yield expect(True, cells[0]) if alike else Agree(Several(cells), scales=scales, reading=amount)


@rule("KPI316", cites=[ONE_FACT], needs=["indicator_list"])
def achievement_rate_disagrees(_: Vision, ctx: Context) -> Checks:
    """The achievement rate (達成率) of a time is the same on the sheet and in the summary list."""
    for indicator, row in pairs(ctx):
        sheet, listed = indicator.achievement, row.achievement
        if sheet is None or listed is None or not _is_of_one_time(sheet, listed):
            continue
        cells = Cell(sheet, "value"), Cell(listed, "value")
        if round_alike(sheet.value, listed.value):
            yield expect(True, cells[0])
        elif _may_be_capped(sheet.value, listed.value) or _may_be_capped(listed.value, sheet.value):
            yield undecided(*cells)
        elif (is_rating(sheet.value) and is_rating(listed.value)) or _are_rates(sheet.value, listed.value):
            yield Agree(Several(cells), reading=essence)


def _is_of_one_time(sheet: Measure, listed: Measure) -> bool:
    """Whether both print no time, or the same."""
    if stated_period(sheet) is None and stated_period(listed) is None:
        return True
    return time_of(sheet) is not None and time_of(sheet) == time_of(listed)


def _are_rates(one: Quantity, other: Quantity) -> bool:
    return one.number is not None and other.number is not None and same_counting(one.unit, other.unit)


def _may_be_capped(one: Quantity, other: Quantity) -> bool:
    """Whether a rate above 100% is printed as 100% in the other place."""
    if one.number is None or other.number is None or not _are_rates(one, other):
        return False
    return one.number.value == _FULL.get(one.unit) and other.number.value > one.number.value


_FULL: Final = {"%": 100, "倍": 1}
