"""The report for a terminal: grouped by project, each finding with its places and its source line."""

from collections.abc import Iterator, Sequence

from coopvision.engine import Report
from coopvision.reports.culprits import numbers, told
from coopvision.reports.excerpts import COLUMNS
from coopvision.reports.grouping import by_project, folded
from coopvision.reports.plain import harmless, printable
from coopvision.reports.sentences import described
from coopvision.reports.text.closing import accepted_findings, settling, together, verdict
from coopvision.reports.text.examined import examined
from coopvision.reports.text.findings import finding_lines
from coopvision.reports.text.voice import INDENT, Detail, Voice, where
from coopvision.words import Language

__all__ = ["Detail", "render"]

_CULPRITS_SHOWN = 10


def render(
    reports: Sequence[Report],
    language: Language,
    *,
    detail: Detail = Detail.NORMAL,
    colours: bool = False,
    columns: int = COLUMNS,
) -> str:
    """The reports one after another, and of several what came of them all.

    Args:
        reports: The reports of one run.
        language: The language of all words.
        detail: How much is said.
        colours: Whether to colour for a terminal.
        columns: How wide the terminal is.
    """
    voice = Voice(language, detail, colours=colours, columns=columns)
    parts = [_lines(report, voice) for report in reports]
    if len(reports) > 1:
        parts.append(iter([together(reports, voice)]))
    return "\n".join("".join(f"{harmless(line)}\n" for line in part) for part in parts)


def _lines(report: Report, voice: Voice) -> Iterator[str]:
    culprits = [] if voice.detail is Detail.QUIET else told(report)[: voice.limit(_CULPRITS_SHOWN)]
    yield from _head(report, voice)
    for group in by_project(report):
        yield ""
        yield voice.coloured(_group_title(report, group.project, voice), "1")
        for alike in folded(group.findings):
            yield ""
            yield from finding_lines(alike, numbers(culprits), voice)
    yield ""
    yield from _faults(report, voice)
    if voice.detail is not Detail.QUIET and not report.faults:
        yield from settling(report, culprits, voice)
        yield from accepted_findings(report, voice)
        yield from examined(report, voice)
    yield verdict(report, voice)


def _head(report: Report, voice: Voice) -> Iterator[str]:
    document = report.document
    if document.source is not None:
        yield printable(document.source)
    title, about = printable(document.title), voice.words(described(report))
    yield voice.say(f"■ {title}（{about}）", f"■ {title} ({about})")


def _group_title(report: Report, project: str | None, voice: Voice) -> str:
    if project is None:
        return voice.say("━━ 全体", "━━ the whole vision")
    return f"━━ {printable(report.project_title(project))}"


def _faults(report: Report, voice: Voice) -> Iterator[str]:
    """Why the document could not be read."""
    for fault in report.faults:
        place = where(fault.location).strip()
        yield f"{INDENT}{place}: {voice.words(fault.words)}" if place else f"{INDENT}{voice.words(fault.words)}"
