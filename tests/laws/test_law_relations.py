"""What a relation says is what a naive calculation says, and it names every figure that takes part."""

from hypothesis import given
from hypothesis import strategies as st

from coopvision.engine import Agree, Sums
from coopvision.engine.checks import Broken, Open
from coopvision.model import Amounts, Column

figures = st.one_of(st.integers(0, 3), st.integers(0, 10**9))


def named(judgement):
    """The cells that a broken relation points at."""
    return {cell.identity for cell in (judgement.at, *(pointer.target for pointer in judgement.related))}


@given(st.lists(figures, min_size=1, max_size=6), figures)
def test_parts_add_up_only_if_they_do(parts, total):
    """Exactly: a difference of one is one."""
    line = Amounts(amounts=parts, total=total)
    judgement = Sums(line.cells(), to=line.total_cell()).judge()
    assert (judgement is None) is (sum(parts) == total)
    if judgement is not None:
        assert (judgement.found, judgement.expected) == (total, sum(parts))
        assert judgement.facts["difference"] == total - sum(parts)
        assert named(judgement) == {cell.identity for cell in (*line.cells(), line.total_cell())}


@given(st.lists(figures, max_size=5), st.sampled_from(["検討中", "未定", "調整中"]), st.integers(0, 5), figures)
def test_what_is_undecided_is_no_number(parts, undecided, place, total):
    """No sum with it is judged, whatever the other parts add up to; beside a number it does not agree with it."""
    amounts = [*parts[:place], undecided, *parts[place:]]
    for printed, whole in ((amounts, total), (amounts, sum(parts)), (parts, undecided)):
        line = Amounts(amounts=printed, total=whole)
        assert isinstance(Sums(line.cells(), to=line.total_cell()).judge(), Open)
    lines = [Amounts(total=undecided), Amounts(total=total)]
    assert isinstance(Agree(Column(lines, "total")).judge(), Broken)


@given(st.lists(figures, min_size=2, max_size=5))
def test_statements_agree_only_if_all_are_the_same(values):
    """However many there are, and whichever differs."""
    lines = [Amounts(total=value) for value in values]
    judgement = Agree(Column(lines, "total")).judge()
    assert (judgement is None) is (len(set(values)) == 1)
    if judgement is not None:
        assert judgement.found == judgement.at.value != judgement.expected
        assert judgement.expected in values
        assert judgement.facts["difference"] == judgement.found - judgement.expected
        assert named(judgement) == {line.total_cell().identity for line in lines}
