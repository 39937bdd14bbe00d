"""Members in projects, roles and municipal tables."""

from collections.abc import Iterator

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import (
    Agreement,
    Cell,
    CostRow,
    Member,
    MunicipalTable,
    Project,
    Role,
    Side,
    Vision,
    Zone,
    plain_number,
)
from coopvision.words import Words
from coopvision_rules.lookups import members_named, projects_by_number, tables_by_number, unknown_participants
from coopvision_rules.sources import GUIDELINE_CONTENTS, ONE_FACT, ZERO_FOOTNOTE


@rule("COV101", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def member_not_in_project(project: Project, ctx: Context) -> Checks:
    """A project names every member of the zone."""
    if project.participants:
        named = members_named(ctx.vision, project.participants)
        for member in ctx.vision.zone.members:
            yield expect(member in named, Cell(project, "participants"), expected=member.name)


@rule("COV102", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def member_in_no_project(member: Member, ctx: Context) -> Checks:
    """Every member of the zone takes part in some project."""
    if any(project.participants for project in ctx.vision.projects):
        takes_part = any(member in members_named(ctx.vision, project.participants) for project in ctx.vision.projects)
        yield expect(takes_part, member, found=member.name)


@rule("COV103", severity=Severity.WARNING, cites=[ONE_FACT, GUIDELINE_CONTENTS])
def participant_without_role(project: Project, ctx: Context) -> Checks:
    """Every participant has a role: under its name, or as one of its side."""
    if project.roles:
        for member in members_named(ctx.vision, project.participants):
            has_role = any(_covers(role, member, ctx.vision) for role in project.roles)
            yield expect(has_role, Cell(project, "roles"), expected=member.name, side=_SIDES[member.side])


def _covers(role: Role, member: Member, vision: Vision) -> bool:
    return member in members_named(vision, role.who) if role.who else role.side is member.side


_SIDES = {
    Side.CENTRAL: Words("中心市", "central city (中心市)"),
    Side.PARTNER: Words("連携市町", "partners (連携市町)"),
}


@rule("COV104", cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def participant_without_cost_row(project: Project, ctx: Context) -> Checks:
    """Every participant has a row in the project's municipal table; without a budget it is a row of 0."""
    costs = ctx.vision.cost_by_municipality
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    if costs is None or not costs.zero_cost_printed or table is None:
        return
    with_row = members_named(ctx.vision, (row.municipality for row in table.rows))
    for member in members_named(ctx.vision, project.participants):
        yield expect(member in with_row, table, expected=member.name, number=project.number)


@rule("COV105", cites=[ONE_FACT])
def unknown_municipality(node: Project | Role | CostRow | Agreement, ctx: Context) -> Checks:
    """Every municipality that the document names is in the roster."""
    for cell, reference in _references(node):
        yield expect(ctx.vision.zone.find(reference) is not None, cell, found=reference)


def _references(node: Project | Role | CostRow | Agreement) -> Iterator[tuple[Cell, str]]:
    if isinstance(node, CostRow):
        yield Cell(node, "municipality"), node.municipality
        return
    field = {Project: "participants", Role: "who", Agreement: "parties"}[type(node)]
    for index, reference in enumerate(getattr(node, field)):
        yield Cell(node, field, index), reference


@rule("COV106", cites=[ONE_FACT], needs=["cost_by_municipality"])
def row_of_non_participant(table: MunicipalTable, ctx: Context) -> Checks:
    """A municipal table has rows only of members that the project names."""
    project = ctx.fact(projects_by_number).get(plain_number(table.project))
    if project is None or not project.participants:
        return
    if unknown := unknown_participants(project, ctx.vision):
        yield undecided(*unknown)
        return
    named = members_named(ctx.vision, project.participants)
    for row in table.rows:
        member = ctx.vision.zone.find(row.municipality)
        if member is not None:
            yield expect(
                member in named,
                Cell(row, "municipality"),
                found=member.name,
                number=project.number,
            )


@rule("COV107", severity=Severity.WARNING, cites=[ONE_FACT])
def participant_repeated(project: Project, ctx: Context) -> Checks:
    """A project names a member once."""
    named = [ctx.vision.zone.find(reference) for reference in project.participants]
    for index, member in enumerate(named):
        if member is not None:
            yield expect(member not in named[:index], Cell(project, "participants", index), found=member.name)


@rule("COV108", cites=[ONE_FACT])
def member_ambiguous(zone: Zone, _: Context) -> Checks:
    """No two members of the roster are called the same: by code, name, mark or corporate number."""
    seen: dict[str, Member] = {}
    for member in zone.members:
        for field in ("code", "name", "mark", "corporate_number"):
            called = getattr(member, field)
            if called is not None:
                first = seen.setdefault(called, member)
                yield expect(first is member, Cell(member, field), found=called)
