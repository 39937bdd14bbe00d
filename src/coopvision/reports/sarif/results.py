"""The findings as results: where they are, what stands at the other places, what they are recognised by."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coopvision.engine import Finding, Place, Related, Report
from coopvision.model import Location
from coopvision.reports.addresses import uri
from coopvision.reports.fingerprints import Fingerprints
from coopvision.reports.grouping import live
from coopvision.reports.plain import printable
from coopvision.reports.sarif.rules import LEVELS
from coopvision.reports.sentences import PLACE, accepted_because, label, message
from coopvision.words import Language

_FINGERPRINT = "coopvision/v1"
_GITHUB = "primaryLocationLineHash"
"""The one that GitHub matches alerts by; its own would hash the line, and merge findings on equal lines."""


def results(
    reports: Sequence[Report], order: Mapping[str, int], language: Language, *, suppressed: bool
) -> Iterator[dict[str, Any]]:
    """A result for every finding that counts.

    Args:
        reports: The reports of the run.
        order: The positions of the rules in the log, by name.
        language: The language of all words.
        suppressed: Whether suppressed findings are results as well.
    """
    fingerprints = Fingerprints()
    for report in reports:
        for finding in report.findings if suppressed else live(report):
            digest = fingerprints.of_finding(report, finding)
            yield _result(report, finding, order, language) | {
                "partialFingerprints": {_FINGERPRINT: digest, _GITHUB: f"{digest[:16]}:1"}
            }


def _result(report: Report, finding: Finding, order: Mapping[str, int], language: Language) -> dict[str, Any]:
    data: dict[str, Any] = {
        "ruleId": printable(finding.rule),
        "ruleIndex": order.get(finding.rule, -1),  # -1: it has no descriptor
        "level": LEVELS[finding.severity],
        "message": {"text": _text(finding, language)},
        "locations": [_location(report, finding.place, language)],
    }
    if finding.suppressed is not None:
        data["suppressions"] = [{"kind": "external", "justification": accepted_because(finding.suppressed, language)}]
    if finding.related:
        data["relatedLocations"] = [
            _location(report, related.place, language) | {"id": number, "message": {"text": _note(related, language)}}
            for number, related in enumerate(finding.related, start=1)
        ]
    return data


def _text(finding: Finding, language: Language) -> str:
    """The message as a sentence, the place, and a link to every other place."""
    stop = "。" if language == "ja" else "."
    said = message(finding, language)
    lines = [
        _unlinked(said if said.endswith(("。", ".")) else said + stop),
        _unlinked(f"{PLACE.in_language(language)}: {label(finding, language)}"),
        *(_linked(number, related, language) for number, related in enumerate(finding.related, start=1)),
    ]
    return "\n".join(lines)


def _linked(number: int, related: Related, language: Language) -> str:
    where = printable(related.place.label.in_language(language))
    return f"{_unlinked(_note(related, language))} ([{_bracketless(where)}]({number}))"


def _note(related: Related, language: Language) -> str:
    return printable(related.note.in_language(language))


def _unlinked(text: str) -> str:
    """Text of a document must not become a link of the message."""
    return text.replace("](", "]\u2060(")


def _bracketless(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(report: Report, place: Place, language: Language) -> dict[str, Any]:
    data: dict[str, Any] = {
        "logicalLocations": [
            {
                "fullyQualifiedName": printable(place.path),
                "name": printable(place.label.in_language(language)),
                "kind": "element",
            }
        ]
    }
    if place.location is not None:
        data["physicalLocation"] = physical(place.location)
    elif report.document.source is not None:
        data["physicalLocation"] = {"artifactLocation": {"uri": uri(report.document.source)}}
    return data


def physical(location: Location) -> dict[str, Any]:
    """A stretch of a file, with its text."""
    return {
        "artifactLocation": {"uri": uri(location.source)},
        "region": _region(location),
        **_context(location),
    }


def _region(location: Location) -> dict[str, Any]:
    """The stretch that is meant, and its text for viewers that do not have the file."""
    region: dict[str, Any] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    text = _line(location)[location.column - 1 : location.end_column - 1]
    return region | {"snippet": {"text": text}} if text else region


def _context(location: Location) -> dict[str, Any]:
    """The whole line that the stretch stands in."""
    line = _line(location)
    return {"contextRegion": {"startLine": location.line, "snippet": {"text": line}}} if line else {}


def _line(location: Location) -> str:
    """The line as it stands in the file; empty where the stretch is longer than a line."""
    if location.line != location.end_line:
        return ""
    return location.excerpt.rstrip("\r\n").encode("utf-8", "replace").decode()
