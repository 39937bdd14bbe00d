"""By what a document was judged, besides the rules: a report that is read later must say so."""

from typing import TYPE_CHECKING

from attrs import frozen

from coopvision.engine.editions import Governing
from coopvision.records import Record
from coopvision.words import Words

if TYPE_CHECKING:
    from datetime import date


@frozen(kw_only=True, eq=False, repr=False)
class Circumstances(Record):
    """By what a document was judged.

    Attributes:
        as_of: The day (ISO) the check speaks of, if one was given.
        governed_by: The day (ISO) whose requirements the document is held to, if it can be told.
        why: How that day was found.
        edition: The edition of the guideline of that day, where one is known.
        municipality: The member to which the report is narrowed, if it is.
    """

    as_of: str | None = None
    governed_by: str | None = None
    why: Words | None = None
    edition: Words | None = None
    municipality: str | None = None

    @classmethod
    def of(cls, governed: Governing, as_of: "date | None") -> "Circumstances":
        """The circumstances of one check."""
        return cls(
            as_of=None if as_of is None else as_of.isoformat(),
            governed_by=governed.day,
            why=governed.why,
            edition=None if governed.edition is None else governed.edition.words,
        )
