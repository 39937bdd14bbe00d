"""Where nodes and cells stand in a vision, worked out when something must be pointed at."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from coopvision.engine.checks import Target
from coopvision.engine.findings import Place
from coopvision.engine.labels import label
from coopvision.model import Amounts, Cell, Link, Location, Node, Vision, links, plain_number
from coopvision.words import Words

Steps = tuple[str | int, ...]
"""Field names and positions from the vision down, as they are in the file too."""

Locate = Callable[[Steps], Location | None]
"""Finds the place in the file of what stands at these steps."""

_ODD: Final = re.compile(r"[\[\]\"\\\x00-\x1f\x7f]")


class Index:
    """The places of a vision's nodes.

    Args:
        vision: The vision.
        locate: Finds places in the file; None for a vision that was built in Python.

    Attributes:
        links: Every node, in document order.
        titles: Number and name of every project, by the number as printed.
    """

    def __init__(self, vision: Vision, locate: Locate | None = None) -> None:
        self.vision = vision
        self.links = links(vision)
        self.titles = {project.number: f"{project.number} {project.name}" for project in vision.projects}
        self._locate = locate
        self._paths: dict[int, str] = {}
        self._keys: dict[tuple[int, str], list[str]] = {}

    @cached_property
    def _order(self) -> dict[int, int]:
        return {id(link.node): position for position, link in enumerate(self.links)}

    @cached_property
    def _printed_numbers(self) -> dict[str, str]:
        """A project's number as its sheet prints it, by the plain number."""
        return {plain_number(number): number for number in reversed(self.titles)}

    def order(self, target: Target) -> tuple[int, str, int]:
        """Sorts targets as the document has them."""
        cell = target if isinstance(target, Cell) else None
        return self._order[id(_owner(target))], cell.field if cell else "", (cell.position or 0) if cell else -1

    def place(self, target: Target) -> Place:
        """The place of a node or a cell, in every form."""
        return Place(
            path=self.path(target),
            location=self._locate(self.steps(target)) if self._locate else None,
            titles=self.titles,
            unit=str(self.nearest(target, "unit") or "") if _is_amount(target) else "",
        )

    def steps(self, target: Target) -> Steps:
        """The way to the target as the file has it."""
        way: list[str | int] = []
        for link in self._upwards(target):
            if link.parent is not None:
                way.extend([link.field] if link.position is None else [link.position, link.field])
        return (*reversed(way), *_cell_steps(target))

    def path(self, target: Target) -> str:
        """The business path: by numbers and names, not by positions."""
        if isinstance(target, Node):
            return self._node_path(self._link(target)) or "."
        above = self._node_path(self._link(target.owner))
        own = target.field if target.position is None else f"{target.field}[{self._element(target)}]"
        return f"{above}.{own}" if above else own

    def _node_path(self, link: Link) -> str:
        if link.parent is None:
            return ""
        path = self._paths.get(id(link.node))
        if path is None:
            above = self._node_path(link.parent)
            own = link.field if link.position is None else f"{link.field}[{self._key(link, link.parent)}]"
            path = self._paths[id(link.node)] = f"{above}.{own}" if above else own
        return path

    def _key(self, link: Link, parent: Link) -> str:
        """What tells a node from its siblings."""
        family = id(parent.node), link.field
        keys = self._keys.get(family)
        if keys is None:
            keys = self._keys[family] = _keys(getattr(parent.node, link.field))
        return keys[link.position or 0]

    def label(self, target: Target) -> Words:
        """The place in words."""
        return label(self.path(target), self.titles)

    def nearest(self, target: Target, attribute: str) -> Any:  # noqa: ANN401 - whatever the attribute holds
        """The attribute of the nearest node at or above the target that has it; None if none does."""
        for link in self._upwards(target):
            value = getattr(link.node, attribute, None)
            if value is not None:
                return value
        return None

    def project(self, target: Target) -> str | None:
        """The number of the project that the target belongs to, as its sheet prints it; None if there is none."""
        for link in self._upwards(target):
            number: str | None = getattr(link.node, "number" if link.field == "projects" else "project", None)
            if number is not None:
                return self._printed_numbers.get(plain_number(number), number)
        return None

    def _upwards(self, target: Target) -> Iterator[Link]:
        """The nodes from the target up to the vision."""
        link: Link | None = self._link(_owner(target))
        while link is not None:
            yield link
            link = link.parent

    def _link(self, node: Node) -> Link:
        position = self._order.get(id(node))
        if position is None:
            raise LookupError(f"a {type(node).__name__} that is not of this vision")
        return self.links[position]

    def _element(self, cell: Cell) -> str:
        """What an element of a tuple field is called: the year of an amount, else its position."""
        position = cell.position or 0
        years = self.nearest(cell, "years") if cell.field == "amounts" else None
        printed = years[position].text if years and position < len(years) else ""
        return _quote(printed) if printed else str(position + 1)


def _is_amount(target: Target) -> bool:
    """Whether an amount of money is printed there."""
    return isinstance(target, Cell) and isinstance(target.owner, Amounts) and target.field in {"amounts", "total"}


def _owner(target: Target) -> Node:
    return target.owner if isinstance(target, Cell) else target


def _cell_steps(target: Target) -> Steps:
    if not isinstance(target, Cell):
        return ()
    return (target.field,) if target.position is None else (target.field, target.position)


def _keys(siblings: Sequence[Node]) -> list[str]:
    """Keys that tell siblings apart; equal ones are counted: `⑥`, `⑥~2`."""
    counts: Counter[str] = Counter()
    keys = []
    for position, node in enumerate(siblings, start=1):
        own = _quote(node.key) if node.key is not None else str(position)
        counts[own] += 1
        keys.append(own if counts[own] == 1 else f"{own}~{counts[own]}")
    return keys


def _quote(key: str) -> str:
    """A key that cannot be mistaken for the path around it."""
    if not _ODD.search(key):
        return key
    return '"' + _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", key) + '"'
