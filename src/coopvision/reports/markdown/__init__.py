"""Markdown for an issue or a review: the verdict, the findings by project, what was not examined, the coverage."""

from collections.abc import Sequence
from typing import Final

from coopvision.engine import Report
from coopvision.reports.markdown.document import blocks
from coopvision.reports.markdown.fitting import fitted
from coopvision.words import Language

LIMIT: Final = 65_536
"""GitHub refuses an issue, a review or a comment of more characters."""


def render(reports: Sequence[Report], language: Language) -> str:
    """The reports one after another; what finds no room is counted."""
    return fitted([block for report in reports for block in blocks(report, language)], LIMIT, language)
