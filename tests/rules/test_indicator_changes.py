"""What a value says beside itself: parts, shares, changes, bounds, spans."""

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Engine
from coopvision.testing import edited

ENGINE = make_engine()
ALONE = {}


def spoken(rule, target, *, baseline=("1,200件", "R元年度"), better=None, name=None, unit=None):
    """What a rule finds in an indicator of project ①, on the sheet and in the list alike."""
    row, sheet = "indicator_list.rows[① 救急受入件数]", "projects[①].indicators[救急受入件数]"
    edits = {}
    for place in (sheet, row):
        edits |= {
            f"{place}.baseline.value": baseline[0],
            f"{place}.baseline.period": baseline[1],
            f"{place}.target.value": target[0],
            f"{place}.target.period": target[1],
        }
        edits |= {f"{place}.better": better} if better else {}
        edits |= {f"{place}.unit": unit} if unit else {}
    edits |= {f"{sheet}.name": name, f"{row}.name": name} if name else {}
    document = edited(edits)
    engine = ALONE.setdefault(rule, Engine([each for each in ENGINE.rules if each.name == rule]))
    report = engine.check(document.vision, source=document.source, locate=document.locate)
    return [finding.message.ja for finding in report.findings]


def expected(messages):
    """The number that a breakdown makes."""
    return [message.partition("内訳を合わせると ")[2].removesuffix(" です") for message in messages]


FIVE_YEARS = "R3～R7年度"


@pytest.mark.parametrize(
    "value",
    [
        "計15件（1件×3市町×5年）",
        "計15件（1件×3市町）",
        "計3件（1件×3市町）",
        "計15件（3市町×1件）",
        "計15件（年1件×3市町）",
        "計15件（1件/年×3市町）",
        "計15件（年1件×3市町×5か年）",
        "計15件（5年×3件）",
        "計15件（3件x5年度）",
        "計15件（3件*5ヵ年間）",
        "計60件（月1件×12月×5年）",
        "計60件（1件/月×12か月）",
        "計20件（月1件×3市町）",
        "計20件（1件/週×3市町）",
        "計52件（週1件×52週）",
        "計10件（日1件×10日間）",
        "計15件（20人×15件）",
        "計15件（3×5）",
        "計15件（3件×5件）",
        "計15件（約3件×5年）",
        "計15.5件（3.1件×5年）",
        "計22件（室蘭8件、登別14件）",
        "計15件（中間目標8件、最終目標15件）",
        "計15件（現状10件、目標20件）",
        "計15件（R2現在10件、R7まで20件）",
        "計15件（R3年度末3件、R7年度末10件）",
        "計15件（R5年度8件、R7年度15件）",
        "計15件（R5年度8件、R7年度3件）",
        "計15件（R5年度8件、R6年度15件）",
        "計15件（R3:3件、R4:6件、R5:9件、R6:12件、R7:15件）",
        "計15件（第1期10件、第2期15件）",
        "計15件（前半5件、後半15件）",
        "計15件（中間5件、最終15件）",
        "計15件（下限10件、上限20件）",
        "計15件（うち室蘭8件、登別2件）",
        "計15件（室蘭8人、登別2人）",
        "計15件（室蘭8件以上、登別2件）",
        "計15件以上（室蘭8件、登別2件）",
        "計1.5万件（室蘭8,123件、登別7,234件）",
        "計1.5万件（室蘭0.8万件、登別0.8万件）",
        "15件（室蘭8件、登別2件）",
    ],
)
def test_parts_that_may_make_the_sum_are_none_to_speak_of(value):
    """A factor left unsaid, marks on the way, other times, some of the parts, rounding."""
    assert spoken("breakdown-mismatch", (value, FIVE_YEARS)) == []


