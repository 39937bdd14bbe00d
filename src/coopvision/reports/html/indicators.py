"""The indicators (指標) of sheets and summary list, one below the other, so that they can be compared at a glance."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from coopvision.model import Cell, Indicator, ListedIndicator, Project, Section, Vision, plain_number, walk
from coopvision.notation import normal
from coopvision.reports.html.copying import Copyist, Shown
from coopvision.words import Words

_SHEET: Final = Words("個票", "sheet")
_LIST: Final = Words("一覧", "list")
_ALIKE: Final = 0.3
"""How much of two names must be the same for them to stand together, as the rules have it."""


class Line(NamedTuple):
    """An indicator in one of its places."""

    where: Shown
    name: Shown
    measures: tuple[Shown, ...]


class Pair(NamedTuple):
    """An indicator on its sheet and in the list, or in one of the two alone.

    Attributes:
        title: Number and name of its project or section.
        lines: One or two lines.
    """

    title: str
    lines: tuple[Line, ...]


Sides = tuple[Indicator | None, ListedIndicator | None]


def pairs(vision: Vision, copyist: Copyist) -> Iterator[Pair]:
    """All indicators in the order of the sheets, then what only the list has."""
    with_actuals = has_actuals(vision)
    for title, sides in _paired(vision):
        places = zip((_SHEET, _LIST), sides, strict=True)
        lines = (_line(words, each, copyist, actuals=with_actuals) for words, each in places if each is not None)
        yield Pair(title, tuple(lines))


def has_actuals(vision: Vision) -> bool:
    """Whether any actual value is printed."""
    return any(isinstance(node, Indicator) and node.actuals for node in walk(vision))


def _paired(vision: Vision) -> Iterator[tuple[str, Sides]]:
    listed: dict[str, list[ListedIndicator]] = {}
    for row in vision.indicator_list.rows if vision.indicator_list else ():
        listed.setdefault(plain_number(row.project), []).append(row)
    for project in vision.projects:
        rows = listed.pop(plain_number(project.number), [])
        yield from ((_title(project), sides) for sides in _together(project.indicators, rows))
    for section in (node for node in walk(vision) if isinstance(node, Section)):
        yield from ((_title(section), (indicator, None)) for indicator in section.indicators)
    for row in (row for rows in listed.values() for row in rows):
        yield f"{row.project} {row.project_name or ''}".strip(), (None, row)


def _title(owner: Project | Section) -> str:
    return f"{owner.number} {owner.name}"


def _together(sheet: Iterable[Indicator], rows: Iterable[ListedIndicator]) -> Iterator[Sides]:
    """Pairs by identifier, then by name, then by the likeness of the names; then what is left of both."""
    left, right = list(sheet), list(rows)
    found: dict[int, ListedIndicator] = {}
    while left and right:
        one, other = max(((one, other) for one in left for other in right), key=lambda pair: _likeness(*pair))
        if _likeness(one, other) < _ALIKE:
            break
        found[id(one)] = other
        left.remove(one)
        right.remove(other)
    yield from ((indicator, found.get(id(indicator))) for indicator in sheet)
    yield from ((None, row) for row in right)


def _likeness(one: Indicator, other: ListedIndicator) -> float:
    if one.id is not None and other.id is not None:
        return 2.0 if one.id == other.id else 0.0
    mine, theirs = normal(one.name), normal(other.name)
    if mine == theirs:
        return 1.0
    from difflib import SequenceMatcher  # noqa: PLC0415 - only names that differ pay for it

    return SequenceMatcher(None, mine, theirs).ratio()


def _line(where: Words, indicator: Indicator, copyist: Copyist, *, actuals: bool) -> Line:
    own = [Cell(indicator, field) for field in ("project", "project_name") if hasattr(indicator, field)]
    name = indicator.name
    if indicator.unit:
        name += Words(f"（{indicator.unit}）", f" ({indicator.unit})").in_language(copyist.language)
    measures = [
        each for one in (indicator.baseline, indicator.target) for each in (copyist.value(one), copyist.time(one))
    ]
    if actuals:
        measures.append(_actuals(indicator, copyist))
    return Line(
        where=copyist.cell(where.in_language(copyist.language), indicator, *own),
        name=copyist.cell(name, *(Cell(indicator, field) for field in ("name", "unit", "better", "id"))),
        measures=tuple(measures),
    )


def _actuals(indicator: Indicator, copyist: Copyist) -> Shown:
    cells = [each for one in indicator.actuals for each in (copyist.value(one), copyist.time(one))]
    texts = [f"{value.text} {time.text}".strip() for value, time in zip(cells[::2], cells[1::2], strict=True)]
    return Shown(
        text=Words("、", ", ").in_language(copyist.language).join(texts),
        ids=tuple(each for cell in cells for each in cell.ids),
        marks=tuple(mark for cell in cells for mark in cell.marks),
        alone=any(cell.alone for cell in cells),
    )
