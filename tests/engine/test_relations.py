"""Relations between printed figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.engine import Agree, Sums
from coopvision.engine.checks import Blocked, Broken, Open
from coopvision.model import Amounts, Cell, Column

figures = st.integers(-(10**12), 10**12)
blanks_too = st.lists(st.one_of(figures, st.none()), min_size=1, max_size=8)


def sums(*amounts, total):
    line = Amounts(amounts=amounts, total=total)
    return line, Sums(line.cells(), to=line.total_cell()).judge()


def agree(*values, scales=()):
    lines = [Amounts(total=value) for value in values]
    return lines, Agree(Column(lines, "total"), scales=scales).judge()


@given(blanks_too)
def test_a_right_total_holds_whatever_is_blank(amounts):
    """The numbers add up to their sum; blanks count for nothing."""
    _, judgement = sums(*amounts, total=sum(amount or 0 for amount in amounts))
    assert judgement is None


@given(blanks_too, figures.filter(bool))
def test_a_wrong_total_is_found_with_the_right_one_and_the_difference(amounts, off):
    """Any difference, however small, is broken at the total, and the message's numbers re-check."""
    right = sum(amount or 0 for amount in amounts)
    line, judgement = sums(*amounts, total=right + off)
    assert isinstance(judgement, Broken)
    assert judgement.at == Cell(line, "total")
    assert (judgement.found, judgement.expected) == (right + off, right)
    assert judgement.found - judgement.expected == judgement.facts["difference"] == off
    assert [pointer.target.value for pointer in judgement.related] == amounts


def test_what_a_rule_adds_to_a_broken_relation_is_part_of_the_finding():
    """And is asked for only where the relation is broken."""
    line = Amounts(amounts=[1, 2], total=4)

    def tell(broken):
        return broken._replace(facts={**broken.facts, "more": broken.found})

    assert Sums(line.cells(), to=line.total_cell(), tell=tell).judge().facts == {"difference": 1, "more": 4}
    assert Agree(line.cells(), tell=tell).judge().facts == {"difference": -1, "more": 1}
    right = Amounts(amounts=[1, 1], total=2)
    assert Sums(right.cells(), to=right.total_cell(), tell=tell).judge() is None
    assert Agree(right.cells(), tell=tell).judge() is None


@pytest.mark.parametrize("malformed", ["12a", "1,2345", "32.800"])
def test_a_malformed_part_blocks_the_sum_and_is_pointed_at(malformed):
    """What cannot be read is neither right nor wrong."""
    line, judgement = sums(1, malformed, total=1)
    assert judgement == Blocked([Cell(line, "amounts", 1)])


@pytest.mark.parametrize("pending", ["検討中", "1,000～2,000"])
def test_an_undecided_part_leaves_the_sum_open(pending):
    """A figure that is not decided yet makes no contradiction."""
    line, judgement = sums(1, pending, total=1)
    assert judgement == Open([Cell(line, "amounts", 1)])


def test_a_blank_total_leaves_the_sum_open():
    """Nothing is printed that could be wrong."""
    line, judgement = sums(1, 2, total=None)
    assert judgement == Open([Cell(line, "total")])


def test_a_sum_of_nothing_proves_nothing():
    """A total of 0 without any part is not verified."""
    _, judgement = sums(total=0)
    assert isinstance(judgement, Open)


def test_a_dash_is_an_empty_part():
    """`－` stands for no work, as a blank does."""
    assert sums(1, "－", total=1)[1] is None


def test_figures_in_irregular_writing_are_figures():
    """Full-width digits and commas and ▲ are read as what they say."""
    assert sums("１２", "58，370", "△5", total=58377)[1] is None


@given(figures, st.integers(2, 4))
def test_equal_statements_agree(figure, count):
    """However often the same figure is printed, it agrees with itself."""
    assert agree(*[figure] * count)[1] is None


@given(figures, figures, st.integers(0, 2))
def test_of_three_statements_the_odd_one_is_pointed_at(usual, odd, position):
    """Two against one: the one is found, the two are what is expected."""
    values = [usual, usual]
    values.insert(position, odd)
    lines, judgement = agree(*values)
    if usual == odd:
        assert judgement is None
        return
    assert judgement.at == Cell(lines[position], "total")
    assert (judgement.found, judgement.expected) == (odd, usual)
    assert {pointer.target for pointer in judgement.related} == {
        Cell(line, "total") for index, line in enumerate(lines) if index != position
    }


