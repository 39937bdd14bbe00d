"""A source line with a marker under what a finding points at."""

from collections.abc import Iterator
from typing import Final

from coopvision.model import Location
from coopvision.reports.plain import printable, width


def short(location: Location) -> str:
    """File, line and column, as editors and terminals follow them."""
    return printable(f"{location.source}:{location.line}:{location.column}")


def excerpt(location: Location, indent: str) -> Iterator[str]:
    """The source line, and a marker under what the finding points at."""
    line = printable(location.excerpt.rstrip())
    if not line:
        return
    lead = printable(location.excerpt[: location.column - 1])
    end = location.end_column - 1 if location.end_line == location.line else len(location.excerpt)
    marked = printable(location.excerpt[location.column - 1 : end].rstrip())
    number = str(location.line)
    start, stop = _window(lead, marked)
    yield f"{indent}{' ' * len(number)} |"
    yield f"{indent}{number} | {_cut(line, start, stop)}"
    lead_width = width(_cut(lead, start, stop)) if start == 0 else width("…" + lead[start:])
    yield f"{indent}{' ' * len(number)} | {' ' * lead_width}{'^' * max(1, width(marked[: stop - len(lead)]))}"


_WIDEST: Final = 110


def _window(lead: str, marked: str) -> tuple[int, int]:
    """The stretch of a long line that is shown: around what is marked."""
    start = 0 if len(lead) + len(marked) <= _WIDEST else max(0, len(lead) - _WIDEST // 3)
    return start, start + _WIDEST


def _cut(line: str, start: int, stop: int) -> str:
    return ("…" if start else "") + line[start:stop] + ("…" if len(line) > stop else "")
