"""KPI values and targets."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saying import of, said

from coopvision.notation import Bound, Direction, Kind, Number, Quantity, Rate, parse_quantity

UP, DOWN, KEEP = Direction
AT_LEAST, AT_MOST, BELOW, ABOVE, ABOUT = Bound
LEVEL, SUM, MEAN, RATE, RELATIVE = Kind.LEVEL, Kind.SUM, Kind.MEAN, Kind.RATE, Kind.RELATIVE


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("45人以上", AT_LEAST),
        ("45人を下回らない", AT_LEAST),
        ("最低45人", AT_LEAST),
        ("≧45人", AT_LEAST),
        ("45人以下", AT_MOST),
        ("45人以内", AT_MOST),
        ("45人を超えない", AT_MOST),
        ("≦45人", AT_MOST),
        ("45人未満", BELOW),
        ("45人を下回る", BELOW),
        ("<45人", BELOW),
        ("45人超", ABOVE),
        ("45人を超える", ABOVE),
        (">45人", ABOVE),
        ("約45人", ABOUT),
        ("45人程度", ABOUT),
        ("おおむね45人", ABOUT),
        ("約45人程度", ABOUT),
        ("約45人以上", AT_LEAST),
    ],
)
def test_a_bound_is_no_part_of_the_unit(text, bound):
    """Before the number or after its unit."""
    assert said(parse_quantity(text)) == of(LEVEL, 45, "人", bound=bound)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("計200人", of(SUM, 200, "人")),
        ("計 200 人", of(SUM, 200, "人")),
        ("合計200人", of(SUM, 200, "人")),
        ("累計200人", of(SUM, 200, "人")),
        ("200人（累計）", of(SUM, 200, "人")),
        ("200人累計", of(SUM, 200, "人")),
        ("延べ計500人", of(SUM, 500, "人", gross=True)),
        ("延べ500人", of(LEVEL, 500, "人", gross=True)),
        ("500人（延べ人数）", of(LEVEL, 500, "人", gross=True)),
        ("移住者数（累計）500人", of(SUM, 500, "人", label="移住者数")),
        ("5年間で80名", of(SUM, 80, "名", span=5)),
        ("５か年で80名", of(SUM, 80, "名", span=5)),
        ("五年間で80名", of(SUM, 80, "名", span=5)),
        ("5年間計80名", of(SUM, 80, "名", span=5)),
        ("80名（5年間）", of(SUM, 80, "名", span=5)),
        ("80名（5か年累計）", of(SUM, 80, "名", span=5)),
        ("80名/5年間", of(SUM, 80, "名", span=5)),
        ("5年間平均10件", of(MEAN, 10, "件", span=5)),
        ("平均（5年間）10件", of(MEAN, 10, "件", span=5)),
        ("平均36%", of(MEAN, 36, "%")),
        ("年平均10件", of(MEAN, 10, "件")),
        ("R3～R7計500人", of(SUM, 500, "人", label="R3～R7")),
        ("設計5件", of(LEVEL, 5, "件", label="設計")),
        ("平均寿命81.1年", of(LEVEL, "81.1", "年", label="平均寿命")),
        ("合計特殊出生率1.56", of(LEVEL, "1.56", label="合計特殊出生率")),
        ("5年間現状維持", of(Kind.DIRECTION, direction=KEEP, span=5)),
        ("5年間で増加", of(Kind.DIRECTION, direction=UP, span=5)),
        ("5年間", of(LEVEL, 5, "年間")),
        ("任期5年間", of(LEVEL, 5, "年間", label="任期")),
    ],
)
def test_how_a_number_is_added_up_is_told_by_words(text, expected):
    """計, 累計, 平均, 延べ and n年間で count where they touch the number, not as part of another word."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27件/年", of(RATE, 27, "件")),
        ("27件／年度", of(RATE, 27, "件")),
        ("10 件 / 年", of(RATE, 10, "件")),
        ("10件/年間", of(RATE, 10, "件")),
        ("年10回", of(RATE, 10, "回")),
        ("年当たり10回", of(RATE, 10, "回")),
        ("毎年10回", of(RATE, 10, "回")),
        ("各年度10回", of(RATE, 10, "回")),
        ("毎年 移住10件", of(RATE, 10, "件", label="移住")),
        ("各年度の移住10件", of(RATE, 10, "件", label="の移住")),
        ("40人（毎年）", of(RATE, 40, "人")),
        ("年間10回", of(RATE, 10, "回")),
        ("毎年度10件以上", of(RATE, 10, "件", bound=AT_LEAST)),
        ("各年10件", of(RATE, 10, "件")),
        ("40人（年間）", of(RATE, 40, "人")),
        ("200人（40人/年）", of(LEVEL, 200, "人", rate=(Decimal(40), "人", "年"))),
        ("200人（年間40人）", of(LEVEL, 200, "人", rate=(Decimal(40), "人", "年"))),
        ("計200人（毎年40人）", of(SUM, 200, "人", rate=(Decimal(40), "人", "年"))),
        ("5年間で200人（40人/年）", of(SUM, 200, "人", span=5, rate=(Decimal(40), "人", "年"))),
        ("200人（40人/年以上）", of(LEVEL, 200, "人", note="40人/年以上")),
        ("200人（うち男性40人/年）", of(LEVEL, 200, "人", note="うち男性40人/年")),
        ("500人/日", of(LEVEL, 500, "人/日")),
        ("1日あたり500人", of(LEVEL, 500, "人", label="1日あたり")),
        ("一人当たり1,234円", of(LEVEL, 1234, "円", label="一人当たり")),
    ],
)
def test_a_rate_is_by_year(text, expected):
    """Of its own, or beside another number; other rates stay in the unit."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("現状より10%以上増加", of(RELATIVE, 10, "%", bound=AT_LEAST, direction=UP, label="現状")),
        ("現状から+20%", of(RELATIVE, 20, "%", direction=UP, label="現状")),
        ("現状からプラス20%", of(RELATIVE, 20, "%", direction=UP, label="現状")),
        ("現状から△5件", of(RELATIVE, -5, "件", direction=DOWN, label="現状")),
        ("前年度比105%", of(RELATIVE, 105, "%", label="前年度")),
        ("令和2年度比10%減", of(RELATIVE, 10, "%", direction=DOWN, label="令和2年度")),
        ("2020年比10%減", of(RELATIVE, 10, "%", direction=DOWN, label="2020年")),
        ("R2年度に比べ10件増", of(RELATIVE, 10, "件", direction=UP, label="R2年度")),
        ("毎年5%減", of(RELATIVE, 5, "%", direction=DOWN)),
        ("80人増", of(RELATIVE, 80, "人", direction=UP)),
        ("1,000人から200人減らし800人", of(RELATIVE, 800, "人", direction=DOWN, label="1,000人から200人減らし")),
        ("121人増の2,040人", of(RELATIVE, 2040, "人", direction=UP, label="121人増")),
        ("500人に増加", of(LEVEL, 500, "人", direction=UP)),
        ("500人まで減少", of(LEVEL, 500, "人", direction=DOWN)),
        ("10%に抑える", of(LEVEL, 10, "%", direction=DOWN)),
        ("50団体を維持", of(LEVEL, 50, "団体", direction=KEEP)),
        ("80%以上（R7年度）を維持", of(LEVEL, 80, "%", bound=AT_LEAST, direction=KEEP, note="R7年度")),
        ("女性比30%", of(LEVEL, 30, "%", label="女性比")),
        ("増加率5%", of(LEVEL, 5, "%", label="増加率")),
        ("+20%", of(LEVEL, 20, "%")),
        ("△2,733", of(LEVEL, -2733)),
    ],
)
def test_a_change_is_not_a_level(text, expected):
    """10件増加 is a change, 10件に増加 a level; a base makes a number relative, a share (構成比) does not."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("現状より増加", of(Kind.DIRECTION, direction=UP)),
        ("増加を目指します", of(Kind.DIRECTION, direction=UP)),
        ("新たな取組の増加", of(Kind.DIRECTION, direction=UP, label="新たな取組")),
        ("利用者数の増加", of(Kind.DIRECTION, direction=UP, label="利用者数")),
        ("前年度より向上", of(Kind.DIRECTION, direction=UP, label="前年度")),
        ("健康寿命の延伸", of(Kind.DIRECTION, direction=UP, label="健康寿命")),
        ("プラスに転じる", of(Kind.DIRECTION, direction=UP)),
        ("↑", of(Kind.DIRECTION, direction=UP)),
        ("減少を目指します。", of(Kind.DIRECTION, direction=DOWN)),
        ("現状より減少させる", of(Kind.DIRECTION, direction=DOWN)),
        ("↓", of(Kind.DIRECTION, direction=DOWN)),
        ("半減", of(Kind.DIRECTION, direction=DOWN)),
        ("（現状維持）", of(Kind.DIRECTION, direction=KEEP)),
        ("増減なし", of(Kind.DIRECTION, direction=KEEP)),
        ("現状維持以上", of(Kind.DIRECTION, direction=KEEP, bound=AT_LEAST)),
        ("維持・向上", of(Kind.DIRECTION, direction=KEEP, bound=AT_LEAST)),
        ("維持または減少", of(Kind.DIRECTION, direction=KEEP, bound=AT_MOST)),
        ("現状 以上", of(Kind.DIRECTION, direction=KEEP, bound=AT_LEAST)),
        ("現状以上", of(Kind.DIRECTION, direction=KEEP, bound=AT_LEAST)),
        ("前年度以下", of(Kind.DIRECTION, direction=KEEP, bound=AT_MOST, label="前年度")),
        ("現状程度", of(Kind.DIRECTION, direction=KEEP, bound=ABOUT)),
        ("現状を上回る", of(Kind.DIRECTION, direction=UP, bound=ABOVE)),
        ("基準値未満", of(Kind.DIRECTION, direction=DOWN, bound=BELOW, label="基準値")),
        ("全国平均以上", of(Kind.DIRECTION, bound=AT_LEAST, label="全国平均")),
    ],
)
def test_a_direction_needs_no_number(text, expected):
    """Where the value shall go, from what, and how far at least."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        *["実施", "未実施", "策定完了", "有", "無", "新規", "コロナのため中止", "均衡", "達成", "未達成", "改善"],
        *["目標達成", "十分", "プロジェクト", "第2期計画策定", "R7年度までに策定", "増加に資する取組以上"],
        *["減少させない", "増減", "増加から減少", "-まだ決まっていないところ", "A", "B+", "◎", "○", "△", "×", "発注"],
    ],
)
def test_a_state_needs_no_number_either(text):
    """Words that are no direction, and ratings."""
    assert said(parse_quantity(text)) == of(Kind.WORDS, note=text)


def test_a_state_may_be_reached_in_years():
    """The span is kept beside it, and what the brackets say."""
    assert said(parse_quantity("5年間で改善（仮）")) == of(Kind.WORDS, span=5, note="改善 仮")


@pytest.mark.parametrize("text", ["R2年度実績以上", "R2年度以上", "前年度実績値以上"])
def test_a_year_may_be_what_is_compared_with(text):
    """The year is no number of the value."""
    assert said(parse_quantity(text)) == of(Kind.DIRECTION, bound=AT_LEAST, label=text[:-2])


MARKS = ["※", " ※", "※1", "*", "**", "*1", "注", "注1", "†", "¹"]


@pytest.mark.parametrize("text", [*(f"5件{mark}" for mark in MARKS), "※5件", "※1 5件", "*5件", "注1)5件", "注 5件"])
def test_a_footnote_mark_is_no_part_of_the_unit(text):
    """At either end."""
    assert said(parse_quantity(text)) == of(LEVEL, 5, "件")


@pytest.mark.parametrize("text", ["（5件※1）", "5件注1）", "5件※1)", "5件※（速報値）", "5件（速報値）※2", "5件（※1）"])
def test_a_footnote_mark_stands_within_brackets_or_before_them(text):
    """And in brackets of its own it is no note."""
    status = "速報値" if "速報値" in text else None
    assert said(parse_quantity(text)) == of(LEVEL, 5, "件", **({"status": status} if status else {}))


@pytest.mark.parametrize("text", ["300m²", "5*5"])
def test_what_only_looks_like_a_footnote_mark_stays(text):
    """A power and a product."""
    assert parse_quantity(text).number != parse_quantity("5").number


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("8時間30分", "8.5", "時間"),
        ("8 時間 30 分", "8.5", "時間"),
        ("7分30秒", "7.5", "分"),
        ("1年6か月", "1.5", "年"),
        ("1,000時間15分", "1000.25", "時間"),
    ],
)
def test_a_number_may_stand_in_two_units(text, number, unit):
    """It is counted in the larger one."""
    quantity = parse_quantity(text)
    assert said(quantity) == of(LEVEL, number, unit)
    assert quantity.number.text == text


def test_what_one_more_minute_is_is_known():
    """A sixtieth of an hour, to a millionth."""
    number = parse_quantity("8時間20分以内").number
    assert (number.value, number.step) == (Decimal("8.333333"), Decimal("0.016666"))


def test_a_rate_and_what_it_adds_up_to_stand_side_by_side():
    """Neither needs a name."""
    assert said(parse_quantity("年5回、計30回")) == {
        "kind": Kind.SEVERAL,
        "parts": [of(RATE, 5, "回"), of(SUM, 30, "回")],
    }


@pytest.mark.parametrize("text", ["200人以上/年", "200人以上／年度", "200 人 以上 / 年"])
def test_a_bound_before_the_year_is_no_part_of_the_unit(text):
    """As it is behind it."""
    assert said(parse_quantity(text)) == of(RATE, 200, "人", bound=AT_LEAST)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("科学館供用開始後に目標値を設定", "科学館供用開始後"),
        ("科学館供用開始後に設定", "科学館供用開始後"),
        ("R5年度に設定予定", "R5年度"),
        ("R5年度に設定する", "R5年度"),
        ("R5年度に目標を設定します", "R5年度"),
        ("R5年度に数値を設定する予定", "R5年度"),
        ("供用開始後、今後設定", "供用開始後"),
        ("供用開始後に別途設定", "供用開始後"),
        ("供用開始後は改めて設定", "供用開始後"),
        ("目標値を設定", "目標値を設定"),
        ("検討中", "検討中"),
        ("（未設定）", "未設定"),
        ("現在集計中", "現在集計中"),
        ("令和7年度 検討中", "令和7年度 検討中"),
        ("- 検討中", "- 検討中"),
    ],
)
def test_a_deferral_keeps_its_reason(text, note):
    """However the setting is put off."""
    assert said(parse_quantity(text)) == of(Kind.DEFERRED, note=note)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("-", ""),
        ("－", ""),
        ("ー", ""),
        ("〃", ""),
        ("…", ""),
        ("なし", ""),
        ("無し", ""),
        ("該当なし", ""),
        ("― 件/年", "件"),
        ("－%", "%"),
        ("-人", "人"),
    ],
)
def test_a_dash_may_have_a_unit(text, unit):
    """Nothing is known but what would be counted."""
    assert said(parse_quantity(text)) == of(Kind.DASH, unit=unit)


@pytest.mark.parametrize("text", ["", " ", "　", "\n"])
def test_nothing_printed_is_blank(text):
    """A blank is not a dash."""
    assert parse_quantity(text) == Quantity(text=text, kind=Kind.BLANK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18位", of(Kind.RANK, 18, "位")),
        ("全国1位", of(Kind.RANK, 1, "位", label="全国")),
        ("10位以内", of(Kind.RANK, 10, "位", bound=AT_MOST)),
        ("1.56（全国16位）", of(LEVEL, "1.56", note="全国16位")),
        ("18.5% 全国2位", of(LEVEL, "18.5", "%", note="全国2位")),
        ("5人（新規）（うち市外2人）", of(LEVEL, 5, "人", note="新規 うち市外2人")),
        ("16.5%（速報値）", of(LEVEL, "16.5", "%", status="速報値")),
        ("16.5%（推計）", of(LEVEL, "16.5", "%", status="推計")),
        ("16.5%見込", of(LEVEL, "16.5", "%", status="見込")),
        ("10万人入超（見込み）", of(LEVEL, 100000, "人", note="入超", status="見込み")),
        ("10万人入超（東京圏）", of(LEVEL, 100000, "人", note="入超 東京圏")),
        ("件数５件", of(LEVEL, 5, "件", label="件数")),
        ("目標値は5人", of(LEVEL, 5, "人", label="目標値")),
        ("1０件", of(LEVEL, 10, "件")),
        ("18.8 万人", of(LEVEL, 188000, "人")),
        ("1,000千円", of(LEVEL, 1000000, "円")),
        ("300㎡", of(LEVEL, 300, "m2")),
        ("45t-CO2", of(LEVEL, 45, "t-CO2")),
        ("CO2排出量45t-CO2", of(LEVEL, 45, "t-CO2", label="CO2排出量")),
        ("第2次計画5件", of(LEVEL, 5, "件", label="第2次計画")),
        ("12月末5件", of(LEVEL, 5, "件", label="12月末")),
        ("二十五校", of(LEVEL, 25, "校")),
        ("約十人", of(LEVEL, 10, "人", bound=ABOUT)),
        ("－（累計）", of(Kind.DASH, note="累計")),
        ("現状より増加（見込み）", of(Kind.DIRECTION, direction=UP, note="見込み")),
        ("5ポット", of(LEVEL, 5, "ポット")),
        ("(((5人)))", of(LEVEL, 5, "人")),
    ],
)
def test_labels_units_and_notes_are_kept_apart(text, expected):
    """Unknown words are kept: before the number as label, after it as unit, in brackets as note."""
    assert said(parse_quantity(text)) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("男性79.83以上 女性84.35以上", [("79.83", "", "男性"), ("84.35", "", "女性")]),
        ("男性79.83歳、女性84.35歳", [("79.83", "歳", "男性"), ("84.35", "歳", "女性")]),
        ("男性 79.83 歳 女性 84.35 歳", [("79.83", "歳", "男性"), ("84.35", "歳", "女性")]),
        ("男性 79.83 女性 84.35", [("79.83", "", "男性"), ("84.35", "", "女性")]),
        ("男性:79.83\n女性:84.35", [("79.83", "", "男性"), ("84.35", "", "女性")]),
        ("①10人 ②20人 ③30人", [(10, "人", "①"), (20, "人", "②"), (30, "人", "③")]),
        ("対象者 5 人 参加 回数 20 回", [(5, "人", "対象者"), (20, "回", "参加 回数")]),
    ],
)
def test_several_values_each_have_a_name(text, parts):
    """A label of their own; a unit alone is no name, for 65歳以上 500人 is one value."""
    quantity = parse_quantity(text)
    found = [(part.number.value, part.unit, part.label) for part in quantity.parts]
    assert quantity.kind is Kind.SEVERAL
    assert found == [(Decimal(number), unit, label) for number, unit, label in parts]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("10～20%", 10, 20, "%"),
        ("10%～20%", 10, 20, "%"),
        ("１〜２人", 1, 2, "人"),
        ("1万 ～ 2万人", 10000, 20000, "人"),
    ],
)
def test_a_range_is_two_bounds(text, low, high, unit):
    """At least the one, at most the other."""
    assert said(parse_quantity(text)) == {
        "kind": Kind.SEVERAL,
        "parts": [of(LEVEL, low, unit, bound=AT_LEAST), of(LEVEL, high, unit, bound=AT_MOST)],
    }


@pytest.mark.parametrize(
    ("text", "parts", "unit"), [("3/5", (3, 5), ""), ("３／５校", (3, 5), "校"), ("18 / 20 市町村", (18, 20), "市町村")]
)
def test_a_fraction_has_two_parts(text, parts, unit):
    """One number of another, and no number of its own."""
    assert said(parse_quantity(text)) == of(Kind.FRACTION, unit=unit, parts=[of(LEVEL, part, unit) for part in parts])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("32.800人", "decimal-or-thousands"),
        ("32.800", "decimal-or-thousands"),
        ("1,234.567件", "decimal-or-thousands"),
        ("32.800プロジェクト", "decimal-or-thousands"),
        ("32.800人/年", "decimal-or-thousands"),
        ("男性1.234人 女性5人", "decimal-or-thousands"),
        ("1,2345件", "bad-grouping"),
        ("1.2.3件", "bad-grouping"),
        ("1万2万人", "bad-number"),
        ("٣件", "odd-digits"),
        ("10²人", "odd-digits"),
        ("1½件", "odd-digits"),
        ("²10人", "odd-digits"),
        ("60.2% → 81.0%", "arrow"),
        ("5人）", "unbalanced-bracket"),
        ("（5人", "unbalanced-bracket"),
        ("((((5人))))", "no-number"),
        ("（5人）（6人）", "no-number"),
        ("（累計）", "no-number"),
        ("R7年度", "no-number"),
        ("①", "no-number"),
        ("-現状より増加", "no-number"),
        ("件", "no-number"),
        ("○○件", "no-number"),
        ("二十五", "no-number"),
        ("R7年度末", "no-number"),
        ("12月末", "no-number"),
        ("※", "no-number"),
        ("8時間75分", "several-numbers"),
        ("8時間30秒", "several-numbers"),
        ("5人 8時間30分", "several-numbers"),
        ("1,5時間30分", "bad-grouping"),
        ("計5人 6人", "several-numbers"),
        ("年5回、計30人", "several-numbers"),
        ("18,313, 30,855", "several-numbers"),
        ("5人 6人", "several-numbers"),
        ("5 6 人", "several-numbers"),
        ("5回 200人", "several-numbers"),
        ("5 回 200 人", "several-numbers"),
        ("20歳以上の人口500人", "several-numbers"),
        ("65歳以上 500人", "several-numbers"),
        ("男性5人女性6人", "several-numbers"),
        ("全国1位 全国2位", "several-numbers"),
        ("8 - - - - 8 プロジェクト", "stray-mark"),
        ("1～2万人", "stray-mark"),
        ("～5人", "stray-mark"),
        ("±5", "stray-mark"),
        ("±0.5", "stray-mark"),
        ("20～10%", "end-before-start"),
        ("10人～20%", "stray-mark"),
        ("5/0", "zero-denominator"),
        ("10件増やさない", "negated"),
        ("10人から増加", "unclear-change"),
        ("121人増やし2.040人", "decimal-or-thousands"),
        ("人" * 401, "too-long"),
    ],
)
def test_what_can_be_read_in_two_ways_is_malformed(text, problem):
    """Nothing is guessed; a short word says what stood in the way."""
    assert said(parse_quantity(text)) == {"kind": Kind.MALFORMED, "problem": problem}


@pytest.mark.parametrize(
    "unit",
    [
        "点",
        "度",
        "時間",
        "分",
        "秒",
        "℃",
        "ヘクタール",
        "%",
        "‰",
        "ha",
        "kWh",
        "t-CO2",
        "㎡",
        "倍",
        "ポイント",
        "年",
        "歳",
        "万トン",
        "回/人",
        "%/年",
        "GJ",
    ],
)
def test_three_decimals_are_fine_in_a_measure(unit):
    """Nobody groups the digits of a measure with a dot."""
    number = parse_quantity(f"1.234{unit}").number
    assert number.value / number.step == 1234


@pytest.mark.parametrize("text", ["0.125", "1234.567人", "32.80人", "32.8005人"])
def test_a_dot_that_cannot_be_a_comma_is_a_dot(text):
    """Not after a zero, not after four digits, not before two or four."""
    assert parse_quantity(text).understood


@pytest.mark.parametrize("text", ["32.800人", "計1,000人", "現状より増加", "", "-"])
def test_only_the_malformed_is_not_understood(text):
    """A blank and a dash say something."""
    assert parse_quantity(text).understood == (text != "32.800人")


def test_numbers_and_rates_keep_their_text_and_precision():
    """A quantity's number is what parse_number would make of it."""
    quantity = parse_quantity("1,054万人（200.5万人/年）")
    assert quantity.number == Number(text="1,054万", value=Decimal(10540000), step=Decimal(10000))
    rate = Number(text="200.5万", value=Decimal(2005000), step=Decimal(1000))
    assert quantity.rate == Rate(number=rate, unit="人", per="年")


