"""Heads of the columns of a table of years (年度の見出し), of which only the first may bear the era."""

import re
from collections.abc import Sequence
from typing import Final

from coopvision.notation.brackets import without_brackets
from coopvision.notation.dating import MisreadError, PrintedYear, compacted, read_year
from coopvision.notation.periods import Period

_WORD: Final = "(?:当初|補正後?|最終|現計|事業|概算|予算|決算|計画|実績|見込み?|予定|費|額|値|案)+"
_IN_BRACKETS: Final = "[(](?:[^0-9()年期半]{1,8}|第?[0-9]{1,2}(?:年目|年次|か年目))[)]"
_NOTE: Final = f"{_WORD}|{_IN_BRACKETS}"
"""What may stand behind the year: 予算, （見込）, （1年目); not a part of the year such as （上半期）."""


def head_years(heads: Sequence[Period]) -> list[int | None]:
    """The year of every head of a row of heads; None of one that is not one year.

    Behind 令和３年度 the heads ４年度 or ４ go on in its era, behind 2021年度 the head 22年度 in its century,
    unless they would go back in time.
    """
    found = [head.first if head.first == head.last else None for head in heads]
    if None not in found:
        return found
    left: PrintedYear | None = None
    for position, head in enumerate(heads):
        printed = _printed(head.text, left)
        left = printed or left
        if found[position] is None and printed is not None:
            found[position] = printed.western
    return found


def _printed(text: str, left: PrintedYear | None) -> PrintedYear | None:
    """The year that a head prints, in the era or the century of the one to its left where it has none."""
    compact = compacted(without_brackets(text))
    own = _year(compact, None)
    if own is not None or left is None:
        return own
    carried = _year(compact, left)
    return None if carried is None or carried.western < left.western else carried


def _year(compact: str, left: PrintedYear | None) -> PrintedYear | None:
    try:
        year = read_year(compact, left=left)
    except MisreadError:
        return None
    rest = compact[year.end :]
    return year if not rest or re.fullmatch(_NOTE, rest) else None
