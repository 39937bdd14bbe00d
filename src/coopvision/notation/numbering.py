"""Writing an ordinal (番号) as its neighbours are written: after `ア` comes `イ`, after `(1)` `(2)`."""

import re
import unicodedata
from typing import Final

from coopvision.notation.ordinals import KANA, parse_ordinal

_DIGITS: Final = "[0-9０-９]+"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def ordinal_like(position: int, printed: str) -> str:
    """An ordinal (番号) for a position, written as another is: 3 like `ア` is `ウ`, like `⑤` is `③`.

    Where that writing cannot say it, the bare number.
    """
    style, found = numbering_style(printed), re.search(_DIGITS, printed)
    if position < 1 or style is None:
        return str(position)
    if found is not None:
        figure = str(position) if found[0].isascii() else str(position).translate(_WIDE)
        return printed[: found.start()] + figure + printed[found.end() :]
    if style == "kana" and position <= len(KANA):
        return "".join(KANA[position - 1] if unicodedata.normalize("NFKC", char) in KANA else char for char in printed)
    if style == "circled" and position <= len(_CIRCLED):
        return _CIRCLED[position - 1]
    return str(position)


def numbering_style(printed: str) -> str | None:
    """How an ordinal (番号) is written: `kana`, `circled`, or its text with `1` for the digits; None if it is none.

    Widths do not matter: `（１）` and `(1)` are one style, `①` and `1` are two.
    """
    if parse_ordinal(printed) is None:
        return None
    if any(char in _CIRCLED for char in printed):
        return "circled"
    folded = unicodedata.normalize("NFKC", printed).strip()
    return re.sub(_DIGITS, "1", folded) if re.search(_DIGITS, folded) else "kana"
