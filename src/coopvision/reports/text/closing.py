"""What follows the findings: which cells would settle several at once, what was accepted, the verdict."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Finding, Report
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.culprits import NOTE, OR, TITLE, Told, alternatives, told
from coopvision.reports.grouping import accepted
from coopvision.reports.sentences import (
    FAILED,
    PASSED,
    UNDECIDED,
    accepted_as_unreadable,
    accepted_because,
    called,
    hindrances,
    joined,
    judgement,
    tally,
)
from coopvision.reports.text.voice import INDENT, Detail, Voice
from coopvision.words import Words

_GREEN: Final = "1;32"
_RED: Final = "1;31"
_RIVALS_SHOWN: Final = 3
_ACCEPTED_SHOWN: Final = 3


def settling(report: Report, shown: Sequence[Told], voice: Voice) -> Iterator[str]:
    """Which cells would settle several findings at once."""
    if not shown:
        return
    yield f"━━ {voice.words(TITLE)}"
    for each in shown:
        yield from _culprit(each, voice)
    yield from voice.and_more(len(told(report)) - len(shown))
    yield f"{INDENT}{voice.words(NOTE)}"
    yield ""


def _culprit(each: Told, voice: Voice) -> Iterator[str]:
    change, effect = voice.words(each.change), voice.words(each.effect)
    spot = voice.spot(each.culprit.place)
    yield f"{each.number}. {spot}: {change}" + voice.say(f" とすれば{effect}", f" {effect}")
    rivals = alternatives(each.culprit)
    shown = rivals[: voice.limit(_RIVALS_SHOWN)]
    for place, other in shown:
        yield f"{INDENT}{voice.words(OR)} {voice.spot(place)}: {voice.words(other)}"
    yield from voice.and_more(len(rivals) - len(shown))


def accepted_findings(report: Report, voice: Voice) -> Iterator[str]:
    """What was found and does not count, with the reason."""
    groups = accepted(report)
    if groups:
        yield voice.say("━━ 除外した指摘", "━━ findings that are accepted")
    for reason, findings in groups.items():
        yield accepted_because(reason, voice.language) + voice.say(f"（{len(findings)} 件）", f" ({len(findings)})")
        shown = findings[: voice.limit(_ACCEPTED_SHOWN)]
        for finding in shown:
            yield from _accepted(finding, voice)
        hidden = len(findings) - len(shown)
        if hidden > 0:
            yield INDENT + voice.say(f"ほか {hidden} 件", f"and {hidden} more")
    if groups:
        yield ""


def _accepted(finding: Finding, voice: Voice) -> Iterator[str]:
    severity = SEVERITIES[finding.severity].in_language(voice.language)
    yield f"{INDENT}{severity}: {voice.words(finding.message)}  [{called(finding)}]"
    yield f"{INDENT}{INDENT}--> {voice.spot(finding.place)}"


def together(reports: Sequence[Report], voice: Voice) -> str:
    """What came of several documents, in a line."""
    count = len(reports)
    unreadable = sum(bool(report.faults) for report in reports)
    words = [judgement(report) for report in reports if not report.faults]
    counts = [(each, words.count(each)) for each in (PASSED, FAILED, UNDECIDED)]
    if unreadable:
        counts.append((Words("読み込めない", "cannot be read"), unreadable))
    listed = [Words(f"{each.ja} {number}", f"{number} {each.en}") for each, number in counts if number]
    said = Words(
        f"全 {count:,} 文書: " + "、".join(each.ja for each in listed),
        f"{count:,} documents: " + ", ".join(each.en for each in listed),
    )
    return voice.coloured(voice.words(said), _GREEN if all(report.ok for report in reports) else _RED)


def verdict(report: Report, voice: Voice) -> str:
    """The verdict in a line; with what kept it from being a proof, where nothing before it tells."""
    said = voice.coloured(voice.words(judgement(report)), _GREEN if report.ok else _RED)
    unexamined = () if voice.detail is not Detail.QUIET or report.faults else hindrances(report)
    clauses = joined([tally(report), *unexamined, *accepted_as_unreadable(report)])
    return f"{said}: {voice.words(clauses)}"
