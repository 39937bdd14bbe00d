"""Projects told apart by name, and lists in the order of the sheets (一覧の順)."""

from itertools import pairwise

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Project, Vision, plain_number
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.costs.recitals import number_of
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.structure.lists import all_lists, number_cell


@rule("STR305", severity=Severity.WARNING, cites=[ONE_FACT])
def project_name_repeated(vision: Vision, _: Context) -> Checks:
    """No two projects have the same name."""
    seen: dict[str, Project] = {}
    for project in vision.projects:
        first = seen.setdefault(normal(project.name).replace(" ", ""), project)
        related = [(Cell(first, "name"), Words("同じ名の事業", "the other project"))]
        yield expect(first is project, Cell(project, "name"), found=project.name, number=first.number, related=related)


@rule("STR306", severity=Severity.NOTICE, cites=[ONE_FACT], on=False)
def list_out_of_order(vision: Vision, ctx: Context) -> Checks:
    """Every list has the projects in the order of their sheets."""
    order = {plain_number(project.number): at for at, project in reversed(list(enumerate(vision.projects)))}
    for words, entries in ctx.fact(all_lists):
        known = [entry for entry in entries if number_of(entry) in order]
        for before, after in pairwise(known):
            cell = number_cell(after)
            yield expect(
                order[number_of(before)] <= order[number_of(after)],
                cell,
                found=cell.value,
                expected=number_cell(before).value,
                list=words,
            )
