"""Costs stated for a section of the hierarchy (政策分野・協定事項ごとの事業費)."""

from coopvision.engine import Checks, Context, Sums, rule, undecided
from coopvision.model import Cell, Column, CostSheet, Section, plain_number
from coopvision_rules.costs.rounding import unless_rounded
from coopvision_rules.costs.stated import comparable, numbers_repeated
from coopvision_rules.lookups import projects_by_number
from coopvision_rules.sources import ARITHMETIC, ONE_FACT


@rule("SUM311", cites=[ARITHMETIC, ONE_FACT], needs=["sections"])
def section_costs_mismatch(section: Section, ctx: Context) -> Checks:
    """The costs of a section are the sum of those stated below it, in every year and in all."""
    costs = section.costs
    if costs is None:
        return
    below = _below(section, ctx)
    parts = [part for part in below if part is not None]
    if not parts or len(parts) < len(below) or any(not comparable(costs, part) for part in parts):
        yield undecided(Cell(section, "costs"))
        return
    for index in range(len(costs.years)):
        yield unless_rounded(Sums(Column(parts, "amounts", index), to=Cell(costs, "amounts", index)), ctx)
    yield unless_rounded(Sums(Column(parts, "total"), to=costs.total_cell()), ctx)


def _below(section: Section, ctx: Context) -> list[CostSheet | None]:
    """What is stated directly below: by sections, or else by the sheets of their projects; None where nothing is."""
    found: list[CostSheet | None] = []
    for child in section.children:
        found.extend([child.costs] if child.costs is not None else _below(child, ctx))
    for mention in section.projects:
        number = plain_number(mention.number)
        project = None if number in ctx.fact(numbers_repeated) else ctx.fact(projects_by_number).get(number)
        found.append(None if project is None else project.costs)
    return found
