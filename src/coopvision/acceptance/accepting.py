"""The door: reports in, the same reports out, with what was accepted marked and what is wrong about it told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import evolve

from coopvision.acceptance.baseline import Baseline
from coopvision.acceptance.changes import notes_of
from coopvision.acceptance.entries import entries_of
from coopvision.acceptance.rules import NAMES, RULES
from coopvision.acceptance.suppressing import Suppressing
from coopvision.acceptance.suppressions import Suppressions
from coopvision.acceptance.terms import Terms
from coopvision.engine import Finding, Outcome, Report, State
from coopvision.engine.rulebook import Rulebook
from coopvision.errors import SelectionError
from coopvision.words import Words

ACCEPTED: Final = Words("基準ファイルで受け入れ済み", "accepted in the baseline")
"""Why a finding that the baseline accepts does not count."""

LONGEST: Final = 366
"""For how many days a suppression may hold at most, unless another term is asked for."""


def accept(
    report: Report,
    *,
    suppressions: Suppressions | None = None,
    baseline: Baseline | None = None,
    as_of: date | None = None,
    book: Rulebook | None = None,
    longest: int = LONGEST,
    never: Iterable[str] = (),
) -> Report:
    """One report after what a person has accepted; arguments and errors as of `accept_all`."""
    return accept_all(
        [report], suppressions=suppressions, baseline=baseline, as_of=as_of, book=book, longest=longest, never=never
    )[0]


def accept_all(
    reports: Sequence[Report],
    *,
    suppressions: Suppressions | None = None,
    baseline: Baseline | None = None,
    as_of: date | None = None,
    book: Rulebook | None = None,
    longest: int = LONGEST,
    never: Iterable[str] = (),
) -> list[Report]:
    """The reports of one run after what a person has accepted.

    Accepted findings stay, marked; outcomes, coverage and the count of what was examined stay as they are.
    What is found about the acceptances themselves comes after everything else.

    Args:
        reports: The reports.
        suppressions: What is accepted for a reason and a time.
        baseline: What was accepted when adopting.
        as_of: The day the check speaks of; suppressions cannot be used without it.
        book: The rules by whose names suppressions may speak; those of the reports if not given.
        longest: For how many days from `as_of` a suppression may hold at most.
        never: Selectors of rules that cannot be suppressed.

    Raises:
        AcceptanceError: If a suppression names what does not exist, or is not acceptable.
        SelectionError: If there are suppressions but no day, or `never` names no rule.
    """
    book = book or Rulebook((), {rule.name: rule for report in reports for rule in report.rules}.values())
    barred = frozenset(name for each in never for name in book.find(each).rules)
    if suppressions is not None:
        reports = _suppressed(suppressions, reports, book, Terms(_day(as_of), longest, barred))
    if baseline is not None:
        known = baseline.with_rules_renamed(book)
        reports = [_accepted(report, known) for report in reports]
    return list(reports)


def growth(report: Report) -> list[Finding]:
    """The findings of an accepted report that nobody has accepted, of whatever severity: what a ratchet refuses."""
    return [finding for finding in report.findings if finding.suppressed is None and finding.rule not in NAMES]


def _day(as_of: date | None) -> date:
    if as_of is None:
        raise SelectionError(
            Words(
                "除外の期限を判断する基準日（as_of）がありません。",
                "there is no day (as_of) by which to decide whether suppressions have lapsed.",
            )
        )
    return as_of


def _suppressed(suppressions: Suppressions, reports: Sequence[Report], book: Rulebook, terms: Terms) -> list[Report]:
    """The reports after suppressions."""
    at_work = Suppressing(suppressions, reports, book, terms)
    reasons: list[dict[int, str]] = [{} for _ in reports]
    notes: list[list[Finding]] = [[] for _ in reports]
    for hit, reason in at_work.reasons().items():
        reasons[hit.report][hit.finding] = reason
    for number, note in at_work.notes():
        notes[number].append(note)
    return [_marked(*each) for each in zip(reports, reasons, notes, strict=True)]


def _accepted(report: Report, baseline: Baseline) -> Report:
    """A report after a baseline."""
    said = baseline.match(report)
    notes = list(notes_of(report, said, entries_of(report, baseline.folder)))
    return _marked(report, dict.fromkeys(said.accepted, ACCEPTED), notes)


def _marked(report: Report, reasons: Mapping[int, str | Words], notes: Sequence[Finding]) -> Report:
    """A report with its accepted findings marked, unless they are already, and the notes with the rules behind them."""
    if not reasons and not notes:
        return report
    spoken = [rule for rule in RULES if any(note.rule == rule.name for note in notes)]
    marked = (_mark(finding, reasons.get(position)) for position, finding in enumerate(report.findings))
    return evolve(
        report,
        findings=(*marked, *notes),
        outcomes=(*report.outcomes, *(_outcome(rule.name, notes) for rule in spoken)),
        rules=(*report.rules, *spoken),
    )


def _mark(finding: Finding, reason: str | Words | None) -> Finding:
    return finding if reason is None or finding.suppressed is not None else evolve(finding, suppressed=reason)


def _outcome(name: str, notes: Sequence[Finding]) -> Outcome:
    """How a rule about acceptances ended; it examines nothing of the document, so that it proves nothing of it."""
    own = [note for note in notes if note.rule == name]
    return Outcome(
        rule=name, code=own[0].code, severity=own[0].severity, state=State.FAILED, examined=0, findings=len(own)
    )
