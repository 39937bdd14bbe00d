"""Every indicator stands on its sheet and in the summary list, once, under its project and in order."""

from itertools import pairwise
from typing import Final, NamedTuple

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import (
    Cell,
    Indicator,
    IndicatorList,
    ListedIndicator,
    Measure,
    Project,
    Section,
    Vision,
    plain_number,
)
from coopvision.notation import Kind, normal, same_counting
from coopvision_rules.indicators.units import stated_units
from coopvision_rules.indicators.words import BASELINE, FIRST, LIST, SHEET, TARGET
from coopvision_rules.lookups import indicator_pairs
from coopvision_rules.sources import ONE_FACT


@rule("KPI306", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_not_in_list(_: Vision, ctx: Context) -> Checks:
    """Every indicator on a sheet stands in the summary list."""
    pairs = ctx.fact(indicator_pairs)
    for indicator, _row in (*pairs.both, *pairs.misplaced):
        yield expect(True, indicator)  # a pair is what was looked for
    for indicator in pairs.unlisted:
        yield expect(False, indicator, found=indicator.name)


@rule("KPI307", cites=[ONE_FACT], needs=["indicator_list"])
def listed_indicator_not_on_sheet(_: Vision, ctx: Context) -> Checks:
    """Every indicator in the summary list stands on a sheet or on a section."""
    pairs = ctx.fact(indicator_pairs)
    for _indicator, row in (*pairs.both, *pairs.misplaced):
        yield expect(True, row)  # a pair is what was looked for
    for row in pairs.unset:
        yield expect(False, row, found=row.name)


@rule("KPI308", severity=Severity.WARNING, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_statement_missing(_: Vision, ctx: Context) -> Checks:
    """A baseline or target that stands in one place stands in the other too."""
    pairs = ctx.fact(indicator_pairs)
    for indicator, row in (*pairs.both, *pairs.misplaced):
        for field in ("baseline", "target"):
            sheet, listed = getattr(indicator, field), getattr(row, field)
            yield expect(
                _says_nothing(sheet) == _says_nothing(listed),
                Cell(indicator if sheet is None else row, field),
                what=_FIELDS[field],
                related=[(Cell(row, field), LIST) if sheet is None else (Cell(indicator, field), SHEET)],
            )


_FIELDS: Final = {"baseline": BASELINE, "target": TARGET}


def _says_nothing(measure: Measure | None) -> bool:
    """Whether nothing is printed; a dash is nothing."""
    return measure is None or measure.value.kind in {Kind.BLANK, Kind.DASH}


@rule("KPI314", cites=[ONE_FACT], needs=["indicator_list"])
def listed_indicator_misplaced(_: Vision, ctx: Context) -> Checks:
    """A line of the summary list stands under the project on whose sheet the indicator is."""
    pairs = ctx.fact(indicator_pairs)
    for indicator, row in (*pairs.both, *pairs.misplaced):
        owner = ctx.fact(_owners).get(id(indicator))
        yield expect(
            owner is None or plain_number(owner.number) == plain_number(row.project),
            Cell(row, "project"),
            found=row.project,
            expected=owner and owner.number,
            name=row.name,
            related=[(indicator, SHEET)],
        )


def _owners(ctx: Context) -> dict[int, Project]:
    """The project on whose sheet an indicator stands, by the indicator's identity."""
    return {id(indicator): project for project in ctx.vision.projects for indicator in project.indicators}


@rule("KPI109", severity=Severity.WARNING, cites=[ONE_FACT])
def indicator_repeated(where: Project | Section | IndicatorList, _: Context) -> Checks:
    """An indicator stands once on a sheet, and once under its project in the list."""
    seen: dict[tuple[str, str], list[Indicator]] = {}
    for indicator in where.rows if isinstance(where, IndicatorList) else where.indicators:
        project = plain_number(indicator.project) if isinstance(indicator, ListedIndicator) else ""
        before = seen.setdefault((project, normal(indicator.name).replace(" ", "")), [])
        first = next((each for each in before if _counts_alike(each, indicator)), None)
        related = [] if first is None else [(first, FIRST)]
        yield expect(first is None, indicator, found=indicator.name, related=related)
        before.append(indicator)


def _counts_alike(one: Indicator, other: Indicator) -> bool:
    """Whether two indicators of one name count the same thing: 参加者数 in 人 is not 参加者数 in 団体."""
    units = [
        [unit for m in (each.baseline, each.target) for unit in stated_units(each, m).values()] for each in (one, other)
    ]
    return not (units[0] and units[1]) or any(same_counting(a, b) for a in units[0] for b in units[1])


@rule("KPI313", severity=Severity.NOTICE, cites=[ONE_FACT])
def listed_indicators_out_of_order(listed: IndicatorList, ctx: Context) -> Checks:
    """The summary list has the projects, and the indicators of each, in the order of the sheets."""
    by_project: dict[int, list[_Ranked]] = {}
    for row in listed.rows:
        rank = ctx.fact(_ranks).get(id(row))
        if rank is not None:
            by_project.setdefault(rank[0], []).append(_Ranked(rank, row))
    for ranked in ([rows[0] for rows in by_project.values()], *by_project.values()):
        for before, after in pairwise(ranked):
            yield expect(
                before.rank < after.rank,
                after.row,
                found=after.row.name,
                expected=before.row.name,
                related=[(before.row, FIRST)],
            )


class _Ranked(NamedTuple):
    """A line of the list, and where its indicator stands among the sheets."""

    rank: tuple[int, int]
    row: ListedIndicator


def _ranks(ctx: Context) -> dict[int, tuple[int, int]]:
    """By the identity of a line: the place of its project, and of its indicator on that sheet."""
    places = {
        id(indicator): (place, position)
        for place, project in enumerate(ctx.vision.projects)
        for position, indicator in enumerate(project.indicators)
    }
    pairs = ctx.fact(indicator_pairs).both
    return {id(row): places[id(indicator)] for indicator, row in pairs if id(indicator) in places}
