"""Slips in the names of projects."""

from collections.abc import Iterator

from coopvision.model import Cell, CostLine, MunicipalTable, ProjectMention
from coopvision.testing.slips import kinds
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip


def name_slips(scene: Scene) -> Iterator[Slip]:
    """A letter left out of a project's name in a list."""
    for link in scene.index.links:
        node = link.node
        if isinstance(node, ProjectMention | CostLine | MunicipalTable) and node.name and len(node.name) > 1:
            number = node.number if isinstance(node, ProjectMention) else node.project
            at = scene.pick % len(node.name)
            wrong = node.name[:at] + node.name[at + 1 :]
            why = "" if list(scene.project(number)) else NO_OTHER_STATEMENT
            yield scene.slip(kinds.NAME_MISTYPED, Cell(node, "name"), wrong, why=why)
