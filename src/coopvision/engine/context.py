"""What a rule is given beside the thing it examines."""

from typing import TYPE_CHECKING, Any, TypeVar

from coopvision.model import Vision

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

T = TypeVar("T")


class Context:
    """The vision around the node, and facts about it that are worth working out once.

    Attributes:
        vision: The whole vision.
        as_of: The day the check speaks of, if the caller gave one; rules read no clock.
    """

    def __init__(self, vision: Vision, *, as_of: "date | None" = None) -> None:
        self.vision = vision
        self.as_of = as_of
        self._facts: dict[Callable[[Context], Any], Any] = {}

    def fact(self, work_out: "Callable[[Context], T]") -> T:
        """The result of a function of this context, worked out once per document."""
        if work_out not in self._facts:
            self._facts[work_out] = work_out(self)
        result: T = self._facts[work_out]
        return result
