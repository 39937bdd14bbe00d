"""Annotations for GitHub Actions: workflow commands that mark the findings in the files of a change.

GitHub shows at most ten annotations of a level per step and drops the rest in silence; so the gravest come
first, and a last line says how many are not shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from coopvision.engine import Finding, Report, Severity
from coopvision.model import Location
from coopvision.reports.addresses import path
from coopvision.reports.grouping import by_project, folded
from coopvision.reports.plain import printable
from coopvision.reports.sentences import called, label, likewise, message, narrowed, other, required, verdict
from coopvision.reports.troubles import Trouble, troubles
from coopvision.words import Language, Words

_SHOWN: Final = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTICE: 9}
"""What GitHub shows of each level per step; the last line is a notice itself."""


class _Annotation(NamedTuple):
    """One annotation; `stands_for` is how many findings it tells of."""

    level: Severity
    title: str
    lines: Sequence[str]
    source: str | None = None
    location: Location | None = None
    stands_for: int = 1


def render(reports: Sequence[Report], language: Language) -> str:
    """A line per annotation; the last one says what came of it all."""
    annotations = [
        *(each for report in reports for each in _troubles(report, language)),
        *(each for report in reports for each in _findings(report, language)),
    ]
    of_level = {level: [each for each in annotations if each.level is level] for level in _SHOWN}
    lines = [_command(each) for level, most in _SHOWN.items() for each in of_level[level][:most]]
    hidden = {level: sum(each.stands_for for each in of_level[level][most:]) for level, most in _SHOWN.items()}
    return "\n".join([*lines, _command(_closing(reports, hidden, language))]) + "\n"


def _troubles(report: Report, language: Language) -> Iterable[_Annotation]:
    """One annotation for every fault that has a place, and one for all other troubles of a kind."""
    found = list(troubles(report))
    for each in found:
        if each.location is not None:
            said = [_trouble(each, language)]
            yield _Annotation(Severity.ERROR, each.name.in_language(language), said, _source(report), each.location)
    elsewhere = (each for each in found if each.location is None)
    for _, group in groupby(elsewhere, key=lambda trouble: trouble.kind):
        several = list(group)
        name = several[0].name.in_language(language)
        yield _Annotation(
            Severity.ERROR, f"{name} ({len(several)})", [_trouble(each, language) for each in several], _source(report)
        )


def _trouble(trouble: Trouble, language: Language) -> str:
    reason = printable(trouble.reason.in_language(language))
    return f"{called(trouble.outcome)}: {reason}" if trouble.outcome else reason


def _findings(report: Report, language: Language) -> Iterator[_Annotation]:
    """One annotation for all that is said alike of neighbouring cells: GitHub shows so few."""
    for group in by_project(report):
        for same in folded(group.findings):
            yield _finding(report, same, language)


def _finding(report: Report, same: Sequence[Finding], language: Language) -> _Annotation:
    finding = same[0]
    return _Annotation(
        finding.severity,
        called(finding),
        [
            message(finding, language),
            label(finding, language),
            *filter(None, [likewise(same, language)]),
            *(other(related, language) for related in finding.related),
            *required(report, finding.rule, language),
        ],
        _source(report),
        finding.place.location,
        len(same),
    )


def _closing(reports: Sequence[Report], hidden: dict[Severity, int], language: Language) -> _Annotation:
    verdicts = [f"{_document(report, language)}: {verdict(report).in_language(language)}" for report in reports]
    return _Annotation(Severity.NOTICE, "coopvision", [*_hidden(hidden, language), *verdicts])


def _hidden(hidden: dict[Severity, int], language: Language) -> list[str]:
    error, warning, notice = (hidden[level] for level in Severity)
    if not error + warning + notice:
        return []
    words = Words(
        f"表示していない指摘: エラー {error}、警告 {warning}、注意 {notice}（GitHub の表示は1ステップ各10件まで）",
        f"findings not shown here: error {error}, warning {warning}, notice {notice} "
        "(GitHub shows ten of each level per step)",
    )
    return [words.in_language(language)]


def _document(report: Report, language: Language) -> str:
    """The document, and whose findings alone are told of it, where that is so."""
    document = report.document
    name = printable(document.title) if document.source is None else path(document.source)
    return name + "".join(Words(f"（{each.ja}）", f" ({each.en})").in_language(language) for each in narrowed(report))


def _source(report: Report) -> str | None:
    source = report.document.source
    return None if source is None else path(source)


def _command(annotation: _Annotation) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(annotation).items())
    return f"::{annotation.level.value} {properties}::{_data(chr(10).join(annotation.lines))}"


def _properties(annotation: _Annotation) -> dict[str, str]:
    location, source = annotation.location, annotation.source
    title = {"title": annotation.title}
    if location is None:
        return title if source is None else {"file": source, **title}
    where = {"file": path(location.source), "line": str(location.line), "endLine": str(location.end_line)}
    if location.line == location.end_line:  # GitHub refuses columns of several lines
        where |= {"col": str(location.column), "endColumn": str(location.end_column)}
    return where | title


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
