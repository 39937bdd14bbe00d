"""Where a printed value stands: in the model (cells) and in a file (locations)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from coopvision.model.nodes import Node


class Location(NamedTuple):
    """A stretch of a source file: 1-based lines and columns, columns counted in code points.

    `end_column` is the column after the last character. `excerpt` is the whole first line as it
    stands in the file; empty where it is not known, or far too long to be quoted.
    """

    source: str
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str = ""


class Cell(NamedTuple):
    """One printed value: a field of a node, or one element of a tuple field."""

    owner: Node
    field: str
    position: int | None = None

    @property
    def value(self) -> Any:  # noqa: ANN401 - a cell may hold whatever a vision prints
        """What is printed there; None is blank. Beyond the end of a short row it is blank too."""
        value = getattr(self.owner, self.field)
        if self.position is None:
            return value
        return value[self.position] if self.position < len(value) else None

    @property
    def identity(self) -> "Identity":
        """What tells it from every other cell."""
        return id(self.owner), self.field, self.position


Identity = tuple[int, str, int | None]
"""What tells a cell from every other: the identity of its owner, field and position."""


class Cells(Protocol):
    """Several cells whose values are read at once; the cells themselves are made on demand."""

    def values(self) -> Sequence[Any]:
        """The printed values, in order."""

    def __iter__(self) -> Iterator[Cell]:
        """The cells, in the order of `values`."""

    def identities(self) -> Iterable[Identity]:
        """The identities of the cells, without making the cells."""


class Series:
    """All elements of one tuple field: the yearly amounts of a row."""

    __slots__ = ("field", "owner")

    def __init__(self, owner: Node, field: str) -> None:
        self.owner = owner
        self.field = field

    def values(self) -> tuple[Any, ...]:
        """The printed values, in order."""
        return getattr(self.owner, self.field)  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[Cell]:
        return (Cell(self.owner, self.field, index) for index in range(len(self.values())))

    def identities(self) -> list[Identity]:
        """The identities of the cells."""
        owner, field = id(self.owner), self.field
        return [(owner, field, index) for index in range(len(self.values()))]


class Column:
    """The same field (or the same element of it) of several nodes: one year of a table."""

    __slots__ = ("field", "index", "owners")

    def __init__(self, owners: Sequence[Node], field: str, index: int | None = None) -> None:
        self.owners = owners
        self.field = field
        self.index = index

    def values(self) -> list[Any]:
        """The printed values, in order; a row too short for the column counts as blank."""
        field, index = self.field, self.index
        if index is None:
            return [getattr(owner, field) for owner in self.owners]
        try:
            return [getattr(owner, field)[index] for owner in self.owners]
        except IndexError:
            return [cell.value for cell in self]

    def __iter__(self) -> Iterator[Cell]:
        return (Cell(owner, self.field, self.index) for owner in self.owners)

    def identities(self) -> list[Identity]:
        """The identities of the cells."""
        field, index = self.field, self.index
        return [(id(owner), field, index) for owner in self.owners]


class Several:
    """Any cells, listed one by one."""

    __slots__ = ("_cells",)

    def __init__(self, cells: Sequence[Cell]) -> None:
        self._cells = cells

    def values(self) -> list[Any]:
        """The printed values, in order."""
        return [cell.value for cell in self._cells]

    def __iter__(self) -> Iterator[Cell]:
        return iter(self._cells)

    def identities(self) -> list[Identity]:
        """The identities of the cells."""
        return [cell.identity for cell in self._cells]
