"""Renderings of a report, a module each: a function from reports to text."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from coopvision.engine import Report
from coopvision.words import Language

Renderer = Callable[[Sequence[Report], Language], str | bytes]
"""Renders the reports of one run."""

FORMATS: Final = {
    "text": "coopvision.reports.text",
    "json": "coopvision.reports.json",
    "sarif": "coopvision.reports.sarif",
    "junit": "coopvision.reports.junit",
    "github": "coopvision.reports.github",
    "github-summary": "coopvision.reports.github_summary",
    "gitlab": "coopvision.reports.gitlab",
    "markdown": "coopvision.reports.markdown",
    "html": "coopvision.reports.html",
    "xlsx": "coopvision.reports.xlsx",
}
"""The modules of the formats; each has a function `render`."""

__all__ = ["FORMATS", "Renderer", "renderer"]


def renderer(name: str) -> Renderer:
    """The renderer of a format; its module is imported now.

    Raises:
        KeyError: If there is no such format.
    """
    render: Renderer = import_module(FORMATS[name]).render
    return render
