"""What each suppression names: a rule, documents, findings."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from coopvision.acceptance.documents import is_meant
from coopvision.acceptance.rules import NAMES
from coopvision.acceptance.suppressions import Suppression, Suppressions
from coopvision.engine import Report
from coopvision.engine.rulebook import Rulebook
from coopvision.errors import SelectionError

if TYPE_CHECKING:
    from coopvision.words import Words


class Hit(NamedTuple):
    """A finding that a suppression names: which of the reports, which of its findings."""

    report: int
    finding: int


class Use:
    """One suppression, with what it names.

    Args:
        entry: The suppression.
        reports: The reports of the documents that it speaks of, with their positions in the run.
        book: The rules by whose names it may speak.

    Attributes:
        rule: The rule's name.
        unknown: What is wrong with that name; None if nothing is.
    """

    def __init__(self, entry: Suppression, reports: list[tuple[int, Report]], book: Rulebook) -> None:
        self.entry = entry
        self.reports = reports
        self.rule = entry.rule
        self.unknown: Words | None = None
        try:
            self.rule = entry.rule if entry.rule in NAMES else book.rule(entry.rule).name
        except SelectionError as error:
            self.unknown = error.words

    @property
    def home(self) -> int:
        """The position of the report in which is told what is found about the suppression."""
        return self.reports[0][0]

    @cached_property
    def hits(self) -> list[Hit]:
        """The findings that it names: of its rule, at its place, and no others."""
        return [
            Hit(number, position)
            for number, report in self.reports
            for position, finding in enumerate(report.findings)
            if finding.rule == self.rule and finding.place.path == self.entry.at
        ]


def uses_of(suppressions: Suppressions, reports: Sequence[Report], book: Rulebook) -> list[Use]:
    """All suppressions of a file over the reports of one run."""
    folder = suppressions.folder
    return [
        Use(entry, [each for each in enumerate(reports) if is_meant(entry.document, each[1].document, folder)], book)
        for entry in suppressions.entries
    ]
