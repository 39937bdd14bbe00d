"""A time among other words."""

import pytest
from saying import when

from coopvision.notation import Aspect, Basis, find_period, parse_period

FISCAL, CALENDAR, UNSTATED = Basis.FISCAL, Basis.CALENDAR, Basis.UNSTATED


@pytest.mark.parametrize(
    ("text", "first", "last", "basis", "aspect"),
    [
        ("R2年度", 2020, 2020, FISCAL, None),
        ("策定時（R2年度）", 2020, 2020, FISCAL, None),
        ("R2年度（計画策定時）", 2020, 2020, FISCAL, None),
        ("コロナ前（R元年度）", 2019, 2019, FISCAL, None),
        ("コロナ前【2019年】", 2019, 2019, CALENDAR, None),
        ("直近（R2）", 2020, 2020, UNSTATED, None),
        ("基準年度：R2年度", 2020, 2020, FISCAL, None),
        ("基準年FY2020", 2020, 2020, FISCAL, None),
        ("R2年産", 2020, 2020, CALENDAR, None),
        ("R3年度頃", 2021, 2021, FISCAL, None),
        ("R7年度末を目途", 2025, 2025, FISCAL, Aspect.END),
        ("R7年度以降", 2025, 2025, FISCAL, None),
        ("R3年度～", 2021, 2021, FISCAL, None),
        ("R3年度から", 2021, 2021, FISCAL, None),
        ("～R7年度", 2025, 2025, FISCAL, None),
        ("R3～R7毎年度", 2021, 2025, UNSTATED, None),
        ("計画期間（R3～R7年度）", 2021, 2025, FISCAL, None),
        ("第2期（R3～R7年度）", 2021, 2025, FISCAL, None),
        ("5年後（R7年度）", 2025, 2025, FISCAL, None),
        ("R3年度から5年間", 2021, 2025, FISCAL, None),
        ("R3からの5か年", 2021, 2025, UNSTATED, None),
        ("令和3年度以降5年間", 2021, 2025, FISCAL, None),
        ("R2年度（直近3か年平均）", 2018, 2020, FISCAL, Aspect.MEAN),
        ("R2年度（3か年平均）", 2018, 2020, FISCAL, Aspect.MEAN),
        ("R2年度の過去5年の平均", 2016, 2020, FISCAL, Aspect.MEAN),
        ("R2年度からの平均", 2020, 2020, FISCAL, Aspect.MEAN),
        ("R元・R2年度", 2019, 2020, FISCAL, None),
        ("R2及びR3年度", 2020, 2021, FISCAL, None),
        ("R2とR3", 2020, 2021, UNSTATED, None),
        ("H30・R1・R2年度平均", 2018, 2020, FISCAL, Aspect.MEAN),
        ("R2年度実績・R3年度見込", None, None, None, "separate-times"),
        ("令2年度", 2020, 2020, FISCAL, None),
        ("平30年度末", 2018, 2018, FISCAL, Aspect.END),
        ("R.2年度", 2020, 2020, FISCAL, None),
        ("令和2年（度）", 2020, 2020, FISCAL, None),
        ("計画期間（R2年度）計", 2020, 2020, FISCAL, None),
        ("2020-21年シーズン", 2020, 2021, CALENDAR, None),
        ("R2シーズン", 2020, 2020, UNSTATED, None),
        ("R2住民基本台帳", 2020, 2020, UNSTATED, None),
        ("R2年度（R3年6月公表）", 2020, 2020, FISCAL, None),
        ("R2年度末（R3.6公表）", 2020, 2020, FISCAL, Aspect.END),
        ("R2年（R3.6月調査）", 2020, 2020, CALENDAR, None),
        ("R2年度（令和3年9月議会報告）", 2020, 2020, FISCAL, None),
        ("策定時（R2年度調査）", 2020, 2020, FISCAL, Aspect.SURVEY),
    ],
)
def test_the_year_is_taken_out_of_the_words_around_it(text, first, last, basis, aspect):
    """And what is taken of it."""
    expected = aspect if first is None else (first, last, basis, aspect, None, None)
    period = find_period(text)
    assert (when(period), period.text) == (expected, text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("策定時点（R3.3）", (2021, 3, None)),
        ("R2年度末（R3.3.31）", (2021, 3, 31)),
        ("R2年度末現在（R3年3月31日）", (2021, 3, 31)),
        ("R2年度実績（R3.3末）", (2021, 3, None)),
        ("令和3年3月末（R2年度）", (2021, 3, None)),
        ("R3.3.31（R2年度）", (2021, 3, 31)),
        ("R3.3.31時点（R2）", (2021, 3, 31)),
        ("R3.3.31時点（R3）", (2021, 3, 31)),
        ("R2年12月末（年度途中）", (2020, 12, None)),
        ("R2年度（～12月）", (2020, 12, None)),
        ("H27国勢調査（H27.10.1）", (2015, 10, 1)),
        ("2020年3月期", (2020, 3, None)),
        ("R3年3月卒", (2021, 3, None)),
        ("R3.3.31（2021年3月31日）時", (2021, 3, 31)),
        ("R2年4月末（R2年度）", (2020, 4, None)),
    ],
)
def test_of_a_year_and_a_day_in_it_the_day_is_meant(text, date):
    """Whichever of the two stands in brackets."""
    period = find_period(text)
    assert (period.first, period.month, period.day, period.basis) == (*date, CALENDAR)


