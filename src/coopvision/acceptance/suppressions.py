"""Suppressions: what a person accepts at one place, for a reason and for a time."""

import os
from datetime import date

from attrs import field, frozen

from coopvision.model import Location
from coopvision.records import Record


@frozen(kw_only=True, eq=False, repr=False)
class Suppression(Record):
    """One finding that does not count for a while.

    Attributes:
        rule: The rule, by name, code or `code:name`.
        at: The business path of the finding's place, exactly as reports print it.
        reason: Why it is accepted.
        until: The last day on which it is.
        document: Title or file of the document; None where only one is checked.
        locations: Where the entry (under the empty name) and its keys stand in the file.
    """

    rule: str
    at: str
    reason: str
    until: date
    document: str | None = None
    locations: dict[str, Location] = field(factory=dict, eq=False, repr=False)

    def place_of(self, key: str = "") -> Location | None:
        """Where a key of it stands; where the entry begins, if that is not known."""
        return self.locations.get(key, self.locations.get(""))


@frozen(kw_only=True, eq=False, repr=False)
class Suppressions(Record):
    """All suppressions of one file.

    Attributes:
        entries: The suppressions, in the order of the file.
        source: The file as it was named; files of documents are named as seen from its folder.
    """

    entries: tuple[Suppression, ...] = field(default=(), converter=tuple[Suppression, ...])
    source: str = "coopvision-suppressions.toml"

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return os.path.dirname(self.source) or os.curdir

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Suppressions":
        """Read a file of suppressions (TOML).

        Raises:
            AcceptanceError: With everything that is wrong with it.
        """
        from coopvision.acceptance.suppression_files import read  # noqa: PLC0415 - only a file needs its reader

        source = os.fspath(path)
        return cls(entries=read(source), source=source)
