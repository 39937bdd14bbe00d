"""The numbers of the revisions (第1回変更、第2回変更…): all together, by kind, or anew each year."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from coopvision.model import Revision, Vision
from coopvision.notation import normal, parse_number

_YEAR: Final = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})|20[0-9]{2})(?:年度?)?"
_NUMBER: Final = f"(?:({_YEAR})(?:[ の・-]|(?=第)))?第?([0-9]+|[一二三四五六七八九十]+)(?:[回次版訂]|$)(.*)"
_SUPPLEMENT: Final = "追補|補遺|補足|正誤|[(].+[)]$|[の-][0-9]+$"


class Numbered(NamedTuple):
    """A revision with its number, the year that its number names (R4第1回), and what follows the number."""

    number: int
    year: str | None
    rest: str
    revision: Revision


_Group: TypeAlias = Sequence[Numbered]


def numbered_together(vision: Vision) -> Iterator[Sequence[Numbered]]:
    """The revisions that have a number, in groups within which the numbers go on, each in the order of its numbers."""
    numbered = [each for revision in vision.revisions if (each := _numbered(revision)) is not None]
    for named in _split(numbered, lambda each: each.year):
        for group in _groups(_without_supplements(named)):
            yield sorted(group, key=lambda each: each.number)


def _numbered(revision: Revision) -> Numbered | None:
    """Which revision it is: 第2回 and 第二回変更 are 2."""
    found = re.match(_NUMBER, normal(revision.number or ""))
    number = parse_number(found[2]) if found else None
    return None if found is None or number is None else Numbered(int(number.value), found[1], found[3], revision)


def _without_supplements(numbered: _Group) -> _Group:
    """The revisions without those that bear the number of the one they add to: 第2次変更（追補）."""
    own = {each.number for each in numbered if not re.search(_SUPPLEMENT, each.rest)}
    return [each for each in numbered if each.number not in own or not re.search(_SUPPLEMENT, each.rest)]


def _groups(numbered: _Group) -> list[_Group]:
    """What is numbered together."""
    if _runs_on(numbered):
        return [numbered]
    for year in (_fiscal_year, _calendar_year):
        years = _split(numbered, year)
        if _begin_anew(years):
            return years
    return _split(numbered, lambda each: each.revision.kind)


def _split(numbered: _Group, by: Callable[[Numbered], object]) -> list[_Group]:
    return [[each for each in numbered if by(each) == key] for key in dict.fromkeys(map(by, numbered))]


def _runs_on(numbered: _Group) -> bool:
    numbers = sorted(each.number for each in numbered)
    return all(after == before + 1 for before, after in pairwise(numbers))


def _fiscal_year(each: Numbered) -> int | None:
    return None if each.revision.date is None else each.revision.date.first_fiscal


def _calendar_year(each: Numbered) -> int | None:
    return None if each.revision.date is None else each.revision.date.first


def _begin_anew(years: Sequence[_Group]) -> bool:
    """Whether the numbers of each year run from 1, and some year has two: else one number stands twice."""
    runs = [sorted(each.number for each in year) for year in years]
    return max(map(len, runs)) > 1 and all(run == list(range(1, len(run) + 1)) for run in runs)
