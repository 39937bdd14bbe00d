"""What a relation allows one of its cells to be."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from coopvision.engine import Agree, Sums
from coopvision.engine.mending import statement
from coopvision.model import Amounts, Cell, Column, Measure, Several

figures = st.integers(-(10**9), 10**9)


def said(*values, **options):
    """Statements of one fact, with their cells."""
    lines = [Amounts(total=value) for value in values]
    return statement(Agree(Column(lines, "total"), **options)), [Cell(line, "total") for line in lines]


@given(st.lists(figures, min_size=1, max_size=6), figures, st.data())
def test_the_value_that_mends_a_sum_is_the_one_with_which_it_holds(amounts, total, data):
    """Of whichever cell: with that value the sum holds, with another one it does not."""
    line = Amounts(amounts=amounts, total=total)
    judged = statement(Sums(line.cells(), to=line.total_cell()))
    cell = data.draw(st.sampled_from(judged.cells))
    (value,) = judged.mends(cell)
    assert judged.holds_with(cell, value)
    assert not judged.holds_with(cell, value + 1)


def test_statements_are_mended_by_what_the_others_say():
    """Each other figure once; a blank says nothing, and nothing is mended by what it says itself."""
    judged, (first, second, *_) = said(1, 2, 3, 2, None)
    assert judged.mends(first) == [2, 3]
    assert judged.mends(second) == [1, 3, 2]


def test_a_cell_that_was_mended_says_so_from_then_on():
    """The others are measured by its new value."""
    judged, (first, second) = said(1, 2)
    judged.put(first, 7)
    assert (judged.holds_with(second, 7), judged.holds_with(second, 1)) == (True, False)
    assert judged.mends(second) == [7]


def test_a_fraction_mends_and_what_is_no_amount_does_not():
    """A part of a 千円 is a figure as well; a value of an indicator is none that a table could print."""
    judged, (first, second) = said(1, 2)
    judged.put(first, Decimal("0.5"))
    assert judged.mends(second) == [Decimal("0.5")]
    measures = [Measure(value=value) for value in ("10件", "12件")]
    cells = [Cell(measure, "value") for measure in measures]
    assert statement(Agree(Several(cells), reading=str)).mends(cells[0]) == []


def test_statements_hold_as_the_relation_has_it():
    """With its units, with what rounds, and with its own reading."""
    judged, (thousands, _) = said(10, 12_500, scales=(1000, 1), addends=(3, 1))
    assert (judged.holds_with(thousands, 15), judged.holds_with(thousands, 16)) == (True, False)
    single, (thousands, _) = said(10, 12_500, scales=(1000, 1))
    assert (single.holds_with(thousands, 13), single.holds_with(thousands, 14)) == (True, False)
    last_digit, (first, _) = said(1, 12, reading=lambda value: value % 10)
    assert (last_digit.holds_with(first, 22), last_digit.holds_with(first, 21)) == (True, False)
