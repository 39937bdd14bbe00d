"""What a person must check by eye: all that no rule has an answer to, with the reason, and room for the answer."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Final, NamedTuple

from coopvision.engine import Outcome, Place, Report, State
from coopvision.reports.catalogue import BY_EYE, citation
from coopvision.reports.sentences import title
from coopvision.reports.troubles import KINDS, troubles
from coopvision.reports.xlsx.cells import Cell, lines, text
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.xlsx.names import Named
from coopvision.reports.xlsx.places import line, printed
from coopvision.reports.xlsx.tables import Column, Table
from coopvision.words import Language, Words

NAME: Final = Words("目視確認", "By eye")
_DONE: Final = (Words("問題なし", "in order"), Words("該当なし", "does not apply"))
RESULT: Final = (Words("未確認", "not yet checked"), _DONE[0], Words("要訂正", "to be corrected"), _DONE[1])
"""What may be said of something that was checked by eye."""

COLUMNS: Final = (
    Column(Words("番号", "no."), 6),
    Column(Words("区分", "kind"), 18),
    Column(Words("確認すること", "what to check"), 44),
    Column(Words("ファイルの記載", "as in the file"), 16),
    Column(Words("目視が要る理由", "why by eye"), 46),
    Column(Words("規則番号", "code"), 10),
    Column(Words("行", "line"), 8),
    Column(Words("確認者", "checked by"), 12),
    Column(Words("確認結果", "result"), 13, RESULT, _DONE),
)
_ALONE: Final = Words("単独の数値", "number that stands alone")
_ALONE_WHY: Final = Words(
    "ほかに読み取れる記載がなく、誤りがあっても比較では見つかりません",
    "there is no other readable statement of it, so no comparison can find an error",
)
_UNDECIDED: Final = Words("判断できない記載", "undecided")


class Item(NamedTuple):
    """One thing to check.

    Attributes:
        kind: Why it is left to the eye, in a word.
        what: What to check.
        more: What to look at, on a line of its own, if more is to be said.
        why: Why no rule has an answer.
        code: The short code of the rule concerned.
        place: Where, if it is at one place.
        look: How the kind is marked.
    """

    kind: Words
    what: str
    why: str
    code: str = ""
    place: Place | None = None
    look: Look = Look.QUIET
    more: str = ""


def table(documents: Sequence[Named], language: Language) -> Table:
    """All items of every document, what could not be examined first."""
    empty = Words("目視で確認するものはありません。", "There is nothing to check by eye.")
    return Table(NAME, COLUMNS, _rows(documents, language), fixed=2, empty=empty)


def _rows(documents: Sequence[Named], language: Language) -> Iterator[tuple[str, Sequence[Cell]]]:
    numbers = count(1)
    for name, report in documents:
        for source in _SOURCES:
            for item in source(report, language):
                yield name, _row(next(numbers), item, report, language)


def _row(number: int, item: Item, report: Report, language: Language) -> list[Cell]:
    return [
        Cell(number, Look.CENTRED),
        text(item.kind.in_language(language), language, item.look),
        lines([item.what, item.more], language),
        text("" if item.place is None else printed(item.place), language),
        text(item.why, language),
        text(item.code, language, Look.CENTRED),
        Cell(None) if item.place is None else line(item.place, report, language),
        Cell(None, Look.FILL_IN),
        Cell(None, Look.FILL_IN),
    ]


def _requirement(report: Report, outcome: Outcome, language: Language) -> str:
    """What the rule looks for, so that a person can look for it."""
    said = title(report, outcome.rule, language) or outcome.rule
    return Words(f"次のことがないか: {said}", f"whether this is so: {said}").in_language(language)


def _troubled(report: Report, language: Language) -> Iterator[Item]:
    """What crashed, could not be looked at, or was not there to be looked at."""
    for trouble in troubles(report):
        outcome, why = trouble.outcome, trouble.said.in_language(language)
        look = Look.CRASHED if trouble.kind == State.CRASHED.value else Look.UNKNOWN
        if outcome is None:
            whole = Words("ビジョン全体", "the whole vision").in_language(language)
            yield Item(KINDS[trouble.kind], whole, why, look=look)
        else:
            what = _requirement(report, outcome, language)
            yield Item(KINDS[trouble.kind], what, why, outcome.code or outcome.rule, look=look)


def _undecided(report: Report, language: Language) -> Iterator[Item]:
    """What rules that gave an answer have left open."""
    for outcome in report.outcomes:
        if outcome.undecided and outcome.state in {State.PASSED, State.FAILED}:
            why = Words(
                f"空欄・検討中などのため判断できない記載が {outcome.undecided:,} 件あります",
                f"statements that are blank, undecided or open: {outcome.undecided:,}",
            ).in_language(language)
            what = _requirement(report, outcome, language)
            yield Item(_UNDECIDED, what, why, outcome.code or outcome.rule, look=Look.NOTICE)


def _alone(report: Report, language: Language) -> Iterator[Item]:
    """Printed numbers that nothing verifies."""
    for place in report.coverage.unverified:
        what = place.label.in_language(language)
        yield Item(_ALONE, what, _ALONE_WHY.in_language(language), place=place, look=Look.NOTICE)


def _required(report: Report, language: Language) -> Iterator[Item]:
    """What no program can decide, with its sources."""
    for each in report.by_eye:
        title, message = each.words
        what, more = title.in_language(language), message.in_language(language)
        sources = Words("、", "; ").in_language(language).join(citation(cite, language) for cite in each.cites)
        yield Item(BY_EYE, what, sources, each.code or each.name, look=Look.NOTICE, more=more)


_SOURCES: Final[tuple[Callable[[Report, Language], Iterator[Item]], ...]] = (
    _troubled,
    _required,
    _undecided,
    _alone,
)
"""Where items come from, in the order of the sheet."""
