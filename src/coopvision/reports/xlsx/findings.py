"""The findings, a row each, with room for who deals with them and how far that is."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from coopvision.engine import Finding, Report
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.grouping import by_project
from coopvision.reports.sentences import cited, message, title
from coopvision.reports.xlsx.cells import Cell, difference, fact, lines, text
from coopvision.reports.xlsx.heights import taken
from coopvision.reports.xlsx.looks import SEVERITIES as LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.xlsx.names import Named
from coopvision.reports.xlsx.places import line, other, where
from coopvision.reports.xlsx.tables import Column, Table
from coopvision.words import Language, Words

NAME: Final = Words("指摘", "Findings")
_OTHERS: Final = 30
_LINES: Final = 26
"""How many lines of other places a row shows: Excel allows a row no more than some thirty."""

_DONE: Final = (Words("訂正済", "corrected"), Words("訂正不要", "no correction needed"))
STATUS: Final = (Words("未着手", "not started"), Words("確認中", "being checked"), *_DONE, Words("保留", "on hold"))
"""What may be said of how far a finding is dealt with."""

COLUMNS: Final = (
    Column(Words("番号", "no."), 5),
    Column(Words("重大度", "severity"), 8),
    Column(Words("事業", "project"), 15),
    Column(Words("箇所", "place"), 25),
    Column(Words("印字された値", "as printed"), 12),
    Column(Words("あるべき値\n（計算または\n他の記載）", "should be\n(computed or stated elsewhere)"), 12),
    Column(Words("差", "diff."), 9),
    Column(Words("内容", "what is wrong"), 32),
    Column(Words("関連箇所", "other places"), _OTHERS),
    Column(Words("規則番号", "code"), 8),
    Column(Words("規則", "rule"), 18),
    Column(Words("典拠", "source"), 17),
    Column(Words("ファイル:行", "file:line"), 13),
    Column(Words("担当", "dealt with by"), 9),
    Column(Words("対応状況", "status"), 9, STATUS, _DONE),
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
    numbers = count(1)
    for name, report in documents:
        for group in by_project(report):
            for finding in group.findings:
                yield name, _row(next(numbers), report, finding, language)


def _row(number: int, report: Report, finding: Finding, language: Language) -> list[Cell]:
    project = finding.project
    return [
        Cell(number, Look.CENTRED),
        Cell(SEVERITIES[finding.severity].in_language(language), LOOKS[finding.severity]),
        text(_WHOLE.in_language(language) if project is None else report.project_title(project), language),
        text(where(finding.place, project, report, language), language),
        fact(finding.found, language),
        fact(finding.expected, language),
        difference(finding.found, finding.expected),
        text(message(finding, language), language),
        lines(list(_others(report, finding, language)), language, Look.SMALL),
        text(finding.code or "", language, Look.CENTRED),
        lines([title(report, finding.rule, language), finding.rule], language, Look.SMALL),
        lines(cited(report, finding.rule, language), language, Look.SMALL),
        text(line(finding.place), language, Look.SMALL),
        Cell(None, Look.FILL_IN),
        Cell(None, Look.FILL_IN),
    ]


def _others(report: Report, finding: Finding, language: Language) -> Iterator[str]:
    """The other places, as many as a row can show; always the first."""
    height = 0
    for shown, related in enumerate(finding.related):
        said = other(related, finding, report, language)
        height += taken(said, _OTHERS, Look.SMALL)
        if shown and height > _LINES:
            hidden = len(finding.related) - shown
            yield Words(f"・ほか {hidden} か所", f"· and {hidden} more places").in_language(language)
            return
        yield said
