"""Every value has its exact place."""

import json
import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from source_strategies import visions
from source_texts import Writer

from coopvision.sources import dumps, loads

PLAIN_ROOT = "title: 題\nzone: {name: 圏}\nterm: R3～R7年度\n"


def lines_of(text):
    """The lines as an editor shows them, with their ends."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)


def at(location, text):
    """The text at a place."""
    lines = lines_of(text) or [""]
    before = sum(map(len, lines[: location.line - 1])) + location.column - 1
    after = sum(map(len, lines[: location.end_line - 1])) + location.end_column - 1
    return text[before:after]


def scalars(data, steps=()):
    """Every scalar of plain data with its steps."""
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from scalars(value, (*steps, step))
    else:
        yield steps, data


@st.composite
def written(draw):
    """A vision's data as YAML in every style, with the places of its scalars."""
    data = json.loads(dumps(draw(visions()), format="json"), parse_int=str)
    writer = Writer(draw)
    text = writer.write(_as_text(data))
    return text, writer.places


def _as_text(data):
    if isinstance(data, dict):
        return {key: _as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_text(value) for value in data]
    return str(data).lower() if isinstance(data, bool) else data


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(written())
def test_the_place_of_every_yaml_scalar_is_exact(drawn):
    """In every style, with comments, any line ends and characters beyond the first plane."""
    text, places = drawn
    document = loads(text, source="v.yaml")
    for steps, (start, end, value) in places.items():
        location = document.locate(steps)
        assert at(location, text) == text[start:end]
        assert location.source == "v.yaml"
        assert location.excerpt == lines_of(text)[location.line - 1].rstrip("\r\n")
        if text[start] not in "|>":
            assert yaml.compose(f"[{text[start:end]}]").value[0].value == (text[start:end] if value is None else value)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(visions(), st.booleans(), st.sampled_from([None, 1, "\t"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_text_at_the_place_of_every_json_scalar_is_its_value(vision, escaped, indent, newline):
    """Escaped or not, on one line or many."""
    data = json.loads(dumps(vision, format="json"))
    text = json.dumps(data, ensure_ascii=escaped, indent=indent).replace("\n", newline)
    document = loads(text, format="json")
    for steps, value in scalars(data):
        assert json.loads(at(document.locate(steps), text)) == value


def place(text, *steps, **options):
    """Line, column, end line, end column."""
    return loads(text, **options).locate(steps)[1:5]


ROW = "projects:\n- number: ⑥\n  name: x\n  costs:\n    years: [R3年度, R4年度]\n    amounts: [0, null]\n"
AFTER = "\n# 注\ncost_by_year:\n"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (("projects",), (4, 1, 9, 23)),
        (("projects", 0), (5, 3, 9, 23)),
        (("projects", 0, "costs"), (7, 3, 9, 23)),
        (("projects", 0, "costs", "years"), (8, 5, 8, 24)),
        (("projects", 0, "costs", "years", 1), (8, 19, 8, 23)),
        (("projects", 0, "costs", "amounts", 1), (9, 18, 9, 22)),
        (("zone",), (2, 1, 2, 16)),
        (("cost_by_year",), (11, 14, 11, 14)),
        ((), (1, 1, 11, 14)),
    ],
)
def test_the_place_of_a_collection_begins_with_its_key(steps, expected):
    """A table is shown at the line that names it, an element of a list at its own first line."""
    assert place(PLAIN_ROOT + ROW + AFTER[1:], *steps) == expected


@pytest.mark.parametrize(
    ("steps", "ancestor"),
    [
        (("projects", 0, "costs", "total"), ("projects", 0, "costs")),
        (("projects", 0, "costs", "amounts", 2), ("projects", 0, "costs", "amounts")),
        (("projects", 0, "costs", "amounts", -1), ("projects", 0, "costs", "amounts")),
        (("projects", 1, "name"), ("projects",)),
        (("title", 0, "x"), ("title",)),
        (("nothing", "at", "all"), ()),
        (("projects", "0"), ("projects",)),
        ((0,), ()),
    ],
)
@pytest.mark.parametrize("written_as", ["yaml", "json"])
def test_what_the_file_omits_is_at_the_nearest_ancestor(steps, ancestor, written_as):
    """A finding about something that is not there has a place too."""
    text = dumps(loads(PLAIN_ROOT + ROW), format=written_as)
    document = loads(text, format=written_as)
    assert document.locate(steps) == document.locate(ancestor)


def test_json_collections_begin_with_their_key_too():
    """The same places as YAML's."""
    text = '{"title": "題",\n "zone": {"name": "圏"},\n "term": "R3",\n "projects": [\n  {"number": "1", "name": "x"}]}'
    assert place(text, "zone", format="json") == (2, 2, 2, 23)
    assert place(text, "projects", format="json") == (4, 2, 5, 32)
    assert place(text, "projects", 0, format="json") == (5, 3, 5, 31)
    assert place(text, format="json") == (1, 1, 5, 33)


def test_yaml_line_breaks_that_no_editor_knows_do_not_shift_lines():
    """U+0085, U+2028 and U+2029 end a line for YAML 1.1 only."""
    text = "title: 題\u2028zone: {name: 圏}\x85term: R3\u2029\r\nregime: x"
    assert place(text, "term") == (1, 32, 1, 34)
    assert place(text, "regime") == (2, 9, 2, 10)


def test_an_alias_leads_to_the_value_it_stands_for():
    """That is where the text can be corrected."""
    text = PLAIN_ROOT + "projects:\n- {number: &n ⑥, name: &l [x]}\n- {number: 1, name: *n}\n".replace("[x]", "y")
    assert place(text, "projects", 1, "name") == place(text, "projects", 0, "number")
    assert at(loads(text).locate(("projects", 1)), text) == "{number: 1, name: *n}"


def test_an_alias_may_stand_for_a_key():
    """The text of the key is the value then."""
    text = "&k title: 題\nzone: {name: *k}\nterm: R3\n"
    assert loads(text).vision.zone.name == "title"
    assert place(text, "zone", "name") == (1, 1, 1, 9)


def test_a_block_scalar_ends_with_its_last_visible_character():
    """Not where the next value begins."""
    text = "title: |+\n  題\n\n\nzone: {name: 圏}\nterm: R3\n"
    assert loads(text).vision.title == "題\n\n\n"
    assert place(text, "title") == (1, 8, 2, 4)


def test_a_byte_order_mark_is_no_column():
    """No editor shows it."""
    assert place(("\ufeff" + PLAIN_ROOT).encode(), "title") == (1, 8, 1, 9)


def test_a_value_left_empty_has_a_place_without_width():
    """After the colon."""
    assert place(PLAIN_ROOT + "edition:\n", "edition") == (4, 9, 4, 9)
