"""A slip: what was done to a vision, where, and which rules may answer. Plain data."""

from typing import Any, NamedTuple

from attrs import frozen

from coopvision.engine.index import Steps
from coopvision.model import Node
from coopvision.testing.slips.kinds import Kind


class Change(NamedTuple):
    """One printed value, replaced.

    Attributes:
        path: The business path of the value in the vision as it was.
        steps: Field names and positions that lead there, before and after.
        before: What stood there.
        after: What stands there now.
    """

    path: str
    steps: Steps
    before: Any
    after: Any


@frozen(kw_only=True)
class Slip:
    """One realistic mistake.

    Attributes:
        kind: What kind of mistake.
        changes: The values replaced, all of one slip.
        near: Business paths (of the vision as it was) at or under which a finding also points at the slip.
        redundant: Whether the document states the fact elsewhere too, so that the slip contradicts something.
        why: Where it does not, why nobody can see the slip; empty where it does.
    """

    kind: Kind
    changes: tuple[Change, ...]
    near: tuple[str, ...] = ()
    redundant: bool = True
    why: str = ""

    @property
    def places(self) -> tuple[str, ...]:
        """The business paths of the values replaced."""
        return tuple(change.path for change in self.changes)

    @property
    def before(self) -> Any:  # noqa: ANN401 - whatever was printed
        """What stood at the first place."""
        return self.changes[0].before

    @property
    def after(self) -> Any:  # noqa: ANN401 - whatever is printed
        """What stands at the first place now."""
        return self.changes[0].after

    @property
    def answers(self) -> frozenset[str]:
        """The names of the rules that may answer."""
        return self.kind.answers

    def __str__(self) -> str:
        told = "; ".join(f"{change.path}: {_brief(change.before)} → {_brief(change.after)}" for change in self.changes)
        return f"{self.kind.name}: {told}"


def _brief(value: Any) -> str:  # noqa: ANN401 - whatever is printed
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        return f"{len(value)} entries"
    if isinstance(value, Node):
        return value.key or type(value).__name__
    return str(getattr(value, "text", value))
