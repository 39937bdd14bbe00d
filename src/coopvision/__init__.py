"""Model a settlement zone's coexistence vision (共生ビジョン) as printed, and prove what it says.

    import coopvision

    report = coopvision.check("vision.yaml")
    report.raise_for_findings()

Names are imported when they are first used, so that a program that only asks for the version pays
for nothing else.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # importing typing would cost a third of a bare start
if TYPE_CHECKING:
    from typing import Any

    from coopvision.checking import Checker, check
    from coopvision.config.configuration import Config
    from coopvision.config.effective import load_config
    from coopvision.engine import Engine, Finding, FindingsError, Outcome, Pack, Report, Severity, State
    from coopvision.errors import ConfigError, CoopvisionError, PackError, SelectionError, SourceError
    from coopvision.model import Vision
    from coopvision.sources import Document, dump, dumps, load, loads

__version__ = "0.1.0"

_HOMES = {
    "checking": ("Checker", "check"),
    "config.configuration": ("Config",),
    "config.effective": ("load_config",),
    "engine": ("Engine", "Finding", "FindingsError", "Outcome", "Pack", "Report", "Severity", "State"),
    "errors": ("ConfigError", "CoopvisionError", "PackError", "SelectionError", "SourceError"),
    "model": ("Vision",),
    "sources": ("Document", "dump", "dumps", "load", "loads"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Checker",
    "Config",
    "ConfigError",
    "CoopvisionError",
    "Document",
    "Engine",
    "Finding",
    "FindingsError",
    "Outcome",
    "Pack",
    "PackError",
    "Report",
    "SelectionError",
    "Severity",
    "SourceError",
    "State",
    "Vision",
    "__version__",
    "check",
    "dump",
    "dumps",
    "load",
    "load_config",
    "loads",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
