"""What was examined and how it ended, what could not be examined, and what is left to the eye."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Outcome, Report, State
from coopvision.reports.catalogue import STATES
from coopvision.reports.html.findings import line
from coopvision.reports.html.marks import Marks
from coopvision.reports.plain import printable
from coopvision.reports.sentences import called, called_requirement, cited, judged_by, reason, title
from coopvision.reports.troubles import troubles
from coopvision.reports.years import labelled
from coopvision.words import Language, Words

_ALONE_SHOWN: Final = 100
_ORDER: Final = (
    State.CRASHED,
    State.COULD_NOT_RUN,
    State.FAILED,
    State.NOT_APPLICABLE,
    State.SKIPPED,
    State.PASSED,
)


class Hindrance(NamedTuple):
    """What kept the report from being a proof."""

    kind: str
    name: str
    rule: str
    reason: str


class RuleLine(NamedTuple):
    """How one rule ended."""

    code: str
    requirement: str
    state: str
    word: str
    examined: str
    findings: str
    reason: str
    sources: tuple[str, ...]


class ByEye(NamedTuple):
    """Something that no rule has an answer to: what, why, and where it stands."""

    what: str
    why: str
    anchor: str = ""
    line: str = ""


def hindrances(report: Report, language: Language) -> tuple[Hindrance, ...]:
    """What crashed, could not be looked at, or was not there to be looked at; the gravest first."""
    return tuple(
        Hindrance(
            each.kind,
            each.name.in_language(language),
            "" if each.outcome is None else _rule(report, each.outcome, language),
            each.said.in_language(language),
        )
        for each in troubles(report)
    )


def tally(report: Report, language: Language) -> str:
    """How many rules ended in which way."""
    outcomes = report.outcomes
    counts = [
        f"{STATES[state].in_language(language)} {number:,}"
        for state in _ORDER
        if (number := sum(outcome.state is state for outcome in outcomes))
    ]
    listed = Words("、", ", ").in_language(language).join(counts)
    told = [Words(f"規則 {len(outcomes):,}（{listed}）", f"{len(outcomes):,} rules ({listed})"), *judged_by(report)]
    return Words("。", ". ").in_language(language).join(printable(each.in_language(language)) for each in told)


def rules(report: Report, language: Language) -> tuple[RuleLine, ...]:
    """Every rule, those that did not pass first."""
    ordered = sorted(report.outcomes, key=lambda outcome: _ORDER.index(outcome.state))
    return tuple(_line(report, outcome, language) for outcome in ordered)


def by_eye(report: Report, marks: Marks, language: Language) -> tuple[ByEye, ...]:
    """What a person must look at: open questions, rules without their subject, numbers that stand alone."""
    return (*_required(report, language), *_open(report, language), *_alone(report, marks, language))


def _required(report: Report, language: Language) -> Iterator[ByEye]:
    """What no program can decide."""
    for each in report.by_eye:
        title, message = each.words
        yield ByEye(f"{called_requirement(each)} {title.in_language(language)}", message.in_language(language))


def _rule(report: Report, outcome: Outcome, language: Language) -> str:
    return f"{called(outcome)} {title(report, outcome.rule, language)}".strip()


def _line(report: Report, outcome: Outcome, language: Language) -> RuleLine:
    undecided = Words(f"判断できない記載 {outcome.undecided:,} 件", f"{outcome.undecided:,} undecided")
    parts = [reason(outcome, language), undecided.in_language(language) if outcome.undecided else ""]
    return RuleLine(
        code=called(outcome),
        requirement=title(report, outcome.rule, language),
        state=outcome.state.value,
        word=STATES[outcome.state].in_language(language),
        examined=f"{outcome.examined:,}",
        findings=f"{outcome.findings:,}" if outcome.findings else "",
        reason=Words("。", "; ").in_language(language).join(filter(None, parts)),
        sources=tuple(cited(report, outcome.rule, language)),
    )


def _open(report: Report, language: Language) -> Iterator[ByEye]:
    for outcome in report.outcomes:
        rule = _rule(report, outcome, language)
        if outcome.undecided and outcome.state in {State.PASSED, State.FAILED}:
            why = Words(
                f"空欄・検討中などのため判断できない記載が {outcome.undecided:,} 件",
                f"statements that are blank or undecided: {outcome.undecided:,}",
            )
            yield ByEye(rule, why.in_language(language))


def _alone(report: Report, marks: Marks, language: Language) -> Iterator[ByEye]:
    why = Words("ほかに読み取れる記載がない数値", "a number of which there is no other readable statement").in_language(
        language
    )
    places = report.coverage.unverified
    for place in places[:_ALONE_SHOWN]:
        label = labelled(place.label.in_language(language), language)
        yield ByEye(label, why, marks.anchor(place.path), line(report, place, language))
    hidden = len(places) - _ALONE_SHOWN
    if hidden > 0:
        yield ByEye(Words(f"ほか {hidden:,} か所", f"{hidden:,} more").in_language(language), why)
