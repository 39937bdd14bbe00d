"""What kept a run from being a proof, as notifications of its invocation: no result, no fault of the document."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coopvision.engine import Report
from coopvision.reports.addresses import uri
from coopvision.reports.plain import printable
from coopvision.reports.sarif.results import physical
from coopvision.reports.troubles import KINDS, MEANINGS, Trouble, troubles
from coopvision.words import Language


def descriptors(language: Language) -> list[dict[str, Any]]:
    """What kinds of notifications there are, in the order of `KINDS`."""
    return [
        {
            "id": kind,
            "shortDescription": {"text": words.in_language(language)},
            "fullDescription": {"text": MEANINGS[kind].in_language(language)},
            "help": {"text": MEANINGS[kind].in_language(language)},
        }
        for kind, words in KINDS.items()
    ]


def notifications(reports: Sequence[Report], order: Mapping[str, int], language: Language) -> Iterator[dict[str, Any]]:
    """A notification for every trouble.

    Args:
        reports: The reports of the run.
        order: The positions of the rules in the log, by name.
        language: The language of all words.
    """
    for report in reports:
        for trouble in troubles(report):
            yield _notification(report, trouble, order, language)


def _notification(report: Report, trouble: Trouble, order: Mapping[str, int], language: Language) -> dict[str, Any]:
    data: dict[str, Any] = {
        "descriptor": {"id": trouble.kind, "index": list(KINDS).index(trouble.kind)},
        "level": "error",
        "message": {"text": printable(trouble.reason.in_language(language))},
    }
    if trouble.outcome is not None:
        data["associatedRule"] = {"id": printable(trouble.outcome.rule), "index": order[trouble.outcome.rule]}
    place = _place(report, trouble)
    return data if place is None else {**data, "locations": [{"physicalLocation": place}]}


def _place(report: Report, trouble: Trouble) -> dict[str, Any] | None:
    """The line of a fault; else the file."""
    if trouble.location is not None:
        return physical(trouble.location)
    source = report.document.source
    return None if source is None else {"artifactLocation": {"uri": uri(source)}}
