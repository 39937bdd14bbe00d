"""Verification coverage (照合率): which printed numbers some relation verifies, and which none does."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from coopvision.engine.findings import Place
from coopvision.engine.index import Index
from coopvision.engine.relations import Agree, Sums
from coopvision.model import Amounts, Cell, Measure, Node
from coopvision.notation import amount_number
from coopvision.records import Record

Relation = Sums | Agree


@frozen(kw_only=True, eq=False, repr=False)
class Coverage(Record):
    """How many printed numbers some relation verifies.

    Attributes:
        numbers: How many numbers the vision prints: amounts, and values of indicators.
        verified: How many of them take part in a relation that could be evaluated.
        unverified: The places of the others.
    """

    numbers: int
    verified: int
    unverified: tuple[Place, ...]

    @property
    def share(self) -> float:
        """The share verified, 0 to 1; 0 where nothing is printed."""
        return self.verified / self.numbers if self.numbers else 0.0


def measure(relations: Iterable[Relation], index: Index) -> Coverage:
    """The coverage that these evaluated relations give."""
    touched = {identity for relation in relations for identity in relation.identities()}
    numbers = [cell for link in index.links for cell in _numbers(link.node)]
    bare = [cell for cell in numbers if cell.identity not in touched]
    return Coverage(
        numbers=len(numbers),
        verified=len(numbers) - len(bare),
        unverified=tuple(index.place(cell) for cell in bare),
    )


def _numbers(node: Node) -> Iterator[Cell]:
    """The cells of a node that print a number."""
    if isinstance(node, Amounts):
        for position, amount in enumerate(node.amounts):
            if amount_number(amount) is not None:
                yield Cell(node, "amounts", position)
        if amount_number(node.total) is not None:
            yield Cell(node, "total")
    elif isinstance(node, Measure) and node.value.number is not None:
        yield Cell(node, "value")
