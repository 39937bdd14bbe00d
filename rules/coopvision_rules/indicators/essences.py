"""What a value says, however it is written (値の意味)."""

from typing import Final

from coopvision.notation import Kind, Quantity

NOTHING_MEASURED: Final = frozenset({Kind.BLANK, Kind.DASH, Kind.DEFERRED, Kind.MALFORMED})
"""What stands where no value was measured or set, or none can be read."""


def essence(value: Quantity) -> object:
    """A number, or the numbers side by side with their labels, or else what kind of word stands there."""
    if value.number is not None:
        return value.number.value
    if value.parts:
        return tuple((part.label, essence(part)) for part in value.parts)
    if value.kind is Kind.DIRECTION:
        return value.direction, value.bound
    return Kind.DASH if value.kind is Kind.BLANK else value.kind


def amount(value: Quantity) -> object:
    """What a value says if it is a number or several; None of anything else."""
    return essence(value) if value.number is not None or value.parts else None
