"""The hierarchy (取組の体系) in itself: names and levels side by side, and a place for every project."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Project, Section, Vision, plain_number
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.structure.hierarchy import mentions

_LEVELS: Final = {
    "viewpoint": Words("視点（viewpoint）", "viewpoint (視点)"),
    "field": Words("政策分野（field）", "field (政策分野)"),
    "item": Words("協定事項（item）", "item (協定事項)"),
}
"""What the usual levels are called; a document may have others, which it names as it likes."""


def _siblings(sections: Sequence[Section], depth: int = 0) -> Iterator[tuple[int, Sequence[Section]]]:
    """The sections side by side, from the top, and how deep they lie."""
    yield depth, sections
    for section in sections:
        yield from _siblings(section.children, depth + 1)


@rule("STR204", severity=Severity.WARNING, cites=[ONE_FACT], needs=["sections"])
def section_name_repeated(vision: Vision, _: Context) -> Checks:
    """No two sections side by side have the same name."""
    for _depth, group in _siblings(vision.sections):
        seen: dict[str, Section] = {}
        for section in group:
            first = seen.setdefault(normal(section.name).replace(" ", ""), section)
            yield expect(first is section, Cell(section, "name"), found=section.name, number=first.number)


@rule("STR205", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["sections"])
def section_levels_mixed(vision: Vision, _: Context) -> Checks:
    """Sections side by side are of one level; of two equally common ones, that of more sections as deep as they."""
    levels = Counter([(depth, each.level) for depth, group in _siblings(vision.sections) for each in group])
    for depth, group in _siblings(vision.sections):
        counts = {(count, levels[depth, level], level) for level, count in Counter([x.level for x in group]).items()}
        usual = max(counts)[-1] if counts else None
        for section in group:
            yield expect(
                section.level == usual,
                Cell(section, "level"),
                found=section.level,
                expected=usual,
                level=_called(section.level),
                usual=_called(usual or ""),
            )


def _called(level: str) -> Words:
    return _LEVELS.get(level, Words(level, level))


@rule("STR206", severity=Severity.WARNING, cites=[ONE_FACT], needs=["sections"])
def project_without_item(project: Project, ctx: Context) -> Checks:
    """Every project stands somewhere in the hierarchy: its sheet says under which item, or the hierarchy lists it."""
    listed = plain_number(project.number) in ctx.fact(_mentioned)
    yield expect(project.item or listed, project, found=project.name, number=project.number)


def _mentioned(ctx: Context) -> set[str]:
    return {plain_number(mention.number) for mention in mentions(ctx.vision)}
