"""Reading a file: from bytes to a document, or to every reason why not."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from coopvision.errors import Fault, SourceError
from coopvision.sources.collecting import collector_paused
from coopvision.sources.document import Document
from coopvision.sources.files import read_bytes
from coopvision.sources.formats import Format, check_format, format_of
from coopvision.sources.limits import MAX_FAULTS
from coopvision.sources.lines import Lines
from coopvision.sources.misshapen import MisshapenError
from coopvision.sources.places import Places, Spot
from coopvision.sources.refusals import MORE, Unreadable
from coopvision.sources.shapes import structure
from coopvision.sources.texts import decode


def load(path: str | os.PathLike[str]) -> Document:
    """Read a vision from a file, whose suffix tells the format: .yaml, .yml or .json.

    Raises:
        SourceError: If there is no such file or it cannot be read as a vision, with every fault.
    """
    source = os.fspath(path)
    file_format = format_of(source)
    return loads(read_bytes(source), format=file_format, source=source)


def loads(text: str | bytes, *, format: Format = "yaml", source: str = "<text>") -> Document:  # noqa: A002
    """Read a vision from text.

    Args:
        text: The text, or its bytes in UTF-8.
        format: How the text is written.
        source: What to call it in messages and places.

    Raises:
        SourceError: If it cannot be read as a vision, with every fault.
    """
    check_format(format, source)
    with collector_paused():
        return _read(Lines(source, decode(text, source)), _reader(format))


class _Reader(NamedTuple):
    """What a format knows: the data, the places, and whether all its scalars are text."""

    read_data: Callable[[str], Any]
    find_root: Callable[[str], Spot]
    textual: bool


def _reader(file_format: Format) -> _Reader:
    """The reader of a format; a program that reads only one does not import the other."""
    if file_format == "yaml":
        from coopvision.sources import yaml_places, yaml_reading  # noqa: PLC0415

        return _Reader(yaml_reading.read_data, yaml_places.find_root, textual=True)
    from coopvision.sources import json_places, json_reading  # noqa: PLC0415

    return _Reader(json_reading.read_data, json_places.find_root, textual=False)


def _read(lines: Lines, reader: _Reader) -> Document:
    places = Places(lines, reader.find_root)
    faults: Iterator[Fault]
    try:
        vision = structure(reader.read_data(lines.text), textual=reader.textual)
    except Unreadable as error:
        faults = (Fault(words, lines.location(start, end)) for words, start, end in error.refusals)
    except MisshapenError as error:
        faults = (
            Fault(words, places.key(steps) if at_key else places.value(steps)) for steps, words, at_key in error.faults
        )
    else:
        return Document(vision, lines.source, places)
    named = sorted(islice(faults, MAX_FAULTS), key=_position)
    raise SourceError(lines.source, [*named, *(Fault(MORE) for _ in islice(faults, 1))])


def _position(fault: Fault) -> tuple[int, int]:
    place = fault.location
    return (place.line, place.column) if place else (0, 0)
