"""Which selectors mean the same values: a value held against itself agrees, whatever is printed."""

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from coopvision.model import Node, Vision
from coopvision.templates.faults import UnusableError
from coopvision.templates.reaching import Way
from coopvision.templates.shapes import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

_Path: TypeAlias = tuple[str, ...]
_DEEP: Final = 2
"""How often a class is met on one way down; sections below sections would never end."""


class _Place(NamedTuple):
    """Where nodes of a class can stand: the fields that lead there, and whether there can be several."""

    path: _Path
    kind: type[Node]
    many: bool


def _places(
    kind: type[Node], path: _Path = (), met: tuple[type[Node], ...] = (), *, many: bool = False
) -> "Iterator[_Place]":
    if met.count(kind) == _DEEP:
        return
    yield _Place(path, kind, many)
    for name, shape in shapes(kind).items():
        if shape.node is not None:
            yield from _places(shape.node, (*path, name), (*met, kind), many=many or shape.many)


@cache
def _all_places() -> tuple[_Place, ...]:
    return tuple(_places(Vision))


def _where(kind: type[Node]) -> list[_Place]:
    """Every place where a node of the class can stand."""
    return [place for place in _all_places() if issubclass(place.kind, kind)]


def _stands_once(kind: type[Node]) -> bool:
    """Whether a vision has one node of the class at most."""
    places = _where(kind)
    return len(places) == 1 and not places[0].many


def _full(way: Way, base: type[Node]) -> frozenset[_Path]:
    """What a selector can mean, spelled from the vision on."""
    return frozenset(path + way.selector.steps for path, _, _ in _where(way.selector.origin or base))


def covers(whole: Way, part: Way, base: type[Node]) -> bool:
    """Whether, at every node of the class examined, one selector means all that the other does.

    Args:
        whole: The one that may mean more.
        part: The other.
        base: The class examined.
    """
    if whole.joined_by is not None or part.joined_by is not None:
        return _same_by_join(whole, part) or _same_by_join(part, whole)
    if whole.selector.origin is None and not _stands_once(base):
        return part.selector.origin is None and part.selector.steps == whole.selector.steps
    return _full(part, base) <= _full(whole, base)


def _same_by_join(one: Way, other: Way) -> bool:
    """Whether both are the same join, or the second is the field by which the first is joined to it."""
    if one.joined_by is None:
        return False
    if other.selector.origin is one.selector.origin:
        return other.selector.steps == one.selector.steps
    own, key = one.joined_by
    return (
        other.selector.origin is None
        and not own.several
        and not own.series
        and other.selector.steps == own.steps
        and one.selector.steps == key.steps
    )


def same(one: Way, other: Way, base: type[Node]) -> bool:
    """Whether two selectors mean the same values at every node of the class examined."""
    return covers(one, other, base) and covers(other, one, base)


def refuse_same(one: Way, other: Way, key: str, base: type[Node]) -> None:
    """What is compared must not be the same value twice: that agrees whatever is printed.

    Args:
        one: What is compared.
        other: With what.
        key: The key to blame.
        base: The class examined.

    Raises:
        UnusableError: If both mean the same.
    """
    if same(one, other, base):
        raise UnusableError(
            f"{one.selector.text} と {other.selector.text} は同じ値を指すので、必ず合います。"
            "別の場所の記載と比べてください。",
            f"{one.selector.text} and {other.selector.text} mean the same value, which always agrees with itself;"
            " compare it with what is printed elsewhere.",
            key=key,
        )


def is_single(way: Way) -> bool:
    """Whether a selector means one node or value at most."""
    return not way.selector.several and not way.selector.series
