"""What the amendment of FY2016 asks for: the population outlook, and a goal for every field."""

from collections.abc import Iterable, Iterator
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, PopulationOutlook, Section
from coopvision.notation import amount_number
from coopvision.words import Words
from coopvision_settlement.cites import REGIME
from coopvision_settlement.provisions import provision
from coopvision_settlement.readings import doubts

_FIELDS: Final = frozenset({"field", "政策分野", "協定分野", "分野"})
_PARTS: Final = {
    "estimates": Words("人口の推計", "population estimate (将来推計人口)"),
    "targets": Words("人口の目標", "population target (目標人口)"),
}
_ESTIMATE: Final = Words("同じ年の推計", "the estimate for the same year")


@rule("GDL405", severity=Severity.NOTICE, cites=[provision("VI-7")], needs=["population_outlook"], regime=REGIME)
def population_outlook_incomplete(outlook: PopulationOutlook, _: Context) -> Checks:
    """The outlook has an estimate and a target."""
    for part, name in _PARTS.items():
        yield expect(getattr(outlook, part), Cell(outlook, part), part=name)


@rule("GDL406", severity=Severity.NOTICE, cites=[provision("VI-7")], needs=["population_outlook"], regime=REGIME)
def population_target_below_estimate(outlook: PopulationOutlook, _: Context) -> Checks:
    """A target is not lower than the estimate for the same year: it is set against the decline."""
    for target in outlook.targets:
        for estimate in outlook.estimates:
            if not target.period.same_time(estimate.period):
                continue
            cells = [Cell(target, "population"), Cell(estimate, "population")]
            yield from doubts(cells)
            aim, outlook_figure = amount_number(target.population), amount_number(estimate.population)
            if aim is not None and outlook_figure is not None:
                yield expect(
                    aim >= outlook_figure,
                    cells[0],
                    found=target.population,
                    estimate=estimate.population,
                    related=[(cells[1], _ESTIMATE)],
                )


@rule("GDL407", severity=Severity.NOTICE, cites=[provision("VI-8")], needs=["sections"], regime=REGIME)
def field_without_goal(section: Section, ctx: Context) -> Checks:
    """Where goals are set, every field has one: its own, one above it, or one below."""
    if section.level in _FIELDS and ctx.fact(_any_goal):
        has_goal = id(section) in ctx.fact(_under_a_goal) or any(each.goal for each in _below([section]))
        yield expect(has_goal, Cell(section, "goal"), name=section.name)


def _any_goal(ctx: Context) -> bool:
    return any(section.goal for section in _below(ctx.vision.sections))


def _under_a_goal(ctx: Context) -> set[int]:
    """The identities of the sections below one that has a goal."""
    with_goal = (section for section in _below(ctx.vision.sections) if section.goal)
    return {id(each) for section in with_goal for each in _below(section.children)}


def _below(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _below(section.children)
