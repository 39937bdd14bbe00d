"""The JSON report (`coopvision-report/1`), a contract; its schema is `report.schema.json` beside this module.

One report is one object. The reports of several documents are one compact object per line.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from coopvision.engine import (
    Circumstances,
    Correction,
    Coverage,
    Culprit,
    Finding,
    Outcome,
    Place,
    Related,
    Report,
    Requirement,
)
from coopvision.engine.facts import spell
from coopvision.errors import Fault
from coopvision.model import Location
from coopvision.reports.catalogue import cites_as_data
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
            "roster": [{"code": each.code, "name": each.name, "mark": each.mark} for each in document.roster],
            "projects": [{"number": number, "title": title} for number, title in document.titles.items()],
        },
        "findings": [_finding(finding) for finding in report.findings],
        "rules": [_outcome(outcome) for outcome in report.outcomes],
        "coverage": _coverage(report.coverage),
        "culprits": [_culprit(culprit) for culprit in report.culprits],
        "summary": report.summary._asdict(),
        "by_eye": [_requirement(each) for each in report.by_eye],
        "circumstances": _circumstances(report.circumstances),
        "faults": [_fault(fault) for fault in report.faults],
        "fail_on": report.fail_on.value,
        "ok": report.ok,
    }


def _requirement(requirement: Requirement) -> dict[str, Any]:
    title, message = requirement.words
    return {
        "name": requirement.name,
        "code": requirement.code,
        "title": _words(title),
        "message": _words(message),
        "sources": cites_as_data(requirement.cites),
    }


def _circumstances(circumstances: Circumstances) -> dict[str, Any]:
    return {
        "as_of": circumstances.as_of,
        "governed_by": circumstances.governed_by,
        "why": _optional(circumstances.why),
        "edition": _optional(circumstances.edition),
        "municipality": circumstances.municipality,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {"message": _words(fault.words), "location": _location(fault.location)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": _words(finding.message),
        **_place(finding.place),
        "found": _value(finding.found),
        "expected": _value(finding.expected),
        "related": [_related(related) for related in finding.related],
        "project": finding.project,
        "suppressed": _reason(finding.suppressed),
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        **_place(related.place),
        "note": _words(related.note),
        "role": _words(related.role),
        "found": _value(related.found),
    }


def _reason(reason: str | Words | None) -> str | None:
    """Why a finding does not count: a person's own text as it is, ours in both languages."""
    return in_both_languages(reason) if isinstance(reason, Words) else reason


def in_both_languages(words: Words) -> str:
    """Words where the contract has room for one text only."""
    return f"{words.ja} / {words.en}"


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "location": _location(place.location), "unit": place.unit}


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
        "blocked": outcome.blocked,
        "blocked_at": list(outcome.blocked_at),
        "undecided": outcome.undecided,
        "reason": _optional(outcome.reason),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "numbers": coverage.numbers,
        "verified": coverage.verified,
        "unverified": [_place(place) for place in coverage.unverified],
    }


def _optional(words: Words | None) -> dict[str, str] | None:
    return None if words is None else _words(words)


def _culprit(culprit: Culprit) -> dict[str, Any]:
    return {
        **_correction(culprit),
        "explains": [{"rule": each.rule, **_place(each.place)} for each in culprit.explains],
        "breaks": culprit.breaks,
        "rivals": [_correction(rival) for rival in culprit.rivals],
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        **_place(correction.place),
        "found": _value(correction.found),
        "would_be": _value(correction.would_be),
        "unit": correction.unit,
        "project": correction.project,
    }


def _words(words: Words) -> dict[str, str]:
    return words._asdict()


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a rule found
    """Numbers as numbers, lists as lists, blank as null, all else as it is printed."""
    if value is None or isinstance(value, int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Words):  # a tuple, too
        return _words(value)
    return [_value(each) for each in value] if isinstance(value, list | tuple) else spell(value, "ja")
