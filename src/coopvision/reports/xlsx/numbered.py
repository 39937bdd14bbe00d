"""The findings of all documents under the numbers that the sheets know them by."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coopvision.engine import Finding, Report
from coopvision.reports.grouping import by_project
from coopvision.reports.xlsx.names import Named


class Numbered(NamedTuple):
    """A finding, its number, and the name and the report of its document."""

    number: int
    document: str
    report: Report
    finding: Finding


def numbered(documents: Sequence[Named]) -> Iterator[Numbered]:
    """Those that count, by document and project, gravest first, from 1."""
    number = 0
    for name, report in documents:
        for finding in (finding for group in by_project(report) for finding in group.findings):
            number += 1
            yield Numbered(number, name, report, finding)
