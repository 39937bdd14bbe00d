"""Reports read back from JSON."""

import json

import pytest

import coopvision
from coopvision import SourceError
from coopvision.cli import main
from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.model import Vision
from coopvision.reports import FORMATS
from coopvision.reports import json as json_format
from coopvision.reports import text as text_format
from coopvision.reports.stored import read_reports
from coopvision.testing import edited, sample
from coopvision.words import Words


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


def test_a_report_that_is_not_there_ends_with_2(tmp_path, capsys):
    """It names the file."""
    assert main(["render", str(tmp_path / "gone.json"), "--lang", "en"]) == 2
    assert "gone.json" in capsys.readouterr().err
