"""Scalars of the model from scalars of a file: strictly typed, read by `coopvision.notation`.

A cattrs hook each: the value and its kind in, the scalar out. Text that cannot be understood is
no fault of the file's shape; it stays in the model as it is.
"""

import re
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from coopvision.notation import (
    Amount,
    Period,
    Quantity,
    Scope,
    parse_amount,
    parse_period,
    parse_quantity,
    parse_scope,
)
from coopvision.sources.amount_text import fault_of_amount
from coopvision.sources.numbertext import NumberText
from coopvision.sources.shape_words import (
    AMOUNT,
    BOOLEAN,
    INTEGER,
    TEXT,
    TEXT_OR_NUMBER,
    expected,
    not_a_choice,
)
from coopvision.words import Words

Hook = Callable[[Any, Any], Any]
"""What cattrs calls to make a value of a kind."""

_POSITION: Final = re.compile(r"[0-9]{1,9}")


class ShapeError(Exception):
    """A value is not of the shape that the model asks for."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words


def hooks(*, textual: bool) -> dict[type, Hook]:
    """The hooks of all classes of scalars.

    Args:
        textual: Whether every scalar of the file comes as its text (YAML); otherwise numbers and
            booleans come apart from text (JSON), and text stands for neither.
    """
    return {
        str: _read_text,
        bool: _boolean_hook({"true": True, "false": False} if textual else {True: True, False: False}),
        int: _integer_hook(str if textual else NumberText),
        Enum: _read_choice,
        Period: _parsing_hook(parse_period),
        Quantity: _read_quantity,
        Scope: _parsing_hook(parse_scope),
    }


def read_amount(value: Any, _: Any) -> Amount:  # noqa: ANN401
    """The hook of a single amount."""
    if value is None or isinstance(value, str):
        return _amount(value)
    raise ShapeError(expected(AMOUNT, value))


def read_amounts(values: list[Any]) -> tuple[Amount, ...] | None:
    """A whole row of amounts; None if one of them must be looked at more closely."""
    try:
        return tuple([_amount(value) for value in values])
    except (ShapeError, TypeError):  # the latter: what is no scalar cannot be remembered
        return None


@lru_cache(maxsize=4096)
def _amount(printed: str | bool | None) -> Amount:  # noqa: FBT001 - JSON's true is no amount
    if printed is None:
        return None
    if not isinstance(printed, str):
        raise ShapeError(expected(AMOUNT, printed))
    fault = fault_of_amount(printed)
    if fault:
        raise ShapeError(fault)
    return parse_amount(str(printed))


def _read_text(value: Any, _: Any) -> str:  # noqa: ANN401
    if value.__class__ is str:
        return value
    raise ShapeError(expected(TEXT, value))


def _read_quantity(value: Any, _: Any) -> Quantity:  # noqa: ANN401
    if isinstance(value, str):
        return parse_quantity(str(value))
    raise ShapeError(expected(TEXT_OR_NUMBER, value))


def _parsing_hook(parse: Callable[[str], Any]) -> Hook:
    def read(value: Any, _: Any) -> Any:  # noqa: ANN401
        if value.__class__ is str:
            return parse(value)
        raise ShapeError(expected(TEXT, value))

    return read


def _boolean_hook(literals: dict[Any, bool]) -> Hook:
    def read_boolean(value: Any, _: Any) -> bool:  # noqa: ANN401
        if isinstance(value, str | bool) and value in literals:
            return literals[value]
        raise ShapeError(expected(BOOLEAN, value))

    return read_boolean


def _integer_hook(kind: type[str]) -> Hook:
    def read_integer(value: Any, _: Any) -> int:  # noqa: ANN401
        if value.__class__ is kind and _POSITION.fullmatch(value):
            return int(value)
        raise ShapeError(expected(INTEGER, value))

    return read_integer


def _read_choice(value: Any, kind: type[Enum]) -> Enum:  # noqa: ANN401
    for member in kind:
        if member.value == value and value.__class__ is str:
            return member
    raise ShapeError(not_a_choice(value, [str(member.value) for member in kind]))
