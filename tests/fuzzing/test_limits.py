"""The limits hold, and the documentation says what they are."""

import re
from pathlib import Path

import pytest

import coopvision
from coopvision.acceptance import Baseline, Suppressions
from coopvision.config.effective import load_config
from coopvision.errors import FaultsError, SourceError
from coopvision.files import MAX_STORED, MAX_WRITTEN, parsing
from coopvision.local_rules import load_rules_file
from coopvision.reports.stored import read_reports
from coopvision.sources import limits
from coopvision.templates.patterns import _LONGEST

PAGE = (Path(__file__).parents[2] / "docs" / "robustness.md").read_text(encoding="utf-8")
ROWS = [
    *(("vision", limits.MAX_BYTES), ("", limits.MAX_DEPTH), ("", limits.MAX_VALUES), ("", limits.MAX_DIGITS)),
    *(("configuration, suppressions, rules", MAX_WRITTEN), ("the same, where they are TOML", parsing.MAX_SETTINGS)),
    *(("", parsing.MAX_DEPTH), ("", parsing.MAX_PARTS), ("", 64)),
    *(("baseline, stored report", MAX_STORED), ("", parsing.MAX_VALUES), ("", parsing.MAX_DEPTH)),
    *(("", parsing.MAX_DIGITS), ("a pattern in a rule without Python", _LONGEST)),
]


def test_the_page_states_the_limits():
    """Row by row, from the constants."""
    table = PAGE.partition("| file | limit | |\n")[2].partition("\n\n")[0].splitlines()[1:]
    stated = [re.match(r"\| (.*?) ?\| ([\d,]+) \|", row).groups() for row in table]
    assert stated == [(file, f"{limit:,}") for file, limit in ROWS]
    assert f"At most {limits.MAX_FAULTS:,} faults" in PAGE
    assert f"more than {limits.MAX_EXCERPT:,}" in PAGE


def refused(read, *arguments):
    """What is said of it."""
    with pytest.raises(FaultsError) as caught:
        read(*arguments)
    return str(caught.value)


@pytest.fixture
def write(tmp_path):
    def make(content, name="x.toml"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return make


TOML_READERS = pytest.mark.parametrize("read", [load_config, Suppressions.load, load_rules_file])
WIDE = "".join(f"a{number} = 1\n" for number in range(parsing.MAX_SETTINGS + 1))
DEEP = "a = " + "[" * (parsing.MAX_DEPTH + 1) + "]" * (parsing.MAX_DEPTH + 1)


@TOML_READERS
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("#" * (MAX_WRITTEN + 1), "larger than 1,000,000 bytes"),
        (WIDE, "more than 20,000 values"),
        (DEEP, "nested more than 64 deep"),
        ("a = " + "[" * 100_000, "nested more than 64 deep"),
        ("a = " + "{a = " * 100_000, "nested more than 64 deep"),
        ("a = {b = 1, " + "a." * parsing.MAX_PARTS + "a = 1}", "more than 16 parts (at line 1, column 13)"),
        ("\n" + "a." * parsing.MAX_PARTS + "a = 1", "more than 16 parts (at line 2, column 1)"),
        ('x = 1\n["a" . ' + "'a' . " * parsing.MAX_PARTS + "a]", "more than 16 parts (at line 2, column 2)"),
        (f"a = {2**63}", "beyond 64 bits"),
        (f"a = 0x{'f' * 5_000}", "beyond 64 bits"),
        (f"a = {'9' * 5_000}", "no TOML"),
        (b"a = '\xff'", "byte 6 is not UTF-8"),
    ],
    ids=[
        "size",
        "values",
        "depth",
        "lists",
        "tables",
        "inline",
        "key",
        "heading",
        "number",
        "hexadecimal",
        "digits",
        "bytes",
    ],
)
def test_toml_beyond_the_limits(read, text, said, write):
    """One clear error, soon."""
    assert said in refused(read, write(text))


def test_toml_at_the_limits():
    """The last that is allowed is read."""
    assert parsing.parse_toml(f"a = {2**63 - 1}")["a"] == 2**63 - 1
    assert len(parsing.parse_toml(WIDE.partition("\n")[2])) == parsing.MAX_SETTINGS
    parsing.parse_toml("a." * (parsing.MAX_PARTS - 1) + "a = 1")
    parsing.parse_toml(DEEP.replace("[", "", 2).replace("]", "", 2))
    parsing.parse_toml("a = '" + "a." * 100 + "'")


def _stored(text, _write):
    return refused(read_reports, text, "x.json")


def _baseline(text, write):
    return refused(Baseline.load, write(text))


@pytest.mark.parametrize("complaint", [_stored, _baseline])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" + "1," * parsing.MAX_VALUES + "1]", "more than 2,000,000 values"),
        ("{}\n" * parsing.MAX_VALUES, "more than 2,000,000 values"),
        ("[" * 65 + "]" * 65, "nested more than 64 deep"),
        ("[" * 100_000, "nested more than 64 deep"),
        (f"[{'9' * 5_000}]", "no number that can be kept"),
        ("[NaN]", "no number that can be kept"),
        ("[1e999]", "no number that can be kept"),
    ],
    ids=["values", "lines", "depth", "unclosed", "digits", "nan", "infinity"],
)
def test_json_beyond_the_limits(complaint, text, said, write):
    """One clear error, soon."""
    assert said in complaint(text, write)


def test_a_stored_file_that_is_too_large(write, monkeypatch):
    """Not more than the limit is read."""
    monkeypatch.setattr("coopvision.acceptance.baseline_files.MAX_STORED", 10)
    assert "larger than 10 bytes" in refused(Baseline.load, write("x" * 11))


def test_a_very_long_line_is_not_quoted():
    """A file of one line is not repeated for every finding."""
    for length, quoted in ((limits.MAX_EXCERPT, True), (limits.MAX_EXCERPT + 1, False)):
        text = '{"title": [1], "x": "'
        text += "x" * (length - len(text) - 2) + '"}'
        with pytest.raises(SourceError) as caught:
            coopvision.loads(text, format="json")
        assert {bool(fault.location.excerpt) for fault in caught.value.faults} == {quoted}


def test_a_path_with_a_nul_is_a_fault_of_the_configuration(write):
    """No file can be called that."""
    for key in ("extends", "baseline", "suppressions"):
        assert key in refused(load_config, write(f'{key} = "a\\u0000b"'))


def test_at_most_a_thousand_faults_are_named(write):
    """A file with more is not what it was meant to be."""
    many = "".join(f"k{number} = 1\n" for number in range(5_000))
    for read, text in ((load_config, many), (Suppressions.load, f"[[suppress]]\n{many}"), (load_rules_file, many)):
        with pytest.raises(FaultsError) as caught:
            read(write(text))
        assert len(caught.value.faults) == limits.MAX_FAULTS
