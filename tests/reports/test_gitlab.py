"""The code quality report for GitLab."""

import json

import attrs
import ci_variants as variants
import jsonschema
import pytest

from coopvision.reports import github
from coopvision.reports.addresses import path
from coopvision.reports.gitlab import render
from coopvision.reports.json import as_data

# What GitLab's documentation demands of a code quality report.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1, "pattern": "^[^\\n]+$"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)[^\\n]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
SEVERITIES = {"error": "major", "warning": "minor", "notice": "info"}
TROUBLES = {"crashed", "could-not-run", "nothing-examined"}


def entries_of(*reports, language="ja"):
    entries = json.loads(render(reports, language))
    jsonschema.validate(entries, SCHEMA)
    return entries


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_every_report_has_what_gitlab_demands(make, language):
    """Whatever the report holds."""
    entries_of(make(), language=language)


@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored, variants.many])
@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_the_entries_are_the_findings_of_the_json_report(make, language):
    """Each once, with its severity, its message, its line and its other places."""
    report = make()
    entries = [entry for entry in entries_of(report, language=language) if entry["check_name"] not in TROUBLES]
    for finding, entry in zip(as_data(report)["findings"], entries, strict=True):
        assert entry["check_name"] == finding["rule"]
        assert entry["severity"] == SEVERITIES[finding["severity"]]
        assert entry["description"].startswith(finding["message"][language])
        assert entry["location"]["lines"]["begin"] == (finding["location"] or {"line": 1})["line"]
        assert all(related["note"][language] in entry["content"]["body"] for related in finding["related"])


def test_the_requirement_and_its_source_are_in_the_body():
    """As far as they are known."""
    report = variants.broken()
    rule = report.rule("cost-statements-disagree")
    (entry,) = [each for each in entries_of(report, language="en") if each["check_name"] == rule.name]
    assert rule.words.title.en in entry["content"]["body"]
    assert rule.cites[0].source.en in entry["content"]["body"]


def test_no_two_entries_share_a_fingerprint():
    """GitLab drops what looks the same, and tells new from old by it."""
    reports = [make() for make in variants.ALL.values()]
    found = [entry["fingerprint"] for entry in entries_of(*reports, *reports)]
    assert len(set(found)) == len(found)


def test_a_fingerprint_does_not_depend_on_the_other_language_or_documents():
    """The same finding is recognised in the next run."""
    alone = entries_of(variants.broken())
    among = entries_of(variants.unexamined(), variants.broken(), language="en")
    assert [each["fingerprint"] for each in alone] == [each["fingerprint"] for each in among[1:]]


def test_what_was_not_examined_is_never_green():
    """A crash, a rule that could not run, and an empty check are entries of their own."""
    assert {entry["check_name"] for entry in entries_of(variants.crashed())} >= {"crashed", "could-not-run"}
    assert [entry["check_name"] for entry in entries_of(variants.unexamined())] == ["nothing-examined"]
    assert all(
        entry["severity"] == "blocker"
        for entry in entries_of(variants.crashed(), variants.unexamined())
        if entry["check_name"] in TROUBLES
    )


def test_a_clean_report_is_an_empty_list():
    """And a suppressed finding is no entry."""
    assert entries_of(variants.clean()) == []
    assert len(entries_of(variants.suppressed())) == len(entries_of(variants.broken())) - 1


def test_paths_are_relative_as_named():
    """`./` and backslash detours would not match the files of a change."""
    report = variants.malformed()
    moved = attrs.evolve(report, document=attrs.evolve(report.document, source="./plans//a/../v.yaml"))
    (blocked,) = {each["location"]["path"] for each in entries_of(moved) if each["check_name"] == "could-not-run"}
    assert blocked == "plans/v.yaml"


def test_a_file_below_the_current_folder_is_named_from_there(tmp_path, monkeypatch):
    """However it was given: GitLab and GitHub look for it in what they have checked out; and it is the same finding."""
    report = variants.broken()
    monkeypatch.chdir(tmp_path)

    def of(source):
        return attrs.evolve(report, document=attrs.evolve(report.document, source=str(source)), findings=())

    def told(source):
        crashed = attrs.evolve(of(source), outcomes=variants.crashed().outcomes)
        (entry,) = {(each["location"]["path"], each["fingerprint"]) for each in entries_of(crashed)[:1]}
        return entry

    assert told(tmp_path / "plans" / "v.yaml") == told("plans/v.yaml")
    assert told("plans/v.yaml")[0] == "plans/v.yaml"
    assert told(tmp_path.parent / "v.yaml")[0] == (tmp_path.parent / "v.yaml").as_posix()
    assert told(f"{tmp_path}-other/v.yaml")[0] == f"{tmp_path.as_posix()}-other/v.yaml"
    assert "file=plans/v.yaml," in github.render([attrs.evolve(of(tmp_path / "plans" / "v.yaml"), outcomes=())], "ja")


def test_a_folder_that_is_gone_harms_nothing(tmp_path, monkeypatch):
    """Then files are named as they were given."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert path("/plans/v.yaml") == "/plans/v.yaml"


def test_hostile_text_stays_text():
    """Nothing that commands a terminal leaves unescaped."""
    assert not variants.commands_in(render([variants.hostile()], "ja"))
    assert not any(variants.commands_in(entry["description"]) for entry in entries_of(variants.hostile()))
