"""The findings as cards: what is wrong, what stands where, what is required, and by what they can be filtered."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from coopvision.engine import Finding, Place, Report, Severity
from coopvision.engine.facts import spell
from coopvision.reports.addresses import path
from coopvision.reports.html.burdens import Burdens
from coopvision.reports.html.marks import Entry, Marks, Section
from coopvision.reports.html.towns import Towns
from coopvision.reports.sentences import called, cited, message, severity, title
from coopvision.reports.years import labelled
from coopvision.words import Language, Words

_SHOWN: Final = 10
_HERE: Final = Words("ここの記載", "stands here")
_SHEET: Final = Words("個票", "sheet (個票)")
_STEP: Final = " › "
_COMPARED: Final = Words("比べた値", "compared with")


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
        spots: Its places that are always shown.
        more: Its further places.
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
    more: tuple[Spot, ...]
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


def groups(
    report: Report, numbered: Sequence[Section], marks: Marks, said: Burdens, language: Language
) -> tuple[Group, ...]:
    """The cards of all findings that count, project by project."""
    writer = _Writer(report, marks, said, language)
    whole = Words("ビジョン全体", "The whole vision").in_language(language)
    return tuple(
        Group(
            whole if section.project is None else report.project_title(section.project),
            tuple(writer.card(entry) for entry in section.entries),
        )
        for section in numbered
    )


def folded(numbered: Sequence[Section]) -> Words:
    """Why there are fewer numbers than findings, where neighbours share one; else nothing."""
    entries = [entry for section in numbered for entry in section.entries]
    several = sum(len(entry.findings) for entry in entries)
    if several == len(entries):
        return Words("", "")
    return Words(
        f"隣り合う欄への同じ指摘は、一つの番号にまとめています（指摘 {several:,} 件、番号は {len(entries):,} まで）。",
        f"Findings that say the same of neighbouring cells share a number: {several:,} findings, "
        f"numbered 1 to {len(entries):,}.",
    )


class _Writer:
    """Writes the cards of one report."""

    def __init__(self, report: Report, marks: Marks, said: Burdens, language: Language) -> None:
        self._report = report
        self._marks = marks
        self._said = said
        self._language = language
        self._towns = Towns(report)

    def card(self, entry: Entry) -> Card:
        finding = entry.findings[0]
        spots = list(self._spots(finding))
        towns = self._towns.of(entry.findings)
        most = len(spots) if len(spots) <= _SHOWN + 1 else _SHOWN  # a single one more is shown rather than folded
        return Card(
            entry=entry,
            severity=finding.severity,
            word=severity(finding, self._language),
            message=message(finding, self._language),
            spots=tuple(spots[:most]),
            more=tuple(spots[most:]),
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
        there = {self._spell(related.found) for related in finding.related}
        compared = self._spell(finding.expected)
        if compared and compared not in there:
            yield Spot(_COMPARED.in_language(self._language), "", "", "", compared)
        for related in finding.related:
            yield self._spot(finding, related.place, related.role, related.found)

    def _spot(self, finding: Finding, place: Place, role: Words, found: object) -> Spot:
        label = labelled(_within(self._report, finding, place, self._language), self._language)
        there, anchor = line(self._report, place, self._language), self._marks.anchor(place.path)
        text = self._spell(self._said.get(place.path) if found is None else found)
        return Spot(role.in_language(self._language), label, there, anchor, text)

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
