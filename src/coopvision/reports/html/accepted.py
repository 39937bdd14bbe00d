"""What was found and does not count, because somebody has accepted it."""

from typing import NamedTuple

from coopvision.engine import Report
from coopvision.reports.grouping import accepted
from coopvision.reports.html.findings import line
from coopvision.reports.sentences import accepted_because, called, label, message, severity
from coopvision.reports.years import labelled
from coopvision.words import Language


class Accepted(NamedTuple):
    """One accepted finding: how bad, what, where, of which rule, and why it is accepted."""

    severity: str
    what: str
    rule: str
    place: str
    reason: str
    line: str


def accepted_findings(report: Report, language: Language) -> tuple[Accepted, ...]:
    """All of them, by the reason."""
    return tuple(
        Accepted(
            severity(finding, language),
            message(finding, language),
            called(finding),
            labelled(label(finding, language), language),
            accepted_because(reason, language),
            line(report, finding.place, language),
        )
        for reason, findings in accepted(report).items()
        for finding in findings
    )
