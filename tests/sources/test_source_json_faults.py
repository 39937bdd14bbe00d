"""JSON that cannot be read: every kind is named in plain words, at its place."""

import pytest

from coopvision.errors import SourceError
from coopvision.sources import loads


def faults(text):
    with pytest.raises(SourceError) as caught:
        loads(text, source="v.json", format="json")
    return caught.value.faults


KINDS = {
    "empty": ("", 1, 1, "中身がありません", "the file is empty"),
    "only spaces": (" \n ", 2, 2, "中身がありません", "the file is empty"),
    "text after the end": ('{"title": "題"}\n{}', 2, 1, "余分な文字", "surplus text after the end"),
    "duplicate key": ('{"a": {"x": 1},\n "a": 2}', 2, 2, "「a」が二度", '"a" stands twice'),
    "escaped duplicate": ('{"a": 1, "\\u0061": 2}', 1, 10, "「a」が二度", '"a" stands twice'),
    "not a number": ('{"a": NaN}', 1, 7, "NaN は JSON の値ではありません", "NaN is no JSON value"),
    "infinity": ('{"a": [1, -Infinity]}', 1, 11, "-Infinity は", "-Infinity is no JSON value"),
    "half a character": ('{"a": "x\\ud83d"}', 1, 7, "片割れ", "half a character"),
    "half a character in a key": ('{"\\udfff": 1}', 1, 2, "片割れ", "half a character"),
    "bare half a character": ('{"a": "\ud83d"}', 1, 8, "片割れ（U+D83D）", "half a character (U+D83D)"),
    "deep list": (f'{{"a": {"[" * 64}{"]" * 64}}}', 1, 70, "64段", "more than 64 deep"),
    "very deep": ("[" * 100_000, 1, 65, "64段", "more than 64 deep"),
    "too many values": ("[" + "1," * 2_000_001 + "1]", 1, 4_000_000, "値が多すぎます", "too many values"),
    "many values and a slip": ('{"a": "\\x"' + "," * 2_000_001 + "}", 1, 8, "\\ の使い方", "a backslash is misused"),
    "single quotes": ("{'title': 1}", 1, 2, "二重引用符", "write it in double quotes"),
    "bare key": ("{title: 1}", 1, 2, "二重引用符", "write it in double quotes"),
    "trailing comma": ('{"a": [1, ]}', 1, 9, "コンマ|値が必要", "comma|a value is expected"),
    "no comma": ('{"a": 1 "b": 2}', 1, 9, "コンマ", "a comma or a closing bracket"),
    "no colon": ('{"a" 1}', 1, 6, "「:」がありません", "the colon after the key"),
    "no value": ('{"a": }', 1, 7, "値が必要", "a value is expected"),
    "leading zero": ('{"a": 011002}', 1, 8, "コンマ", "a comma or a closing bracket"),
    "unclosed": ('{"a": [1, 2', 1, 12, "閉じ括弧", "a closing bracket"),
    "open quote": ('{"a": "x}', 1, 7, "閉じていません", "is never closed"),
    "line break in text": ('{"a": "x\ny"}', 1, 9, "\\n", "a control character"),
    "tab in text": ('{"a": "x\ty"}', 1, 9, "\\t", "\\t for a tab"),
    "backslash": ('{"a": "C:\\会計"}', 1, 10, "\\ の使い方", "a backslash is misused"),
    "bad escape": ('{"a": "\\u12"}', 1, 9, "\\ の使い方", "a backslash is misused"),
    "yaml": ("title: 題\n", 1, 1, "値が必要", "a value is expected"),
}


@pytest.mark.parametrize(("text", "line", "column", "ja", "en"), KINDS.values(), ids=KINDS)
def test_every_kind_of_unreadable_json_is_named_at_its_place(text, line, column, ja, en):
    """One sentence in each language."""
    words, location = faults(text)[0]
    assert any(each in words.en for each in en.split("|"))
    assert any(each in words.ja for each in ja.split("|"))
    assert location.source == "v.json"
    assert location.line == line
    assert abs(location.column - column) <= (2 if "|" in en else 0)  # the standard library's words have changed


def test_all_that_the_standard_library_lets_pass_is_named_at_once():
    """In the order of the file."""
    text = '{"a": NaN,\n"b": {"c": 1, "c": 2},\n"a": "\\ud800",\n"d": "NaN", "e": "\\ud83d\\ude00 \\"{[,"}'
    found = [(location.line, location.column) for _, location in faults(text)]
    assert found == [(1, 7), (2, 15), (3, 1), (3, 6)]


def test_a_pair_of_escapes_is_one_character():
    """As JSON writes characters beyond the first plane."""
    text = '{"title": "\\ud842\\udfb7", "zone": {"name": "圏"}, "term": "R3"}'
    document = loads(text, format="json")
    assert document.vision.title == "𠮷"
    assert document.locate(("title",))[1:5] == (1, 11, 1, 25)


def test_a_text_full_of_commas_is_not_too_many_values():
    """The bound is on values, and commas in text are none."""
    text = '{"title": "' + "," * 2_000_001 + '", "zone": {"name": "圏"}, "term": "R3"}'
    assert len(loads(text, format="json").vision.title) == 2_000_001
