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
    section_key,
)
from coopvision.words import Words
from coopvision_rules.costs.recitals import number_of, recitals, without_recitals
from coopvision_rules.lookups import projects_by_number, sections_by_key
from coopvision_rules.sources import ONE_FACT

_OTHER = Words("別の記載", "the other statement")


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
    """The sections that some project's sheet stands under, or a line that lists it again (再掲)."""
    known = ctx.fact(sections_by_key)
    again = recitals(ctx.vision.cost_by_year.rows) if ctx.vision.cost_by_year else []
    items = (*(project.item for project in ctx.vision.projects), *(line.item for line in again))
    return {id(known[key]) for item in items if (key := section_key(item)) in known}


@rule("STR203", cites=[ONE_FACT], needs=["sections"])
def project_item_disagrees(vision: Vision, ctx: Context) -> Checks:
    """Hierarchy, sheet and yearly list put a project under the same item; the hierarchy counts where it lists it."""
    placed = list(_mentions(vision.sections, ()))
    again = set(map(id, recitals([mention for _, mention in placed])))
    listed = {number_of(mention): (item, mention) for item, mention in placed if id(mention) not in again}
    for node in _placed(vision):
        item, where = listed.get(number_of(node)) or _on_sheet(node, ctx)
        if node.item and item and where is not None:
            yield expect(
                section_key(node.item) == section_key(item),
                Cell(node, "item"),
                found=list(node.item),
                expected=list(item),
                related=[(where, _OTHER)],
            )


def _placed(vision: Vision) -> Iterator[Project | CostLine]:
    """Everything that says under which item a project stands; what is listed again (再掲) stands under another."""
    yield from without_recitals(vision.projects)
    yield from without_recitals(vision.cost_by_year.rows) if vision.cost_by_year else ()


def _on_sheet(node: Project | CostLine, ctx: Context) -> tuple[tuple[str, ...], Project | None]:
    """What the sheet says to a line of the list; nothing to itself."""
    sheet = ctx.fact(projects_by_number).get(number_of(node))
    return (sheet.item, sheet) if sheet is not None and sheet is not node else ((), None)


def _mentions(sections: Iterable[Section], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ProjectMention]]:
    """Every project that the hierarchy lists, with the numbers of its item as printed."""
    for section in sections:
        numbers = (*above, section.number)
        for mention in section.projects:
            yield numbers, mention
        yield from _mentions(section.children, numbers)


def mentions(vision: Vision) -> list[ProjectMention]:
    """Every project that the hierarchy lists."""
    return [mention for _, mention in _mentions(vision.sections, ())]
