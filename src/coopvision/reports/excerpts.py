"""A source line with a marker under what a finding points at."""

from collections.abc import Iterator
from typing import Final

from coopvision.model import Location
from coopvision.reports.plain import printable, width

COLUMNS: Final = 110
"""How wide the lines are where no terminal says how wide it is."""

_NARROWEST: Final = 20
"""How much of a source line is shown at least."""


def short(location: Location) -> str:
    """File, line and column, as editors and terminals follow them."""
    return printable(f"{location.source}:{location.line}:{location.column}")


def excerpt(location: Location, indent: str, columns: int = COLUMNS) -> Iterator[str]:
    """The source line, and a marker under what the finding points at; cut so that neither is wrapped.

    Args:
        location: What the finding points at.
        indent: What every line begins with.
        columns: How wide the terminal is.
    """
    line = printable(location.excerpt.rstrip())
    if not line:
        return
    start = len(printable(location.excerpt[: location.column - 1]))
    end = location.end_column - 1 if location.end_line == location.line else len(location.excerpt)
    stop = start + len(printable(location.excerpt[location.column - 1 : end].rstrip()))
    number = str(location.line)
    gutter = f"{indent}{' ' * len(number)} |"
    room = max(_NARROWEST, columns - len(gutter) - 1)
    lead, marked, rest = _fitted(line[:start], line[start:stop], line[stop:], room)
    yield gutter
    yield f"{indent}{number} | {lead}{marked}{rest}"
    yield f"{gutter} {' ' * width(lead)}{'^' * max(1, width(marked))}"


def _fitted(lead: str, marked: str, rest: str, room: int) -> tuple[str, str, str]:
    """As much of a line as there is room for: what is marked first, with something of what stands before it."""
    if width(lead + marked + rest) <= room:
        return lead, marked, rest
    if width(lead + marked) >= room:
        lead = _last(lead, room // 3)
    seen = _first(marked, room - width(lead) - bool(rest))
    return lead, seen, _first(rest, room - width(lead + seen)) if seen == marked else ""


def _first(text: str, room: int) -> str:
    """The beginning of a text in so many columns, with a sign where it is cut."""
    if width(text) <= room:
        return text
    fitting = room - 1  # at most: no character takes less than a column
    while width(text[:fitting]) > room - 1:
        fitting -= 1
    return f"{text[:fitting]}…"


def _last(text: str, room: int) -> str:
    """The same of its end."""
    return _first(text[::-1], room)[::-1]
