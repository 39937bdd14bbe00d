"""Nodes of every class of the model by the types of their fields: well-formed, and without any sense.

New classes and new fields are drawn as soon as the model has them.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from types import NoneType
from typing import Any, Final, TypeVar, get_args, get_type_hints

from attrs import NOTHING, fields
from hypothesis import strategies as st

from coopvision.model import Node
from coopvision.notation import Amount, Period, Quantity, Scope
from coopvision.testing.strategies.texts import printed_amounts, texts

N = TypeVar("N", bound=Node)
_DEEP: Final = 6
_WIDE: Final = 3

_Draw = Callable[[st.SearchStrategy[Any]], Any]


def nodes(
    kind: type[N],
    *,
    text: st.SearchStrategy[str] = texts,
    amount: st.SearchStrategy[int | str | None] = printed_amounts,
) -> st.SearchStrategy[N]:
    """Nodes of a class with any of its optional fields, filled with anything of the right type.

    Args:
        kind: A class of the model; `Vision` draws whole documents.
        text: What stands where text, a period, a value or a scope is printed.
        amount: What stands where an amount is printed.
    """
    scalars: dict[Any, st.SearchStrategy[Any]] = {
        str: text,
        bool: st.booleans(),
        int: st.integers(0, 99),
        **dict.fromkeys((Period, Quantity, Scope), text),
    }

    @st.composite
    def drawn(draw: _Draw) -> N:
        node: N = _node(draw, kind, {**scalars, Amount: amount}, 0)
        return node

    return drawn()


def _node(draw: _Draw, kind: Any, scalars: Mapping[Any, st.SearchStrategy[Any]], depth: int) -> Any:  # noqa: ANN401
    """All that a node must have, and some more of its fields; few of them far down."""
    hints = get_type_hints(kind)
    optional = [each.name for each in fields(kind) if each.default is not NOTHING]
    most = 6 if depth < _DEEP else 1
    chosen = draw(st.sets(st.sampled_from(optional), max_size=most)) if optional else set()
    names = [each.name for each in fields(kind) if each.default is NOTHING or each.name in chosen]
    return kind(**{name: _value(draw, hints[name], scalars, depth) for name in names})


def _value(draw: _Draw, kind: Any, scalars: Mapping[Any, st.SearchStrategy[Any]], depth: int) -> Any:  # noqa: ANN401
    if kind in scalars:
        return draw(scalars[kind])
    if arguments := get_args(kind):
        if NoneType in arguments:
            return _value(draw, arguments[0], scalars, depth)
        size = draw(st.integers(0, 3 if depth < _WIDE else 1))
        return tuple(_value(draw, arguments[0], scalars, depth + 1) for _ in range(size))
    if issubclass(kind, Enum):
        return draw(st.sampled_from(list(kind)))
    return _node(draw, kind, scalars, depth + 1)
