"""Which single cells explain contradictions: the best first, each taken as mended before the next is sought.

A cell explains the broken relations that one value of it mends. Relations that hold speak against that value
where it would break them. What is looked at are the cells of broken relations and their neighbours, so the
work grows with what is broken.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import count

from attrs import frozen

from coopvision.engine.mending import Number, Statement, statement
from coopvision.engine.relations import Agree, Sums
from coopvision.model import Cell
from coopvision.model.addresses import Identity


@frozen(eq=False)
class Explanation:
    """What one cell with another value would change, the relations by their positions.

    Attributes:
        cell: The cell.
        value: The other value.
        mends: The broken relations that would hold.
        breaks: The relations that hold and would not.
    """

    cell: Cell
    value: Number
    mends: frozenset[int]
    breaks: frozenset[int]

    @property
    def rank(self) -> tuple[int, int]:
        """The smaller, the better: how many contradictions fewer there would be, then how many it mends."""
        return len(self.breaks) - len(self.mends), -len(self.mends)


_Entry = tuple[tuple[int, int], int, int, Explanation]
"""In the queue: rank, then the order in which the cells were met, then a number that no other has."""


class Search:
    """What is broken by now, and what would explain it.

    Args:
        relations: All relations that could be evaluated.
        broken: The positions of those that do not hold, in the order of the document.

    Attributes:
        broken: The positions of those that do not hold once everything named so far is mended.
    """

    def __init__(self, relations: Sequence[Sums | Agree], broken: Sequence[int]) -> None:
        self.broken = set(broken)
        self._printed = frozenset(broken)
        self._relations = relations
        self._statements: dict[int, Statement] = {}
        self._around = _by_cell(relations)
        self._known: dict[Identity, tuple[Explanation, ...]] = {}
        self._order: dict[Identity, int] = {}
        self._numbers = count()
        self._queue = [entry for cell in self._cells(broken) for entry in self._entries(cell)]
        heapify(self._queue)

    def run(self) -> Iterator[tuple[Explanation, tuple[Explanation, ...]]]:
        """Explanations, each with those that explain as much: two relations or more, or one that nothing else can."""
        while self._queue:
            *_, best = heappop(self._queue)
            if best not in self._known[best.cell.identity] or not best.mends & self._printed:
                continue
            if len(best.mends) == 1 and any(self._rivals(best)):
                continue
            rivals = tuple(dict.fromkeys(self._rivals(best)))
            self._mend(best)
            yield best, rivals

    def _statement(self, position: int) -> Statement:
        found = self._statements.get(position)
        if found is None:
            found = self._statements[position] = statement(self._relations[position])
        return found

    def _cells(self, positions: Iterable[int]) -> Iterable[Cell]:
        """The cells of these relations, each once."""
        return {cell.identity: cell for each in positions for cell in self._statement(each).cells}.values()

    def _entries(self, cell: Cell) -> Iterator[_Entry]:
        """What the queue has of a cell."""
        order = self._order.setdefault(cell.identity, len(self._order))
        self._known[cell.identity] = tuple(self._explanations(cell))
        for each in self._known[cell.identity]:
            yield each.rank, order, next(self._numbers), each

    def _explanations(self, cell: Cell) -> Iterator[Explanation]:
        """The explanations by a cell that leave fewer contradictions; no amount is negative."""
        around = self._around[cell.identity]
        values = (value for each in around if each in self.broken for value in self._statement(each).mends(cell))
        for value in dict.fromkeys(values):
            holding = {each for each in around if self._statement(each).holds_with(cell, value)}
            mends, breaks = holding & self.broken, around - holding - self.broken
            if value >= 0 and len(mends) > len(breaks):
                yield Explanation(cell, value, frozenset(mends), breaks)

    def _rivals(self, best: Explanation) -> Iterator[Explanation]:
        """Others that explain as much of the same, at least in part; of several relations, another value, too."""
        for cell in self._cells(best.mends):
            for other in self._known[cell.identity]:
                same = other.mends & best.mends or (len(best.mends) > 1 and other.cell is best.cell)
                if same and other.rank == best.rank and other is not best:
                    yield other

    def _mend(self, best: Explanation) -> None:
        """Take the cell as mended, and look again at all that it has to do with."""
        around = self._around[best.cell.identity]
        for each in around:
            self._statement(each).put(best.cell, best.value)
        self.broken -= best.mends
        self.broken |= best.breaks
        for cell in self._cells(around):
            for entry in self._entries(cell):
                heappush(self._queue, entry)


def _by_cell(relations: Sequence[Sums | Agree]) -> dict[Identity, frozenset[int]]:
    """The positions of the relations that each cell takes part in."""
    found: dict[Identity, list[int]] = {}
    for position, relation in enumerate(relations):
        for identity in relation.identities():
            found.setdefault(identity, []).append(position)
    return {identity: frozenset(positions) for identity, positions in found.items()}
