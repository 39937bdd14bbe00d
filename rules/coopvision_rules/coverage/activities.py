"""Activities (主な事業内容) against the rows of the municipal table, both ways."""

import re
from collections.abc import Iterator

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Activity, Cell, CostRow, Member, MunicipalTable, Project, plain_number
from coopvision.notation import Scope, ScopeKind, normal
from coopvision.words import Words
from coopvision_rules.costs.zero_notes import zero_is_printed
from coopvision_rules.coverage.bodies import of_kind
from coopvision_rules.coverage.naming import find_member
from coopvision_rules.coverage.reading import members_in, participants_of, scoped
from coopvision_rules.lookups import tables_by_number
from coopvision_rules.sources import GUIDELINE_CONTENTS, ONE_FACT, ZERO_FOOTNOTE

_KINDS = {"cities": "市", "towns": "町", "villages": "村"}
_ROW = Words("対応付けた行", "row linked to it")


def _table(project: Project, ctx: Context) -> MunicipalTable | None:
    return ctx.fact(tables_by_number).get(plain_number(project.number))


def _kept_by_activity(project: Project, ctx: Context) -> MunicipalTable | None:
    """The project's municipal table, if some row of it is linked to an activity."""
    table = _table(project, ctx)
    return table if table is not None and any(row.activities for row in table.rows) else None


@rule("COV207", severity=Severity.WARNING, cites=[ZERO_FOOTNOTE], needs=["cost_by_municipality"])
def activity_without_row(project: Project, ctx: Context) -> Checks:
    """Where a municipal table is kept by activity, every activity has a row in it; without a budget a row of 0.

    While some row is linked to no activity, it may be the row that seems missing.
    """
    table = _kept_by_activity(project, ctx)
    if table is None or not ctx.fact(zero_is_printed):
        return
    linked = {position for row in table.rows for position in row.activities}
    loose = [row for row in table.rows if not row.activities]
    for position, activity in enumerate(project.activities, start=1):
        if loose and position not in linked:
            yield undecided(*loose)
            continue
        yield expect(position in linked, activity, found=activity.name, number=project.number)


@rule("COV208", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["cost_by_municipality"], on=False)
def row_without_activity(project: Project, ctx: Context) -> Checks:
    """Where a municipal table is kept by activity, every row of it belongs to one."""
    table = _kept_by_activity(project, ctx)
    for row in table.rows if table else ():
        yield expect(row.activities, row, found=row.name or row.municipality, number=project.number)


@rule("COV209", severity=Severity.WARNING, cites=[ONE_FACT])
def activity_repeated(project: Project, _: Context) -> Checks:
    """A project has an activity of a name once; for others (参加市町) it may be another activity."""
    seen: set[tuple[str, str]] = set()
    for activity in project.activities:
        scope = activity.scope.text if activity.scope is not None else ""
        key = (normal(activity.name).replace(" ", ""), normal(scope))
        yield expect(key not in seen, Cell(activity, "name"), found=activity.name)
        seen.add(key)


@rule("COV211", severity=Severity.WARNING, cites=[ONE_FACT], needs=["cost_by_municipality"])
def row_outside_scope(project: Project, ctx: Context) -> Checks:
    """The rows of an activity are of the members that its scope names."""
    for activity, scope, cell, rows in _traced(project, ctx):
        if scope.kind is not ScopeKind.NAMED:
            continue
        meant = members_in(scope, participants_of(project, ctx), ctx.vision)
        if meant is None:
            yield undecided(cell)
            continue
        for row, member in rows:
            if member not in meant and _may_mean(member, scope):
                yield undecided(cell)
                continue
            yield expect(
                member in meant,
                Cell(row, "municipality"),
                found=member.name,
                activity=activity.name,
                scope=scope,
                related=[(cell, Words("参加市町", "the scope"))],
            )


def _may_mean(member: Member, scope: Scope) -> bool:
    """Whether a note behind names may mean the member, too: みなと市（代表）, みなと市（やまべ町はR5年度から）."""
    note = re.search(".[(]([^()]*)[)]", normal(scope.text))
    if note is None or scope.restated is not None:
        return False
    called = any(word in note[1] for word in (member.name, member.mark) if word)
    return called or re.search("[0-9元]", note[1]) is None


@rule("COV212", severity=Severity.WARNING, cites=[ONE_FACT], needs=["cost_by_municipality"])
def scope_exceeded_by_rows(project: Project, ctx: Context) -> Checks:
    """No more cities, towns and villages have rows of an activity than its scope counts (３市３町)."""
    for activity, scope, cell, rows in _traced(project, ctx):
        counts = {suffix: getattr(scope, kind) for kind, suffix in _KINDS.items()}
        if any(count is not None for count in counts.values()):
            beyond = [member.name for suffix, count in counts.items() for member in _over(rows, suffix, count or 0)]
            related = [(row, _ROW) for row, member in rows if member.name in beyond]
            yield expect(not beyond, cell, found=scope, activity=activity.name, members=beyond, related=related)


_Rows = list[tuple[CostRow, Member]]


def _over(rows: _Rows, suffix: str, count: int) -> list[Member]:
    """The members of a kind that have rows, if they are more than the count."""
    found = list({id(member): member for _, member in rows if of_kind([member], suffix)}.values())
    return found if len(found) > count else []


def _traced(project: Project, ctx: Context) -> Iterator[tuple[Activity, Scope, Cell, _Rows]]:
    """Every activity with a scope, and the rows linked to it alone, of members that the roster has.

    Who contributes to another's row need not take part.
    """
    table = _table(project, ctx)
    there = table.rows if table else ()
    for position, activity, scope, cell in scoped(project):
        linked = [row for row in there if row.activities == (position,)]
        found = [(row, find_member(row.municipality, ctx.vision)) for row in linked if row.pays_into is None]
        rows = [(row, member) for row, member in found if member is not None]
        if rows:
            yield activity, scope, cell, rows


@rule("COV214", severity=Severity.NOTICE, cites=[GUIDELINE_CONTENTS], on=False)
def project_without_activities(project: Project, ctx: Context) -> Checks:
    """Where other projects name activities, this one does."""
    if ctx.fact(_names_activities):
        yield expect(project.activities, Cell(project, "activities"), number=project.number)


def _names_activities(ctx: Context) -> bool:
    return any(project.activities for project in ctx.vision.projects)
