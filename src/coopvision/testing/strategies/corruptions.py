"""Slips drawn for a vision."""

from hypothesis import strategies as st

from coopvision.model import Vision
from coopvision.testing.slips import Slip, all_slips

_PICKS = st.integers(0, 9)


def corruptions(vision: Vision, *, redundant: bool | None = None) -> st.SearchStrategy[Slip]:
    """One realistic slip in this vision; `apply_slip` makes it. Every kind that the vision allows is as likely.

    Args:
        vision: The vision, which should be consistent.
        redundant: Only slips that contradict something the document says (True), or none such (False).
    """
    return _PICKS.flatmap(lambda pick: _of_any_kind(vision, pick, redundant=redundant))


def _of_any_kind(vision: Vision, pick: int, *, redundant: bool | None) -> st.SearchStrategy[Slip]:
    by_kind: dict[str, list[Slip]] = {}
    for slip in all_slips(vision, pick):
        if redundant is None or slip.redundant is redundant:
            by_kind.setdefault(slip.kind.name, []).append(slip)
    if not by_kind:
        return st.nothing()
    return st.sampled_from(sorted(by_kind)).flatmap(lambda name: st.sampled_from(by_kind[name]))
