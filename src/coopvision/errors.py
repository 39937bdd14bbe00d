"""What can go wrong with a job as it was asked.

    CoopvisionError
    ├── FaultsError          a file is not what it should be; names every reason at once
    │   ├── SourceError          a document cannot be read as a vision
    │   └── ConfigError          a configuration cannot be used
    ├── PackError            a rule pack or a rule page cannot be used
    ├── SelectionError       a name that was asked for does not exist, or nothing is left to do
    └── FindingsError        a report is not clean (raised only on request; `engine.report` has it)

Every error says where, what is wrong and what to do, in both languages, and carries its objects.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from coopvision.words import Language, Words

if TYPE_CHECKING:
    from coopvision.model import Location

FAILURES: Final = (Exception, SystemExit)
"""Whatever a stranger's code may end in, leaving the program included; only a user interrupts."""


class CoopvisionError(Exception):
    """The job could not be done as asked.

    Args:
        words: What is wrong and what to do.
    """

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words

    def __str__(self) -> str:
        return self.words.en

    def lines(self, language: Language) -> list[str]:
        """The whole error for a reader, a line per fault."""
        return [self.words.in_language(language)]


class Fault(NamedTuple):
    """One thing wrong with a source, and where."""

    words: Words
    location: "Location | None" = None


class FaultsError(CoopvisionError, ValueError):
    """A file is not what it should be; `faults` names every reason at once.

    Args:
        source: The file, as it was named.
        faults: What is wrong, in the order of the file; never empty.
    """

    def __init__(self, source: str, faults: Sequence[Fault]) -> None:
        super().__init__(
            Words(
                f"{source}: 読み込めません（{len(faults)}件）",
                f"{source}: cannot be read ({len(faults)} faults)",
            )
        )
        self.source = source
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join(self.lines("en"))

    def lines(self, language: Language) -> list[str]:
        """One line per fault: file, line and column, what is wrong, what to do."""
        return [f"{self._where(fault)}: {fault.words.in_language(language)}" for fault in self.faults]

    def _where(self, fault: Fault) -> str:
        place = fault.location
        return f"{place.source}:{place.line}:{place.column}" if place else self.source


class SourceError(FaultsError):
    """A document cannot be read as a vision."""


class ConfigError(FaultsError):
    """A configuration, or what was asked for beside it, cannot be used."""


class PackError(CoopvisionError):
    """A rule pack, a rule or a rule's page cannot be used."""


class SelectionError(CoopvisionError, LookupError):
    """A name that was asked for does not exist, or nothing is left to do.

    Args:
        words: What is wrong and what to do.
        named: The name that does not exist.
    """

    def __init__(self, words: Words, named: str | None = None) -> None:
        super().__init__(words)
        self.named = named
