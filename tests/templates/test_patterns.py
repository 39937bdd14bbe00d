"""Patterns of text, held to the standard library's, and bounded."""

import re
from fnmatch import translate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toml_rules import outcome_of

from coopvision.templates.patterns import read_pattern

PIECES = st.sampled_from(
    ["*", "?", "あ", "b", ".", "^", "[ab]", "[!あ]", "[0-9]", "\\", "$", "(", "+", "[^あ]", "[&~|]"]
)


@given(st.lists(PIECES, min_size=1, max_size=8).map("".join), st.text("あb.^\\$(+0&~|", max_size=8))
def test_a_pattern_means_what_it_means_in_a_shell(pattern, text):
    """The same texts as `fnmatch`, but for a caret in brackets, which is itself in both."""
    assert read_pattern(pattern).matches(text) == (re.match(translate(pattern), text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text", "holds"),
    [
        ("R?年度", "R7年度", True),
        ("R?年度", "R10年度", False),
        ("*防災*", "西胆振防災体制", True),
        ("第[0-9]版", "第1版", True),
        ("第[!0-9]版", "第1版", False),
        ("a*a", "a", False),
        ("*", "", True),
        ("a\nb", "a\nb", True),
    ],
)
def test_patterns(pattern, text, holds):
    """The whole text counts."""
    assert read_pattern(pattern).matches(text) is holds


def test_a_hostile_pattern_takes_no_time():
    """What takes an expression with repetitions ages is done at once."""
    pattern = read_pattern("*a" * 99 + "*b")
    assert not pattern.matches("a" * 100_000)


def test_any_of_several_patterns_is_enough():
    """`like` takes a list."""
    body = 'template = "matches"\neach = "Project"\nfield = "summary"\nlike = ["*支える。", "*進める。", "*つくる。"]'
    assert outcome_of(body, {})[1] == []
