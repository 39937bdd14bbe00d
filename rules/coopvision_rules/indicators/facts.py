"""What an actual value states, so far as it can be said only once."""

import re
from typing import Final, TypeAlias

from coopvision.model import Measure
from coopvision.notation import Kind, normal
from coopvision_rules.indicators.days import Time, time_of
from coopvision_rules.indicators.essences import amount

Fact: TypeAlias = tuple[Time, Kind, str | None]
"""A time, and whether it is of a sum, a mean or neither, and how sure (速報値) or whether corrected (修正値)."""

_CORRECTED: Final = "[修訂補]正|改[定訂]|遡及|再[集推]計"


def fact_of(measure: Measure) -> Fact | None:
    """Of what a value is; None without time or number."""
    time, value = time_of(measure), measure.value
    if time is None or amount(value) is None:
        return None
    corrected = re.search(_CORRECTED, normal(f"{value.note or ''} {measure.note or ''}"))
    return time, value.kind, corrected[0] if corrected is not None else value.status
