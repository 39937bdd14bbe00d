"""Facts about a vision that several rules need, worked out once per document."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from coopvision.engine import Context
from coopvision.model import (
    Cell,
    Indicator,
    ListedIndicator,
    Measure,
    Member,
    MunicipalTable,
    Project,
    Section,
    Vision,
    plain_number,
    section_key,
)
from coopvision.notation import normal

_ALIKE: Final = 0.3
"""How much of two names must be the same for them to be one indicator's."""

SectionKey = tuple[str, ...]


def projects_by_number(ctx: Context) -> dict[str, Project]:
    """The projects' sheets by plain number; of a repeated number, the first."""
    return {plain_number(project.number): project for project in reversed(ctx.vision.projects)}


def tables_by_number(ctx: Context) -> dict[str, MunicipalTable]:
    """The municipal tables by plain project number; of a repeated number, the first."""
    costs = ctx.vision.cost_by_municipality
    return {plain_number(table.project): table for table in reversed(costs.tables if costs else ())}


def sections_by_key(ctx: Context) -> dict[SectionKey, Section]:
    """Every section of the hierarchy by its plain numbers from the top; of a repeated one, the first."""
    found: dict[SectionKey, Section] = {}

    def enter(sections: Iterable[Section], above: SectionKey) -> None:
        for section in sections:
            key = (*above, *section_key([section.number]))
            found.setdefault(key, section)
            enter(section.children, key)

    enter(ctx.vision.sections, ())
    return found


def members_named(vision: Vision, references: Iterable[str]) -> list[Member]:
    """The members of the roster among these references, in their order, each once."""
    found = (vision.zone.find(reference) for reference in references)
    return list({id(member): member for member in found if member is not None}.values())


def unknown_participants(project: Project, vision: Vision) -> list[Cell]:
    """Where a project names participants that the roster does not know; who takes part is then not sure."""
    return [
        Cell(project, "participants", index)
        for index, reference in enumerate(project.participants)
        if vision.zone.find(reference) is None
    ]


class Pairs(NamedTuple):
    """Indicators on the sheets paired with their lines in the summary list, and what is left of both."""

    both: list[tuple[Indicator, ListedIndicator]]
    unlisted: list[Indicator]
    unset: list[ListedIndicator]


def indicator_pairs(ctx: Context) -> Pairs:
    """Pair by identifier, then by name, then, within a project, by the likeness of the names.

    The last step pairs only what is left over, and everything left over that has a partner left:
    the rules about names say when two names that were paired differ.
    """
    listed: dict[str, list[ListedIndicator]] = {}
    for row in ctx.vision.indicator_list.rows if ctx.vision.indicator_list else ():
        listed.setdefault(plain_number(row.project), []).append(row)
    pairs = Pairs([], [], [])
    for number, project in ctx.fact(projects_by_number).items():
        _pair(list(project.indicators), listed.pop(number, []), pairs)
    for rows in listed.values():
        pairs.unset.extend(rows)
    return pairs


def twins(ctx: Context) -> set[int]:
    """The identities of lines in the summary list whose indicator stands on a sheet, too."""
    return {id(row) for _, row in ctx.fact(indicator_pairs).both}


def counterparts(ctx: Context) -> dict[int, Measure]:
    """For each baseline or target that stands on a sheet and in the list: the other one, by identity."""
    found: dict[int, Measure] = {}
    for indicator, row in ctx.fact(indicator_pairs).both:
        for one, other in ((indicator.baseline, row.baseline), (indicator.target, row.target)):
            if one is not None and other is not None:
                found[id(one)], found[id(other)] = other, one
    return found


def _pair(sheet: list[Indicator], rows: list[ListedIndicator], pairs: Pairs) -> None:
    for indicator in list(sheet):
        row = next((row for row in rows if _same(indicator, row)), None)
        if row is not None:
            pairs.both.append((indicator, row))
            sheet.remove(indicator)
            rows.remove(row)
    while sheet and rows:
        indicator, row = max(((i, r) for i in sheet for r in rows), key=lambda pair: _likeness(*pair))
        if _likeness(indicator, row) < _ALIKE:
            break
        pairs.both.append((indicator, row))
        sheet.remove(indicator)
        rows.remove(row)
    pairs.unlisted.extend(sheet)
    pairs.unset.extend(rows)


def _same(indicator: Indicator, row: ListedIndicator) -> bool:
    if indicator.id is not None and row.id is not None:
        return indicator.id == row.id
    return normal(indicator.name) == normal(row.name)


def _likeness(indicator: Indicator, row: ListedIndicator) -> float:
    if indicator.id is not None and row.id is not None:
        return 0.0  # they say themselves that they are two
    from difflib import SequenceMatcher  # noqa: PLC0415 - only names that differ pay for it

    return SequenceMatcher(None, normal(indicator.name), normal(row.name)).ratio()
