"""Files lose nothing, and places in them are true."""

import json
import re
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from law_ground import check, essence, real, spoilt

from coopvision.model import Node
from coopvision.sources import dumps, loads

formats = st.sampled_from(["yaml", "json"])


@given(spoilt(), formats)
def test_a_vision_reads_back_as_it_was_written(case, kind):
    """Contradictions included."""
    vision = case.vision
    assert loads(dumps(vision, format=kind), format=kind).vision == vision


@given(spoilt())
def test_yaml_to_json_and_back_is_the_same_text(case):
    """No format says more than the other."""
    vision = case.vision
    text = dumps(vision)
    there = dumps(loads(text), format="json")
    assert dumps(loads(there, format="json")) == text


@given(spoilt(), formats)
def test_a_file_has_the_findings_of_the_vision_it_was_written_from(case, kind):
    """Where a vision comes from makes no difference to what is wrong with it."""
    vision = case.vision
    document = loads(dumps(vision, format=kind), format=kind)
    report = check(document.vision, source=document.source, locate=document.locate)
    assert [essence(each) for each in report.findings] == [essence(each) for each in check(vision).findings]


STEP = re.compile(r'([a-z_]+)(?:\[("(?:[^"\\]|\\.)*"|[^\]"]*?)(?:~([0-9]+))?\])?(?:\.|$)')


def at(vision, path):
    """What a business path leads to, found by names and counts alone."""
    here, above = vision, []
    for field, key, count in STEP.findall("" if path == "." else path):
        above.append(here)
        here = getattr(here, field)
        if key:
            here = element(here, json.loads(key) if key.startswith('"') else key, int(count or 1), above)
    return here


def element(parts, key, count, above):
    """The nth of the parts that is called so: by its own key, by its year, else by its position."""
    if parts and isinstance(parts[0], Node):
        called = [each.key or str(place) for place, each in enumerate(parts, start=1)]
    else:
        years = next((each.years for each in reversed(above) if getattr(each, "years", None)), ())
        called = [year.text for year in years] if years and len(years) == len(parts) else []
        called = [text if key in called else str(place) for place, text in enumerate(called or parts, start=1)]
    places = [place for place, each in enumerate(called) if each == key]
    assert len(places) >= count, f"nothing is called {key}"
    return parts[places[count - 1]]


def printed(value):
    """The texts that must stand where a value is printed; of a node, what it is called by."""
    if isinstance(value, Node):
        names = [getattr(value, each, None) for each in ("municipality", "project", "number", "name")]
        return [name for name in names if isinstance(name, str)]
    if value is None or isinstance(value, bool | tuple | Enum):
        return []
    return [str(getattr(value, "text", value))]


def assert_places_hold(document, text):
    lines = text.split("\n")
    report = check(document.vision, source=document.source, locate=document.locate)
    for finding in report.findings:
        for place in (finding.place, *(related.place for related in finding.related)):
            where = place.location
            assert 1 <= where.line <= where.end_line <= len(lines)
            assert 1 <= where.column <= len(lines[where.line - 1]) + 1
            assert where.excerpt == lines[where.line - 1]
            texts = printed(at(document.vision, place.path))
            if where.line == where.end_line:
                there = lines[where.line - 1][where.column - 1 : where.end_column - 1]
                assert [text for text in texts if text not in there.replace(",", "") + there] == [], place.path


@given(spoilt(), formats)
def test_a_place_lies_in_the_file_and_holds_its_value(case, kind):
    """Line, column, excerpt; from column to end column stands what is printed at the path."""
    vision = case.vision
    text = dumps(vision, format=kind)
    assert_places_hold(loads(text, format=kind), text)


def test_places_in_the_real_vision_hold_their_values():
    """A file that a person wrote."""
    with open(real().source, encoding="utf-8") as file:
        assert_places_hold(real(), file.read())


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_the_real_vision_reads_back_as_it_was_written(kind):
    """The main job's own document."""
    assert loads(dumps(real(), format=kind), format=kind).vision == real().vision
