"""Amounts of money in a cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import Form, Printed, amount_number, amount_unit, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [("2,376", 2376), ("2376", 2376), ("10,094,427", 10094427), ("0", 0), ("-5", -5), ("-1,000", -1000)],
)
def test_regular_writing_is_a_plain_number(text, amount):
    """ASCII digits, with thousands separators or without, and a hyphen at most."""
    assert parse_amount(text) == amount


@pytest.mark.parametrize("text", ["", " ", "　", "\n", "\t ", "\u200b"])
def test_a_blank_cell_is_none(text):
    """A blank is no project that year; it is not a zero."""
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("58，370", 58370),
        ("（58，370）", 58370),
        ("（11,674）", 11674),
        ("(14,205)", 14205),
        ("( 14,205 )", 14205),
        ("[5]", 5),
        ("△5", -5),
        ("▲1,000", -1000),
        ("△ 1,000", -1000),
        ("−5", -5),
        ("－５", -5),
        ("マイナス5", -5),
        ("+5", 5),
        ("プラス 5", 5),
        ("１２", 12),
        (" 12 ", 12),
        ("　2,376", 2376),
        ("007", 7),
        ("-0", 0),
        ("12.5", Decimal("12.5")),
        ("12.0", Decimal("12.0")),
        ("0.125", Decimal("0.125")),
        ("1234.567", Decimal("1234.567")),
    ],
)
def test_irregular_writing_is_a_figure_beside_its_text(text, value):
    """The number counts; the writing is kept for whoever minds it."""
    assert parse_amount(text) == Printed(text, Form.FIGURE, value=value)


@pytest.mark.parametrize("text", ["-", "－", "―", "─", "—", "ー", "–", "--", "…", "...", "‥", "（－）", " - "])
def test_dashes_are_no_figure(text):
    """Dashes and dots say that no figure is printed here."""
    assert parse_amount(text) == Printed(text, Form.DASH)


PENDING = (
    "検討中 検討予定 未定 未設定 未確定 未集計 調整中 集計中 調査中 協議中 精査中 策定中 算定中 積算中 作成中 確認中"
)


@pytest.mark.parametrize("text", [*PENDING.split(), "（未定）", "今後検討中"])
def test_words_say_that_the_figure_is_to_come(text):
    """Undecided is neither zero nor malformed."""
    assert parse_amount(text) == Printed(text, Form.UNDECIDED)


@pytest.mark.parametrize(
    "text",
    [
        *("別途計上", "別途", "別途予算措置", "予算の範囲内", "予算範囲内で対応", "毎年度予算の範囲内"),
        *("（再掲）", "①に再掲", "①に含む", "交流事業に計上", "未計上", "200以上"),
        *("必要に応じて", "既存予算内", "予算なし", "事業費なし", "国費で実施", "R6年度から", "令和元年度まで"),
        *(
            "町が負担",
            "一部負担",
            "交付税措置",
            "ＰＲ費用",
            "R5～",
            "～令和5年度",
            "R5～R6",
            "1年目のみ",
            "第２年次から",
        ),
        *("44,000人以上", "44,000人規模", "4万人台", "4万4千人の維持", "男20,000人 女21,000人", "60人分"),
        *("※", "※１", "*1", "注1", "（※）"),
    ],
)
def test_words_stand_in_the_place_of_a_figure(text):
    """Where the money is found, or only from where on: no number, and nothing that cannot be read."""
    assert parse_amount(text) == Printed(text, Form.UNDECIDED)


@pytest.mark.parametrize("text", ["〃", "→", "──→", "－－⇒", "↓", "（〃）", "同左", "同上", "同額", "左に同じ"])
def test_a_ditto_mark_repeats_what_stands_beside_it(text):
    """Not nothing, and no number of its own."""
    assert parse_amount(text) == Printed(text, Form.UNDECIDED)


@pytest.mark.parametrize(
    "text",
    [
        *("なし", "無し", "無", "該当なし", "予定なし", "計画無し", "実施なし", "未実施", "（なし）"),
        *("終了", "完了", "廃止", "休止", "中止", "事業終了", "廃止済", "終了済み"),
        *("N/A", "NA", "×", "3年目で終了"),
        *("R5終了", "令和5年度で終了", "H30年度末廃止", "平成元年に中止"),
    ],
)
def test_words_for_none_are_as_good_as_a_dash(text):
    """The work is not there, or not any more."""
    assert parse_amount(text) == Printed(text, Form.DASH)


@pytest.mark.parametrize(
    "text", ["200（未定）", "200（検討中）", "(概算)200", "200（約）", "200（以内）", "200（程度）", "200（増額予定）"]
)
def test_a_note_that_makes_a_number_unsure(text):
    """Neither a number to add up nor one that cannot be read."""
    assert parse_amount(text) == Printed(text, Form.UNDECIDED)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("（再掲）0", 0, None),
        ("（国費）1,200", 1200, None),
        ("1,200 （国費を含む）", 1200, None),
        ("（内数）△5（返還）", -5, None),
        ("200（千円）", 200, "千円"),
        ("0円", 0, "円"),
        ("82,383人（R2国調）", 82383, "人"),
        ("200（R5補正）", 200, None),
        ("【200】", 200, None),
        ("200注1", 200, None),
        ("※1 200", 200, None),
        ("65,000人", 65000, "人"),
        ("65,000 名", 65000, "名"),
        ("6.5万人", 65000, "人"),
        ("６万５千人", 65000, "人"),
        ("66千人", 66000, "人"),
        ("6.55万人（推計）", 65500, "人"),
        ("6万人を維持", 60000, "人"),
        ("6万人確保", 60000, "人"),
        ("200※", 200, None),
        ("200 ※1", 200, None),
        ("※200", 200, None),
        ("200*", 200, None),
        ("200（※２）", 200, None),
        ("(200(再掲))", 200, None),
        ("200千円", 200, "千円"),
        ("1,000 円", 1000, "円"),
        ("(２００万円)", 200, "万円"),
        ("△5千円", -5, "千円"),
        ("1億円", 1, "億円"),
        ("200千円※", 200, "千円"),
    ],
)
def test_a_mark_and_a_unit_are_no_part_of_the_number(text, value, unit):
    """The unit can be asked for, so that it can be held against the head of the table."""
    amount = parse_amount(text)
    assert (amount, amount_unit(amount)) == (Printed(text, Form.FIGURE, value=value), unit)


@pytest.mark.parametrize("text", ["200", "", "検討中", "約200千円", "２００"])
def test_where_no_unit_is_printed_there_is_none(text):
    """Nor is there of what is no number."""
    assert amount_unit(parse_amount(text)) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("約200", 150, 250),
        ("おおむね 1,520", 1515, 1525),
        ("1,000程度", 500, 1500),
        ("200前後", 150, 250),
        ("約12.5", Decimal("12.45"), Decimal("12.55")),
        ("約0", 0, 0),
        ("約200千円", 150, 250),
        ("200以内", 0, 200),
        ("上限1,000", 0, 1000),
        ("(最大 50)", 0, 50),
    ],
)
def test_an_estimate_is_a_range(text, low, high):
    """Half of the last digit that is not 0 to either side, or from 0 on."""
    assert parse_amount(text) == Printed(text, Form.RANGE, low=low, high=high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("1,000～2,000", 1000, 2000), ("５〜６", 5, 6), ("1.5 ~ 2", Decimal("1.5"), 2), ("(0～0)", 0, 0)],
)
def test_two_numbers_with_a_wave_dash_are_a_range(text, low, high):
    """A range keeps both ends and is no number."""
    assert parse_amount(text) == Printed(text, Form.RANGE, low=low, high=high)


@pytest.mark.parametrize(
    "text",
    [
        "1,2345",
        "12,34",
        "32.800",
        "1,234.567",
        "1.234.567",
        "12a",
        "NaN",
        "1e3",
        "1_000",
        "٣",
        "10²",
        "1 000",
        "0,123",
        "2,000～1,000",
        "1～",
        "～",
        "1～2～3",
        "1-2",
        "()",
        "(",
        "(5",
        "5)",
        "(1)(2)",
        "+",
        "△",
        "...a",
        ".",
        "1億",
        "2千",
        "1.000千円",
        "円",
        "1*2",
        "一万",
        "①",
        "約",
        "約1.234",
        "約名",
        "千円",
        "総額",
        "要確認",
        "あああ",
        "○○",
        "R6",
        "口",
        "6.5万",
        "32.800人",
        "6,5万人",
        "32.800人以上",
        "32.800人、20人",
        "20人と5",
        "人",
        "500(250)",
        "1,2O0",
        "12..5",
        "12..5人",
        "200(円",
        "終了" * 21,
        "終了" * 20 + "年",
        "程度",
        "1,2345※",
        "合計",
        "9" * 41,
        "9" * 5000,
    ],
)
def test_anything_else_is_malformed(text):
    """What can be read in two ways, or not at all, is no number; scale words clash with the head's unit."""
    assert parse_amount(text) == Printed(text, Form.MALFORMED)


