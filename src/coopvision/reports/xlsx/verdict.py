"""The first sheet: the verdict, what it rests on, and how to read the rest."""

from collections.abc import Iterable, Sequence
from typing import Final

from coopvision.engine import Report
from coopvision.reports import sentences
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.culprits import TITLE
from coopvision.reports.grouping import Group, by_project
from coopvision.reports.xlsx import culprits, facts, guide
from coopvision.reports.xlsx.book import Book, Sheet
from coopvision.reports.xlsx.cells import Cell, text
from coopvision.reports.xlsx.facts import Fact
from coopvision.reports.xlsx.heights import height as height_of
from coopvision.reports.xlsx.looks import SEVERITIES as LOOKS
from coopvision.reports.xlsx.looks import VERDICTS, Look
from coopvision.reports.xlsx.names import Named
from coopvision.words import Language, Words

NAME: Final = Words("判定", "Verdict")
_TITLE: Final = Words("共生ビジョンの検査結果", "Examination of a coexistence vision (共生ビジョン)")
_WIDTHS: Final = (36, 12, 12, 12, 12, 20)
_SCALE: Final = 68
"""At which a single document's sheet fits the paper, with a wider font too; Excel breaks pages where it is told only
without fitting."""

_DOCUMENT: Final = Words("文書", "document")


def write(book: Book, documents: Sequence[Named]) -> None:
    """The sheet for one document in full, or for several as a table with a row each."""
    if len(documents) == 1:
        _Sheet(book, _WIDTHS, landscape=False, printed=len(_WIDTHS)).one(documents[0].report)
    else:
        _several(book, documents)


def _several(book: Book, documents: Sequence[Named]) -> None:
    language = book.language
    rows = [[*_printed(each, language), *_beside(each.report, language)] for each in documents]
    widths = [fact.width for fact in rows[0]] if rows else list(_WIDTHS)
    printed = len(_printed(documents[0], language)) if documents else len(_WIDTHS)
    about = list(dict.fromkeys(words for each in documents for words in sentences.narrowed(each.report)))
    _Sheet(book, widths, landscape=True, printed=printed).many(rows, about)


def _printed(document: Named, language: Language) -> list[Fact]:
    """What goes on paper of one of several documents."""
    report = document.report
    return [
        Fact(_DOCUMENT, text(document.name, language), 30),
        facts.verdict(report, language),
        *facts.tallies(report),
        *facts.examined(report, language),
    ]


def _beside(report: Report, language: Language) -> list[Fact]:
    """What stands beside it, for who works in the workbook."""
    return [
        *facts.document(report, language),
        *facts.judged_how(report, language),
        facts.hidden(report, language),
    ]


