"""Numbering is complete and unique (番号)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coopvision.engine import Checks, Context, expect, rule
from coopvision.model import Cell, Node, Project, Section, Vision, plain_number
from coopvision.notation import ordinal_like, parse_ordinal
from coopvision.words import Words
from coopvision_rules.costs.recitals import without_recitals
from coopvision_rules.sources import ONE_FACT, PREMISE

_MEMBERS = Words("構成市町", "member (構成市町)")
_PROJECTS = Words("具体的取組", "project (具体的取組)")


@rule("STR103", cites=[PREMISE])
def nothing_to_check(vision: Vision, _: Context) -> Checks:
    """A vision has members and projects; without them nothing could be wrong, and nothing right."""
    yield expect(vision.zone.members, Cell(vision.zone, "members"), what=_MEMBERS)
    yield expect(vision.projects, Cell(vision, "projects"), what=_PROJECTS)


def groups(vision: Vision) -> Iterator[Sequence[Project] | Sequence[Section]]:
    """Everything that is numbered together: the projects, and the sections under one section."""
    yield vision.projects
    yield from _siblings(vision.sections)


def _siblings(sections: Sequence[Section]) -> Iterator[Sequence[Section]]:
    yield sections
    for section in sections:
        yield from _siblings(section.children)


@rule("STR101", cites=[ONE_FACT])
def number_repeated(vision: Vision, _: Context) -> Checks:
    """No two projects, and no two sections side by side, have the same number; what is listed again (再掲) has."""
    for group in groups(vision):
        seen: dict[str, Node] = {}
        for each in without_recitals(vision.projects) if group is vision.projects else group:
            number = plain_number(each.number)
            first = seen.setdefault(number, each)
            yield expect(first is each, Cell(each, "number"), found=each.number)


@rule("STR102", cites=[ONE_FACT])
def number_skipped(vision: Vision, _: Context) -> Checks:
    """Projects and sections are numbered from 1 on without a gap."""
    for group in groups(vision):
        numbered = sorted(
            ((ordinal, each) for each in group if (ordinal := parse_ordinal(each.number)) is not None),
            key=lambda pair: pair[0],
        )
        if numbered:
            first, node = numbered[0]
            yield expect(first == 1, Cell(node, "number"), found=node.number, expected=ordinal_like(1, node.number))
        for (before, _node), (after, node) in pairwise(numbered):
            due = ordinal_like(before + 1, node.number)
            yield expect(after <= before + 1, Cell(node, "number"), found=node.number, expected=due)
