"""The inventory of a guideline: every provision with what checks it, by rule or by eye, or why nothing does."""

from typing import Final, NamedTuple

from coopvision.engine import Provision, Rulebook
from coopvision.engine.provisions import inventory
from coopvision.words import Words

_UNCHECKED: Final = Words("この規定を検査する規則が、使える規則集にありません", "no rule at hand checks it")


class Check(NamedTuple):
    """What checks a provision: its name and code, and whether a person does it by eye."""

    name: str
    code: str | None
    by_eye: bool

    @property
    def label(self) -> str:
        """Code and name."""
        return f"{self.code} {self.name}" if self.code else self.name


class Entry(NamedTuple):
    """A provision with everything that checks it."""

    provision: Provision
    checks: tuple[Check, ...]

    @property
    def reason(self) -> Words | None:
        """Why nothing checks it; None if something does."""
        return None if self.checks else self.provision.reason or _UNCHECKED


def entries(book: Rulebook) -> tuple[Entry, ...]:
    """All provisions that the packs of a rulebook know, in their order."""
    rules = {rule.name: Check(rule.name, rule.code, by_eye=False) for rule in book.rules}
    eyes = {each.name: Check(each.name, each.code, by_eye=True) for each in book.requirements}
    known = rules | eyes
    return tuple(
        Entry(provision, tuple(known[name] for name in provision.checks))
        for provision in inventory(book.provisions, book.rules, book.requirements)
    )
