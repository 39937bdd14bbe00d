"""Which file of settings names what does not exist: an error of the selection, told as one of that file."""

from collections.abc import Iterator
from typing import Any

from coopvision.config.effective import Effective, Origin
from coopvision.errors import ConfigError, CoopvisionError, Fault, SelectionError
from coopvision.files import MAX_WRITTEN, read_text
from coopvision.model import Location
from coopvision.toml_places import marks_in


def blame(error: SelectionError, settled: Effective) -> CoopvisionError:
    """The error as one of the file and the line that name it; as it is, where it does not come from a file."""
    named = error.named
    if named is not None:
        for key, entry, origin in _naming(named, settled):
            if origin.file is not None:
                return ConfigError(origin.file, [Fault(error.words, _place(named, {key, entry}, origin.file))])
    return error


def _naming(named: str, settled: Effective) -> Iterator[tuple[str, str, Origin]]:
    """The settings, and entries of theirs, that hold the name."""
    values = settled.config.values()
    for key, origins in settled.origins.items():
        for entry, origin in origins.items():
            if named in {entry, *entry.split(".")} or named in _values(values[key], entry):
                yield key, entry.partition(".")[0], origin


def _values(value: Any, entry: str) -> tuple[Any, ...]:  # noqa: ANN401 - of whatever key
    """The values of a setting; of a table, that of one entry."""
    if isinstance(value, tuple):
        return value
    return (value.get(entry),) if hasattr(value, "get") else (value,)


def _place(named: str, keys: set[str], file: str) -> Location | None:
    """Where the name stands in the file, from the key on that holds it."""
    text = read_text(file, MAX_WRITTEN)
    first = next((mark.location.line for mark in marks_in(text, file) if {mark.key, mark.table} & keys), 1)
    for number, line in enumerate(text.splitlines()[first - 1 :], start=first):
        column = line.find(named) + 1
        if column:
            return Location(file, number, column, number, column + len(named))
    return None
