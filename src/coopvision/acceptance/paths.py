"""The business paths that a vision has, for telling a place where nothing is wrong from one that does not exist."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from coopvision.engine.index import Index
from coopvision.model import Amounts, Cell, Node, Vision, plain_number, walk
from coopvision.model.nodes import field_names
from coopvision.suggestions import meant
from coopvision.words import Words

_KEY: Final = re.compile(r"(?<=\[)[^\]]*(?=\])")


class Paths:
    """All business paths of a vision, worked out when first asked for."""

    def __init__(self, vision: Vision) -> None:
        self._vision = vision

    def __contains__(self, path: str) -> bool:
        return path in self._all

    def nearest(self, path: str) -> Words:
        """The path that was probably meant, among those below the same part of the document."""
        known = list(self._all)
        if alike := [each for each in known if _plain(each) == _plain(path)]:
            return meant(path, alike)
        part = path
        while part:
            part = part[: max(part.rfind("."), part.rfind("["))] if {".", "["} & set(part) else ""
            below = [each for each in known if each.startswith(part)]
            if part in self._all and below:
                return meant(path, below)
        return meant(path, [each for each in known if "." not in each])

    @cached_property
    def _all(self) -> frozenset[str]:
        index = Index(self._vision)
        return frozenset(index.path(target) for node in walk(self._vision) for target in _targets(node, index))


def _plain(path: str) -> str:
    """The path with its numbers comparable however they are written: `tables[6]` is `tables[⑥]`."""
    return _KEY.sub(lambda key: plain_number(key[0]), path)


def _targets(node: Node, index: Index) -> Iterator[Node | Cell]:
    """A node and all that it prints; a row too short has the cells of its head all the same."""
    yield node
    for name in field_names(type(node)):
        cell = Cell(node, name)
        yield cell
        if isinstance(cell.value, tuple) and not (cell.value and isinstance(cell.value[0], Node)):
            years = index.nearest(node, "years") if isinstance(node, Amounts) and name == "amounts" else None
            yield from (Cell(node, name, position) for position in range(max(len(cell.value), len(years or ()))))
