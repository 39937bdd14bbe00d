"""The baseline: what was accepted when a document came under inspection, so that only what is new counts."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, field, frozen

from coopvision.acceptance.documents import name_of
from coopvision.acceptance.entries import Entry, entries_of
from coopvision.acceptance.matching import Match, match
from coopvision.acceptance.rules import NAMES
from coopvision.engine import Report
from coopvision.engine.rulebook import Rulebook
from coopvision.records import Record


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.identity))


@frozen(kw_only=True, eq=False, repr=False)
class Baseline(Record):
    """Accepted findings, sorted.

    Attributes:
        entries: The findings, as they were when they were accepted.
        source: The file as it is or will be named; documents are named as seen from its folder.
    """

    entries: tuple[Entry, ...] = field(default=(), converter=_sorted)
    source: str = field(default="coopvision-baseline.json", eq=False)

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return os.path.dirname(self.source) or os.curdir

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Baseline":
        """Read a baseline.

        Raises:
            AcceptanceError: If it cannot be read, or is no baseline.
        """
        from coopvision.acceptance.baseline_files import read  # noqa: PLC0415 - only a file needs its reader

        source = os.fspath(path)
        return cls(entries=read(source), source=source)

    @property
    def text(self) -> str:
        """The file: JSON with one entry a line, so that a change of it can be read."""
        from coopvision.acceptance.baseline_files import written  # noqa: PLC0415 - as above

        return written(self.entries)

    def match(self, report: Report) -> Match:
        """What it says of the findings of a report."""
        return match(report, entries_of(report, self.folder), self.of_document(report))

    def of_document(self, report: Report) -> list[Entry]:
        """What it holds of the document of a report."""
        document = name_of(report.document, self.folder)
        return [entry for entry in self.entries if entry.document == document]

    def with_rules_renamed(self, book: Rulebook) -> "Baseline":
        """The baseline with the present names of rules that were renamed."""
        names = {old: new for pack in book.packs for old, new in pack.renamed.items()}
        if not any(entry.rule in names for entry in self.entries):
            return self
        return evolve(self, entries=[evolve(entry, rule=names.get(entry.rule, entry.rule)) for entry in self.entries])

    def accepting(self, reports: Sequence[Report]) -> "Baseline":
        """The baseline in which the live findings of these reports stand, and no others of their documents.

        What it holds of other documents stays, and of rules that could not look at everything, too. Two reports of
        one document are taken together.
        """
        kept = [entry for entry in self.entries if entry.document not in self._documents(reports)]
        silent = [
            entry
            for report in reports
            for entry in self.match(report).silent
            if any(outcome.rule == entry.rule for outcome in report.outcomes)
        ]
        return evolve(self, entries=_unique([*kept, *silent, *self._live(reports)]))

    def pruned(self, reports: Sequence[Report]) -> "Baseline":
        """The baseline without what these reports show to be mended; nothing is added."""
        stale = {entry.identity for report in reports for entry in self.match(report).stale}
        return evolve(self, entries=[entry for entry in self.entries if entry.identity not in stale])

    def _documents(self, reports: Sequence[Report]) -> set[str]:
        return {name_of(report.document, self.folder) for report in reports}

    def _live(self, reports: Sequence[Report]) -> Iterator[Entry]:
        for report in reports:
            for finding, entry in zip(report.findings, entries_of(report, self.folder), strict=True):
                if finding.suppressed is None and finding.rule not in NAMES:
                    yield entry


def _unique(entries: Iterable[Entry]) -> list[Entry]:
    """Each once: entries are told apart by all they say."""
    return [next(same) for _, same in groupby(_sorted(entries), key=lambda entry: entry.identity)]
