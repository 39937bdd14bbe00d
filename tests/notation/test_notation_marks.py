"""Brackets, leftovers, odd characters and the writing of ordinals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import (
    check_brackets,
    find_broken_character,
    find_leftover,
    find_look_alike,
    numbering_style,
    ordinal_like,
    parse_ordinal,
)

BRACKETS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "「": "」", "『": "』", "〔": "〕"}


@st.composite
def balanced(draw, depth=3):
    inner = draw(balanced(depth - 1)) if depth else "医療"
    opening = draw(st.sampled_from(list(BRACKETS)))
    return f"救急{opening}体制{inner}{BRACKETS[opening]}確保"


@given(balanced())
def test_what_is_nested_right_has_no_fault(text):
    """However deep, whatever the shapes."""
    assert check_brackets(text) == ((), ())


@given(balanced(), st.data())
def test_a_bracket_taken_away_is_missed(text, data):
    """One is left alone."""
    places = [index for index, char in enumerate(text) if char in {*BRACKETS, *BRACKETS.values()}]
    at = data.draw(st.sampled_from(places))
    assert check_brackets(text[:at] + text[at + 1 :]).unclosed


@pytest.mark.parametrize(
    "text",
    [
        "1)医療 2)福祉",
        "ア）医療、イ）福祉",
        "（1)基本、2)応用）",
        "高齢者（一般財源:38）障がい者（一般財源:12）",
        "(1)",
        "人口<5万",
        "",
    ],
)
def test_marks_of_lists_are_no_brackets(text):
    """They close what nobody opened."""
    assert check_brackets(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "unclosed", "mixed"),
    [
        ("［６市町」", ("［」",), ()),
        ("［室 登]", (), ("［]",)),
        ("救急（医療", ("（",), ()),
        ("救急）医療", ("）",), ()),
    ],
)
def test_the_fault_is_named(text, unclosed, mixed):
    """What stands there, opening and closing."""
    assert check_brackets(text) == (unclosed, mixed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("あああああ", "あああああ"),
        ("○○市が企画する", "○○"),
        ("令和○年度", "○"),
        ("第〇回", "〇"),
        ("XXX事業", "XXX"),
        ("【要確認】金額", "要確認"),
        ("TODO: 直す", "TODO"),
        ("ここに事業名を入力", "ここに事業名を入力"),
        ("（仮）", "（仮）"),
        ("#REF!", "#REF!"),
        ("########", "########"),
        ("単価は？？円", "？？"),
    ],
)
def test_leftovers_are_found(text, found):
    """What stands for something still to be written."""
    assert find_leftover(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "（仮称）科学館整備事業",
        "要介護者を支える（要介護認定）",
        "◎○△×で評価する",
        "○人材の育成\n○市民との協働",
        "●人口の減少",
        "二〇年、一〇〇人、二〇二五年",
        "とととん祭り",
        "すすすむ",
        "ＴＯＤＯではなくMETHODOLOGY",
        "仮設住宅",
        "**強調**",
    ],
)
def test_what_only_looks_like_a_leftover_is_none(text):
    """Provisional names, scales of marks, marks of lists, noughts in kanji."""
    assert find_leftover(text) is None


@pytest.mark.parametrize("char", ["\ufffd", "\u200b", "\x07", "\ue000", "\ufeff", "\u202e", "\x85"])
def test_what_cannot_be_printed_is_found(char):
    """Garbled, private, invisible and controlling characters."""
    assert find_broken_character(f"救急{char}医療") == f"U+{ord(char):04X}"


@pytest.mark.parametrize("text", ["救急医療（①〜③）㎡", "神戸", "A-1\nB-2\tC", "髙﨑"])
def test_common_characters_are_left_alone(text):
    """Circled numbers, units, lines and tabs, variants of names."""
    assert find_broken_character(text) is None
    assert find_look_alike(text) is None


@pytest.mark.parametrize("text", ["プ口グラム", "デ一タ", "\u2f47本", "か\u3099くせい", "M\u0430P", "ト口ッコ"])
def test_look_alikes_are_found(text):
    """Kanji in katakana, radicals, marks of voice set apart, other alphabets."""
    assert find_look_alike(text) is not None


@pytest.mark.parametrize("text", ["シェルター二ツ井", "エコ八ヶ岳", "プログラム", "ネットワーク力の向上", "ΔT", "α波"])
def test_place_names_and_greek_signs_are_no_look_alikes(text):
    """What is meant as it stands."""
    assert find_look_alike(text) is None


@given(st.integers(1, 40), st.sampled_from(["ア", "①", "(1)", "１．", "第3", "（２）", "エ）"]))
def test_an_ordinal_written_like_another_is_read_back(position, printed):
    """And is of its style."""
    written = ordinal_like(position, printed)
    assert parse_ordinal(written) == position
    assert numbering_style(written) == numbering_style(printed)


def test_an_ordinal_beyond_the_style_is_a_bare_number():
    """There is no circle for 99, and nothing like what is no ordinal."""
    assert ordinal_like(99, "①") == "99"
    assert ordinal_like(3, "第2章") == "3"


@given(st.text())
def test_any_text_can_be_looked_at(text):
    """Never an exception, and what is found stands there."""
    for find in (find_broken_character, find_look_alike, numbering_style):
        find(text)
    found = find_leftover(text)
    assert found is None or found in text
    assert all(set(fault) <= set(text) for fault in (*check_brackets(text).unclosed, *check_brackets(text).mixed))
