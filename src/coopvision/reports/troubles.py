"""What kept a report from being a proof: never the document's fault, and never green."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Outcome, Report, State
from coopvision.model import Location
from coopvision.reports.addresses import line
from coopvision.words import Words

UNREADABLE: Final = "unreadable"
"""The kind of trouble of a document that could not be read."""
NOTHING_EXAMINED: Final = "nothing-examined"
"""The kind of trouble of a report that looked at nothing."""

KINDS: Final = {
    UNREADABLE: Words("読み込めない", "cannot be read"),
    State.CRASHED.value: Words("規則の不具合", "crashed"),
    State.COULD_NOT_RUN.value: Words("検査不能", "could not run"),
    NOTHING_EXAMINED: Words("検査できるものがない", "nothing to examine"),
}
"""What kinds of trouble are called, the gravest first."""

MEANINGS: Final = {
    UNREADABLE: Words(
        "ファイルをビジョンとして読み込めないため、何も検査していません。",
        "The file cannot be read as a vision, so nothing was examined.",
    ),
    State.CRASHED.value: Words(
        "規則自体が失敗しました。文書の誤りではありません。", "The rule itself failed; no fault of the document."
    ),
    State.COULD_NOT_RUN.value: Words(
        "規則に要る値が読み取れないため、検査できない箇所があります。",
        "A value that the rule needs cannot be read, so it could not examine everything.",
    ),
    NOTHING_EXAMINED: Words(
        "文書に検査できるものがありませんでした。", "The document has nothing that could be examined."
    ),
}
"""What kinds of trouble mean."""


class Trouble(NamedTuple):
    """What kept a document or a rule from being looked at.

    Attributes:
        kind: One of `KINDS`.
        outcome: The rule's outcome, if a rule is concerned.
        reason: What happened.
        location: Where in the file, if it is known.
    """

    kind: str
    outcome: Outcome | None
    reason: Words
    location: Location | None = None

    @property
    def said(self) -> Words:
        """What happened, with the place in the file."""
        if self.location is None:
            return self.reason
        where = line(self.location)
        return Words(f"{where} {self.reason.ja}", f"{where} {self.reason.en}")

    @property
    def name(self) -> Words:
        """What the kind is called."""
        return KINDS[self.kind]


def troubles(report: Report) -> Iterator[Trouble]:
    """All of them, the gravest first."""
    yield from (Trouble(UNREADABLE, None, fault.words, fault.location) for fault in report.faults)
    yield from (_of(outcome, State.CRASHED) for outcome in report.outcomes if outcome.state is State.CRASHED)
    for outcome in report.outcomes:
        if outcome.state is not State.CRASHED and report.hinders(outcome):
            yield _of(outcome, State.COULD_NOT_RUN)
    if not report.examined and not report.faults:
        yield Trouble(NOTHING_EXAMINED, None, MEANINGS[NOTHING_EXAMINED])


def _of(outcome: Outcome, state: State) -> Trouble:
    return Trouble(state.value, outcome, outcome.reason or MEANINGS[state.value])
