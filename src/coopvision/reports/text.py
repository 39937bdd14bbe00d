"""The report for a terminal: grouped by project, each finding with its places and its source line."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import Final

from coopvision.engine import Coverage, Finding, Outcome, Place, Report, Severity, State
from coopvision.model import Location
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.plain import printable, width
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
_INDENT: Final = "    "


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

    def _coloured(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colours else text

    def _say(self, ja: str, en: str) -> str:
        return ja if self._language == "ja" else en

    def _words(self, words: Words) -> str:
        return printable(words.in_language(self._language))

    def lines(self) -> Iterator[str]:
        yield from self._head()
        for _, group in groupby(self._sorted(), key=lambda finding: finding.project):
            findings = list(group)
            yield ""
            yield self._coloured(self._group_title(findings[0]), "1")
            for folded in _fold(findings):
                yield ""
                yield from self._finding(folded)
        yield ""
        if self._detail is not Detail.QUIET:
            yield from self._outcomes()
            yield from self._coverage(self._report.coverage)
        yield self._verdict()

    def _sorted(self) -> list[Finding]:
        """By project as the document has them, findings without one first; then by severity."""
        order: dict[str | None, int] = {None: -1}
        for project in (*self._report.document.titles, *(each.project for each in self._report.findings)):
            order.setdefault(project, len(order))
        return sorted(self._report.findings, key=lambda each: (order[each.project], each.severity.rank))

    def _head(self) -> Iterator[str]:
        document = self._report.document
        if document.source is not None:
            yield printable(document.source)
        yield printable(
            self._say(
                f"{document.title}（{document.zone}、{document.term}、{document.members}市町・{len(document.titles)}事業）",
                f"{document.title} ({document.zone}, {document.term}, {document.members} members, "
                f"{len(document.titles)} projects)",
            )
        )

    def _group_title(self, finding: Finding) -> str:
        if finding.project is None:
            return self._say("━━ 全体", "━━ the whole vision")
        return f"━━ {printable(self._report.project_title(finding.project))}"

    def _finding(self, folded: "list[Finding]") -> Iterator[str]:
        finding = folded[0]
        severity = SEVERITIES[finding.severity].in_language(self._language)
        code = f"{finding.code} " if finding.code else ""
        marked = self._coloured(severity, _COLOURS[finding.severity])
        yield f"{marked}: {self._words(finding.message)}  [{code}{finding.rule}]"
        yield from self._place(finding.place, marker="-->")
        shown = finding.related[: self._limit(_RELATED_SHOWN)]
        for related in shown:
            yield from self._place(related.place, marker="  =", note=self._words(related.note))
        hidden = len(finding.related) - len(shown)
        if hidden > 0:
            yield f"{_INDENT}  = " + self._say(f"ほか {hidden} か所", f"and {hidden} more places")
        if len(folded) > 1:
            others = self._say("、", ", ").join(_last_part(self._words(each.place.label)) for each in folded[1:])
            yield f"{_INDENT}" + self._say(f"同じ指摘: {others}", f"likewise: {others}")

    def _place(self, place: Place, *, marker: str, note: str = "") -> Iterator[str]:
        where = "" if place.location is None else f"{_short(place.location)} "
        label = self._words(place.label)
        yield f"{_INDENT}{marker} {where}{label}{' — ' if note else ''}{note}"
        if place.location is not None and not note:
            yield from _excerpt(place.location)

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
            if outcome.reason is not None or self._detail is Detail.VERBOSE:
                yield self._outcome(outcome)

    def _limit(self, normal: int) -> int | None:
        """How much of a list is shown; None for all of it."""
        return {Detail.QUIET: 1, Detail.NORMAL: normal, Detail.VERBOSE: None}[self._detail]

    def _outcome(self, outcome: Outcome) -> str:
        state = STATES[outcome.state].in_language(self._language)
        code = f"{outcome.code} " if outcome.code else ""
        counts = self._say(f"検査 {outcome.examined:,} 件", f"{outcome.examined:,} examined")
        reason = counts if outcome.reason is None else self._words(outcome.reason)
        return f"{_INDENT}{state}: {code}{outcome.rule} — {reason}"

    def _coverage(self, coverage: Coverage) -> Iterator[str]:
        yield self._say(
            f"照合: 印字された数値 {coverage.numbers:,} のうち {coverage.verified:,} "
            f"（{coverage.share:.1%}）を他の記載と突き合わせました",
            f"coverage: {coverage.verified:,} of {coverage.numbers:,} printed numbers "
            f"({coverage.share:.1%}) were verified against another statement",
        )
        shown = coverage.unverified[: self._limit(_UNVERIFIED_SHOWN)]
        for place in shown:
            where = "" if place.location is None else f"{_short(place.location)} "
            yield (
                f"{_INDENT}" + self._say("突き合わせる記載なし: ", "stands alone: ") + where + self._words(place.label)
            )
        hidden = len(coverage.unverified) - len(shown)
        if hidden > 0:
            yield f"{_INDENT}" + self._say(f"ほか {hidden} か所", f"and {hidden} more")

    def _verdict(self) -> str:
        report = self._report
        error, warning, notice, suppressed = report.summary
        counts = self._say(
            f"エラー {error}、警告 {warning}、注意 {notice}" + (f"、除外 {suppressed}" if suppressed else ""),
            f"{error} errors, {warning} warnings, {notice} notices"
            + (f", {suppressed} suppressed" if suppressed else ""),
        )
        return f"{self._coloured(self._judgement(), '1;32' if report.ok else '1;31')}: {counts}"

    def _judgement(self) -> str:
        report = self._report
        if report.crashed:
            return self._say("判定不能（規則自体の不具合）", "no verdict (a rule itself failed)")
        if not report.examined:
            return self._say("判定不能（検査できるものがありません）", "no verdict (there was nothing to examine)")
        if report.ok:
            return self._say("合格", "passed")
        if any(finding.severity.reaches(report.fail_on) for finding in report.findings):
            return self._say("不合格", "failed")
        return self._say("不合格（検査できない箇所があります）", "failed (something could not be examined)")


def _fold(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same about neighbouring cells, together."""
    for _, group in groupby(findings, key=lambda each: (each.rule, each.message, _stem(each.place.path))):
        yield list(group)


