"""Installed entry points of one group.

`importlib.metadata` is the reference, and a test holds this to its answer. But its import alone costs
more than one and a half bare interpreter starts, and every start would pay it; where the search path
holds nothing but folders, reading the `entry_points.txt` files in them is all it does.
"""

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, NamedTuple


class EntryPoint(NamedTuple):
    """A named object that a distribution announces: `module:attribute`."""

    name: str
    value: str
    distribution: str

    def load(self) -> Any:  # noqa: ANN401 - whatever the distribution announces
        """Import the object."""
        module, _, attribute = self.value.partition(":")
        return getattr(import_module(module.strip()), attribute.strip())


def entry_points(group: str) -> list[EntryPoint]:
    """All entry points of a group; of a distribution found twice, the first on the search path."""
    folders = [path or os.curdir for path in sys.path]
    if any(os.path.isfile(path) for path in folders):
        return list(_from_metadata(group))
    seen: set[str] = set()
    found: list[EntryPoint] = []
    for folder in folders:
        for distribution, file in _distributions(folder):
            if distribution not in seen:
                seen.add(distribution)
                found.extend(_read(file, group, distribution))
    return found


def _distributions(folder: str) -> Iterator[tuple[str, str]]:
    """Distributions installed in a folder: name, and where its entry points would stand."""
    try:
        names = os.listdir(folder)
    except OSError:
        return
    for name in names:
        stem, dot, kind = name.rpartition(".")
        if dot and kind in {"dist-info", "egg-info"}:
            yield stem.partition("-")[0].lower().replace("-", "_"), f"{folder}/{name}/entry_points.txt"


def _read(file: str, group: str, distribution: str) -> Iterator[EntryPoint]:
    try:
        with open(file, encoding="utf-8") as lines:
            text = lines.read()
    except OSError:
        return
    inside = False
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.strip(), distribution)


def _from_metadata(group: str) -> Iterator[EntryPoint]:
    from importlib import metadata  # noqa: PLC0415 - the import this module avoids where it can

    for entry in metadata.entry_points(group=group):
        yield EntryPoint(entry.name, entry.value, entry.dist.name if entry.dist else "")
