"""Legitimate printings of values and times are no fault, and what contradicts itself in them is told."""

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Severity, State
from coopvision.testing import edited

ENGINE = make_engine()
SHEET = "projects[①].indicators[救急受入件数]"
LIST = "indicator_list.rows[① 救急受入件数]"


def check(edits):
    """A report of the sample with these edits, without the direction of improvement."""
    return ENGINE.check(edited({f"{SHEET}.better": None, **edits}).vision)


def both(**fields):
    """The same edits on the sheet and in the list: `target__value`."""
    return {f"{place}.{name.replace('__', '.')}": text for place in (SHEET, LIST) for name, text in fields.items()}


def grave(report):
    """The rules that speak as a warning or an error, and those that could not run."""
    found = {finding.rule for finding in report.findings if finding.severity.reaches(Severity.WARNING)}
    return found | {each.rule for each in report.outcomes if each.state in {State.COULD_NOT_RUN, State.CRASHED}}


def spoken(report, rule):
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("now", "goal"),
    [
        ("未実施", "実施"),
        ("未策定", "策定完了"),
        ("有", "有"),
        ("新規", "1,500件"),
        ("コロナのため中止", "1,500件"),
        ("均衡", "均衡"),
        ("年4回、計20回", "年5回、計30回"),
        ("1,200件", "R2年度実績以上"),
        ("8時間30分", "8時間"),
        ("1,200件*1", "1,500件注1"),
        ("※1,200件", "1,500件※"),
        ("150人", "200人以上/年"),
        ("1,200件", "1.5倍"),
    ],
)
def test_a_legitimate_value_is_no_fault(now, goal):
    """Words, footnote marks, two units, a multiple of the present."""
    assert grave(check(both(baseline__value=now, target__value=goal))) == set()


@pytest.mark.parametrize(
    "words", ["毎年度", "計画期間中", "最終年度", "初年度", "期間平均", "直近5年平均", "策定時", "R7年度※"]
)
@pytest.mark.parametrize("field", ["baseline__period", "target__period"])
def test_a_time_in_words_is_no_fault(field, words):
    """Nor is its era said to be left out."""
    report = check(both(**{field: words}))
    if (field, words) != ("baseline__period", "R7年度※"):
        assert grave(report) == set()
    assert spoken(report, "indicator-era-omitted") == []


@pytest.mark.parametrize(
    ("sheet", "listed", "agree"),
    [
        ("最終年度", "R7年度", True),
        ("最終年度", "R6年度", False),
        ("初年度", "R3年度", True),
        ("計画期間中", "R3～R7年度", True),
        ("期間平均", "R3～R7年度平均", True),
        ("計画期間", "R2～R7年度", False),
        ("毎年度", "R7年度", True),
        ("R7年度", "毎年度", True),
        ("毎年度", "R9年度", False),
        ("毎年度", "策定時", True),
    ],
)
def test_the_term_tells_what_a_time_in_words_is(sheet, listed, agree):
    """毎年度 and one year of the term may both be true."""
    report = check({f"{SHEET}.target.period": sheet, f"{LIST}.target.period": listed})
    assert (spoken(report, "indicator-period-disagrees") == []) is agree


def test_a_target_of_a_section_may_be_named_by_the_term_too():
    """As one on a sheet."""
    target = {"value": "計80,000人（10,000人/年）", "period": "計画期間中"}
    report = check({"sections[ア].indicators": [{"name": "圏域の来訪者数", "target": target}]})
    assert spoken(report, "target-rate-mismatch")


def test_the_term_may_not_be_readable():
    """Then a time in words is simply not known."""
    report = check({"term": "いつか", **both(target__period="最終年度")})
    assert spoken(report, "indicator-period-malformed") == []


@pytest.mark.parametrize("rating", ["A", "B", "達成", "未達成", "◎", "○", "△", "×"])
def test_an_achievement_may_be_rated(rating):
    """By a letter, a mark or a word."""
    actuals = [{"value": "1,350件", "period": "R3年度"}]
    report = check({f"{SHEET}.actuals": actuals, f"{SHEET}.achievement": {"value": rating, "period": "R3年度"}})
    assert grave(report) == set()


