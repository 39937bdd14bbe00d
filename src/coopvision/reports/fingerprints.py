"""What a finding is recognised by from one run to the next: where it stands in the document, never its line.

Built of the same key as the entries of a baseline: the rule, the business path and what the other places have
in common, so that layout, comments and order change nothing. Two never share one: consumers drop what looks
the same.
"""

import json
from collections import Counter
from hashlib import sha256

from coopvision.acceptance.keys import Key, base_of, keys_of
from coopvision.engine import Finding, Report
from coopvision.reports.addresses import path


class Fingerprints:
    """The fingerprints of one run, given out one by one, in order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._report: Report | None = None
        self._keys: dict[int, Key] = {}

    def of_finding(self, report: Report, finding: Finding) -> str:
        """What a finding is recognised by; what else was found or accepted beside it makes no difference."""
        if self._report is not report:
            self._report = report
            self._keys = dict(zip(map(id, report.findings), keys_of(report.findings), strict=True))
        base, twin, nth = self._keys.get(id(finding), Key(base_of(finding)))
        return self.of(report, *base, *([twin, str(nth)] if twin else []))

    def of(self, report: Report, *parts: str) -> str:
        """What anything else about a document is recognised by; equals are told apart by their order alone."""
        document = report.document
        source = document.title if document.source is None else path(document.source)
        key = json.dumps([source, *parts])
        self._seen[key] += 1
        return sha256(f"{key}#{self._seen[key]}".encode()).hexdigest()
