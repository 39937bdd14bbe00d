"""Which cells explain several findings at once, as pairs for the first sheet."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Place, Report
from coopvision.reports.culprits import NOTE, OR, Told, alternatives, told
from coopvision.reports.xlsx.cells import Cell, lines
from coopvision.reports.xlsx.facts import Fact
from coopvision.reports.xlsx.places import at_line
from coopvision.words import Language, Words

_SHOWN: Final = 30
_RIVALS: Final = 5


def facts(report: Report, language: Language) -> Iterator[Fact]:
    """A fact for each culprit, and what they are to be taken for; nothing where there are none."""
    found = told(report)
    for each in found[:_SHOWN]:
        yield Fact(Words(f"候補 {each.number}", f"no. {each.number}"), _cell(each, report, language))
    hidden = len(found) - _SHOWN
    if hidden > 0:
        more = Words(f"ほか {hidden:,} か所", f"and {hidden:,} more").in_language(language)
        yield Fact(Words("ほか", "more"), Cell(more))
    if found:
        yield Fact(Words("注", "note"), Cell(NOTE.in_language(language)))


def _cell(each: Told, report: Report, language: Language) -> Cell:
    first = f"{_where(each.culprit.place, report, language)}: {each.change.in_language(language)}"
    rivals = alternatives(each.culprit)
    others = [
        f"{OR.in_language(language)} {_where(place, report, language)}: {change.in_language(language)}"
        for place, change in rivals[:_RIVALS]
    ]
    hidden = len(rivals) - len(others)
    if hidden:
        others.append(Words(f"ほか {hidden:,} か所", f"and {hidden:,} more places").in_language(language))
    return lines([first, each.effect.in_language(language), *others], language)


def _where(place: Place, report: Report, language: Language) -> str:
    return place.label.in_language(language) + at_line(place, report, language)
