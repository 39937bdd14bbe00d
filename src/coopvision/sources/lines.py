"""From an offset in a text to a line and a column."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from coopvision.model import Location
from coopvision.sources.limits import MAX_EXCERPT

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text as editors count them: they end at CR, LF or CRLF and at nothing else.

    YAML would end a line at U+0085, U+2028 and U+2029 too, and be one ahead of every editor after one.

    Args:
        source: The file, as it was named.
        text: Its text, without byte order mark.
    """

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text
        self._excerpts: dict[int, str] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def location(self, start: int, end: int) -> Location:
        """The place from one offset to before another, both in code points."""
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Location(self.source, line, column, end_line, end_column, self._excerpt(line))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _excerpt(self, line: int) -> str:
        """The line; many places on one line share it. Empty if it is very long: a whole file may be one line."""
        if line not in self._excerpts:
            start = self._starts[line - 1]
            found = _BREAK.search(self.text, start)
            end = found.start() if found else len(self.text)
            self._excerpts[line] = self.text[start:end] if end - start <= MAX_EXCERPT else ""
        return self._excerpts[line]
