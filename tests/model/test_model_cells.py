"""Cells: where printed values stand, one by one and several at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.model import Amounts, Cell, Column, CostLine, CostRow, MunicipalTable, Series, Several, YearlyList

YEARS = ["R3年度", "R4年度"]
rows = st.lists(
    st.builds(Amounts, amounts=st.lists(st.none() | st.integers(0, 9), max_size=4), total=st.integers(0, 9)), max_size=4
)


def groups(lines):
    """The same cells in every way in which several are read at once."""
    yield Column(lines, "total")
    yield from (Column(lines, "amounts", year) for year in range(3))
    yield from (Series(line, "amounts") for line in lines)
    yield Several([line.total_cell() for line in lines])


@given(rows)
def test_values_cells_and_identities_go_together(lines):
    """Read at once or one by one, the values and the identities are the same, in the same order."""
    for several in groups(lines):
        assert [cell.value for cell in several] == list(several.values())
        assert [cell.identity for cell in several] == list(several.identities())


def test_beyond_the_end_of_a_short_row_a_column_is_blank():
    """A row that prints fewer years than the head has prints nothing there."""
    lines = [Amounts(amounts=[1, 2]), Amounts(amounts=[3])]
    assert Column(lines, "amounts", 1).values() == [2, None]
    assert Cell(lines[1], "amounts", 1).value is None


def test_rows_that_print_the_same_have_cells_of_their_own():
    """Equal rows are two rows."""
    one, other = Amounts(total=1), Amounts(total=1)
    assert one == other
    assert Cell(one, "total").identity != Cell(other, "total").identity


@pytest.mark.parametrize(
    "table",
    [
        YearlyList(years=["R3年度", "R4年度"], rows=[CostLine(project="①", amounts=[1, 2], total=3)]),
        MunicipalTable(
            project="①", years=["R3年度", "R4年度"], rows=[CostRow(municipality="み", amounts=[1, 2], total=3)]
        ),
    ],
)
def test_a_table_has_a_column_for_each_year_and_one_of_totals(table):
    """By the position of the year in the head."""
    assert [table.column(0).values(), table.column(1).values(), table.totals().values()] == [[1], [2], [3]]
