"""In what unit an indicator's value is stated (単位)."""

import re
from functools import lru_cache
from typing import Final

from coopvision.model import Indicator, Measure
from coopvision.notation import Kind, Quantity, normal, parse_number, same_counting

_SCALED: Final = "(?!百分)[十百千万億兆]+(?=.)"

_OF_SOMETHING_ELSE: Final = frozenset({Kind.RELATIVE, Kind.RANK})
"""Numbers that are not amounts of what is counted: `現状から+20%`, `18位`."""
_TIMES: Final = "倍"
_CHANGES: Final = frozenset({"%", "ポイント"})
_PER_YEAR: Final = "/年(?:度|間)?$"

Units = dict[str | None, str]
"""Units by the label of the value they stand beside; a value alone in its cell has no label."""


def values_of(measure: Measure) -> tuple[Quantity, ...]:
    """The values of a cell: one, or all that stand there side by side (`男性80 女性85`)."""
    return measure.value.parts if measure.value.kind is Kind.SEVERAL else (measure.value,)


def stated_unit(indicator: Indicator, measure: Measure) -> str:
    """The unit beside the number, else the one in the indicator's own column, else nothing."""
    return _unit(indicator, measure.value)


def stated_units(indicator: Indicator, measure: Measure | None) -> Units:
    """The units of all values of a cell that have one."""
    values = values_of(measure) if measure is not None else ()
    found = {value.label: _unit(indicator, value) for value in values}
    return {label: unit for label, unit in found.items() if unit}


def is_multiple(indicator: Indicator, value: Quantity) -> bool:
    """Whether a number says what becomes of the baseline: 1.5倍 or +10% of what is counted in 件, +10ポイント of %."""
    signed = value.number is not None and not value.number.text[0].isnumeric()
    if not (value.unit == _TIMES or (signed and value.unit in _CHANGES)) or indicator.baseline is None:
        return False
    beside = {each.unit for each in values_of(indicator.baseline) if each.unit}
    counted = beside or ({column_unit(indicator.unit)[1]} if indicator.unit else set())
    return bool(counted) and value.unit not in counted


def _unit(indicator: Indicator, value: Quantity) -> str:
    if value.kind is Kind.FRACTION:
        return value.unit
    if value.number is None or value.kind in _OF_SOMETHING_ELSE or is_multiple(indicator, value):
        return ""
    return value.unit or (column_unit(indicator.unit)[1] if indicator.unit else "")


def scale_of(indicator: Indicator, value: Quantity) -> int:
    """How much one of a value's number is, where the unit's own column says so: 1,000 where it says 千人."""
    return 1 if value.unit or not indicator.unit else column_unit(indicator.unit)[0]


@lru_cache(maxsize=256)
def column_unit(printed: str) -> tuple[int, str]:
    """What the head of a column says: how much one is, and of what. 千人 is (1000, 人), 人/年 is (1, 人)."""
    unit = re.sub(_PER_YEAR, "", normal(printed).strip("()"))
    match = re.match(_SCALED, unit)
    scale = parse_number(f"1{match[0]}") if match is not None else None
    return (1, unit) if match is None or scale is None else (int(scale.value), unit[match.end() :])


def clash(one: Units, other: Units) -> tuple[str, str] | None:
    """The first two units that do not count the same, of values with the same label or else of any two."""
    shared = [(unit, other[label]) for label, unit in one.items() if label in other]
    pairs = shared or [(first, second) for first in one.values() for second in other.values()]
    different = [(first, second) for first, second in pairs if not same_counting(first, second)]
    return different[0] if different and (shared or len(different) == len(pairs)) else None
