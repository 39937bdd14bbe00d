"""Text of a document inside Markdown: it stays text, wherever it stands and whoever renders it."""

import re
from typing import Final

from coopvision.reports.plain import printable

_LONGEST: Final = 1000
_GAP: Final = "&#8203;"
"""A space without width: GitHub looks for names in what is rendered, where no backslash is left to stop it."""

_NAME: Final = r"@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)|:(?=//)|\bwww(?=\.)"
"""Where people, issues, emoji and addresses begin."""

_SPECIAL: Final = re.compile(rf"({_NAME})|([\\`*_~\[\]])|([&<>\"|$])", re.IGNORECASE)
_LEADING: Final = re.compile(r"^(?:(\d+)(?=[.)])|(?=[#+\-=:]))")
_ENTITIES: Final = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "|": "&#124;",
    "$": "<span>$</span>",  # as GitHub's documentation has it: no formula begins there
}


def escape(text: str) -> str:
    """One line of text that Markdown, HTML and GitHub's own references leave alone; overlong text is cut visibly."""
    line = printable(text).strip()
    if len(line) > _LONGEST:
        line = line[:_LONGEST] + "…"
    return _LEADING.sub(r"\1\\", _SPECIAL.sub(_safe, line))


def strong(text: str) -> str:
    """The same with emphasis; asterisks would fail beside Japanese brackets. Empty text stays empty."""
    escaped = escape(text)
    return f"<strong>{escaped}</strong>" if escaped else ""


def code(text: str) -> str:
    """The same in a fixed-width face."""
    return f"<code>{escape(text)}</code>"


def _safe(odd: re.Match[str]) -> str:
    name, markup, entity = odd.groups()
    if name:
        return name + _GAP
    return f"\\{markup}" if markup else _ENTITIES[entity]
