"""What a finding is recognised by from one run to the next: where it stands in the document, never its line.

Built of the rule, the business path and the paths of the other places, so that layout, comments and order
change nothing. Two findings never share one: consumers drop what looks the same.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from coopvision.engine import Finding, Report
from coopvision.reports.addresses import path


class Known(NamedTuple):
    """A finding that counts, its report, and what it is recognised by."""

    report: Report
    finding: Finding
    fingerprint: str


def fingerprinted(reports: Sequence[Report]) -> Iterator[Known]:
    """Every finding of a run that is not suppressed, in order."""
    seen: Counter[str] = Counter()
    for report in reports:
        for finding in report.findings:
            if finding.suppressed is None:
                key = _key(report, finding)
                digest = sha256(f"{key}#{seen[key]}".encode()).hexdigest()
                seen[key] += 1
                yield Known(report, finding, digest)


def _key(report: Report, finding: Finding) -> str:
    """Equal only where nothing but the order tells two findings apart."""
    document = report.document
    source = document.title if document.source is None else path(document.source)
    return json.dumps([source, finding.rule, finding.place.path, sorted(each.place.path for each in finding.related)])
