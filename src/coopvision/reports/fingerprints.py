"""What a finding is recognised by from one run to the next: where it stands in the document, never its line.

Built of the rule, the business path and the paths of the other places, so that layout, comments and order
change nothing. Two never share one: consumers drop what looks the same.
"""

import json
from collections import Counter
from hashlib import sha256

from coopvision.engine import Finding, Report
from coopvision.reports.addresses import path


class Fingerprints:
    """The fingerprints of one run, given out one by one, in order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of_finding(self, report: Report, finding: Finding) -> str:
        """What a finding is recognised by."""
        others = sorted(related.place.path for related in finding.related)
        return self.of(report, finding.rule, finding.place.path, *others)

    def of(self, report: Report, *parts: str) -> str:
        """What anything else about a document is recognised by; equals are told apart by their order alone."""
        document = report.document
        source = document.title if document.source is None else path(document.source)
        key = json.dumps([source, *parts])
        self._seen[key] += 1
        return sha256(f"{key}#{self._seen[key]}".encode()).hexdigest()
