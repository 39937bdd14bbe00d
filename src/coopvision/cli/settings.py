"""The options that are settings: made from the one table of keys, laid over the configuration file."""

import argparse
from typing import TYPE_CHECKING, Any, Final

from coopvision.config.keys import KEYS, Key
from coopvision.config.values import a_count, a_table_of_levels, a_table_of_options, some_files, some_names

if TYPE_CHECKING:
    from coopvision.config.effective import Effective

_NO_OPTION: Final = frozenset({"documents", "lang"})
"""Keys whose value is given otherwise: as arguments, and by every command."""


def add_settings(command: argparse.ArgumentParser) -> None:
    """Every key of the configuration as an option."""
    group = command.add_argument_group("設定 / settings")
    for name, key in KEYS.items():
        if name not in _NO_OPTION:
            group.add_argument(f"--{name}", dest=f"set_{name}", **_manner(key), help=" / ".join(key.words))
    which = group.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="設定ファイル / the file of settings")
    which.add_argument("--no-config", action="store_true", help="設定ファイルを使わない / no file of settings")


def _manner(key: Key) -> dict[str, Any]:
    """How an option of the command line gives the value of a key."""
    if key.read in {some_names, some_files}:
        return {"action": "append", "metavar": "NAME[,NAME…]" if key.read is some_names else "FILE"}
    if key.read is a_table_of_levels:
        return {"action": "append", "metavar": "NAME=LEVEL"}
    if key.read is a_table_of_options:
        return {"action": "append", "metavar": "RULE.OPTION=VALUE"}
    return {"metavar": key.shape.strip('"')}


def settle_settings(options: argparse.Namespace) -> "Effective":
    """What holds in the end: the options before the file before the defaults; the language is set in `options`.

    Raises:
        ConfigError: If an option or the file cannot be used.
    """
    from coopvision.config.effective import effective  # noqa: PLC0415 - a pure `--help` needs none of it
    from coopvision.config.finding import find_config  # noqa: PLC0415
    from coopvision.config.reading import Layer, read_config, read_value  # noqa: PLC0415

    given = {name: getattr(options, f"set_{name}", None) for name in KEYS}
    arguments = {
        name: read_value(name, _plain(KEYS[name], value)) for name, value in given.items() if value is not None
    }
    if options.asked_lang:
        arguments["lang"] = options.asked_lang
    path = None if options.no_config else options.config or find_config()
    settled = effective([Layer(None, arguments), *(read_config(path) if path else [])])
    options.lang = settled.config.lang or options.lang
    return settled


def _plain(key: Key, given: Any) -> Any:  # noqa: ANN401 - a text or several
    """What the file would say in place of the option."""
    if key.read is some_names:
        return [name for each in given for name in each.split(",") if name]
    if key.read is a_table_of_levels:
        return dict(_pair(key, each) for each in given)
    if key.read is a_table_of_options:
        table: dict[str, dict[str, Any]] = {}
        for each in given:
            name, value = _pair(key, each)
            rule, _, option = name.rpartition(".")
            table.setdefault(rule, {})[option] = _toml(value)
        return table
    return int(given) if key.read is a_count and given.isascii() and given.isdigit() else given


def _pair(key: Key, given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals or not name or not value:
        from coopvision.errors import ConfigError, Fault  # noqa: PLC0415 - only trouble pays for it
        from coopvision.words import Words  # noqa: PLC0415

        words = Words(
            f"{given} は {_manner(key)['metavar']} の形ではありません。",
            f"{given} is not of the form {_manner(key)['metavar']}.",
        )
        raise ConfigError(f"--{key.name}", [Fault(words)])
    return name, value


def _toml(text: str) -> Any:  # noqa: ANN401 - any TOML value
    """A value as TOML writes it; a text may stand without quotes."""
    from coopvision.files.parsing import parse_toml  # noqa: PLC0415 - only an option pays for it

    try:
        return parse_toml(f"value = {text}")["value"]
    except ValueError:
        return text
