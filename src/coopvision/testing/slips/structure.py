"""Slips in what holds the document together: numbers, sheets, lines of totals, codes, agreements."""

from collections.abc import Iterator
from itertools import pairwise

from coopvision.model import Cell, MunicipalTable, Side, YearlyList
from coopvision.testing.slips import kinds
from coopvision.testing.slips.digits import swapped
from coopvision.testing.slips.rows import without
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip


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


def _roster(scene: Scene) -> Iterator[Slip]:
    members = scene.vision.zone.members
    for member in members:
        wrong = swapped(member.code, scene.pick)
        if wrong is not None:
            yield scene.slip(kinds.CODE_MISTYPED, Cell(member, "code"), wrong, member)
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
