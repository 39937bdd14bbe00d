"""Which printed cell explains several findings at once, and what would mend it (まとめて訂正できる箇所).

A culprit counts as long as one of the findings that it explains does: a suppressed finding settles nothing.
"""

from collections import Counter
from typing import Final, NamedTuple

from coopvision.engine import Correction, Culprit, Finding, Place, Report
from coopvision.engine.facts import spell
from coopvision.reports.grouping import live
from coopvision.words import Words

TITLE: Final = Words("まとめて訂正できる箇所", "What one correction would settle")
NOTE: Final = Words(
    "数値どうしの関係だけから求めた候補です。どれが正しいかは原資料で確かめてください。",
    "Worked out from the relations between the figures alone; which figure is right, the records tell.",
)
REFERENCE: Final = Words("まとめて訂正できる箇所", "settled by correction")
"""How a finding refers to the number of a culprit."""

OR: Final = Words("または", "or")


class Told(NamedTuple):
    """A culprit for a reader.

    Attributes:
        number: The number by which findings refer to it, from 1.
        culprit: The culprit.
        change: What is printed, and what it would have to be.
        effect: What that would settle, and what it would upset.
        settles: How many findings that count it would settle.
    """

    number: int
    culprit: Culprit
    change: Words
    effect: Words
    settles: int


def told(report: Report) -> list[Told]:
    """The culprits of findings that count, those that explain most first."""
    counting = Counter(map(_key, live(report)))
    settled = ((culprit, _settles(culprit, counting)) for culprit in report.culprits)
    kept = [(culprit, settles) for culprit, settles in settled if settles]
    return [
        Told(number, culprit, change(culprit), _effect(culprit, settles), settles)
        for number, (culprit, settles) in enumerate(kept, start=1)
    ]


def numbers(all_told: list[Told]) -> dict[tuple[str, str], int]:
    """By rule and path of a finding, the number of the culprit that explains it."""
    return {(each.rule, each.place.path): said.number for said in reversed(all_told) for each in said.culprit.explains}


def number_of(finding: Finding, numbered: dict[tuple[str, str], int]) -> int | None:
    """The number of the culprit that explains a finding, if one does."""
    return numbered.get(_key(finding))


def change(correction: Correction) -> Words:
    """What is printed, and what it would have to be."""
    ja, en = (f"{spell(correction.found, language)} → {_wanted(correction, language)}" for language in ("ja", "en"))
    return Words(ja, en)


def alternatives(culprit: Culprit) -> list[tuple[Place, Words]]:
    """The other places that explain as much, each with its change."""
    return [(rival.place, change(rival)) for rival in culprit.rivals]


def _wanted(correction: Correction, language: str) -> str:
    wanted = spell(correction.would_be, "ja" if language == "ja" else "en")
    return f"{wanted} {correction.unit}".rstrip()


def _settles(culprit: Culprit, counting: Counter[tuple[str, str]]) -> int:
    return sum(counting[each.rule, each.place.path] > 0 for each in culprit.explains)


def _effect(culprit: Culprit, settles: int) -> Words:
    ja = f"指摘 {settles:,} 件が解消"
    en = f"settles {settles:,} finding{'' if settles == 1 else 's'}"
    if not culprit.breaks:
        return Words(ja, en)
    upset = f"{culprit.breaks:,} relation{'' if culprit.breaks == 1 else 's'} that hold{'s' * (culprit.breaks == 1)}"
    return Words(f"{ja}（ただし、いま合っている {culprit.breaks:,} 件が合わなくなる）", f"{en}, but upsets {upset} now")


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.place.path
