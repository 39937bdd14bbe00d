"""The roster (構成市町) and the participants that projects name from it."""

from itertools import pairwise

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Project, Side, Zone
from coopvision_rules.lookups import members_named
from coopvision_rules.sources import GUIDELINE_CONTENTS, GUIDELINE_PAIRS, ONE_FACT


@rule("COV109", cites=[GUIDELINE_PAIRS])
def central_city_missing(zone: Zone, _: Context) -> Checks:
    """A zone has a central city."""
    if zone.members:
        yield expect(zone.side(Side.CENTRAL), Cell(zone, "members"), found=[member.name for member in zone.members])


@rule("COV110", severity=Severity.NOTICE, cites=[ONE_FACT], on=False)
def participants_out_of_order(project: Project, ctx: Context) -> Checks:
    """A project names its participants in the order of the roster."""
    order = {id(member): position for position, member in enumerate(ctx.vision.zone.members)}
    named = members_named(ctx.vision, project.participants)
    for before, after in pairwise(named):
        yield expect(
            order[id(before)] < order[id(after)], Cell(project, "participants"), found=after.name, expected=before.name
        )


@rule("COV111", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def project_without_participants(project: Project, ctx: Context) -> Checks:
    """Where other projects name their participants, this one does."""
    if ctx.fact(_names_participants):
        yield expect(project.participants, Cell(project, "participants"), number=project.number)


def _names_participants(ctx: Context) -> bool:
    return any(project.participants for project in ctx.vision.projects)
