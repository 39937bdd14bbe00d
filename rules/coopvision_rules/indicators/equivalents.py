"""Two printings of a value that read differently and may mean the same: 実施 and 1件, 5%減 and △5%."""

import re
from decimal import Decimal
from typing import Final

from coopvision.model import Measure
from coopvision.notation import Direction, Kind, Quantity, normal, parse_quantity, same_counting
from coopvision_rules.indicators.essences import essence, is_rating
from coopvision_rules.indicators.paces import SHARES
from coopvision_rules.indicators.states import contradict, is_denied, is_done_throughout
from coopvision_rules.indicators.twofold import Twice
from coopvision_rules.indicators.units import stated_unit

_WHOLE: Final = 100
_ALL: Final = ("全", "すべて", "各")
_IN_WORDS: Final = frozenset({Kind.WORDS, Kind.DASH, Kind.DIRECTION})
_OF_WHAT_IS_LACKING: Final = ("未", "残", "待機", "ゼロ", "不", "非")
_NO_ACTS: Final = "人|名|%|‰|円"
_PER_MONTH: Final = (12, 12)
_PER_WEEK: Final = (48, 53)


def may_mean_the_same(both: Twice) -> bool:
    """Whether nobody can tell that sheet and list differ: words beside other words or a number, or a number twice."""
    values = both.sheet.value, both.listed.value
    counted = [value for value in values if value.number is not None or value.kind is Kind.FRACTION]
    if len(counted) > 1:
        return is_other_printing(*values)
    if counted:
        said = values[0] if counted[0] is values[1] else values[1]
        return said.kind in _IN_WORDS and _may_be_number(said, counted[0], both)
    worded = [value for value in values if value.kind is Kind.WORDS]
    if len(worded) > 1 and is_rating(worded[0]) is is_rating(worded[1]):
        return not is_rating(worded[0]) and essence(worded[0]) != essence(worded[1]) and not contradict(*worded)
    return bool(worded) and not contradict(*values)


def is_other_printing(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one: a change and a number with a sign, by month and by year, a fraction and in %."""
    return any(
        same(first, second)
        for same in (_is_signed_change, _is_by_year, is_in_per_cent)
        for first, second in ((one, other), (other, one))
    )


def _is_signed_change(change: Quantity, level: Quantity) -> bool:
    """Whether 5%減 is printed as △5%, or 5%増 as +5%."""
    if change.kind is not Kind.RELATIVE or level.kind is not Kind.LEVEL or change.unit != level.unit:
        return False
    sizes = [abs(value.number.value) for value in (change, level) if value.number is not None]
    signs = ("△", "▲", "-") if change.direction is Direction.DOWN else ("+",)
    return normal(level.text).startswith(signs) and sizes[:1] == sizes[1:]


def _is_by_year(often: Quantity, yearly: Quantity) -> bool:
    """Whether 月1回 is printed as 12回 a year; of weeks, a year may have a few more or less."""
    label, (unit, _, per) = normal(often.label or ""), often.unit.partition("/")
    times = {"月": _PER_MONTH, "週": _PER_WEEK}.get(per or label.removeprefix("毎").removeprefix("各"))
    if times is None or often.number is None or yearly.number is None or yearly.label:
        return False
    least, most = (often.number.value * count for count in times)
    return same_counting(unit, yearly.unit.partition("/")[0]) and least <= yearly.number.value <= most


def is_in_per_cent(fraction: Quantity, share: Quantity) -> bool:
    """Whether 3/3市町 is printed as 100%."""
    if fraction.kind is not Kind.FRACTION or share.number is None or share.unit != "%":
        return False
    part, whole = (each.number.value for each in fraction.parts if each.number is not None)
    return abs(part / whole * _WHOLE - share.number.value) <= share.number.step


def _may_be_number(said: Quantity, counted: Quantity, both: Twice) -> bool:
    """Whether words or a dash may say the same as a number: 新規 or － and 0件, 実施 and 1件 or 100%, 全校 and 5校."""
    number = counted.number.value if counted.number is not None else None
    if said.kind is Kind.DIRECTION:
        return number is not None and number in _numbers_beside(said, both.on_sheet.baseline)
    if number == 0:
        return not (is_done_throughout(said) and _counts_acts(counted, both))
    if said.kind is Kind.DASH or number is None:
        return said.kind is Kind.WORDS
    whole = number == _WHOLE and counted.unit in SHARES
    beside = normal(said.text).startswith(_ALL) or normal(said.text) in normal(counted.text)
    return (number == 1 or whole or beside) and not is_denied(said)


def _numbers_beside(said: Quantity, baseline: Measure | None) -> set[Decimal]:
    """The number in brackets beside a direction, 維持（100件）, and of what is kept the baseline's."""
    kept = baseline.value.number if baseline is not None and said.direction is Direction.KEEP else None
    return {number.value for number in (parse_quantity(said.note or "").number, kept) if number is not None}


def _counts_acts(counted: Quantity, both: Twice) -> bool:
    """Whether none of what is counted means that nothing was done: 0件, but not 0人, nor 0校 of 未実施校数."""
    if any(word in normal(both.on_sheet.name) for word in _OF_WHAT_IS_LACKING):
        return False
    indicator, measure = (both.on_sheet, both.sheet) if both.sheet.value is counted else (both.in_list, both.listed)
    return re.search(_NO_ACTS, stated_unit(indicator, measure)) is None