@given(
    st.integers(0, 10**9),
    st.sampled_from(["人", "件", "名", "%", "校", "団体", "事業", "か所", "世帯", "千円", "kWh", "ポット"]),
    st.sampled_from(
        [
            "{}{}",
            "計{}{}",
            "{} {}",
            "約{}{}",
            "{}{}以上",
            "{}{}/年",
            "（{}{}）",
            "5年間で{}{}",
            "現状より{}{}増加",
            "延べ{}{}",
        ]
    ),
)
def test_words_around_a_number_leave_number_and_unit_alone(number, unit, form):
    """Whatever else is said of it, the number is the number and the unit the unit."""
    quantity = parse_quantity(form.format(f"{number:,}", unit))
    scale, bare = (1000, "円") if unit == "千円" else (1, unit)
    assert (quantity.number.value, quantity.unit) == (number * scale, bare)


UPWARD = "プラス 増加 増 増やす 倍増 向上 上昇 延伸 拡大 伸ばす ↑ ↗"
DOWNWARD = "マイナス 減少 減 減らす 半減 削減 縮減 低減 低下 抑える 抑制 短縮 縮小 ↓ ↘"
STEADY = "維持 継続 横ばい 増減なし 現状どおり 現状通り"
WAYS = [(word, way) for words, way in ((UPWARD, UP), (DOWNWARD, DOWN), (STEADY, KEEP)) for word in words.split()]


