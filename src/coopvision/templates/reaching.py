"""What a selector means in a vision: nodes, and cells that print values."""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from coopvision.engine import Context
from coopvision.model import Cell, Link, Node, links
from coopvision.templates.selectors import Selector
from coopvision.templates.values import common_kind, key_of

Starts = Callable[[Node, Context], Sequence[Node]]
"""Where a selector begins, for the node that is examined."""


class Join(NamedTuple):
    """How the nodes of a class belong to the node that is examined: its own field and theirs say the same."""

    own: Selector
    key: Selector
    starts: Starts


class Way:
    """A selector, and where it begins.

    Args:
        selector: The selector.
        join: How nodes elsewhere belong to the node that is examined, where it begins at those only.
    """

    def __init__(self, selector: Selector, join: Join | None = None) -> None:
        self.selector = selector
        self.joined_by = None if join is None else (join.own, join.key)
        self.fixed = join is None and selector.origin is not None
        self._own = selector.origin is None and len(selector.steps) == 1
        self._starts = _plain_starts(selector.origin) if join is None else join.starts

    def owners(self, node: Node, ctx: Context) -> list[Node | Cell]:
        """The nodes whose last field it means; a part that is not there is the cell where it would stand."""
        return self._reach(node, ctx, self.selector.steps[:-1])

    def nodes(self, node: Node, ctx: Context) -> list[Node]:
        """The nodes it means."""
        return [each for each in self._reach(node, ctx, self.selector.steps) if isinstance(each, Node)]

    def wholes(self, node: Node, ctx: Context) -> list[Cell]:
        """The fields it means, each as a whole."""
        field = self.selector.steps[-1]
        if self._own:
            return [Cell(node, field)]
        return [each if isinstance(each, Cell) else Cell(each, field) for each in self.owners(node, ctx)]

    def cells(self, node: Node, ctx: Context) -> list[Cell]:
        """The values it means, one by one."""
        wholes = self.wholes(node, ctx)
        if not self.selector.series:
            return wholes
        return [cell for whole in wholes for cell in elements(whole)]

    def _reach(self, node: Node, ctx: Context, steps: Sequence[str]) -> list[Node | Cell]:
        found: list[Node | Cell] = list(self._starts(node, ctx))
        for step in steps:
            found = [below for each in found for below in _below(each, step)]
        return found


def elements(whole: Cell) -> list[Cell]:
    """The elements of a list of values; a part that is not there stays the cell where it would stand."""
    if not isinstance(whole.value, tuple):
        return [whole]
    return [Cell(whole.owner, whole.field, position) for position in range(len(whole.value))]


def _below(each: Node | Cell, step: str) -> Sequence[Node | Cell]:
    if isinstance(each, Cell):
        return [each]
    value = getattr(each, step)
    if isinstance(value, tuple):
        return value
    return [Cell(each, step) if value is None else value]


def _plain_starts(origin: type[Node] | None) -> Starts:
    if origin is None:
        return lambda node, _: (node,)
    return lambda _, ctx: ctx.fact(_by_class).get(origin, ())


def joined(origin: type[Node], own: Selector, key: Selector) -> Join:
    """The nodes of a class whose key is that of the node that is examined."""
    own_way, key_way = Way(own), Way(key)
    kind = common_kind(own.kind, key.kind)

    def by_key(ctx: Context) -> dict[Hashable, list[Node]]:
        found: dict[Hashable, list[Node]] = {}
        for each in ctx.fact(_by_class).get(origin, ()):
            for cell in key_way.cells(each, ctx):
                found.setdefault(key_of(cell.value, kind, ctx), []).append(each)
        return found

    def starts(node: Node, ctx: Context) -> list[Node]:
        known = ctx.fact(by_key)
        keys = dict.fromkeys(key_of(cell.value, kind, ctx) for cell in own_way.cells(node, ctx))
        found = {id(each): each for key in keys if key is not None for each in known.get(key, ())}
        return list(found.values())

    return Join(own, key, starts)


def _links(ctx: Context) -> list[Link]:
    return links(ctx.vision)


def _by_class(ctx: Context) -> dict[type[Node], list[Node]]:
    """Every node of the vision under its class and the classes it descends from."""
    found: dict[type[Node], list[Node]] = {}
    for link in ctx.fact(_links):
        for kind in type(link.node).__mro__:
            if issubclass(kind, Node):
                found.setdefault(kind, []).append(link.node)
    return found


class Head(NamedTuple):
    """The unit and the years under which a line of amounts stands, and what states them.

    Attributes:
        unit: The unit as printed.
        years: The year of each column; None where the head cannot be read.
        owner: What states them.
    """

    unit: str
    years: tuple[int | None, ...]
    owner: Node | None


NO_HEAD = Head("", (), None)


def heads(ctx: Context) -> dict[int, Head]:
    """The head of every node that stands in or under one, by the node's identity."""
    found: dict[int, Head] = {}
    for link in ctx.fact(_links):
        years = getattr(link.node, "years", None)
        if years is not None:
            firsts = tuple([year.first for year in years])
            found[id(link.node)] = Head(link.node.unit, firsts, link.node)  # type: ignore[attr-defined]
        elif link.parent is not None and id(link.parent.node) in found:
            found[id(link.node)] = found[id(link.parent.node)]
    return found
