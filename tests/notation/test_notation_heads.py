"""Heads of the columns of a table of years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import Era, head_years, parse_period


def years(*heads):
    """What a row of heads is read as."""
    return head_years([parse_period(head) for head in heads])


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["R3年度", "R4年度"], [2021, 2022]),
        (["令和３年度", "４年度", "５年度"], [2021, 2022, 2023]),
        (["令和3年度", "4", "5"], [2021, 2022, 2023]),
        (["2021年度", "22年度", "23"], [2021, 2022, 2023]),
        (["令和3（2021）年度", "4（2022）年度"], [2021, 2022]),
        (["H30年度", "R元年度", "2年度"], [2018, 2019, 2020]),
        (["R3年度（予算）", "R4年度（見込）", "R5年度"], [2021, 2022, 2023]),
        (["R3年度当初予算", "4年度計画", "5年度（３年目）"], [2021, 2022, 2023]),
        (["［R3年度］", "４年度"], [2021, 2022]),
    ],
)
def test_an_era_that_is_printed_once_goes_on(heads, expected):
    """So does a century; and a note behind the year is no part of it."""
    assert years(*heads) == expected


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["3年度", "4年度"], [None, None]),
        (["R3～R4年度", "5年度"], [None, None]),
        (["R3年度", "4年度（上半期）", "合計", "5年度"], [2021, None, None, 2023]),
        (["R5年度", "3年度"], [2023, None]),
        (["H30年度", "元年度"], [2018, None]),
        (["R3年度", "R4～R5年度"], [2021, None]),
        (["", "－"], [None, None]),
    ],
)
def test_nothing_is_guessed(heads, expected):
    """Without an era to go on, backwards in time, of parts of years and of several: no year."""
    assert years(*heads) == expected


@given(st.integers(1, 60), st.integers(1, 9))
def test_the_years_go_on_from_the_first(first, many):
    """Whatever the year."""
    heads = [f"令和{first}年度", *(f"{first + more}年度" for more in range(1, many))]
    assert years(*heads) == [Era.REIWA.first + first - 1 + more for more in range(many)]
