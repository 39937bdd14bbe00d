"""Characters (文字) that print like others or not at all, and so break searching, comparing and reading aloud."""

import re
import unicodedata
from typing import Final

_CONTROLS: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_UNSEEN: Final = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_BROKEN: Final = rf"[{_CONTROLS}{_UNSEEN}\ufffd\ufffe\uffff\ue000-\uf8ff]"
_GARBLED: Final = r"[縺繧繝].{0,2}[縺繧繝]|[ÃÂãâ][\u0080-\u00bf]"
_BROKEN_OR_GARBLED: Final = f"{_BROKEN}|{_GARBLED}"
_RADICALS: Final = r"[\u2e80-\u2eff\u2f00-\u2fdf]"
_LETTERS: Final = r"[\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν]"
_STRANGE: Final = rf"{_LETTERS}(?=[A-Za-z])|(?<=[A-Za-z]){_LETTERS}"
_COMBINING: Final = r"[\u3099\u309a]"
_IN_KATAKANA: Final = r"(?<=[ァ-ヴー])[力口工夕卜二一](?=[ァ-ヴー])(?![ツノヶケ])"

_LOOK_ALIKE: Final = f"{_RADICALS}|{_STRANGE}|{_COMBINING}|{_IN_KATAKANA}"


def find_broken_character(text: str) -> str | None:
    """The first character that cannot be printed or was garbled, as `U+FFFD`; None if there is none."""
    if text.isascii() and text.isprintable():
        return None
    found = re.search(_BROKEN_OR_GARBLED, text)
    return None if found is None else _shown(found[0])


def find_look_alike(text: str) -> str | None:
    """The first character that only looks like another, with its name in Unicode; None if there is none.

    Radicals that text taken from a PDF has for characters (⽇ for 日), marks of voice set apart (か゛ as two), letters
    of other alphabets inside a Latin word, and in katakana a kanji for a kana (プ口グラム).
    """
    if text.isascii():
        return None
    found = re.search(_LOOK_ALIKE, text)
    return None if found is None else _shown(found[0])


def _shown(stretch: str) -> str:
    char = stretch[0]
    visible = f" {stretch}" if stretch.isprintable() and char != "\ufffd" and not unicodedata.combining(char) else ""
    return f"U+{ord(char):04X}{visible}"
