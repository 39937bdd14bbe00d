"""Provisions (規定) of a guideline: what it says, how sure we are, and what checks it."""

from collections.abc import Iterable

from attrs import evolve, field, frozen

from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Cite, Rule
from coopvision.records import Record
from coopvision.words import Words


@frozen(kw_only=True, eq=False, repr=False)
class Provision(Record):
    """One provision of a guideline, with what checks it or why nothing does.

    Attributes:
        id: Its identifier, such as `VI-8`.
        words: What it says, in our words.
        source: The guideline, and who confirms it.
        section: Where in the guideline it stands, where that is known, such as `第5(5)`.
        certainty: `confirmed`, `partly`, `general` or `practice`.
        since: The date (ISO) from which it holds, if not always.
        checks: Names of the rules and requirements that check it, of whatever pack.
        reason: Why nothing checks it, where nothing does.
    """

    id: str
    words: Words
    source: Words
    section: str = ""
    certainty: str = "confirmed"
    since: str | None = None
    checks: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    reason: Words | None = None

    def cite(self) -> Cite:
        """The citation with which a rule or a requirement says that it checks this."""
        locator = f"{self.section} {self.id}" if self.section else self.id
        return Cite(source=self.source, locator=locator, certainty=self.certainty, since=self.since)


def inventory(
    provisions: Iterable[Provision], rules: Iterable[Rule], requirements: Iterable[Requirement]
) -> tuple[Provision, ...]:
    """The provisions with everything at hand that checks them: what cites them, then what they name themselves.

    Args:
        provisions: The provisions as their pack declares them.
        rules: The rules at hand; a rule that is not here checks nothing.
        requirements: The requirements at hand.
    """
    checks: tuple[Rule | Requirement, ...] = (*rules, *requirements)
    cites = {each.name: each.cites for each in checks}
    found = []
    for provision in provisions:
        own = provision.cite()
        citing = [name for name, cited in cites.items() if own in cited]
        named = [name for name in provision.checks if name in cites and name not in citing]
        found.append(evolve(provision, checks=(*citing, *named)))
    return tuple(found)
