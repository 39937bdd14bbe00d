"""The workbook itself: the only module that speaks to XlsxWriter.

XlsxWriter and not openpyxl: it has no dependencies, writes text only as text when told so, fixes the times in
its archive, and is kept up; openpyxl takes text that begins with `=` for a formula and writes the clock into
the file. openpyxl reads the workbook back in the tests instead.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from typing import Any, Final

from coopvision.errors import CoopvisionError
from coopvision.reports.plain import printable
from coopvision.reports.xlsx.cells import WHOLE, Cell, is_order
from coopvision.reports.xlsx.heights import height
from coopvision.reports.xlsx.looks import PROPERTIES, SIZE, Look
from coopvision.words import Language, Words

Sheet = Any
"""A sheet of XlsxWriter, which has no types."""

_FONTS: Final = Words("游ゴシック", "Yu Gothic")
_JAPANESE: Final = {"font_charset": 128, "font_family": 3}
"""Where the font is missing, a program takes a modern (family 3) Japanese (charset 128) one in its place."""

_NUMBER: Final = {"align": "right", "indent": 1, "text_wrap": False, "shrink": True}
"""A number too long for its column is set smaller, instead of as ####."""

_A4: Final = 9
_OPEN: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""The date in the file: that of its archive's beginning, since nothing here reads a clock."""

_LONGEST_HEADER: Final = 100
_PAGES: Final = Words("&P / &N ページ", "page &P of &N")


class Book:
    """A workbook that is being written.

    Args:
        language: The language of all words.
        about: What it is about, for the head of every printed page.

    Raises:
        CoopvisionError: If XlsxWriter is not installed.
    """

    def __init__(self, language: Language, about: str) -> None:
        self.language = language
        self._header = f"&L&A&R{_plain(about)}"
        self._buffer = BytesIO()
        self._formats: dict[tuple[Look, str, bool], Any] = {}
        font = {"font_name": _FONTS.in_language(language), "font_size": SIZE, "font_scheme": "none", **_JAPANESE}
        self._book = _writer().Workbook(self._buffer, {"in_memory": True, "default_format_properties": font})
        self._book.set_properties({"author": "coopvision", "created": _OPEN})

    def sheet(self, name: Words, *, landscape: bool = True) -> Sheet:
        """A new sheet, set up for printing on A4 at full width."""
        sheet = self._book.add_worksheet(name.in_language(self.language))
        sheet.hide_gridlines(2)
        sheet.set_paper(_A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_header(self._header, {"margin": 0.3})
        sheet.set_footer(f"&Lcoopvision&R{_PAGES.in_language(self.language)}", {"margin": 0.3})
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return sheet

    def put(self, sheet: Sheet, row: int, column: int, cell: Cell) -> None:
        """Write a cell by the kind of its content, never by what it looks like."""
        style = self._format(cell)
        if cell.content is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(cell.content, str):
            sheet.write_string(row, column, cell.content, style)
        else:
            sheet.write_number(row, column, cell.content, style)

    def put_across(self, sheet: Sheet, row: int, columns: tuple[int, int], cell: Cell) -> None:
        """Write a cell over several columns."""
        first, last = columns
        sheet.merge_range(row, first, row, last, "", self._format(cell))
        self.put(sheet, row, first, cell)

    def line(self, sheet: Sheet, row: int, cells: Sequence[Cell], widths: Sequence[float]) -> None:
        """One row of a table, as high as its text."""
        sheet.set_row(row, height(cells, widths))
        for column, cell in enumerate(cells):
            self.put(sheet, row, column, cell)

    def widths(self, sheet: Sheet, widths: Sequence[float]) -> None:
        """Make the columns as wide as this, in digits."""
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)

    def head(self, sheet: Sheet, row: int, heads: Sequence[Words], widths: Sequence[float]) -> None:
        """The head of a table."""
        self.line(sheet, row, [Cell(words.in_language(self.language), Look.HEAD) for words in heads], widths)

    def fade(self, sheet: Sheet, cells: tuple[int, int, int, int], column: int, done: Words) -> None:
        """Let the rows step back in which this is filled in."""
        where = import_module("xlsxwriter.utility").xl_rowcol_to_cell(cells[0], column, col_abs=True)
        style = self._book.add_format({"font_color": "#8C8C8C", "bg_color": "#F2F2F2"})
        rule = {"type": "formula", "criteria": f'={where}="{done.in_language(self.language)}"', "format": style}
        sheet.conditional_format(*cells, rule)

    def content(self) -> bytes:
        """The finished workbook."""
        self._book.close()
        return self._buffer.getvalue()

    def _format(self, cell: Cell) -> Any:  # noqa: ANN401 - XlsxWriter has no types
        shape = cell.format or WHOLE
        number = isinstance(cell.content, int | float)
        key = cell.look, shape if number else "", is_order(cell.content)
        if key not in self._formats:
            properties = dict(PROPERTIES[cell.look])
            if number:
                properties["num_format"] = shape
                properties |= {} if "align" in properties else _NUMBER
            if key[2]:
                properties["quote_prefix"] = True
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]


def _plain(about: str) -> str:
    """Text for the head of a page, where an ampersand would be an order, and much text an error."""
    return printable(about)[:_LONGEST_HEADER].replace("&", "＆").translate(dict.fromkeys((0xFFFE, 0xFFFF), " "))


def _writer() -> Any:  # noqa: ANN401 - XlsxWriter has no types
    try:
        return import_module("xlsxwriter")
    except ImportError:
        raise CoopvisionError(
            Words(
                "xlsx 形式には XlsxWriter が要ります。pip install 'coopvision[xlsx]' でインストールしてください。",
                "the format xlsx needs XlsxWriter; install it with pip install 'coopvision[xlsx]'.",
            )
        ) from None
