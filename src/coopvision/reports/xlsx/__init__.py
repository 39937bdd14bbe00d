"""An Excel workbook that officials work in: verdict, findings to be dealt with, rules, what is left to the eye."""

from collections.abc import Sequence

from coopvision.engine import Report
from coopvision.reports.xlsx import by_eye, findings, outcomes, related, tables, verdict
from coopvision.reports.xlsx.book import Book
from coopvision.reports.xlsx.names import Named, named
from coopvision.words import Language

__all__ = ["render"]


def render(reports: Sequence[Report], language: Language) -> bytes:
    """The reports in one workbook; that of several documents names the document first in every row.

    Raises:
        CoopvisionError: If the library that writes workbooks is not installed.
    """
    documents: list[Named] = named(reports)
    book = Book(language, documents[0].name if len(documents) == 1 else "")
    verdict.write(book, documents)
    for sheet in (findings, related, outcomes, by_eye):
        tables.write(book, sheet.table(documents, language), several=len(documents) > 1)
    return book.content()
