"""What is found about a baseline: what of it has changed, and what is gone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from coopvision.acceptance.entries import Entry
from coopvision.acceptance.matching import Match
from coopvision.acceptance.rules import CHANGED, STALE, speak
from coopvision.engine import Finding, Report
from coopvision.engine.facts import spell
from coopvision.engine.labels import label
from coopvision.words import Words

_NAMES: Final = {"found": Words("記載", "found"), "expected": Words("比べた記載", "compared with")}


def notes_of(report: Report, said: Match, now: Sequence[Entry]) -> Iterator[Finding]:
    """What is found about a baseline.

    Args:
        report: The report.
        said: What the baseline says of it.
        now: What a baseline of the report would hold, one entry per finding, in their order.
    """
    titles = report.document.titles
    for position, entry in sorted(said.changed.items()):
        if report.findings[position].suppressed is None:
            then, since = _difference(entry, now[position])
            where = label(entry.at, titles)
            yield speak(CHANGED, entry.at, entry.location, rule=entry.rule, place=where, before=then, now=since)
    for entry in said.stale:
        yield speak(STALE, entry.at, entry.location, rule=entry.rule, place=label(entry.at, titles))


def _difference(before: Entry, now: Entry) -> tuple[Words, Words]:
    """The facts that are no longer the same, as they were and as they are."""
    names = [name for name in (*now.facts, *before.facts) if before.facts.get(name) != now.facts.get(name)]
    if not names:
        return Words("関係する箇所の値", "values at other places"), Words("その後の変更", "since changed")
    shown = list(dict.fromkeys(names))
    return _described(before.facts, shown), _described(now.facts, shown)


def _described(facts: Mapping[str, Any], names: Sequence[str]) -> Words:
    told = [(_NAMES.get(name, Words(name, name)), facts.get(name)) for name in names]
    return Words(
        "、".join(f"{name.ja} {spell(fact, 'ja')}" for name, fact in told),
        ", ".join(f"{name.en} {spell(fact, 'en')}" for name, fact in told),
    )
