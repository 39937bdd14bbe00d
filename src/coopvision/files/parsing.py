"""TOML and JSON within bounds: the standard readers, and what they let pass that nothing here could hold.

Every refusal is a ValueError, with a place in its message where one is known; `JSONDecodeError` and
`TOMLDecodeError` are such errors, too.
"""

import re
from collections.abc import Iterable
from math import isfinite
from typing import Any, Final, NoReturn

MAX_DEPTH: Final = 64
"""How deep tables and lists may stand in one another."""

MAX_PARTS: Final = 16
"""How many parts a key of TOML may have; the standard reader takes their square in time."""

MAX_SETTINGS: Final = 20_000
"""How many values a TOML text may hold: a person wrote it."""

MAX_VALUES: Final = 2_000_000
"""How many values a JSON text may hold: a program wrote it."""

MAX_DIGITS: Final = 64
"""The digits of a whole number in JSON."""

_TOML_NUMBERS: Final = range(-(2**63), 2**63)
_PART: Final = r"""(?>[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*"""
_LONG_KEY: Final = re.compile(rf"(?:^|[\[{{,])[ \t]*+(?P<key>(?>{_PART}\.[ \t]*){{{MAX_PARTS}}})", re.MULTILINE)
"""Where a key may stand: a line begins, or a heading, or a table or its next entry on the same line."""


def parse_toml(text: str) -> dict[str, Any]:
    """The table of a TOML text.

    Raises:
        ValueError: If it is no TOML, is nested too deeply, or holds too many values or a number beyond 64 bits.
    """
    import tomllib  # noqa: PLC0415 - only a TOML file pays for it

    _refuse_long_keys(text)
    try:
        data = tomllib.loads(text)
    except RecursionError:
        _refuse_depth()
    values = _values(data)
    if len(values) > MAX_SETTINGS:
        raise ValueError(f"it holds more than {MAX_SETTINGS:,} values")
    if any(each.__class__ is int and each not in _TOML_NUMBERS for each in values):
        raise ValueError("a number is beyond 64 bits")
    return data


def parse_json(text: str) -> Any:  # noqa: ANN401 - any JSON value
    """The value of a JSON text.

    Raises:
        ValueError: If it is no JSON (`NaN` is none), is nested too deeply, or holds too many values or
            a number too large.
    """
    import json  # noqa: PLC0415 - only a JSON file pays for it

    refuse_too_many(text)
    try:
        data = json.loads(text, parse_int=_whole, parse_float=_fraction, parse_constant=_refuse_number)
    except RecursionError:
        _refuse_depth()
    _values(data)
    return data


def refuse_too_many(text: str) -> None:
    """Refuse JSON, or lines of it, before memory is full of what it holds.

    Raises:
        ValueError: If there are too many values.
    """
    if text.count(",") + text.count("[") + text.count("{") >= MAX_VALUES:
        raise ValueError(f"it holds more than {MAX_VALUES:,} values")


def _refuse_long_keys(text: str) -> None:
    found = _LONG_KEY.search(text)
    if found is not None:
        start = found.start("key")
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        raise ValueError(f"A key has more than {MAX_PARTS} parts (at line {line}, column {column})")


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        _refuse_number(f"{digits[:8]}…")
    return int(digits)


def _fraction(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        _refuse_number(text[:8])
    return number


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number that can be kept")


def _refuse_depth() -> NoReturn:
    raise ValueError(f"it is nested more than {MAX_DEPTH} deep")


def _values(data: object) -> list[object]:
    """Everything that stands in the data, level by level: no depth of the data becomes a depth of calls."""
    values: list[object] = []
    collections = [data]
    for _ in range(MAX_DEPTH):
        level = [below for each in collections for below in _contents(each)]
        values += level
        collections = [each for each in level if isinstance(each, dict | list)]
        if not collections:
            return values
    _refuse_depth()


def _contents(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
