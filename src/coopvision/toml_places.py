"""Where tables and keys stand in a TOML text; the standard reader tells no places.

Only for text that the reader has accepted: here nothing is judged.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.model import Location

_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|^[ \t]*(?P<head>(?P<bracket>\[\[?)[ \t]*(?P<table>[A-Za-z0-9_.-]+)[ \t]*\]\]?)"
    r"|^[ \t]*(?P<key>[A-Za-z0-9_-]+)(?=[ \t]*[=.])",
    re.DOTALL | re.MULTILINE,
)
_AT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")


class Mark(NamedTuple):
    """A heading or a key, and where it stands.

    Attributes:
        table: The name of the table, if it is a heading.
        key: The key, if it is one.
        location: Where it stands.
        repeated: Whether the heading is that of an array of tables (`[[name]]`).
    """

    table: str | None
    key: str | None
    location: Location
    repeated: bool


def marks_in(text: str, source: str) -> Iterator[Mark]:
    """Every heading and every key at the beginning of a line, in order; keys in quotes are passed over."""
    line, start = 1, 0
    for token in _TOKEN.finditer(text):
        name = "head" if token["table"] else "key" if token["key"] else None
        if name is not None:
            line += text.count("\n", start, token.start(name))
            start = token.start(name)
            place = _location(text, token.span(name), line, source)
            yield Mark(token["table"], token["key"], place, token["bracket"] == "[[")


def place_of_fault(message: str, text: str, source: str) -> Location | None:
    """The place that the reader's message names, if it names one."""
    named = _AT.search(message)
    lines = text.split("\n")
    if named is not None:
        line, column = int(named[1]), int(named[2])
    elif "end of document" in message:
        line, column = len(lines), len(lines[-1]) + 1
    else:
        return None
    return Location(source, line, column, line, column + 1, lines[line - 1] if line <= len(lines) else "")


def _location(text: str, span: tuple[int, int], line: int, source: str) -> Location:
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", start)
    excerpt = text[start : end if end >= 0 else len(text)].rstrip("\r")
    return Location(source, line, span[0] - start + 1, line, span[1] - start + 1, excerpt)
