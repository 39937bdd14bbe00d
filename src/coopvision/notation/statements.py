"""A value and its period in one cell (値と時点), told apart."""

import re
from functools import cache
from typing import Final

from attrs import evolve

from coopvision.notation.brackets import Piece, pieces
from coopvision.notation.eras import Era
from coopvision.notation.periods import Period, parse_period
from coopvision.notation.placeholders import is_pending
from coopvision.notation.termwords import FIRST_OF_TERM, LAST_OF_TERM, OF_ANOTHER_TIME, OF_TERM

_NO_TIME: Final = frozenset(
    {"not-a-period", "blank", "placeholder", OF_TERM, FIRST_OF_TERM, LAST_OF_TERM, OF_ANOTHER_TIME}
)
_OF_SETTING: Final = "設定"
_D: Final = "[0-9０-９]"


def divide(text: str, era: Era | None) -> tuple[str, Period | None]:
    """The text of the value and the period, if there is one."""
    found = pieces(text)
    if found is None:
        return text, None
    times = [piece for piece in _at_the_ends(found) if _is_time(piece.text, era)]
    if not times:
        return _unbracketed(text, era)
    return _without(text, times), _joined([piece.text for piece in times], era)


def _at_the_ends(found: list[Piece]) -> list[Piece]:
    """The brackets before and after everything else: those within belong to what they follow."""
    outside = [index for index, piece in enumerate(found) if not piece.inside]
    first, last = (outside[0], outside[-1]) if outside else (len(found), len(found))
    return [piece for index, piece in enumerate(found) if not first <= index <= last]


def _is_time(text: str, era: Era | None) -> bool:
    """Whether a text is about time, be it understood or not."""
    return parse_period(text, era=era).problem not in _NO_TIME


def _without(text: str, times: list[Piece]) -> str:
    starts = [0, *(piece.end for piece in times)]
    ends = [*(piece.start for piece in times), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True)).strip()


def _joined(texts: list[str], era: Era | None) -> Period:
    """The period of one bracket, or of a year in one and a month in another."""
    found = sorted((parse_period(text, era=era) for text in texts), key=_is_yearless)
    if all(found[0].same_time(other) for other in found):
        return found[0]
    both = f"{found[0].text}（{'、'.join(other.text for other in found[1:])}）"
    joined = parse_period(both, era=era)
    return evolve(joined, problem="several-periods") if joined.problem in _NO_TIME else joined


def _is_yearless(period: Period) -> bool:
    return period.problem == "no-year"


def _unbracketed(text: str, era: Era | None) -> tuple[str, Period | None]:
    """A period at either end of a text, set off by its unit or by a space."""
    for pattern in _patterns():
        match = pattern.search(text)
        if match is not None and _is_time(match[1], era):
            value = (text[: match.start()] + text[match.end() :]).strip()
            if not (is_pending(value) or value.endswith(_OF_SETTING)):
                return value, parse_period(match[1], era=era)
    return text, None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a period at the beginning and at the end; most programs never need them."""
    unit = "年(?:度|(?!間))"
    era = rf"(?:明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ])\s?(?:元|{_D}{{1,2}})(?:\s?{unit}|(?![0-9０-９.,．，年]))"
    month = rf"\s?{_D}{{1,2}}月(?:末|{_D}{{1,2}}日)?"
    point = rf"(?:{era}|{_D}{{4}}\s?{unit}|{_D}{{1,2}}\s?年度)(?:{month})?"
    time = rf"({point}(?:\s?[～〜~]\s?(?:{era}|{_D}{{1,4}}\s?{unit}))?(?:平均|末|当初|時点|現在)?)"
    value = rf"{_D}|[△▲+＋\-－]|計|累計|合計|約|延べ|平均|現状"
    begin = rf"^\s*{time}(?:まで|までに|に)?(?:[\s/／:：]+|(?={value}))"
    return re.compile(begin), re.compile(rf"(?:^|(?<=\s)){time}\s*$")
