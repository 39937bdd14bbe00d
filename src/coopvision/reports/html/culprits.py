"""Which cells explain several findings at once, for the template."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coopvision.engine import Place, Report
from coopvision.reports.culprits import NOTE, TITLE, alternatives, told
from coopvision.reports.html.findings import line
from coopvision.reports.html.marks import Marks, Section
from coopvision.reports.years import labelled
from coopvision.words import Language, Words


class Spot(NamedTuple):
    """A place and what would mend it; the anchor is empty where the page does not show the place."""

    label: str
    line: str
    anchor: str
    change: str


class Correction(NamedTuple):
    """A culprit for a reader.

    Attributes:
        first: The cell and its change.
        others: Others that explain as much.
        effect: What the correction would settle.
        entries: The findings concerned: number and anchor.
    """

    first: Spot
    others: tuple[Spot, ...]
    effect: str
    entries: tuple[tuple[int, str], ...]


class Corrections(NamedTuple):
    """The culprits under their heading."""

    title: str
    note: str
    each: tuple[Correction, ...]


def corrections(report: Report, numbered: Sequence[Section], marks: Marks, language: Language) -> Corrections | None:
    """The culprits of findings that count; None where there are none."""
    found = tuple(_corrections(report, numbered, marks, language))
    return Corrections(TITLE.in_language(language), NOTE.in_language(language), found) if found else None


def _corrections(report: Report, numbered: Sequence[Section], marks: Marks, language: Language) -> Iterator[Correction]:

    def spot(place: Place, change: Words) -> Spot:
        anchor = marks.anchor(place.path) if place.path in marks.pointed else ""
        label = labelled(place.label.in_language(language), language)
        return Spot(label, line(report, place, language), anchor, change.in_language(language))

    entries = {
        (finding.rule, finding.place.path): (entry.number, entry.anchor)
        for section in numbered
        for entry in section.entries
        for finding in entry.findings
    }
    for each in told(report):
        keys = [(explained.rule, explained.place.path) for explained in each.culprit.explains]
        yield Correction(
            first=spot(each.culprit.place, each.change),
            others=tuple(spot(*rival) for rival in alternatives(each.culprit)),
            effect=each.effect.in_language(language),
            entries=tuple(dict.fromkeys(entries[key] for key in keys if key in entries)),
        )
