"""The JSON report (`coopvision-report/1`), a contract; its schema is `report.schema.json` beside this module.

One report is one object. The reports of several documents are one compact object per line.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from coopvision.engine import Coverage, Finding, Outcome, Place, Related, Report
from coopvision.engine.facts import spell
from coopvision.model import Location
from coopvision.reports.jsontext import dumps
from coopvision.words import Language, Words

SCHEMA: Final = "coopvision-report/1"


def render(reports: Sequence[Report], _language: Language = "ja") -> str:
    """JSON text; both languages stand in it, so the reader's language does not matter."""
    if len(reports) == 1:
        return dumps(as_data(reports[0]))
    return "".join(dumps(as_data(report), indent=None) for report in reports)


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    document = report.document
    return {
        "schema": SCHEMA,
        "document": {
            "source": document.source,
            "title": document.title,
            "regime": document.regime,
            "zone": document.zone,
            "term": document.term,
            "edition": document.edition,
            "members": document.members,
            "projects": [{"number": number, "title": title} for number, title in document.titles.items()],
        },
        "findings": [_finding(finding) for finding in report.findings],
        "rules": [_outcome(outcome) for outcome in report.outcomes],
        "coverage": _coverage(report.coverage),
        "summary": report.summary._asdict(),
        "ok": report.ok,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": _words(finding.message),
        "path": finding.place.path,
        "location": _location(finding.place.location),
        "found": _value(finding.found),
        "expected": _value(finding.expected),
        "related": [_related(related) for related in finding.related],
        "suppressed": finding.suppressed,
    }


def _related(related: Related) -> dict[str, Any]:
    return {**_place(related.place), "note": _words(related.note)}


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "location": _location(place.location)}


def _location(location: Location | None) -> dict[str, Any] | None:
    return None if location is None else location._asdict()


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "rule": outcome.rule,
        "code": outcome.code,
        "severity": outcome.severity.value,
        "outcome": outcome.state.value,
        "examined": outcome.examined,
        "findings": outcome.findings,
        "reason": None if outcome.reason is None else _words(outcome.reason),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "numbers": coverage.numbers,
        "verified": coverage.verified,
        "unverified": [_place(place) for place in coverage.unverified],
    }


def _words(words: Words) -> dict[str, str]:
    return words._asdict()


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a rule found
    """Numbers as numbers, lists as lists, blank as null, all else as it is printed."""
    if value is None or isinstance(value, int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [_value(each) for each in value]
    return _words(value) if isinstance(value, Words) else spell(value, "ja")
