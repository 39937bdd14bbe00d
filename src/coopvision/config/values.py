"""Values out of a configuration: each reader takes what TOML gave and the folder of the file, or raises ValueError.

Nothing is turned into what it is not: a number is no name, and `"no"` is not false.
"""

from collections.abc import Mapping
from os.path import join
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from coopvision.engine import Severity


def a_name(given: Any, _folder: str) -> str:  # noqa: ANN401 - any TOML value
    """A text that is not empty, without the one character that neither a name nor a path can hold."""
    if given.__class__ is not str or not given or "\0" in given:
        raise ValueError(given)
    return str(given)


def some_names(given: Any, folder: str) -> tuple[str, ...]:  # noqa: ANN401 - any TOML value
    """A list of texts."""
    if not isinstance(given, list | tuple):
        raise ValueError(given)  # noqa: TRY004 - one kind of error for the caller
    return tuple(a_name(each, folder) for each in given)


def a_file(given: Any, folder: str) -> str:  # noqa: ANN401 - any TOML value
    """A path; one that is not absolute counts from the folder of the configuration."""
    return join(folder, a_name(given, folder))


def some_files(given: Any, folder: str) -> tuple[str, ...]:  # noqa: ANN401 - any TOML value
    """A list of paths, each as of `a_file`."""
    return tuple(join(folder, each) for each in some_names(given, folder))


def a_severity(given: Any, folder: str) -> "Severity":  # noqa: ANN401 - any TOML value
    """A severity by its name."""
    from coopvision.engine import Severity  # noqa: PLC0415 - the table of keys alone does not need the engine

    return given if isinstance(given, Severity) else Severity(a_name(given, folder))


def a_date(given: Any, _folder: str) -> "date":  # noqa: ANN401 - any TOML value
    """A day: a TOML date, or a text such as 2026-04-01."""
    from datetime import date, datetime  # noqa: PLC0415 - only a date pays for it

    if isinstance(given, str):
        return date.fromisoformat(given)
    if isinstance(given, datetime) or not isinstance(given, date):
        raise ValueError(given)  # noqa: TRY004 - one kind of error for the caller
    return given


def a_count(given: Any, _folder: str) -> int:  # noqa: ANN401 - any TOML value
    """A whole number above nought."""
    if given.__class__ is not int or given < 1:
        raise ValueError(given)
    return int(given)


def a_language(given: Any, _folder: str) -> str:  # noqa: ANN401 - any TOML value
    """`ja` or `en`."""
    if given not in {"ja", "en"}:
        raise ValueError(given)
    return str(given)


def a_table_of_levels(given: Any, folder: str) -> Mapping[str, str]:  # noqa: ANN401 - any TOML value
    """Levels by selector; whether they exist is said when the rules are known."""
    return {name: a_name(level, folder) for name, level in _table(given).items()}


def a_table_of_options(given: Any, _folder: str) -> Mapping[str, Mapping[str, Any]]:  # noqa: ANN401 - any TOML value
    """Options by rule; whether they exist is said when the rules are known."""
    return {rule: _table(options) for rule, options in _table(given).items()}


def _table(given: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any TOML value
    if not isinstance(given, Mapping):
        raise ValueError(given)  # noqa: TRY004 - one kind of error for the caller
    return given
