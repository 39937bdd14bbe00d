"""In what unit an indicator's value is stated."""

from coopvision.model import Indicator, Measure


def stated_unit(indicator: Indicator, measure: Measure) -> str:
    """The unit beside the number, else the one in the indicator's own column, else nothing."""
    if measure.value.number is None:
        return ""
    return measure.value.unit or indicator.unit or ""
