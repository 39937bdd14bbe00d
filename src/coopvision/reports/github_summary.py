"""A job summary for GitHub Actions: Markdown below the size that GitHub refuses to show."""

from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Report
from coopvision.reports.addresses import path
from coopvision.reports.markdown.document import Block, blocks
from coopvision.reports.markdown.escaping import escape
from coopvision.reports.markdown.tables import table
from coopvision.reports.sentences import judgement
from coopvision.words import Language, Words

LIMIT: Final = 1024 * 1024
"""A step whose summary is larger fails to upload it, and shows nothing at all."""

_ROOM_FOR_NOTE: Final = 1024
_LISTED: Final = 200


def render(reports: Sequence[Report], language: Language) -> str:
    """An overview of all documents, then each; what finds no room is counted."""
    overview = Block(_overview(reports, language))
    parts = [overview, *(block for report in reports for block in blocks(report, language))]
    kept = _fitting(parts, LIMIT - _ROOM_FOR_NOTE)
    texts = [parts[position].text for position in sorted(kept)]
    left_out = [block for position, block in enumerate(parts) if position not in kept]
    if left_out:
        texts.insert(1, _note(left_out, language))
    return "\n\n".join(texts) + "\n"


def _fitting(parts: Sequence[Block], limit: int) -> set[int]:
    """The parts that there is room for: first what holds no findings, then the findings, both in order."""
    kept, size = set(), 0
    for position in sorted(range(len(parts)), key=lambda each: parts[each].findings > 0):
        needed = len(parts[position].text.encode()) + 2
        if size + needed <= limit:
            kept.add(position)
            size += needed
    return kept


def _note(left_out: Sequence[Block], language: Language) -> str:
    findings = sum(block.findings for block in left_out)
    return Words(
        f"**大きさの上限のため、指摘 {findings:,} 件と {len(left_out):,} か所をここに載せていません。**",
        f"**{findings:,} findings in {len(left_out):,} parts are not shown here, for lack of room.**",
    ).in_language(language)


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
        name = document.title if document.source is None else path(document.source)
        mark = "✅" if report.ok else "❌"
        yield [
            escape(name),
            f"{mark} {judgement(report).in_language(language)}",
            *(f"{count:,}" for count in summary[:3]),
            f"{report.examined:,}",
            f"{report.coverage.share:.1%}",
        ]
