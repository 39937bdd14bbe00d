"""Copies cells of the vision as printed, with the marks of whoever points at them."""

from typing import NamedTuple

from coopvision.engine.checks import Target
from coopvision.engine.index import Index
from coopvision.model import Amounts, Cell, Measure
from coopvision.notation import Amount, Period
from coopvision.reports.html.marks import Mark, Marks
from coopvision.reports.years import beside
from coopvision.words import Language, Words


class Shown(NamedTuple):
    """A cell of the page.

    Attributes:
        text: What is printed there; numbers with separators.
        beside: The western years, for readers of English.
        ids: The ids by which it is found.
        marks: Who points at it.
        alone: Whether its number is verified by nothing.
        number: Whether it is set as a number.
        span: Over how many columns it goes.
    """

    text: str
    beside: str = ""
    ids: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    alone: bool = False
    number: bool = False
    span: int = 1

    @property
    def look(self) -> str:
        """The classes that mark it."""
        classes = ["n"] if self.number else []
        if self.marks:
            gravest = self.marks[0]
            classes += ["marked", gravest.severity.value, "here" if any(mark.here for mark in self.marks) else "there"]
        return " ".join(classes)


class Copyist:
    """Copies cells of one vision.

    Args:
        index: Knows the paths.
        marks: Knows who points where.
        language: The language of all words.

    Attributes:
        shown: The paths of all cells copied so far that something points at.
    """

    def __init__(self, index: Index, marks: Marks, language: Language) -> None:
        self._index = index
        self._marks = marks
        self.language = language
        self.shown: set[str] = set()

    def cell(self, text: str, *targets: Target, number: bool = False, span: int = 1) -> Shown:
        """A cell of the page that stands for these places of the vision."""
        paths = [path for path in map(self._index.path, targets) if path in self._marks.pointed]
        self.shown.update(paths)
        return Shown(
            text=text,
            ids=tuple(self._marks.anchor(path) for path in paths),
            marks=self._marks.at(*paths),
            alone=any(map(self._marks.alone, paths)),
            number=number,
            span=span,
        )

    def period(self, period: Period | None, *targets: Target) -> Shown:
        """A period or the head of a year's column, with western years for readers of English."""
        shown = self.cell("" if period is None else period.text, *targets)
        return shown._replace(beside=beside(period, self.language))

    def row(self, amounts: Amounts, years: int, *, bracketed: bool = False) -> tuple[Shown, ...]:
        """The amounts of a row, one for each year of the head or more, and its total."""
        count = max(years, len(amounts.amounts))
        cells = [Cell(amounts, "amounts", position) for position in range(count)]
        return tuple(self._amount(cell, bracketed=bracketed) for cell in (*cells, amounts.total_cell()))

    def again(self, cell: Cell) -> Shown:
        """An amount that stands in a table of the page as well, where its id and the ways to other places are."""
        shown = self._amount(cell, bracketed=False)
        return shown._replace(ids=(), marks=tuple(mark._replace(others=()) for mark in shown.marks))

    def value(self, measure: Measure | None) -> Shown:
        """The value of a measure with its note."""
        if measure is None:
            return Shown("")
        note = Words(f"（{measure.note}）", f" ({measure.note})").in_language(self.language) if measure.note else ""
        text = measure.value.text + note
        return self.cell(text, Cell(measure, "value"), measure, Cell(measure, "note"))

    def time(self, measure: Measure | None) -> Shown:
        """The period of a measure."""
        return Shown("") if measure is None else self.period(measure.period, Cell(measure, "period"))

    def _amount(self, cell: Cell, *, bracketed: bool) -> Shown:
        text = amount(cell.value)
        shown = self.cell(f"({text})" if bracketed and text else text, cell, number=True)
        if shown.marks and not text:
            return shown._replace(text=Words("（空欄）", "(blank)").in_language(self.language))
        return shown


def amount(printed: Amount) -> str:
    """An amount as a cell shows it: a number with separators, other text as printed, blank as nothing."""
    if printed is None:
        return ""
    return f"{printed:,}" if isinstance(printed, int) else printed.text
