"""One document as the template shows it."""

from typing import NamedTuple

from coopvision.engine import Report, Severity
from coopvision.engine.index import Index
from coopvision.model import Vision
from coopvision.reports.addresses import path
from coopvision.reports.catalogue import SEVERITIES
from coopvision.reports.html import charts, examined, indicators, tables
from coopvision.reports.html.accepted import Accepted, accepted_findings
from coopvision.reports.html.burdens import burdens
from coopvision.reports.html.copying import Copyist
from coopvision.reports.html.culprits import Corrections, corrections
from coopvision.reports.html.elsewhere import Outside, outside
from coopvision.reports.html.findings import Group, folded, groups
from coopvision.reports.html.marks import Marks, sections
from coopvision.reports.html.opening import lead
from coopvision.reports.html.targets import Targets, targets
from coopvision.reports.html.towns import Towns
from coopvision.reports.sentences import coverage, judgement, narrowed, verdict
from coopvision.reports.years import with_western
from coopvision.words import Language


class PrintedTables(NamedTuple):
    """The tables of the vision as printed."""

    sheets: tuple[tables.Table, ...]
    yearly: tables.Table | None
    municipal: tuple[tables.Table, ...]
    municipal_notes: tuple[str, ...]
    pairs: tuple[indicators.Pair, ...]
    actuals: bool


class Charts(NamedTuple):
    """The charts of the vision."""

    costs: tuple[charts.Chart, ...]
    targets: Targets


class DocumentView(NamedTuple):
    """A report for the template.

    Attributes:
        prefix: What the ids of this document begin with.
        report: The report.
        source: The file as it was named; empty for a vision that was built in Python.
        term: The term, with western years for readers of English.
        narrowed: That only one municipality's findings are told; empty where all are.
        judgement: The verdict in a word or two.
        state: `passed`, `failed` or `unknown`.
        lead: The verdict in a sentence.
        verdict: The verdict with all counts.
        counts: Each severity with its name and how many findings have it.
        hindrances: What kept the report from being a proof.
        groups: The findings.
        folded: How many findings and numbers there are, where neighbours share a number; else empty.
        corrections: The cells that explain several findings; None where there are none.
        towns: The names of the towns that findings can be filtered by.
        charts: The charts; None without a vision.
        tables: The tables; None without a vision.
        outside: What is pointed at outside the tables.
        coverage: How many numbers were verified.
        by_eye: What a person must look at.
        accepted: What was found and does not count.
        tally: How the rules ended, in a sentence.
        rules: How every rule ended.
    """

    prefix: str
    report: Report
    source: str
    term: str
    narrowed: str
    judgement: str
    state: str
    lead: str
    verdict: str
    counts: tuple[tuple[Severity, str, int], ...]
    hindrances: tuple[examined.Hindrance, ...]
    groups: tuple[Group, ...]
    folded: str
    corrections: Corrections | None
    towns: tuple[str, ...]
    charts: Charts | None
    tables: PrintedTables | None
    outside: tuple[Outside, ...]
    coverage: str
    by_eye: tuple[examined.ByEye, ...]
    accepted: tuple[Accepted, ...]
    tally: str
    rules: tuple[examined.RuleLine, ...]


def document(report: Report, language: Language, prefix: str) -> DocumentView:
    """Everything the page says of one report."""
    numbered = sections(report, prefix)
    marks = Marks(report, numbered, prefix)
    vision = report.vision
    index = None if vision is None else Index(vision)
    said = burdens(index)
    copyist = None if index is None else Copyist(index, marks, language)
    shown: set[str] = set() if copyist is None else copyist.shown
    drawn = None if vision is None or copyist is None else _charts(vision, copyist)
    printed = None if vision is None or copyist is None else _tables(vision, copyist)
    return DocumentView(
        prefix=prefix,
        report=report,
        source="" if report.document.source is None else path(report.document.source),
        term=with_western(report.document.term, language),
        narrowed="".join(words.in_language(language) for words in narrowed(report)),
        judgement=judgement(report).in_language(language),
        state=_state(report),
        lead=lead(report).in_language(language),
        verdict=verdict(report).in_language(language),
        counts=tuple(
            (severity, SEVERITIES[severity].in_language(language), count)
            for severity, count in zip(Severity, report.summary, strict=False)
        ),
        hindrances=examined.hindrances(report, language),
        groups=groups(report, numbered, marks, said, language),
        folded=folded(numbered).in_language(language),
        corrections=corrections(report, numbered, marks, language),
        towns=tuple(Towns(report).names),
        charts=drawn,
        tables=printed,
        outside=tuple(outside(report, marks, shown, said, language)),
        coverage=coverage(report).in_language(language),
        by_eye=examined.by_eye(report, marks, language),
        accepted=accepted_findings(report, language),
        tally=examined.tally(report, language),
        rules=examined.rules(report, language),
    )


def _state(report: Report) -> str:
    if report.ok:
        return "passed"
    return "unknown" if report.crashed or not report.examined else "failed"


def _charts(vision: Vision, copyist: Copyist) -> Charts:
    costs = (each for draw in (charts.by_year, charts.by_project, charts.by_town) for each in draw(vision, copyist))
    return Charts(tuple(costs), targets(vision, copyist.language))


def _tables(vision: Vision, copyist: Copyist) -> PrintedTables:
    by_town, by_year = vision.cost_by_municipality, vision.cost_by_year
    return PrintedTables(
        sheets=tuple(tables.sheets(vision, copyist)),
        yearly=None if by_year is None else tables.yearly(by_year, copyist),
        municipal=tuple(tables.municipal(table, copyist) for table in (by_town.tables if by_town else ())),
        municipal_notes=by_town.footnotes if by_town else (),
        pairs=tuple(indicators.pairs(vision, copyist)),
        actuals=indicators.has_actuals(vision),
    )
