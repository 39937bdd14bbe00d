"""What a rule yields: one check for everything it looked at, so that green has a count.

A check that holds costs next to nothing; what a report needs is gathered only when it does not.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from coopvision.model import Cell, Node
from coopvision.words import Words

Target: TypeAlias = Node | Cell
"""What a check can point at."""


class Pointer(NamedTuple):
    """A further place that has to do with a check, and what it is there for."""

    target: Target
    role: Words


class Broken(NamedTuple):
    """The check does not hold: where, what stands there, what should, and where that stands."""

    at: Target
    found: Any = None
    expected: Any = None
    related: Sequence[Pointer] = ()
    facts: Mapping[str, Any] = {}
    against: Target | None = None


class Blocked(NamedTuple):
    """The check could not be made because what stands at these places cannot be read."""

    at: Sequence[Target]


class Open(NamedTuple):
    """The check has no answer yet: something is blank or printed as undecided (検討中)."""

    at: Sequence[Target]


Judgement: TypeAlias = Broken | Blocked | Open | None
"""None: the check holds."""


class Check(Protocol):
    """Anything that can be judged."""

    def judge(self) -> Judgement:
        """Whether it holds; None if it does."""


Checks: TypeAlias = Iterator[Check]
"""What a rule function returns."""


class _Verdict:
    """A check whose judgement is known beforehand."""

    __slots__ = ("_judgement",)

    def __init__(self, judgement: Judgement) -> None:
        self._judgement = judgement

    def judge(self) -> Judgement:
        return self._judgement


_HELD: Final = _Verdict(None)


def expect(
    holds: object,
    at: Target,
    *,
    found: object = None,
    expected: object = None,
    related: Sequence[tuple[Target, Words] | Pointer] = (),
    **facts: object,
) -> Check:
    """A check that holds if `holds` is true, and else is a finding at `at`.

    Args:
        holds: The condition.
        at: The node or cell the finding points at.
        found: What stands there.
        expected: What it was compared with.
        related: Further places with what they are there for.
        **facts: Values for the rule's message.
    """
    if holds:
        return _HELD
    return _Verdict(Broken(at, found, expected, [Pointer(*each) for each in related], facts))


def blocked(*at: Target) -> Check:
    """A check that cannot be made because what stands at these places cannot be read."""
    return _Verdict(Blocked(at))


def undecided(*at: Target) -> Check:
    """A check without an answer yet: something is blank or printed as undecided."""
    return _Verdict(Open(at))
