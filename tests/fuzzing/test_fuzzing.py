"""For any bytes, every reader ends in a value that the rest of the program holds, or in errors that say where."""

import json
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mutating import change_data, change_text
from targets import TARGETS, feed

from coopvision.testing.edits import SAMPLE

CORPUS = Path(__file__).with_name("corpus")


numbers = st.integers(0, 9_999)
changes = st.lists(st.tuples(numbers, numbers, numbers, numbers), min_size=1, max_size=4)


def kept(name):
    return sorted(path for path in (CORPUS / name).iterdir() if path.is_file())


@cache
def texts(name):
    """Real texts of a kind: those of the corpus, and of visions the sample."""
    found = [path.read_bytes().decode("utf-8", "replace") for path in kept(name)]
    if name == "yaml":
        found.append(SAMPLE.read_text(encoding="utf-8"))
    if name == "json":
        found.append(json.dumps(yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader), ensure_ascii=False))  # noqa: S506
    return found


def every_kept():
    return [pytest.param(path.parent.name, path, id=f"{path.parent.name}/{path.name}") for path in all_kept()]


def all_kept():
    return [path for name in sorted(TARGETS) for path in kept(name)]


@pytest.mark.parametrize(("name", "path"), every_kept())
def test_what_was_found_once_stays_mended(name, path):
    """Every file of the corpus ends in a value or in an error; many of them once did not."""
    feed(name, path.read_bytes())


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_the_corpus_of_every_reader_begins_with_something_sound(name):
    """Else the fuzzing would only ever see refusals."""
    assert any(feed(name, path.read_bytes()) for path in kept(name))


def test_the_corpus_stays_small():
    """A few small files for every reader, and for nothing else."""
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS)
    for name in TARGETS:
        assert len(kept(name)) <= 30
        assert all(path.stat().st_size <= 8_192 for path in kept(name))


@pytest.mark.parametrize("name", sorted(TARGETS))
@settings(max_examples=150)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(name, data):
    """Whatever the bytes are."""
    feed(name, data)


@pytest.mark.parametrize("name", sorted(TARGETS))
@settings(max_examples=150)
@given(data=st.data())
def test_a_real_text_with_changed_tokens(name, data):
    """Tokens deleted, repeated, turned round, replaced by odd ones, or spliced in from another text."""
    text, other = data.draw(st.sampled_from(texts(name))), data.draw(st.sampled_from(texts(name)))
    feed(name, change_text(text, data.draw(changes), other).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", ["yaml", "json", "baseline", "report"])
@settings(max_examples=150)
@given(data=st.data())
def test_real_data_with_changed_branches(name, data):
    """Branches of the data replaced, moved, removed, doubled: well-formed text all the same."""
    text = data.draw(st.sampled_from([each for each in texts("json" if name == "yaml" else name) if _is_json(each)]))
    feed(name, change_data(text, data.draw(changes)).encode("utf-8", "surrogatepass"))


def _is_json(text):
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", sorted(TARGETS))
@settings(max_examples=40)
@given(data=st.data())
def test_a_real_text_cut_off(name, data):
    """As after a full disk, and in the midst of a character."""
    whole = data.draw(st.sampled_from(texts(name))).encode()
    feed(name, whole[: data.draw(st.integers(0, len(whole)))])
