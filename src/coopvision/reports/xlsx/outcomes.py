"""How every rule ended: green only with how much it examined, and a reason for whatever it did not."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Outcome, Report
from coopvision.reports.catalogue import SEVERITIES, STATES
from coopvision.reports.sentences import live_of, reason, title
from coopvision.reports.xlsx.cells import Cell, text
from coopvision.reports.xlsx.looks import STATES as LOOKS
from coopvision.reports.xlsx.looks import Look
from coopvision.reports.xlsx.names import Named
from coopvision.reports.xlsx.tables import Column, Table
from coopvision.words import Language, Words

NAME: Final = Words("規則別結果", "Rules")
COLUMNS: Final = (
    Column(Words("規則番号", "code"), 10),
    Column(Words("規則名", "name"), 32),
    Column(Words("調べた誤り", "fault looked for"), 50),
    Column(Words("重大度", "severity"), 9),
    Column(Words("結果", "outcome"), 14),
    Column(Words("検査した記載", "examined"), 10),
    Column(Words("指摘", "findings"), 9),
    Column(Words("理由", "reason"), 60),
)


def table(documents: Sequence[Named], language: Language) -> Table:
    """Every rule of every document, in the order of the rules."""
    return Table(
        NAME, COLUMNS, _rows(documents, language), fixed=1, empty=Words("規則がありません。", "There are no rules.")
    )


def _rows(documents: Sequence[Named], language: Language) -> Iterator[tuple[str, Sequence[Cell]]]:
    for name, report in documents:
        for outcome in report.outcomes:
            yield name, _row(report, outcome, language)


def _row(report: Report, outcome: Outcome, language: Language) -> list[Cell]:
    return [
        text(outcome.code or "", language, Look.CENTRED),
        text(outcome.rule, language),
        text(title(report, outcome.rule, language), language),
        Cell(SEVERITIES[outcome.severity].in_language(language), Look.CENTRED),
        Cell(STATES[outcome.state].in_language(language), LOOKS[outcome.state]),
        Cell(outcome.examined),
        Cell(len(live_of(report, outcome))),
        text(reason(outcome, language), language),
    ]
