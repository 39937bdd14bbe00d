"""The hierarchy: viewpoints, fields, items; a field and an item for one or several projects."""

from collections.abc import Sequence

from attrs import evolve

from coopvision.model import CostSheet, Indicator, ProjectMention, Section
from coopvision.testing.plans.choices import Level
from coopvision.testing.plans.naming import THEMES, VIEWPOINTS, Theme
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.works import Work, add_lines


def _fields_before(plan: Plan, under: Theme) -> int:
    """How many fields of the same viewpoint stand before the item's own."""
    position = THEMES.index(under)
    return sum(theme.viewpoint == under.viewpoint for theme in THEMES[: position : plan.together])


def _viewpoint(plan: Plan, viewpoint: int) -> str:
    """The number of a viewpoint among those under which something stands."""
    there = {theme.viewpoint for theme in THEMES[: plan.projects : plan.together]}
    return "アイウ"[sorted(there).index(viewpoint)]


def item_numbers(plan: Plan, work: Work) -> tuple[str, ...]:
    """The numbers of the item that a project stands under, from the top."""
    return _viewpoint(plan, work.under.viewpoint), str(_fields_before(plan, work.under) + 1), "(1)"


def build_sections(
    plan: Plan, works: tuple[Work, ...], indicators: tuple[tuple[Indicator, ...], ...]
) -> tuple[Section, ...]:
    """The whole tree; indicators hang where the plan says, goals on fields or items."""
    if not plan.hierarchy:
        return ()
    fields: dict[int, list[Section]] = {}
    for start in range(0, len(works), plan.together):
        group = slice(start, start + plan.together)
        own = tuple(indicator for each in indicators[group] for indicator in each)
        fields.setdefault(works[start].under.viewpoint, []).append(_field(plan, works[group], own))
    return tuple(
        Section(
            level="viewpoint",
            number=_viewpoint(plan, viewpoint),
            name=VIEWPOINTS[viewpoint],
            children=fields[viewpoint],
        )
        for viewpoint in sorted(fields)
    )


def _field(plan: Plan, works: Sequence[Work], indicators: tuple[Indicator, ...]) -> Section:
    under = works[0].under
    goal = f"{under.field}の充実を図る。"
    item = Section(
        level="item",
        number="(1)",
        name=under.item,
        agreement=f"{under.item}に連携して取り組む。",
        goal=goal if plan.goals is Level.ITEM else None,
        projects=[ProjectMention(number=work.number, name=work.theme.project) for work in works],
    )
    if plan.level is Level.ITEM:
        item = evolve(item, indicators=indicators)
    field = Section(
        level="field",
        number=str(_fields_before(plan, under) + 1),
        name=under.field,
        goal=None if plan.goals is Level.ITEM else goal,
        children=[item],
    )
    return evolve(field, indicators=indicators, costs=_costs(plan, works)) if plan.level is Level.FIELD else field


def _costs(plan: Plan, works: Sequence[Work]) -> CostSheet:
    total = add_lines(plan, [work.total for work in works])
    return CostSheet(years=plan.heads, unit=plan.unit, amounts=total.amounts, total=total.total)
