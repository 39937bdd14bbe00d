"""Slips about who takes part: towns, scopes, roles."""

from collections.abc import Iterator
from typing import Final

from coopvision.model import Activity, Cell, MunicipalTable, Project, Role
from coopvision.notation import ScopeKind
from coopvision.testing.slips import kinds
from coopvision.testing.slips.rows import without
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip

_NO_BUDGET_NEEDED: Final = "who bears the cost may do so without a budget"


def town_slips(scene: Scene) -> Iterator[Slip]:
    """Slips with towns."""
    costs = scene.vision.cost_by_municipality
    for project in scene.vision.projects:
        yield from _participants(scene, project)
        yield from _scopes(scene, project)
        yield from _roles(scene, project)
    for table in costs.tables if costs else ():
        yield from _towns_of_rows(scene, table)


def _tables(scene: Scene, project: Project) -> list[MunicipalTable]:
    costs = scene.vision.cost_by_municipality
    return [table for table in (costs.tables if costs else ()) if project in scene.project(table.project)]


def _participants(scene: Scene, project: Project) -> Iterator[Slip]:
    """A participant left out, or its name mistyped."""
    for position, name in enumerate(project.participants):
        near = [project, *_tables(scene, project)]
        if len(project.participants) > 1:
            rest = without(project.participants, position)
            why = "" if _is_named_elsewhere(scene, project, name) else NO_OTHER_STATEMENT
            yield scene.slip(kinds.TOWN_LEFT_OUT, Cell(project, "participants"), rest, *near, why=why)
        wrong = mistyped(name)
        if scene.vision.zone.find(wrong) is None:
            yield scene.slip(kinds.TOWN_MISTYPED, Cell(project, "participants", position), wrong, *near)


def _is_named_elsewhere(scene: Scene, project: Project, name: str) -> bool:
    """Whether a row of the project's table or a count of towns says that the town takes part."""
    find = scene.vision.zone.find
    rows = [find(row.municipality) for table in _tables(scene, project) for row in table.rows]
    counted = any(_is_count(activity) for activity in project.activities)
    return counted or (find(name) is not None and find(name) in rows)


def _is_count(activity: object) -> bool:
    scope = getattr(activity, "scope", None)
    return scope is not None and scope.kind is ScopeKind.ALL_COUNTED and scope.count is not None


def mistyped(name: str) -> str:
    """The name with its first two letters interchanged, as typed too fast."""
    return name[1] + name[0] + name[2:] if len(name) > 1 else name + name


def _scopes(scene: Scene, project: Project) -> Iterator[Slip]:
    """`６市町` for `５市町`."""
    for activity in project.activities:
        scope = activity.scope
        if _is_count(activity) and scope is not None and scope.cities is None:
            count = scope.count or 0
            wrong = f"{count + 1}市町村"
            yield scene.slip(kinds.SCOPE_MISCOUNTED, Cell(activity, "scope"), wrong, activity)
        elif scope is not None and scope.kind is ScopeKind.NAMED and len(scope.tokens) > 1:
            yield _unmarked(scene, project, activity)


def _unmarked(scene: Scene, project: Project, activity: Activity) -> Slip:
    """`［室 登］` for `［室 登 伊］`; seen where the one left out has a row of the activity."""
    tokens = activity.scope.tokens if activity.scope is not None else ()
    left = tokens[scene.pick % len(tokens)]
    find, tables = scene.vision.zone.find, _tables(scene, project)
    place = project.activities.index(activity) + 1
    rows = [row for table in tables for row in table.rows if place in row.activities]
    why = "" if any(find(row.municipality) is find(left) for row in rows) else NO_OTHER_STATEMENT
    marks = " ".join(token for token in tokens if token != left)
    return scene.slip(kinds.SCOPE_TOWN_LEFT_OUT, Cell(activity, "scope"), marks, activity, *tables, why=why)


def _roles(scene: Scene, project: Project) -> Iterator[Slip]:
    """A role left out; cost borne by those who have no budget."""
    for position, role in enumerate(project.roles):
        if len(project.roles) > 1:
            rest = without(project.roles, position)
            why = "" if _has_bearers(scene, project, role) else NO_OTHER_STATEMENT
            yield scene.slip(kinds.ROLE_LEFT_OUT, Cell(project, "roles"), rest, project, why=why)
        if role.bears_cost is not None:
            near = [role, *_tables(scene, project)]
            why = "" if _tables(scene, project) else NO_OTHER_STATEMENT
            why = why if role.bears_cost else _NO_BUDGET_NEEDED
            yield scene.slip(kinds.BEARER_FLIPPED, Cell(role, "bears_cost"), not role.bears_cost, *near, why=why)


def _has_bearers(scene: Scene, project: Project, role: Role) -> bool:
    """Whether somebody whom the project names has no role but this one."""
    zone = scene.vision.zone
    members = [member for name in project.participants if (member := zone.find(name)) is not None]
    others = [each for each in project.roles if each is not role]

    def covered(member: object) -> bool:
        return any(
            member in [zone.find(name) for name in each.who] if each.who else each.side is getattr(member, "side", None)
            for each in others
        )

    return any(not covered(member) for member in members)


def _towns_of_rows(scene: Scene, table: MunicipalTable) -> Iterator[Slip]:
    """The town of a row mistyped, or copied from the row below."""
    for row, below in zip(table.rows, (*table.rows[1:], None), strict=False):
        near = [row, table, *scene.project(table.project)]
        wrong = mistyped(row.municipality)
        if scene.vision.zone.find(wrong) is None:
            yield scene.slip(kinds.TOWN_MISTYPED, Cell(row, "municipality"), wrong, *near)
        if below is not None and below.municipality != row.municipality:
            why = _unmissed(scene, table, row)
            yield scene.slip(kinds.TOWN_COPIED, Cell(row, "municipality"), below.municipality, *near, why=why)


def _unmissed(scene: Scene, table: MunicipalTable, row: object) -> str:
    """Why nobody misses the town of a row: it has another, or rows need not be there."""
    costs = scene.vision.cost_by_municipality
    town = getattr(row, "municipality", "")
    again = any(each.municipality == town for each in table.rows if each is not row)
    named = any(town in project.participants for project in scene.project(table.project))
    printed = costs is not None and costs.zero_cost_printed
    return "" if named and printed and not again else "the town has other rows, or need not have one"
