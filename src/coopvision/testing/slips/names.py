"""Slips in the names of projects and indicators, and in the numbers that the hierarchy gives projects."""

from collections.abc import Iterator
from itertools import pairwise

from coopvision.model import (
    Cell,
    CostLine,
    ListedIndicator,
    MunicipalTable,
    Project,
    ProjectMention,
    Section,
    pair_indicators,
    plain_number,
)
from coopvision.testing.slips import kinds
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip

_FILLER = "あああああ"


def name_slips(scene: Scene) -> Iterator[Slip]:
    """A letter left out of a name, or the form's own filler left where a name belongs."""
    for link in scene.index.links:
        node = link.node
        if isinstance(node, Project):
            why = "" if any(_is_named(each, node.number) for each in _entries(scene)) else NO_OTHER_STATEMENT
            yield from _name(scene, Cell(node, "name"), why)
        elif isinstance(node, ProjectMention | CostLine | MunicipalTable | ListedIndicator):
            why = "" if list(scene.project(_number(node))) else NO_OTHER_STATEMENT
            yield from _name(scene, Cell(node, "project_name" if isinstance(node, ListedIndicator) else "name"), why)
        elif isinstance(node, Section):
            yield from _misnumbered(scene, node)
    for _, row in pair_indicators(scene.vision).both:
        yield scene.slip(kinds.KPI_NAME_MISTYPED, Cell(row, "name"), _shorter(row.name, scene.pick), row)


_Entry = ProjectMention | CostLine | MunicipalTable | ListedIndicator


def _entries(scene: Scene) -> Iterator[_Entry]:
    return (link.node for link in scene.index.links if isinstance(link.node, _Entry))


def _number(entry: _Entry) -> str:
    return entry.number if isinstance(entry, ProjectMention) else entry.project


def _is_named(entry: _Entry, number: str) -> bool:
    """Whether an entry of a list names the project with this number."""
    name = entry.project_name if isinstance(entry, ListedIndicator) else entry.name
    return bool(name) and plain_number(_number(entry)) == plain_number(number)


def _name(scene: Scene, cell: Cell, why: str) -> Iterator[Slip]:
    if cell.value and len(cell.value) > 1:
        yield scene.slip(kinds.NAME_MISTYPED, cell, _shorter(cell.value, scene.pick), why=why)
        yield scene.slip(kinds.PLACEHOLDER_LEFT, cell, _FILLER, why=why)


def _shorter(name: str, pick: int) -> str:
    at = pick % len(name)
    return name[:at] + name[at + 1 :]


def _misnumbered(scene: Scene, section: Section) -> Iterator[Slip]:
    """The number of another project beside the name of this one."""
    numbers = [project.number for project in scene.vision.projects]
    following = dict(pairwise(numbers))
    for mention in section.projects:
        if mention.number in following:
            other = following[mention.number]
            near = [each for number in (mention.number, other) for each in scene.project(number)]
            yield scene.slip(kinds.MENTION_MISNUMBERED, Cell(mention, "number"), other, *near, mention)
