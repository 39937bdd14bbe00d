"""Facts about a vision that several rules need, worked out once per document."""

from collections.abc import Iterable

from coopvision.engine import Context
from coopvision.model import (
    Indicator,
    ListedIndicator,
    Measure,
    Member,
    MunicipalTable,
    Pairs,
    Project,
    Section,
    Vision,
    pair_indicators,
    plain_number,
    section_key,
)

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


def indicator_pairs(ctx: Context) -> Pairs:
    """Indicators paired with their lines in the summary list, and what is left of both."""
    return pair_indicators(ctx.vision)


def lines_of_indicators(ctx: Context) -> dict[int, ListedIndicator]:
    """By the identity of an indicator on a sheet or a section: its line in the summary list."""
    pairs = ctx.fact(indicator_pairs)
    return {id(indicator): row for indicator, row in (*pairs.both, *pairs.misplaced)}


def indicators_of_lines(ctx: Context) -> dict[int, Indicator]:
    """By the identity of a line in the summary list: the indicator that it repeats."""
    pairs = ctx.fact(indicator_pairs)
    return {id(row): indicator for indicator, row in (*pairs.both, *pairs.misplaced)}


def other_statements(ctx: Context) -> dict[int, Indicator]:
    """For each indicator that stands on a sheet or a section and in the list: the other one, by identity."""
    lines, sheets = ctx.fact(lines_of_indicators), ctx.fact(indicators_of_lines)
    return {**lines, **sheets}


def counterparts(ctx: Context) -> dict[int, Measure]:
    """For each baseline or target that stands on a sheet and in the list: the other one, by identity."""
    found: dict[int, Measure] = {}
    pairs = ctx.fact(indicator_pairs)
    for indicator, row in (*pairs.both, *pairs.misplaced):
        for one, other in ((indicator.baseline, row.baseline), (indicator.target, row.target)):
            if one is not None and other is not None:
                found[id(one)], found[id(other)] = other, one
    return found


def measures_in_list(ctx: Context) -> set[int]:
    """The identities of all baselines and targets in the summary list."""
    rows = ctx.vision.indicator_list.rows if ctx.vision.indicator_list else ()
    return {id(measure) for row in rows for measure in (row.baseline, row.target) if measure is not None}
