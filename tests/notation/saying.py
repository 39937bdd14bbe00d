"""What a parser said, as plain data that a table can hold."""

from decimal import Decimal

from attrs import fields

_SILENT = {"text", "rate", "parts", "number"}


def said(quantity):
    """All that a quantity says beyond its text: its kind, and whatever is not the default."""
    words = {
        field.name: getattr(quantity, field.name)
        for field in fields(type(quantity))
        if field.name not in _SILENT and getattr(quantity, field.name) != field.default
    }
    if quantity.number is not None:
        words["number"] = quantity.number.value
    if quantity.rate is not None:
        words["rate"] = (quantity.rate.number.value, quantity.rate.unit, quantity.rate.per)
    if quantity.parts:
        words["parts"] = [said(part) for part in quantity.parts]
    return words


def of(kind, number=None, unit="", **more):
    """What is expected of a quantity, in the same form."""
    words = {"kind": kind, **more}
    if number is not None:
        words["number"] = Decimal(number)
    if unit:
        words["unit"] = unit
    return words


def when(period):
    """Years, basis, aspect, month and day of a period, or its problem; None for no period."""
    if period is None or period.problem is not None:
        return period and period.problem
    return period.first, period.last, period.basis, period.aspect, period.month, period.day
