"""The report for a terminal: grouped by project, each finding with its places and its source line."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from coopvision.engine import Coverage, Finding, Outcome, Place, Report, Severity, State
from coopvision.reports.catalogue import BY_EYE, SEVERITIES
from coopvision.reports.culprits import NOTE, OR, REFERENCE, TITLE, alternatives, number_of, numbers, told
from coopvision.reports.excerpts import excerpt, short
from coopvision.reports.grouping import accepted, by_project, folded
from coopvision.reports.plain import printable
from coopvision.reports.sentences import called, called_requirement, judged_by, judgement, tally
from coopvision.reports.sentences import coverage as verified
from coopvision.reports.sentences import described as described_document
from coopvision.words import Language, Words

STATES: Final = {
    State.PASSED: Words("合格", "passed"),
    State.FAILED: Words("指摘あり", "with findings"),
    State.NOT_APPLICABLE: Words("該当なし", "not applicable"),
    State.SKIPPED: Words("対象外", "skipped"),
    State.COULD_NOT_RUN: Words("検査不能", "could not run"),
    State.CRASHED: Words("規則の不具合", "crashed"),
}
"""What outcomes are called."""

_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTICE: "1;36"}
_RELATED_SHOWN: Final = 3
_UNVERIFIED_SHOWN: Final = 5
_CULPRITS_SHOWN: Final = 10
_ACCEPTED_SHOWN: Final = 3
_INDENT: Final = "    "
_TOLD: Final = frozenset({State.COULD_NOT_RUN, State.CRASHED})
_FOLDED: Final = frozenset({State.NOT_APPLICABLE, State.SKIPPED})


class Detail(Enum):
    """How much is said: QUIET findings and verdict, NORMAL, VERBOSE every rule and every number that stands alone."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


def render(
    reports: Sequence[Report], language: Language, *, detail: Detail = Detail.NORMAL, colours: bool = False
) -> str:
    """The reports one after another.

    Args:
        reports: The reports of one run.
        language: The language of all words.
        detail: How much is said.
        colours: Whether to colour for a terminal.
    """
    writers = [_Writer(report, language, detail, colours=colours) for report in reports]
    return "\n".join("".join(f"{line}\n" for line in writer.lines()) for writer in writers)


