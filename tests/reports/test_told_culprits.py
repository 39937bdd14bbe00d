"""The cells that explain several findings, as each format tells of them."""

import io
import json
from importlib.resources import files

import attrs
import jsonschema
import openpyxl
import pytest

import coopvision
from coopvision.engine import Correction, Culprit, Explained, Place
from coopvision.reports import renderer
from coopvision.reports import text as text_format
from coopvision.reports.culprits import told
from coopvision.reports.json import as_data
from coopvision.reports.stored import read_reports
from coopvision.reports.text import Detail
from coopvision.testing import edited, sample

TOTAL = "projects[②].costs.total"
REPORT = coopvision.check(edited({TOTAL: 2100}))
CLEAN = coopvision.check(sample())
EXPLAINED = ("row-total-mismatch", "cost-statements-disagree")
READERS = ("text", "markdown", "github-summary", "html", "sarif")


def with_culprits(*culprits):
    return attrs.evolve(REPORT, explain=lambda: culprits)


def culprit(**changes):
    return attrs.evolve(REPORT.culprits[0], **changes)


def rendered(report, name, language="ja"):
    return renderer(name)([report], language)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_format_for_readers_says_what_is_printed_and_what_it_would_be(name, language):
    """With the number of findings that it settles, in the reader's language."""
    said = rendered(REPORT, name, language)
    assert "2,100 → 2,000 千円" in said
    assert {"ja": "指摘 2 件が解消", "en": "settles 2 findings"}[language] in said


@pytest.mark.parametrize("name", READERS)
def test_nothing_is_said_where_there_is_no_culprit(name):
    """A clean report is as it was."""
    assert "まとめて訂正できる箇所" not in rendered(CLEAN, name)


def test_the_workbook_shows_it_on_its_first_sheet():
    """Under a heading of its own, with the line in the file."""
    sheet = openpyxl.load_workbook(io.BytesIO(rendered(REPORT, "xlsx")))["判定"]
    cells = [value for row in sheet.iter_rows(values_only=True) for value in row if isinstance(value, str)]
    assert "まとめて訂正できる箇所" in cells
    line = REPORT.culprits[0].place.location.line
    assert [f"② 防災事業 › 事業費見込 › 合計、{line}行: 2,100 → 2,000 千円\n指摘 2 件が解消"] == [
        cell for cell in cells if "→" in cell
    ]


def test_the_text_has_the_place_and_every_finding_refers_to_it():
    """By its number; the block comes after the findings."""
    lines = rendered(REPORT, "text").splitlines()
    location = REPORT.culprits[0].place.location
    place = f"{location.source}:{location.line}:{location.column} ② 防災事業 › 事業費見込 › 合計"
    assert f"1. {place}: 2,100 → 2,000 千円 とすれば指摘 2 件が解消" in lines
    assert lines.count("    まとめて訂正できる箇所: 1") == len(EXPLAINED)
    assert lines.index("━━ まとめて訂正できる箇所") > max(i for i, line in enumerate(lines) if line.endswith(": 1"))


def test_the_quiet_text_says_nothing_of_it():
    """Findings and verdict alone."""
    assert "まとめて訂正できる箇所" not in text_format.render([REPORT], "ja", detail=Detail.QUIET)


def test_the_text_shows_ten_and_counts_the_others():
    """All of them where more is asked for."""
    report = with_culprits(*[culprit(would_be=number) for number in range(12)])
    normal, verbose = (text_format.render([report], "ja", detail=each) for each in (Detail.NORMAL, Detail.VERBOSE))
    assert (normal.count("とすれば"), verbose.count("とすれば")) == (10, 12)
    assert "ほか 2 か所" in normal


@pytest.mark.parametrize("name", [*READERS, "xlsx"])
def test_equals_are_told_too(name):
    """Both explanations, with a word that either may be right."""
    rival = Correction(place=Place(path="projects[①].costs.total"), found=1, would_be=7600, unit="千円")
    said = rendered(with_culprits(culprit(rivals=(rival,))), name)
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(said))["判定"]
        said = "".join(str(value) for row in sheet.iter_rows(values_only=True) for value in row)
    assert ("projects[①].costs.total" if name == "sarif" else "1 → 7,600 千円") in said


def test_what_a_correction_would_upset_is_said():
    """A culprit that breaks what holds is told with its price."""
    said = rendered(with_culprits(culprit(breaks=1)), "text", "en")
    assert "settles 2 findings, but upsets 1 relation that holds now" in said


def test_suppressed_findings_do_not_count():
    """A culprit settles only what is still open; where all of it is suppressed it is not told."""
    first, second = REPORT.findings
    one = attrs.evolve(REPORT, findings=(first, attrs.evolve(second, suppressed="既知")))
    none = attrs.evolve(REPORT, findings=tuple(attrs.evolve(each, suppressed="既知") for each in REPORT.findings))
    assert [each.settles for each in told(one)] == [1]
    assert told(none) == []


def test_the_contract_carries_it_whole():
    """JSON follows the schema, and what is read back is equal."""
    rival = Correction(place=REPORT.findings[0].related[0].place, found=None, would_be=5)
    report = with_culprits(culprit(rivals=(rival,), breaks=2))
    schema = json.loads(files("coopvision.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(as_data(report))
    (again,) = read_reports(rendered(report, "json"), "report.json")
    assert report.culprits == again.culprits


def test_the_schema_knows_what_a_culprit_is():
    """It refuses one that explains nothing, and one with a stray field."""
    schema = json.loads(files("coopvision.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for spoil in ({"explains": []}, {"extra": 1}, {"would_be": "2,000"}):
        data = as_data(REPORT)
        data["culprits"][0].update(spoil)
        assert not validator.is_valid(data), spoil


def hostile():
    odd = "\x1b[2J<script>alert(1)</script>\n::error::x"
    place = Place(path='projects["<script>alert(2)</script>\x1b"].costs.total')
    explains = tuple(Explained(rule=rule, place=REPORT.culprits[0].place) for rule in EXPLAINED)
    return with_culprits(Culprit(place=place, found=odd, would_be=1, unit=odd, explains=explains))


@pytest.mark.parametrize("name", ["text", "markdown", "github-summary", "html", "sarif"])
def test_text_of_the_document_commands_no_terminal_and_no_runner(name):
    """What is printed in a culprit's cell stays one line of printable text."""
    said = rendered(hostile(), name)
    assert "alert" in said
    assert "\x1b" not in said
    assert not any(line.startswith("::error") for line in said.splitlines())


@pytest.mark.parametrize("name", ["markdown", "github-summary", "html"])
def test_text_of_the_document_is_no_markup(name):
    """Nor does it become an element of a page."""
    assert "<script>alert" not in rendered(hostile(), name)
