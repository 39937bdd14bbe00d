"""Which towns (市町) a finding concerns: whose rows it points at, and whom its message names."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from coopvision.engine import Finding, Report
from coopvision.model import Zone

_ROW: Final = re.compile(r'^cost_by_municipality\.tables\[[^\]]*\]\.rows\["?([^ \]"]+)')


class Towns:
    """The towns of one report.

    Args:
        report: The report; without a roster, only towns are known whose rows something points at.

    Attributes:
        names: Their names, in the order of the roster.
    """

    def __init__(self, report: Report) -> None:
        document = report.document
        self._zone = Zone(name=document.zone, members=document.roster)
        if document.roster:
            self.names = list(dict.fromkeys(member.name for member in document.roster))
        else:
            self.names = sorted({name for finding in report.findings for name in _rows(finding)})

    def of(self, findings: Iterable[Finding]) -> list[str]:
        """The towns concerned, in the order of the roster."""
        found = {name for finding in findings for name in self._of(finding)}
        return [name for name in self.names if name in found]

    def _of(self, finding: Finding) -> Iterator[str]:
        for reference in _rows(finding):
            member = self._zone.find(reference)
            yield member.name if member else reference
        # 伊達市 stands in 北伊達市, too: the longer name is taken out before the shorter is looked for.
        said = finding.message.ja
        for name in sorted(self.names, key=len, reverse=True):
            if name and name in said:
                said = said.replace(name, "\n")
                yield name


def _rows(finding: Finding) -> Iterator[str]:
    for place in (finding.place, *(related.place for related in finding.related)):
        match = _ROW.match(place.path)
        if match:
            yield match[1]
