"""The nearest configuration: from a folder upwards, the first that has one; nothing cascades."""

import os
from os.path import abspath, dirname, isfile, join
from typing import Final

from coopvision.config.reading import PYPROJECT, known_tables, table_of
from coopvision.errors import ConfigError, Fault
from coopvision.files import MAX_WRITTEN, UnreadableError, read_text
from coopvision.files.parsing import parse_toml
from coopvision.suggestions import is_near
from coopvision.words import Words

OWN: Final = "coopvision.toml"
_OURS: Final = "tool.coopvision"


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
    """Whether a `pyproject.toml` speaks of us; only one whose headings do must be TOML."""
    try:
        text = read_text(path, MAX_WRITTEN)
    except UnreadableError:
        return False
    headings = list(known_tables(text))
    if any(name.startswith(_OURS) for name in headings):
        table_of(path)
        return True
    _refuse_misspelt(path, headings)
    return "coopvision" in text and _sets_it(text)


def _sets_it(text: str) -> bool:
    """Whether a TOML text has a key for us without a heading of its own: `coopvision = …` under `[tool]`."""
    try:
        tool = parse_toml(text).get("tool")
    except ValueError:
        return False
    return isinstance(tool, dict) and "coopvision" in tool


def _refuse_misspelt(path: str, headings: list[str]) -> None:
    """A table that was all but certainly meant for us must not be passed over in silence."""
    for heading in headings:
        tool, _, name = heading.partition(".")
        own = name.partition(".")[0]
        if tool == "tool" and is_near(own, "coopvision"):
            words = Words(
                f"[{heading}] は [{_OURS}] の書き間違いではありませんか。",
                f"did you mean [{_OURS}] by [{heading}]?",
            )
            raise ConfigError(path, [Fault(words)])
