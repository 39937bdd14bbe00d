"""How machines are told which file is meant: as the user named it, never more of the machine than that."""

import re
from os import sep
from posixpath import normpath
from typing import Final
from urllib.parse import quote

from coopvision.model import Location
from coopvision.reports.plain import printable

_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_LONE: Final = re.compile(r"[\ud800-\udb7f\udc00-\udc7f\udd00-\udfff]")
"""Surrogates that stand for no byte of a file's name."""


def path(source: str) -> str:
    """The file as it was named, with forward slashes and without detours such as `./`."""
    return printable(_plain(source))


def uri(source: str) -> str:
    """The same as a URI reference: relative where the user named it so, percent-encoded."""
    plain = _plain(source)
    name = plain.encode("utf-8", "surrogatepass" if _LONE.search(plain) else "surrogateescape")
    if _DRIVE.match(plain):
        return f"file:///{quote(name, safe='/:')}"
    return f"file://{quote(name)}" if plain.startswith("/") else quote(name)


def line(location: Location) -> str:
    """File, line and column for a reader."""
    return f"{path(location.source)}:{location.line}:{location.column}"


def _plain(source: str) -> str:
    return normpath(source.replace(sep, "/")) if source else source
