"""Walking a vision: every node once, parents before children, in document order."""

from collections.abc import Iterator
from typing import Any, Final, cast, get_args

from coopvision.model.nodes import Node

Step = tuple[str, int | None]
"""How a node is reached from its parent: a field, and a position where the field holds several."""

_INNER: Final[dict[type[Node], tuple[str, ...]]] = {}


def _inner_fields(kind: type[Node]) -> tuple[str, ...]:
    """The fields of a node class that hold nodes, by their annotations."""
    names = _INNER.get(kind)
    if names is None:
        attributes = cast("Any", kind).__attrs_attrs__
        names = _INNER[kind] = tuple([each.name for each in attributes if _holds_nodes(each.type)])
    return names


def _holds_nodes(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    if isinstance(annotation, str):  # a class that holds its own kind
        return True
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return True
    return any(_holds_nodes(each) for each in get_args(annotation))


def children(node: Node) -> Iterator[tuple[Step, Node]]:
    """The nodes directly below, each with the step that leads to it."""
    for name in _inner_fields(node.__class__):
        value = getattr(node, name)
        if isinstance(value, tuple):
            for index, each in enumerate(value):
                yield (name, index), each
        elif value is not None:
            yield (name, None), value


def walk(root: Node) -> Iterator[Node]:
    """The root and every node below it."""
    yield root
    for name in _inner_fields(root.__class__):
        value = getattr(root, name)
        if value.__class__ is tuple:
            for each in value:
                if _inner_fields(each.__class__):
                    yield from walk(each)
                else:
                    yield each
        elif value is not None:
            yield from walk(value)
