"""Suppressions at work: which findings do not count, and what is found about the suppressions themselves."""

from collections.abc import Iterator, Sequence

from coopvision.acceptance.refusals import AcceptanceError
from coopvision.acceptance.rules import LAPSED, UNUSED, speak
from coopvision.acceptance.settled import settled
from coopvision.acceptance.suppressions import Suppression, Suppressions
from coopvision.acceptance.terms import Terms, faults_of
from coopvision.acceptance.uses import Hit, Use, uses_of
from coopvision.engine import Finding, Report
from coopvision.engine.labels import label
from coopvision.engine.rulebook import Rulebook


class Suppressing:
    """The suppressions of one file, over the reports of one run.

    Args:
        suppressions: The suppressions.
        reports: The reports.
        book: The rules by whose names the entries may speak.
        terms: On what terms they are accepted.

    Raises:
        AcceptanceError: If an entry names a rule or a place that does not exist, or is not acceptable.
    """

    def __init__(self, suppressions: Suppressions, reports: Sequence[Report], book: Rulebook, terms: Terms) -> None:
        self._reports = reports
        self._terms = terms
        self._uses = uses_of(suppressions, reports, book)
        faults = faults_of(self._uses, reports, terms, suppressions.folder)
        if faults:
            raise AcceptanceError(suppressions.source, faults)

    def reasons(self) -> dict[Hit, str]:
        """Why findings do not count, for those that do not."""
        return {hit: use.entry.reason for use in self._uses if self._holds(use.entry) for hit in use.hits}

    def notes(self) -> Iterator[tuple[int, Finding]]:
        """What is found about the suppressions themselves, each with the report it is told in."""
        for use in self._uses:
            if not use.reports:
                continue  # its document is not checked in this run
            if not self._holds(use.entry):
                yield use.home, self._lapsed(use)
            elif not use.hits and all(settled(report, use.rule) for _, report in use.reports):
                yield use.home, self._unused(use)

    def _holds(self, entry: Suppression) -> bool:
        """To the end of its last day."""
        return entry.until >= self._terms.as_of

    def _lapsed(self, use: Use) -> Finding:
        entry = use.entry
        return speak(
            LAPSED,
            entry.at,
            entry.place_of("until"),
            rule=use.rule,
            place=label(entry.at, self._titles(use)),
            until=entry.until.isoformat(),
            reason=" ".join(entry.reason.split()),
        )

    def _unused(self, use: Use) -> Finding:
        place = label(use.entry.at, self._titles(use))
        return speak(UNUSED, use.entry.at, use.entry.place_of("at"), rule=use.rule, place=place)

    def _titles(self, use: Use) -> dict[str, str]:
        return self._reports[use.home].document.titles
