"""The time (時点) that stands in a text among other words: 策定時点（R3.3）, コロナ前（R元年度）, R7年度を目途."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from coopvision.notation.aspects import Aspect, begun_aspect
from coopvision.notation.dating import MisreadError, compacted
from coopvision.notation.moments import Basis, read_moment
from coopvision.notation.periods import Period, parse_period
from coopvision.notation.stretches import PART_YEARS, Stretch, check_whole, read_stretch

__all__ = ["find_period"]

_START: Final = (
    "(?<![A-Za-z0-9第])(?:(?:明治|大正|昭和|平成|令和|西暦|[MTSHR])[元0-9]|FY[0-9]|(?:19|20)[0-9]{2}(?=年|[./-][0-9]))"
)
_SHORT_ERAS: Final = {"昭": "昭和", "平": "平成", "令": "令和"}
_SHORT: Final = "(?<![\u3400-\u9fff])([昭平令])(?=[元0-9]{1,2}年)"
_DOT: Final = r"(?<![A-Za-z])([MTSHR])\.(?=[元0-9])"
_FROM: Final = "(?:から|以降)の?([0-9]{1,2})(?:[かカヵヶケ箇]年間?|年間)"
_UP_TO: Final = "(?:[の(]|直近|過去|前)*([0-9]{1,2})(?:[かカヵヶケ箇]年|年)間?の?平均"
_NO_TIME: Final = f"第[0-9]{{1,2}}[^0-9()]|[0-9]{{1,2}}年[後目次]|{_FROM}|{_UP_TO}"
"""Numbers that are no time: 第1期, 5年後."""
_TOLD: Final = r"(?<=[年度末])\([^()]*[0-9元][^()]*(?:公表|発表|報告|集計|調査|更新|策定|改定)\)"
"""When a number was told or found, not of what time it is: R2年度（R3年6月公表）."""
_CLOSED: Final = r"(?:末日?|現在|時点|当初)*\)"
_AND: Final = r"[・、,/]|と|及び|および|並びに"
_MARKS: Final = frozenset("()[]「」『』【】<>《》・:、,。/～")
_GOES_ON: Final = r"[月日]|(?:[^\Wぁ-ん]|団体|世帯|施設|組織|機関|事業|市町村?|回目)(?!\w)"
"""What makes a number of a year without 年: 人 behind R3."""
_ALONE: Final = frozenset({"not-a-period", "era-omitted", "years-disagree"})
"""Problems of a text that is no time, or two (R2年度（R3.6公表）), when it is read as a time alone."""
_PROBLEMS: Final = {PART_YEARS: "within-a-year"}
"""Months among other words are not compared."""
_NO_YEAR: Final = "[目次代]"
_MARCH: Final = 3
_TWO: Final = 2
_LONGEST: Final = 60


def find_period(text: str) -> Period:
    """The period (期間・時点) that a text names, alone or among other words.

    For a cell in which only a time can stand. The words around it must hold no other number. Of two times of which
    one lies within the other it is the finer one (R2年度末（R3.3.31）); years in a row are one stretch (R元・R2年度),
    and of others `problem` is `separate-times`.

    Args:
        text: As printed.
    """
    return _period(text)


@lru_cache(maxsize=4096)
def _period(text: str) -> Period:
    period = parse_period(text)
    if period.problem not in _ALONE or len(text) > _LONGEST:
        return period
    try:
        return _among_words(text, _spelled_out(compacted(text))) or period
    except MisreadError as misread:
        problem = _PROBLEMS.get(str(misread), str(misread))
        return Period(text=text, first=None, last=None, basis=Basis.UNSTATED, problem=problem)


def _spelled_out(compact: str) -> str:
    """Text in which eras and units are printed in full: 令和2年度 for 令2年度, R2 for R.2, 年度 for 年(度)."""
    full = re.sub(_SHORT, lambda match: _SHORT_ERAS[match[1]], compact)
    return re.sub(_TOLD, "", re.sub(_DOT, r"\1", full).replace("年(度)", "年度").replace("(～", "("))


class _Time(NamedTuple):
    """Years, and where they stand in the text."""

    start: int
    end: int
    years: Stretch


def _among_words(text: str, compact: str) -> Period | None:
    times = _times(compact)
    ends = [0, *(time.end for time in times)]
    starts = [*(time.start for time in times), len(compact)]
    gaps = [compact[end:start] for end, start in zip(ends, starts, strict=True)]
    if not times or not all(map(_is_wording, gaps)):
        return None
    years, tail = _joined(times, gaps[1:]), gaps[-1]
    if years.month is None:
        check_whole(compact[times[-1].start :], times[-1].years.end)
    up_to, from_then = re.match(_UP_TO, tail), re.match(_FROM, tail)
    return Period(
        text=text,
        first=years.first if up_to is None else years.last - int(up_to[1]) + 1,
        last=years.last if from_then is None else years.last + int(from_then[1]) - 1,
        basis=years.basis,
        aspect=begun_aspect(tail) or (Aspect.MEAN if "平均" in tail else None),
        month=years.month,
        day=years.day,
    )


def _times(compact: str) -> list[_Time]:
    """The times that stand in a text, in order.

    Raises:
        MisreadError: If one of them cannot be.
    """
    found: list[_Time] = []
    match = re.compile(_START).search(compact)
    while match is not None:
        end, years = match.end(), _read(compact[match.start() :])
        if years is not None:
            end = match.start() + years.end
            found.append(_Time(match.start(), end, years))
        match = re.compile(_START).search(compact, end)
    return found


def _read(compact: str) -> Stretch | None:
    """The years that a text begins with; None if they are none, such as 13月 of R13月."""
    lasting = re.search(_FROM, compact)
    try:
        years = read_stretch(compact if lasting is None else compact[: lasting.start()], None)
    except MisreadError as misread:
        if str(misread) != "not-a-period":
            raise
        moment = read_moment(compact, 0, None, None)  # of a stretch that has no end: R3年度～
        years = Stretch(moment.year, moment.year, moment.basis, moment.month, moment.day, moment.end)
    is_bare = years.basis is Basis.UNSTATED and years.first == years.last
    return None if re.match(_GOES_ON if is_bare else _NO_YEAR, compact[years.end :]) else years


def _is_wording(gap: str) -> bool:
    """Whether there is no other number, nor a sign that may mean anything."""
    return all(char.isalpha() or char in _MARKS for char in re.sub(_NO_TIME, "", gap))


def _joined(times: list[_Time], gaps: list[str]) -> Stretch:
    """The one time that those in a text make.

    Raises:
        MisreadError: If they make none.
    """
    years = times[0].years
    for gap, time, behind in zip(gaps, times[1:], gaps[1:], strict=False):
        is_nested = gap.endswith("(") and re.match(_CLOSED, behind) is not None
        years = _within(years, time.years) if is_nested else _with_next(years, time.years, gap)
    return years


def _within(outer: Stretch, inner: Stretch) -> Stretch:
    """The finer of two times of which one stands in brackets behind the other.

    Raises:
        MisreadError: If it does not lie within the other.
    """
    fine, coarse = (outer, inner) if inner.month is None else (inner, outer)
    if coarse.month is not None or fine.month is None:
        fits = (fine.first, fine.last, fine.month) == (coarse.first, coarse.last, coarse.month)
    else:
        fiscal = fine.first - (fine.month <= _MARCH)
        years = {Basis.FISCAL: {fiscal}, Basis.CALENDAR: {fine.first}, Basis.UNSTATED: {fiscal, fine.first}}
        fits = any(coarse.first <= year <= coarse.last for year in years[coarse.basis])
    if not fits:
        raise MisreadError("years-disagree")
    return fine if coarse.first == coarse.last else coarse


def _with_next(years: Stretch, following: Stretch, gap: str) -> Stretch:
    """Years in a row as one stretch, such as R元・R2年度.

    Raises:
        MisreadError: If they are not in a row, or something else stands between them.
    """
    bases = {years.basis, following.basis} - {Basis.UNSTATED}
    in_a_row = following.first == years.last + 1 and years.month is following.month is None and len(bases) < _TWO
    if not in_a_row or re.fullmatch(_AND, gap) is None:
        raise MisreadError("separate-times")
    return years._replace(last=following.last, basis=following.basis)
