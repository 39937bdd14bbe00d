"""In which language, how much and in which colours the terminal is told."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from coopvision.engine import Place
from coopvision.model import Location
from coopvision.reports.excerpts import short
from coopvision.reports.plain import printable
from coopvision.words import Language, Words

INDENT: Final = "    "


class Detail(Enum):
    """How much is said: QUIET findings and verdict, NORMAL, VERBOSE every rule and every number that stands alone."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


class Voice:
    """Says things in one language, with one amount of detail.

    Args:
        language: The language of all words.
        detail: How much is said.
        colours: Whether to colour for a terminal.
        columns: How wide the terminal is.
    """

    def __init__(self, language: Language, detail: Detail, *, colours: bool, columns: int) -> None:
        self.language: Final = language
        self.detail: Final = detail
        self.columns: Final = columns
        self._colours = colours

    @property
    def verbose(self) -> bool:
        """Whether everything is said."""
        return self.detail is Detail.VERBOSE

    def coloured(self, text: str, colour: str) -> str:
        """A text in a colour, if there are any."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colours else text

    def say(self, ja: str, en: str) -> str:
        """One of two texts."""
        return ja if self.language == "ja" else en

    def words(self, words: Words) -> str:
        """Words, with whatever could command a terminal spelled out."""
        return printable(words.in_language(self.language))

    def spot(self, place: Place) -> str:
        """A place: where in the file, and in words."""
        return f"{where(place.location)}{self.words(place.label)}"

    def limit(self, normal: int) -> int | None:
        """How much of a list is shown; None for all of it."""
        return {Detail.QUIET: 1, Detail.NORMAL: normal, Detail.VERBOSE: None}[self.detail]

    def and_more(self, hidden: int, prefix: str = INDENT) -> Iterator[str]:
        """A line on what is not shown, if anything is not."""
        if hidden > 0:
            yield prefix + self.say(f"ほか {hidden} か所", f"and {hidden} more")


def where(location: Location | None) -> str:
    """The file and the line, with a space behind; nothing for a vision that was built in Python."""
    return "" if location is None else f"{short(location)} "