@pytest.mark.parametrize(
    ("sheet", "listed", "rules"),
    [
        ("実施", "実施済み", {"indicator-note-disagrees"}),
        ("実施", "未実施", {"indicator-value-disagrees"}),
        ("A", "B", {"indicator-value-disagrees"}),
        ("○", "実施", {"indicator-note-disagrees"}),
        ("未来像の策定", "ビジョンの策定", {"indicator-note-disagrees"}),
        ("実施", "1,500件", {"indicator-value-disagrees"}),
        ("新規", "0件", set()),
        ("実施", "検討中", {"indicator-note-disagrees", "target-deferred"}),
        ("現状より増加", "充実", {"target-directional-only"}),
    ],
)
def test_words_disagree_where_one_denies_the_other(sheet, listed, rules):
    """What is only worded differently is noticed at most."""
    report = check({f"{SHEET}.target.value": sheet, f"{LIST}.target.value": listed})
    assert {finding.rule for finding in report.findings} - {"target-deferred"} == rules - {"target-deferred"}


@pytest.mark.parametrize(
    ("sheet", "listed", "agree"),
    [
        ("20%減", "20ポイント減", False),
        ("R2年度比20%減", "R元年度比20%減", False),
        ("現状から20%増", "現状から20件増", False),
        ("前年度比5%増", "R2年度比5%増", False),
        ("前年度比5%増", "前年比5%増", True),
        ("現状から20%増", "20%増", True),
        ("現状から20%増", "R2年度から20%増", True),
        ("R元年度比20%増", "平成31年度比20％増", True),
        ("20%減", "20パーセント減", True),
        ("20減", "20%減", True),
    ],
)
def test_a_change_is_of_something_and_from_somewhere(sheet, listed, agree):
    """Where both statements print it."""
    report = check({f"{SHEET}.target.value": sheet, f"{LIST}.target.value": listed})
    assert (spoken(report, "indicator-value-disagrees") == []) is agree


def test_values_side_by_side_may_stand_in_any_order():
    """Each is compared by its label, also as to 以上."""
    values = ["男性81年以上 女性85年", "女性：85年、男性：81年以上"]
    lists = {f"{SHEET}.baseline.value": "男性80年 女性84年", f"{LIST}.baseline.value": "女性84年 男性80年"}
    report = check({f"{SHEET}.target.value": values[0], f"{LIST}.target.value": values[1], **lists})
    assert grave(report) == set()
    report = check({f"{SHEET}.target.value": "男性81年 女性85年", f"{LIST}.target.value": "男性85年 女性81年"})
    assert spoken(report, "indicator-value-disagrees")


@pytest.mark.parametrize(
    ("sheet", "listed", "how"),
    [
        ("1,500件", "計1,500件", "個票には「計」がありません"),
        ("1,500件以上", "1,500件", "一覧には「以上」がありません"),
        ("平均1,500件", "計1,500件", "個票は「平均」、一覧は「計」です"),
        ("1,500件以下", "1,500件未満", "個票は「以下」、一覧は「未満」です"),
        ("1,500件", "女性1,500件 男性1,500件", "並ぶ値の数が違います"),
        ("現状から20件増", "20件", "一覧には増減がありません"),
    ],
)
def test_the_difference_in_kind_is_named(sheet, listed, how):
    """Not all differences that there might be."""
    report = check({f"{SHEET}.target.value": sheet, f"{LIST}.target.value": listed})
    (finding,) = spoken(report, "indicator-kind-disagrees")
    assert finding.message.ja.endswith(how)


@pytest.mark.parametrize(
    ("edits", "rules"),
    [
        (both(unit="件", baseline__value="1,200", target__value="1.5倍"), set()),
        (both(baseline__value="0件", target__value="1.5倍"), {"relative-target-of-zero"}),
        (both(baseline__value="1.2倍", target__value="1.5倍"), set()),
        (both(baseline__value="1,200", target__value="1.5倍"), set()),
        (both(baseline=None, target__value="1.5倍"), set()),
    ],
)
def test_a_multiple_is_relative_to_a_baseline_in_another_unit(edits, rules):
    """It is no unit that changes, and no number to be compared."""
    name = {f"{SHEET}.name": "救急受入の状況", f"{LIST}.name": "救急受入の状況"}
    assert grave(check({**edits, **name})) == rules


def test_a_sum_over_the_years_that_words_name_need_not_be_marked():
    """毎年度 says how; a mean over them is said beside them."""
    for words in ("毎年度", "計画期間中", "期間平均"):
        assert spoken(check(both(target__period=words)), "multi-year-sum-unmarked") == []


def test_a_year_without_era_can_only_be_one():
    """It is not said that it fits the term, for it may lie outside."""
    (finding,) = spoken(check(both(target__period="32年度")), "indicator-era-omitted")
    assert finding.message.ja.endswith("考えられるのは R2年度 だけです）")
    assert finding.message.en.endswith("(near the term it can only be R2年度)")
