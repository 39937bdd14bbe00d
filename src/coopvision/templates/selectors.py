"""Selectors: dotted names that say which nodes or values of a vision are meant.

    selector = [Class "."] field {"." field}   or   Class

A selector that begins with a class means every node of that class in the vision; any other begins
at the node that is examined. It is resolved against the model when a file of rules is read, so one
that can match nothing is an error there. There is nothing else in the language.
"""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from coopvision.model import Node, Vision
from coopvision.suggestions import meant
from coopvision.templates.faults import UnusableError
from coopvision.templates.shapes import Kind, Shape, classes, shapes

_FORM: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*")


class Selector(NamedTuple):
    """A selector that can match something.

    Attributes:
        text: As it is written.
        origin: The class it begins with; None if it begins at the node that is examined.
        steps: The fields, in order.
        end: What stands at its end.
        several: Whether it can mean several nodes or values at once; a list of values counts as one.
        may_be_blank: Whether nothing may stand at its end.
    """

    text: str
    origin: type[Node] | None
    steps: tuple[str, ...]
    end: Shape
    several: bool
    may_be_blank: bool

    @property
    def kind(self) -> Kind | None:
        """The kind of the values it means; None if it means nodes."""
        return self.end.kind

    @property
    def series(self) -> bool:
        """Whether it means a list of values, such as the amounts of a row."""
        return self.end.kind is not None and self.end.many


def resolve(given: Any, base: type[Node]) -> Selector:  # noqa: ANN401 - any TOML value
    """The selector that a text writes.

    Args:
        given: The text.
        base: The class of the node that is examined.

    Raises:
        UnusableError: If it is no selector, or can match nothing.
    """
    if not isinstance(given, str) or not _FORM.fullmatch(given):
        raise UnusableError(
            f"{given!r} は指定の形ではありません。costs.total や Member.name のように書いてください。",
            f"{given!r} is no selector; write it like costs.total or Member.name.",
        )
    names = given.split(".")
    origin = None
    if given[0].isupper():
        origin = _class(names.pop(0))
    shape = Shape(node=origin or base)
    several = origin is not None and origin is not Vision
    way: list[Shape] = []
    for position, name in enumerate(names):
        shape = _step(shape, name, given)
        way.append(shape)
        several = several or (shape.many and (shape.node is not None or position < len(names) - 1))
    gap = any(each.may_be_blank and not each.many for each in way[:-1])
    return Selector(given, origin, tuple(names), shape, several, gap or shape.may_be_blank)


def _class(name: str) -> type[Node]:
    known = classes()
    if name not in known:
        hint, names = meant(name, list(known)), ", ".join(known)
        raise UnusableError(
            f"ビジョンに {name} という部分はありません。{hint.ja}使えるもの: {names}",
            f"no vision has a {name}.{hint.en} There are: {names}",
        )
    return known[name]


def _step(shape: Shape, name: str, given: str) -> Shape:
    if shape.node is None:
        raise UnusableError(
            f"{given}: {name} の前は値で、その下に項目はありません。.{name} を除いてください。",
            f"{given}: what stands before {name} is a value and has no fields; leave .{name} out.",
        )
    known = shapes(shape.node)
    if name not in known:
        owner, names = shape.node.__name__, ", ".join(known)
        hint = meant(name, [*known, *(classes() if given.startswith(name) else ())])
        raise UnusableError(
            f"{given}: {owner} に {name} という項目はありません。{hint.ja}使えるもの: {names}",
            f"{given}: {owner} has no field {name}.{hint.en} There are: {names}",
        )
    return known[name]


def of_kinds(selector: Selector, kinds: Sequence[Kind]) -> Selector:
    """The selector, if it means values of one of these kinds.

    Raises:
        UnusableError: If it does not.
    """
    if selector.kind not in kinds:
        what = "部分" if selector.kind is None else _JAPANESE[selector.kind]
        found = "a part of the vision" if selector.kind is None else f"of the kind {selector.kind.value}"
        raise UnusableError(
            f"{selector.text} は{what}です。{'・'.join(_JAPANESE[kind] for kind in kinds)}の項目を指定してください。",
            f"{selector.text} is {found}; name a field of the kind {' or '.join(kind.value for kind in kinds)}.",
        )
    return selector


_JAPANESE: Final = {
    Kind.TEXT: "文字列",
    Kind.MEMBER: "市町",
    Kind.FLAG: "真偽",
    Kind.NUMBER: "数",
    Kind.AMOUNT: "金額",
    Kind.PERIOD: "時点・期間",
    Kind.QUANTITY: "指標の値",
    Kind.SCOPE: "参加市町",
    Kind.CHOICE: "選択肢",
    Kind.OTHER: "その他",
}
