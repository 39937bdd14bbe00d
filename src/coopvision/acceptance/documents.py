"""What a document is called in a file of suppressions or a baseline: as seen from the folder of that file."""

import os
from typing import Final

from coopvision.engine import DocumentInfo

_SUFFIXES: Final = (".yaml", ".yml", ".json")


def name_of(document: DocumentInfo, folder: str) -> str:
    """The document's file as seen from a folder; its title, if it came from no file.

    Whoever calls the program from elsewhere, or keeps the project elsewhere, gets the same name.
    """
    if document.source is None:
        return document.title
    source = document.source
    try:
        source = os.path.relpath(source, folder)
    except ValueError:  # another drive: there is no way from here
        source = os.path.abspath(source)
    return source.replace(os.sep, "/")


def is_missing(named: str, folder: str) -> bool:
    """Whether a name is that of a file, by its suffix, and there is no such file."""
    return named.lower().endswith(_SUFFIXES) and not os.path.exists(os.path.join(folder, named))


def is_meant(named: str | None, document: DocumentInfo, folder: str) -> bool:
    """Whether a document goes by this name: None is any, else its title or its file."""
    if named is None or named == document.title:
        return True
    if document.source is None:
        return False
    return os.path.normpath(named).replace(os.sep, "/") == name_of(document, folder)
