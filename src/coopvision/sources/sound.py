"""The short way for data whose shape is right: field by field, by the annotations of the model.

It says nothing of what is wrong. Whatever does not fit is left to cattrs, which names every fault; a
file without faults does not pay for cattrs, whose import and generated code cost more than all the rest.
Both ways use the same readers of scalars, and a test holds one to the other.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Final, get_args, get_origin

import attrs

from coopvision.model import Node, Vision
from coopvision.notation import Amount
from coopvision.sources import scalars
from coopvision.sources.scalars import ShapeError

Read = Callable[[Any], Any]


class NotSoundError(Exception):
    """Something does not fit."""


def build(data: Any, *, textual: bool) -> Vision:  # noqa: ANN401 - whatever a file says
    """Make a vision of plain data.

    Args:
        data: Mappings, lists and scalars, as a reader returns them, without the format key.
        textual: Whether every scalar is text or None (YAML).

    Raises:
        NotSoundError: If anything does not fit.
    """
    try:
        vision: Vision = _builder(textual=textual).node(Vision)(data)
    except (ShapeError, KeyError, TypeError, AttributeError) as error:
        raise NotSoundError from error
    return vision


@cache
def _builder(*, textual: bool) -> "_Builder":
    return _Builder(scalars.hooks(textual=textual))


class _Builder:
    """Readers of all classes of the model, each made when it is first needed."""

    def __init__(self, hooks: Mapping[type, scalars.Hook]) -> None:
        self._hooks: Final = hooks
        self._nodes: Final[dict[type[Node], Read]] = {}

    def node(self, kind: type[Node]) -> Read:
        """The reader of a class: a mapping with the names of its fields."""
        reader = self._nodes.get(kind)
        if reader is None:
            reader = self._nodes[kind] = self._make_node(kind)
        return reader

    def _make_node(self, kind: type[Node]) -> Read:
        fields = {each.name: each.type for each in attrs.fields(kind)}  # type: ignore[arg-type]
        readers: dict[str, Read] = {}

        def read(value: dict[str, Any]) -> Any:  # noqa: ANN401
            given = {}
            for name, each in value.items():
                reader = readers.get(name)
                if reader is None:
                    reader = readers[name] = self._reader(kind, fields[name])
                given[name] = reader(each)
            return kind(**given)

        return read

    def _reader(self, owner: type[Node], annotation: Any) -> Read:  # noqa: ANN401 - any annotation
        if isinstance(annotation, str):  # a class that holds its own kind
            return _many(self.node(owner))
        if annotation == Amount:
            return lambda value: scalars.read_amount(value, None)
        if get_origin(annotation) is tuple:
            inner = get_args(annotation)[0]
            return _read_amounts if inner == Amount else _many(self._reader(owner, inner))
        if NoneType in (arguments := get_args(annotation)):
            return _optional(self._reader(owner, arguments[0]))
        if issubclass(annotation, Node):
            return self.node(annotation)
        hook = self._hooks[Enum if issubclass(annotation, Enum) and annotation not in self._hooks else annotation]
        return lambda value: hook(value, annotation)


def _many(reader: Read) -> Read:
    def read(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if value.__class__ is not list:
            raise TypeError
        return tuple([reader(each) for each in value])

    return read


def _optional(reader: Read) -> Read:
    return lambda value: None if value is None else reader(value)


def _read_amounts(value: Any) -> tuple[Amount, ...]:  # noqa: ANN401
    amounts = scalars.read_amounts(value) if value.__class__ is list else None
    if amounts is None:
        raise TypeError
    return amounts
