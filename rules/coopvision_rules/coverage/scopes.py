"""Who takes part in an activity (参加市町の範囲): `［６市町］`, `［室 登 伊］`."""

from collections.abc import Iterable
from typing import Final

from coopvision.engine import Check, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Activity, Cell, CostRow, Member, Project, plain_number
from coopvision.notation import Scope, ScopeKind, parse_scope
from coopvision.words import Words
from coopvision_rules.costs.zero_notes import zero_is_printed
from coopvision_rules.coverage.bodies import counts_all, is_stranger, members_meant, named_directly, of_kind
from coopvision_rules.coverage.naming import find_member
from coopvision_rules.coverage.reading import (
    everyone_in,
    members_in,
    named,
    names_in,
    participants_of,
    promised_to,
    rows_for_several,
    scoped,
    unclear_participants,
)
from coopvision_rules.lookups import tables_by_number
from coopvision_rules.sources import NOTATION, ONE_FACT, ZERO_FOOTNOTE

_TRACED: Final = Words("この活動の行", "row of this activity")
_PARTICIPANTS: Final = Words("連携市町", "participants (連携市町)")
_IN_BRACKETS: Final = Words("かっこの中の市町", "members in the brackets")
_SUFFIXES = {"cities": "市", "towns": "町", "villages": "村"}


@rule("COV201", cites=[NOTATION])
def scope_malformed(activity: Activity, _: Context) -> Checks:
    """The participants of an activity can be read."""
    if activity.scope is not None:
        yield expect(activity.scope.kind is not ScopeKind.MALFORMED, Cell(activity, "scope"), found=activity.scope)


@rule("COV202", cites=[ONE_FACT])
def scope_count_mismatch(project: Project, ctx: Context) -> Checks:
    """`６市町` is as many as the project names, `２市町（港・山）` as many as it names; `港ほか２市町` is no more."""
    unclear = unclear_participants(project, ctx.vision)
    most = ctx.vision.zone.members if unclear else participants_of(project, ctx)
    for _, _activity, scope, cell in scoped(project):
        if scope.kind is ScopeKind.ALL_COUNTED and counts_all(scope):
            meant = everyone_in(scope, most, ctx.vision)
            if meant is None:
                yield _at_most(scope.count, len(most), scope, cell)
            elif unclear and (scope.count or 0) <= len(meant):
                yield undecided(*unclear)
            else:
                yield _counted(scope.count, len(meant), scope, cell)
        elif scope.restated is not None and scope.restated.kind is ScopeKind.ALL_COUNTED:
            meant = members_in(scope, most, ctx.vision)
            yield undecided(cell) if meant is None else _counted(scope.restated.count, len(meant), scope, cell)
        for count in _counts_beside(scope):
            if counts_all(count):
                yield _at_most((count.count or 0) + len(_named_in(scope, ctx)), len(most), scope, cell)


def _at_most(count: int | None, there: int, scope: Scope, cell: Cell) -> Check:
    return expect((count or 0) <= there, cell, found=scope, expected=there, whom=_PARTICIPANTS)


def _counted(count: int | None, there: int, scope: Scope, cell: Cell) -> Check:
    whom = _PARTICIPANTS if scope.kind is ScopeKind.ALL_COUNTED else _IN_BRACKETS
    return expect(count == there, cell, found=scope, expected=there, whom=whom)


@rule("COV203", cites=[ONE_FACT])
def scope_kinds_mismatch(project: Project, ctx: Context) -> Checks:
    """`３市３町` is no more cities, towns and villages than the project names; `みなと市と２町` counts who is named."""
    there = ctx.vision.zone.members if unclear_participants(project, ctx.vision) else participants_of(project, ctx)
    for _, _activity, scope, cell in scoped(project):
        counts = [scope] if scope.kind is ScopeKind.ALL_COUNTED else _counts_beside(scope)
        for kind, suffix in _SUFFIXES.items():
            stated = [count for each in counts if (count := getattr(each, kind)) is not None]
            if stated:
                at_hand = of_kind(there, suffix)
                total = sum(stated) + of_kind(_named_in(scope, ctx), suffix)
                yield expect(total <= at_hand, cell, found=scope, expected=at_hand, kind=suffix)


def _counts_beside(scope: Scope) -> list[Scope]:
    """The counts that stand beside names: `みなと市と２町`."""
    return [count for token in scope.tokens if (count := parse_scope(token)).kind is ScopeKind.ALL_COUNTED]


def _named_in(scope: Scope, ctx: Context) -> list[Member]:
    named_there = (member for token in names_in(scope, ctx.vision) for member in named_directly(token, ctx.vision))
    return list({id(member): member for member in named_there}.values())


@rule("COV204", cites=[ONE_FACT])
def scope_of_stranger(project: Project, ctx: Context) -> Checks:
    """Everyone in a scope is in the roster, and the project names them."""
    unclear, there = unclear_participants(project, ctx.vision), participants_of(project, ctx)
    for _, _activity, scope, cell in scoped(project):
        for token in names_in(scope, ctx.vision):
            yield from _standing(token, cell, there, ctx, unclear)
        for token in scope.excepted:
            known = find_member(token, ctx.vision) is not None
            open_ = not known and not is_stranger(token, ctx.vision)
            yield undecided(cell) if open_ else expect(known, cell, found=token)


def _standing(token: str, cell: Cell, there: tuple[Member, ...], ctx: Context, unclear: list[Cell]) -> Checks:
    """Whether who is named in a scope, or meant by a word in it, takes part."""
    direct = named_directly(token, ctx.vision)
    meant = direct or members_meant(token, ctx.vision)
    if is_stranger(token, ctx.vision):
        yield expect(holds=False, at=cell, found=token)
    elif meant is None:
        yield undecided(cell)
    else:
        present = [member in there for member in meant]
        holds = all(present) if direct else any(present) or not present
        yield undecided(*unclear) if unclear and not holds else expect(holds, cell, found=token)


@rule("COV205", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def activity_participant_without_row(project: Project, ctx: Context) -> Checks:
    """Every participant of a scoped activity can be traced to a row of the project's municipal table.

    Only activities to which some row is traced are examined: where a table is not kept by activity,
    nothing can be missed in it.
    """
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    if table is None or not ctx.fact(zero_is_printed):
        return
    for position, activity, scope, cell in scoped(project):
        if scope.kind is ScopeKind.MALFORMED:
            yield blocked(cell)
            continue
        rows = [row for row in table.rows if position in row.activities]
        expected = promised_to(scope, project, ctx)
        if not rows or not expected:
            yield undecided(cell)
            continue
        traced = named((row.municipality for row in rows), ctx.vision)
        left_out = [member.name for member in expected if member not in traced]
        if left_out and (for_several := rows_for_several(rows, ctx.vision)):
            yield undecided(*for_several)
            continue
        related = [(row, _TRACED) for row in _one_each(rows)]
        yield expect(not left_out, cell, found=scope, activity=activity.name, left_out=left_out, related=related)


def _one_each(rows: Iterable[CostRow]) -> Iterable[CostRow]:
    """The first row of every municipality."""
    found: dict[str, CostRow] = {}
    for row in rows:
        found.setdefault(row.municipality, row)
    return found.values()


@rule("COV206", cites=[ONE_FACT], needs=["cost_by_municipality"])
def row_of_unknown_activity(project: Project, ctx: Context) -> Checks:
    """A row that belongs to an activity belongs to one that the project has."""
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    for row in table.rows if table else ():
        for index, position in enumerate(row.activities):
            yield expect(
                1 <= position <= len(project.activities),
                Cell(row, "activities", index),
                found=position,
                expected=len(project.activities),
            )