@pytest.mark.parametrize("text", ["2,376", "58，370", "(11,674)", "△5", "１２"])
def test_a_whole_amount_is_an_int(text):
    """Only an amount with a decimal point is a decimal."""
    assert isinstance(amount_number(parse_amount(text)), int)


@given(st.integers())
def test_every_whole_number_is_read_back(number):
    """Up to 40 characters, an amount printed is the amount read; beyond that nothing is an amount."""
    text = f"{number:,}"
    assert amount_number(parse_amount(text)) == (number if len(text) <= 40 else None)


@given(st.integers(-(10**12), 10**12))
def test_separators_are_no_part_of_an_amount(number):
    """Regular writing is the same number with and without them."""
    assert parse_amount(str(number)) == parse_amount(f"{number:,}") == number


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_range_never_runs_backwards(one, other):
    """Its ends are in order, or it is none."""
    amount = parse_amount(f"{one:,}～{other:,}")
    assert (amount.form is Form.RANGE) == (one <= other)


@given(st.text())
def test_an_amount_has_a_number_only_if_it_is_one(text):
    """Of a cell's text, only numbers and figures have one, and only ranges have ends."""
    amount = parse_amount(text)
    if isinstance(amount, Printed):
        assert (amount_number(amount) is not None) == (amount.form is Form.FIGURE)
        assert (amount.low is not None) == (amount.high is not None) == (amount.form is Form.RANGE)
    else:
        assert amount_number(amount) == amount
