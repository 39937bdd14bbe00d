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
        numbers: The numbers of these towns in the filter, from 1.
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
    numbers: tuple[int, ...]


class Group(NamedTuple):
    """The cards of one project."""

    title: str
    cards: tuple[Card, ...]


def groups(report: Report, numbered: Sequence[Section], marks: Marks, language: Language) -> tuple[Group, ...]:
    """The cards of all findings that count, project by project."""
    writer = _Writer(report, marks, language)
    whole = Words("ビジョン全体", "The whole vision").in_language(language)
    return tuple(
        Group(
            whole if section.project is None else report.project_title(section.project),
            tuple(writer.card(entry) for entry in section.entries),
        )
        for section in numbered
    )


class _Writer:
    """Writes the cards of one report."""

    def __init__(self, report: Report, marks: Marks, language: Language) -> None:
        self._report = report
        self._marks = marks
        self._language = language
        self._towns = Towns(report)

    def card(self, entry: Entry) -> Card:
        finding = entry.findings[0]
        spots = list(self._spots(finding))
        towns = self._towns.of(entry.findings)
        most = len(spots) if len(spots) <= _SHOWN + 1 else _SHOWN  # a single one more is shown rather than counted
        return Card(
            entry=entry,
            severity=finding.severity,
            word=severity(finding, self._language),
            message=message(finding, self._language),
            spots=tuple(spots[:most]),
            more=len(spots) - most,
            likewise=tuple(map(self._neighbour, entry.findings[1:])),
            code=called(finding),
            requirement=title(self._report, finding.rule, self._language),
            sources=tuple(cited(self._report, finding.rule, self._language)),
            towns=tuple(towns),
            numbers=tuple(self._towns.names.index(name) + 1 for name in towns),
        )

    def _neighbour(self, finding: Finding) -> tuple[str, str]:
        label = labelled(finding.place.label.in_language(self._language), self._language)
        return label.rpartition(_STEP)[2], self._marks.anchor(finding.place.path)

    def _spots(self, finding: Finding) -> Iterator[Spot]:
        yield self._spot(finding, finding.place, _HERE, finding.found)
        for related in finding.related:
            yield self._spot(finding, related.place, related.role, related.found)
        said = {self._spell(related.found) for related in finding.related}
        expected = self._spell(finding.expected)
        if expected and expected not in said:
            yield Spot(_EXPECTED.in_language(self._language), "", "", "", expected)

    def _spot(self, finding: Finding, place: Place, role: Words, found: object) -> Spot:
        label = labelled(_within(self._report, finding, place, self._language), self._language)
        there, anchor = line(self._report, place, self._language), self._marks.anchor(place.path)
        return Spot(role.in_language(self._language), label, there, anchor, self._spell(found))

    def _spell(self, value: object) -> str:
        return "" if value is None else spell(value, self._language)


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
