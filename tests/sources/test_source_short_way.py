"""The short way through the shape of a document, held to the way through cattrs."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coopvision.sources.misshapen import MisshapenError
from coopvision.sources.sound import NotSoundError, build
from coopvision.sources.structuring import structure_closely
from coopvision.testing.edits import SAMPLE


def sample():
    """The sample as a YAML reader gives it: text, and None for null."""
    data = yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506
    del data["format"]
    return plain(data)


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return None if value == "null" else value


def ways(value, way=()):
    yield way
    if isinstance(value, dict | list):
        for step in value if isinstance(value, dict) else range(len(value)):
            yield from ways(value[step], (*way, step))


WAYS = [way for way in ways(sample()) if way]
STRANGE = st.sampled_from([None, "", "x", "true", "12", "1.5", [], ["x"], {}, {"name": "x"}, {"nonsense": "x"}])


def test_the_sample_is_the_same_both_ways():
    """Sound data give the same vision."""
    assert build(sample(), textual=True) == structure_closely(sample(), textual=True)


@settings(deadline=None)
@given(st.sampled_from(WAYS), STRANGE)
def test_whatever_is_put_anywhere_both_ways_agree(way, strange):
    """The short way accepts exactly what cattrs accepts, and makes the same of it."""
    data = sample()
    here = data
    for step in way[:-1]:
        here = here[step]
    here[way[-1]] = strange
    try:
        closely = structure_closely(data, textual=True)
    except MisshapenError:
        closely = None
    try:
        quickly = build(data, textual=True)
    except NotSoundError:
        quickly = None
    assert quickly == closely
