"""The same indicator in two places: on its sheet (or section) and in the summary list (成果指標一覧)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from coopvision.model.indicators import Indicator, ListedIndicator
from coopvision.model.sections import Section, plain_number
from coopvision.model.vision import Vision
from coopvision.notation import normal

_ALIKE: Final = 0.3
"""How much of two names must be the same for them to be one indicator's."""
_MOST_COMPARED: Final = 10_000
"""How many pairs of names are compared for their likeness; more in one project are no list of indicators."""

Pair: TypeAlias = tuple[Indicator, ListedIndicator]
_Way: TypeAlias = Callable[[Sequence[Indicator], Sequence[ListedIndicator]], list[Pair]]


class Pairs(NamedTuple):
    """Indicators paired with their lines in the summary list, and what is left of both.

    Attributes:
        both: What stands in both places.
        misplaced: What stands in both, but in the list under another project.
        unlisted: What stands on a sheet alone. Indicators of sections need not stand in the list.
        unset: What stands in the list alone.
    """

    both: list[Pair]
    misplaced: list[Pair]
    unlisted: list[Indicator]
    unset: list[ListedIndicator]


def pair_indicators(vision: Vision) -> Pairs:
    """Pair by identifier, then by name, then, within a project, by the likeness of the names.

    The likeness pairs only what is left over. What is still left over is paired with an indicator of a
    section, or of another project, by identifier or by a name that only these two have.
    """
    found = Pairs([], [], [], [])
    listed: dict[str, list[ListedIndicator]] = {}
    for row in vision.indicator_list.rows if vision.indicator_list else ():
        listed.setdefault(plain_number(row.project), []).append(row)
    for number, indicators in _by_project(vision).items():
        sheet, rows = indicators, listed.pop(number, [])
        for way in (_equals, _alikes):
            sheet, rows = _pair(sheet, rows, found.both, way)
        found.unlisted.extend(sheet)
        found.unset.extend(rows)
    found.unset.extend(row for rows in listed.values() for row in rows)
    _, found.unset[:] = _pair(list(_of_sections(vision.sections)), found.unset, found.both, _only_ones)
    found.unlisted[:], found.unset[:] = _pair(found.unlisted, found.unset, found.misplaced, _only_ones)
    return found


def _by_project(vision: Vision) -> dict[str, list[Indicator]]:
    """The indicators on the sheets by plain project number; sheets that share a number share them."""
    found: dict[str, list[Indicator]] = {}
    for project in vision.projects:
        found.setdefault(plain_number(project.number), []).extend(project.indicators)
    return found


def _of_sections(sections: Iterable[Section]) -> Iterator[Indicator]:
    for section in sections:
        yield from section.indicators
        yield from _of_sections(section.children)


def _pair(
    sheet: Sequence[Indicator], rows: Sequence[ListedIndicator], pairs: list[Pair], way: _Way
) -> tuple[list[Indicator], list[ListedIndicator]]:
    """Pair in one way; what is left of both."""
    new = way(sheet, rows) if sheet and rows else []
    pairs.extend(new)
    taken = {id(each) for pair in new for each in pair}  # two lines that print the same are two lines
    return [each for each in sheet if id(each) not in taken], [each for each in rows if id(each) not in taken]


def _equals(sheet: Sequence[Indicator], rows: Sequence[ListedIndicator]) -> list[Pair]:
    """Pairs of the same identifier, and of the same name where not both have one."""
    called: dict[str, list[ListedIndicator]] = {}
    for row in rows:
        for key in _keys(row):
            called.setdefault(key, []).append(row)
    pairs: list[Pair] = []
    taken: set[int] = set()
    for indicator in sheet:
        candidates = (row for key in _keys(indicator) for row in called.get(key, ()))
        found = next((row for row in candidates if id(row) not in taken and _same(indicator, row)), None)
        if found is not None:
            pairs.append((indicator, found))
            taken.add(id(found))
    return pairs


def _only_ones(sheet: Sequence[Indicator], rows: Sequence[ListedIndicator]) -> list[Pair]:
    """Pairs of the same identifier or name that nothing else on either side has."""
    here, there = (Counter(key for each in side for key in _keys(each)) for side in (sheet, rows))
    return [
        (indicator, row)
        for indicator, row in _equals(sheet, rows)
        if any(here[key] == there[key] == 1 for key in _keys(indicator))
    ]


def _alikes(sheet: Sequence[Indicator], rows: Sequence[ListedIndicator]) -> list[Pair]:
    """Pairs of the most alike names first."""
    if len(sheet) * len(rows) > _MOST_COMPARED:
        return []
    scores = [(_likeness(one, other), one, other) for one in sheet for other in rows]
    scores.sort(key=lambda score: -score[0])
    pairs: list[Pair] = []
    taken: set[int] = set()
    for score, one, other in scores:
        if score >= _ALIKE and taken.isdisjoint((id(one), id(other))):
            pairs.append((one, other))
            taken.update((id(one), id(other)))
    return pairs


def _keys(indicator: Indicator) -> tuple[str, ...]:
    """What it can be found by: its identifier first, then its name."""
    name = f"name {_plain(indicator.name)}"
    return (name,) if indicator.id is None else (f"id {indicator.id}", name)


def _same(indicator: Indicator, row: ListedIndicator) -> bool:
    if indicator.id is not None and row.id is not None:
        return indicator.id == row.id
    return _plain(indicator.name) == _plain(row.name)


def _likeness(indicator: Indicator, row: ListedIndicator) -> float:
    if indicator.id is not None and row.id is not None:
        return 0.0  # they say themselves that they are two
    from difflib import SequenceMatcher  # noqa: PLC0415 - only names that differ pay for it

    return SequenceMatcher(None, normal(indicator.name), normal(row.name)).ratio()


def _plain(name: str) -> str:
    return normal(name).replace(" ", "")
