"""How cells look: kinds of content, in colours that a copier's grey still tells apart from their text."""

from enum import Enum
from typing import Any, Final

from coopvision.engine import Severity, State


class Look(Enum):
    """What a cell is for."""

    PLAIN = "plain"
    CENTRED = "centred"
    SMALL = "small"
    VALUE = "value"
    HEAD = "head"
    FILL_IN = "fill-in"
    TITLE = "title"
    GREEN = "green"
    RED = "red"
    OPEN = "open"
    SUBTITLE = "subtitle"
    SECTION = "section"
    NOTE = "note"
    KEY = "key"
    SUM = "sum"
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"
    PASSED = "passed"
    UNKNOWN = "unknown"
    CRASHED = "crashed"
    QUIET = "quiet"


SEVERITIES: Final = {
    Severity.ERROR: Look.ERROR,
    Severity.WARNING: Look.WARNING,
    Severity.NOTICE: Look.NOTICE,
}
"""How severities are marked, besides their name."""

STATES: Final = {
    State.PASSED: Look.PASSED,
    State.FAILED: Look.ERROR,
    State.NOT_APPLICABLE: Look.QUIET,
    State.SKIPPED: Look.QUIET,
    State.COULD_NOT_RUN: Look.UNKNOWN,
    State.CRASHED: Look.CRASHED,
}
"""How outcomes are marked, besides their name: what was not examined is neither green nor red."""


SIZE: Final = 10
"""The size of letters in points, where a look does not say otherwise."""

_GRID: Final = {"border": 1, "border_color": "#BFBFBF", "valign": "top", "text_wrap": True}


def _mark(fill: str, ink: str) -> dict[str, Any]:
    return _GRID | {"bg_color": fill, "font_color": ink, "bold": True, "align": "center"}


_VERDICT: Final = {"font_size": 12, "valign": "vcenter"}
_ERROR: Final = _mark("#F8CBAD", "#8B0000")
_PASSED: Final = _mark("#E2EFDA", "#1E5B21")
_UNKNOWN: Final = _mark("#D9D2E9", "#3F2A6B")
_BARE: Final = {"valign": "vcenter", "text_wrap": True}

PROPERTIES: Final[dict[Look, dict[str, Any]]] = {
    Look.PLAIN: _GRID,
    Look.CENTRED: _GRID | {"align": "center"},
    Look.SMALL: _GRID | {"font_size": 8},
    Look.VALUE: _GRID | {"align": "left", "indent": 1, "valign": "vcenter"},
    Look.HEAD: _GRID
    | {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "align": "center", "valign": "vcenter"},
    Look.FILL_IN: _GRID | {"bg_color": "#FFFDE7"},
    Look.TITLE: _BARE | {"bold": True, "font_size": 16, "font_color": "#1F3864"},
    Look.SUBTITLE: _BARE | {"font_size": 12},
    Look.NOTE: {},
    Look.SECTION: _BARE | {"bold": True, "font_size": 11, "font_color": "#1F3864", "bottom": 2},
    Look.KEY: _GRID | {"bold": True, "bg_color": "#F2F2F2", "valign": "vcenter"},
    Look.SUM: _GRID | {"bold": True, "bg_color": "#F2F2F2", "align": "center"},
    Look.ERROR: _ERROR,
    Look.WARNING: _mark("#FFE699", "#5F4400"),
    Look.NOTICE: _mark("#DDEBF7", "#1F3864"),
    Look.PASSED: _PASSED,
    Look.UNKNOWN: _UNKNOWN,
    Look.CRASHED: _mark("#404040", "#FFFFFF"),
    Look.GREEN: _PASSED | _VERDICT,
    Look.RED: _ERROR | _VERDICT,
    Look.OPEN: _UNKNOWN | _VERDICT,
    Look.QUIET: _GRID | {"font_color": "#595959", "bg_color": "#F2F2F2", "align": "center"},
}
"""What Excel is told of each look."""

VERDICTS: Final = {Look.PASSED: Look.GREEN, Look.UNKNOWN: Look.OPEN, Look.ERROR: Look.RED}
"""The same marks for the one sentence that everybody reads."""
