"""Plain text for terminals: nothing in it can command the terminal, and Japanese lines up."""

import re
from typing import Final
from unicodedata import east_asian_width

_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
    r"|(?<=##)\[|(?<=##vso)\[|(?<=##teamcity)\["
)


def printable(text: str) -> str:
    """The text with control, direction, surrogate and invisible characters spelled out; tabs become spaces.

    A build server would take `##[`, `##vso[` or `##teamcity[` anywhere in a line for a command of its own; the bracket
    is spelled out, too.
    """
    return _CONTROL.sub(lambda odd: f"\\u{ord(odd[0]):04x}", text.replace("\t", " "))


def printable_lines(text: str) -> str:
    """Text of several lines, each as of `printable` and `harmless`."""
    return "\n".join(harmless(printable(line)) for line in text.split("\n"))


def harmless(line: str) -> str:
    """A whole line of output; one that begins with `::` would be a command to a build server, so it is spelled out."""
    rest = line.lstrip()
    return line[: -len(rest)] + "\\u003a" + rest[1:] if rest.startswith("::") else line


def width(text: str) -> int:
    """How many columns a terminal gives the text."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
