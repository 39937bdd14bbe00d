"""Files lose nothing, and places in them are true."""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from law_ground import check, essence, real, some, spoilt
from law_places import File, assert_place_holds

from coopvision.errors import CoopvisionError
from coopvision.model import Vision
from coopvision.sources import dumps, loads
from coopvision.testing.strategies import nodes, visions

formats = st.sampled_from(["yaml", "json"])

WRITTEN = {
    "YAML in block": lambda vision: (dumps(vision), "yaml"),
    "YAML in flow": lambda vision: (flow(vision), "yaml"),
    "YAML with every scalar in quotes": lambda vision: (quoted(vision), "yaml"),
    "JSON": lambda vision: (dumps(vision, format="json"), "json"),
    "JSON on one line": lambda vision: (json.dumps(plain(vision), ensure_ascii=False), "json"),
}
"""The same vision as people and programs write it, and what to read it as."""


def plain(vision):
    return json.loads(dumps(vision, format="json"))


def flow(vision):
    return yaml.safe_dump(plain(vision), default_flow_style=True, allow_unicode=True, sort_keys=False, width=100)


def quoted(vision):
    return yaml.safe_dump(plain(vision), default_style='"', allow_unicode=True, sort_keys=False, width=1_000)


@given(spoilt(), formats)
def test_a_vision_reads_back_as_it_was_written(case, kind):
    """Contradictions included."""
    vision = case.vision
    assert loads(dumps(vision, format=kind), format=kind).vision == vision


def writable(vision):
    try:
        return bool(dumps(vision))
    except CoopvisionError:
        return False


@given(nodes(Vision).filter(writable), formats)
def test_any_field_of_any_node_reads_back_as_it_was_written(vision, kind):
    """Every field that the model has, whatever stands in it."""
    assert loads(dumps(vision, format=kind), format=kind).vision == vision


@given(spoilt())
def test_yaml_to_json_and_back_is_the_same_text(case):
    """No format says more than the other."""
    vision = case.vision
    text = dumps(vision)
    there = dumps(loads(text), format="json")
    assert dumps(loads(there, format="json")) == text


@some(2)
@given(spoilt(), formats)
def test_a_file_has_the_findings_of_the_vision_it_was_written_from(case, kind):
    """Where a vision comes from makes no difference to what is wrong with it."""
    vision = case.vision
    document = loads(dumps(vision, format=kind), format=kind)
    report = check(document.vision, source=document.source, locate=document.locate)
    assert [essence(each) for each in report.findings] == [essence(each) for each in check(vision).findings]


def assert_places_hold(document, text):
    """The places of all findings are those of what stands at their paths."""
    file = File(text)
    report = check(document.vision, source=document.source, locate=document.locate)
    for finding in report.findings:
        for place in (finding.place, *(related.place for related in finding.related)):
            assert_place_holds(file, document.vision, place)


@some(2)
@given(spoilt(), st.sampled_from(sorted(WRITTEN)))
def test_a_place_is_what_is_printed_and_nothing_else(case, form):
    """In block and in flow, of YAML and of JSON, at every finding: the scalar itself, or the node from key to end."""
    text, kind = WRITTEN[form](case.vision)
    assert_places_hold(loads(text, format=kind), text)


@some(2)
@given(visions(), st.sampled_from(sorted(WRITTEN)), st.randoms(use_true_random=False))
def test_everything_in_a_file_is_found(vision, form, random):
    """Wherever a rule may point: some of all the values and nodes that the file has."""
    text, kind = WRITTEN[form](vision)
    file, document = File(text), loads(text, format=kind)
    for steps in random.sample(sorted(file.spans, key=str), min(60, len(file.spans))):
        file.assert_holds(steps, document.locate(steps))


def test_places_in_the_real_vision_hold_their_values():
    """A file that a person wrote."""
    with open(real().source, encoding="utf-8") as file:
        assert_places_hold(real(), file.read())


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_the_real_vision_reads_back_as_it_was_written(kind):
    """The main job's own document."""
    assert loads(dumps(real(), format=kind), format=kind).vision == real().vision