@pytest.mark.parametrize(("word", "way"), WAYS)
@pytest.mark.parametrize("form", ["{}", "現状より{}", "{}を目指す", "{}を図る", "{}とする", "{}傾向", "現状に比べ{}"])
def test_every_word_for_a_direction_is_known(form, word, way):
    """Whatever politeness surrounds it."""
    assert said(parse_quantity(form.format(word))) == of(Kind.DIRECTION, direction=way)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("累計 累積 合計 総計 計", of(SUM, 5, "人")),
        ("平均", of(MEAN, 5, "人")),
        ("延べ のべ 延べ人数 延べ数", of(LEVEL, 5, "人", gross=True)),
        ("以上 を下回らない 下回らない", of(LEVEL, 5, "人", bound=AT_LEAST)),
        ("以下 以内 を超えない 超えない", of(LEVEL, 5, "人", bound=AT_MOST)),
        ("未満 を下回る 下回る", of(LEVEL, 5, "人", bound=BELOW)),
        ("超 を超える 超える を上回る 上回る", of(LEVEL, 5, "人", bound=ABOVE)),
        ("程度 前後 くらい ぐらい", of(LEVEL, 5, "人", bound=ABOUT)),
        ("を目指します を目指す をめざす をめざします を図る とする を達成 の達成 に へ まで 。", of(LEVEL, 5, "人")),
    ],
)
@pytest.mark.parametrize("form", ["5人{}", "5 人 {}"])
def test_every_word_after_a_number_is_known(form, words, expected):
    """None of them becomes part of the unit."""
    for word in words.split():
        assert said(parse_quantity(form.format(word))) == expected


