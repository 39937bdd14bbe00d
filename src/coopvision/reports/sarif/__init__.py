"""SARIF 2.1.0: one log for all documents, for code scanning and for viewers.

Suppressed findings are left out unless they are asked for: GitHub turns them into alerts. Columns are counted in
code points, and the log says so.
"""

from collections.abc import Sequence
from typing import Any, Final

from coopvision import __version__
from coopvision.engine import Report
from coopvision.reports.addresses import uri
from coopvision.reports.culprits import Told, told
from coopvision.reports.jsontext import dumps
from coopvision.reports.plain import printable
from coopvision.reports.sarif.notifications import descriptors, notifications
from coopvision.reports.sarif.results import results
from coopvision.reports.sarif.rules import catalogue, descriptor
from coopvision.reports.sentences import (
    accepted_as_unreadable,
    called_requirement,
    judged_by,
    judgement,
    narrowed,
)
from coopvision.words import Language

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(reports: Sequence[Report], language: Language, *, suppressed: bool = False) -> str:
    """The log as JSON text.

    Args:
        reports: The reports of one run.
        language: The language of all words.
        suppressed: Whether suppressed findings are results as well, marked with the reason.
    """
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(reports, language, suppressed=suppressed)]})


def _run(reports: Sequence[Report], language: Language, *, suppressed: bool) -> dict[str, Any]:
    known = catalogue(reports)
    order = {name: position for position, name in enumerate(known)}
    return {
        "tool": {
            "driver": {
                "name": "coopvision",
                "version": __version__,
                "semanticVersion": __version__,
                "language": language,
                "rules": [descriptor(report, outcome, language) for report, outcome in known.values()],
                "notifications": descriptors(language),
            }
        },
        "invocations": [
            {
                "executionSuccessful": not any(report.crashed for report in reports),
                "toolExecutionNotifications": list(notifications(reports, order, language)),
            }
        ],
        "language": language,
        "columnKind": "unicodeCodePoints",
        "artifacts": _artifacts(reports),
        "results": list(results(reports, order, language, suppressed=suppressed)),
        "properties": {"documents": [_document(report, language) for report in reports]},
    }


def _artifacts(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """The files that were examined, each once, whether anything was found in them or not."""
    sources = dict.fromkeys(uri(report.document.source) for report in reports if report.document.source is not None)
    return [{"location": {"uri": source}, "roles": ["analysisTarget"]} for source in sources]


def _document(report: Report, language: Language) -> dict[str, Any]:
    """What came of one document: without it, no results could as well mean that nothing was looked at."""
    document, coverage, municipality = report.document, report.coverage, report.circumstances.municipality
    return {
        "title": printable(document.title),
        "uri": None if document.source is None else uri(document.source),
        "ok": report.ok,
        "municipality": None if municipality is None else printable(municipality),
        "narrowed": [each.in_language(language) for each in narrowed(report)],
        "verdict": judgement(report).in_language(language),
        "unexamined": [each.in_language(language) for each in accepted_as_unreadable(report)],
        "examined": report.examined,
        "suppressed": report.summary.suppressed,
        "numbers": coverage.numbers,
        "verified": coverage.verified,
        "judgedBy": [printable(each.in_language(language)) for each in judged_by(report)],
        "byEye": [called_requirement(each) for each in report.by_eye],
        "culprits": [_culprit(each, language) for each in told(report)],
    }


def _culprit(each: Told, language: Language) -> dict[str, Any]:
    """A cell that explains several results; no fix, for the file says what is printed."""
    place = each.culprit.place
    return {
        "fullyQualifiedName": printable(place.path),
        "name": printable(place.label.in_language(language)),
        "change": printable(each.change.in_language(language)),
        "effect": each.effect.in_language(language),
        "rivals": [printable(rival.place.path) for rival in each.culprit.rivals],
    }
