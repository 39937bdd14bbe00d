"""How machines are told which file is meant: as the user named it, never more of the machine than that."""

import re
from contextlib import suppress
from os import getcwd, sep
from posixpath import normpath
from typing import Final
from urllib.parse import quote

from coopvision.model import Location
from coopvision.reports.plain import printable

_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_LONE: Final = re.compile(r"[\ud800-\udb7f\udc00-\udc7f\udd00-\udfff]")
"""Surrogates that stand for no byte of a file's name."""


def path(source: str) -> str:
    """The file as it was named, with forward slashes and without detours such as `./`.

    What lies below the current folder is named from there: servers look for files in what they have checked out.
    """
    return printable(_from_here(_plain(source)))


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


def _from_here(plain: str) -> str:
    here = ""
    with suppress(OSError):  # a folder that is gone
        here = getcwd().replace(sep, "/").rstrip("/")
    return plain.removeprefix(f"{here}/") if here else plain


def _plain(source: str) -> str:
    return normpath(source.replace(sep, "/")) if source else source
