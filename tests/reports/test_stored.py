"""Reports read back from JSON."""

import io
import json
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from attrs import evolve

import coopvision
from coopvision import SourceError
from coopvision.acceptance import ACCEPTED, RULES, Baseline, accept
from coopvision.checking import make_engine, make_rulebook, narrow
from coopvision.cli import main
from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.engine.findings import Related
from coopvision.model import Vision
from coopvision.reports import FORMATS, renderer
from coopvision.reports import json as json_format
from coopvision.reports import text as text_format
from coopvision.reports.html.towns import Towns
from coopvision.reports.stored import read_reports
from coopvision.testing import edited, examples_of, sample
from coopvision.words import Words

REAL = Path(__file__).parents[2] / "examples" / "nishi-iburi" / "vision.yaml"


@rule(words=RuleWords(Words("見出し", "title"), Words("文", "message")))
def crashes(vision: Vision, _):
    yield expect(False, vision)
    raise ValueError("x")


REPORTS = {
    "clean": coopvision.check(sample()),
    "errors": coopvision.check(edited({"cost_by_year.total.total": "9601", "projects[②].costs.total": "2001"})),
    "warnings that count": coopvision.check(
        edited({"projects[③].roles[central].bears_cost": "true"}), fail_on="warning"
    ),
    "malformed": coopvision.check(edited({"cost_by_year.total.total": "96OO"})),
    "crashed": Engine([crashes]).check(sample().vision),
    "from Python": coopvision.check(edited({"cost_by_year.total.total": "9601"}).vision),
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_what_is_read_back_renders_the_same_json(report):
    """To the byte."""
    text = json_format.render([report])
    assert json_format.render(read_reports(text, "report.json")) == text


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_read_back_reads_the_same(report, language):
    """The text tells the same findings at the same places, in either language."""
    again = read_reports(json_format.render([report]), "report.json")
    assert text_format.render(again, language) == text_format.render([report], language)


@cache
def accepted():
    """The real vision with everything in a baseline, even what cannot be read."""
    report = coopvision.check(REAL)
    return accept(report, baseline=Baseline().accepting([report]))


@cache
def of_one_town():
    return narrow(coopvision.check(REAL), "登別市")


@cache
def of_every_rule():
    """What the rules say in the examples of their pages, in one report."""
    report = coopvision.check(sample())
    found = []
    for known in make_engine().rules:
        for case in examples_of(known):
            if case.example.outcome == "fails":
                document = edited(case.edits)
                said = Engine([known]).check(document.vision, source=document.source, locate=document.locate)
                found += said.findings if said.document.titles == report.document.titles else ()
    return evolve(report, findings=tuple(found))


MAKERS = {
    **{name: lambda report=report: report for name, report in REPORTS.items()},
    "accepted": accepted,
    "of one town": of_one_town,
    "of every rule": of_every_rule,
}


@cache
def read_back(make):
    report = make()
    known = {each.name: each for each in (*make_rulebook().rules, *report.rules, *RULES)}
    (again,) = read_reports(json_format.render([report]), "report.json", known)
    return again


def told(name, report, language):
    """All of a rendering that a reader sees; of a workbook its cells, for the file is no text."""
    content = renderer(name)([report], language)
    if name != "xlsx":
        return content
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return [(cell.parent.title, cell.coordinate, cell.value, cell.number_format) for cell in cells]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_every_format_tells_the_same_of_what_is_read_back(make, name):
    """To the letter; only the tables and charts of the vision itself are not there."""
    report = make()
    direct = evolve(report, vision=None) if name == "html" else report
    for language in ("ja", "en"):
        assert told(name, read_back(make), language) == told(name, direct, language)


def test_what_rules_say_is_there_in_every_kind():
    """The law above is not empty: numbers, text, words, lists and blanks stand at the places."""
    found = [each.found for finding in of_every_rule().findings for each in (finding, *finding.related)]
    assert {int, str, Words, type(None)} <= {type(each) for each in found}
    assert len(of_every_rule().findings) > 200


def test_a_role_and_its_value_are_stored_apart():
    """With the value as it is, and both together for who reads only that."""
    report = REPORTS["errors"]
    one = next(finding for finding in report.findings if finding.related)
    parts = tuple(
        Related(place=one.place, role=Words("別の記載", "elsewhere"), found=found)
        for found in (1234, Decimal("1234.5"), "計1,000人", None, Words("件", "cases"), ("1", 2))
    )
    (again,) = read_reports(json_format.render([evolve(report, findings=(evolve(one, related=parts),))]), "report.json")
    related = again.findings[0].related
    assert [each.found for each in related] == [
        1234,
        Decimal("1234.5"),
        "計1,000人",
        None,
        Words("件", "cases"),
        ["1", 2],
    ]
    assert [each.note for each in related] == [each.note for each in parts]


def test_what_earlier_versions_stored_is_still_read():
    """Without roles, projects, sources and a roster; the note stands for the role."""
    report = coopvision.check(REAL)
    data = json_format.as_data(report)
    del data["document"]["roster"]
    for each in data["by_eye"]:
        del each["sources"]
    for finding in data["findings"]:
        del finding["project"]
        for related in finding["related"]:
            del related["role"], related["found"]
    (again,) = read_reports(json.dumps(data), "report.json")
    assert text_format.render([again], "ja") == text_format.render([report], "ja")
    assert [finding.project for finding in again.findings] == [finding.project for finding in report.findings]
    assert Towns(again).names == sorted(Towns(again).names)
    for name in FORMATS:
        assert renderer(name)([again], "en")


def test_towns_are_named_in_the_order_of_the_roster():
    """Not in that of their characters; also by their mark."""
    report = coopvision.check(REAL)
    (again,) = read_reports(json_format.render([report]), "report.json")
    members = [member.name for member in report.vision.zone.members]
    assert members != sorted(members)
    assert Towns(again).names == Towns(report).names == members


def test_what_a_baseline_accepts_is_told_in_one_language():
    """Also where it was stored by an earlier version; a person's own words stay as they are."""
    stored = json_format.render([accepted()])
    assert {each["suppressed"] for each in json.loads(stored)["findings"]} == {f"{ACCEPTED.ja} / {ACCEPTED.en}"}
    (again,) = read_reports(stored, "report.json")
    assert {finding.suppressed for finding in again.findings} == {ACCEPTED}
    for language, other in (("ja", ACCEPTED.en), ("en", ACCEPTED.ja)):
        said = text_format.render([again], language)
        assert ACCEPTED.in_language(language) in said
        assert other not in said


def test_several_reports_are_read_line_by_line():
    """JSON Lines."""
    text = json_format.render(list(REPORTS.values()))
    assert json_format.render(read_reports(text, "reports.jsonl")) == text


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda data: data.update(schema="coopvision-report/2"), "$.schema"),
        (lambda data: data.pop("fail_on"), "$.fail_on"),
        (lambda data: data["findings"][0].update(severity="grave"), "$.findings[0].severity"),
        (lambda data: data["findings"][0]["location"].update(line="1"), "$.findings[0].location.line"),
        (lambda data: data.update(rules={}), "$.rules"),
        (lambda data: data["document"].update(title=None), "$.document.title"),
    ],
)
def test_what_is_no_report_is_refused_with_the_place(spoil, where):
    """Named by file and by the part that does not fit."""
    data = json.loads(json_format.render([REPORTS["errors"]]))
    spoil(data)
    with pytest.raises(SourceError, match=r"report\.json") as caught:
        read_reports(json.dumps(data), "report.json")
    assert where in str(caught.value)


