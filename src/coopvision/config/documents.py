"""The documents that a configuration names: files, or patterns that must match at least one."""

from glob import glob, has_magic

from coopvision.config.configuration import Config
from coopvision.errors import ConfigError, Fault
from coopvision.words import Words


def documents_of(config: Config) -> list[str]:
    """The files to check, in order, each once.

    Raises:
        ConfigError: If there is none, or a pattern matches none.
    """
    found = [path for pattern in config.documents for path in _matching(pattern)]
    if not found:
        words = Words(
            "検査するファイルを指定してください（例: coopvision check vision.yaml、または設定の documents）。",
            "name the files to check (as in `coopvision check vision.yaml`, or in the setting `documents`).",
        )
        raise ConfigError("documents", [Fault(words)])
    return list(dict.fromkeys(found))


def _matching(pattern: str) -> list[str]:
    if not has_magic(pattern):
        return [pattern]
    found = sorted(glob(pattern, recursive=True))
    if not found:
        words = Words(f"{pattern} に一致するファイルがありません。", f"no file matches {pattern}.")
        raise ConfigError("documents", [Fault(words)])
    return found
