"""One self-contained page for the people who decide: verdict, findings, tables as printed, charts, what was examined.

The page needs no network and no script: the script only filters. Its charts are inline SVG drawn by a macro of a few
lines, because the libraries that draw charts write ten times as much, or differ from run to run.
"""

from collections.abc import Sequence

from coopvision.engine import Report
from coopvision.reports.html.document import document
from coopvision.reports.html.templating import page
from coopvision.words import Language

__all__ = ["render"]


def render(reports: Sequence[Report], language: Language) -> str:
    """The reports of one run as one page.

    Raises:
        CoopvisionError: If the library that fills the template is not installed.
    """
    several = len(reports) > 1
    prefixes = [f"d{number}-" if several else "" for number in range(1, len(reports) + 1)]
    views = [document(report, language, prefix) for report, prefix in zip(reports, prefixes, strict=True)]
    return page(language, views)
