"""Slips in the papers behind a vision: agreements and the declaration."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from coopvision.model import Agreement, Cell, Member, Section, Side
from coopvision.testing.slips import kinds
from coopvision.testing.slips.rows import without
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip
from coopvision.testing.slips.towns import mistyped

_YEAR: Final = re.compile(r"[0-9]{4}")
_ERA: Final = 30
"""How many years are between two eras' counts of the same number, about."""


def paper_slips(scene: Scene) -> Iterator[Slip]:
    """Slips in every agreement and in the declaration."""
    for agreement in scene.vision.agreements:
        yield from _parties(scene, agreement)
        yield from _items(scene, agreement)
        yield from _dates(scene, agreement)
    for one, other in pairwise(scene.vision.agreements):
        yield from _copied(scene, one, other)
    yield from _declared(scene)


def _parties(scene: Scene, agreement: Agreement) -> Iterator[Slip]:
    for position, name in enumerate(agreement.parties):
        if scene.vision.zone.find(name) is not None and scene.vision.zone.find(mistyped(name)) is None:
            yield scene.slip(kinds.PARTY_MISTYPED, Cell(agreement, "parties", position), mistyped(name), agreement)


def _copied(scene: Scene, one: Agreement, other: Agreement) -> Iterator[Slip]:
    """The last party, the partner, of the paper that stands before."""
    before, after = one.parties[-1], other.parties[-1]
    if before != after and one.parties[:-1] == other.parties[:-1]:
        cell, members = Cell(other, "parties", len(other.parties) - 1), _members(scene, before, after)
        yield scene.slip(kinds.PARTY_COPIED, cell, before, one, other, *members)


def _members(scene: Scene, *names: str) -> list[Member]:
    return [member for name in names if (member := scene.vision.zone.find(name)) is not None]


def _items(scene: Scene, agreement: Agreement) -> Iterator[Slip]:
    sections = [link.node for link in scene.index.links if isinstance(link.node, Section) and not link.node.children]
    for position, item in enumerate(agreement.items):
        if sections:
            wrong = (*item[:-1], "(9)")
            yield scene.slip(kinds.AGREED_ITEM_MISNUMBERED, Cell(agreement, "items", position), wrong, agreement)
        if len(agreement.items) > 1:
            projects = [each for each in scene.vision.projects if each.item == item]
            others = [each for each in scene.vision.agreements if each is not agreement]
            why = _still_agreed(scene, agreement, item, others)
            rest = without(agreement.items, position)
            near = (*projects, *sections, agreement)
            yield scene.slip(kinds.AGREED_ITEM_LEFT_OUT, Cell(agreement, "items"), rest, *near, why=why)


def _still_agreed(scene: Scene, agreement: Agreement, item: tuple[str, ...], others: list[Agreement]) -> str:
    """Why nobody misses an item: another paper names it, and its party takes no part or has that paper too."""
    if all(item not in each.items for each in others):
        return "" if scene.vision.sections else NO_OTHER_STATEMENT
    partners = [each for each in _members(scene, *agreement.parties) if each.side is Side.PARTNER]
    papers = [name for each in others if item in each.items for name in each.parties]
    named = [name for project in scene.vision.projects if project.item == item for name in project.participants]
    alone = [each for each in partners if each.name in named and each.name not in papers]
    return "" if alone and scene.vision.sections else NO_OTHER_STATEMENT


def _dates(scene: Scene, agreement: Agreement) -> Iterator[Slip]:
    """The conclusion a generation late, as a wrong era makes it."""
    concluded = agreement.concluded
    if concluded is not None and _YEAR.match(concluded.text):
        later = f"{int(concluded.text[:4]) + _ERA}{concluded.text[4:]}"
        dated = agreement.published or agreement.amendments or agreement.resolutions or agreement.ended
        why = "" if dated else NO_OTHER_STATEMENT
        yield scene.slip(kinds.AGREEMENT_YEAR_SHIFTED, Cell(agreement, "concluded"), later, agreement, why=why)


def _declared(scene: Scene) -> Iterator[Slip]:
    declaration = scene.vision.declaration
    for position, name in enumerate(declaration.municipalities if declaration else ()):
        member = scene.vision.zone.find(name)
        if declaration is not None and len(declaration.municipalities) > 1:
            why = "" if member is not None and member.commuting_ratio else NO_OTHER_STATEMENT
            rest, cell = without(declaration.municipalities, position), Cell(declaration, "municipalities")
            yield scene.slip(kinds.DECLARATION_TOWN_LEFT_OUT, cell, rest, why=why)
