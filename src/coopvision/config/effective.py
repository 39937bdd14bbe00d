"""What holds in the end: argument before file before extended file before default, each value with its origin."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from coopvision.config.configuration import Config
from coopvision.config.finding import find_config
from coopvision.config.reading import Layer, read_config
from coopvision.words import Words

_TABLES: Final = ("severity", "options")


class Origin(NamedTuple):
    """Where a value comes from: a file, the command line (no file), or the default (neither)."""

    file: str | None = None
    argument: bool = False

    @property
    def words(self) -> Words:
        """The origin for a reader."""
        if self.argument:
            return Words("コマンドの指定", "command line")
        return Words("既定", "default") if self.file is None else Words(self.file, self.file)


class Effective(NamedTuple):
    """The configuration that holds, and by key where its values come from; tables have an origin per entry."""

    config: Config
    origins: Mapping[str, Mapping[str, Origin]]


def effective(layers: Sequence[Layer]) -> Effective:
    """The configuration that layers make, the nearest first.

    A list replaces one that lies farther off; tables are merged entry by entry.
    """
    values: dict[str, Any] = {}
    origins: dict[str, dict[str, Origin]] = {}
    for layer in reversed(layers):
        origin = Origin(layer.file, argument=layer.file is None)
        for key, value in layer.values.items():
            if key in _TABLES:
                _lay(values.setdefault(key, {}), origins.setdefault(key, {}), value, origin)
            else:
                values[key], origins[key] = value, {"": origin}
    config = Config(**{key.replace("-", "_"): value for key, value in values.items()})
    return Effective(config, origins)


def load_config(path: str | None = None) -> Config:
    """The configuration of a file, or of the nearest one; the defaults where there is none.

    Args:
        path: The file; the nearest one from the current folder upwards if not given.

    Raises:
        ConfigError: If it cannot be read or used.
    """
    file = path or find_config()
    return effective(read_config(file) if file else []).config


def _lay(table: dict[str, Any], origins: dict[str, Origin], nearer: Mapping[str, Any], origin: Origin) -> None:
    """Lay the entries of a nearer layer over a table, behind those that lie farther off: the last one counts."""
    for name, value in nearer.items():
        farther = table.pop(name, {})
        if isinstance(value, Mapping):
            table[name] = {**farther, **value}
            origins.update({f"{name}.{option}": origin for option in value})
        else:
            table[name] = value
            origins[name] = origin
