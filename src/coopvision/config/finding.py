"""The nearest configuration: from a folder upwards, the first that has one; nothing cascades."""

import os
from os.path import abspath, dirname, isfile, join
from typing import Final

from coopvision.config.reading import PYPROJECT, known_tables, table_of
from coopvision.errors import ConfigError, Fault
from coopvision.files import MAX_WRITTEN, UnreadableError, read_text
from coopvision.words import Words

OWN: Final = "coopvision.toml"


def find_config(start: str = "") -> str | None:
    """The nearest `coopvision.toml`, or `pyproject.toml` that has the table; None if there is none.

    Args:
        start: The folder from which to look upwards; the current one if not given.

    Raises:
        ConfigError: If a folder has both, or a `pyproject.toml` that names the table cannot be read.
    """
    folder = abspath(start or os.curdir)
    while True:
        own, project = join(folder, OWN), join(folder, PYPROJECT)
        in_project = isfile(project) and _has_table(project)
        if isfile(own):
            if in_project:
                words = Words(
                    f"同じフォルダの {PYPROJECT} にも [tool.coopvision] があります。どちらかにまとめてください。",
                    f"{PYPROJECT} beside it has a table [tool.coopvision] too; keep one of them.",
                )
                raise ConfigError(own, [Fault(words)])
            return own
        if in_project:
            return project
        if dirname(folder) == folder:
            return None
        folder = dirname(folder)


def _has_table(path: str) -> bool:
    """Whether a `pyproject.toml` speaks of us; only one that does must be TOML."""
    try:
        text = read_text(path, MAX_WRITTEN)
    except UnreadableError:
        return False
    if "coopvision" not in text or not any(name.startswith("tool.coopvision") for name in known_tables(text)):
        return False
    table_of(path)
    return True
