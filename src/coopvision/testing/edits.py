"""Edits of the sample vision, by business path: `projects[②].costs.total: 2001`."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from coopvision.engine.index import Index, Steps
from coopvision.model import Cell, Node, Vision, walk
from coopvision.model.nodes import field_names
from coopvision.sources import Document, loads

SAMPLE: Final = Path(__file__).with_name("sample.yaml")
"""The sample vision: clean under every rule."""

REMOVE: Final = "(remove)"
"""An edit with this value takes away what stands at its path."""

APPEND: Final = "[+]"
"""An edit whose path ends so adds to the list there."""


class EditError(ValueError):
    """An edit points at nothing in the sample."""


@cache
def sample() -> Document:
    """The sample vision with its places."""
    return loads(SAMPLE.read_bytes(), source=SAMPLE.name)


def edited(edits: Mapping[str, Any]) -> Document:
    """The sample with these edits, as a document of its own.

    Args:
        edits: New values by business path; `REMOVE` takes away, a path that ends in `APPEND` adds.

    Raises:
        EditError: If a path leads nowhere.
        SourceError: If the result has not the shape of a vision.
    """
    data = _plain(yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader))  # noqa: S506 - text only
    removed = []
    for path, given in edits.items():
        value = _plain(given)
        if value == REMOVE:
            removed.append(_steps(path))
        elif path.endswith(APPEND):
            _reach(data, _steps(path.removesuffix(APPEND)), []).append(value)
        else:
            way = _steps(path)
            _reach(data, way[:-1], {})[way[-1]] = value
    for way in sorted(removed, key=_backwards, reverse=True):
        del _reach(data, way[:-1], {})[way[-1]]
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    return loads(text, source="edited-sample.yaml")


def _backwards(way: Steps) -> list[tuple[int, str]]:
    """Sorts so that of two elements of a list the later one is removed first."""
    return [(step, "") if isinstance(step, int) else (-1, step) for step in way]


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of the sample
    """Text scalars as they are; a printed `null` is nothing."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return None if value == "null" else value


def _reach(data: Any, way: Steps, missing: Any) -> Any:  # noqa: ANN401 - any part of the sample
    """What stands at the end of the way; an optional part that is not there yet is put there."""
    for position, step in enumerate(way):
        last = position == len(way) - 1
        if isinstance(data, dict) and step not in data:
            data[step] = missing if last else {}
        data = data[step]
    return data


def _steps(path: str) -> Steps:
    try:
        return _known_paths()[path]
    except KeyError:
        raise EditError(f"nothing in the sample stands at {path}") from None


@cache
def _known_paths() -> dict[str, Steps]:
    """Every business path of the sample, with the way that leads there."""
    index = Index(sample().vision)
    return {index.path(target): index.steps(target) for target in _targets(sample().vision)}


def _targets(vision: Vision) -> Iterator[Node | Cell]:
    for node in walk(vision):
        yield node
        for name in field_names(type(node)):
            yield Cell(node, name)
            value = getattr(node, name)
            if isinstance(value, tuple) and not (value and isinstance(value[0], Node)):
                yield from (Cell(node, name, position) for position in range(len(value)))
