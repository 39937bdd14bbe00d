"""Who takes part in an activity (参加市町の範囲): `［６市町］`, `［室 登 伊］`."""

from collections.abc import Iterable
from typing import Final

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Activity, Cell, CostRow, Project, plain_number
from coopvision.notation import ScopeKind
from coopvision.words import Words
from coopvision_rules.costs.zero_notes import zero_is_printed
from coopvision_rules.coverage.bodies import is_body
from coopvision_rules.coverage.reading import (
    everyone_in,
    named,
    participants_of,
    promised_to,
    rows_for_several,
    scoped,
    tokens_of,
    unclear_participants,
)
from coopvision_rules.lookups import tables_by_number
from coopvision_rules.sources import NOTATION, ONE_FACT, ZERO_FOOTNOTE

_TRACED: Final = Words("この活動の行", "row of this activity")
_SUFFIXES = {"cities": "市", "towns": "町", "villages": "村"}


@rule("COV201", cites=[NOTATION])
def scope_malformed(activity: Activity, _: Context) -> Checks:
    """The participants of an activity can be read."""
    if activity.scope is not None:
        yield expect(activity.scope.kind is not ScopeKind.MALFORMED, Cell(activity, "scope"), found=activity.scope)


@rule("COV202", cites=[ONE_FACT])
def scope_count_mismatch(project: Project, ctx: Context) -> Checks:
    """`６市町` is as many as the project names."""
    if unclear := unclear_participants(project, ctx.vision):
        yield undecided(*unclear)
        return
    for _, _activity, scope, cell in scoped(project):
        if scope.kind is ScopeKind.ALL_COUNTED:
            meant = everyone_in(scope, project, ctx.vision)
            if meant is not None:
                yield expect(scope.count == len(meant), cell, found=scope, expected=len(meant))


@rule("COV203", cites=[ONE_FACT])
def scope_kinds_mismatch(project: Project, ctx: Context) -> Checks:
    """`３市３町` is no more cities, towns and villages than the project names."""
    there = participants_of(project, ctx.vision)
    for _, _activity, scope, cell in scoped(project):
        for kind, suffix in _SUFFIXES.items():
            count = getattr(scope, kind)
            if count is not None:
                of_kind = sum(member.name.endswith(suffix) for member in there)
                yield expect(count <= of_kind, cell, found=scope, expected=of_kind, kind=suffix)


@rule("COV204", cites=[ONE_FACT])
def scope_of_stranger(project: Project, ctx: Context) -> Checks:
    """Everyone in a scope is in the roster, and the project names them."""
    if unclear := unclear_participants(project, ctx.vision):
        yield undecided(*unclear)
        return
    there = participants_of(project, ctx.vision)
    for _, _activity, scope, cell in scoped(project):
        for token in tokens_of(scope, ctx.vision):
            yield expect(ctx.vision.zone.find(token) in there or is_body(token), cell, found=token)
        for token in scope.excepted:
            yield expect(ctx.vision.zone.find(token) is not None, cell, found=token)


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
        expected = promised_to(scope, project, ctx.vision)
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
