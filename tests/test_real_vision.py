"""The main job: the real vision of 西いぶり, R3–R7."""

import json
from collections import Counter
from pathlib import Path

import pytest

import coopvision
from coopvision.checking import make_engine
from coopvision.cli import main
from coopvision.engine import Severity
from coopvision.engine.index import Index
from coopvision.notation import amount_number
from coopvision.testing import amount_cells, replace

EXAMPLE = Path(__file__).parents[1] / "examples" / "nishi-iburi" / "vision.yaml"
DOCUMENT = coopvision.load(EXAMPLE)
ENGINE = make_engine()
REPORT = coopvision.check(DOCUMENT)
TABLES = "cost_by_municipality.tables"


def paths(rule):
    return [finding.place.path for finding in REPORT.findings if finding.rule == rule]


def test_the_vision_is_whole():
    """Six towns, 18 projects, every table."""
    vision = DOCUMENT.vision
    assert len(vision.zone.members) == 6
    assert len(vision.projects) == len(vision.cost_by_year.rows) == len(vision.cost_by_municipality.tables) == 18
    assert sum(len(project.indicators) for project in vision.projects) == len(vision.indicator_list.rows) == 24


def test_project_6_prints_two_budgets():
    """The sheet and the yearly list say 60,315 and 53,340, the municipal table 28 more each."""
    found = {
        finding.place.path: (finding.found, finding.expected)
        for finding in REPORT.findings
        if finding.rule == "cost-statements-disagree"
    }
    assert found == {
        f"{TABLES}[⑥].total.amounts[R3年度]": (60343, 60315),
        f"{TABLES}[⑥].total.amounts[R4年度]": (53368, 53340),
        f"{TABLES}[⑥].total.total": (270405, 270349),
    }


def test_every_error_is_one_that_a_reader_of_the_document_would_not_dispute():
    """Nothing else is an error; each line here was read against the text."""
    errors = Counter((f.rule, f.place.path) for f in REPORT.findings if f.severity is Severity.ERROR)
    assert errors == Counter(EXPECTED_ERRORS)


EXPECTED_ERRORS = [
    ("cost-statements-disagree", f"{TABLES}[⑥].total.amounts[R3年度]"),
    ("cost-statements-disagree", f"{TABLES}[⑥].total.amounts[R4年度]"),
    ("cost-statements-disagree", f"{TABLES}[⑥].total.total"),
    ("indicator-value-malformed", "projects[①].indicators[連携システム住民登録数].target.value"),
    (
        "indicator-period-disagrees",
        "projects[⑦].indicators[地域産業の活性化に向けた支援事業に取り組んだ件数].baseline.period",
    ),
    ("indicator-unit-disagrees", "projects[⑭].indicators[所蔵館以外での図書貸出件数].baseline.value"),
    ("indicator-period-disagrees", "projects[⑰].indicators[移住問い合わせ件数].baseline.period"),
    ("indicator-period-disagrees", "projects[⑰].indicators[移住問い合わせ件数].target.period"),
    ("target-not-after-baseline", "projects[⑰].indicators[移住問い合わせ件数].target.period"),
]


def test_towns_that_an_activity_for_all_six_leaves_without_a_row():
    """⑫ and ⑱: the table prints rows of 0 for some and nothing for the others."""
    found = {f.place.path: f.message.ja for f in REPORT.findings if f.rule == "activity-participant-without-row"}
    assert set(found) == {
        "projects[⑫].activities[広域総合学習推進事業].scope",
        "projects[⑱].activities[室蘭工業大学との連携研修事業].scope",
    }
    assert "豊浦町、壮瞥町" in found["projects[⑱].activities[室蘭工業大学との連携研修事業].scope"]


def test_who_bears_cost_and_who_has_a_budget():
    """① has a budget of 室蘭市 and does not say that it bears cost; ⑰ says so and has none."""
    assert paths("budget-without-cost-bearer") == ["projects[①].roles[central].bears_cost"]
    assert paths("cost-bearer-without-budget") == ["projects[⑰].roles[central].bears_cost"]


def test_own_shares_that_leave_a_gap():
    """③ 3千円 and ⑥ 2,442千円 a year are neither own share nor contributed."""
    gaps = {(f.project, f.expected - f.found) for f in REPORT.findings if f.rule == "own-share-mismatch"}
    assert gaps == {("③", 3), ("⑥", -2442)}


def test_every_finding_has_its_place_in_the_file():
    """Line, column and source line; the excerpt is that line."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for finding in REPORT.findings:
        location = finding.place.location
        assert lines[location.line - 1] == location.excerpt
        assert all(related.place.location is not None for related in finding.related)


def test_every_budget_figure_is_verified():
    """All three tables state every figure redundantly."""
    assert [
        place.path for place in REPORT.coverage.unverified if "costs" in place.path or "cost_by" in place.path
    ] == []


def test_changing_any_figure_of_the_budget_tables_is_noticed_at_that_figure():
    """Cell by cell: a new finding points at the changed figure or names it in the relation it broke."""
    before = {essence(finding) for finding in REPORT.findings}
    cells = amount_cells(DOCUMENT.vision)
    assert len(cells) > 1500
    index = Index(DOCUMENT.vision)
    missed = []
    for cell in cells[::7]:
        changed = replace(DOCUMENT.vision, cell, amount_number(cell.value) + 1)
        new = [finding for finding in ENGINE.check(changed).findings if essence(finding) not in before]
        places = {place.path for finding in new for place in (finding.place, *(r.place for r in finding.related))}
        if index.path(cell) not in places:
            missed.append(index.path(cell))
    assert missed == []


def essence(finding):
    return finding.rule, finding.place.path, str(finding.found), str(finding.expected), finding.message


def test_the_command_of_the_readme_ends_with_1(capsys):
    """Findings, and a report that a program can read."""
    assert main(["check", str(EXAMPLE), "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["ok"] is False
    assert data["summary"]["error"] == len(EXPECTED_ERRORS)


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_the_real_vision_survives_being_written_and_read(kind):
    """Round trip, exactly, as printed."""
    again = coopvision.loads(coopvision.dumps(DOCUMENT, format=kind), format=kind)
    assert again.vision == DOCUMENT.vision
