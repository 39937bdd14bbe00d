"""What stands in the fields of the model, told from its type hints alone."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

from coopvision.model import Agreement, CostRow, Member, Node, Project, Role, Vision
from coopvision.notation import Period, Printed, Quantity, Scope
from coopvision.records import field_names


class Kind(Enum):
    """What a printed value is."""

    TEXT = "text"
    MEMBER = "member"
    """A reference to a member of the zone, by name, mark or code."""
    FLAG = "true or false"
    NUMBER = "number"
    AMOUNT = "amount"
    PERIOD = "period"
    QUANTITY = "value of an indicator"
    SCOPE = "scope"
    CHOICE = "choice"
    OTHER = "other"


class Shape(NamedTuple):
    """What a field holds: nodes of a class, or values of a kind.

    Attributes:
        node: The class of the nodes; None if it holds values.
        kind: The kind of the values; None if it holds nodes.
        many: Whether it holds any number of them.
        choices: The words that a value of the kind `CHOICE` can be.
        may_be_blank: Whether nothing may stand there, or something that counts as nothing, such as a dash.
    """

    node: type[Node] | None = None
    kind: Kind | None = None
    many: bool = False
    choices: tuple[str, ...] = ()
    may_be_blank: bool = True


_KINDS: Final[dict[type, Kind]] = {
    bool: Kind.FLAG,
    int: Kind.NUMBER,
    str: Kind.TEXT,
    Printed: Kind.AMOUNT,
    Period: Kind.PERIOD,
    Quantity: Kind.QUANTITY,
    Scope: Kind.SCOPE,
}
_MEMBERS: Final[dict[type[Node], frozenset[str]]] = {
    Agreement: frozenset({"parties"}),
    CostRow: frozenset({"municipality"}),
    Member: frozenset({"code", "name", "mark"}),
    Project: frozenset({"participants"}),
    Role: frozenset({"who"}),
}
"""Fields of text that refer to members."""


_KNOWN: Final[dict[type[Node], dict[str, Shape]]] = {}


def shapes(owner: type[Node]) -> dict[str, Shape]:
    """The fields of a class of the model, with what they hold."""
    if owner not in _KNOWN:
        _KNOWN[owner] = _shapes(owner)
    return _KNOWN[owner]


def _shapes(owner: type[Node]) -> dict[str, Shape]:
    hints = get_type_hints(owner)
    found = {name: _shape(hints[name]) for name in field_names(owner)}
    for name in _MEMBERS.get(owner, ()):
        found[name] = found[name]._replace(kind=Kind.MEMBER)
    return found


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - a type hint
    if get_origin(hint) is tuple:
        inner = _shape(get_args(hint)[0])
        return Shape(kind=Kind.OTHER, many=True) if inner.many else inner._replace(many=True, may_be_blank=True)
    stated = get_args(hint) or (hint,)
    kinds = [each for each in stated if each is not type(None)]
    optional = len(kinds) < len(stated)
    if Printed in kinds:
        return Shape(kind=Kind.AMOUNT)
    kind = kinds[0]
    if get_origin(kind) is tuple:
        return _shape(kind)
    if issubclass(kind, Node):
        return Shape(node=kind, may_be_blank=optional)
    if issubclass(kind, Enum):
        return Shape(kind=Kind.CHOICE, choices=tuple(str(each.value) for each in kind), may_be_blank=optional)
    known = _KINDS.get(kind, Kind.OTHER)
    return Shape(kind=known, may_be_blank=optional or known not in {Kind.FLAG, Kind.NUMBER})


@cache
def classes() -> dict[str, type[Node]]:
    """The classes whose nodes a vision can contain, by name."""
    return dict(sorted((kind.__name__, kind) for kind in _below(Vision, set())))


def _below(owner: type[Node], seen: set[type[Node]]) -> Iterator[type[Node]]:
    if owner in seen:
        return
    seen.add(owner)
    yield owner
    for shape in shapes(owner).values():
        if shape.node is not None:
            yield from _below(shape.node, seen)


def parts_with(owner: type[Node]) -> frozenset[str]:
    """The fields of a vision below which nodes of the class, or of one that descends from it, can stand."""
    return frozenset(
        name
        for name, shape in shapes(Vision).items()
        if shape.node is not None and any(issubclass(each, owner) for each in _below(shape.node, set()))
    )
