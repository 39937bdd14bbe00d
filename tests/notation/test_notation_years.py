"""Eras and fiscal years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import Era, FiscalYear, parse_fiscal_year

WIDE = str.maketrans("0123456789RH", "０１２３４５６７８９ＲＨ")


@pytest.mark.parametrize(
    "text",
    [
        "平成31年度",
        "H31年度",
        "令和元年度",
        "令和1年度",
        "R元年度",
        "R1年度",
        "2019年度",
        "FY2019",
        "西暦2019年度",
        "Ｒ元年度",
        "R 元 年度",
        "令和 元年度",
        "R１",
        "H31年",
        "2019",
        "㋿元年度",
        "令和一年度",
        "2019年度(令和元年度)",
        "令和元（2019）年度",
    ],
)
def test_every_spelling_of_a_fiscal_year_is_that_year(text):
    """FY2019 has many names."""
    assert parse_fiscal_year(text) == FiscalYear(2019)


@pytest.mark.parametrize(
    ("text", "western"),
    [
        ("平成35年度", 2023),
        ("昭和64年度", 1989),
        ("S63", 1988),
        ("大正元年度", 1912),
        ("M1", 1868),
        ("平成二十八年度", 2016),
    ],
)
def test_years_count_from_their_era(text, western):
    """Also beyond its end, and in eras long past."""
    assert parse_fiscal_year(text) == FiscalYear(western)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "年度",
        "3年度",
        "元年度",
        "R0年度",
        "R100年度",
        "R2024年度",
        "1867年度",
        "2200年度",
        "9999",
        "令和年度",
        "r3",
        "R3～R7年度",
        "R3年度末",
        "R3年12月",
        "FY21",
        "FY元",
        "西暦3年",
        "R٣年度",
        "R³年度",
        "2019年度(令和2年度)",
        "2,019年度",
        "合計",
    ],
)
def test_other_text_is_no_fiscal_year(text):
    """A year that cannot be told, a part of a year, and more than one are none."""
    assert parse_fiscal_year(text) is None


@pytest.mark.parametrize(
    ("western", "ja", "en"),
    [
        (2021, "R3年度", "FY2021"),
        (2019, "R元年度", "FY2019"),
        (2018, "H30年度", "FY2018"),
        (1989, "H元年度", "FY1989"),
        (1868, "M元年度", "FY1868"),
        (1867, "1867年度", "FY1867"),
    ],
)
def test_a_label_names_the_year_in_either_language(western, ja, en):
    """The year in which an era begins bears its name; before the first there is none."""
    assert (FiscalYear(western).label(), FiscalYear(western).label("en")) == (ja, en)


@given(st.integers(1868, 2117))
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_label_is_read_back(lang, western):
    """As far as an era's years have two digits."""
    assert parse_fiscal_year(FiscalYear(western).label(lang)) == FiscalYear(western)


@given(st.sampled_from(Era), st.integers(1, 99))
def test_letter_and_kanji_name_the_same_year(era, year):
    """And so do wide digits."""
    expected = FiscalYear(era.first + year - 1)
    for text in (f"{era.letter}{year}年度", f"{era.kanji}{year}年度", f"{era.letter}{year}".translate(WIDE)):
        assert parse_fiscal_year(text) == expected


@given(st.integers(), st.integers())
def test_fiscal_years_are_in_order(one, other):
    """As their western years are."""
    assert (FiscalYear(one) < FiscalYear(other)) == (one < other)


def test_the_eras_follow_each_other():
    """Each era's letter is its own, and each begins later than the one before."""
    assert [era.letter for era in sorted(Era, key=lambda era: era.first)] == ["M", "T", "S", "H", "R"]
