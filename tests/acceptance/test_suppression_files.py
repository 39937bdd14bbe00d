"""Files of suppressions: what is refused, and where."""

import pytest
from acceptance_material import entry
from hypothesis import given
from hypothesis import strategies as st

from coopvision.acceptance import AcceptanceError, Suppressions
from coopvision.errors import CoopvisionError

REST = 'rule = "r"\nat = "a"\nreason = "理由"\n'


@pytest.fixture
def load(tmp_path):
    def from_text(text):
        file = tmp_path / "coopvision-suppressions.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Suppressions.load(file)

    return from_text


def faults_of(load, text):
    with pytest.raises(AcceptanceError) as caught:
        load(text)
    return caught.value.lines("en")


def test_an_entry_is_read_as_it_stands(load):
    """Every field, and the line."""
    (read,) = load("# 受け入れたもの\n\n" + entry(document='"みなと"')).entries
    assert (read.rule, read.at, read.reason) == ("row-total-mismatch", "projects[②].costs.total", "理由")
    assert (read.until.isoformat(), read.document) == ("2026-12-01", "みなと")
    assert (read.place_of().line, read.place_of("until").line) == (3, 7)
    assert read.place_of("until").excerpt == "until = 2026-12-01"


def test_lines_are_right_whatever_stands_in_texts(load):
    """What looks like an entry in a text or in a comment is none."""
    text = entry(reason='"""\n[[suppress]]\nuntil = 2020-01-01\n"""') + "# [[suppress]]\n" + entry(at="term")
    first, second = load(text).entries
    assert (first.place_of("until").line, second.place_of().line, second.place_of("at").line) == (8, 10, 12)


def test_a_file_without_entries_suppresses_nothing(load):
    """It may be there from the beginning."""
    assert load("# 受け入れたものはない\n").entries == ()


def test_a_byte_order_mark_is_no_fault(load):
    """Editors put it there."""
    assert len(load(b"\xef\xbb\xbf" + entry().encode()).entries) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (entry(until='"2026-12-01"'), 5, "without quotes"),
        (entry(until="2026-12-01T00:00:00"), 5, "without quotes or time"),
        (entry(until="2026-02-30"), 5, "no TOML"),
        (entry(until="2026-13-01"), 5, "no TOML"),
        (entry(until="20261201"), 5, "date"),
        (entry(until=None), 1, "until is missing"),
        (entry(reason=None), 1, "reason is missing"),
        (entry(reason='""'), 4, "not blank"),
        (entry(reason='" 　 "'), 4, "not blank"),
        (entry(at=["a"]), 3, "text"),
        (entry(resaon='"x"'), 6, "Did you mean reason?"),
        (entry(document="3"), 6, "document is a text"),
    ],
)
def test_a_fault_is_told_with_file_and_line(load, text, line, says):
    """One clear line: where, what, what to do."""
    (fault,) = faults_of(load, text)
    assert f"coopvision-suppressions.toml:{line}:" in fault
    assert says in fault


def test_every_fault_is_told_at_once(load):
    """Of all entries, in both languages."""
    text = entry(reason=None) + entry(until="3") + entry(rule=" ")
    with pytest.raises(AcceptanceError) as caught:
        load(text)
    assert len(caught.value.faults) == 3
    assert all("until" in line or "reason" in line or "rule" in line for line in caught.value.lines("ja"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('format = "x"\n', "format is no part"),
        ("[suppress]\n" + REST, "[[suppress]]"),
        ("suppress = [1]\n", "[[suppress]]"),
        ("[[suppression]]\n" + REST, "suppression is no part"),
        ("suppress = [{}]\n", "entry 1: rule is missing"),
        (b"\xff\xfe", "cannot be read"),
        ("x = " + "9" * 5000 + "\n", "no TOML"),
        ("x = " + "[" * 100_000, "no TOML"),
    ],
)
def test_what_is_no_file_of_suppressions_is_refused(load, text, says):
    """Named by file."""
    faults = faults_of(load, text)
    assert any("coopvision-suppressions.toml" in fault and says in fault for fault in faults)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    """Not an empty one."""
    with pytest.raises(CoopvisionError, match=r"gone\.toml"):
        Suppressions.load(tmp_path / "gone.toml")


@given(st.binary(max_size=200))
def test_any_bytes_give_suppressions_or_one_kind_of_error(tmp_path_factory, data):
    """Never anything else."""
    file = tmp_path_factory.mktemp("any") / "s.toml"
    file.write_bytes(data)
    try:
        Suppressions.load(file)
    except AcceptanceError as error:
        assert error.faults  # noqa: PT017 - either way is right
