"""Where nodes and cells stand in a vision. Built only when something must be pointed at."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Final, NamedTuple

from coopvision.engine.checks import Target
from coopvision.engine.findings import Place
from coopvision.engine.labels import label
from coopvision.model import Cell, Location, Node, Vision, children
from coopvision.words import Words

Steps = tuple[str | int, ...]
"""Field names and positions from the vision down, as they are in the file too."""

Locate = Callable[[Steps], Location | None]
"""Finds the place in the file of what stands at these steps."""

_ODD: Final = re.compile(r"[\[\]\"\\\x00-\x1f\x7f]")


class _Known(NamedTuple):
    """A node, the node above, and the step that leads from there to here."""

    node: Node
    parent: "_Known | None"
    field: str
    position: int | None

    @property
    def key(self) -> str:
        """What tells it from its siblings; equal keys are counted: `⑥`, `⑥~2`."""
        siblings = getattr(self.parent.node, self.field) if self.parent else ()
        position = self.position or 0
        own = self.node.key
        if own is None:
            return str(position + 1)
        earlier = sum(sibling.key == own for sibling in siblings[:position])
        return f"{_quote(own)}~{earlier + 1}" if earlier else _quote(own)


class Index:
    """The places of a vision's nodes.

    Args:
        vision: The vision.
        locate: Finds places in the file; None for a vision that was built in Python.
    """

    def __init__(self, vision: Vision, locate: Locate | None = None) -> None:
        self.vision = vision
        self._locate = locate

    @cached_property
    def _known(self) -> dict[int, _Known]:
        """Every node by identity, in document order."""
        known = {}
        stack = [_Known(self.vision, None, "", None)]
        while stack:
            here = stack.pop()
            known[id(here.node)] = here
            below = [_Known(node, here, *step) for step, node in children(here.node)]
            stack.extend(reversed(below))
        return known

    @cached_property
    def _order(self) -> dict[int, int]:
        return {identity: position for position, identity in enumerate(self._known)}

    def knows(self, target: Target) -> bool:
        """Whether the target is part of this vision."""
        return id(_owner(target)) in self._known

    def order(self, target: Target) -> tuple[int, str, int]:
        """Sorts targets as the document has them."""
        cell = target if isinstance(target, Cell) else None
        return self._order[id(_owner(target))], cell.field if cell else "", (cell.position or 0) if cell else -1

    def place(self, target: Target) -> Place:
        """The place of a node or a cell, in every form."""
        steps = self.steps(target)
        return Place(
            path=self.path(target),
            label=self.label(target),
            location=self._locate(steps) if self._locate else None,
        )

    def steps(self, target: Target) -> Steps:
        """The way to the target as the file has it."""
        way: list[str | int] = []
        for known in self._lineage(target):
            if known.parent is not None:
                way.append(known.field)
                way.extend([] if known.position is None else [known.position])
        return (*way, *_cell_steps(target))

    def path(self, target: Target) -> str:
        """The business path: by numbers and names, not by positions."""
        parts = [
            known.field if known.position is None else f"{known.field}[{known.key}]"
            for known in self._lineage(target)
            if known.parent is not None
        ]
        if isinstance(target, Cell):
            parts.append(target.field if target.position is None else f"{target.field}[{self._element(target)}]")
        return ".".join(parts) or "."

    def label(self, target: Target) -> Words:
        """The place in words."""
        return label(self.path(target), self.titles)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Number and name of every project, by the number as printed."""
        return {project.number: f"{project.number} {project.name}" for project in self.vision.projects}

    def nearest(self, target: Target, attribute: str) -> Any:  # noqa: ANN401 - whatever the attribute holds
        """The attribute of the nearest node at or above the target that has it; None if none does."""
        for known in reversed(list(self._lineage(target))):
            value = getattr(known.node, attribute, None)
            if value is not None:
                return value
        return None

    def project(self, target: Target) -> str | None:
        """The number of the project that the target belongs to, if any."""
        for known in self._lineage(target):
            number = getattr(known.node, "project", None)
            if number is None and known.field == "projects":
                number = getattr(known.node, "number", None)
            if number is not None:
                return str(number)
        return None

    def _lineage(self, target: Target) -> Iterator[_Known]:
        """The nodes from the vision down to the target."""
        way: list[_Known] = []
        known: _Known | None = self._known[id(_owner(target))]
        while known is not None:
            way.append(known)
            known = known.parent
        return reversed(way)

    def _element(self, cell: Cell) -> str:
        """What an element of a tuple field is called: the year of an amount, else its position."""
        position = cell.position or 0
        years = self.nearest(cell, "years") if cell.field == "amounts" else None
        label = years[position].text if years and position < len(years) else ""
        return _quote(label) if label else str(position + 1)


def _owner(target: Target) -> Node:
    return target.owner if isinstance(target, Cell) else target


def _cell_steps(target: Target) -> Steps:
    if not isinstance(target, Cell):
        return ()
    return (target.field,) if target.position is None else (target.field, target.position)


def _quote(key: str) -> str:
    """A key that cannot be mistaken for the path around it."""
    if not _ODD.search(key):
        return key
    return '"' + _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", key) + '"'