def _stem(path: str) -> str:
    """The path without its last element: what the years of one row share."""
    return path.rpartition("[")[0] if path.endswith("]") else path


def _last_part(label: str) -> str:
    return label.rpartition(" › ")[2]


def _short(location: Location) -> str:
    return printable(f"{location.source}:{location.line}:{location.column}")


def _excerpt(location: Location) -> Iterator[str]:
    """The source line, and a marker under what the finding points at."""
    line = printable(location.excerpt.rstrip())
    if not line:
        return
    lead = printable(location.excerpt[: location.column - 1])
    end = location.end_column - 1 if location.end_line == location.line else len(location.excerpt)
    marked = printable(location.excerpt[location.column - 1 : end].rstrip())
    number = str(location.line)
    start, stop = _window(lead, marked)
    yield f"{_INDENT}{' ' * len(number)} |"
    yield f"{_INDENT}{number} | {_cut(line, start, stop)}"
    indent = width(_cut(lead, start, stop)) if start == 0 else width("…" + lead[start:])
    yield f"{_INDENT}{' ' * len(number)} | {' ' * indent}{'^' * max(1, width(marked[: stop - len(lead)]))}"


_WIDEST: Final = 110


def _window(lead: str, marked: str) -> tuple[int, int]:
    """The stretch of a long line that is shown: around what is marked."""
    start = 0 if len(lead) + len(marked) <= _WIDEST else max(0, len(lead) - _WIDEST // 3)
    return start, start + _WIDEST


def _cut(line: str, start: int, stop: int) -> str:
    return ("…" if start else "") + line[start:stop] + ("…" if len(line) > stop else "")
