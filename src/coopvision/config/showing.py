"""The settings that hold, with their origins, for a reader and for a machine."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

from coopvision.config.effective import Effective, Origin
from coopvision.config.keys import KEYS
from coopvision.words import Language, Words

_NONE = Words("指定なし", "not set")


def as_text(settled: Effective, language: Language) -> str:
    """A line per value, written as the file would, with its origin."""
    return "".join(
        f"{_line(name, entry, value, language)}  # {origin.words.in_language(language)}\n"
        for name, entry, value, origin in _all(settled)
    )


def as_json(settled: Effective, language: Language) -> str:
    """A list of key, entry, value and origin."""
    rows = [
        {"key": name, "entry": entry or None, "value": _plain(value), "origin": origin.words.in_language(language)}
        for name, entry, value, origin in _all(settled)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2, default=str) + "\n"


def _all(settled: Effective) -> Iterator[tuple[str, str, Any, Origin]]:
    values = settled.config.values()
    for name in KEYS:
        value, origins = values[name], settled.origins.get(name, {})
        if isinstance(value, Mapping) and value:
            for entry, each in _entries(value):
                yield name, entry, each, origins[entry]
        else:
            yield name, "", value, origins.get("", Origin())


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}.{option}", each) for option, each in value.items())
        else:
            yield name, value


def _line(name: str, entry: str, value: Any, language: Language) -> str:  # noqa: ANN401 - any setting
    key = f"{name}.{entry}" if entry else name
    return f"# {key}: {_NONE.in_language(language)}" if value is None else f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:  # noqa: ANN401 - any setting
    """A value as TOML writes it."""
    plain = _plain(value)
    if isinstance(value, date) or plain == {}:
        return str(plain)
    return json.dumps(plain, ensure_ascii=False, default=str)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any setting
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
