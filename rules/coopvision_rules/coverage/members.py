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
from coopvision_rules.costs.zero_notes import zero_is_printed
from coopvision_rules.coverage.bodies import is_stranger, is_word_for_several, may_be_several, named_side_by_side
from coopvision_rules.coverage.naming import find_member, note_of
from coopvision_rules.coverage.reading import (
    named,
    participants_for_several,
    participants_of,
    rows_for_several,
    unclear_participants,
)
from coopvision_rules.lookups import projects_by_number, tables_by_number
from coopvision_rules.sources import GUIDELINE_CONTENTS, ONE_FACT, ZERO_FOOTNOTE


@rule("COV101", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def member_not_in_project(project: Project, ctx: Context) -> Checks:
    """A project names every member of the zone."""
    if for_several := participants_for_several(project, ctx.vision):
        yield undecided(*for_several)
    elif project.participants:
        there = participants_of(project, ctx)
        for member in ctx.vision.zone.members:
            yield expect(member in there, Cell(project, "participants"), expected=member.name)


@rule("COV102", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def member_in_no_project(member: Member, ctx: Context) -> Checks:
    """Every member of the zone takes part in some project."""
    projects = ctx.vision.projects
    if any(project.participants for project in projects):
        takes_part = any(project.participants and member in participants_of(project, ctx) for project in projects)
        for_several = [cell for project in projects for cell in participants_for_several(project, ctx.vision)]
        unsure = for_several and not takes_part
        yield undecided(*for_several) if unsure else expect(takes_part, member, found=member.name)


@rule("COV103", severity=Severity.WARNING, cites=[ONE_FACT, GUIDELINE_CONTENTS])
def participant_without_role(project: Project, ctx: Context) -> Checks:
    """Every participant has a role: under its name, or as one of its side."""
    if project.roles:
        for member in named(project.participants, ctx.vision):
            has_role = any(_covers(role, member, ctx.vision) for role in project.roles)
            for_several = [] if has_role else [role for role in project.roles if _may_cover(role, member, ctx.vision)]
            if for_several:
                yield undecided(*for_several)
            else:
                yield expect(has_role, Cell(project, "roles"), expected=member.name, side=_SIDES[member.side])


def _may_cover(role: Role, member: Member, vision: Vision) -> bool:
    """Whether a role is of some without saying which (関係町), or of a body on the member's side."""
    unclear = [reference for reference in role.who if may_be_several(reference, vision)]
    return bool(unclear) and (role.side is member.side or any(map(is_word_for_several, unclear)))


def _covers(role: Role, member: Member, vision: Vision) -> bool:
    return member in named(role.who, vision) if role.who else role.side is member.side


_SIDES = {
    Side.CENTRAL: Words("中心市", "central city (中心市)"),
    Side.PARTNER: Words("連携市町", "partners (連携市町)"),
}


@rule("COV104", cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def participant_without_cost_row(project: Project, ctx: Context) -> Checks:
    """Every participant has a row in the project's municipal table; without a budget it is a row of 0."""
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    if table is None or not ctx.fact(zero_is_printed):
        return
    with_row = named((row.municipality for row in table.rows), ctx.vision)
    for_several = rows_for_several(table.rows, ctx.vision)
    for member in named(project.participants, ctx.vision):
        if member not in with_row and for_several:
            yield undecided(*for_several)
        else:
            yield expect(member in with_row, table, expected=member.name, number=project.number)


@rule("COV105", cites=[ONE_FACT])
def unknown_municipality(node: Project | Role | CostRow | Agreement, ctx: Context) -> Checks:
    """Every municipality that the document names is in the roster.

    But for the parties of an agreement, a body that is no municipality, or a word for several, may stand there, too.
    """
    for cell, reference in _references(node):
        if isinstance(node, Agreement):
            strange = not named_side_by_side(reference, ctx.vision)
        else:
            strange = is_stranger(reference, ctx.vision)
        yield expect(not strange, cell, found=reference)


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
    if unclear := unclear_participants(project, ctx.vision):
        yield undecided(*unclear)
        return
    there = participants_of(project, ctx)
    for row in table.rows:
        member = find_member(row.municipality, ctx.vision)
        if member is not None:
            yield expect(
                member in there,
                Cell(row, "municipality"),
                found=member.name,
                number=project.number,
            )


@rule("COV107", severity=Severity.WARNING, cites=[ONE_FACT])
def participant_repeated(project: Project, ctx: Context) -> Checks:
    """A project names a member once."""
    seen: set[tuple[int, str]] = set()
    for index, reference in enumerate(project.participants):
        member = find_member(reference, ctx.vision)
        if member is not None:
            key = (id(member), note_of(reference))
            yield expect(key not in seen, Cell(project, "participants", index), found=member.name)
            seen.add(key)


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
