"""A value and its period in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saying import when

from coopvision.notation import Era, Kind, parse_period, parse_quantity, parse_statement


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("1,000人 R7年度", "1,000人", "R7年度"),
        ("計1,000人 R3～R7年度", "計1,000人", "R3～R7年度"),
        ("計1,000人　R 3～R7 年度", "計1,000人", "R 3～R7 年度"),
        ("R3～R7年度計1,000人", "計1,000人", "R3～R7年度"),
        ("R7年度 現状より増加", "現状より増加", "R7年度"),
        ("R7年度現状より増加", "現状より増加", "R7年度"),
        ("R7年度までに100件", "100件", "R7年度"),
        ("R3～7 年度 計5件", "計5件", "R3～7 年度"),
        ("R3～7年度 計5件", "計5件", "R3～7年度"),
        ("2025年度に100人", "100人", "2025年度"),
        ("R7年度末：100人", "100人", "R7年度末"),
        ("Ｒ７年度 １００人", "１００人", "Ｒ７年度"),
        ("H26 1.54", "1.54", "H26"),
        ("H27～R1年度平均 18事業", "18事業", "H27～R1年度平均"),
        ("令和3年4月1日現在 5人", "5人", "令和3年4月1日現在"),
        ("（R7年度）", "", "R7年度"),
        ("R7年度", "", "R7年度"),
        ("［R7年度］（計1,000人）", "（計1,000人）", "R7年度"),
        ("［R2年度］61件（令和2年度）", "61件", "R2年度"),
        ("［R2年度］61件（12月末）", "61件", "R2年度（12月末）"),
        ("（12月末）61件［R2年度］", "61件", "R2年度（12月末）"),
        ("［28年度］61件（12月末）", "61件", "28年度（12月末）"),
        ("［R2年度］61件（R2年12月末）", "61件", "R2年度（R2年12月末）"),
        ("80%（R2年度）（速報値）", "80%（速報値）", "R2年度"),
        ("200人（40人/年） （R 3～R7 年度）", "200人（40人/年）", "R 3～R7 年度"),
        ("28年度 100件", "100件", "28年度"),
    ],
)
def test_value_and_period_are_told_apart(text, value, period):
    """In brackets at either end, or at either end set off by its unit or a space."""
    assert parse_statement(text) == (parse_quantity(value), parse_period(period))


@pytest.mark.parametrize(
    "text",
    [
        "R2年度に比べ10件増",
        "令和元年度から121人増やし2,040人",
        "2020年比10%減",
        "R5年度に目標値を設定",
        "R5年度 検討中",
        "R5年度に設定",
        "基準年（平成19年）比16.5%増加",
        "H261.54",
        "2,020年",
        "5年間 80名",
        "5年間で80名",
        "12345年 5件",
        "1,000人（28）",
        "200人（40人/年）",
        "80%（全国16位）",
        "3兆円へ（2013年1.4兆円）",
        "R٣年度 5人",
        "5人（R7年度",
    ],
)
def test_years_of_something_else_are_not_the_period(text):
    """The base of a change, the time of a decision, a number of years, a figure of another year."""
    assert parse_statement(text) == (parse_quantity(text), None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("［R2年度］61件（R3年度）", "years-disagree"),
        ("［R2年度］61件（R3～R7年度）", "several-periods"),
        ("［R2年度］61件（28年度）", "era-omitted"),
    ],
)
def test_two_brackets_that_disagree_are_no_period(text, problem):
    """Which of them is meant is not guessed."""
    quantity, period = parse_statement(text)
    assert (quantity, when(period), period.first) == (parse_quantity("61件"), problem, None)


@pytest.mark.parametrize(
    ("text", "first"), [("100件（32年）", 2020), ("32年度 100件", 2020), ("［28年度］61件（12月末）", 2016)]
)
def test_an_omitted_era_can_be_given(text, first):
    """It reaches the period wherever it stands."""
    assert parse_statement(text, era=Era.HEISEI)[1].first == first


@given(
    st.sampled_from(["R7年度", "R3～R7年度", "H27～R1年度平均", "R2年12月末", "2030年時点", "28年度", "R3～7年度"]),
    st.sampled_from(
        ["計1,000人", "現状より増加", "67.5%", "-", "検討中", "200人（40人/年）", "32.800人", "男性5人 女性6人"]
    ),
    st.sampled_from(["{0}（{1}）", "{0} ［{1}］", "（{1}）{0}", "[{1}]\n{0}", "【{1}】 {0}"]),
)
def test_brackets_tell_the_period_whatever_the_value(period, value, form):
    """Also a value that is malformed or deferred has its period."""
    assert parse_statement(form.format(value, period)) == (parse_quantity(value), parse_period(period))


@given(st.text(alphabet="年度月末RH0123456789平成令和～()（） 人件計"))
def test_a_value_is_blank_only_where_nothing_but_time_is_printed(text):
    """The value is what is left."""
    quantity, period = parse_statement(text)
    assert quantity.kind is not Kind.BLANK or not text.strip() or period is not None