@pytest.mark.parametrize(
    ("value", "makes"),
    [
        ("計16件（1件×3市町）", "15"),
        ("計4件（1件×3市町）", "3"),
        ("計16件（1件×3市町×5年）", "15"),
        ("計16件（5年×3件）", "15"),
        ("計61件（1件/月×12か月）", "60"),
        ("計53件（週1件×52週間×1年）", "52"),
        ("計310件（3件×20人×5年）", "300"),
        ("計100件（40件×3市町）", "120"),
        ("計22件（室蘭8件、登別15件）", "23"),
        ("計15件（室蘭2件、登別15件）", "17"),
        ("計15件（前期5件、後期9件）", "14"),
        ("計15件（第1期16件、第2期15件）", "31"),
        ("計15件（R3:3件、R4:3件、R5:3件、R6:3件、R7:4件）", "16"),
        ("計1.5万件（室蘭8,123件、登別7,877件）", "16,000"),
        ("計1.5万件（室蘭0.8万件、登別0.9万件）", "17,000"),
    ],
)
def test_parts_that_do_not_make_the_sum_are_told(value, makes):
    """With what they make, in the way that comes nearest."""
    assert expected(spoken("breakdown-mismatch", (value, FIVE_YEARS))) == [makes]


def test_a_factor_is_left_unsaid_for_the_years_of_the_value():
    """The span beside a sum, else its period; one year is no factor."""
    assert expected(spoken("breakdown-mismatch", ("4年間で計15件（1件×3市町）", FIVE_YEARS))) == ["12"]
    assert expected(spoken("breakdown-mismatch", ("計15件（1件×3市町）", "R7年度"))) == ["3"]


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("83.3%（5/6市町）", True),
        ("83%（5/6市町）", True),
        ("84%（5/6市町）", True),
        ("82%（5/6市町）", False),
        ("85%（5/6市町）", False),
        ("30％以上（5/6市町）", True),
        ("83.3％以上（5/6市町）", True),
        ("90％以上（5/6市町）", False),
        ("80％超（5/6市町）", True),
        ("90％超（5/6市町）", False),
        ("90％以下（5/6市町）", True),
        ("80％以下（5/6市町）", False),
        ("90％未満（5/6市町）", True),
        ("80％未満（5/6市町）", False),
        ("約80％（5/6市町）", True),
        ("74％程度（5/6市町）", True),
        ("93％程度（5/6市町）", True),
        ("73％程度（5/6市町）", False),
        ("94％程度（5/6市町）", False),
        ("約3割（5/6市町）", True),
        ("83.3%（6市町中5市町）", True),
        ("50%（6市町中5市町）", False),
    ],
)
def test_a_share_follows_from_its_fraction_within_its_bound(value, holds):
    """以上, 以下 and 約 count."""
    assert (spoken("share-unlike-fraction", (value, "R7年度"), baseline=("50%", "R2年度")) == []) is holds


@pytest.mark.parametrize(
    ("before", "after", "holds"),
    [
        ("1,200件", "1,500件（1.25倍）", True),
        ("1,200件", "1,500件（1.3倍）", True),
        ("1,200件", "1,500件（1.4倍）", False),
        ("1,200件", "1,500件（25%増）", True),
        ("1,200件", "1,500件（24%増）", True),
        ("1,200件", "1,500件（20%増）", False),
        ("1,200件", "900件（25%減）", True),
        ("1,200件", "900件（25%増）", False),
        ("1,200件", "900件（20%減）", False),
        ("1,200件", "1,320件（毎年2%増）", True),
        ("1,200件", "1,325件（年2%増）", True),
        ("1,200件", "1,344件（2%/年増）", True),
        ("1,200件", "1,351件（毎年2%増）", True),
        ("1,200件", "1,500件（毎年2%増）", False),
        ("1,200件", "1,250件（毎年2%増）", False),
        ("1,200件", "1,129件（毎年1%減）", True),
        ("1,200件", "1,000件（毎年1%減）", False),
        ("1,200件", "1,260件（5年間で5%増）", True),
        ("1,200件", "1,500件（5年間で5%増）", False),
        ("7件", "8件（10%増）", True),
        ("7件", "9件（10%増）", False),
        ("1,234件", "1,360件（10%増）", True),
        ("1,234件", "1,350件（10%増）", True),
        ("1,234件", "1,400件（10%増）", True),
        ("1,234件", "1,300件（10%増）", False),
        ("12,345件", "13,600件（10%増）", True),
        ("10.0件", "11.0件（10%増）", True),
        ("50%", "55%（5%増）", True),
        ("50%", "55%（10%増）", True),
        ("50%", "60%（5%増）", False),
        ("50%", "45%（5%減）", True),
        ("50%", "40%（5%減）", False),
        ("50%", "62%（毎年2%増）", True),
        ("50%", "75%（毎年2%増）", False),
        ("0件", "5件（10%増）", True),
        ("1,200件", "-5件（10%増）", True),
        ("1,200件", "1,500件（R2年度比10%増）", True),
        ("1,200件", "1,500件（約10%増）", True),
        ("1,200件", "1,500件（300件増）", True),
        ("1,200件", "計7,500件（10%増）", True),
        ("1,200件", "1,500件（実績見込み）", True),
    ],
)
def test_a_change_beside_a_target_follows_from_the_baseline(before, after, holds):
    """Of the whole way or of every year, compounded or added, in per cent or in points, rounded or not."""
    assert (spoken("stated-change-mismatch", (after, "R7年度"), baseline=(before, "R元年度")) == []) is holds


