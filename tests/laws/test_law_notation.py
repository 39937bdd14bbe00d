"""A number is the number it is, however it is printed."""

from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import amount_number, parse_amount, parse_quantity

WORDS = {"兆": 10**12, "億": 10**8, "万": 10**4, "千": 10**3, "百万": 10**6}
MINUS = ("△", "▲", "-", "−", "－", "マイナス")
WIDE = str.maketrans("0123456789,", "０１２３４５６７８９，")

small = st.integers(1, 999)


@given(small, st.sampled_from(sorted(WORDS)), st.sampled_from("円人件"))
def test_a_word_of_number_is_its_power_of_ten(number, word, unit):
    """`3億円`, `5千人`."""
    assert parse_quantity(f"{number}{word}{unit}").number.value == number * WORDS[word]


@given(small, st.integers(1, 9_999))
def test_words_of_number_add_up(hundred_millions, ten_thousands):
    """`3億5,000万円`."""
    read = parse_quantity(f"{hundred_millions}億{ten_thousands:,}万円").number.value
    assert read == hundred_millions * 10**8 + ten_thousands * 10**4


@given(st.integers(1, 10**9), st.sampled_from(MINUS), st.booleans(), st.booleans())
def test_every_minus_is_one(number, sign, commas, wide):
    """In tables and in indicators; and without it the number is not negative."""
    digits = f"{number:,}" if commas else str(number)
    digits = digits.translate(WIDE) if wide else digits
    for text, value in ((digits, number), (sign + digits, -number)):
        assert amount_number(parse_amount(text)) == value
        assert parse_quantity(f"{text}件").number.value == value
