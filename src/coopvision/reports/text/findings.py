"""One finding on a terminal: what is wrong, here and there, with the source line and a marker under it."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Finding, Place, Severity
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.culprits import REFERENCE, number_of
from coopvision.reports.excerpts import excerpt
from coopvision.reports.plain import printable
from coopvision.reports.sentences import called, likewise
from coopvision.reports.text.voice import INDENT, Voice

_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTICE: "1;36"}
_RELATED_SHOWN: Final = 3


def finding_lines(alike: Sequence[Finding], culprits: dict[tuple[str, str], int], voice: Voice) -> Iterator[str]:
    """The first of findings that say the same, and where the others are.

    Args:
        alike: Findings of one rule with one message.
        culprits: The numbers of the culprits told below, by the findings they settle.
        voice: How it is said.
    """
    finding = alike[0]
    severity = SEVERITIES[finding.severity].in_language(voice.language)
    marked = voice.coloured(severity, _COLOURS[finding.severity])
    yield f"{marked}: {voice.words(finding.message)}  [{called(finding)}]"
    yield from _place(finding.place, "-->", voice)
    if voice.verbose:
        yield f"{INDENT}  @ {printable(finding.place.path)}"
    yield from _related(finding, voice)
    if others := likewise(alike, voice.language):
        yield INDENT + others
    settled = sorted({number for each in alike if (number := number_of(each, culprits)) is not None})
    if settled:
        yield f"{INDENT}{voice.words(REFERENCE)}: {', '.join(map(str, settled))}"


def _related(finding: Finding, voice: Voice) -> Iterator[str]:
    shown = finding.related[: voice.limit(_RELATED_SHOWN)]
    for related in shown:
        yield from _place(related.place, "  =", voice, voice.words(related.note))
    yield from voice.and_more(len(finding.related) - len(shown), f"{INDENT}  = ")


def _place(place: Place, marker: str, voice: Voice, note: str = "") -> Iterator[str]:
    yield f"{INDENT}{marker} {voice.spot(place)}{' — ' if note else ''}{note}"
    if place.location is not None and not note:
        yield from excerpt(place.location, INDENT, voice.columns)
