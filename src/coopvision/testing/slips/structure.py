"""Slips in what holds the document together: numbers, sheets, lines of totals, codes, agreements."""

from collections.abc import Iterator
from itertools import pairwise

from coopvision.model import Cell, Member, MunicipalTable, Node, Side, YearlyList
from coopvision.testing.plans.codes import municipality_code
from coopvision.testing.slips import kinds
from coopvision.testing.slips.digits import swapped
from coopvision.testing.slips.rows import without
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip
from coopvision.testing.slips.towns import mistyped

_BY_CHANCE = "the check digit is right by chance"


def structure_slips(scene: Scene) -> Iterator[Slip]:
    """Slips that leave something out or number it wrongly."""
    yield from _projects(scene)
    yield from _tables(scene)
    yield from _roster(scene)


def _projects(scene: Scene) -> Iterator[Slip]:
    projects = scene.vision.projects
    for one, other in pairwise(projects):
        yield scene.slip(kinds.NUMBER_REPEATED, Cell(one, "number"), other.number, one, other)
    if sum(project.costs is not None for project in projects) > 1:
        for project in projects:
            if project.costs is not None:
                yield scene.slip(kinds.SHEET_LEFT_OUT, Cell(project, "costs"), None, project)
    for project in projects:
        for position, (name, following) in enumerate(pairwise(project.participants)):
            cell = Cell(project, "participants", position)
            if name != following:
                yield scene.slip(kinds.TOWN_REPEATED, cell, following, project)


def _tables(scene: Scene) -> Iterator[Slip]:
    for line in scene.lines():
        if len(line.line.amounts) > 1:
            rest = without(line.line.amounts, scene.pick % len(line.line.amounts))
            yield scene.slip(kinds.CELL_LEFT_OUT, Cell(line.line, "amounts"), rest, line.line)
    for link in scene.index.links:
        table = link.node
        if isinstance(table, YearlyList | MunicipalTable) and table.rows and table.total is not None:
            yield scene.slip(kinds.TOTAL_LINE_LEFT_OUT, Cell(table, "total"), None, table)


def named_by_name(scene: Scene, member: Member) -> bool:
    """Whether some part of the document names a member as the roster does."""
    costs = scene.vision.cost_by_municipality
    rows = [row.municipality for table in (costs.tables if costs else ()) for row in table.rows]
    papers = [name for each in scene.vision.agreements for name in each.parties]
    return member.name in {*rows, *papers, *(name for each in scene.vision.projects for name in each.participants)}


def parts_of_all(scene: Scene) -> list[Node]:
    """The parts of a document that name members."""
    vision = scene.vision
    others = (vision.cost_by_municipality, vision.declaration)
    return [*vision.zone.members, *vision.projects, *vision.agreements, *(each for each in others if each is not None)]


def _roster(scene: Scene) -> Iterator[Slip]:
    members = scene.vision.zone.members
    for member in members:
        wrong = swapped(member.code, scene.pick)
        if wrong is not None:
            why = _BY_CHANCE if municipality_code(int(wrong[2:5]), int(wrong[:2])) == wrong else ""
            yield scene.slip(kinds.CODE_MISTYPED, Cell(member, "code"), wrong, member, why=why)
    for member in members:
        wrong = mistyped(member.name)
        if scene.vision.zone.find(wrong) is None:
            why = "" if named_by_name(scene, member) else NO_OTHER_STATEMENT
            yield scene.slip(kinds.MEMBER_MISTYPED, Cell(member, "name"), wrong, *parts_of_all(scene), why=why)
    for one, other in pairwise(members):
        if one.mark and other.mark:
            yield scene.slip(kinds.MARK_REPEATED, Cell(one, "mark"), other.mark, one, other)
    agreements = scene.vision.agreements
    if len(agreements) > 1:
        for position, agreement in enumerate(agreements):
            named = map(scene.vision.zone.find, agreement.parties)
            partners = [each for each in named if each is not None and each.side is Side.PARTNER]
            others = {name for each in without(agreements, position) for name in each.parties}
            why = "" if any(each.name not in others for each in partners) else NO_OTHER_STATEMENT
            rest = without(agreements, position)
            yield scene.slip(kinds.AGREEMENT_LEFT_OUT, Cell(scene.vision, "agreements"), rest, *partners, why=why)
