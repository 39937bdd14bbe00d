"""What a report says is wrong."""

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from typing import Any

from attrs import field, frozen

from coopvision.engine.facts import spell
from coopvision.engine.labels import label
from coopvision.model import Location
from coopvision.records import Record
from coopvision.words import Words


class Severity(Enum):
    """How bad a finding is.

    ERROR: the document contradicts itself, or states what cannot be. WARNING: probably a mistake,
    a person decides. NOTICE: form.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]

    def reaches(self, threshold: "Severity") -> bool:
        """Whether it is at or above a threshold."""
        return self.rank <= threshold.rank


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@frozen(kw_only=True, eq=False, repr=False)
class Place(Record):
    """A place in the document, for a reader and for a machine.

    Attributes:
        path: Its business path, such as `projects[⑥].costs.amounts[R3年度]`; it survives reordering.
        location: Where it stands in the file; None for a vision that was built in Python.
        titles: Number and name of projects, by the number as printed; the label names projects by them.
        unit: The unit of the amount that is printed there; empty for anything else.
    """

    path: str
    location: Location | None = None
    titles: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    unit: str = field(default="", eq=False, repr=False)

    @cached_property
    def label(self) -> Words:
        """The place in words."""
        return label(self.path, self.titles)


@frozen(kw_only=True, eq=False, repr=False)
class Related(Record):
    """A further place of a finding, what it is there for, and what stands there."""

    place: Place
    role: Words
    found: Any = None

    @property
    def note(self) -> Words:
        """What the place is there for, and what stands there."""
        if self.found is None:
            return self.role
        return Words(f"{self.role.ja}: {spell(self.found, 'ja')}", f"{self.role.en}: {spell(self.found, 'en')}")


@frozen(kw_only=True, eq=False, repr=False)
class Finding(Record):
    """One thing that a rule found.

    Attributes:
        rule: The rule's name.
        code: The rule's short code, or None for a rule without one.
        severity: How bad it is.
        message: What is wrong, with the facts filled in.
        place: Where.
        found: What stands there; a number, text, or None for a blank.
        expected: What it was compared with: computed, or stated elsewhere; which of the two is right, the records tell.
        related: Further places.
        project: The number of the project concerned, if one is.
        suppressed: Why it does not count, if it does not.
    """

    rule: str
    code: str | None
    severity: Severity
    message: Words
    place: Place
    found: Any = None
    expected: Any = None
    related: tuple[Related, ...] = ()
    project: str | None = None
    suppressed: str | Words | None = None
