"""How scopes (参加市町) and participants are read against the roster."""

from collections.abc import Iterable, Iterator

from coopvision.engine import Context
from coopvision.model import Activity, Cell, CostRow, Member, Project, Side, Vision
from coopvision.notation import Scope, ScopeKind
from coopvision_rules.coverage.bodies import (
    counts_all,
    knows_excepted,
    may_be_fewer,
    may_be_several,
    meant_by,
    meant_of,
    members_meant,
    those_spoken_of,
)
from coopvision_rules.coverage.naming import find_member


def named(references: Iterable[str], vision: Vision) -> list[Member]:
    """The members that names and collective words (全市町, 連携市町) mean, each once."""
    found = (member for reference in references for member in members_meant(reference, vision) or ())
    return list({id(member): member for member in found}.values())


def unclear_participants(project: Project, vision: Vision) -> list[Cell]:
    """Where a project names participants of whom nobody can tell which members they are.

    A word such as 連携市町 or 各町 may go without saying that the central city takes part. Where every member
    is named, nobody is left whom a body could stand for.
    """
    if len(named(project.participants, vision)) == len(vision.zone.members):
        return []
    return [
        Cell(project, "participants", index)
        for index, reference in enumerate(project.participants)
        if _is_unclear(reference, vision)
    ]


def _is_unclear(reference: str, vision: Vision) -> bool:
    if find_member(reference, vision) is not None:
        return False
    meant = members_meant(reference, vision)
    return meant is None or (bool(meant) and all(member.side is Side.PARTNER for member in meant))


def rows_for_several(rows: Iterable[CostRow], vision: Vision) -> list[CostRow]:
    """The rows of bodies (広域連合) and of collective words that may stand for members without saying for whom."""
    return [row for row in rows if may_be_several(row.municipality, vision)]


def participants_for_several(project: Project, vision: Vision) -> list[Cell]:
    """Where a project names such a body or such a word among its participants."""
    return [cell for cell in unclear_participants(project, vision) if may_be_several(cell.value, vision)]


def participants_of(project: Project, ctx: Context) -> tuple[Member, ...]:
    """Whom the project names, and the centre where that goes without saying; where it names nobody, the roster."""
    there = named(project.participants, ctx.vision)
    implied = ctx.fact(_centre_goes_without_saying)
    if there and implied:
        there = [member for member in ctx.vision.zone.members if member in there or member.side is Side.CENTRAL]
    return tuple(there) or ctx.vision.zone.members


def _centre_goes_without_saying(ctx: Context) -> bool:
    """Whether no project names a central city, so that every project lists those who join it there (連携市町)."""
    naming = [named(project.participants, ctx.vision) for project in ctx.vision.projects if project.participants]
    return len(naming) > 1 and not any(member.side is Side.CENTRAL for there in naming for member in there)


def scoped(project: Project) -> Iterator[tuple[int, Activity, Scope, Cell]]:
    """The activities of a project that have a scope: position from 1, activity, scope and where it stands."""
    for position, activity in enumerate(project.activities, start=1):
        if activity.scope is not None:
            yield position, activity, activity.scope, Cell(activity, "scope")


def names_in(scope: Scope, vision: Vision) -> tuple[str, ...]:
    """The names and words of a scope; letters printed apart may be one name: 豊 浦 町."""
    return scope.tokens if find_member(scope.text, vision) is None else (scope.text,)


def members_in(scope: Scope, among: tuple[Member, ...], vision: Vision) -> tuple[Member, ...] | None:
    """All whom a scope means of these members; None where it does not say so of all."""
    if scope.kind is ScopeKind.NAMED:
        meant = meant_by(names_in(scope, vision), among, vision)
        return None if meant.unclear else meant.members
    return meant_of(scope, among) if knows_excepted(scope, vision) else None


def promised_to(scope: Scope, project: Project, ctx: Context) -> tuple[Member, ...]:
    """Whom a scope promises; 各市町 promises nobody in particular, and `三市` does not say which."""
    taking_part = participants_of(project, ctx)
    if scope.kind is ScopeKind.NAMED:
        return meant_by(names_in(scope, ctx.vision), taking_part, ctx.vision).members
    return everyone_in(scope, taking_part, ctx.vision) or ()


def everyone_in(scope: Scope, among: tuple[Member, ...], vision: Vision) -> tuple[Member, ...] | None:
    """All whom 全市町, ６市町 or かわい町を除く市町 means of these members; None of any other scope."""
    if not knows_excepted(scope, vision):
        return None
    if scope.kind is ScopeKind.ALL_COUNTED and counts_all(scope):
        there = those_spoken_of(scope, among)
        return None if may_be_fewer(scope) and scope.count != len(there) else there
    return meant_of(scope, among) if scope.kind is ScopeKind.ALL else None
