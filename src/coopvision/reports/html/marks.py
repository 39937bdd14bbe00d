"""Numbers for the findings, and marks for their places: who speaks of a place, and where the other one is."""

from collections.abc import Iterator, Sequence
from hashlib import blake2s
from typing import Final, NamedTuple

from coopvision.engine import Finding, Place, Report, Severity
from coopvision.reports.grouping import by_project, folded
from coopvision.words import Words

_TABLES: Final = {
    "cost_by_year": Words("年度別", "by year"),
    "cost_by_municipality": Words("市町別", "by town"),
    "indicator_list": Words("指標一覧", "list"),
    "projects": Words("個票", "sheet"),
}
_ELSEWHERE: Final = Words("ほかの記載", "elsewhere")
_SAME: Final = Words("同じ表", "same table")


class Entry(NamedTuple):
    """Findings that say the same about neighbouring cells, under one number.

    Attributes:
        number: The number, from 1.
        anchor: The id of its place in the page.
        findings: The findings; never empty.
    """

    number: int
    anchor: str
    findings: tuple[Finding, ...]


class Section(NamedTuple):
    """The entries of one project; of the whole vision where it is None."""

    project: str | None
    entries: tuple[Entry, ...]


class Other(NamedTuple):
    """Another place of the same finding: the table it is in, and its id."""

    table: Words
    anchor: str


class Mark(NamedTuple):
    """That an entry points at a place.

    Attributes:
        entry: The entry.
        severity: How bad it is.
        here: Whether the finding stands at this place; else the place is one of its others.
        others: The other places, one of each table.
    """

    entry: Entry
    severity: Severity
    here: bool
    others: tuple[Other, ...]


class Pointed(NamedTuple):
    """A place that something points at, and what is known to stand there."""

    place: Place
    found: object


def sections(report: Report, prefix: str) -> tuple[Section, ...]:
    """The findings that count, numbered in the order of a reader."""
    numbered: list[Section] = []
    number = 0
    for project, findings in by_project(report):
        entries = []
        for same in folded(findings):
            number += 1
            entries.append(Entry(number, f"{prefix}f{number}", tuple(same)))
        numbered.append(Section(project, tuple(entries)))
    return tuple(numbered)


class Marks:
    """The marks of all places that a report points at.

    Args:
        report: The report.
        numbered: Its findings.
        prefix: What the ids of this document begin with.

    Attributes:
        pointed: Every place that is pointed at, by path, in the order of the findings.
    """

    def __init__(self, report: Report, numbered: Sequence[Section], prefix: str) -> None:
        self._prefix = prefix
        self._marks: dict[str, list[Mark]] = {}
        self._alone = {place.path for place in report.coverage.unverified}
        self.pointed: dict[str, Pointed] = {}
        for section in numbered:
            for entry in section.entries:
                for finding in entry.findings:
                    self._enter(entry, finding)
        for place in report.coverage.unverified:
            self.pointed.setdefault(place.path, Pointed(place, None))

    def at(self, *paths: str) -> tuple[Mark, ...]:
        """The marks of places that stand in one cell, the gravest first, one for each entry."""
        found = [mark for path in paths for mark in self._marks.get(path, [])]
        marks = {mark.entry.number: mark for mark in reversed(found)}
        return tuple(sorted(marks.values(), key=lambda mark: (mark.severity.rank, mark.entry.number)))

    def alone(self, path: str) -> bool:
        """Whether a number stands there that nothing verifies."""
        return path in self._alone

    def anchor(self, path: str) -> str:
        """The id of a place: the same as long as its path is."""
        digest = blake2s(path.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        return f"{self._prefix}c-{digest}"

    def _enter(self, entry: Entry, finding: Finding) -> None:
        here = finding.place.path
        others = [related.place.path for related in finding.related if related.place.path != here]
        self._mark(here, Mark(entry, finding.severity, here=True, others=self._others(here, others)))
        self.pointed.setdefault(here, Pointed(finding.place, finding.found))
        for related in finding.related:
            path = related.place.path
            if path != here:
                self._mark(path, Mark(entry, finding.severity, here=False, others=self._others(path, [here])))
                self.pointed.setdefault(path, Pointed(related.place, related.found))

    def _mark(self, path: str, mark: Mark) -> None:
        self._marks.setdefault(path, []).append(mark)

    def _others(self, path: str, others: Sequence[str]) -> tuple[Other, ...]:
        found = {table: self.anchor(other) for table, other in _named(path, reversed(others))}
        return tuple(Other(table, anchor) for table, anchor in reversed(found.items()))


def _named(path: str, others: Iterator[str]) -> Iterator[tuple[Words, str]]:
    for other in others:
        yield (_SAME if _table(other) == _table(path) else _TABLES.get(_table(other), _ELSEWHERE)), other


def _table(path: str) -> str:
    """The first step of a path, which names the table."""
    step = path.partition(".")[0].partition("[")[0]
    return step if step in _TABLES else ""
