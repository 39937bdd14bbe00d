"""The findings, a row each, with room for who deals with them and how far that is."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Finding, Report
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.sentences import cited, message, title
from coopvision.reports.xlsx.cells import Cell, difference, fact, lines, text
from coopvision.reports.xlsx.heights import taken
from coopvision.reports.xlsx.looks import SEVERITIES as LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.xlsx.names import Named
from coopvision.reports.xlsx.numbered import Numbered, numbered
from coopvision.reports.xlsx.places import line, other, where
from coopvision.reports.xlsx.tables import Column, Table
from coopvision.words import Language, Words

NAME: Final = Words("指摘", "Findings")
_OTHERS: Final = 28
_LINES: Final = 12
"""How many lines of other places a row shows: a sheet of its own has all of them."""

_DONE: Final = (Words("訂正済", "corrected"), Words("訂正不要", "no correction needed"))
STATUS: Final = (Words("未着手", "not started"), Words("確認中", "being checked"), *_DONE, Words("保留", "on hold"))
"""What may be said of how far a finding is dealt with."""

COLUMNS: Final = (
    Column(Words("番号", "no."), 5),
    Column(Words("重大度", "severity"), 8),
    Column(Words("事業", "project"), 14),
    Column(Words("箇所", "place"), 24),
    Column(Words("印字された値", "as printed"), 14),
    Column(Words("比べた値\n（計算または\n他の記載）", "compared with\n(computed or stated elsewhere)"), 14),
    Column(Words("差", "diff."), 13),
    Column(Words("内容", "what is wrong"), 32),
    Column(Words("関連箇所", "other places"), _OTHERS),
    Column(Words("規則番号", "code"), 9),
    Column(Words("行", "line"), 6),
    Column(Words("担当", "dealt with by"), 9),
    Column(Words("対応状況", "status"), 10, STATUS, _DONE),
    Column(Words("規則", "rule"), 30, printed=False),
    Column(Words("典拠", "source"), 36, printed=False),
)
_WHOLE: Final = Words("ビジョン全体", "the whole vision")


def table(documents: Sequence[Named], language: Language) -> Table:
    """All findings that count, by document and project, gravest first."""
    empty = Words(
        "指摘はありません。検査できなかったものは「目視確認」にあります。",
        "There are no findings. What could not be examined stands in “By eye”.",
    )
    return Table(NAME, COLUMNS, _rows(documents, language), fixed=2, empty=empty)


def _rows(documents: Sequence[Named], language: Language) -> Iterator[tuple[str, Sequence[Cell]]]:
    for of in numbered(documents):
        yield of.document, _row(of, language)


def _row(of: Numbered, language: Language) -> list[Cell]:
    report, finding, project = of.report, of.finding, of.finding.project
    unit, other_unit = finding.place.unit, _compared_in(finding)
    return [
        Cell(of.number, Look.CENTRED),
        Cell(SEVERITIES[finding.severity].in_language(language), LOOKS[finding.severity]),
        text(_WHOLE.in_language(language) if project is None else report.project_title(project), language),
        text(where(finding.place, project, report, language), language),
        fact(finding.found, language, unit),
        fact(finding.expected, language, other_unit),
        difference(finding.found, finding.expected, unit, other_unit),
        text(message(finding, language), language),
        lines(list(_others(report, finding, language)), language, Look.SMALL),
        text(finding.code or "", language, Look.CENTRED),
        line(finding.place, report, language),
        Cell(None, Look.FILL_IN),
        Cell(None, Look.FILL_IN),
        lines([title(report, finding.rule, language), finding.rule], language, Look.SMALL),
        lines(cited(report, finding.rule, language), language, Look.SMALL),
    ]


def _compared_in(finding: Finding) -> str:
    """The unit of what a value was compared with: that of the place where this stands, else the same."""
    there = (each.place.unit for each in finding.related if each.place.unit and each.found == finding.expected)
    return next(there, finding.place.unit)


def _others(report: Report, finding: Finding, language: Language) -> Iterator[str]:
    """The other places, as many as a row can show; always the first."""
    height = 0
    for shown, related in enumerate(finding.related):
        said = other(related, finding, report, language)
        height += taken(said, _OTHERS, Look.SMALL)
        if shown and height > _LINES:
            hidden = len(finding.related) - shown
            yield Words(
                f"・ほか {hidden} か所（シート「関連箇所」）", f"· and {hidden} more (sheet “Other places”)"
            ).in_language(language)
            return
        yield said
