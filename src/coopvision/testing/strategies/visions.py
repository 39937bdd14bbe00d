"""Consistent visions, and parts of them."""

from typing import TypeVar

from hypothesis import strategies as st

from coopvision.model import Node, Vision, walk
from coopvision.testing.plans import build_vision
from coopvision.testing.strategies.plans import plans

N = TypeVar("N", bound=Node)


def visions() -> st.SearchStrategy[Vision]:
    """Consistent visions: on none of them has a standard rule an error or a warning."""
    return plans().map(build_vision)


def parts(kind: type[N]) -> st.SearchStrategy[N]:
    """Nodes of one class as they stand in consistent visions.

    Args:
        kind: A class of the model, such as `CostRow`.
    """

    def all_of(vision: Vision) -> list[N]:
        return [node for node in walk(vision) if isinstance(node, kind)]

    return visions().map(all_of).filter(bool).flatmap(st.sampled_from)
