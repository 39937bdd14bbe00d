"""An entry of a baseline: one finding as it was when it was accepted."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from coopvision.acceptance.documents import name_of
from coopvision.acceptance.facts import digest_of, facts_of
from coopvision.acceptance.keys import Base, base_of
from coopvision.engine import Report
from coopvision.model import Location
from coopvision.records import Record

Identity = tuple[str, str, str, str, str, int]
"""What tells an entry from all others of a baseline; baselines are sorted by it."""


@frozen(kw_only=True, eq=False, repr=False)
class Entry(Record):
    """One accepted finding.

    Attributes:
        document: The document, as seen from the baseline's folder.
        rule: The rule's name.
        at: The business path of the place.
        against: That of the other place, or of what the other places have in common; empty if there is none.
        facts: What was found, what was expected, and what else the message was filled with.
        digest: What changes when a fact does, here or at one of the other places.
        nth: Which of several that are the same in all this; from 1.
        location: Where it stands in the baseline.
    """

    document: str
    rule: str
    at: str
    against: str
    facts: Mapping[str, Any]
    digest: str
    nth: int = 1
    location: Location | None = field(default=None, eq=False, repr=False)

    def __hash__(self) -> int:
        return hash(self.identity)

    @property
    def base(self) -> Base:
        """What the finding is about."""
        return Base(self.rule, self.at, self.against)

    @property
    def identity(self) -> Identity:
        """What tells it from all others."""
        return self.document, self.rule, self.at, self.against, self.digest, self.nth


def entries_of(report: Report, folder: str) -> list[Entry]:
    """What a baseline in this folder would hold of the findings of a report, one by one."""
    rules = {rule.name: rule for rule in report.rules}
    document = name_of(report.document, folder)
    seen: Counter[Identity] = Counter()
    entries = []
    for finding in report.findings:
        facts = facts_of(finding, rules.get(finding.rule))
        entry = Entry(
            document=document,
            **base_of(finding)._asdict(),
            facts=facts,
            digest=digest_of(finding, facts),
        )
        seen[entry.identity] += 1
        entries.append(evolve(entry, nth=seen[entry.identity]))
    return entries
