"""Relations at their edges: what a broken one tells, what hinders one, what a rule may not leave out."""

import pytest

from coopvision.engine import Agree
from coopvision.engine.checks import Blocked, Broken, Open
from coopvision.model import Amounts, Cell, Column


def agree(*values, **options):
    lines = [Amounts(total=value) for value in values]
    return [Cell(line, "total") for line in lines], Agree(Column(lines, "total"), **options)


def test_statements_that_cannot_be_read_block_and_are_all_pointed_at():
    """Whatever the readable ones say; a rule with a reading of its own decides itself what can be read."""
    cells, statements = agree(1_520, "15Z0", "1,52")
    assert statements.judge() == Blocked(cells[1:])
    _, read = agree("15Z0", "15Z0", reading=str)
    assert read.judge() is None


def test_statements_without_any_figure_are_open_and_all_pointed_at():
    """A blank beside what is undecided."""
    cells, statements = agree(None, "検討中")
    assert statements.judge() == Open(cells)


def test_a_contradiction_tells_what_it_contradicts():
    """The cell that is expected to be right: its unit is told beside its figure."""
    cells, statements = agree(1_530, 1_520, 1_520)
    assert statements.judge().against == cells[1]
    cells, statements = agree(1_520, 1_520, 1_530)
    assert statements.judge().against == cells[0]


def test_only_figures_of_different_units_have_no_difference():
    """Of the same unit, whatever it is, they are subtracted."""
    _, same = agree(1_530, 1_520, scales=(1000, 1000))
    assert same.judge().facts == {"difference": 10}
    _, different = agree(1_530, 1_520_000, scales=(1000, 1))
    assert different.judge().facts["difference"].en == "not shown: the units differ"


def test_a_sum_of_rounded_figures_may_be_off_by_each_of_them():
    """Three figures of 千円 are off by less than three of them, one by less than one."""
    for addends, holds in ((3, True), (1, False)):
        _, statements = agree(10, 12_500, scales=(1000, 1), addends=(addends, 1))
        assert (statements.judge() is None) is holds
    assert isinstance(agree(10, 13_000, scales=(1000, 1), addends=(3, 1))[1].judge(), Broken)


def test_in_another_unit_too_blanks_agree_with_blanks():
    """Of two blanks and a figure the figure is the odd one, and a blank is what is expected."""
    cells, statements = agree(None, 1_520, None, scales=(1000, 1, 1000))
    judgement = statements.judge()
    assert (judgement.at, judgement.found, judgement.expected) == (cells[1], 1_520, None)
    assert judgement.against == cells[0]


@pytest.mark.parametrize("short", [{"scales": (1000, 1)}, {"scales": (1000, 1, 1), "addends": (1, 1)}])
def test_a_statement_without_its_scale_is_never_passed_over(short):
    """A rule that gives too few scales or addends fails, and is no proof."""
    with pytest.raises(ValueError, match="shorter"):
        agree(1_520, 1_520_000, 9, **short)[1].judge()
