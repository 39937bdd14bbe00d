"""Comparing, hashing and showing, once for all attrs classes of ours.

attrs would compile these methods anew for each class, which is most of what importing a few dozen
classes costs; here they stand once and read the fields.
"""

from typing import Any, Final, Protocol, cast


class _Field(Protocol):
    name: str
    eq: bool
    repr: bool


_COMPARED: Final[dict[type, tuple[str, ...]]] = {}


def field_names(kind: type) -> tuple[str, ...]:
    """The fields of an attrs class that tell its instances apart, in order."""
    names = _COMPARED.get(kind)
    if names is None:
        names = _COMPARED[kind] = tuple([each.name for each in _fields(kind) if each.eq])
    return names


def _fields(kind: type) -> tuple[_Field, ...]:
    fields: tuple[_Field, ...] = cast("Any", kind).__attrs_attrs__
    return fields


class Record:
    """The base of attrs classes that are defined with `eq=False, repr=False`."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in field_names(self.__class__):  # noqa: SIM110 - a loop is three times as fast as all()
            if getattr(self, name) != getattr(other, name):
                return False
        return True

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, name) for name in field_names(self.__class__))))

    def __repr__(self) -> str:
        shown = [each.name for each in _fields(self.__class__) if each.repr]
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__name__}({told})"
