"""Every other place of every finding, a row each: the sheet of findings has room for the first of them only."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Related
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.xlsx.cells import Cell, fact, text
from coopvision.reports.xlsx.looks import SEVERITIES as LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.xlsx.names import Named
from coopvision.reports.xlsx.numbered import Numbered, numbered
from coopvision.reports.xlsx.places import line
from coopvision.reports.xlsx.tables import Column, Table
from coopvision.words import Language, Words

NAME: Final = Words("関連箇所", "Other places")
COLUMNS: Final = (
    Column(Words("指摘の番号", "finding no."), 8),
    Column(Words("重大度", "severity"), 9),
    Column(Words("指摘の箇所", "place of the finding"), 52),
    Column(Words("何の記載か", "what it is there for"), 26),
    Column(Words("関連箇所", "other place"), 52),
    Column(Words("印字された値", "as printed"), 18),
    Column(Words("行", "line"), 8),
)


def table(documents: Sequence[Named], language: Language) -> Table:
    """The other places of all findings, in the order of the findings."""
    empty = Words("関連箇所のある指摘はありません。", "No finding has another place.")
    return Table(NAME, COLUMNS, _rows(documents, language), fixed=1, empty=empty)


def _rows(documents: Sequence[Named], language: Language) -> Iterator[tuple[str, Sequence[Cell]]]:
    for of in numbered(documents):
        for each in of.finding.related:
            yield of.document, _row(of, each, language)


def _row(of: Numbered, related: Related, language: Language) -> list[Cell]:
    finding = of.finding
    return [
        Cell(of.number, Look.CENTRED),
        Cell(SEVERITIES[finding.severity].in_language(language), LOOKS[finding.severity]),
        text(finding.place.label.in_language(language), language, Look.SMALL),
        text(related.role.in_language(language), language),
        text(related.place.label.in_language(language), language, Look.SMALL),
        fact(related.found, language, related.place.unit),
        line(related.place, of.report, language),
    ]
