"""Making a slip, and asking whether a finding points at it."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from coopvision.engine import Finding
from coopvision.engine.index import Index, Steps
from coopvision.model import Cell, Node, Vision
from coopvision.testing.slips.slip import Slip


def apply_slip(vision: Vision, slip: Slip) -> Vision:
    """The vision with the slip made in it; all else stays as it is."""
    for change in slip.changes:
        vision = put(vision, change.steps, change.after)
    return vision


def put(node: Any, steps: Steps, value: object) -> Any:  # noqa: ANN401 - any part of a vision
    """A part of a vision with another value at the end of the steps."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        return tuple(put(each, tuple(rest), value) if at == step else each for at, each in enumerate(node))
    return evolve(node, **{step: put(getattr(node, step), tuple(rest), value)})


class Spoilt:
    """A vision with slips in it.

    Args:
        vision: The vision as it was.
        slips: What is done to it, one after another.

    Attributes:
        vision: The vision with the slips in it.
    """

    def __init__(self, vision: Vision, *slips: Slip) -> None:
        for slip in slips:
            vision = apply_slip(vision, slip)
        self.vision = vision
        self._index: Index | None = None

    def points_at(self, finding: Finding, slip: Slip) -> bool:
        """Whether a finding's place or a related one is where the slip is, or near it as the slip says."""
        named = {finding.place.path, *(related.place.path for related in finding.related)}
        return bool(named & self._places(slip)) or any(_is_in(path, slip.near) for path in named)

    def answered_by(self, findings: Iterable[Finding], slip: Slip) -> list[Finding]:
        """The findings that point at the slip."""
        return [finding for finding in findings if self.points_at(finding, slip)]

    def _places(self, slip: Slip) -> set[str]:
        """The places of a slip as the paths of the spoilt vision name them: a key may be what was spoilt."""
        if self._index is None:
            self._index = Index(self.vision)
        return {self._path(self._index, change.steps) for change in slip.changes}

    def _path(self, index: Index, steps: Steps) -> str:
        *way, last = steps
        owner = self._reach(way if not isinstance(last, int) else way[:-1])
        if owner is None:
            return ""
        return index.path(Cell(owner, str(way[-1]), last) if isinstance(last, int) else Cell(owner, str(last)))

    def _reach(self, way: Iterable[str | int]) -> Node | None:
        node: Any = self.vision
        try:
            for step in way:
                node = node[step] if isinstance(step, int) else getattr(node, step)
        except (IndexError, AttributeError, TypeError):
            return None
        return node if isinstance(node, Node) else None


def _is_in(path: str, near: Iterable[str]) -> bool:
    return any(path == each or path.startswith((f"{each}.", f"{each}[", f"{each.removesuffix(']')}~")) for each in near)
