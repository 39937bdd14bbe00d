"""A job summary for GitHub Actions: Markdown below the size that GitHub refuses to show."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Report
from coopvision.reports.addresses import path
from coopvision.reports.markdown.document import Block, blocks
from coopvision.reports.markdown.escaping import escape
from coopvision.reports.markdown.fitting import fitted
from coopvision.reports.markdown.tables import stacked, table
from coopvision.reports.sentences import judgement, narrowed
from coopvision.words import Language, Words

LIMIT: Final = 1024 * 1024
"""A step whose summary is larger fails to upload it, and shows nothing at all."""

_LISTED: Final = 200


def render(reports: Sequence[Report], language: Language) -> str:
    """An overview of all documents, then each; what finds no room is counted."""
    overview = Block(_overview(reports, language))
    parts = [overview, *(block for report in reports for block in blocks(report, language))]
    return fitted(parts, LIMIT, language, size=_bytes)


def _bytes(text: str) -> int:
    return len(text.encode())


def _overview(reports: Sequence[Report], language: Language) -> str:
    head = [
        Words("文書", "document"),
        Words("判定", "verdict"),
        Words("エラー", "errors"),
        Words("警告", "warnings"),
        Words("注意", "notices"),
        Words("検査した記載", "examined"),
        Words("照合率", "verified"),
    ]
    text = "# coopvision\n\n" + table([words.in_language(language) for words in head], _rows(reports, language))
    hidden = len(reports) - _LISTED
    if hidden <= 0:
        return text
    return f"{text}\n\n" + Words(f"ほか {hidden:,} 文書", f"and {hidden:,} more documents").in_language(language)


def _rows(reports: Sequence[Report], language: Language) -> Iterator[list[str]]:
    for report in reports[:_LISTED]:
        document, summary = report.document, report.summary
        named = [document.title if document.source is None else path(document.source)]
        named += [each.in_language(language) for each in narrowed(report)]
        mark = "✅" if report.ok else "❌"
        yield [
            stacked(escape(each) for each in named),
            f"{mark} {judgement(report).in_language(language)}",
            *(f"{count:,}" for count in summary[:3]),
            f"{report.examined:,}",
            f"{report.coverage.share:.1%}",
        ]