class _Writer:
    """Writes one report in one language."""

    def __init__(self, report: Report, language: Language, detail: Detail, *, colours: bool) -> None:
        self._report = report
        self._language = language
        self._detail = detail
        self._colours = colours
        self._told = [] if detail is Detail.QUIET else told(report)[: self._limit(_CULPRITS_SHOWN)]
        self._numbers = numbers(self._told)

    def _coloured(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colours else text

    def _say(self, ja: str, en: str) -> str:
        return ja if self._language == "ja" else en

    def _words(self, words: Words) -> str:
        return printable(words.in_language(self._language))

    def lines(self) -> Iterator[str]:
        yield from self._head()
        for group in by_project(self._report):
            yield ""
            yield self._coloured(self._group_title(group.project), "1")
            for alike in folded(group.findings):
                yield ""
                yield from self._finding(alike)
        yield ""
        yield from self._faults()
        if self._detail is not Detail.QUIET and not self._report.faults:
            yield from self._culprits()
            yield from self._accepted()
            yield from self._outcomes()
            yield from self._coverage(self._report.coverage)
            yield from self._by_eye()
            yield from (self._words(each) for each in judged_by(self._report))
        yield self._verdict()

    def _head(self) -> Iterator[str]:
        document = self._report.document
        if document.source is not None:
            yield printable(document.source)
        described = self._words(described_document(self._report))
        yield self._say(f"■ {printable(document.title)}（{described}）", f"■ {printable(document.title)} ({described})")

    def _group_title(self, project: str | None) -> str:
        if project is None:
            return self._say("━━ 全体", "━━ the whole vision")
        return f"━━ {printable(self._report.project_title(project))}"

    def _finding(self, alike: list[Finding]) -> Iterator[str]:
        finding = alike[0]
        severity = SEVERITIES[finding.severity].in_language(self._language)
        marked = self._coloured(severity, _COLOURS[finding.severity])
        yield f"{marked}: {self._words(finding.message)}  [{called(finding)}]"
        yield from self._place(finding.place, marker="-->")
        if self._detail is Detail.VERBOSE:
            yield f"{_INDENT}  @ {printable(finding.place.path)}"
        shown = finding.related[: self._limit(_RELATED_SHOWN)]
        for related in shown:
            yield from self._place(related.place, marker="  =", note=self._words(related.note))
        hidden = len(finding.related) - len(shown)
        if hidden > 0:
            yield f"{_INDENT}  = " + self._say(f"ほか {hidden} か所", f"and {hidden} more places")
        if len(alike) > 1:
            others = self._say("、", ", ").join(_last_part(self._words(each.place.label)) for each in alike[1:])
            yield f"{_INDENT}" + self._say(f"同じ指摘: {others}", f"likewise: {others}")
        settled = sorted({number for each in alike if (number := number_of(each, self._numbers)) is not None})
        if settled:
            yield f"{_INDENT}{self._words(REFERENCE)}: {', '.join(map(str, settled))}"

    def _place(self, place: Place, *, marker: str, note: str = "") -> Iterator[str]:
        where = "" if place.location is None else f"{short(place.location)} "
        label = self._words(place.label)
        yield f"{_INDENT}{marker} {where}{label}{' — ' if note else ''}{note}"
        if place.location is not None and not note:
            yield from excerpt(place.location, _INDENT)

    def _culprits(self) -> Iterator[str]:
        """Which cells would settle several findings at once."""
        if self._told:
            yield f"━━ {self._words(TITLE)}"
        for number, culprit, change, effect, _settles in self._told:
            yield f"{number}. {self._spot(culprit.place)}: {self._words(change)}" + self._say(
                f" とすれば{self._words(effect)}", f" {self._words(effect)}"
            )
            rivals = alternatives(culprit)
            shown = rivals[: self._limit(_RELATED_SHOWN)]
            for place, other in shown:
                yield f"{_INDENT}{self._words(OR)} {self._spot(place)}: {self._words(other)}"
            if len(rivals) > len(shown):
                hidden = len(rivals) - len(shown)
                yield f"{_INDENT}" + self._say(f"ほか {hidden} か所", f"and {hidden} more places")
        hidden = len(told(self._report)) - len(self._told)
        if hidden:
            yield f"{_INDENT}" + self._say(f"ほか {hidden} か所", f"and {hidden} more")
        if self._told:
            yield f"{_INDENT}{self._words(NOTE)}"
            yield ""

    def _spot(self, place: Place) -> str:
        where = "" if place.location is None else f"{short(place.location)} "
        return f"{where}{self._words(place.label)}"

    def _accepted(self) -> Iterator[str]:
        """What was found and does not count, with the reason."""
        groups = accepted(self._report)
        if groups:
            yield self._say("━━ 除外した指摘", "━━ findings that are accepted")
        for reason, findings in groups.items():
            yield printable(" ".join(reason.split())) + self._say(f"（{len(findings)} 件）", f" ({len(findings)})")
            shown = findings[: self._limit(_ACCEPTED_SHOWN)]
            for finding in shown:
                severity = SEVERITIES[finding.severity].in_language(self._language)
                where = "" if finding.place.location is None else f"{short(finding.place.location)} "
                yield f"{_INDENT}{severity}: {self._words(finding.message)}  [{called(finding)}]"
                yield f"{_INDENT}{_INDENT}--> {where}{self._words(finding.place.label)}"
            hidden = len(findings) - len(shown)
            if hidden > 0:
                yield f"{_INDENT}" + self._say(f"ほか {hidden} 件", f"and {hidden} more")

    def _outcomes(self) -> Iterator[str]:
        outcomes = self._report.outcomes
        yield self._say("━━ 検査の結果", "━━ what was examined")
        counts = self._say("、", ", ").join(
            f"{self._words(words)} {sum(outcome.state is state for outcome in outcomes)}"
            for state, words in STATES.items()
            if any(outcome.state is state for outcome in outcomes)
        )
        yield self._say(
            f"規則 {len(outcomes)}（{counts}）、検査した記載 {self._report.examined:,} 件",
            f"{len(outcomes)} rules ({counts}), {self._report.examined:,} things examined",
        )
        for outcome in outcomes:
            if self._detail is Detail.VERBOSE or outcome.state in _TOLD or outcome.blocked:
                yield self._outcome(outcome)
        yield from self._hidden_reasons()

    def _hidden_reasons(self) -> Iterator[str]:
        """How many rules had nothing to look at or were left out; each with its reason where much is said."""
        hidden = sum(outcome.state in _FOLDED for outcome in self._report.outcomes)
        if hidden and self._detail is not Detail.VERBOSE:
            yield f"{_INDENT}" + self._say(
                f"該当なし・対象外の規則 {hidden} 件の理由は --verbose で表示します",
                f"--verbose tells why {hidden} rules were not applicable or skipped",
            )

    def _by_eye(self) -> Iterator[str]:
        """What a person must check; what it is about where much is said."""
        wanted = self._report.by_eye
        if wanted:
            hint = self._say("（--verbose で一覧）", " (listed with --verbose)")
            more = "" if self._detail is Detail.VERBOSE else hint
            yield f"{self._words(BY_EYE)}: " + self._say(f"{len(wanted)} 件", f"{len(wanted)}") + more
        for each in wanted if self._detail is Detail.VERBOSE else ():
            title, message = each.words
            yield f"{_INDENT}{self._words(title)}  [{called_requirement(each)}]"
            yield f"{_INDENT}{_INDENT}{self._words(message)}"

    def _faults(self) -> Iterator[str]:
        """Why the document could not be read."""
        for fault in self._report.faults:
            where = "" if fault.location is None else f"{short(fault.location)}: "
            yield f"{_INDENT}{where}{self._words(fault.words)}"

    def _limit(self, normal: int) -> int | None:
        """How much of a list is shown; None for all of it."""
        return {Detail.QUIET: 1, Detail.NORMAL: normal, Detail.VERBOSE: None}[self._detail]

    def _outcome(self, outcome: Outcome) -> str:
        state = STATES[outcome.state].in_language(self._language)
        counts = self._say(f"検査 {outcome.examined:,} 件", f"{outcome.examined:,} examined")
        reason = counts if outcome.reason is None else self._words(outcome.reason)
        return f"{_INDENT}{state}: {called(outcome)} — {reason}"

    def _coverage(self, coverage: Coverage) -> Iterator[str]:
        yield self._say("照合: ", "coverage: ") + self._words(verified(self._report))
        shown = coverage.unverified[: self._limit(_UNVERIFIED_SHOWN)]
        for place in shown:
            where = "" if place.location is None else f"{short(place.location)} "
            yield (
                f"{_INDENT}" + self._say("突き合わせる記載なし: ", "stands alone: ") + where + self._words(place.label)
            )
        hidden = len(coverage.unverified) - len(shown)
        if hidden > 0:
            yield f"{_INDENT}" + self._say(f"ほか {hidden} か所", f"and {hidden} more")

    def _verdict(self) -> str:
        said = self._coloured(self._words(judgement(self._report)), "1;32" if self._report.ok else "1;31")
        return f"{said}: {self._words(tally(self._report))}"


def _last_part(label: str) -> str:
    return label.rpartition(" › ")[2]
