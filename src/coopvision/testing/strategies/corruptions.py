"""Slips drawn for a vision."""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

from hypothesis import strategies as st

from coopvision.model import Vision
from coopvision.testing.slips import Slip, all_slips

T = TypeVar("T")
_PICKS = st.integers(0, 9)


def corruptions(vision: Vision, *, redundant: bool | None = None, kind: str | None = None) -> st.SearchStrategy[Slip]:
    """One realistic slip in this vision; `apply_slip` makes it. Every kind that the vision allows is as likely.

    Args:
        vision: The vision, which should be consistent.
        redundant: Only slips that contradict something the document says (True), or none such (False).
        kind: Only slips of the kind of this name.
    """
    return _PICKS.flatmap(lambda pick: _drawn(vision, pick, redundant=redundant, kind=kind))


def _drawn(vision: Vision, pick: int, *, redundant: bool | None, kind: str | None) -> st.SearchStrategy[Slip]:
    """First the kind, then the place."""
    by_kind: dict[str, list[Slip]] = {}
    for slip in all_slips(vision, pick):
        if (redundant is None or slip.redundant is redundant) and kind in {None, slip.kind.name}:
            by_kind.setdefault(slip.kind.name, []).append(slip)
    if not by_kind:
        return st.nothing()
    turn = crc32(repr([(name, len(slips)) for name, slips in by_kind.items()]).encode())
    return _one_of(sorted(by_kind), turn).flatmap(lambda name: _one_of(by_kind[name], turn))


def _one_of(choices: Sequence[T], turn: int) -> st.SearchStrategy[T]:
    """One of these; Hypothesis draws the first far more often, so each vision has another that is first."""
    start = turn % len(choices)
    return st.sampled_from([*choices[start:], *choices[:start]])