@pytest.mark.parametrize(
    "word", ["速報値", "速報", "確定値", "暫定値", "推計値", "推計", "見込値", "見込み", "見込", "概算", "概数"]
)
@pytest.mark.parametrize("form", ["5人（{}）", "5人{}", "5人 [{}]"])
def test_every_word_for_a_status_is_known(form, word):
    """And kept as printed."""
    assert said(parse_quantity(form.format(word))) == of(LEVEL, 5, "人", status=word)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("累計 累積 合計 総計 通算 計", of(SUM, 5, "人")),
        ("平均", of(MEAN, 5, "人")),
        ("年間 毎年度 毎年 各年度 各年 年あたり 年当たり 年", of(RATE, 5, "人")),
        ("延べ のべ 延", of(LEVEL, 5, "人", gross=True)),
        ("約 およそ おおよそ おおむね 概ね", of(LEVEL, 5, "人", bound=ABOUT)),
        ("最低 少なくとも ≧ ≥", of(LEVEL, 5, "人", bound=AT_LEAST)),
        (
            "現状から 現状より 現状対比 現状に比べ 現状に比べて 現状と比べ 現状と比べて 現状と比較して 現状に対し",
            of(RELATIVE, 5, "人", label="現状"),
        ),
    ],
)
def test_every_word_before_a_number_is_known(words, expected):
    """None of them becomes part of the label, but for the base of a comparison."""
    for word in words.split():
        assert said(parse_quantity(f"{word}5人")) == expected