@given(figures)
def test_zero_and_blank_are_different_statements(figure):
    """A blank is no figure, not even 0."""
    assert isinstance(agree(figure, None)[1], Broken)
    assert isinstance(agree(None, None)[1], Open)


@given(st.integers(0, 10**9))
def test_a_coarse_figure_agrees_with_whatever_rounds_or_is_cut_to_it(yen):
    """千円 against 円: the interval of the coarse figure holds the fine one, rounded either way."""
    for thousands in {yen // 1000, round(yen / 1000), -(-yen // 1000)}:
        assert agree(thousands, yen, scales=(1000, 1))[1] is None


@given(st.integers(1, 10**9), st.integers(1000, 10**6))
def test_a_fine_figure_outside_the_interval_disagrees(thousands, off):
    """A whole unit of the coarse table off is a contradiction."""
    assert isinstance(agree(thousands, thousands * 1000 + off, scales=(1000, 1))[1], Broken)


def test_decimals_add_exactly():
    """No binary fraction comes in between."""
    assert sums("0.1", "0.2", total="0.3")[1] is None
    assert sums("0.1", "0.2", total="0.30001")[1].expected == Decimal("0.3")


def test_of_statements_in_different_units_the_odd_one_is_pointed_at():
    """The one that most others cannot agree with, wherever it stands."""
    for values, odd in (((1_520_000, 1_530, 1_520), 1), ((1_520_000, 1_520, 1_530), 2), ((1_530_000, 1_520, 1_520), 0)):
        lines, judgement = agree(*values, scales=(1, 1000, 1000))
        assert judgement.at.owner is lines[odd]


def test_a_range_is_a_statement():
    """A number inside it agrees, one outside does not; an undecided amount is not a number."""
    assert agree(1_520, "1,000～2,000")[1] is None
    assert isinstance(agree(1_520, "2,000～3,000")[1], Broken)
    assert isinstance(agree(1_520, "検討中")[1], Broken)
    assert isinstance(agree("検討中", "検討中")[1], Open)


@pytest.mark.parametrize("printed", ["１，５２０", "(1,520)", "1520.0"])
def test_a_statement_in_irregular_writing_is_the_number_it_writes(printed):
    """However it is written, the same number is the same statement, and another one is not."""
    assert agree(1_520, printed)[1] is None
    assert isinstance(agree(1_530, printed)[1], Broken)


def test_a_dash_states_as_little_as_a_blank():
    """`－` and an empty cell agree; beside a figure both are another statement."""
    assert isinstance(agree("－", None)[1], Open)
    assert isinstance(agree(0, "－")[1], Broken)


@pytest.mark.parametrize("other", [None, "－", "検討中"])
def test_in_another_unit_too_a_blank_is_no_figure(other):
    """A figure and nothing are different statements, whatever unit nothing stands in."""
    assert isinstance(agree(1_520, other, scales=(1000, 1))[1], Broken)
    assert isinstance(agree(other, 1_520, scales=(1000, 1))[1], Broken)


def test_in_another_unit_too_a_range_holds_what_lies_in_it():
    """A range of 千円 against 円: inside, at the edge, outside."""
    for yen, holds in ((1_520_000, True), (2_000_400, True), (2_001_000, False), (999_000, False)):
        assert (agree("1,000～2,000", yen, scales=(1000, 1))[1] is None) is holds


def test_statements_that_cannot_be_subtracted_differ_without_a_difference():
    """A figure and a blank differ, by no number."""
    assert agree(1_520, None)[1].facts["difference"].en == "not a number"


def test_values_read_in_the_rules_own_way_are_compared_as_read():
    """With a reading of its own a rule decides what is the same, and what says nothing."""
    lines = [Amounts(total=value) for value in (12, 22, 35)]
    tens = Agree(Column(lines[:2], "total"), reading=lambda value: value % 10)
    assert tens.judge() is None
    assert isinstance(Agree(Column(lines, "total"), reading=lambda value: value % 10).judge(), Broken)
    assert isinstance(Agree(Column(lines, "total"), reading=lambda _: None).judge(), Open)
