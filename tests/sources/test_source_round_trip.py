"""What is written reads back as the same vision."""

import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from source_strategies import ODD_TEXTS, visions

from coopvision.errors import CoopvisionError, SourceError
from coopvision.model import Amounts, CostSheet, MunicipalCosts, Project, Section, Vision, YearlyList, Zone
from coopvision.sources import dump, dumps, load, loads

FORMATS = ["yaml", "json"]
formats = pytest.mark.parametrize("written_as", FORMATS)


def small(**fields):
    return Vision(**{"title": "題", "zone": Zone(name="圏"), "term": "R3～R7年度", **fields})


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(visions(), st.sampled_from(FORMATS))
def test_any_vision_reads_back_as_it_was(vision, written_as):
    """The law of both formats, over every field of every class."""
    assert loads(dumps(vision, format=written_as), format=written_as).vision == vision


@formats
@pytest.mark.parametrize("text", ODD_TEXTS, ids=repr)
def test_odd_text_reads_back_as_it_was(text, written_as):
    """In a name, where every text may stand, and in a list on one line."""
    vision = small(title=text, projects=[Project(number="1", name="x", participants=[text, "b"])])
    assert loads(dumps(vision, format=written_as), format=written_as).vision == vision


@pytest.mark.parametrize("text", [text for text in ODD_TEXTS if text not in ("", "\ufeff")], ids=repr)
def test_other_yaml_readers_see_the_same_text(text):
    """Quotes stand wherever a reader with its own ideas (octal numbers, `yes`) would see no text."""
    assert yaml.safe_load(dumps(small(title=text)))["title"] == text


@formats
def test_writing_what_was_written_changes_nothing(written_as):
    """The text is a fixed point, so that a repository shows no idle changes."""
    text = dumps(small(projects=[Project(number="⑥", name="事業", item=["ア", "１"])]), format=written_as)
    assert dumps(loads(text, format=written_as), format=written_as) == text


def test_yaml_is_written_to_be_read():
    """One line for a row of figures, a blank as null, quotes only where needed, keys in the model's order."""
    costs = CostSheet(years=["R3年度", "R4年度"], amounts=[2376, None], total="58，370")
    vision = small(projects=[Project(number="⑥", name="救急: 医療", item=["ア", "１", "(1)"], costs=costs)])
    assert dumps(vision) == (
        "format: coopvision-vision/1\n"
        "title: 題\n"
        "zone:\n"
        "  name: 圏\n"
        "term: R3～R7年度\n"
        "projects:\n"
        "- number: ⑥\n"
        "  name: '救急: 医療'\n"
        "  item: [ア, １, (1)]\n"
        "  costs:\n"
        "    amounts: [2376, null]\n"
        "    total: 58，370\n"
        "    years: [R3年度, R4年度]\n"
    )


def test_a_long_list_stands_one_value_a_line():
    """Footnotes are sentences."""
    notes = ["脚注" * 20, "脚注" * 30]
    vision = small(cost_by_municipality=MunicipalCosts(footnotes=notes))
    assert f"  footnotes:\n  - {notes[0]}\n  - {notes[1]}\n" in dumps(vision)


def test_json_numbers_are_the_plain_figures():
    """Integers as numbers, a blank as null, everything else as printed text; Japanese unescaped."""
    vision = small(cost_by_year=YearlyList(years=["R3年度"], total=Amounts(amounts=[0, None, "△5"], total=-5)))
    written = json.loads(dumps(vision, format="json"))
    assert written["cost_by_year"] == {"years": ["R3年度"], "total": {"amounts": [0, None, "△5"], "total": -5}}
    assert '"title": "題"' in dumps(vision, format="json")


@pytest.mark.parametrize("name", ["v.yaml", "v.yml", "v.json", "V.JSON"])
def test_a_file_reads_back_as_it_was(name, tmp_path):
    """Vision or document, by suffix."""
    vision = small(title="𠮷")
    dump(vision, tmp_path / name)
    document = load(tmp_path / name)
    assert document.vision == vision
    assert document.source == str(tmp_path / name)
    before = (tmp_path / name).read_bytes()
    dump(document, str(tmp_path / name))
    assert (tmp_path / name).read_bytes() == before


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    """What cannot be written leaves the old file and no other behind."""
    target = tmp_path / "v.yaml"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(CoopvisionError):
        dump(small(title="\ud800"), target)
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("v.yaml", "old")]


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    """Replacing is invisible."""
    target, link = tmp_path / "v.yaml", tmp_path / "link.yaml"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    dump(small(), link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert load(target).vision == small()


def nested(levels):
    section = Section(level="a", number="1", name="x")
    for _ in range(levels):
        section = Section(level="a", number="1", name="x", children=[section])
    return small(sections=[section])


def with_total(total):
    return small(cost_by_year=YearlyList(years=[], total=Amounts(total=total)))


@pytest.mark.parametrize(
    ("vision", "words"),
    [
        (small(title="a\udfff"), "half a character"),
        (with_total(10**18), "18 digits"),
        (with_total(" 1234567890123456789"), "no amount"),
        (with_total(".inf"), "no amount"),
        (nested(400), "64 levels"),
    ],
)
@formats
def test_what_no_file_can_say_is_refused(vision, words, written_as):
    """A vision built in Python may hold it; writing it would lose it."""
    with pytest.raises(CoopvisionError, match=words) as caught:
        dumps(vision, format=written_as)
    assert "直してください" in caught.value.words.ja


@pytest.mark.parametrize("levels", range(28, 34))
def test_what_is_written_is_never_too_deep_to_be_read(levels):
    """Writing and reading count levels alike."""
    vision = nested(levels)
    try:
        text = dumps(vision)
    except CoopvisionError:
        text = yaml.safe_dump({"title": "題"})
        assert levels >= 31
    else:
        assert levels < 31
        assert loads(text).vision == vision


def test_an_unknown_format_or_suffix_is_refused(tmp_path):
    """Before anything is written."""
    with pytest.raises(SourceError, match="use yaml or json"):
        dumps(small(), format="toml")
    with pytest.raises(SourceError, match=r'"\.xlsx" is not supported'):
        dump(small(), tmp_path / "v.xlsx")
    assert list(tmp_path.iterdir()) == []
