"""In what unit an indicator's value is stated, and of what time."""

from coopvision.model import Indicator, Measure
from coopvision.notation import Kind, Period

_OF_SOMETHING_ELSE = frozenset({Kind.RELATIVE, Kind.RANK})
"""Numbers that are not amounts of what is counted: `現状から+20%`, `18位`."""


def stated_unit(indicator: Indicator, measure: Measure) -> str:
    """The unit beside the number, else the one in the indicator's own column, else nothing."""
    if measure.value.number is None or measure.value.kind in _OF_SOMETHING_ELSE:
        return ""
    return measure.value.unit or indicator.unit or ""


def stated_period(measure: Measure | None) -> Period | None:
    """The period that is printed; an empty cell and a dash print none."""
    period = measure.period if measure is not None else None
    return None if period is None or period.problem in {"blank", "placeholder"} else period
