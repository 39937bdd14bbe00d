"""The fiscal years of the term (計画期間), also where it is printed in months or as a beginning and a number."""

import re
from typing import Final, NamedTuple, TypeAlias

from coopvision.model import Vision
from coopvision.notation import Period, normal, parse_number, parse_period

_NOTE: Final = "[(][^()]*[)]$"
_COUNT: Final = "([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:[かカヵヶケ箇]年|年間)間?"
_LASTING: Final = f"(?:から|より|～)?の?{_COUNT}(?:の?計画)?(?:とする)?$"
_TO: Final = "～|から|-"
_ERA: Final = "^(?:令和|平成|[RH])"
_APRIL: Final = 4
_Day: TypeAlias = tuple[int, int, int]


class Term(NamedTuple):
    """The fiscal years that a term has a part in, and those of them, the first or the last, that lie in it in part."""

    years: range
    partly: frozenset[int]


def term_of(vision: Vision) -> Term | None:
    """The term of a vision; None where it cannot be read."""
    first, last = vision.term.first, vision.term.last
    if first is not None and last is not None:
        return Term(range(first, last + 1), frozenset())
    compact = normal(vision.term.text).replace(" ", "")
    note = re.search(_NOTE, compact)
    body = compact if note is None else compact[: note.start()]
    lasting = re.search(_LASTING, body)
    begin, end = _ends(body if lasting is None else body[: lasting.start()])
    return _years(begin, end, {_number(each) for each in re.findall(_COUNT, compact)})


def fiscal_term(vision: Vision) -> range | None:
    """The fiscal years of the term; None where it cannot be read."""
    term = term_of(vision)
    return None if term is None else term.years


def days_of_term(vision: Vision) -> tuple[_Day, _Day] | None:
    """The first and the last day of those fiscal years."""
    years = fiscal_term(vision)
    return None if years is None else ((years[0], _APRIL, 1), (years[-1] + 1, _APRIL - 1, 31))


def _number(printed: str) -> int:
    number = parse_number(printed)
    return 0 if number is None else int(number.value)


def _ends(body: str) -> tuple[Period, Period]:
    """The moments from which and to which it lasts; the one moment twice, where no other is printed."""
    whole = parse_period(body)
    begin, to, end = re.sub(_TO, "～", body, count=1).partition("～")
    if whole.understood or not to:
        return whole, whole
    era, last = re.match(_ERA, body), parse_period(end)
    if era is not None and not last.understood:
        last = parse_period(f"{era[0]}{end}")
    return parse_period(begin), last


def _years(begin: Period, end: Period, counts: set[int]) -> Term | None:
    """The fiscal years between; of a beginning alone, so many as are printed; None where the two do not fit."""
    first, last = begin.first_fiscal, end.last_fiscal
    if first is None or last is None or len(counts) > 1:
        return None
    begins_late = begin.month not in {None, _APRIL}
    for count in counts:
        due = first + count - 1 + begins_late
        if due < first or last not in {first, due}:
            return None
        last = due
    ends_early = begins_late if end is begin else end.month not in {None, _APRIL - 1}
    partly = frozenset(({first} if begins_late else set()) | ({last} if ends_early else set()))
    return Term(range(first, last + 1), partly) if first <= last else None
