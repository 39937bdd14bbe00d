"""What all parts of a vision have in common."""

from coopvision.records import Record, field_names

__all__ = ["Node", "field_names"]


class Node(Record):
    """Anything a vision says that has a place of its own.

    Nodes that print the same are equal, but a place is told by identity: two rows that print the same
    are two rows.
    """

    __slots__ = ()

    @property
    def key(self) -> str | None:
        """The business key among its siblings, or None where only the order tells them apart."""
        return None