class _Sheet:
    """Writes the sheet from top to bottom.

    Args:
        book: The workbook.
        widths: The widths of its columns.
        landscape: How it is printed.
        printed: How many of its columns are printed.
    """

    def __init__(self, book: Book, widths: Sequence[float], *, landscape: bool, printed: int) -> None:
        self._book = book
        self._sheet: Sheet = book.sheet(NAME, landscape=landscape)
        self._widths = widths[:printed]
        self._row = 0
        book.widths(self._sheet, widths)

    def one(self, report: Report) -> None:
        """Everything about one document."""
        language = self._book.language
        self._across(Cell(_TITLE.in_language(language), Look.TITLE), 26)
        self._across(text(report.document.title, language, Look.SUBTITLE))
        self._about(sentences.narrowed(report))
        self._row += 1
        self._across(
            text(sentences.verdict(report).in_language(language), language, VERDICTS[facts.judged(report)]), 34
        )
        self._section(Words("検査した文書", "The document"))
        self._pairs(facts.document(report, language))
        if not report.faults:
            self._section(Words("指摘の件数", "Findings"))
            self._projects(report)
        self._culprits(report)
        self._section(Words("検査した範囲", "What was examined"))
        self._pairs(facts.judged_how(report, language))
        self._pairs(facts.examined(report, language))
        self._pairs(fact for fact in [facts.hidden(report, language)] if fact.cell.content is not None)
        self._sheet.set_print_scale(_SCALE)
        self._sheet.set_h_pagebreaks([self._row])
        self._guide()

    def many(self, rows: Sequence[Sequence[Fact]], about: Iterable[Words]) -> None:
        """A row for each of several documents."""
        language = self._book.language
        self._across(Cell(_TITLE.in_language(language), Look.TITLE), 26)
        self._about(about)
        self._row += 1
        if rows:
            widths = [fact.width for fact in rows[0]]
            self._book.head(self._sheet, self._row, [fact.name for fact in rows[0]], widths)
            self._sheet.autofilter(self._row, 0, self._row + len(rows), len(rows[0]) - 1)
            self._sheet.freeze_panes(self._row + 1, 1)
        for row in rows:
            self._row += 1
            self._sheet.set_row(self._row, height_of([fact.cell for fact in row], widths))
            for column, fact in enumerate(row):
                self._book.put(self._sheet, self._row, column, fact.cell)
        self._row += 1
        self._guide()
        self._sheet.print_area(0, 0, self._row, len(self._widths) - 1)

    def _about(self, narrowed: Iterable[Words]) -> None:
        """What the report is narrowed to, if it is."""
        for words in narrowed:
            self._across(text(words.in_language(self._book.language), self._book.language, Look.SUBTITLE))

    def _culprits(self, report: Report) -> None:
        """Which cells would settle several findings at once."""
        found = list(culprits.facts(report, self._book.language))
        if found:
            self._section(TITLE)
            self._pairs(found)

    def _guide(self) -> None:
        self._section(guide.HEAD)
        for name, look, meaning in guide.ENTRIES:
            language = self._book.language
            self._pair(Cell(name.in_language(language), look), Cell(meaning.in_language(language)))

    def _section(self, words: Words) -> None:
        self._row += 1
        self._across(Cell(words.in_language(self._book.language), Look.SECTION), 20)

    def _pairs(self, several: Iterable[Fact]) -> None:
        for fact in several:
            self._pair(Cell(fact.name.in_language(self._book.language), Look.KEY), fact.cell)

    def _pair(self, name: Cell, cell: Cell) -> None:
        """A name in the first column, and what belongs to it in the others."""
        self._book.put(self._sheet, self._row, 0, name)
        self._book.put_across(self._sheet, self._row, (1, len(self._widths) - 1), cell._replace(look=Look.VALUE))
        self._close(cell, sum(self._widths[1:]))

    def _across(self, cell: Cell, height: float = 0) -> None:
        self._book.put_across(self._sheet, self._row, (0, len(self._widths) - 1), cell)
        self._close(cell, sum(self._widths), height)

    def _close(self, cell: Cell, room: float, height: float = 0) -> None:
        """Give the row the height that its text takes, and go on to the next."""
        self._sheet.set_row(self._row, max(height, height_of([cell], [room])))
        self._row += 1

    def _projects(self, report: Report) -> None:
        """How many findings of each severity the projects have."""
        heads = [Words("事業", "project"), *SEVERITIES.values(), Words("計", "in all")]
        self._book.head(self._sheet, self._row, heads, self._widths[: len(heads)])
        self._row += 1
        for group in by_project(report):
            self._line(_group(report, group, self._book.language))
        self._line(_totals(report, self._book.language))

    def _line(self, cells: Sequence[Cell]) -> None:
        self._book.line(self._sheet, self._row, cells, self._widths[: len(cells)])
        self._row += 1


def _group(report: Report, group: Group, language: Language) -> list[Cell]:
    whole = Words("ビジョン全体", "the whole vision").in_language(language)
    counts = [sum(finding.severity is severity for finding in group.findings) for severity in LOOKS]
    return [
        text(whole if group.project is None else report.project_title(group.project), language),
        *(Cell(number or None, Look.CENTRED) for number in counts),
        Cell(len(group.findings), Look.CENTRED),
    ]


def _totals(report: Report, language: Language) -> list[Cell]:
    *counts, suppressed = report.summary
    left_out = Words(f"ほかに除外 {suppressed} 件", f"and {suppressed} suppressed").in_language(language)
    return [
        Cell(Words("計", "in all").in_language(language), Look.KEY),
        *(Cell(number, look if number else Look.SUM) for number, look in zip(counts, LOOKS.values(), strict=True)),
        Cell(sum(counts), Look.SUM),
        *([Cell(left_out, Look.SUBTITLE)] if suppressed else []),
    ]
