"""What is accepted does not count, and stays in sight."""

import ci_variants as variants
import pytest
from attrs import evolve

from coopvision.reports import html, markdown, text
from coopvision.reports import json as json_format
from coopvision.reports.stored import read_reports

READERS = {"text": text, "markdown": markdown}
REASON = "公表後に訂正する"


def all_accepted(reason=REASON):
    report = variants.broken()
    return evolve(report, findings=tuple(evolve(finding, suppressed=reason) for finding in report.findings))


@pytest.mark.parametrize("form", READERS.values(), ids=READERS)
@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_an_accepted_finding_is_shown_with_its_reason(form, language):
    """Its rule, its place and why it is accepted; and its message once, not among those that count."""
    report = variants.suppressed()
    first = report.findings[0]
    shown = form.render([report], language)
    assert REASON in shown
    assert first.rule in shown.partition(REASON)[0 if form is markdown else 2]
    assert shown.count(first.message.in_language(language)) == 1


@pytest.mark.parametrize("form", READERS.values(), ids=READERS)
def test_nothing_is_said_of_acceptances_where_there_are_none(form):
    """No empty heading."""
    assert "accepted" not in form.render([variants.broken()], "en")


def test_long_lists_are_shortened_and_shown_whole_on_request():
    """A baseline of a real vision has dozens of findings."""
    report = all_accepted()
    count = len(report.findings)
    assert count > 4
    normal = text.render([report], "en")
    assert f"{REASON} ({count})" in normal
    assert f"and {count - 3} more" in normal
    whole = text.render([report], "en", detail=text.Detail.VERBOSE)
    assert all(finding.message.en in whole for finding in report.findings)
    assert REASON not in text.render([report], "en", detail=text.Detail.QUIET)


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_a_reason_commands_neither_a_terminal_nor_a_page(language):
    """It is somebody's text."""
    report = all_accepted(variants.HOSTILE)
    for form in READERS.values():
        assert variants.commands_in(form.render([report], language)) == []
    assert "<script>alert" not in markdown.render([report], language)


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_a_stored_report_keeps_what_is_accepted_and_why(language):
    """It reads the same after it was read back."""
    report = variants.suppressed()
    stored = json_format.render([report])
    (again,) = read_reports(stored, "report.json")
    assert [finding.suppressed for finding in again.findings] == [finding.suppressed for finding in report.findings]
    assert (again.summary, again.ok) == (report.summary, report.ok)
    assert json_format.render([again]) == stored
    assert text.render([again], language) == text.render([report], language)


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_the_page_lists_what_is_accepted(language):
    """Under a heading of its own, with the reason; and there is no such heading where nothing is."""
    report = variants.suppressed()
    first = report.findings[0]
    head = {"ja": ">除外した指摘</h", "en": ">Findings that are accepted</h"}[language]
    part = html.render([report], language).partition(head)[2]
    assert REASON in part
    assert first.rule in part.partition(REASON)[0]
    assert head not in html.render([variants.broken()], language)


def test_the_path_to_name_is_shown_on_request():
    """So that an entry can be written from the report."""
    report = variants.broken()
    whole = text.render([report], "ja", detail=text.Detail.VERBOSE)
    assert all(f"  @ {finding.place.path}\n" in whole for finding in report.findings)
