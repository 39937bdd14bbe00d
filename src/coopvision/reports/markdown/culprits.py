"""Which cells explain several findings at once, as a table."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Report
from coopvision.reports.culprits import NOTE, OR, TITLE, Told, alternatives, told
from coopvision.reports.markdown.escaping import escape, strong
from coopvision.reports.markdown.findings import where
from coopvision.reports.markdown.tables import stacked, table
from coopvision.words import Language, Words

_HEAD: Final = (
    Words("箇所", "place"),
    Words("印字 → 訂正の候補", "printed → would be"),
    Words("効果", "effect"),
)
_SHOWN: Final = 50


def culprits(report: Report, language: Language) -> str:
    """The cells that explain several findings; empty where there are none."""
    found = told(report)
    if not found:
        return ""
    head = [words.in_language(language) for words in _HEAD]
    content = table(head, (_row(report, each, language) for each in found[:_SHOWN]))
    hidden = len(found) - _SHOWN
    more = Words(f"ほか {hidden:,} か所", f"and {hidden:,} more").in_language(language)
    parts = [f"### {TITLE.in_language(language)}", content, *([more] if hidden > 0 else []), NOTE.in_language(language)]
    return "\n\n".join(parts)


def _row(report: Report, each: Told, language: Language) -> list[str]:
    change = strong(each.change.in_language(language))
    return [
        where(report, each.culprit.place, language),
        stacked([change, *_rivals(report, each, language)]),
        escape(each.effect.in_language(language)),
    ]


def _rivals(report: Report, each: Told, language: Language) -> Iterator[str]:
    for place, change in alternatives(each.culprit):
        said = f"{strong(change.in_language(language))} — {where(report, place, language)}"
        yield f"{OR.in_language(language)} {said}"
