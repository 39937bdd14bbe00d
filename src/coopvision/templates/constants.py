"""Values that a file of rules gives to compare with, read as the document's own are."""

from typing import Any, Final

from coopvision.notation import parse_amount, parse_period, parse_quantity
from coopvision.suggestions import meant
from coopvision.templates.faults import UnusableError
from coopvision.templates.shapes import Kind, Shape
from coopvision.templates.values import number_of, standing

_EXAMPLES: Final = {Kind.AMOUNT: '"2,376"', Kind.PERIOD: '"R7年度"', Kind.QUANTITY: '"1,500件"'}


def read_constant(given: Any, shape: Shape) -> Any:  # noqa: ANN401 - a value of the model
    """A value of the kind that a field holds.

    Raises:
        UnusableError: If it is of another kind, or cannot be read.
    """
    if shape.kind in {Kind.FLAG, Kind.NUMBER}:
        if given.__class__ is not {Kind.FLAG: bool, Kind.NUMBER: int}[shape.kind]:
            example = "true" if shape.kind is Kind.FLAG else "1"
            raise UnusableError(
                f"{given!r} は {example} のような値ではありません。", f"{given!r} is no value like {example}."
            )
        return given
    if shape.kind is Kind.AMOUNT and given.__class__ is int:
        return given
    if not isinstance(given, str) or not given.strip():
        example = _EXAMPLES.get(shape.kind or Kind.TEXT, '"文字列"')
        raise UnusableError(
            f"{given!r} は使えません。{example} のように書いてください。",
            f"{given!r} cannot be used; write it like {example}.",
        )
    return _choice(given, shape.choices) if shape.kind is Kind.CHOICE else _printed(given, shape.kind)


def _choice(given: str, known: tuple[str, ...]) -> str:
    if given not in known:
        hint, names = meant(given, known), ", ".join(known)
        raise UnusableError(
            f"{given} という値はありません。{hint.ja}使えるもの: {names}",
            f"there is no {given}.{hint.en} There are: {names}",
        )
    return given


def _printed(given: str, kind: Kind | None) -> Any:  # noqa: ANN401 - a value of the model
    value: Any = given
    if kind is Kind.AMOUNT:
        value = parse_amount(given)
    elif kind is Kind.PERIOD:
        value = parse_period(given)
    elif kind is Kind.QUANTITY:
        value = parse_quantity(given)
    if standing(value) is not None:
        example = _EXAMPLES[kind or Kind.TEXT]
        raise UnusableError(
            f"{given} は読み取れません。{example} のように書いてください。",
            f"{given} cannot be read; write it like {example}.",
        )
    return value


def read_number(given: Any) -> Any:  # noqa: ANN401 - a number
    """A number: a TOML number, or one as it is printed.

    Raises:
        UnusableError: If it is none.
    """
    from decimal import Decimal  # noqa: PLC0415 - only a bound pays for it

    if given.__class__ is float and given == given and abs(given) != float("inf"):  # noqa: PLR0124 - nan
        return Decimal(str(given))
    if given.__class__ is int:
        return given
    number = number_of(parse_amount(given)) if isinstance(given, str) else None
    if not isinstance(number, int | Decimal):
        raise UnusableError(
            f"{given!r} は数ではありません。100 や 0.5 のように書いてください。",
            f"{given!r} is no number; write it like 100 or 0.5.",
        )
    return number
