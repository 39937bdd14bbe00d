"""When projects are carried out (実施スケジュール), against the term."""

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Project
from coopvision.notation import parse_period
from coopvision.words import Words
from coopvision_rules.agreements.reading import span
from coopvision_rules.sources import TERM
from coopvision_rules.terms import days_of_term


@rule("STR407", severity=Severity.WARNING, cites=[TERM])
def schedule_outside_term(project: Project, ctx: Context) -> Checks:
    """A schedule that is nothing but a period has a year in common with the term."""
    days, term = span(parse_period(project.schedule or "")), span(ctx.vision.term) or days_of_term(ctx.vision)
    if days is None:
        return
    if term is None:
        yield blocked(Cell(ctx.vision, "term"))
        return
    yield expect(
        days[0] <= term[1] and term[0] <= days[1],
        Cell(project, "schedule"),
        found=project.schedule,
        expected=ctx.vision.term,
        related=[(Cell(ctx.vision, "term"), Words("計画期間", "the term (計画期間)"))],
    )