@pytest.mark.parametrize("text", ["", "[]", "3", "null", "{", '{"schema": 1}', "[" * 100_000])
def test_what_is_no_json_is_refused(text):
    """One clear error."""
    with pytest.raises(SourceError):
        read_reports(text, "report.json")


def test_the_command_renders_into_every_format(tmp_path, capsys):
    """With the exit code of the check."""
    stored = tmp_path / "report.json"
    stored.write_text(json_format.render([REPORTS["errors"]]), encoding="utf-8")
    for name in FORMATS:
        target = tmp_path / f"out.{name}"
        assert main(["render", str(stored), "--lang", "en", "--format", f"{name}={target}"]) == 1
        assert target.stat().st_size > 0
    assert main(["render", str(stored), "--lang", "en"]) == 1
    assert "9,601" in capsys.readouterr().out


def test_a_file_that_is_no_report_costs_the_others_nothing(tmp_path, capsys):
    """The others are told, the user is told why, and the exit code tells."""
    stored, bogus = tmp_path / "report.json", tmp_path / "bogus.json"
    stored.write_text(json_format.render([REPORTS["errors"]]), encoding="utf-8")
    bogus.write_text("{}", encoding="utf-8")
    for paths in ([stored, bogus], [bogus, stored]):
        assert main(["render", *map(str, paths), "--lang", "en"]) == 2
        out, err = capsys.readouterr()
        assert "9,601" in out
        assert "bogus.json" in out
        assert "bogus.json" in err
        assert out.endswith("\n2 documents: 1 failed, 1 cannot be read\n")


def test_a_report_that_is_not_there_ends_with_2(tmp_path, capsys):
    """It names the file."""
    assert main(["render", str(tmp_path / "gone.json"), "--lang", "en"]) == 2
    assert "gone.json" in capsys.readouterr().err
