"""Periods and points in time."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from saying import when

from coopvision.notation import Aspect, Basis, Era, FiscalYear, Period, parse_fiscal_year, parse_period

FISCAL, CALENDAR, UNSTATED = Basis.FISCAL, Basis.CALENDAR, Basis.UNSTATED
YEARS = st.integers(1, 30)


@pytest.mark.parametrize(
    ("text", "first", "last", "basis", "aspect"),
    [
        ("R3年度", 2021, 2021, FISCAL, None),
        ("R元年度", 2019, 2019, FISCAL, None),
        ("R1年度", 2019, 2019, FISCAL, None),
        ("令和元年度", 2019, 2019, FISCAL, None),
        ("平成31年度", 2019, 2019, FISCAL, None),
        ("平成35年度", 2023, 2023, FISCAL, None),
        ("［R7年度］", 2025, 2025, FISCAL, None),
        ("(R7年度)", 2025, 2025, FISCAL, None),
        ("（R7年度", 2025, 2025, FISCAL, None),
        ("Ｒ７年度", 2025, 2025, FISCAL, None),
        ("R3", 2021, 2021, UNSTATED, None),
        ("H28", 2016, 2016, UNSTATED, None),
        ("2021", 2021, 2021, UNSTATED, None),
        ("FY2021", 2021, 2021, FISCAL, None),
        ("H31年", 2019, 2019, CALENDAR, None),
        ("2014年", 2014, 2014, CALENDAR, None),
        ("R 3～R7 年度", 2021, 2025, FISCAL, None),
        ("R3～R7年度", 2021, 2025, FISCAL, None),
        ("R3〜R7年度", 2021, 2025, FISCAL, None),
        ("R3~R7年度", 2021, 2025, FISCAL, None),
        ("R3-R7年度", 2021, 2025, FISCAL, None),
        ("R3-7年度", 2021, 2025, FISCAL, None),
        ("R3年度～R7年度", 2021, 2025, FISCAL, None),
        ("令和３年度から令和７年度まで", 2021, 2025, FISCAL, None),
        ("令和3年度～7年度（5年間）", 2021, 2025, FISCAL, None),
        ("R3～R7年度（5か年）", 2021, 2025, FISCAL, None),
        ("R元～R7年度", 2019, 2025, FISCAL, None),
        ("R3～R3年度", 2021, 2021, FISCAL, None),
        ("R3～2025年度", 2021, 2025, FISCAL, None),
        ("R3～R7", 2021, 2025, UNSTATED, None),
        ("2009～14年", 2009, 2014, CALENDAR, None),
        ("2009-14", 2009, 2014, UNSTATED, None),
        ("H27～R1年度平均", 2015, 2019, FISCAL, Aspect.MEAN),
        ("R3～7年度平均", 2021, 2025, FISCAL, Aspect.MEAN),
        ("平成25年度～平成29年度の平均", 2013, 2017, FISCAL, Aspect.MEAN),
        ("R3～R7年度（平均）", 2021, 2025, FISCAL, Aspect.MEAN),
        ("2018～2022年の累計", 2018, 2022, CALENDAR, Aspect.TOTAL),
        ("R3～R7年度計", 2021, 2025, FISCAL, Aspect.TOTAL),
        ("H22当初", 2010, 2010, UNSTATED, Aspect.START),
        ("H25末", 2013, 2013, UNSTATED, Aspect.END),
        ("R7年度末", 2025, 2025, FISCAL, Aspect.END),
        ("R7年度末時点", 2025, 2025, FISCAL, Aspect.END),
        ("2030年時点", 2030, 2030, CALENDAR, Aspect.POINT),
        ("R2年国勢調査", 2020, 2020, CALENDAR, Aspect.SURVEY),
        ("H28年度目標", 2016, 2016, FISCAL, None),
        ("R2年度（実績値）", 2020, 2020, FISCAL, None),
        ("2019年度(令和元年度)", 2019, 2019, FISCAL, None),
        ("令和元(2019)年度", 2019, 2019, FISCAL, None),
        ("平成31年度（令和元年度）", 2019, 2019, FISCAL, None),
        ("R3（2021）～R7（2025）年度", 2021, 2025, FISCAL, None),
        ("令和3年4月1日～令和8年3月31日", 2021, 2025, FISCAL, None),
        ("令和3年4月～令和8年3月", 2021, 2025, FISCAL, None),
        ("R3.4～R8.3", 2021, 2025, FISCAL, None),
        ("2021年1月～2025年12月", 2021, 2025, CALENDAR, None),
        ("二〇二一年度", 2021, 2021, FISCAL, None),
        ("令和三年度", 2021, 2021, FISCAL, None),
        ("令和7年度までに", 2025, 2025, FISCAL, None),
        ("R7年度末までに", 2025, 2025, FISCAL, Aspect.END),
        ("R2年度決算", 2020, 2020, FISCAL, None),
        ("R2年度概数", 2020, 2020, FISCAL, None),
        ("R7年度中", 2025, 2025, FISCAL, None),
        ("R2学年度", 2020, 2020, FISCAL, None),
        ("令和2会計年度", 2020, 2020, FISCAL, None),
        ("令和2（2020）事業年度", 2020, 2020, FISCAL, None),
        ("2018年漁業センサス", 2018, 2018, CALENDAR, Aspect.SURVEY),
        ("R2年国調", 2020, 2020, CALENDAR, Aspect.SURVEY),
        ("H30住宅・土地統計調査", 2018, 2018, UNSTATED, Aspect.SURVEY),
        ("R2年度市民意識調査", 2020, 2020, FISCAL, Aspect.SURVEY),
        ("R2年度工業統計", 2020, 2020, FISCAL, Aspect.SURVEY),
        ("R2年1～12月", 2020, 2020, CALENDAR, None),
        ("R2年1月～12月", 2020, 2020, CALENDAR, None),
        ("R2年度（4月～3月）", 2020, 2020, FISCAL, None),
        ("R2年度（4-3月）", 2020, 2020, FISCAL, None),
        ("R2年4月～翌年3月", 2020, 2020, FISCAL, None),
        ("R2年4月1日～翌3月31日", 2020, 2020, FISCAL, None),
        ("H30～R2年度の3年平均", 2018, 2020, FISCAL, Aspect.MEAN),
    ],
)
def test_years_and_ranges_are_read(text, first, last, basis, aspect):
    """With what is taken of them; brackets, widths, spaces and repeated eras do not matter."""
    expected = Period(text=text, first=first, last=last, basis=basis, aspect=aspect)
    assert parse_period(text) == expected


@pytest.mark.parametrize(
    ("words", "aspect"),
    [
        ("平均", Aspect.MEAN),
        ("累計", Aspect.TOTAL),
        ("合計", Aspect.TOTAL),
        ("計", Aspect.TOTAL),
        ("当初", Aspect.START),
        ("末", Aspect.END),
        ("末日", Aspect.END),
        ("時点", Aspect.POINT),
        ("現在", Aspect.POINT),
        ("調査", Aspect.SURVEY),
        *[
            (word, None)
            for word in [
                "見込み",
                "見込",
                "目標",
                "実績",
                "予定",
                "結果",
                "速報",
                "確定",
                "暫定",
                "推計",
                "国勢",
                "期間",
                "まで",
                "の",
                "値",
            ]
        ],
    ],
)
@pytest.mark.parametrize("form", ["R3年度{}", "R3年度の{}", "R3年度（{}）", "R3年度{}値"])
def test_words_behind_the_years_say_what_is_taken_of_them(form, words, aspect):
    """Or how the value came about, which changes nothing about the time."""
    assert when(parse_period(form.format(words))) == (2021, 2021, FISCAL, aspect, None, None)


@pytest.mark.parametrize(
    ("text", "date", "aspect", "fiscal"),
    [
        ("R2年12月末", (2020, 12, None), Aspect.END, 2020),
        ("R2年度（4月末）", (2020, 4, None), Aspect.END, 2020),
        ("R2年度（12月末）", (2020, 12, None), Aspect.END, 2020),
        ("R2年度12月末現在", (2020, 12, None), Aspect.END, 2020),
        ("R2年度（3月末）", (2021, 3, None), Aspect.END, 2020),
        ("R2（12月末）", (2020, 12, None), Aspect.END, 2020),
        ("R2年度（R2年12月末）", (2020, 12, None), Aspect.END, 2020),
        ("R2年度（令和3年3月31日現在）", (2021, 3, 31), Aspect.POINT, 2020),
        ("R3年（2021年3月末）", (2021, 3, None), Aspect.END, 2020),
        ("R2（R3年3月末）", (2021, 3, None), Aspect.END, 2020),
        ("H27年3月末", (2015, 3, None), Aspect.END, 2014),
        ("R3年4月", (2021, 4, None), None, 2021),
        ("2021-04-01", (2021, 4, 1), None, 2021),
        ("2021/4/1", (2021, 4, 1), None, 2021),
        ("2021.3", (2021, 3, None), None, 2020),
        ("H27.3.31", (2015, 3, 31), None, 2014),
        ("平成21年10月5日", (2009, 10, 5), None, 2009),
        ("平成二十一年十月五日", (2009, 10, 5), None, 2009),
        ("令和2年10月1日現在", (2020, 10, 1), Aspect.POINT, 2020),
        ("R6年2月29日", (2024, 2, 29), None, 2023),
        ("2000年2月29日", (2000, 2, 29), None, 1999),
        ("R2年度（R3.3.31）", (2021, 3, 31), None, 2020),
        ("R2年度（2021.3.31）", (2021, 3, 31), None, 2020),
        ("R2年度（令和3.3）", (2021, 3, None), None, 2020),
        ("R2年度（2021-03-31）", (2021, 3, 31), None, 2020),
        ("R3.3月末", (2021, 3, None), Aspect.END, 2020),
        ("R2年度（10/1現在）", (2020, 10, 1), Aspect.POINT, 2020),
        ("R2年10/1", (2020, 10, 1), None, 2020),
    ],
)
def test_months_and_days_lie_in_a_fiscal_year(text, date, aspect, fiscal):
    """A month of 年度 belongs to the calendar year it falls in, January to March to the next."""
    period = parse_period(text)
    year, month, day = date
    assert when(period) == (year, year, CALENDAR, aspect, month, day)
    assert (period.first_fiscal, period.last_fiscal, period.years) == (fiscal, fiscal, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "blank"),
        ("　", "blank"),
        ("（）", "blank"),
        ("-", "placeholder"),
        ("（－）", "placeholder"),
        ("〃", "placeholder"),
        ("28年度", "era-omitted"),
        ("元年度", "era-omitted"),
        ("（32年）", "era-omitted"),
        ("28～32年度", "era-omitted"),
        ("28年～R1年度", "era-omitted"),
        ("H30～2年度", "end-before-start"),
        ("R7～R3年度", "end-before-start"),
        ("2009～08年", "end-before-start"),
        ("2009～2年", "no-such-year"),
        ("R0年度", "no-such-year"),
        ("令和2021年度", "no-such-year"),
        ("100年", "no-such-year"),
        ("1867年", "no-such-year"),
        ("2021年13月", "no-such-month"),
        ("0月末", "no-such-month"),
        ("H30年2月29日", "no-such-day"),
        ("1900年2月29日", "no-such-day"),
        ("2021年4月31日", "no-such-day"),
        ("2021年4月0日", "no-such-day"),
        ("12月末", "no-year"),
        ("4月1日", "no-year"),
        ("R3（3月末）", "basis-unstated"),
        ("H27年～R1年度", "mixed-basis"),
        ("2019年(令和元年度)", "mixed-basis"),
        ("2019年度(令和2年度)", "years-disagree"),
        ("R3～R7年度（4年間）", "years-disagree"),
        ("R3年度（R3年3月末）", "years-disagree"),
        ("R2年（R3年3月末）", "years-disagree"),
        ("R2（R4年3月末）", "years-disagree"),
        ("2009-12", "month-or-range"),
        ("R3-7", "month-or-range"),
        ("R3年5月～R8年3月", "part-years"),
        ("R3年度～R8年3月", "part-years"),
        ("R3年4月～R7年度", "part-years"),
        ("R3年4月2日～R8年3月31日", "part-years"),
        ("R3年4月1日～R8年3月30日", "part-years"),
        ("期間外平均", "not-a-period"),
        ("達成年度", "not-a-period"),
        ("40人/年", "not-a-period"),
        ("5年間", "not-a-period"),
        ("28", "not-a-period"),
        ("1,000", "not-a-period"),
        ("2376", "not-a-period"),
        ("FY21", "not-a-period"),
        ("R3年度頃", "not-a-period"),
        ("R3～年度", "not-a-period"),
        ("R3年度～", "not-a-period"),
        ("12月末頃", "not-a-period"),
        ("R3年度±", "not-a-period"),
        ("R13月調査", "not-a-period"),
        ("2020人調査", "not-a-period"),
        ("R3～R7年度3か年平均", "years-disagree"),
        ("R2年度（3か年平均）", "not-a-period"),
        ("R2年度（3か年計）", "years-disagree"),
        ("R2年度（R4.3.31）", "years-disagree"),
        ("R2年4月～13月", "no-such-month"),
        ("R2年4～12月", "part-years"),
        ("R2年10月～9月", "part-years"),
        ("R2年2月～12月", "part-years"),
        ("R4年度上半期", "part-years"),
        ("R4年度（下期）", "part-years"),
        ("R4上期", "part-years"),
        ("R4年度前半", "part-years"),
        ("R4年度第1四半期", "part-years"),
        ("R4年度4・四半期", "part-years"),
        ("R4年度途中", "within-a-year"),
        ("R4年春", "within-a-year"),
        ("R4年度（9か月）", "within-a-year"),
        ("R٣年度", "not-a-period"),
        ("R3年度" + "の" * 300, "not-a-period"),
    ],
)
def test_a_period_that_cannot_be_told_says_why(text, problem):
    """Nothing is guessed: its years are unknown, and one short word says why."""
    period = parse_period(text)
    assert (period.problem, period.understood, period.first, period.last) == (problem, False, None, None)
    assert (period.first_fiscal, period.last_fiscal, period.years) == (None, None, 0)


@pytest.mark.parametrize(
    ("text", "problem", "aspect"),
    [
        ("毎年度", "of-the-term", None),
        ("各年", "of-the-term", None),
        ("計画期間", "of-the-term", None),
        ("計画期間中", "of-the-term", None),
        ("［計画期間内の毎年度］", "of-the-term", None),
        ("期間平均", "of-the-term", Aspect.MEAN),
        ("計画期間の平均値", "of-the-term", Aspect.MEAN),
        ("期間（累計）", "of-the-term", Aspect.TOTAL),
        ("計画期間合計", "of-the-term", Aspect.TOTAL),
        ("期間中計", "of-the-term", Aspect.TOTAL),
        ("初年度", "first-of-the-term", None),
        ("最終年度", "last-of-the-term", None),
        ("計画期間の最終年度末", "last-of-the-term", None),
        ("計画期間末", "last-of-the-term", None),
        ("計画終了時", "last-of-the-term", None),
        ("直近5年平均", "of-another-time", Aspect.MEAN),
        ("過去３か年の平均", "of-another-time", Aspect.MEAN),
        ("前年度", "of-another-time", None),
        ("前計画期間平均", "of-another-time", Aspect.MEAN),
        ("計画策定時", "of-another-time", None),
        ("現状", "of-another-time", None),
    ],
)
def test_a_time_may_be_named_by_the_term(text, problem, aspect):
    """The years are for who knows the term to tell; it is not misread."""
    period = parse_period(text)
    assert (period.problem, period.aspect, period.understood, period.years) == (problem, aspect, False, 0)


@pytest.mark.parametrize("text", ["R3年度※", "R3年度※1", "※R3年度", "R3年度注2", "R3*", "（R3年度＊1）"])
def test_a_footnote_mark_is_no_part_of_a_period(text):
    """At either end."""
    assert parse_period(text).first == 2021


def test_a_month_without_year_is_kept():
    """What is printed in another bracket may give it its year."""
    period = parse_period("（12月末）")
    assert (period.month, period.day, period.aspect) == (12, None, Aspect.END)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("28年度", 2016, 2016),
        ("32年度", 2020, 2020),
        ("28～32年度", 2016, 2020),
        ("元年度", 1989, 1989),
        ("28", 2016, 2016),
    ],
)
def test_an_omitted_era_can_be_given(text, first, last):
    """The reader of a column may know what its cells leave out."""
    period = parse_period(text, era=Era.HEISEI)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("text", ["R3年度", "2021年度", "令和3年度"])
def test_a_printed_era_needs_none(text):
    """An era that is given does not change one that is printed, nor a western year."""
    assert parse_period(text, era=Era.SHOWA) == parse_period(text)


SAME = [
    ("R元年度", "R1年度", "令和元年度", "平成31年度", "H31年度", "2019年度", "2019年度（令和元年度）", "FY2019"),
    (
        "R3～R7年度",
        "R3～7年度",
        "［R 3～R7 年度］",
        "令和3年度～令和7年度",
        "2021～25年度",
        "R3年4月～R8年3月",
        "R3～R7年度計",
    ),
    ("R2年12月末", "R2年度（12月末）", "2020年12月31日", "令和2年12月末現在", "R2年末"),
    ("R7年度末", "R8年3月31日", "R8年3月末", "2025年度末"),
    ("R3年度当初", "R3年4月1日", "2021-04-01"),
    ("R2年当初", "R2.1.1"),
    ("H27～R1年度平均", "平成27年度～令和元年度の平均"),
    ("2030年", "2030年時点", "R12年"),
]


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_one_time_are_the_same_time(spellings):
    """Whatever era, width or basis of days they use."""
    periods = [parse_period(text) for text in spellings]
    assert all(one.same_time(other) for one in periods for other in periods)


@pytest.mark.parametrize("left", range(len(SAME)))
def test_different_times_are_not_the_same_time(left):
    """Of two different lists, none is like any of the other."""
    others = [text for index, texts in enumerate(SAME) if index != left for text in texts]
    for text in SAME[left]:
        assert not any(parse_period(text).same_time(parse_period(other)) for other in others)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("R2", "R2年度", True),
        ("R2", "R2年", True),
        ("R2年", "R2年度", False),
        ("R3～R7", "R3～R7年度", True),
        ("H25末", "H25年度末", True),
        ("R2年度", "R2年度末", True),
        ("R2末", "R2年度", True),
        ("R3～R7年度", "R3～R7年度末", True),
        ("R3.3.31", "R2年度", True),
        ("R3年3月末", "R2年度", True),
        ("R3年3月", "R2年度", True),
        ("R3年3月時点", "R2年度", True),
        ("R3年3月31日現在", "R2", True),
        ("R2年12月31日", "R2", True),
        ("R2年12月31日", "R2年", True),
        ("R2年12月31日", "R2年度", False),
        ("R3年3月末", "R元年度", False),
        ("R3年3月末", "R3年度", False),
        ("R3年3月末", "R3", False),
        ("R3年3月30日", "R2年度", False),
        ("R3年2月", "R2年度", False),
        ("R3年3月末", "R2年度平均", False),
        ("R3年3月末", "R元～R2年度", False),
        ("R3年4月1日", "R3年度", True),
        ("R3年1月1日", "R3年", True),
        ("R3年4月", "R3年度", False),
        ("R3年4月2日", "R3年度", False),
        ("R3年度当初", "R3年度", False),
        ("R2年国勢調査", "R2年10月1日", True),
        ("R2国勢調査", "R2.10", True),
        ("R2年度調査", "R3年2月", True),
        ("R2年国勢調査", "R3年10月1日", False),
        ("R2年度調査", "R3年4月", False),
        ("R4年度上半期", "R4年4月～9月", True),
        ("R4上期", "令和4年度（上半期）", True),
        ("R4年度下期", "R4年10月～R5年3月", True),
        ("R4年度後半", "R4年10月～3月末", True),
        ("R4年上半期", "R4年1月～6月", True),
        ("R4年度第1四半期", "R4.4～R4.6", True),
        ("R4年度第4四半期", "R5年1月～3月", True),
        ("R2年4月1日～12月31日", "R2年4月～12月", True),
        ("R2年4月2日～12月31日", "R2年4月～12月", False),
        ("R2年4月1日～12月30日", "R2年4月～12月", False),
        ("R4年度上半期", "R4年度下半期", False),
        ("R4年度途中", "R4年途中", False),
        ("R4年度途中", "R4年度上期", False),
        ("2020人", "R4年度上期", False),
        ("R2年度", "R2年度平均", False),
        ("R2年12月", "R2年度", False),
        ("R2年12月", "R2年12月時点", True),
        ("R2年12月", "R2年12月末", True),
        ("R8年3月", "R7年度末", True),
        ("R8年2月", "R7年度末", False),
        ("R3年4月～R8年3月", "R3年4月1日", False),
        ("R2年12月末", "R2年11月末", False),
        ("R3～R7年度末", "R7年度末", False),
        ("R3～R7年度末", "R3年度末", False),
        ("28年度", "28年度", True),
        ("28年度", "２８年度", True),
        ("28年度", "H28年度", False),
        ("-", "－", True),
    ],
)
def test_what_is_missing_and_what_differs(one, other, same):
    """年度 may be missing on one side; 年 is not 年度, and a mean is not a year."""
    periods = parse_period(one), parse_period(other)
    assert periods[0].same_time(periods[1]) == periods[1].same_time(periods[0]) == same


@given(st.sampled_from(Era), YEARS, st.sampled_from(["年度", "年", ""]))
def test_era_spellings_agree(era, year, unit):
    """Letter, kanji and western year are one time."""
    western = era.first + year - 1
    texts = [f"{era.letter}{year}{unit}", f"{era.kanji}{year}{unit}", f"{western}{unit}"]
    periods = [parse_period(text) for text in texts]
    assert {period.first for period in periods} == {western}
    assert all(period.same_time(periods[0]) for period in periods)


@given(
    YEARS,
    YEARS,
    st.sampled_from(["R{}～R{}年度", "R{}～{}年度", "令和{}年度～令和{}年度", "R {} ～ R{}年度", "R{}から{}年度まで"]),
)
def test_a_range_is_understood_if_it_does_not_run_backwards(first, last, form):
    """And then its ends are in order and its years are counted."""
    period = parse_period(form.format(first, last))
    if first <= last:
        assert (period.first, period.last, period.years) == (2018 + first, 2018 + last, last - first + 1)
    else:
        assert period.problem == "end-before-start"


@given(st.integers(1868, 2117))
def test_a_period_and_a_fiscal_year_are_one(western):
    """What is one fiscal year to the one parser is it to the other."""
    text = FiscalYear(western).label()
    assert parse_period(text).first == parse_fiscal_year(text).western == western


@given(st.integers(1868, 2100), st.integers(1, 12), st.integers(1, 31))
def test_a_date_is_read_back_if_there_is_such_a_day(year, month, day):
    """In every spelling of a date, and in the fiscal year that began on the last 1 April."""
    texts = f"{year}年{month}月{day}日", f"{year}-{month:02}-{day:02}", f"{year}/{month}/{day}", f"{year}.{month}.{day}"
    periods = [parse_period(text) for text in texts]
    assume(periods[0].understood)
    assert {(period.first, period.month, period.day) for period in periods} == {(year, month, day)}
    assert {period.first_fiscal for period in periods} == {year - (month < 4)}