@pytest.mark.parametrize("base", ["前年", "前年度", "現状", "現状値", "基準値", "当初", "前回", "前年同期", "前年同月"])
def test_a_comparison_names_its_base(base):
    """比 compares only with a time or a state; 女性比 is a share."""
    assert said(parse_quantity(f"{base}比5%")) == of(RELATIVE, 5, "%", label=base)


@pytest.mark.parametrize("arrow", "→⇒➡➔⇨▶")
def test_two_states_in_one_cell_are_not_one_value(arrow):
    """Baseline and target are to be told apart first."""
    assert parse_quantity(f"5人{arrow}6人").problem == "arrow"


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("増やし 増やして 増加し 増加して 増の 増で", UP),
        ("減らし 減らして 減少し 減少して 削減し 削減して 減の 減で", DOWN),
    ],
)
def test_a_change_may_lead_to_a_number(words, way):
    """The number it leads to is the value, the change its label."""
    for word in words.split():
        quantity = parse_quantity(f"現状から1人{word}、8人")
        assert (quantity.kind, quantity.number.value, quantity.direction) == (RELATIVE, 8, way)


@pytest.mark.parametrize("brackets", ["()", "（）", "[]", "［］", "【】", "〔〕", "（]"])
def test_a_note_stands_in_any_brackets(brackets):
    """Also in such as do not match."""
    assert said(parse_quantity(f"5人{brackets[0]}新規{brackets[1]}")) == of(LEVEL, 5, "人", note="新規")


