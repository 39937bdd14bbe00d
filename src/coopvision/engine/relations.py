"""Relations between printed figures. A rule states them, the engine evaluates them.

From the same statement come the finding, the coverage (which printed numbers some relation
verifies) and, later, the ranking of culprits. Figures of one unit are compared exactly; figures
of different units as intervals, never by a tolerance that would hide an error of one unit.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from coopvision.engine.checks import Blocked, Broken, Judgement, Open, Pointer
from coopvision.model import Cell, Cells
from coopvision.model.addresses import Identity
from coopvision.notation import Amount, Form, Printed, amount_number
from coopvision.words import Words

PART: Final = Words("内訳", "part of the sum")
UNITS_DIFFER: Final = Words("単位が違うため示しません", "not shown: the units differ")
NO_DIFFERENCE: Final = Words("数では表せません", "not a number")
STATEMENT: Final = Words("同じ事項の別の記載", "another statement of the same fact")

Tell = Callable[[Broken], Broken]
"""Adds to what a finding says: further places, further facts."""

_EMPTY: Final = frozenset({Form.DASH})
_NO_NUMBER_YET: Final = frozenset({Form.UNDECIDED, Form.RANGE})


def _malformed(cells: Iterable[Cell]) -> list[Cell]:
    return [cell for cell in cells if isinstance(cell.value, Printed) and cell.value.form is Form.MALFORMED]


def _unreadable(cells: Iterator[Cell]) -> Judgement:
    """What keeps a relation over these amounts from being evaluated, if anything does."""
    printed = [(cell, cell.value) for cell in cells]
    if malformed := _malformed(cell for cell, _ in printed):
        return Blocked(malformed)
    pending = [c for c, value in printed if isinstance(value, Printed) and value.form in _NO_NUMBER_YET]
    return Open(pending) if pending else None


class Sums:
    """The parts add up to the total. Blank parts count for nothing: no work was planned that year.

    Args:
        parts: The cells added up.
        to: The cell of the printed total. While it is blank the relation is open.
        tell: What else is to be said where they do not.
    """

    __slots__ = ("_tell", "parts", "to")

    def __init__(self, parts: Cells, *, to: Cell, tell: Tell | None = None) -> None:
        self.parts = parts
        self.to = to
        self._tell = tell

    def judge(self) -> Judgement:
        """Whether the printed figures add up."""
        values = self.parts.values()
        try:
            if sum(values) == self.to.value and values:
                return None
        except TypeError:  # a blank or printed text among them
            pass
        return self._judge_closely()

    def _judge_closely(self) -> Judgement:
        parts = list(self.parts)
        total = amount_number(self.to.value)
        hindrance = _unreadable(iter([*parts, self.to]))
        if hindrance is not None:
            return hindrance
        if total is None or not parts:
            return Open([self.to])
        numbers = [number for cell in parts if (number := amount_number(cell.value)) is not None]
        expected = sum(numbers)
        if expected == total:
            return None
        broken = Broken(
            self.to,
            found=total,
            expected=expected,
            related=[Pointer(cell, PART) for cell in parts],
            facts={"difference": total - expected},
        )
        return broken if self._tell is None else self._tell(broken)

    def identities(self) -> Iterable[Identity]:
        """The identities of every cell that takes part."""
        return [*self.parts.identities(), self.to.identity]


class Agree:
    """Several cells state the same fact, so they print the same.

    Where most of them agree, the finding points at the odd one; of two it points at the first.

    Args:
        cells: The statements.
        scales: What one unit of each is worth (千円: 1000), where the units differ.
        addends: Of how many rounded figures each may be the sum, one if not given; in a coarser unit every one
            of them widens its interval.
        reading: How a printed value is understood; None stands for a blank.
        tell: What else is to be said where they do not agree.
    """

    __slots__ = ("_addends", "_cells", "_reading", "_scales", "_tell")

    def __init__(
        self,
        cells: Cells,
        *,
        scales: Sequence[int] = (),
        addends: Sequence[int] = (),
        reading: Callable[[Any], Any] | None = None,
        tell: Tell | None = None,
    ) -> None:
        self._cells = cells
        self._scales = scales if len(set(scales)) > 1 else ()
        self._addends = addends
        self._reading = reading
        self._tell = tell

    @property
    def cells(self) -> Cells:
        """The statements."""
        return self._cells

    def over(self, cells: Cells) -> "Agree":
        """The same relation of other cells, each in the unit of the one in its place."""
        return Agree(cells, scales=self._scales, addends=self._addends, reading=self._reading)

    def judge(self) -> Judgement:
        """Whether all statements agree."""
        values = self._cells.values()
        first = values[0]
        if first.__class__ is int and not self._scales and values.count(first) == len(values):
            return None
        return self._judge_closely(values, list(self._cells))

    def _judge_closely(self, values: Sequence[Any], cells: list[Cell]) -> Judgement:
        if self._reading is None and (malformed := _malformed(cells)):
            return Blocked(malformed)
        read = self._reading or _read_amount
        numbers = [read(value) for value in values]
        if all(number is None or number is _PENDING for number in numbers):
            return Open(cells)
        odd, usual = self._odd_one_out(numbers)
        if odd is None:
            return None
        found, expected = numbers[odd], numbers[usual]
        broken = Broken(
            cells[odd],
            found=values[odd],
            expected=values[usual],
            related=[Pointer(cell, STATEMENT) for position, cell in enumerate(cells) if position != odd],
            facts={"difference": UNITS_DIFFER if self._scales else _difference(found, expected)},
            against=cells[usual],
        )
        return broken if self._tell is None else self._tell(broken)

    def _odd_one_out(self, numbers: Sequence[Any]) -> tuple[int | None, int]:
        """The position of a statement that differs, and of one that it differs from."""
        if self._scales or any(isinstance(number, _Range) for number in numbers):
            one = [1] * len(numbers)
            return _disjoint(numbers, self._scales or one, self._addends or one)
        usual, often = Counter(numbers).most_common(1)[0]
        if often == len(numbers):
            return None, 0
        if often == 1:
            return 0, 1
        return next(i for i, number in enumerate(numbers) if number != usual), numbers.index(usual)

    def identities(self) -> Iterable[Identity]:
        """The identities of every cell that takes part."""
        return self._cells.identities()


_PENDING: Final = Words("検討中", "undecided")


def _read_amount(value: Amount) -> Any:  # noqa: ANN401 - whatever compares
    """A number; a range as such; what is undecided is neither a number nor a blank."""
    if isinstance(value, Printed):
        if value.form is Form.UNDECIDED:
            return _PENDING
        if value.form is Form.RANGE:
            return _Range(value.low, value.high)
    return amount_number(value)


class _Range(NamedTuple):
    """From one number to another, both included."""

    low: Any
    high: Any


def _difference(found: Any, expected: Any) -> Any:  # noqa: ANN401 - numbers, or nothing to subtract
    try:
        return found - expected
    except TypeError:
        return NO_DIFFERENCE


def _disjoint(numbers: Sequence[Any], scales: Sequence[int], addends: Sequence[int]) -> tuple[int | None, int]:
    """Compare as intervals: a figure in a coarse unit stands for all that rounds or is cut to it.

    The odd one is the one that most others cannot agree with.
    """
    finest = min(scales)
    ranges = [
        _interval(number, scale, 0 if scale == finest else count)
        for number, scale, count in zip(numbers, scales, addends, strict=True)
    ]
    strangers = [[i for i, other in enumerate(ranges) if not _meet(each, other)] for each in ranges]
    odd = max(range(len(ranges)), key=lambda position: len(strangers[position]))
    return (odd, strangers[odd][0]) if strangers[odd] else (None, 0)


class _Interval(NamedTuple):
    """What a figure stands for: one value where exact, else all between two that it is not."""

    low: Any
    high: Any
    exact: bool

    def holds(self, value: Any) -> bool:  # noqa: ANN401 - int or Decimal
        return bool(self.low <= value <= self.high if self.exact else self.low < value < self.high)


def _interval(number: Any, scale: int, addends: int) -> _Interval | None:  # noqa: ANN401 - a number, a range or neither
    if number is None or number is _PENDING:
        return None
    low, high = number if isinstance(number, _Range) else (number, number)
    off = addends * scale
    return _Interval(low * scale - off, high * scale + off, exact=not off)


def _meet(one: _Interval | None, other: _Interval | None) -> bool:
    """Whether two figures can stand for the same value."""
    if one is None or other is None:
        return one is other
    low, high = max(one.low, other.low), min(one.high, other.high)
    return bool(low < high or (one.holds(low) and other.holds(low)))
