"""Converters of the model's fields: printed text is read by `coopvision.notation`."""

from collections.abc import Iterable

from coopvision.notation import (
    Amount,
    Period,
    Printed,
    Quantity,
    Scope,
    parse_amount,
    parse_period,
    parse_quantity,
    parse_scope,
)


def read_amount(printed: Amount | str) -> Amount:
    """An amount (the table's unit, usually 千円) from a number or from printed text."""
    return parse_amount(printed) if isinstance(printed, str) else printed


def read_amounts(printed: Iterable[Amount | str]) -> tuple[Amount, ...]:
    """A row of amounts, each a number, a blank (None) or printed text."""
    return tuple([parse_amount(each) if isinstance(each, str) else each for each in printed])


def read_period(printed: Period | str) -> Period:
    """A period (時点・期間) from printed text."""
    return parse_period(printed) if isinstance(printed, str) else printed


def read_optional_period(printed: Period | str | None) -> Period | None:
    """A period from printed text; None where nothing is printed."""
    return None if printed is None else read_period(printed)


def read_periods(printed: Iterable[Period | str]) -> tuple[Period, ...]:
    """The year labels of a table's head."""
    return tuple([read_period(each) for each in printed])


def read_quantity(printed: Quantity | str) -> Quantity:
    """A KPI value or target from printed text."""
    return parse_quantity(printed) if isinstance(printed, str) else printed


def read_optional_quantity(printed: Quantity | str | None) -> Quantity | None:
    """A value from printed text; None where nothing is printed."""
    return None if printed is None else read_quantity(printed)


def read_scope(printed: Scope | str | None) -> Scope | None:
    """An activity's participants (［６市町］) from printed text; None where none is printed."""
    return parse_scope(printed) if isinstance(printed, str) else printed


__all__ = [
    "Amount",
    "Printed",
    "read_amount",
    "read_amounts",
    "read_optional_period",
    "read_optional_quantity",
    "read_period",
    "read_periods",
    "read_quantity",
    "read_scope",
]
