"""YAML that cannot be read: every kind is named in plain words, at its place."""

import pytest
import yaml

from coopvision.errors import SourceError
from coopvision.sources import loads, yaml_reading

HEAD = "title: 題\n"


def faults(text, **options):
    with pytest.raises(SourceError) as caught:
        loads(text, source="v.yaml", **options)
    return caught.value.faults


def bomb(levels):
    """Ten times as many values at each level."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines)


KINDS = {
    "empty": ("", 1, 1, "中身がありません", "the file is empty"),
    "only a comment": ("# 注\n", 2, 1, "中身がありません", "the file is empty"),
    "second document": (f"{HEAD}---\n{HEAD}", 2, 1, "二つ目の文書", "a second document begins here"),
    "duplicate key": (f"{HEAD}term: R3\ntitle: 別\n", 3, 1, "「title」が二度", '"title" stands twice'),
    "duplicate in a row": ("projects:\n- {number: 1, number: 2}", 2, 15, "「number」が二度", '"number" stands twice'),
    "merge key": ("a: &a {x: 1}\nb:\n  <<: *a\n", 3, 3, "結合キー", "merge key"),
    "blank key": ("? \n: x\n", 1, 2, "項目名が空", "the key is blank"),
    "null key": (f"{HEAD}null: x\n", 2, 1, "項目名が空", "the key is blank"),
    "list as key": (f"{HEAD}? [a]\n: b\n", 2, 3, "項目名は文字", "a key must be plain text"),
    "alias as key": ("a: &a x\n*a : b\n", 2, 1, "項目名は文字", "a key must be plain text"),
    "python tag": ("title: !!python/object/apply:os.system [ls]\n", 1, 8, "タグ", "the tag tag:yaml.org,2002:python"),
    "own tag": ("title: !x 題\n", 1, 8, "タグ !x は", "the tag !x is not supported"),
    "set tag": ("title: !!set {a}\n", 1, 8, "タグ", "is not supported; remove it"),
    "tag of another kind": ("title: !!map x\n", 1, 8, "タグ", "is not supported; remove it"),
    "tag on a key": ("!!int title: x\n!x term: y\n", 2, 1, "タグ !x は", "the tag !x is not supported"),
    "undefined alias": ("title: *x\n", 1, 8, "&x）がありません", "the alias *x has no anchor"),
    "recursive list": ("a: &a [x, *a]\n", 1, 11, "自分自身", "inside its own anchor &a"),
    "recursive mapping": ("a: &a\n  b: *a\n", 2, 6, "自分自身", "inside its own anchor &a"),
    "repeated anchor": ("a: &a x\nb: &a y\n", 2, 4, "&a が二度", "the anchor &a is used twice"),
    "billion laughs": (bomb(9), 7, 10, "値が多すぎます", "too many values (at most 2,000,000"),
    "deep list": (f"a: {'[' * 64}{']' * 64}", 1, 67, "64段", "more than 64 deep"),
    "very deep list": ("[" * 900, 1, 65, "64段", "more than 64 deep"),
    "very deep block": ("\n".join(" " * n + "a:" for n in range(2_000)), 65, 65, "64段", "more than 64 deep"),
    "deep by aliases": (
        "a: &a " + "[" * 40 + "]" * 40 + "\nb: " + "[" * 30 + "*a" + "]" * 30,
        2,
        34,
        "64段",
        "more than 64 deep",
    ),
    "control character": ("title: a\x07\n", 1, 9, "制御文字", "a control character"),
    "escape character": ("title: a\x7fb\n", 1, 9, "制御文字", "a control character"),
    "not a character": ("title: \ufffe\n", 1, 8, "制御文字", "a control character"),
    "half a character": ("title: a\ud83d\n", 1, 9, "片割れ（U+D83D）", "half a character (U+D83D)"),
    "tab": (f"{HEAD}zone:\n\tname: x\n", 3, 1, "タブ", "a tab cannot indent"),
    "colon in text": ("title: a: b\n", 1, 9, "「: 」は書けません", "a colon cannot stand here"),
    "no colon": (f"{HEAD}zone\nterm: x\n", 3, 1, "コロン", "colon"),
    "open bracket": ("years: [a, b\n", 2, 1, "閉じ括弧", "a closing bracket is missing"),
    "no comma": ('years: ["a" "b"]\n', 1, 13, "区切り", "a comma or a closing bracket"),
    "indentation": (f"{HEAD} zone: x\n", 2, 6, "「: 」は書けません", "check the indentation"),
    "dedentation": ("zone:\n    name: x\n  members: []\n", 3, 3, "字下げ", "does not fit the lines above"),
    "mixed list": ("years:\n- a\nb: c\n- d\n", 4, 1, "字下げ", "does not fit the lines above"),
    "at sign": ("title: @x\n", 1, 8, "引用符で囲んで", "cannot begin with this character"),
    "open quote": (f"title: '題\n{HEAD}", 1, 8, "引用符が閉じていません", "is never closed"),
    "dash in a line": ("title: - a\n", 1, 8, "「- 」は書けません", "a list entry"),
    "backslash": ('title: "C:\\会計"\n', 1, 11, "\\ の使い方", "a backslash in double quotes"),
    "escaped half": ('title: "\\ud83d"\n', 1, 11, "\\ の使い方", "a backslash in double quotes"),
    "number beyond characters": ('title: "\\UFFFFFFFF"\n', 1, 11, "\\ の使い方", "a backslash in double quotes"),
    "no value": ("years: [a, , b]\n", 1, 12, "値が必要", "a value is missing"),
    "bare anchor": ("title: & x\n", 1, 9, "「&」", "begins with & or *"),
    "bare tag": ("title: !<x 題\n", 1, 11, "「!」", "begins with !"),
    "text after a bar": ("title: | 題\n", 1, 10, "改行", "a line break must follow"),
    "stray text": ("--- a\n... b\n", 2, 5, "続き", "does not continue the document"),
    "directive": ("%YAML 3.0\n---\na: b\n", 1, 1, "「%」で始まる行", "begins with %"),
    "unknown handle": ("title: !x!y z\n", 1, 8, "「!」", "begins with !"),
}


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_of_unreadable_yaml_is_named_at_its_place(kind, fast, monkeypatch):
    """One sentence in each language; with libyaml at the exact place, without it on the line or next to it."""
    text, line, column, ja, en = kind
    if not fast:
        monkeypatch.delattr(yaml, "CSafeLoader")
    words, location = faults(text)[0]
    assert en in words.en
    assert ja in words.ja
    assert location.source == "v.yaml"
    if fast:
        assert (location.line, location.column) == (line, column)
    else:
        assert abs(location.line - line) <= 1


def test_what_is_too_deep_for_the_parser_itself_is_said_in_the_same_words():
    """libyaml has a limit of its own, which it may meet while it looks ahead of ours."""
    words, location = faults("[" * 100_000)[0]
    assert "more than 64 deep" in words.en
    assert location.line == 1


def test_all_that_does_not_end_the_reading_is_named_at_once():
    """Duplicate keys, merge keys, blank keys, tags and anchors, in the order of the file."""
    text = "a: 1\na: 2\n<<: {}\nnull: !x y\nb: &b z\nc: &b z\nd: *e\n"
    found = [(location.line, location.column) for _, location in faults(text)]
    assert found == [(2, 1), (3, 1), (4, 1), (4, 7), (6, 4), (7, 4)]


@pytest.mark.parametrize("key", ["<<", "null", "~", ""])
def test_a_quoted_key_is_a_plain_name(key):
    """Quoted, it is neither a merge nor blank, only unknown."""
    words, _ = faults(f"'{key}': x\n")[-1]
    assert f'no key "{key}"' in words.en


@pytest.mark.parametrize("tag", ["!!str", "!", "!!int", "!!float", "!!bool"])
def test_core_tags_change_nothing(tag):
    """The text stays what it is."""
    text = f"title: {tag} 0123\nzone: !!map {{name: 圏, members: !!seq []}}\nterm: R3\n"
    assert loads(text).vision.title == "0123"


@pytest.mark.parametrize("blank", ["", "~", "null", "!!null null"])
def test_a_plain_blank_is_nothing(blank):
    """As YAML means it."""
    assert loads(f"title: 題\nzone: {{name: 圏}}\nterm: R3\nedition: {blank}\n").vision.edition is None


@pytest.mark.parametrize(
    "text", ["''", '""', "'~'", "'null'", "!!str null", "! ~", "|-\n  null", "Null", "NULL", "nil"]
)
def test_a_blank_that_is_quoted_or_tagged_as_text_is_text(text):
    """As printed."""
    assert loads(f"title: 題\nzone: {{name: 圏}}\nterm: R3\nedition: {text}\n").vision.edition is not None


def test_aliases_within_the_bounds_are_expanded():
    """The anchor's value stands wherever its alias does."""
    text = "title: &t 題\nzone: {name: *t, members: [&m {code: 1, name: *t}, *m]}\nterm: R3\n"
    zone = loads(text).vision.zone
    assert zone.name == "題"
    assert zone.members[0] == zone.members[1]
    assert zone.members[0] is not zone.members[1]


def test_sixty_four_levels_are_not_too_deep():
    """The bound itself is allowed; what is wrong then is the shape."""
    words, _ = faults(f"title: {'[' * 63}{']' * 63}")[0]
    assert "expected text, found a list" in words.en
    words, _ = faults("title: &a " + "[" * 40 + "]" * 40 + "\nzone: " + "[" * 23 + "*a" + "]" * 23)[0]
    assert "expected text, found a list" in words.en


def test_a_flat_text_of_too_many_values_is_refused():
    """Without aliases too."""
    words, location = faults("title: [" + "a," * 2_000_001 + "]")[0]
    assert "too many values" in words.en
    assert location.line == 1


def test_a_large_text_is_counted_while_it_is_read(monkeypatch):
    """Not when memory is full."""
    monkeypatch.setattr(yaml_reading, "_COUNTED_FROM", 0)
    monkeypatch.setattr(yaml_reading, "MAX_VALUES", 100)
    words, location = faults("title: [" + "a," * 5_000 + "]")[0]
    assert "too many values" in words.en
    assert location.column < 500
