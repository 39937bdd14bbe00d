"""The transcription of the real vision holds against the text of the document."""

import copy
import importlib.util
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples" / "nishi-iburi"
TEXT = ROOT.parent / "shared" / "seed" / "nishi-iburi-vision-r3-r7.txt"

pytestmark = pytest.mark.skipif(not TEXT.is_file(), reason="the text of the document is not here")


def load_check():
    spec = importlib.util.spec_from_file_location("check_against_text", FOLDER / "check_against_text.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def check():
    return load_check().check


@pytest.fixture(scope="module")
def text():
    return TEXT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def vision():
    return yaml.load((FOLDER / "vision.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def test_every_fact_of_the_file_stands_in_the_text_and_no_figure_is_left_over(check, text, vision):
    """Names, figures, periods, scopes and who bears cost, each where it belongs."""
    found, faults = check(vision, text)
    assert faults == []
    assert found > 500


def mentions(value, path=()):
    """Every scalar of the file that states a fact of the text, with the way to it."""
    prose = {"summary", "expected_effect", "duties", "agreement", "footnotes", "better", "side", "level", "format"}
    ours = {"activities", "pays_into", "item", "years", "code", "mark", "prefecture", "title", "term"}
    if isinstance(value, dict):
        for key, each in value.items():
            skip = key in prose or (key in ours and not (key == "activities" and path[:1] == ("projects",)))
            if not skip and path != ("zone",) and key != "zone":
                yield from mentions(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from mentions(each, (*path, index))
    elif value != "null":
        yield path, value


def test_the_check_sees_every_single_change(check, text, vision):
    """It is no check that cannot fail: change any one fact, and it says so."""
    unseen = []
    ways = [
        (way, value) for way, value in mentions(vision) if way[-1] not in {"number", "project", "zero_cost_printed"}
    ]
    assert len(ways) > 1500
    for way, value in ways[::23]:
        changed = copy.deepcopy(vision)
        here = changed
        for step in way[:-1]:
            here = here[step]
        here[way[-1]] = {"true": "false", "false": "true"}.get(value, changed_text(value))
        if not check(changed, text)[1]:
            unseen.append((way, value))
    assert unseen == []


def changed_text(value):
    return str(int(value) + 1) if value.isdigit() else value + "々"


def test_a_row_that_is_left_out_is_missed(check, text, vision):
    """What the text has and the file has not is a difference too: no digit of the tables may be left."""
    for table in range(18):
        for row in range(len(vision["cost_by_municipality"]["tables"][table]["rows"])):
            changed = copy.deepcopy(vision)
            del changed["cost_by_municipality"]["tables"][table]["rows"][row]
            assert check(changed, text)[1], (table, row)
