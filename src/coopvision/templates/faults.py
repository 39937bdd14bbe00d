"""What is wrong with a file of rules, gathered so that everything is named at once."""

from coopvision.errors import FaultsError, PackError
from coopvision.words import Words

__all__ = ["RulesFileError", "UnusableError"]


class RulesFileError(FaultsError, PackError):
    """A file of rules cannot be used; `faults` names every reason at once."""


class UnusableError(Exception):
    """A value in a file of rules that cannot be used.

    Args:
        ja: What is wrong and what to do, in Japanese.
        en: The same in English.
        key: The key that is wrong, where it is not the one being read.
    """

    def __init__(self, ja: str, en: str, *, key: str | None = None) -> None:
        super().__init__(en)
        self.words = Words(ja, en)
        self.key = key
