"""Projects and the hierarchy (取組の体系)."""

from collections.abc import Iterable, Iterator

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import (
    Cell,
    CostLine,
    Project,
    ProjectMention,
    Section,
    Vision,
    plain_number,
    section_key,
)
from coopvision.words import Words
from coopvision_rules.lookups import SectionKey, projects_by_number, sections_by_key
from coopvision_rules.sources import ONE_FACT

_MENTION = Words("取組の体系での記載", "where the hierarchy lists it")


@rule("STR201", cites=[ONE_FACT], needs=["sections"])
def project_under_unknown_item(node: Project | CostLine, ctx: Context) -> Checks:
    """Every project stands under an item that the hierarchy has."""
    if node.item:
        known = ctx.fact(sections_by_key)
        yield expect(section_key(node.item) in known, Cell(node, "item"), found=list(node.item))


@rule("STR202", severity=Severity.WARNING, cites=[ONE_FACT], needs=["sections"])
def item_without_project(section: Section, ctx: Context) -> Checks:
    """Every item at the bottom of the hierarchy has a project."""
    if section.children or not ctx.vision.projects:
        return
    used = ctx.fact(_used_items)
    has_project = bool(section.projects) or id(section) in used
    yield expect(has_project, section, found=section.name)


def _used_items(ctx: Context) -> set[int]:
    """The sections that some project's sheet stands under."""
    known = ctx.fact(sections_by_key)
    return {id(known[key]) for project in ctx.vision.projects if (key := section_key(project.item)) in known}


@rule("STR203", cites=[ONE_FACT], needs=["sections"])
def project_item_disagrees(vision: Vision, ctx: Context) -> Checks:
    """Hierarchy, sheet and yearly list put a project under the same item."""
    sheets = ctx.fact(projects_by_number)
    for key, mention in _mentions(vision.sections, ()):
        project = sheets.get(plain_number(mention.number))
        if project is not None and project.item:
            yield expect(
                section_key(project.item) == key,
                Cell(project, "item"),
                found=list(project.item),
                expected=list(key),
                related=[(mention, _MENTION)],
            )
    for line in vision.cost_by_year.rows if vision.cost_by_year else ():
        project = sheets.get(plain_number(line.project))
        if project is not None and project.item and line.item:
            yield expect(
                section_key(line.item) == section_key(project.item),
                Cell(line, "item"),
                found=list(line.item),
                expected=list(project.item),
                related=[(Cell(project, "item"), Words("事業個票での記載", "the sheet's statement"))],
            )


def _mentions(sections: Iterable[Section], above: SectionKey) -> Iterator[tuple[SectionKey, ProjectMention]]:
    for section in sections:
        key = (*above, *section_key([section.number]))
        for mention in section.projects:
            yield key, mention
        yield from _mentions(section.children, key)


def mentions(vision: Vision) -> list[ProjectMention]:
    """Every project that the hierarchy lists."""
    return [mention for _, mention in _mentions(vision.sections, ())]
