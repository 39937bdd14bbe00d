"""The findings that count, in the order of a reader: by project as the document has them, gravest first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from coopvision.engine import Finding, Report
from coopvision.words import Words


class Group(NamedTuple):
    """The findings of one project; of the whole vision where it is None."""

    project: str | None
    findings: list[Finding]


def live(report: Report) -> list[Finding]:
    """The findings that are not suppressed, in the order of the document."""
    return [finding for finding in report.findings if finding.suppressed is None]


def accepted(report: Report) -> dict[str | Words, list[Finding]]:
    """The findings that somebody has accepted, by the reason."""
    groups: dict[str | Words, list[Finding]] = {}
    for finding in gravest_first(report.findings):
        if finding.suppressed is not None:
            groups.setdefault(finding.suppressed, []).append(finding)
    return groups


def gravest_first(findings: Sequence[Finding]) -> list[Finding]:
    """Errors, warnings, notices, each in their order."""
    return sorted(findings, key=lambda finding: finding.severity.rank)


def by_project(report: Report) -> list[Group]:
    """What concerns the whole vision, then project by project."""
    findings = live(report)
    groups: dict[str | None, list[Finding]] = {
        project: [] for project in (None, *report.document.titles, *(each.project for each in findings))
    }
    for finding in findings:
        groups[finding.project].append(finding)
    return [Group(project, gravest_first(each)) for project, each in groups.items() if each]


def folded(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Findings that say the same about neighbouring cells, together: what the years of one row share."""
    for _, group in groupby(findings, key=lambda each: (each.rule, each.message, _stem(each.place.path))):
        yield list(group)


def _stem(path: str) -> str:
    return path.rpartition("[")[0] if path.endswith("]") else path
