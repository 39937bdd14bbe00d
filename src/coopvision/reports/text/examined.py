"""What was examined and what was not, which numbers stand alone, what is left to the eye, and by what it was judged."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Outcome, Report, State
from coopvision.reports.catalogue import BY_EYE, STATES
from coopvision.reports.sentences import called, called_requirement, coverage, judged_by
from coopvision.reports.text.voice import INDENT, Voice

_TOLD: Final = frozenset({State.COULD_NOT_RUN, State.CRASHED})
_FOLDED: Final = frozenset({State.NOT_APPLICABLE, State.SKIPPED})
_UNVERIFIED_SHOWN: Final = 5


def examined(report: Report, voice: Voice) -> Iterator[str]:
    """Everything that makes the verdict a proof."""
    yield voice.say("━━ 検査の結果", "━━ what was examined")
    yield from _outcomes(report, voice)
    yield from _coverage(report, voice)
    yield from _by_eye(report, voice)
    yield from (voice.words(each) for each in judged_by(report))


def _outcomes(report: Report, voice: Voice) -> Iterator[str]:
    outcomes = report.outcomes
    counts = voice.say("、", ", ").join(
        f"{voice.words(words)} {sum(outcome.state is state for outcome in outcomes)}"
        for state, words in STATES.items()
        if any(outcome.state is state for outcome in outcomes)
    )
    yield voice.say(
        f"規則 {len(outcomes)}（{counts}）、検査した記載 {report.examined:,} 件",
        f"{len(outcomes)} rules ({counts}), {report.examined:,} things examined",
    )
    for outcome in outcomes:
        if voice.verbose or outcome.state in _TOLD or outcome.blocked:
            yield _outcome(outcome, voice)
    hidden = sum(outcome.state in _FOLDED for outcome in outcomes)
    if hidden and not voice.verbose:
        yield INDENT + voice.say(
            f"該当なし・対象外の規則 {hidden} 件の理由は --verbose で表示します",
            f"--verbose tells why {hidden} rules were not applicable or skipped",
        )


def _outcome(outcome: Outcome, voice: Voice) -> str:
    state = voice.words(STATES[outcome.state])
    counts = voice.say(f"検査 {outcome.examined:,} 件", f"{outcome.examined:,} examined")
    reason = counts if outcome.reason is None else voice.words(outcome.reason)
    return f"{INDENT}{state}: {called(outcome)} — {reason}"


def _coverage(report: Report, voice: Voice) -> Iterator[str]:
    yield voice.say("照合: ", "coverage: ") + voice.words(coverage(report))
    unverified = report.coverage.unverified
    shown = unverified[: voice.limit(_UNVERIFIED_SHOWN)]
    for place in shown:
        yield INDENT + voice.say("突き合わせできなかった数値: ", "compared with nothing: ") + voice.spot(place)
    yield from voice.and_more(len(unverified) - len(shown))


def _by_eye(report: Report, voice: Voice) -> Iterator[str]:
    """What a person must check; what it is about where everything is said."""
    wanted = report.by_eye
    if wanted:
        hint = "" if voice.verbose else voice.say("（--verbose で一覧）", " (listed with --verbose)")
        yield f"{voice.words(BY_EYE)}: " + voice.say(f"{len(wanted)} 件", f"{len(wanted)}") + hint
    for each in wanted if voice.verbose else ():
        title, message = each.words
        yield f"{INDENT}{voice.words(title)}  [{called_requirement(each)}]"
        yield f"{INDENT}{INDENT}{voice.words(message)}"
