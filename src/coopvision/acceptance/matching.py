"""Which findings of a report a baseline accepts, which have changed since, and what of it is gone."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coopvision.acceptance.entries import Entry
from coopvision.acceptance.keys import Base, base_of
from coopvision.acceptance.settled import settled
from coopvision.engine import Report


class Match(NamedTuple):
    """What a baseline says of one report.

    Attributes:
        accepted: The positions of the findings that it accepts.
        changed: The positions of those whose facts have changed, each with the entry.
        stale: The entries whose findings are gone.
        silent: The entries of which this report cannot tell: their rules did not look, or not at everything.
    """

    accepted: frozenset[int]
    changed: dict[int, Entry]
    stale: tuple[Entry, ...]
    silent: tuple[Entry, ...]


def match(report: Report, current: Sequence[Entry], accepted: Iterable[Entry]) -> Match:
    """Pair the findings of a report with the entries of its document: by their facts, then by what they are about.

    Args:
        report: The report.
        current: What a baseline of its findings would hold, one entry per finding, in their order.
        accepted: What the baseline holds of the document.
    """
    waiting: dict[Base, list[Entry]] = {}
    for entry in accepted:
        waiting.setdefault(entry.base, []).append(entry)
    same = {position for position, entry in enumerate(current) if _take(waiting, entry)}
    changed: dict[int, Entry] = {}
    for position, finding in enumerate(report.findings):
        left = waiting.get(base_of(finding))
        if position not in same and left:
            changed[position] = left.pop(0)
    gone = [entry for left in waiting.values() for entry in left]
    return Match(
        frozenset(same),
        changed,
        tuple(entry for entry in gone if settled(report, entry.rule)),
        tuple(entry for entry in gone if not settled(report, entry.rule)),
    )


def _take(waiting: dict[Base, list[Entry]], wanted: Entry) -> bool:
    """Whether an entry with these facts is still there; it is taken away."""
    left = waiting.get(wanted.base, [])
    for position, entry in enumerate(left):
        if entry.digest == wanted.digest:
            del left[position]
            return True
    return False
