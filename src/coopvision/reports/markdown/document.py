"""One document in Markdown, as blocks that may be left out one by one where room is short."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from coopvision.engine import Outcome, Report, State
from coopvision.reports.addresses import path
from coopvision.reports.catalogue import BY_EYE, STATES
from coopvision.reports.grouping import accepted, by_project, live
from coopvision.reports.markdown.culprits import culprits
from coopvision.reports.markdown.escaping import code, escape, strong
from coopvision.reports.markdown.findings import heading, tables, where
from coopvision.reports.markdown.tables import folded_away, stacked, table
from coopvision.reports.sentences import (
    accepted_because,
    called,
    called_requirement,
    cited,
    coverage,
    described,
    judged_by,
    judgement,
    message,
    reason,
    title,
    verdict,
)
from coopvision.reports.troubles import Trouble, troubles
from coopvision.words import Language, Words

_UNVERIFIED: Final = 50
_ACCEPTED: Final = 50
_FIRST, _FINDINGS, _BACKGROUND = range(3)
"""Whose turn it is: the verdict and what hinders it, what was found, and what can be looked up elsewhere."""


class Block(NamedTuple):
    """A part of a document that stands by itself.

    Attributes:
        text: Markdown.
        findings: How many findings it shows.
        turn: When it gets its room, the lower the sooner, where there is not enough for all.
    """

    text: str
    findings: int = 0
    turn: int = 0


def blocks(report: Report, language: Language) -> Iterator[Block]:
    """The document from its verdict to its sources."""
    yield Block("\n\n".join(_head(report, language)))
    for group in by_project(report):
        top = heading(report, group, language)
        for text, findings in tables(report, group, language):
            yield Block(f"{top}\n\n{text}", findings, turn=_FINDINGS)
    for part, turn in _PARTS:
        text = part(report, language)
        if text:
            yield Block(text, turn=turn)


def _say(language: Language, ja: str, en: str) -> str:
    return Words(ja, en).in_language(language)


def _head(report: Report, language: Language) -> Iterator[str]:
    document = report.document
    yield f"## {escape(document.title)}"
    file = "" if document.source is None else f"{code(path(document.source))} "
    yield f"{file}{escape(described(report).in_language(language))}"
    word, sentence = judgement(report).in_language(language), verdict(report).in_language(language)
    yield strong(word) + escape(sentence).removeprefix(escape(word))
    if live(report):
        yield f"### {_say(language, '指摘', 'Findings')}"


def _troubles(report: Report, language: Language) -> str:
    """What crashed or could not run, before anything else that was not examined."""
    found = list(troubles(report))
    if not found:
        return ""
    head = [_say(language, "規則", "rule"), _say(language, "何が起きたか", "what happened")]
    return f"### {_say(language, '検査できなかったもの', 'What could not be examined')}\n\n" + table(
        head, (_trouble(each, language) for each in found)
    )


def _trouble(trouble: Trouble, language: Language) -> list[str]:
    rule = code(called(trouble.outcome)) if trouble.outcome else ""
    name, why = trouble.name.in_language(language), trouble.said.in_language(language)
    return [rule, stacked([strong(name), escape(why)])]


def _rules(report: Report, language: Language) -> str:
    """What the rules behind the findings require, and by what authority."""
    spoke = {finding.rule for finding in live(report)}
    if not spoke:
        return ""
    head = [_say(language, "規則", "rule"), _say(language, "内容", "what it says"), _say(language, "典拠", "source")]
    rows = (_rule(report, outcome, language) for outcome in report.outcomes if outcome.rule in spoke)
    return f"### {_say(language, '規則と典拠', 'Rules and their sources')}\n\n{table(head, rows)}"


def _rule(report: Report, outcome: Outcome, language: Language) -> list[str]:
    sources = [escape(each) for each in cited(report, outcome.rule, language)]
    return [code(called(outcome)), escape(title(report, outcome.rule, language)), stacked(sources)]


def _accepted(report: Report, language: Language) -> str:
    """What was found and does not count, with the reason, for who opens it."""
    groups = accepted(report)
    if not groups:
        return ""
    head = [
        _say(language, "指摘", "finding"),
        _say(language, "箇所", "place"),
        _say(language, "除外の理由", "why it is accepted"),
    ]
    rows = [
        [
            stacked([escape(message(finding, language)), code(called(finding))]),
            where(report, finding.place, language),
            escape(accepted_because(why, language)),
        ]
        for why, findings in groups.items()
        for finding in findings
    ]
    summary = _say(language, f"除外した指摘 {len(rows):,} 件", f"findings that are accepted: {len(rows):,}")
    return folded_away(summary, table(head, rows[:_ACCEPTED]) + _beyond(len(rows) - _ACCEPTED, language))


def _beyond(hidden: int, language: Language) -> str:
    return "" if hidden <= 0 else "\n\n" + _say(language, f"ほか {hidden:,} 件", f"and {hidden:,} more")


def _by_eye(report: Report, language: Language) -> str:
    """What no program can decide."""
    if not report.by_eye:
        return ""
    head = [BY_EYE.in_language(language), _say(language, "見ること", "what to look at")]
    rows = [
        [
            stacked([code(called_requirement(each)), escape(title.in_language(language))]),
            escape(what.in_language(language)),
        ]
        for each in report.by_eye
        for title, what in [each.words]
    ]
    return folded_away(f"{BY_EYE.in_language(language)} {len(rows):,}", table(head, rows))


def _judged_by(report: Report, language: Language) -> str:
    return "  \n".join(escape(each.in_language(language)) for each in judged_by(report))


def _outcomes(report: Report, language: Language) -> str:
    """How every rule ended, in counts, and in full for who opens it."""
    outcomes = report.outcomes
    tally = _say(language, "、", ", ").join(
        f"{words.in_language(language)} {sum(outcome.state is state for outcome in outcomes)}"
        for state, words in STATES.items()
        if any(outcome.state is state for outcome in outcomes)
    )
    summary = _say(language, f"規則 {len(outcomes)}（{tally}）", f"{len(outcomes)} rules ({tally})")
    head = [
        _say(language, "規則", "rule"),
        _say(language, "結果", "outcome"),
        _say(language, "検査した記載", "examined"),
        _say(language, "理由", "reason"),
    ]
    content = table(head, (_outcome(report, outcome, language) for outcome in _unexamined_first(outcomes)))
    return f"### {_say(language, '検査の範囲', 'What was examined')}\n\n" + folded_away(summary, content)


def _unexamined_first(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: outcome.state in (State.PASSED, State.FAILED))


def _outcome(report: Report, outcome: Outcome, language: Language) -> list[str]:
    requirement = escape(title(report, outcome.rule, language))
    return [
        stacked([code(called(outcome)), requirement]),
        STATES[outcome.state].in_language(language),
        f"{outcome.examined:,}",
        escape(reason(outcome, language)),
    ]


def _coverage(report: Report, language: Language) -> str:
    """How many printed numbers were verified, and which stand alone."""
    sentence, alone = escape(coverage(report).in_language(language)), report.coverage.unverified
    if not alone:
        return sentence
    lines = [f"- {where(report, place, language)}" for place in alone[:_UNVERIFIED]]
    hidden = len(alone) - len(lines)
    if hidden > 0:
        lines.append(_say(language, f"- ほか {hidden:,} か所", f"- and {hidden:,} more"))
    summary = _say(
        language,
        f"突き合わせできなかった数値 {len(alone):,} か所（誤りがあっても比較では見つかりません）",
        f"numbers compared with nothing: {len(alone):,} (no comparison can find an error there)",
    )
    return f"{sentence}\n\n{folded_away(summary, chr(10).join(lines))}"


_PARTS: Final[tuple[tuple[Callable[[Report, Language], str], int], ...]] = (
    (culprits, _FINDINGS),
    (_troubles, _FIRST),
    (_rules, _BACKGROUND),
    (_accepted, _BACKGROUND),
    (_outcomes, _BACKGROUND),
    (_coverage, _FIRST),
    (_by_eye, _BACKGROUND),
    (_judged_by, _FIRST),
)
"""What follows the findings, and when it gets its room."""
