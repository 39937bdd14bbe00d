"""Numbers as printed."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import parse_number

WIDE = str.maketrans("0123456789,.-", "０１２３４５６７８９，．－")
KANJI_DIGITS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("0", "0", "1"),
        ("27,830", "27830", "1"),
        ("２", "2", "1"),
        ("58，370", "58370", "1"),
        ("67.5", "67.5", "0.1"),
        ("2.0", "2.0", "0.1"),
        ("32.800", "32.8", "0.001"),
        ("1,054万", "10540000", "10000"),
        ("69,077千", "69077000", "1000"),
        ("1,234百万", "1234000000", "1000000"),
        ("90.8万", "908000", "1000"),
        ("18.8万", "188000", "1000"),
        ("1.4兆", "1400000000000", "100000000000"),
        ("0.5万", "5000", "1000"),
        ("1.23456万", "12345.6", "0.1"),
        ("9兆1,400億", "9140000000000", "100000000"),
        ("12億3,400万", "1234000000", "10000"),
        ("1万2600", "12600", "1"),
        ("1万155", "10155", "1"),
        ("1万2.5", "10002.5", "0.1"),
        ("2千万", "20000000", "10000000"),
        ("2千3百万", "23000000", "1000000"),
        ("一万", "10000", "10000"),
        ("二十五", "25", "1"),
        ("二十", "20", "10"),
        ("百十", "110", "10"),
        ("千百", "1100", "100"),
        ("二〇二四", "2024", "1"),
        ("三億二千万", "320000000", "10000000"),
        ("千", "1000", "1000"),
        (" 12 ", "12", "1"),
        ("007", "7", "1"),
    ],
)
def test_a_number_is_read_with_its_precision(text, value, step):
    """The step is what one more in the last printed digit adds."""
    number = parse_number(text)
    assert (number.text, number.value, number.step) == (text, Decimal(value), Decimal(step))


@pytest.mark.parametrize("sign", ["△", "▲", "−", "-", "－", "マイナス", "△ ", "▲ "])
def test_minus_signs_make_a_number_negative(sign):
    """Triangles and words are signs as hyphens are."""
    assert parse_number(f"{sign}2,733").value == -2733


@pytest.mark.parametrize("sign", ["+", "＋", "プラス"])
def test_plus_signs_keep_a_number_positive(sign):
    """A plus is only printed, never needed."""
    assert parse_number(f"{sign}1").value == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "△",
        "人",
        "1,2345",
        "12,34",
        "1,23,456",
        "0,123",
        ",123",
        "1,",
        "1.",
        ".5",
        "1.2.3",
        "1 000",
        "1,000,",
        "1_000",
        "1e3",
        "0x1",
        "NaN",
        "inf",
        "٣",
        "１٣",
        "𝟏",
        "10²",
        "½",
        "①",
        "Ⅳ",
        "1件",
        "1～2",
        "--1",
        "△-1",
        "—5",
        "ー5",
        "万",
        "億万",
        "百千",
        "千千",
        "1万1億",
        "1万20000",
        "1万10000",
        "1.5万2000",
        "12〇",
        "1二",
        "九" * 41,
        "9" * 41,
    ],
)
def test_other_text_is_no_number(text):
    """What Python's int() or float() would take, and what only looks like a number, is refused."""
    assert parse_number(text) is None


@given(st.integers(-(10**20), 10**20))
def test_a_number_is_read_back_from_every_writing(number):
    """With separators or without, narrow or wide."""
    for text in (str(number), f"{number:,}", str(number).translate(WIDE), f"{number:,}".translate(WIDE)):
        assert parse_number(text).value == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_a_decimal_is_read_back_with_its_step(number):
    """Three places are three places, zeros or not."""
    parsed = parse_number(f"{number:,}")
    assert (parsed.value, parsed.step) == (number, Decimal("0.001"))


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9999))
def test_mixed_scales_add_up(high, middle, low):
    """億, 万 and units in one number are one sum."""
    assert parse_number(f"{high:,}億{middle:,}万{low}").value == high * 10**8 + middle * 10**4 + low


@given(st.integers(1, 9999))
def test_kanji_numerals_are_read_back(number):
    """Positional (二〇二四) and spelled (二千二十四) numerals are the same number."""
    positional = "".join(KANJI_DIGITS[int(digit)] for digit in str(number))
    digits = zip(f"{number:04}", ("千", "百", "十", ""), strict=True)
    spelled = "".join(f"{KANJI_DIGITS[int(digit)]}{scale}" for digit, scale in digits if digit != "0")
    assert parse_number(positional).value == parse_number(spelled).value == number


@given(st.integers(10**25, 10**30))
def test_the_callers_decimal_context_rounds_nothing(number):
    """A number is exact under whatever precision its reader computes with."""
    with localcontext(prec=3):
        assert parse_number(f"{number}").value == number
