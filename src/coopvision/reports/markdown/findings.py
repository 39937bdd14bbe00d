"""The findings of one project as a table: what is wrong, what stands here, what stands at the other places."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from coopvision.engine import Finding, Place, Related, Report, Severity
from coopvision.engine.facts import spell
from coopvision.reports.addresses import path
from coopvision.reports.grouping import Group, folded
from coopvision.reports.markdown.escaping import code, escape, strong
from coopvision.reports.markdown.tables import stacked, table
from coopvision.reports.sentences import called, likewise, message, severity, value
from coopvision.words import Language, Words

_HEAD: Final = (
    Words("指摘", "finding"),
    Words("ここの記載", "stands here"),
    Words("突き合わせた記載", "stands there"),
)
_MARKS: Final = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTICE: "🔵"}
_LENGTH: Final = 8_000
_OTHERS: Final = 3


def heading(report: Report, group: Group, language: Language) -> str:
    """The project that the findings are about."""
    whole = Words("ビジョン全体", "The whole vision").in_language(language)
    return f"#### {escape(whole if group.project is None else report.project_title(group.project))}"


def tables(report: Report, group: Group, language: Language) -> Iterator[tuple[str, int]]:
    """The findings of a group as tables of bounded length, each with the number of its findings."""
    rows = ((_row(report, same, language), len(same)) for same in folded(group.findings))
    for part in _parts(rows):
        columns = 3 if any(others for (_, _, others), _ in part) else 2
        head = [words.in_language(language) for words in _HEAD[:columns]]
        yield table(head, (row[:columns] for row, _ in part)), sum(count for _, count in part)


def _parts(rows: Iterable[tuple[list[str], int]]) -> Iterator[list[tuple[list[str], int]]]:
    """Rows, each with the number of its findings, table by table: where room is short, a table is left out whole."""
    part: list[tuple[list[str], int]] = []
    length = 0
    for row, count in rows:
        taken = sum(map(len, row))
        if part and length + taken > _LENGTH:
            yield part
            part, length = [], 0
        part.append((row, count))
        length += taken
    if part:
        yield part


def _row(report: Report, same: Sequence[Finding], language: Language) -> list[str]:
    finding = same[0]
    return [
        stacked([_said(finding, language), escape(likewise(same, language)), code(called(finding))]),
        _here(report, finding, language),
        "<br><br>".join(_others(report, finding, language)),
    ]


def _said(finding: Finding, language: Language) -> str:
    return f"{_MARKS[finding.severity]} {strong(severity(finding, language))}: {escape(message(finding, language))}"


def _here(report: Report, finding: Finding, language: Language) -> str:
    found = "" if finding.found is None else strong(spell(finding.found, language))
    return stacked([found, where(report, finding.place, language)])


def _others(report: Report, finding: Finding, language: Language) -> Iterator[str]:
    """The other places: the first in sight, the rest for who opens them."""
    related = finding.related
    # A single one more is shown rather than folded away.
    most = len(related) if len(related) <= _OTHERS + 1 else _OTHERS
    for each in related[:most]:
        yield _other(report, each, language)
    if most < len(related):
        hidden = [_other(report, each, language) for each in related[most:]]
        summary = Words(f"ほか {len(hidden)} か所", f"and {len(hidden)} more places").in_language(language)
        # On one line, for it stands in a cell of a table.
        yield f"<details><summary>{summary}</summary><br>{'<br><br>'.join(hidden)}</details>"


def _other(report: Report, related: Related, language: Language) -> str:
    role, shown = escape(related.role.in_language(language)), strong(value(related, language))
    return stacked([f"{role}: {shown}" if shown else role, where(report, related.place, language)])


def where(report: Report, place: Place, language: Language) -> str:
    """A place in words, and its line; its file only where it is not the document itself."""
    label, location = escape(place.label.in_language(language)), place.location
    if location is None:
        return label
    file = "" if location.source == report.document.source else f"{escape(path(location.source))} "
    return label + Words(f"（{file}{location.line}行）", f" ({file}line {location.line})").in_language(language)
