"""Requirements have dates: which edition of a guideline governs a document is decided here, and only here."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import frozen

from coopvision.engine.rules import Cite
from coopvision.errors import SelectionError
from coopvision.model import Vision
from coopvision.notation import Basis, Period
from coopvision.records import Record
from coopvision.words import Words


@frozen(kw_only=True, eq=False, repr=False)
class Edition(Record):
    """One edition of the guideline (要綱) that a pack knows.

    Attributes:
        name: What `--edition` and the configuration call it, such as `2016`.
        since: The date (ISO) from which it holds.
        words: What it is.
        regime: The regime it governs.
    """

    name: str
    since: str
    words: Words
    regime: str = "settlement_zone"


class Governing(NamedTuple):
    """What governs a document.

    Attributes:
        day: The day (ISO) whose requirements it is held to; None if that cannot be told, and then all hold.
        why: How that day was found.
        edition: The edition of that day, where a pack knows editions of the document's regime.
    """

    day: str | None
    why: Words
    edition: Edition | None = None

    def holds(self, cites: Sequence[Cite]) -> bool:
        """Whether something that rests on these sources is already required."""
        return self.day is None or not cites or any(cite.since is None or cite.since <= self.day for cite in cites)


def governing(vision: Vision, editions: Iterable[Edition], asked: str | None = None) -> Governing:
    """What governs a vision: what the caller asked for, else the document's own dates.

    Args:
        vision: The vision.
        editions: All editions that packs know.
        asked: The name of an edition.

    Raises:
        SelectionError: If no such edition is known for the document's regime.
    """
    known = sorted((each for each in editions if each.regime == vision.regime), key=lambda edition: edition.since)
    if asked is not None:
        return _asked_for(asked, known)
    day, why = _own_day(vision)
    current = [edition for edition in known if day is None or edition.since <= day]
    return Governing(day, why, current[-1] if current else None)


def _asked_for(asked: str, known: Sequence[Edition]) -> Governing:
    for edition in known:
        if edition.name == asked:
            return Governing(edition.since, Words("指定された版", "the edition that was asked for"), edition)
    names = ", ".join(edition.name for edition in known) or "-"
    raise SelectionError(
        Words(
            f"要綱の版 {asked} はありません。使える版: {names}",
            f"there is no edition {asked} of the guideline. There are: {names}",
        )
    )


def _own_day(vision: Vision) -> tuple[str | None, Words]:
    revised = [revision.date for revision in vision.revisions if revision.date is not None]
    candidates = [
        (vision.published, Words("公表日", "the day of publication")),
        *((each, Words("最後の変更の日", "the day of the last revision")) for each in reversed(revised)),
        (vision.term, Words("計画期間の初日", "the first day of the term")),
    ]
    for period, why in candidates:
        if period is not None and (day := first_day(period)) is not None:
            return day, why
    return None, Words(
        "日付が読み取れないため、すべての要件を適用", "no date can be read, so every requirement is applied"
    )


def first_day(period: Period) -> str | None:
    """The first day (ISO) of a period; None if it was not understood."""
    if period.first is None or not period.understood:
        return None
    if period.month is not None:
        return f"{period.first:04}-{period.month:02}-{period.day or 1:02}"
    return f"{period.first:04}-{'01' if period.basis is Basis.CALENDAR else '04'}-01"
