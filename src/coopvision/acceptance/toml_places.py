"""Where the entries of a TOML file and their keys stand; the standard reader tells no places.

Only for text that the reader has accepted: here nothing is judged.
"""

import re
from typing import Final

from coopvision.model import Location

_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|^[ \t]*(?P<head>\[\[[ \t]*(?P<table>[A-Za-z0-9_-]+)[ \t]*\]\])"
    r"|^[ \t]*(?P<key>[A-Za-z0-9_-]+)(?=[ \t]*=)",
    re.DOTALL | re.MULTILINE,
)
_AT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")


def places_in(text: str, table: str, source: str) -> list[dict[str, Location]]:
    """For every `[[table]]`, where it begins (under the empty name) and where its keys stand."""
    entries: list[dict[str, Location]] = []
    for token in _TOKEN.finditer(text):
        if token["table"] == table:
            entries.append({"": _location(text, token.span("head"), source)})
        elif token["key"] and entries:
            entries[-1].setdefault(token["key"], _location(text, token.span("key"), source))
    return entries


def place_of_fault(message: str, text: str, source: str) -> Location | None:
    """The place that the reader's message names, if it names one."""
    named = _AT.search(message)
    if named is None:
        return None
    line, column = int(named[1]), int(named[2])
    lines = text.split("\n")
    return Location(source, line, column, line, column + 1, lines[line - 1] if line <= len(lines) else "")


def _location(text: str, span: tuple[int, int], source: str) -> Location:
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", start)
    line = text.count("\n", 0, start) + 1
    excerpt = text[start : end if end >= 0 else len(text)].rstrip("\r")
    return Location(source, line, span[0] - start + 1, line, span[1] - start + 1, excerpt)
