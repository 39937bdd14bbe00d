"""One file of configuration, with those that it extends; everything wrong with it is named at once."""

from collections.abc import Iterator, Mapping
from itertools import islice
from os.path import basename, dirname, join, realpath
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from coopvision.config.keys import KEYS
from coopvision.errors import ConfigError, Fault
from coopvision.files import MAX_WRITTEN, UnreadableError, read_text
from coopvision.files.parsing import parse_toml
from coopvision.suggestions import meant
from coopvision.toml_places import marks_in, place_of_fault
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.model import Location

PYPROJECT: Final = "pyproject.toml"
_TABLE: Final = "tool.coopvision"
_EXTENDS: Final = "extends"
_MOST_FAULTS: Final = 1_000


class Layer(NamedTuple):
    """The values of one file, by key; or those of the command line, whose file is None."""

    file: str | None
    values: Mapping[str, Any]


def read_config(path: str) -> list[Layer]:
    """The layers of a configuration: the file, then what it extends, from the nearest to the farthest.

    Args:
        path: A file `coopvision.toml` of whatever name, or a `pyproject.toml` with the table `[tool.coopvision]`.

    Raises:
        ConfigError: If it cannot be read, has an unknown key or a value of another kind, or extends itself.
    """
    layers: list[Layer] = []
    seen: set[str] = set()
    following: str | None = path
    while following is not None:
        if realpath(following) in seen:
            words = Words("extends が循環しています。", "its extends lead back to itself.")
            raise ConfigError(following, [Fault(words)])
        seen.add(realpath(following))
        layer, following = _read(following)
        layers.append(layer)
    return layers


def table_of(path: str) -> tuple[Mapping[str, Any], str]:
    """The table of a configuration file and the file's text.

    Raises:
        ConfigError: If it cannot be read, is no TOML, or has no such table.
    """
    text = _text(path)
    try:
        data = parse_toml(text)
    except ValueError as error:
        words = Words(f"TOML として読めません（{error}）。", f"this is no TOML ({error}).")
        raise ConfigError(path, [Fault(words, place_of_fault(str(error), text, path))]) from None
    if basename(path) != PYPROJECT:
        return data, text
    table = data.get("tool", {})
    table = table.get("coopvision") if isinstance(table, dict) else None
    if not isinstance(table, dict):
        words = Words("[tool.coopvision] の表がありません。", "it has no table [tool.coopvision].")
        raise ConfigError(path, [Fault(words)])
    return table, text


def _text(path: str) -> str:
    try:
        return read_text(path, MAX_WRITTEN)
    except UnreadableError as error:
        raise ConfigError(path, [Fault(error.words)]) from None


def _read(path: str) -> tuple[Layer, str | None]:
    table, text = table_of(path)
    folder = dirname(path)
    values: dict[str, Any] = {}
    refused: dict[str, Words] = {}
    for name, given in table.items():
        if name == _EXTENDS:
            continue
        try:
            values[name] = _value(name, given, folder)
        except _UnusableError as error:
            refused[name] = error.words
    following = table.get(_EXTENDS)
    if following is not None and not _is_path(following):
        words = Words('extends = "共通.toml" のように書いてください。', 'write it like extends = "common.toml".')
        refused[_EXTENDS] = words
    if refused:
        raise ConfigError(path, _faults(refused, text, path))
    return Layer(path, values), None if following is None else join(folder, following)


def _is_path(given: Any) -> bool:  # noqa: ANN401 - any TOML value
    return isinstance(given, str) and bool(given) and "\0" not in given


class _UnusableError(Exception):
    """A key or a value that cannot be used."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words


def _value(name: str, given: Any, folder: str) -> Any:  # noqa: ANN401 - any TOML value
    key = KEYS.get(name)
    if key is None:
        known = [*KEYS, _EXTENDS]
        hint, names = meant(name, known), ", ".join(known)
        raise _UnusableError(
            Words(
                f"設定項目 {name} はありません。{hint.ja}使えるもの: {names}",
                f"there is no setting {name}.{hint.en} There are: {names}",
            )
        )
    try:
        return key.read(given, folder)
    except ValueError:
        raise _UnusableError(
            Words(
                f"{name} の値 {given!r} は使えません。{name} = {key.shape} のように書いてください。",
                f"{name} cannot be {given!r}; write it like {name} = {key.shape}.",
            )
        ) from None


def read_value(name: str, given: Any) -> Any:  # noqa: ANN401 - any value
    """The value of a key that was given on the command line; paths count from the current folder.

    Raises:
        ConfigError: If it cannot be used.
    """
    try:
        return _value(name, given, "")
    except _UnusableError as error:
        raise ConfigError(f"--{name}", [Fault(error.words)]) from None


def _faults(refused: Mapping[str, Words], text: str, path: str) -> list[Fault]:
    """The faults with their places: where a key is set or its table begins, in whichever table of the file that is."""
    places: dict[str, Location] = {}
    for mark in marks_in(text, path):
        places.setdefault(mark.key or (mark.table or "").removeprefix(f"{_TABLE}."), mark.location)
    return [Fault(words, places.get(name)) for name, words in islice(refused.items(), _MOST_FAULTS)]


def known_tables(text: str) -> Iterator[str]:
    """The headings of the tables in a TOML text, without reading it as TOML."""
    return (line.strip().strip("[]").strip() for line in text.splitlines() if line.strip().startswith("["))
