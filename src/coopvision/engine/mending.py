"""What a relation allows one of its cells to be: which value would mend it, and whether it holds with another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from coopvision.engine.checks import Broken
from coopvision.engine.relations import Agree, Sums
from coopvision.model import Cell, Several
from coopvision.notation import Printed, amount_number

Number: TypeAlias = int | Decimal


class Statement(Protocol):
    """A relation and what stands in its cells by now."""

    @property
    def cells(self) -> Sequence[Cell]:
        """The cells that take part."""

    def mends(self, cell: Cell) -> Iterable[Number]:
        """The values of this cell alone that might mend it."""

    def holds_with(self, cell: Cell, value: Number) -> bool:
        """Whether it holds if this cell says so."""

    def put(self, cell: Cell, value: Number) -> None:
        """From now on this cell says so."""


def statement(relation: Sums | Agree) -> Statement:
    """The relation with what is printed in its cells."""
    return _Sum(relation) if isinstance(relation, Sums) else _Agreement(relation)


class _Sum:
    """Parts and total: what the parts exceed the total by is all that must be known."""

    def __init__(self, relation: Sums) -> None:
        parts = list(relation.parts)
        self.cells = [*parts, relation.to]
        self._figures = {cell.identity: _number(cell.value) or 0 for cell in self.cells}
        self._weights = Counter(cell.identity for cell in parts)
        self._weights[relation.to.identity] -= 1
        self._excess = sum(weight * self._figures[cell] for cell, weight in self._weights.items())

    def mends(self, cell: Cell) -> Iterator[Number]:
        weight = self._weights[cell.identity]
        if abs(weight) == 1:
            yield self._figures[cell.identity] - weight * self._excess

    def holds_with(self, cell: Cell, value: Number) -> bool:
        return self._excess_with(cell, value) == 0

    def put(self, cell: Cell, value: Number) -> None:
        self._excess = self._excess_with(cell, value)
        self._figures[cell.identity] = value

    def _excess_with(self, cell: Cell, value: Number) -> Number:
        return self._excess + self._weights[cell.identity] * (value - self._figures[cell.identity])


class _Agreement:
    """Statements of one fact; whether they agree is left to the relation, which knows units and readings."""

    def __init__(self, relation: Agree) -> None:
        self.cells = list(relation.cells)
        self._relation = relation
        self._values = {cell.identity: cell.value for cell in self.cells}

    def mends(self, cell: Cell) -> list[Number]:
        numbers = (_number(value) for other, value in self._values.items() if other != cell.identity)
        return list(dict.fromkeys(number for number in numbers if number is not None))

    def holds_with(self, cell: Cell, value: Number) -> bool:
        values = self._values | {cell.identity: value}
        said = _Said(self.cells, [values[each.identity] for each in self.cells])
        return not isinstance(self._relation.over(said).judge(), Broken)

    def put(self, cell: Cell, value: Number) -> None:
        self._values[cell.identity] = value


class _Said(Several):
    """Cells that are taken to say something else than what is printed."""

    __slots__ = ("_values",)

    def __init__(self, cells: Sequence[Cell], values: list[Any]) -> None:
        super().__init__(cells)
        self._values = values

    def values(self) -> list[Any]:
        return self._values


def _number(value: Any) -> Number | None:  # noqa: ANN401 - whatever a cell holds
    """The number of an amount; None for a blank and for whatever is no amount."""
    return amount_number(value) if isinstance(value, int | Printed) else value if isinstance(value, Decimal) else None
