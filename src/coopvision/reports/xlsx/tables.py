"""Sheets that are one table: a head that stays, filters, and lists to choose from."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from coopvision.reports.xlsx.book import Book, Sheet
from coopvision.reports.xlsx.cells import Cell, text
from coopvision.reports.xlsx.looks import Look
from coopvision.words import Words

LAST_ROW: Final = 1_048_575
"""The last row that a sheet can have, from nought."""

_DOCUMENT: Final = Words("文書", "document")
_REFUSED: Final = (
    Words("一覧から選んでください", "Choose from the list"),
    Words("この欄には一覧にある語だけを記入できます。", "Only the words of the list may stand in this column."),
)
_TOO_MANY: Final = Words(
    "行が多すぎるため、ここで切りました。全件は JSON の報告にあります。",
    "There are too many rows, so they were cut here; the JSON report has them all.",
)


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        head: Its head.
        width: Its width in digits; a kanji takes two.
        choices: What may be filled in.
        done: Which of the choices mean that nothing is left to do in a row.
        printed: Whether it goes on paper; those that do not stand last.
    """

    head: Words
    width: float
    choices: tuple[Words, ...] = ()
    done: tuple[Words, ...] = ()
    printed: bool = True


class Table(NamedTuple):
    """A sheet that is one table.

    Attributes:
        name: The sheet's name.
        columns: Its columns.
        rows: Its rows, each with the name of its document.
        fixed: How many columns stay in view.
        empty: What is said if there is no row.
    """

    name: Words
    columns: Sequence[Column]
    rows: Iterable[tuple[str, Sequence[Cell]]]
    fixed: int
    empty: Words


def write(book: Book, table: Table, *, several: bool) -> None:
    """A sheet of its own for a table.

    Args:
        book: The workbook.
        table: What stands in it.
        several: Whether the workbook is about several documents.
    """
    sheet = book.sheet(table.name)
    columns = [Column(_DOCUMENT, 20), *table.columns] if several else list(table.columns)
    widths = [column.width for column in columns]
    book.widths(sheet, widths)
    book.head(sheet, 0, [column.head for column in columns], widths)
    rows = _rows(book, sheet, table, widths, several=several)
    sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)
    sheet.freeze_panes(1, table.fixed + several)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, max(rows, 1), sum(column.printed for column in columns) - 1)
    for position, column in enumerate(columns):
        if column.choices and rows:
            _choices(book, sheet, (1, position, rows, position), column)
            for done in column.done:
                book.fade(sheet, (1, 0, rows, len(columns) - 1), position, done)


def _rows(book: Book, sheet: Sheet, table: Table, widths: Sequence[float], *, several: bool) -> int:
    """Write the rows.

    Returns:
        How many there are.
    """
    row = 0
    for row, (name, cells) in enumerate(table.rows, start=1):
        if row == LAST_ROW:
            book.put(sheet, row, 0, Cell(_TOO_MANY.in_language(book.language), Look.SUBTITLE))
            break
        book.line(sheet, row, [text(name, book.language), *cells] if several else cells, widths)
    if not row:
        book.put(sheet, 1, 0, Cell(table.empty.in_language(book.language), Look.NOTE))
    return row


def _choices(book: Book, sheet: Sheet, cells: tuple[int, int, int, int], column: Column) -> None:
    title, message = (words.in_language(book.language) for words in _REFUSED)
    source = [words.in_language(book.language) for words in column.choices]
    rule = {"validate": "list", "source": source, "error_title": title, "error_message": message}
    sheet.data_validation(*cells, rule)
