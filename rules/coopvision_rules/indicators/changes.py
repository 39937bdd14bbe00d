"""Changes that stand on the sheet and in the list (20%減): by how much, of what, from where."""

from collections.abc import Callable
from typing import Final

from coopvision.notation import Quantity, normal, parse_period, same_counting

_YEARS_BEFORE: Final = ("前年度", "前年")


def essence_of_change(one: Quantity, other: Quantity) -> Callable[[Quantity], object]:
    """What has to be the same in both: the number and the direction, and the unit and the base where both print them.

    20%減 is not 20ポイント減, and R2年度比20%減 is not R元年度比20%減; a base in other words (現状) may be any year.
    """
    units = bool(one.unit and other.unit) and not same_counting(one.unit, other.unit)
    bases = _base(one) is not None and _base(other) is not None
    return lambda value: (
        value.number and abs(value.number.value),
        value.direction,
        value.unit if units else None,
        _base(value) if bases else None,
    )


def _base(value: Quantity) -> object:
    """From what time a change is counted: a year, or the year before; None where that is not sure."""
    label = normal(value.label or "").replace(" ", "").removesuffix("実績").removesuffix("の")
    if label in _YEARS_BEFORE:
        return _YEARS_BEFORE
    period = parse_period(label)
    return (period.first, period.last) if period.understood else None