@pytest.mark.parametrize(
    ("after", "should"),
    [
        ("1,500件（1.5倍）", "1.25倍"),
        ("1,500件（10%増）", "25%"),
        ("1,000件（50%減）", "16.67%"),
        ("1,500件（毎年9%増）", "3.79%"),
        ("1,000件（毎年9%減）", "2.99%"),
    ],
)
def test_what_the_change_should_be_is_told(after, should):
    """Each year's share where each year's is printed: six years from R元年度 to R7年度."""
    (message,) = spoken("stated-change-mismatch", (after, "R7年度"))
    assert message == f"「{after}」とありますが、現状値「1,200件」からは {should} です"


@pytest.mark.parametrize("period", ["直近5年平均", "計画外"])
def test_a_change_of_every_year_needs_the_years_between(period):
    """Where the baseline's year is not known, nothing is said."""
    target = ("1,500件（毎年9%増）", "R7年度")
    assert spoken("stated-change-mismatch", target, baseline=("1,200件", period)) == []


def test_the_term_may_be_meant_by_every_year():
    """Between R5年度 and R7年度 are two years, but the term has five."""
    target = ("1,325件（毎年2%増）", "R7年度")
    assert spoken("stated-change-mismatch", target, baseline=("1,200件", "R5年度")) == []
    assert spoken("stated-change-mismatch", target, baseline=("1,200件", "R8年度")) == []


@pytest.mark.parametrize(
    ("before", "after", "better", "holds"),
    [
        ("100%", "95%以上", "up", True),
        ("100%", "95%超", "up", True),
        ("100%", "95%", "up", False),
        ("100%", "95%以下", "up", False),
        ("3%", "5%以下", "down", True),
        ("3%", "5%以内", "down", True),
        ("3%", "5%未満", "down", True),
        ("3%", "5%", "down", False),
        ("3%", "5%以上", "down", False),
        ("3%", "5%以下", "keep", True),
        ("15%", "10～20%", "down", True),
        ("15%", "10～20%", "up", True),
        ("15%", "20～30%", "down", False),
        ("15%", "20～30%", "up", True),
        ("25%", "10～20%", "up", False),
        ("25%", "10～20%", "down", True),
        ("25%", "10%以上20%未満", "up", False),
        ("15%", "10%以上20%未満", "down", True),
        ("10～20%", "5%", "up", True),
        ("男性80 女性85", "男性79以上 女性84以下", "up", False),
        ("男性80 女性85", "男性79以上 女性84以上", "up", True),
        ("5位", "10位以内", "down", True),
        ("5位", "10位", "down", False),
    ],
)
def test_a_floor_on_the_good_side_is_no_step_back(before, after, better, holds):
    """Nor is a range in which the baseline lies."""
    target = (after, "R7年度")
    assert (spoken("target-against-direction", target, baseline=(before, "R2年度"), better=better) == []) is holds


@pytest.mark.parametrize(
    ("period", "holds"),
    [("R7年度", True), ("R7年度まで", True), ("最終年度", True), ("R4～R7年度", True), (FIVE_YEARS, False)],
)
def test_a_span_is_that_of_a_period_of_several_years(period, holds):
    """4年間で by R7年度 does not say since when."""
    assert (spoken("target-span-mismatch", ("4年間で9,000件", period)) == []) is holds


