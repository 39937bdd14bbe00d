"""Code quality for GitLab: a flat list of findings, each with a fingerprint of its own."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from coopvision.engine import Finding, Report, Severity
from coopvision.model import Location
from coopvision.reports.addresses import path
from coopvision.reports.fingerprints import Fingerprints
from coopvision.reports.grouping import live
from coopvision.reports.jsontext import dumps
from coopvision.reports.plain import printable
from coopvision.reports.sentences import called, label, message, narrowed, other, required
from coopvision.reports.troubles import Trouble, troubles
from coopvision.words import Language

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}
_TROUBLE: Final = "blocker"
"""Without it GitLab would show green what nobody looked at."""


def render(reports: Sequence[Report], language: Language) -> str:
    """A JSON list; what crashed or could not run stands in it under a name of its own."""
    fingerprints = Fingerprints()
    return dumps([entry for report in reports for entry in _entries(report, language, fingerprints)])


def _entries(report: Report, language: Language, fingerprints: Fingerprints) -> Iterator[dict[str, Any]]:
    for trouble in troubles(report):
        yield _trouble(report, trouble, language, fingerprints)
    for finding in live(report):
        yield {
            "description": f"{message(finding, language)} ({label(finding, language)}) [{called(finding)}]",
            "check_name": printable(finding.rule),
            "fingerprint": fingerprints.of_finding(report, finding),
            "severity": _SEVERITIES[finding.severity],
            "location": _location(report, finding.place.location),
            "content": {"body": "\n\n".join(_more(report, finding, language))},
        }


def _more(report: Report, finding: Finding, language: Language) -> list[str]:
    others = [other(related, language) for related in finding.related]
    scope = [each.in_language(language) for each in narrowed(report)]
    return [*others, *required(report, finding.rule, language), *scope]


def _trouble(report: Report, trouble: Trouble, language: Language, fingerprints: Fingerprints) -> dict[str, Any]:
    rule = f" [{called(trouble.outcome)}]" if trouble.outcome else ""
    said = printable(f"{trouble.name.in_language(language)}: {trouble.reason.in_language(language)}")
    return {
        "description": said + rule,
        "check_name": trouble.kind,
        "fingerprint": fingerprints.of(
            report, trouble.kind, trouble.outcome.rule if trouble.outcome else trouble.reason.en
        ),
        "severity": _TROUBLE,
        "location": _location(report, trouble.location),
    }


def _location(report: Report, location: Location | None) -> dict[str, Any]:
    """GitLab wants a file and a line for everything; what has none stands at the top of the document."""
    if location is not None:
        return {"path": path(location.source), "lines": {"begin": location.line, "end": location.end_line}}
    document = report.document
    named = printable(document.title) if document.source is None else path(document.source)
    return {"path": named, "lines": {"begin": 1}}
