"""Units: what counts the same, in one word or in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import same_counting, same_unit


@pytest.mark.parametrize(
    ("one", "other"), [("人", "名"), ("回", "度"), ("箇所", "カ所"), ("％", "%"), ("団体", "組織")]
)
def test_words_for_one_thing_count_the_same(one, other):
    """In either order."""
    assert same_counting(one, other)
    assert same_counting(other, one)


@pytest.mark.parametrize(("one", "other"), [("人", "件"), ("戸", "世帯"), ("千円", "円"), ("人", "")])
def test_different_things_do_not(one, other):
    """Nor does a unit count as no unit."""
    assert not same_counting(one, other)


@given(st.text(max_size=6), st.text(max_size=6))
def test_the_same_unit_counts_the_same(one, other):
    """The wider comparison never denies what the narrow one affirms, and every unit counts as itself."""
    assert same_counting(one, one)
    assert same_counting(one, other) or not same_unit(one, other)