def test_a_day_behind_a_stretch_is_its_end():
    """The stretch is meant."""
    assert when(find_period("R3～R7年度の間（R8年3月末）")) == (2021, 2025, FISCAL, Aspect.END, None, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "blank"),
        ("-", "placeholder"),
        ("最終年度", "last-of-the-term"),
        ("7年度", "era-omitted"),
        ("28年～R1年度", "era-omitted"),
        ("コロナ前", "not-a-period"),
        ("不明", "not-a-period"),
        ("R13月", "not-a-period"),
        ("R3人", "not-a-period"),
        ("2020人", "not-a-period"),
        ("1,200人（R2年度）", "not-a-period"),
        ("R2年度3回", "not-a-period"),
        ("R2年度±", "not-a-period"),
        ("R2年度→R7年度", "not-a-period"),
        ("第2020年度の計画", "not-a-period"),
        ("AR3年度", "not-a-period"),
        ("基準FY21", "not-a-period"),
        ("策定時（R0年度）", "no-such-year"),
        ("策定時（R3.13）", "no-such-month"),
        ("策定時（R3.2.30）", "no-such-day"),
        ("計画期間（R7～R3年度）", "end-before-start"),
        ("R2年度末（R3年度）", "years-disagree"),
        ("R2年度末（R4.3.31）", "years-disagree"),
        ("R2年末（R3.3.31）", "years-disagree"),
        ("R3.3.31時点（R3年2月末）", "years-disagree"),
        ("R4.4.1（R3年度）", "years-disagree"),
        ("R5年度・R7年度", "separate-times"),
        ("R7年度（R5中間）", "separate-times"),
        ("R2年度（参考：R元年度）", "separate-times"),
        ("R2年度（R3年6月）", "years-disagree"),
        ("R3団体", "not-a-period"),
        ("R3年目", "not-a-period"),
        ("R3月末", "not-a-period"),
        ("R5年度（中間）、R7年度（最終）", "separate-times"),
        ("R2年、R3年度", "separate-times"),
        ("R2年3月、R3年度", "separate-times"),
        ("R2年度、R3年4月", "separate-times"),
        ("策定時（R4年度上半期）", "within-a-year"),
        ("実績（R2年4月～12月）", "within-a-year"),
        ("実績R2年度途中", "within-a-year"),
    ],
)
def test_what_is_no_time_among_words_says_why(text, problem):
    """No year, one that cannot be, another number beside it, or more than one time."""
    period = find_period(text)
    assert (period.problem, period.understood, period.first, period.last) == (problem, False, None, None)


def test_sixty_characters_are_looked_through():
    """And no more."""
    text = "策定時（R2年度）" + "あ" * 60
    assert [find_period(text[:60]).understood, find_period(text[:61]).understood] == [True, False]


@pytest.mark.parametrize("text", ["R3年度", "R3～R7年度", "R2年度（12月末）", "7年度", "最終年度", "R3.3.31"])
def test_a_time_alone_is_read_as_ever(text):
    """There are no other words."""
    assert find_period(text) == parse_period(text)
