"""The hierarchy: viewpoints, fields, items; one field and one item for every project."""

from attrs import evolve

from coopvision.model import CostSheet, Indicator, ProjectMention, Section
from coopvision.testing.plans.choices import Level
from coopvision.testing.plans.naming import THEMES, VIEWPOINTS
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.works import Work


def _fields_before(work: Work) -> int:
    """How many fields of the same viewpoint stand before the work's own."""
    position = THEMES.index(work.theme)
    return sum(theme.viewpoint == work.theme.viewpoint for theme in THEMES[:position])


def _viewpoints(works: tuple[Work, ...]) -> list[int]:
    return sorted({work.theme.viewpoint for work in works})


def item_numbers(work: Work) -> tuple[str, ...]:
    """The numbers of the item that a project stands under, from the top."""
    return VIEWPOINTS[work.theme.viewpoint][0], str(_fields_before(work) + 1), "(1)"


def build_sections(
    plan: Plan, works: tuple[Work, ...], indicators: tuple[tuple[Indicator, ...], ...]
) -> tuple[Section, ...]:
    """The whole tree; indicators hang where the plan says, goals on fields."""
    if not plan.hierarchy:
        return ()
    fields = {work.number: _field(plan, work, own) for work, own in zip(works, indicators, strict=True)}
    return tuple(
        Section(
            level="viewpoint",
            number=VIEWPOINTS[viewpoint][0],
            name=VIEWPOINTS[viewpoint][1],
            children=[fields[work.number] for work in works if work.theme.viewpoint == viewpoint],
        )
        for viewpoint in _viewpoints(works)
    )


def _field(plan: Plan, work: Work, indicators: tuple[Indicator, ...]) -> Section:
    item = Section(
        level="item",
        number="(1)",
        name=work.theme.item,
        agreement=f"{work.theme.item}に連携して取り組む。",
        projects=[ProjectMention(number=work.number, name=work.theme.project)],
    )
    if plan.level is Level.ITEM:
        item = evolve(item, indicators=indicators)
    field = Section(
        level="field",
        number=str(_fields_before(work) + 1),
        name=work.theme.field,
        goal=f"{work.theme.field}の充実を図る。",
        children=[item],
    )
    return evolve(field, indicators=indicators, costs=_costs(plan, work)) if plan.level is Level.FIELD else field


def _costs(plan: Plan, work: Work) -> CostSheet:
    return CostSheet(years=plan.heads, unit=plan.unit, amounts=work.total.amounts, total=work.total.total)
