"""What findings point at outside the tables: roles, participants, agreements, or all of it where there is no vision."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Report
from coopvision.engine.facts import spell
from coopvision.reports.html.burdens import Burdens
from coopvision.reports.html.copying import Shown
from coopvision.reports.html.findings import line
from coopvision.reports.html.marks import Marks
from coopvision.reports.years import labelled
from coopvision.words import Language, Words

_NOTHING: Final = Words("", "")


class Outside(NamedTuple):
    """A place outside the tables: where it is, what stands there, its line in the file."""

    label: str
    printed: Shown
    line: str


def outside(report: Report, marks: Marks, shown: set[str], said: Burdens, language: Language) -> Iterator[Outside]:
    """Every place that is pointed at and stands in no table of the page."""
    for path, (place, found) in marks.pointed.items():
        if path not in shown:
            text = spell(found, language) if found is not None else said.get(path, _NOTHING).in_language(language)
            printed = Shown(text, ids=(marks.anchor(path),), marks=marks.at(path), alone=marks.alone(path))
            yield Outside(labelled(place.label.in_language(language), language), printed, line(report, place, language))
