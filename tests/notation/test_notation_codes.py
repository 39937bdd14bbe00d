"""Codes with check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopvision.notation import (
    corporate_number,
    find_prefecture,
    parse_corporate_number,
    parse_municipality_code,
)
from coopvision.notation.codes import corporate_check_digit

PUBLISHED = {
    "012050": "8000020012050",
    "012301": "5000020012301",
    "012335": "4000020012335",
    "015717": "5000020015717",
    "015750": "4000020015750",
    "015849": "5000020015849",
    "322032": "3000020322032",
}
BODIES = st.builds("{:02}{:03}".format, st.integers(1, 47), st.integers(100, 799))


def sound(body):
    return parse_municipality_code(body + "0").meant


@pytest.mark.parametrize("code", [*PUBLISHED, "072133", "322032"])
def test_published_codes_check(code):
    """Codes of real municipalities; 室蘭市 and 壮瞥町 have remainder 1, 登別市 has 0."""
    assert parse_municipality_code(code).problem is None


@pytest.mark.parametrize(("code", "number"), PUBLISHED.items())
def test_published_corporate_numbers_follow_from_the_codes(code, number):
    """Check digit, 000020, code."""
    assert corporate_number(code) == number
    read = parse_corporate_number(number)
    assert (read.problem, read.municipality) == (None, code)


@pytest.mark.parametrize(
    ("printed", "problem", "meant"),
    [
        ("12050", "lost-zero", "012050"),
        ("01205", "no-check-digit", "012050"),
        ("1205", "lost-zero", "012050"),
        ("０１２０５０", None, "012050"),
        ("012051", "check-digit", "012050"),
        ("485017", "prefecture", None),
        ("000000", "prefecture", None),
        ("室蘭市", "no-code", None),
        ("", "no-code", None),
        ("0120500", "no-code", None),
        ("012-050", "no-code", None),
        ("²12050", "no-code", None),
    ],
)
def test_a_faulty_code_says_what_is_wrong_and_what_was_meant(printed, problem, meant):
    """What spreadsheets and older lists do to codes."""
    code = parse_municipality_code(printed)
    assert (code.problem, code.meant) == (problem, meant)


@given(BODIES, st.integers(0, 5), st.integers(1, 9))
def test_one_wrong_digit_does_not_check(body, place, by):
    """But for a body whose remainder turns from 0 to 10 or back: both have the check digit 1."""
    code = sound(body)
    wrong = code[:place] + str((int(code[place]) + by) % 10) + code[place + 1 :]
    assert parse_municipality_code(wrong).problem is not None or code[5] == "1"


@given(BODIES)
def test_a_code_without_its_check_digit_is_completed(body):
    """Unless it reads as a code that lost its zero, which checks by chance."""
    code = parse_municipality_code(body)
    assert code.meant == sound(body) or (code.problem == "lost-zero" and code.meant == f"0{body}")


@given(st.text())
def test_any_text_is_read(text):
    """Never an exception."""
    assert parse_municipality_code(text).text == text
    assert parse_corporate_number(text).text == text
    assert find_prefecture(text) is None or find_prefecture(text).startswith(text.strip()[:1])


@given(BODIES, st.integers(1, 12), st.integers(1, 9))
def test_a_corporate_number_with_a_wrong_digit_does_not_check(body, place, by):
    """Except for 0 and 9, which weigh the same by 9."""
    number = corporate_number(sound(body))
    wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]
    same = {number[place], wrong[place]} == {"0", "9"}
    assert (parse_corporate_number(wrong).problem == "check-digit") is not same


@pytest.mark.parametrize(
    ("printed", "name"),
    [("青森", "青森県"), ("京都", "京都府"), ("東京都", "東京都"), ("北海道", "北海道"), ("北海", None), ("", None)],
)
def test_prefectures_are_known_with_and_without_their_ending(printed, name):
    """北海道 is never cut."""
    assert find_prefecture(printed) == name


@pytest.mark.parametrize(("code", "kinds"), [("131016", "市区"), ("012050", "市"), ("015717", "町村"), ("x", "")])
def test_the_third_digit_tells_the_kind(code, kinds):
    """1 special wards and designated cities, 2 other cities, 3 and up towns and villages."""
    assert parse_municipality_code(code).kinds == kinds


@given(st.from_regex("[1-9][0-9]{11}", fullmatch=True))
def test_a_number_of_another_body_is_sound_and_no_municipalitys(body):
    """A company has a corporate number too; only those of the state's list hold a municipality code."""
    number = parse_corporate_number(corporate_check_digit(body) + body)
    assert (number.problem, number.municipality) == (None, None)


@given(BODIES)
def test_a_municipalitys_number_holds_its_code(body):
    """Whatever is no number holds none."""
    assert parse_corporate_number(corporate_number(sound(body))).municipality == sound(body)
    assert parse_corporate_number(body).municipality is None
