"""The findings as cards: what is wrong, what stands where, what is required, and by what they can be filtered."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from coopvision.engine import Finding, Place, Report, Severity
from coopvision.engine.facts import spell
from coopvision.reports.addresses import path
from coopvision.reports.html.marks import Entry, Marks, Section
from coopvision.reports.html.towns import Towns
from coopvision.reports.html.years import labelled
from coopvision.reports.sentences import called, cited, message, severity, title
from coopvision.words import Language, Words

_SHOWN: Final = 10
_HERE: Final = Words("ここの記載", "stands here")
_SHEET: Final = Words("個票", "sheet (個票)")
_STEP: Final = " › "
_EXPECTED: Final = Words("求められる記載", "expected")


class Spot(NamedTuple):
    """A place of a finding: what it is there for, where it is, what stands there."""

    role: str
    label: str
    line: str
    anchor: str
    text: str


class Card(NamedTuple):
    """An entry for a reader.

    Attributes:
        entry: The entry.
        severity: How bad it is.
        word: The same in a word.
        message: What is wrong.
        spots: Its places.
        more: How many further places it has.
        likewise: The neighbouring cells that the same is said about: text and anchor.
        code: Code and name of its rule.
        requirement: What the rule is about; empty where it is not known here.
        sources: By what authority.
        towns: The names of the towns it concerns.
    """

    entry: Entry
    severity: Severity
    word: str
    message: str
    spots: tuple[Spot, ...]
    more: int
    likewise: tuple[tuple[str, str], ...]
    code: str
    requirement: str
    sources: tuple[str, ...]
    towns: tuple[str, ...]


class Group(NamedTuple):
    """The cards of one project."""

    title: str
    cards: tuple[Card, ...]


def groups(report: Report, numbered: Sequence[Section], marks: Marks, language: Language) -> tuple[Group, ...]:
    """The cards of all findings that count, project by project."""
    towns = Towns(report)
    whole = Words("ビジョン全体", "The whole vision").in_language(language)
    return tuple(
        Group(
            whole if section.project is None else report.project_title(section.project),
            tuple(_card(report, entry, marks, towns, language) for entry in section.entries),
        )
        for section in numbered
    )


def _card(report: Report, entry: Entry, marks: Marks, towns: Towns, language: Language) -> Card:
    finding = entry.findings[0]
    spots = list(_spots(report, finding, marks, language))
    most = len(spots) if len(spots) <= _SHOWN + 1 else _SHOWN  # a single one more is shown rather than counted
    return Card(
        entry=entry,
        severity=finding.severity,
        word=severity(finding, language),
        message=message(finding, language),
        spots=tuple(spots[:most]),
        more=len(spots) - most,
        likewise=tuple(_neighbour(each, marks, language) for each in entry.findings[1:]),
        code=called(finding),
        requirement=title(report, finding.rule, language),
        sources=tuple(cited(report, finding.rule, language)),
        towns=tuple(towns.of(entry.findings)),
    )


def _neighbour(finding: Finding, marks: Marks, language: Language) -> tuple[str, str]:
    place = finding.place
    return labelled(place.label.in_language(language), language).rpartition(_STEP)[2], marks.anchor(place.path)


def _spots(report: Report, finding: Finding, marks: Marks, language: Language) -> Iterator[Spot]:
    found = "" if finding.found is None else spell(finding.found, language)
    yield _spot(report, finding, finding.place, _HERE.in_language(language), found, marks, language)
    expected = None if finding.expected is None else spell(finding.expected, language)
    said = set()
    for related in finding.related:
        text = "" if related.found is None else spell(related.found, language)
        said.add(text)
        yield _spot(report, finding, related.place, related.role.in_language(language), text, marks, language)
    if expected is not None and expected not in said:
        yield Spot(_EXPECTED.in_language(language), "", "", "", expected)


def _spot(  # noqa: PLR0913, PLR0917 - all of it stands in the spot
    report: Report, finding: Finding, place: Place, role: str, text: str, marks: Marks, language: Language
) -> Spot:
    label = labelled(_within(report, finding, place, language), language)
    return Spot(role, label, line(report, place, language), marks.anchor(place.path), text)


def _within(report: Report, finding: Finding, place: Place, language: Language) -> str:
    """The place in words; the project, which stands above the card, gives way to the table."""
    label = place.label.in_language(language)
    if finding.project is None:
        return label
    sheet, title = _SHEET.in_language(language), report.project_title(finding.project)
    if place.path.startswith("projects["):
        return label.replace(title, sheet, 1) if label.startswith(title) else label
    return label.replace(f"{_STEP}{title}{_STEP}", _STEP, 1).replace(f"{_STEP}{finding.project}{_STEP}", _STEP, 1)


def line(report: Report, place: Place, language: Language) -> str:
    """The line in the file; with the file only where that is not the document's own."""
    location = place.location
    if location is None:
        return ""
    file = "" if location.source == report.document.source else f"{path(location.source)} "
    return Words(f"{file}{location.line}行", f"{file}line {location.line}").in_language(language)
