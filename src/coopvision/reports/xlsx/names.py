"""What the documents of one run are called, so that no two are mistaken for one another."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from coopvision.engine import Report
from coopvision.reports.addresses import path


class Named(NamedTuple):
    """A report and the name of its document within the workbook."""

    name: str
    report: Report


def named(reports: Sequence[Report]) -> list[Named]:
    """Each by its title; the file is added where several have the same, a number where even that is the same."""
    titles = Counter(report.document.title for report in reports)
    seen: Counter[str] = Counter()
    return [Named(_counted(_name(report, titles), seen), report) for report in reports]


def _name(report: Report, titles: Counter[str]) -> str:
    document = report.document
    if titles[document.title] == 1 or document.source is None:
        return document.title
    return f"{document.title} ({path(document.source)})"


def _counted(name: str, seen: Counter[str]) -> str:
    seen[name] += 1
    return name if seen[name] == 1 else f"{name} #{seen[name]}"
