"""Places in the words of a workbook: in the document for a reader, in the file for whoever mends it."""

from typing import Final

from coopvision.engine import Finding, Place, Related, Report
from coopvision.reports.addresses import path
from coopvision.reports.sentences import value
from coopvision.reports.xlsx.cells import Cell, text
from coopvision.reports.xlsx.looks import Look
from coopvision.words import Language, Words

_STEP: Final = " › "


def where(place: Place, project: str | None, report: Report, language: Language) -> str:
    """The place in words; the project is left out where the row names it already."""
    label = place.label.in_language(language)
    if project is None:
        return label
    return label.removeprefix(report.project_title(project) + _STEP)


def line(place: Place, report: Report, language: Language) -> Cell:
    """The line, by which rows can be sorted; with its file only where that is not the document's own."""
    location = place.location
    if location is None:
        return Cell(None, Look.CENTRED)
    if location.source == report.document.source:
        return Cell(location.line, Look.CENTRED, "0")
    return text(f"{path(location.source)}:{location.line}", language, Look.SMALL)


def printed(place: Place) -> str:
    """What stands at the place in the file; empty where the file is not known."""
    location = place.location
    if location is None or location.line != location.end_line:
        return ""
    return location.excerpt[location.column - 1 : location.end_column - 1].strip("\"'")


def other(related: Related, finding: Finding, report: Report, language: Language) -> str:
    """Another place of a finding: what it is there for, what stands there, where it is."""
    role, shown = related.role.in_language(language), value(related, language)
    said = f"{role}: {shown}" if shown else role
    there = _beside(related.place, finding.place, language) + at_line(related.place, report, language)
    return Words(f"・{said}（{there}）", f"· {said} ({there})").in_language(language)


def _beside(place: Place, first: Place, language: Language) -> str:
    """The place in words, without the table and the project that it shares with the first."""
    steps, others = (each.label.in_language(language).split(_STEP) for each in (place, first))
    shared = 0
    while shared < min(len(steps) - 1, len(others)) and steps[shared] == others[shared]:
        shared += 1
    return _STEP.join(["…", *steps[shared:]] if shared else steps)


def at_line(place: Place, report: Report, language: Language) -> str:
    """The line, to follow a place; with its file only where that is not the document's own."""
    location = place.location
    if location is None:
        return ""
    file = "" if location.source == report.document.source else f"{path(location.source)} "
    return Words(f"、{file}{location.line}行", f", {file}line {location.line}").in_language(language)