def test_what_brackets_say_is_said_of_every_value():
    """A sum printed once behind two values is a sum of each."""
    parts = parse_quantity("男性5人 女性6人（累計）").parts
    assert [said(part) for part in parts] == [of(SUM, 5, "人", label="男性"), of(SUM, 6, "人", label="女性")]


@pytest.mark.parametrize(
    ("text", "label", "number", "unit"),
    [
        ("1日100人", "1日", 100, "人"),
        ("1回20人", "1回", 20, "人"),
        ("1人1日900g", "1人1日", 900, "g"),
        ("1校につき2回", "1校につき", 2, "回"),
        ("1世帯2台", "1世帯", 2, "台"),
        ("3年に1回", "3年", 1, "回"),
        ("1年に1回", "1年", 1, "回"),
        ("5点満点中4点", "5点満点中", 4, "点"),
        ("5段階で4", "5段階", 4, ""),
    ],
)
def test_of_how_many_a_number_is_may_stand_before_it(text, label, number, unit):
    """It is no second number."""
    assert said(parse_quantity(text)) == of(LEVEL, number, unit, label=label)


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit"),
    [
        ("6市町中5市町", 5, 6, "市町"),
        ("6市町のうち5市町", 5, 6, "市町"),
        ("6校の内5校", 5, 6, "校"),
        ("3人に1人", 1, 3, "人"),
        ("3分の1", 1, 3, ""),
    ],
)
def test_a_fraction_may_be_printed_in_words(text, part, whole, unit):
    """The whole comes first."""
    quantity = parse_quantity(text)
    assert (quantity.kind, quantity.unit) == (Kind.FRACTION, unit)
    assert [each.number.value for each in quantity.parts] == [part, whole]


