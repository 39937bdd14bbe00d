"""What all parts of a vision have in common."""

from typing import Any, Final, Protocol, cast


class _Field(Protocol):
    name: str


_FIELDS: Final[dict[type["Node"], tuple[str, ...]]] = {}


def field_names(kind: "type[Node]") -> tuple[str, ...]:
    """The fields of a node class, in order."""
    names = _FIELDS.get(kind)
    if names is None:
        attributes: tuple[_Field, ...] = cast("Any", kind).__attrs_attrs__
        names = _FIELDS[kind] = tuple([attribute.name for attribute in attributes])
    return names


class Node:
    """Anything a vision says that has a place of its own.

    Nodes that print the same are equal, but a place is told by identity: two rows that print the same
    are two rows. Comparing and showing stand here once, for attrs would compile them anew for each
    class, which is most of what importing the model would cost.
    """

    __slots__ = ()

    @property
    def key(self) -> str | None:
        """The business key among its siblings, or None where only the order tells them apart."""
        return None

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in field_names(self.__class__))

    def __hash__(self) -> int:
        return hash((self.__class__, *self._values()))

    def __repr__(self) -> str:
        told = ", ".join(
            f"{name}={value!r}" for name, value in zip(field_names(self.__class__), self._values(), strict=True)
        )
        return f"{self.__class__.__name__}({told})"

    def _values(self) -> list[Any]:
        return [getattr(self, name) for name in field_names(self.__class__)]
