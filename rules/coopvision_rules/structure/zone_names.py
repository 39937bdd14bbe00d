"""Names of zones (圏域の名称) in titles: told from mottos, and known in another script."""

import re
from typing import Final

from coopvision.notation import normal

_IN_WAVES: Final = "[～-][^～0-9-]+[～-]"
_KANJI: Final = "[一-龥々]"
_VERB: Final = "[うくぐすつぬぶむる]$"
_MOTTO: Final = f"{_KANJI}[ぁ-ん]{{0,5}}{_VERB}|[がをにへで].+(?:{_VERB}|[いた]$)|な$|たい$"
_READING: Final = "[ぁ-ゖー]{1,4}"
"""How one kanji may be read."""
_HIRAGANA: Final = {ord(kana): chr(ord(kana) - 0x60) for kana in map(chr, range(0x30A1, 0x30F7))}


def without_mottos(title: str) -> str:
    """A title without the words between two waves or dashes: ～海と山が輝く～みなと定住自立圏."""
    return re.sub(_IN_WAVES, " ", title)


def is_motto(name: str) -> bool:
    """Whether what stands before 定住自立圏 is a phrase that ends in a verb or an adjective: 人がつながる."""
    return re.search(_MOTTO, normal(name)) is not None


def may_be_written(one: str, other: str) -> bool:
    """Whether two names that differ may be one in kanji and in kana, 西胆振 and 西いぶり, or one of them in letters."""
    if one == other:
        return False
    if one.isascii() or other.isascii():
        return True
    kana = [name.translate(_HIRAGANA) for name in (one, other)]
    return kana[0] == kana[1] or any(
        re.fullmatch(_pattern(name), another) is not None for name, another in (kana, reversed(kana))
    )


def _pattern(name: str) -> str:
    """Every kanji as itself or in kana."""
    return "".join(f"(?:{char}|{_READING})" if re.fullmatch(_KANJI, char) else re.escape(char) for char in name)
