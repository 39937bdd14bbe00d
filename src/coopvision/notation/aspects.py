"""What is taken of a period (平均, 末, …), read from the words after its years."""

import enum
import re
from typing import Final

from coopvision.notation.dating import MisreadError


class Aspect(enum.Enum):
    """What is taken of a period (期間のとらえ方)."""

    MEAN = "mean"
    """平均."""
    TOTAL = "total"
    """累計, 合計, 計."""
    START = "start"
    """当初."""
    END = "end"
    """末."""
    POINT = "point"
    """時点, 現在."""
    SURVEY = "survey"
    """調査."""


_WORDS: Final = {
    "平均": Aspect.MEAN,
    "累計": Aspect.TOTAL,
    "合計": Aspect.TOTAL,
    "計": Aspect.TOTAL,
    "当初": Aspect.START,
    "末日": Aspect.END,
    "末": Aspect.END,
    "時点": Aspect.POINT,
    "現在": Aspect.POINT,
    "調査": Aspect.SURVEY,
}
# Words that say what the value is, or only fill: they change nothing about when it is.
_EMPTY: Final = (
    *("見込み", "見込", "目標", "実績", "予定", "結果", "速報", "確定", "暫定", "推計", "国勢"),
    *("決算", "概数", "期間", "まで", "中", "に", "の", "値", "(", ")"),
)
_SPAN: Final = "([0-9]{1,3})(?:[かカヵヶケ箇]年間?|年間|年(?=の?平均))"
_MEAN: Final = "の?平均"
# Not a number of persons or cases, nor a month.
_NAMED_SURVEY: Final = "(?![月日人名件回社戸世団])[^0-9()～]{1,16}?(?:調査|センサス|統計|国調)|国調"


def read_aspect(tail: str, years: int) -> Aspect | None:
    """The aspect that the words after the years name, the first if there are more.

    Args:
        tail: All that stands after the years, without spaces.
        years: How many years the period has, for checking `5年間`.

    Raises:
        MisreadError: If there is anything but such words, or another number of years.
    """
    found = None
    while tail:
        aspect, size = _word(tail, years)
        found = found or aspect
        tail = tail[size:]
    return found


def begun_aspect(tail: str) -> Aspect | None:
    """The aspect that the words after the years begin with, whatever follows: 末 of 末を目途."""
    return next((aspect for word, aspect in _WORDS.items() if tail.startswith(word)), None)


def _word(tail: str, years: int) -> tuple[Aspect | None, int]:
    """The aspect of the first word, and its length."""
    for word, aspect in _WORDS.items():
        if tail.startswith(word):
            return aspect, len(word)
    for word in _EMPTY:
        if tail.startswith(word):
            return None, len(word)
    survey = re.match(_NAMED_SURVEY, tail)
    if survey is not None:
        return Aspect.SURVEY, survey.end()
    span = re.match(_SPAN, tail)
    if span is None:
        raise MisreadError("not-a-period")
    if int(span[1]) != years:
        up_to_then = years == 1 and re.match(_MEAN, tail[span.end() :]) is not None  # R2年度（3か年平均）
        raise MisreadError("not-a-period" if up_to_then else "years-disagree")
    return None, span.end()
