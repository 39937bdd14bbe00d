"""Sheet and list say it in other words: what may be the same, and what contradicts."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine
from coopvision.testing import edited

BOOK = make_rulebook()
SHEET = "projects[①].indicators[救急受入件数]"
LIST = "indicator_list.rows[① 救急受入件数]"
VALUE, UNIT, KIND = "indicator-value-disagrees", "indicator-unit-disagrees", "indicator-kind-disagrees"
PERIOD, NOTE = "indicator-period-disagrees", "indicator-note-disagrees"


def spoken(edits, *names):
    """Which of these rules speak, of the errors and warnings about values, or of those that are named."""
    engine = Engine([BOOK.rule(name) for name in names or (VALUE, UNIT, KIND)])
    return {finding.rule for finding in engine.check(edited(edits).vision).findings}


def targets(sheet, listed, **fields):
    more = {f"{place}.{name}": value for name, value in fields.items() for place in (SHEET, LIST)}
    return {f"{SHEET}.target.value": sheet, f"{LIST}.target.value": listed, **more}


def both_ways(pairs):
    return [pair for one, other in pairs for pair in ((one, other), (other, one))]


CONTRADICTIONS = [
    ("実施", "未実施"),
    ("実施する", "未実施"),
    ("全校で実施済み", "未実施"),
    ("開催", "未実施"),
    ("実施中", "未実施"),
    ("継続", "中止"),
    ("継続して実施", "廃止"),
    ("実施", "廃止"),
    ("設置", "廃止済み"),
    ("運行", "休止中"),
    ("運行", "停止する"),
    ("実施", "実施しない"),
    ("実施", "実施せず"),
    ("実施", "実施なし"),
    ("実施", "実施していません"),
    ("策定済", "未策定"),
    ("計画策定", "計画未策定"),
    ("策定した", "未策定のまま"),
    ("完了", "未達成"),
    ("公表済み", "未公表"),
    ("加入", "未加入"),
    ("加入済み", "未加入である"),
    ("有", "無"),
    ("効果あり", "無い"),
    ("実施（R3年度は中止）", "未実施"),
]


@pytest.mark.parametrize(("sheet", "listed"), both_ways(CONTRADICTIONS))
def test_an_act_is_not_done_and_undone(sheet, listed):
    """Of the same act, or of one of the same sort."""
    assert spoken(targets(sheet, listed)) == {VALUE}
    assert spoken(targets(sheet, listed), NOTE) == set()


MAY_BE_THE_SAME = [
    ("実施", "実施済み"),
    ("未実施", "未着手"),
    ("未実施", "廃止"),
    ("未実施", "コロナのため中止"),
    ("中止", "廃止"),
    ("未整備", "整備中"),
    ("未整備", "整備予定"),
    ("未整備", "整備を検討"),
    ("未実施", "一部実施"),
    ("一部未実施", "実施"),
    ("未実施", "新規策定"),
    ("未実施", "新規実施"),
    ("未実施", "策定済み"),
    ("未完成", "整備"),
    ("未達成", "実施"),
    ("未来像の策定", "ビジョンの策定"),
    ("未就学児の支援", "支援"),
    ("支障なし", "良好"),
    ("中止なし", "実施"),
    ("継続", "一部廃止"),
    ("実施", "実施、R3は中止"),
    ("廃止を実施", "廃止"),
    ("完了", "廃止"),
    ("不実施", "未実施"),
    ("実施予定", "未実施"),
    ("実施（R3年度は中止）", "実施"),
]


@pytest.mark.parametrize(("sheet", "listed"), both_ways(MAY_BE_THE_SAME))
def test_other_words_may_mean_the_same(sheet, listed):
    """At most the words are noticed."""
    assert spoken(targets(sheet, listed)) == set()


@pytest.mark.parametrize(
    ("words", "number", "contradict"),
    [
        ("実施", "0件", True),
        ("全校実施", "0校", True),
        ("策定済み", "0計画", True),
        ("実施", "1件", False),
        ("実施", "2件", True),
        ("実施", "0人", False),
        ("実施", "0名", False),
        ("実施", "0円", False),
        ("実施", "0%", False),
        ("実施", "0‰", False),
        ("対策実施", "0件", False),
        ("実施予定", "0件", False),
        ("完了", "0件", False),
        ("新規", "0件", False),
        ("未実施", "0件", False),
        ("未実施", "1件", True),
        ("未実施", "1件以上", True),
        ("未実施", "100%", True),
        ("未実施", "2件", True),
        ("未実施", "0/3市町", False),
        ("廃止", "0件", False),
        ("廃止", "1件", False),
        ("廃止", "2件", True),
        ("整備", "100%", False),
        ("整備", "100‰", False),
        ("整備", "100件", True),
        ("整備", "90%", True),
        ("充実", "3/3市町", False),
        ("全市町", "3市町", False),
        ("すべての市町", "3市町", False),
        ("各校", "3校", False),
        ("全校未実施", "3校", True),
        ("全校", "0校", False),
        ("実施", "3市町で実施", False),
        ("－", "0件", False),
        ("なし", "0件", False),
        ("－", "1件", True),
        ("－", "100%", True),
        ("維持", "1,200件", False),
        ("維持", "1,300件", True),
        ("維持（1,300件）", "1,300件", False),
        ("増加（1,300件）", "1,300件", False),
        ("増加（1,300件）", "1,400件", True),
        ("増加", "1,200件", True),
        ("増加", "1,500件", True),
        ("男性1件 女性1件", "1件", True),
    ],
)
def test_a_number_may_say_the_same_as_words(words, number, contradict):
    """On either side."""
    assert (VALUE in spoken(targets(words, number), VALUE)) is contradict
    assert (VALUE in spoken(targets(number, words), VALUE)) is contradict


@pytest.mark.parametrize(
    "name", ["未実施校数", "残存箇所数", "待機児童数", "ゼロを目指す件数", "不具合の件数", "非実施校数"]
)
def test_none_of_what_is_lacking_is_no_contradiction(name):
    """全校で実施 is 未実施校数 0校."""
    edits = targets("実施", "0校") | {f"{SHEET}.name": name, f"{LIST}.name": name}
    assert spoken(edits, VALUE) == set()


def test_a_column_may_say_what_is_counted():
    """Persons, of whom none need have come."""
    assert spoken(targets("実施", "0", unit="人"), VALUE) == set()
    assert spoken(targets("0", "実施", unit="人"), VALUE) == set()
    assert spoken(targets("実施", "0", unit="回"), VALUE) == {VALUE}


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("5%減", "△5%", set()),
        ("5%減", "-5％", set()),
        ("5%増", "+5%", set()),
        ("5%減", "▲5%", set()),
        ("5%増", "5%", {KIND}),
        ("5%増", "△5%", {VALUE, KIND}),
        ("5%減", "+5%", {KIND}),
        ("5%減", "5%", {KIND}),
        ("5%減", "△6%", {VALUE, KIND}),
        ("5%減", "△5件", {VALUE, KIND}),
        ("月1回", "年12回", set()),
        ("毎月1回", "12回/年", set()),
        ("各月1回", "12回", set()),
        ("1回/月", "12回", set()),
        ("1度/月", "12回", set()),
        ("月1回", "年11回", {VALUE}),
        ("月1回", "年13回", {VALUE}),
        ("月1回", "年12件", {VALUE, UNIT}),
        ("週1回", "年48回", set()),
        ("週1回", "年53回", set()),
        ("週1回", "年47回", {VALUE}),
        ("週1回", "年54回", {VALUE}),
        ("日1回", "年365回", {VALUE}),
        ("月1回", "月12回", {VALUE}),
        ("3/3市町", "100%", set()),
        ("2/3市町", "66.7%", set()),
        ("2/3市町", "67%", set()),
        ("2/3市町", "69%", {VALUE, UNIT}),
        ("2/3市町", "67件", {VALUE, UNIT}),
        ("3/3市町", "2/3市町", {VALUE}),
        ("男80歳 女86歳", "男性80歳 女性86歳", set()),
        ("男80歳 女86歳", "男性80歳 女性87歳", {VALUE}),
        ("1,500件/年", "1,500件", set()),
        ("計7,500件", "7,500件（1,500件×5年）", set()),
        ("計7,500件", "7,500件（1,500件×5か年）", set()),
        ("計7,500件", "7,500件（1,500件×5市町）", {KIND}),
    ],
)
def test_one_number_may_be_printed_in_two_ways(one, other, rules):
    """On either side."""
    assert spoken(targets(one, other)) == rules
    assert spoken(targets(other, one)) == rules


def test_a_number_each_year_is_another_over_several():
    """It is the same of a single year only."""
    periods = {f"{place}.target.period": "R3～R7年度" for place in (SHEET, LIST)}
    assert spoken(targets("1,500件/年", "1,500件") | periods) == {KIND}


def baselines(sheet, listed):
    return {f"{SHEET}.baseline.period": sheet, f"{LIST}.baseline.period": listed}


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        ("直近3年平均", "H29～R元年度平均", set()),
        ("直近3か年平均", "過去3年間の平均", set()),
        ("直前の3年平均", "H29～R元年度平均", set()),
        ("直近5年平均", "H29～R元年度平均", {PERIOD}),
        ("直近5年平均", "直近3年平均", {PERIOD}),
        ("過去10年平均", "H29～R元年度平均", {PERIOD}),
        ("直近3年平均", "R2年度", {KIND}),
        ("直近3年計", "R2年度", {KIND}),
        ("直近3年", "R2年度", set()),
        ("直近3年計", "H29～R元年度平均", {KIND}),
        ("直近3年平均", "H29～R元年度", {KIND}),
        ("直近1年平均", "R2年度", set()),
        ("前年度平均", "R2年度", set()),
        ("平年", "H29～R元年度平均", set()),
        ("策定時", "H29～R元年度平均", set()),
        (None, "H29～R元年度平均", set()),
        ("R2年度", "H29～R元年度平均", {PERIOD, KIND}),
        ("R2年国勢調査", "R2年10月1日", set()),
        ("R2年", "R2年10月", set()),
        ("R2", "R2年10月", set()),
        ("R2", "R3年2月", set()),
        ("R2年度", "R2年12月", set()),
        ("R2年度", "R3年3月1日", set()),
        ("R2年度", "R3年4月", {PERIOD}),
        ("R2年度", "R2年3月", {PERIOD}),
        ("R2年", "R3年3月", {PERIOD}),
        ("R2年度", "R元年12月", {PERIOD}),
        ("R2年度末", "R2年12月", {PERIOD}),
        ("R2年度当初", "R2年12月", {PERIOD}),
        ("R2年度平均", "R2年12月", {PERIOD}),
        ("R2年度累計", "R2年12月", {PERIOD}),
        ("R2年12月", "R2年11月", {PERIOD}),
        ("R元～R2年度", "R2年12月", {PERIOD}),
    ],
)
def test_one_time_may_be_printed_in_two_ways(one, other, rules):
    """More or less exactly, or in words that tell how many years it has."""
    assert spoken(baselines(one, other), PERIOD, KIND) == rules
    assert spoken(baselines(other, one), PERIOD, KIND) == rules


@pytest.mark.parametrize(
    ("name", "unit", "speaks"),
    [
        ("バス利用者数（対前年度比）", "%", False),
        ("参加者数（増減率）", "%", False),
        ("参加者数（全体に占める割合）", "%", False),
        ("参加者数（伸び）", "%", False),
        ("参加者数（1人当たり）", "%", False),
        ("参加者数（延べ）", "%", True),
        ("普及率", "台/千世帯", False),
        ("普及率", "台", True),
        ("普及率", "件/年", True),
    ],
)
def test_what_is_counted_may_be_told_in_brackets_or_by_the_unit(name, unit, speaks):
    """A number of persons that is compared, a rate of something else than a hundred."""
    values = {f"{place}.{field}.value": f"80{unit}" for place in (SHEET, LIST) for field in ("baseline", "target")}
    edits = values | {f"{SHEET}.name": name, f"{LIST}.name": name}
    assert spoken(edits, "unit-contradicts-name") == ({"unit-contradicts-name"} if speaks else set())


@pytest.mark.parametrize(
    ("period", "speaks"),
    [("R8年4月1日", False), ("R8年度当初", False), ("R8年度", True), ("R8年4月", True), ("R8年4月2日", True)],
)
def test_a_target_may_be_counted_on_the_day_after_the_term(period, speaks):
    """Persons on the first of April."""
    edits = {f"{place}.target.period": period for place in (SHEET, LIST)}
    assert bool(spoken(edits, "target-outside-term")) is speaks