@pytest.mark.parametrize("text", ["6市町中5校", "6人7人", "0人に1人"])
def test_what_is_no_fraction_in_words_is_malformed(text):
    """Other things are counted, nothing says so, or there is no whole."""
    assert parse_quantity(text).kind is Kind.MALFORMED


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("10人以上20人以下", (AT_LEAST, Bound.AT_MOST)),
        ("10人以上20人未満", (AT_LEAST, Bound.BELOW)),
        ("10人超20人以内", (Bound.ABOVE, Bound.AT_MOST)),
    ],
)
def test_a_range_may_be_printed_as_two_bounds(text, bounds):
    """The lower one comes first."""
    quantity = parse_quantity(text)
    assert [(part.number.value, part.unit) for part in quantity.parts] == [(10, "人"), (20, "人")]
    assert tuple(part.bound for part in quantity.parts) == bounds


@pytest.mark.parametrize(
    "text", ["20人以上10人以下", "10人以下20人以上", "10人以上20件以下", "10人以上20人以上", "10人以上20人以下30人以下"]
)
def test_two_bounds_that_are_no_range_are_malformed(text):
    """They run backwards, or count different things."""
    assert parse_quantity(text).problem == "several-numbers"


@pytest.mark.parametrize("text", ["5年で15回", "15回/5年", "15回/ 5年", "15回/5年間"])
def test_a_span_may_be_printed_shortly(text):
    """With で before the number or with a stroke behind it."""
    assert said(parse_quantity(text)) == of(Kind.SUM, 15, "回", span=5)


def test_a_year_is_no_span():
    """R7年で is when, not how long."""
    assert [parse_quantity(text).span for text in ("R7年で15回", "令和7年で15回")] == [None, None]


@pytest.mark.parametrize("text", ["±0人", "± 0人"])
def test_no_change_is_nought(text):
    """Its sign may be both."""
    assert said(parse_quantity(text)) == of(LEVEL, 0, "人")


def test_about_may_stand_before_the_word_for_a_sum():
    """約計15回 is a sum."""
    assert said(parse_quantity("約計15回")) == of(Kind.SUM, 15, "回", bound=ABOUT)


def test_labels_may_be_set_off_by_a_dot():
    """男30人・女20人."""
    parts = parse_quantity("男30人・女20人").parts
    assert [(part.label, part.number.value, part.unit) for part in parts] == [("男", 30, "人"), ("女", 20, "人")]
