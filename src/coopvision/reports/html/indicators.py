"""The indicators (指標) of sheets and summary list, one below the other, so that they can be compared at a glance."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.model import (
    Cell,
    Indicator,
    ListedIndicator,
    Project,
    Section,
    Vision,
    pair_indicators,
    plain_number,
    walk,
)
from coopvision.reports.html.copying import Copyist, Shown
from coopvision.words import Words

_SHEET: Final = Words("個票", "sheet")
_LIST: Final = Words("一覧", "list")
_RATE: Final = Words("達成率", "achievement rate")


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
    """Whether any actual value or achievement rate is printed."""
    return any(isinstance(node, Indicator) and (node.actuals or node.achievement) for node in walk(vision))


def _paired(vision: Vision) -> Iterator[tuple[str, Sides]]:
    pairs = pair_indicators(vision)
    lines = {id(indicator): row for indicator, row in pairs.both}
    left: dict[str, list[ListedIndicator]] = {}
    for row in (*(row for _, row in pairs.misplaced), *pairs.unset):
        left.setdefault(plain_number(row.project), []).append(row)
    for project in vision.projects:
        yield from ((_title(project), (each, lines.get(id(each)))) for each in project.indicators)
        yield from ((_title(project), (None, row)) for row in left.pop(plain_number(project.number), ()))
    for section in (node for node in walk(vision) if isinstance(node, Section)):
        yield from ((_title(section), (each, lines.get(id(each)))) for each in section.indicators)
    for row in (row for rows in left.values() for row in rows):
        yield f"{row.project} {row.project_name or ''}".strip(), (None, row)


def _title(owner: Project | Section) -> str:
    return f"{owner.number} {owner.name}"


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
    measures = [*indicator.actuals, *filter(None, [indicator.achievement])]
    cells = [each for one in measures for each in (copyist.value(one), copyist.time(one))]
    texts = [f"{value.text} {time.text}".strip() for value, time in zip(cells[::2], cells[1::2], strict=True)]
    if indicator.achievement is not None:
        texts[-1] = f"{_RATE.in_language(copyist.language)} {texts[-1]}"
    return Shown(
        text=Words("、", ", ").in_language(copyist.language).join(texts),
        ids=tuple(each for cell in cells for each in cell.ids),
        marks=tuple(mark for cell in cells for mark in cell.marks),
        alone=any(cell.alone for cell in cells),
    )
