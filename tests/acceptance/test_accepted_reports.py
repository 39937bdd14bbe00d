"""Accepted reports in every format, and stored."""

from datetime import timedelta

import pytest
from acceptance_material import TODAY, baseline_of, broken, entry

from coopvision.acceptance import NAMES, Baseline, Suppressions, accept
from coopvision.reports import FORMATS, json, renderer, text
from coopvision.reports.stored import read_reports

NOW = {"projects[②].costs.total": "20000", "projects[①].participants[2]": "さと町"}
BEFORE = {"projects[②].costs.total": "2001", "cost_by_year.total.total": "9601"}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """A report that says everything that can be said of acceptances."""
    folder = tmp_path_factory.mktemp("accepted")
    baseline = folder / "b.json"
    baseline.write_text(baseline_of(broken(BEFORE)).text, encoding="utf-8")
    lapsed = entry("unknown-municipality", "projects[①].participants[2]", TODAY - timedelta(days=1))
    unused = entry("row-total-mismatch", "cost_by_year.rows[②].total")
    suppressions = folder / "s.toml"
    suppressions.write_text(lapsed + unused, encoding="utf-8")
    loaded = Baseline(entries=Baseline.load(baseline).entries)
    return accept(broken(NOW), suppressions=Suppressions.load(suppressions), baseline=loaded, as_of=TODAY)


def test_the_report_says_everything_that_can_be_said(report):
    """Otherwise the tests below would mean little."""
    assert {finding.rule for finding in report.findings} >= NAMES
    assert report.summary.suppressed > 0


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_carry_it(report, name, language):
    """And the same report gives the same bytes."""
    rendered = renderer(name)([report], language)
    assert rendered
    assert renderer(name)([report], language) == rendered


@pytest.mark.parametrize("language", ["ja", "en"])
def test_it_reads_the_same_after_it_was_stored(report, language):
    """Which findings are accepted and why, and all that is said of acceptances."""
    stored = json.render([report])
    again = read_reports(stored, "report.json")
    assert json.render(again) == stored
    assert text.render(again, language) == text.render([report], language)


def test_a_note_points_at_the_line_of_its_entry(report):
    """Where something is to be done."""
    notes = [finding for finding in report.findings if finding.rule in NAMES]
    excerpts = {note.rule: note.place.location.excerpt for note in notes}
    assert excerpts["suppression-lapsed"] == "until = 2026-11-23"
    assert excerpts["suppression-unused"] == 'at = "cost_by_year.rows[\\u2461].total"'
    of_baseline = [note for note in notes if note.rule.startswith("baseline")]
    assert all(f'"at": "{note.found}"' in note.place.location.excerpt for note in of_baseline)
