"""One year (年) out of printed text: with era or without, once or twice, 年 or 年度."""

import re
from typing import Final, NamedTuple

from coopvision.notation.eras import Era
from coopvision.notation.numbers import parse_number
from coopvision.notation.text import plain

_FISCAL: Final = "(?:学|会計|事業)?年度"
_YEAR: Final = f"(明治|大正|昭和|平成|令和|西暦|FY|[MTSHR])?(元|[0-9]{{1,4}})({_FISCAL}|年(?!間))?"
_AGAIN: Final = f"[(]{_YEAR}[)]({_FISCAL}|年)?"
_NUMERALS: Final = "〇一二三四五六七八九十"
_IN_KANJI: Final = f"[{_NUMERALS}]{{1,6}}(?=[年月日])"
_UNIT_LATER: Final = "(?:～|-|から).{1,6}年(?!間)"
_ERAS: Final = {name: era for era in Era for name in (era.kanji, era.letter)}
_WESTERN: Final = range(1868, 2200)
_ERA_YEARS: Final = range(1, 100)
_FOUR_DIGITS: Final = 4
_TWO_DIGITS: Final = 2
_CENTURY: Final = 100


class MisreadError(ValueError):
    """Text that is no year or period; the argument is the short word that `Period.problem` keeps."""


class PrintedYear(NamedTuple):
    """A year read from text.

    Attributes:
        western: The western year.
        unit: 年度, 年, or nothing.
        era: The era it is counted in; None for a western year.
        end: Where the text goes on.
    """

    western: int
    unit: str
    era: Era | None
    end: int


def compacted(text: str) -> str:
    """Text as years are read from it: folded, without spaces, with digits for kanji numerals."""
    compact = plain(text).replace(" ", "")
    return compact if set(_NUMERALS).isdisjoint(compact) else re.sub(_IN_KANJI, _arabic, compact)


def _arabic(match: re.Match[str]) -> str:
    number = parse_number(match[0])
    return match[0] if number is None else str(number.value)


def read_year(compact: str, start: int = 0, era: Era | None = None, left: PrintedYear | None = None) -> PrintedYear:
    """The year that begins at a place in compact text; in brackets it may be printed again.

    Args:
        compact: The text.
        start: Where the year begins.
        era: The era of a year that is printed without.
        left: The first year of a range, for reading the last: its era or its century goes on.

    Raises:
        MisreadError: If no year begins there, or one that cannot be told.
    """
    match = re.compile(_YEAR).match(compact, start)
    if match is None:
        raise MisreadError("not-a-period")
    year = _year(match, era, left)
    again = re.compile(_AGAIN).match(compact, match.end())
    return year if again is None else _once(year, again)


def _once(year: PrintedYear, again: re.Match[str]) -> PrintedYear:
    """The year that is printed twice, as in 2019年度(令和元年度) or 令和3(2021)年度."""
    repeated = _year(again, None, None)
    if repeated.western != year.western:
        raise MisreadError("years-disagree")
    units = {unit for unit in (year.unit, repeated.unit, (again[4] or "")[-2:]) if unit}
    if len(units) > 1:
        raise MisreadError("mixed-basis")
    return PrintedYear(year.western, "".join(units), year.era, again.end())


def _year(match: re.Match[str], era: Era | None, left: PrintedYear | None) -> PrintedYear:
    name, digits, unit = match[1], match[2], (match[3] or "")[-2:]
    printed = _ERAS.get(name)
    if printed is not None:
        return PrintedYear(_in_era(printed, digits), unit, printed, match.end())
    if len(digits) == _FOUR_DIGITS:
        return PrintedYear(_in_west(digits, match), "年度" if name == "FY" else unit, None, match.end())
    if name:
        raise MisreadError("not-a-period")
    if left is not None and left.era is None:
        return PrintedYear(_in_century(left.western, digits), unit, None, match.end())
    era = era if left is None else left.era
    if era is None:
        raise MisreadError(_what_is_wrong(digits, match))
    return PrintedYear(_in_era(era, digits), unit, era, match.end())


def _in_era(era: Era, digits: str) -> int:
    year = 1 if digits == "元" else int(digits)
    if year not in _ERA_YEARS:
        raise MisreadError("no-such-year")
    return era.first + year - 1


def _in_west(digits: str, match: re.Match[str]) -> int:
    year = int(digits)
    if year not in _WESTERN:
        raise MisreadError("no-such-year" if match[3] or match[1] else "not-a-period")
    return year


def _in_century(first: int, digits: str) -> int:
    """The last year of a range such as 2009～14年."""
    if len(digits) != _TWO_DIGITS:
        raise MisreadError("no-such-year")
    return first - first % _CENTURY + int(digits)


def _what_is_wrong(digits: str, match: re.Match[str]) -> str:
    """Why a year with neither era nor four digits is not understood."""
    if not (match[3] or re.compile(_UNIT_LATER).match(match.string, match.end())):
        return "not-a-period"
    return "era-omitted" if len(digits) <= _TWO_DIGITS else "no-such-year"
