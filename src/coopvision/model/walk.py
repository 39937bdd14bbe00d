"""Walking a vision: every node once, parents before children, in document order."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast, get_args

from coopvision.model.nodes import Node


class Link(NamedTuple):
    """A node, and the step that leads to it from the node above."""

    node: Node
    parent: "Link | None"
    field: str
    position: int | None


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


def links(root: Node) -> list[Link]:
    """The root and every node below it, each with the way that leads there."""
    first = Link(root, None, "", None)
    found = [first]
    _descend(first, found)
    return found


def _descend(link: Link, found: list[Link]) -> None:
    node = link.node
    for name in _inner_fields(node.__class__):
        value = getattr(node, name)
        if value.__class__ is tuple:
            below = [Link(each, link, name, position) for position, each in enumerate(value)]
        elif value is None:
            continue
        else:
            below = [Link(value, link, name, None)]
        for each in below:
            found.append(each)
            _descend(each, found)


def walk(root: Node) -> Iterator[Node]:
    """The root and every node below it."""
    return (link.node for link in links(root))
