"""Baselines as files."""

import json

import pytest
from acceptance_material import BREAKS, baseline_of, broken, relaxed, some_edits
from hypothesis import given
from hypothesis import strategies as st

from coopvision.acceptance import AcceptanceError, Baseline, Entry
from coopvision.acceptance.baseline_files import FORMAT

texts = st.text(max_size=8)
facts = st.dictionaries(texts, st.none() | st.integers() | texts | st.lists(texts, max_size=2), max_size=3)
entries = st.builds(
    Entry,
    document=texts,
    rule=texts,
    at=texts,
    against=texts,
    facts=facts,
    digest=st.text("0123456789abcdef", min_size=16, max_size=16),
    nth=st.integers(1, 3),
)


@pytest.fixture
def load(tmp_path):
    def from_text(text):
        file = tmp_path / "coopvision-baseline.json"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Baseline.load(file)

    return from_text


@relaxed
@given(some_edits)
def test_what_is_written_is_read_back(tmp_path_factory, chosen):
    """And written again it gives the same bytes."""
    baseline = baseline_of(broken(chosen))
    file = tmp_path_factory.mktemp("written") / "b.json"
    file.write_bytes(baseline.text.encode())
    again = Baseline.load(file)
    assert again.entries == baseline.entries
    assert again.text == baseline.text


@relaxed
@given(st.lists(entries, unique_by=lambda entry: entry.identity, max_size=4))
def test_any_entry_is_read_back(tmp_path_factory, drawn):
    """Whatever a document prints, and whatever it is called."""
    file = tmp_path_factory.mktemp("any") / "b.json"
    file.write_bytes(Baseline(entries=drawn).text.encode())
    assert Baseline.load(file).entries == Baseline(entries=drawn).entries


def test_an_entry_takes_one_line_and_the_lines_are_sorted():
    """So that a change of the file can be read."""
    baseline = baseline_of(broken(BREAKS, source="b.yaml"), broken(BREAKS, source="a.yaml"))
    lines = [line for line in baseline.text.split("\n") if '"rule"' in line]
    assert len(lines) == len(baseline.entries) > 10
    names = [tuple(json.loads(line.strip().rstrip(","))[key] for key in ("document", "rule", "at")) for line in lines]
    assert names == sorted(names)


def test_an_entry_says_what_was_accepted():
    """Rule, document, place, the facts by name."""
    baseline = baseline_of(broken({"projects[②].costs.total": "2001"}))
    (read,) = [each for each in json.loads(baseline.text)["entries"] if each["rule"] == "row-total-mismatch"]
    assert (read["document"], read["at"]) == ("plans/vision.yaml", "projects[②].costs.total")
    assert read["against"] == "projects[②].costs.amounts"
    assert read["facts"].items() >= {"found": 2001, "expected": 2000, "difference": "1"}.items()


def test_the_order_of_reports_changes_nothing():
    """The file is sorted as a whole."""
    one, other = broken(BREAKS, source="a.yaml"), broken(BREAKS, source="b.yaml")
    assert baseline_of(one, other).text == baseline_of(other, one).text


def test_a_document_given_twice_is_accepted_once():
    """As it is one document."""
    report = broken(BREAKS)
    assert baseline_of(report, report).text == baseline_of(report).text


def test_an_entry_knows_its_line(load):
    """For the notes about it."""
    baseline = baseline_of(broken(BREAKS))
    lines = baseline.text.split("\n")
    for entry in load(baseline.text).entries:
        assert entry.digest in lines[entry.location.line - 1]
        excerpt = entry.location.excerpt[entry.location.column - 1 : entry.location.end_column - 1]
        assert json.loads(excerpt)["digest"] == entry.digest


def spoilt(**changes):
    """A baseline with one entry in which something is otherwise; None takes away."""
    entry = {"document": "v.yaml", "rule": "r", "at": "a", "facts": {"found": 1}, "digest": "0123456789abcdef"}
    fields = {key: value for key, value in {**entry, **changes}.items() if value is not None}
    return json.dumps({"format": FORMAT, "entries": [fields]})


def test_the_spoilt_baseline_is_sound_without_a_change(load):
    """Otherwise the refusals below would mean nothing."""
    assert len(load(spoilt()).entries) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no JSON"),
        ("[]", "no baseline"),
        ('{"format": "coopvision-baseline/2", "entries": []}', "no baseline"),
        ('{"format": "coopvision-baseline/1"}', "no baseline"),
        ("<<<<<<< HEAD\n", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("9" * 5000, "no JSON"),
        (b"\xff", "cannot be read"),
        (spoilt(rule=None), "entry 1 is not of the form"),
        (spoilt(rule=3), "entry 1 is not of the form"),
        (spoilt(nth=True), "entry 1 is not of the form"),
        (spoilt(facts=[]), "entry 1 is not of the form"),
        (spoilt(message="x"), "entry 1 is not of the form"),
        ('{"format": "coopvision-baseline/1", "entries": [3]}', "entry 1 is not of the form"),
    ],
)
def test_what_is_no_baseline_is_refused(load, text, says):
    """With the file, and what to do."""
    with pytest.raises(AcceptanceError) as caught:
        load(text)
    (line,) = caught.value.lines("en")
    assert "coopvision-baseline.json" in line
    assert says in line


def test_a_fault_of_syntax_has_its_line(load):
    """A conflict that was left in the file, say."""
    text = baseline_of(broken(BREAKS)).text.replace("\n    {", "\n<<<<<<< HEAD\n    {", 1)
    with pytest.raises(AcceptanceError) as caught:
        load(text)
    assert "coopvision-baseline.json:4:1" in caught.value.lines("en")[0]


def test_an_entry_that_stands_twice_is_refused(load):
    """It would accept what was never seen."""
    line = json.dumps(json.loads(spoilt())["entries"][0])
    with pytest.raises(AcceptanceError, match="twice"):
        load(f'{{"format": "{FORMAT}", "entries": [\n{line},\n{line}\n]}}')


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    """Not an empty one."""
    with pytest.raises(AcceptanceError, match=r"gone\.json"):
        Baseline.load(tmp_path / "gone.json")
