"""Comparable text, units and ordinals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import money_scale, normal, parse_ordinal, same_unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("再生可能ｴﾈﾙｷﾞｰ導入促進事業", "再生可能エネルギー導入促進事業"),
        ("行政情報ﾈｯﾄﾜｰｸ", "行政情報ネットワーク"),
        ("67.5％", "67.5%"),
        ("R3〜R7年度", "R3～R7年度"),
        ("R3~R7年度", "R3～R7年度"),
        ("R3∼R7年度", "R3～R7年度"),
        ("２－１", "2-1"),
        ("2—1", "2―1"),
        ("2─1", "2−1"),
        ("　指 標\n（KPI ）", "指 標 (KPI )"),
        ("合\u200b計\ufeff", "合計"),
        ("①", "1"),
        ("㎡", "m2"),
    ],
)
def test_two_writings_of_one_text_are_equal(one, other):
    """Width, waves, dashes, spaces and what cannot be seen make no difference."""
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), [("△5", "-5"), ("センター", "センタ-"), ("人", "名"), ("〃", "-")])
def test_what_differs_in_meaning_differs(one, other):
    """Folding stops where another word or another sign begins."""
    assert normal(one) != normal(other)


@given(st.text())
def test_comparable_text_is_its_own_comparable_form(text):
    """Folding twice is folding once."""
    assert normal(normal(text)) == normal(text)


@given(st.text())
def test_comparable_text_has_no_space_but_single_inner_ones(text):
    """Every run of spaces, of whatever kind, is one ASCII space or gone."""
    assert " ".join(normal(text).split()) == normal(text)


@pytest.mark.parametrize(
    "spellings",
    [
        ("箇所", "か所", "カ所", "ヶ所", "ヵ所", "ケ所", "個所", "ｹ所"),
        ("%", "％"),
        ("t-CO2", "ｔ－ＣＯ２", "t-CO₂"),
        ("㎡", "m²", "m2"),
        ("kWh", "ｋＷｈ"),
        ("人/年", "人／年", "人 / 年"),
    ],
)
def test_spellings_of_one_unit_are_the_same_unit(spellings):
    """However wide, and however か is written."""
    assert all(same_unit(one, other) for one in spellings for other in spellings)


@pytest.mark.parametrize(
    ("one", "other"), [("人", "名"), ("円", "千円"), ("件", "件/年"), ("%", "ポイント"), ("", "人"), ("カ国", "国")]
)
def test_units_that_only_mean_much_the_same_are_not_the_same(one, other):
    """Units are compared, never converted."""
    assert not same_unit(one, other)


@pytest.mark.parametrize(
    ("unit", "yen"),
    [
        *[("円", 1), ("千円", 1000), ("（千円）", 1000), ("百万円", 10**6), ("億円", 10**8), ("人", None)],
        *[("千円（税込）", 1000), ("(単位:千円)", 1000), ("単位：百万円", 10**6), ("（単位　千円）", 1000)],
        *[("千円、税抜き", 1000), ("千円 税別", 1000), ("単位", None), ("税込", None), ("", None)],
    ],
)
def test_a_unit_of_money_is_worth_so_many_yen(unit, yen):
    """千円 is 1,000 円; a unit of anything else is worth none."""
    assert money_scale(unit) == yen


@pytest.mark.parametrize("number", range(1, 51))
def test_circled_numbers_are_ordinals(number):
    """① to ㊿, in three blocks of Unicode."""
    first = {1: 0x2460, 21: 0x3251, 36: 0x32B1}
    begin = max(start for start in first if start <= number)
    assert parse_ordinal(chr(first[begin] + number - begin)) == number


@pytest.mark.parametrize("number", [1, 2, 9, 10, 18, 99])
@pytest.mark.parametrize("form", ["{}", "({})", "（{}）", "{}.", "{}．", "{}、", "{})", "第{}", "[{}]", " {} "])
def test_enclosed_and_punctuated_numbers_are_ordinals(form, number):
    """Brackets, dots and 第 do not change the number, nor do full-width digits."""
    digits = str(number)
    wide = digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert parse_ordinal(form.format(digits)) == parse_ordinal(form.format(wide)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("ア", 1), ("イ．", 2), ("（ウ）", 3), ("ｱ", 1), ("㋐", 1), ("カ", 6), ("ン", 46), ("⑴", 1), ("⒈", 1), ("⑳", 20)],
)
def test_katakana_and_single_characters_are_ordinals(text, number):
    """Katakana count in the order of the syllabary; an enclosed character counts as what it encloses."""
    assert parse_ordinal(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "0", "２－１", "②救急", "1 (2)", "٣", "²", "½", "㊀", "第", "アイ", "A", "-1", "1.5", "千", "9999", "."],
)
def test_other_text_is_no_ordinal(text):
    """Part of a text, another script's digits or a zero are not taken for a position."""
    assert parse_ordinal(text) is None
