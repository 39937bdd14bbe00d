"""Provisions (規定) of a guideline: what it says, how sure we are, and what checks it."""

from attrs import field, frozen

from coopvision.records import Record
from coopvision.words import Words


@frozen(kw_only=True, eq=False, repr=False)
class Provision(Record):
    """One provision of a guideline, with what checks it or why nothing does.

    Attributes:
        id: Its identifier, such as `VI-8`.
        words: What it says, in our words.
        source: Who confirms it.
        certainty: `confirmed`, `partly`, `general` or `practice`.
        since: The date (ISO) from which it holds, if not always.
        checks: Names of the rules and requirements that check it, of whatever pack.
        reason: Why nothing checks it, where nothing does.
    """

    id: str
    words: Words
    source: Words
    certainty: str = "confirmed"
    since: str | None = None
    checks: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    reason: Words | None = None
