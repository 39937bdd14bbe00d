"""Markdown for an issue or a review: the verdict, the findings by project, what was not examined, the coverage."""

from collections.abc import Sequence

from coopvision.engine import Report
from coopvision.reports.markdown.document import blocks
from coopvision.words import Language


def render(reports: Sequence[Report], language: Language) -> str:
    """The reports one after another."""
    return "\n\n".join(block.text for report in reports for block in blocks(report, language)) + "\n"
