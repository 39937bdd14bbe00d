"""Who is given a role, and whether it says anything (役割分担)."""

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Project, Role, Side, Vision
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.coverage.naming import find_member, note_of
from coopvision_rules.coverage.reading import participants_of, unclear_participants
from coopvision_rules.sources import GUIDELINE_CONTENTS, ONE_FACT

_SIDES = {
    Side.CENTRAL: Words("中心市", "central city (中心市)"),
    Side.PARTNER: Words("連携市町", "partners (連携市町)"),
}


@rule("ROL103", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def role_without_duties(project: Project, ctx: Context) -> Checks:
    """Where roles say what is done, every role does."""
    if ctx.fact(_says_duties):
        for role in project.roles:
            yield expect((role.duties or "").strip(), role, who=list(role.who) or _SIDES[role.side])


def _says_duties(ctx: Context) -> bool:
    return any(role.duties for project in ctx.vision.projects for role in project.roles)


@rule("ROL104", severity=Severity.WARNING, cites=[ONE_FACT])
def role_of_absent_side(project: Project, ctx: Context) -> Checks:
    """A side that is given a role takes part in the project."""
    if not project.participants or not ctx.vision.zone.side(Side.CENTRAL):
        return
    if unclear := unclear_participants(project, ctx.vision):
        yield undecided(*unclear)
        return
    sides = {member.side for member in participants_of(project, ctx)}
    for role in project.roles:
        if not role.who:
            yield expect(role.side in sides, role, who=_SIDES[role.side], number=project.number)


@rule("ROL105", cites=[ONE_FACT])
def role_of_non_participant(project: Project, ctx: Context) -> Checks:
    """Whoever is given a role by name takes part in the project."""
    if not project.participants:
        return
    if unclear := unclear_participants(project, ctx.vision):
        yield undecided(*unclear)
        return
    there = participants_of(project, ctx)
    for role in project.roles:
        for index, reference in enumerate(role.who):
            member = find_member(reference, ctx.vision)
            if member is not None:
                yield expect(member in there, Cell(role, "who", index), found=member.name, number=project.number)


@rule("ROL106", severity=Severity.WARNING, cites=[ONE_FACT])
def role_repeated(project: Project, ctx: Context) -> Checks:
    """A side as a whole, and a member by name, is given a role once."""
    seen: set[object] = set()
    for role in project.roles:
        keys = [_called(reference, ctx.vision) for reference in role.who] or [role.side]
        yield expect(seen.isdisjoint(keys), role, who=list(role.who) or _SIDES[role.side])
        seen.update(keys)


def _called(reference: str, vision: Vision) -> object:
    """What is the same for who is the same; a role of all (全市町) may stand beside one of each."""
    member = find_member(reference, vision)
    return normal(reference) if member is None else (id(member), note_of(reference))


@rule("ROL107", cites=[ONE_FACT])
def role_side_disagrees(role: Role, ctx: Context) -> Checks:
    """Who is named for a side stands on that side in the roster."""
    for index, reference in enumerate(role.who):
        member = find_member(reference, ctx.vision)
        if member is not None:
            yield expect(
                member.side is role.side,
                Cell(role, "who", index),
                found=member.name,
                expected=_SIDES[member.side],
                stated=_SIDES[role.side],
            )


@rule("ROL108", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS])
def project_without_roles(project: Project, ctx: Context) -> Checks:
    """Where other projects assign roles, this one does."""
    if ctx.fact(_assigns_roles):
        yield expect(project.roles, Cell(project, "roles"), number=project.number)


def _assigns_roles(ctx: Context) -> bool:
    return any(project.roles for project in ctx.vision.projects)