@pytest.mark.parametrize(
    ("value", "period", "more", "holds"),
    [
        ("9,000件", FIVE_YEARS, {}, False),
        ("9,000件（目標）", FIVE_YEARS, {}, False),
        ("延べ9,000件", FIVE_YEARS, {}, True),
        ("9,000件を維持", FIVE_YEARS, {}, True),
        ("9,000件（期間中）", FIVE_YEARS, {}, True),
        ("9,000件（単年）", FIVE_YEARS, {}, True),
        ("9,000件（R3～R7）", FIVE_YEARS, {}, True),
        ("9,000件（R7年度時点）", FIVE_YEARS, {}, True),
        ("9,000件（通算）", FIVE_YEARS, {}, True),
        ("9,000件（1,800件×5年）", FIVE_YEARS, {}, True),
        ("9,000件", "R3～R7年度の各年度", {}, True),
        ("9,000件", "R3～R7（毎年度）", {}, True),
        ("9,000件", "計画期間（R3～R7年度）", {}, False),
        ("9,000件", "計画期間（R3～R7年度平均）", {}, True),
        ("9,000件", FIVE_YEARS, {"name": "年間救急受入件数"}, True),
        ("9,000件", FIVE_YEARS, {"name": "救急受入件数（累計）"}, True),
        ("9,000件", FIVE_YEARS, {"name": "青年の受入件数"}, False),
        ("9,000", FIVE_YEARS, {"unit": "件/年"}, True),
        ("9,000", FIVE_YEARS, {"unit": "件"}, False),
    ],
)
def test_how_a_number_is_counted_may_stand_beside_it_or_in_the_name(value, period, more, holds):
    """Or in the period, or in the head of its column."""
    assert (spoken("multi-year-sum-unmarked", (value, period), **more) == []) is holds


@pytest.mark.parametrize(
    ("before", "after", "unit", "holds"),
    [
        ("1,200件", "+10%", None, True),
        ("1,200件", "△10%", None, True),
        ("1,200件", "10%", None, False),
        ("35.2%", "+10ポイント", None, True),
        ("35.2%", "10ポイント", None, False),
        ("1,200", "+10%", "件", True),
        ("1,200件", "+10人", None, False),
    ],
)
def test_a_sign_makes_a_change_of_a_share(before, after, unit, holds):
    """+10% of what is counted in 件 is no other unit."""
    assert (spoken("indicator-unit-changes", (after, "R7年度"), baseline=(before, "R2年度"), unit=unit) == []) is holds


def test_a_column_may_count_by_year():
    """人/年 is of 人."""
    assert spoken("unit-column-disagrees", ("1,500件", "R7年度"), unit="件/年") == []
    assert len(spoken("unit-column-disagrees", ("1,500人", "R7年度"), unit="件/年度")) == 1


@pytest.mark.parametrize(
    ("period", "holds"),
    [
        ("令和7年度までに", True),
        ("R7年度上半期", True),
        ("R7年度途中", True),
        ("R5年度・R7年度", True),
        ("目標（R7年度）", True),
        ("R57年度", True),
        ("令和57年度", True),
        ("R58年度", False),
        ("令和71年度", False),
        ("R13月", False),
        ("達成時", False),
        ("目標（R0年度）", False),
    ],
)
def test_a_year_among_words_is_read(period, holds):
    """A year that is not there, or lies more than fifty years behind the term, is an error."""
    assert (spoken("indicator-period-malformed", ("1,500件", period)) == []) is holds


@pytest.mark.parametrize(
    ("period", "holds"),
    [("R2年12月末", False), ("R2年度上半期", False), ("R2年度途中", False), ("R2年度", True)],
)
def test_a_part_of_a_year_is_no_year_to_compare_with_sums(period, holds):
    """Whether its months are printed or not."""
    target = ("計9,000件", FIVE_YEARS)
    assert (spoken("baseline-of-part-year", target, baseline=("1,200件", period)) == []) is holds
