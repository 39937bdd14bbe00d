"""Every list has every project, and no other (一覧の過不足)."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import (
    Cell,
    CostLine,
    ListedIndicator,
    MunicipalTable,
    Project,
    ProjectMention,
    Vision,
    plain_number,
)
from coopvision.words import Words
from coopvision_rules.costs.recitals import Entry, number_of, without_recitals, without_word
from coopvision_rules.lookups import projects_by_number
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.structure.hierarchy import mentions

_STATE: Final = "[(【［\\[][^()]*(?:新規|拡充|継続|重点|終了|完了|廃止|休止|中止|見直し?|変更)[)】］\\]]|[※*]+[0-9]*$"


class _List(NamedTuple):
    """A list of the document that names projects."""

    words: Words
    entries: list[Entry]


def _lists(vision: Vision) -> Iterator[_List]:
    """The lists that the document has and that are about every project, without what they list again (再掲)."""
    if named := mentions(vision):
        yield _List(Words("取組の体系", "the hierarchy"), [*without_recitals(named)])
    if vision.cost_by_year is not None:
        yield _List(Words("年度別事業費一覧", "the costs by year"), [*without_recitals(vision.cost_by_year.rows)])
    if vision.cost_by_municipality is not None:
        tables = without_recitals(vision.cost_by_municipality.tables)
        yield _List(Words("市町別事業費一覧", "the costs by municipality"), [*tables])


@rule("STR301", cites=[ONE_FACT])
def project_not_in_list(project: Project, ctx: Context) -> Checks:
    """Hierarchy, yearly list and municipal tables have every project."""
    for words, numbers in ctx.fact(_listed_numbers):
        listed = plain_number(project.number) in numbers
        yield expect(listed, project, expected=words, number=project.number)


def _listed_numbers(ctx: Context) -> list[tuple[Words, set[str]]]:
    """What each list is called, and the plain numbers in it."""
    return [(words, {number_of(entry) for entry in entries}) for words, entries in ctx.fact(all_lists)]


def all_lists(ctx: Context) -> list[_List]:
    """The lists that the document has and that are about every project."""
    return list(_lists(ctx.vision))


@rule("STR302", cites=[ONE_FACT])
def listed_project_unknown(entry: ProjectMention | CostLine | MunicipalTable | ListedIndicator, ctx: Context) -> Checks:
    """Every project in a list has a sheet."""
    if ctx.vision.projects:
        known = number_of(entry) in ctx.fact(projects_by_number)
        yield expect(known, number_cell(entry), found=number_cell(entry).value)


def number_cell(entry: Entry) -> Cell:
    """Where an entry prints that number."""
    return Cell(entry, "number" if isinstance(entry, Project | ProjectMention) else "project")


@rule("STR303", cites=[ONE_FACT])
def listed_project_repeated(_: Vision, ctx: Context) -> Checks:
    """A list has a project once."""
    for words, entries in ctx.fact(all_lists):
        seen: set[str] = set()
        for entry in entries:
            number = number_of(entry)
            yield expect(number not in seen, number_cell(entry), found=number_cell(entry).value, list=words)
            seen.add(number)


@rule("STR304", severity=Severity.WARNING, cites=[ONE_FACT])
def project_name_disagrees(entry: ProjectMention | CostLine | MunicipalTable | ListedIndicator, ctx: Context) -> Checks:
    """A project has the same name in every list as on its sheet; widths are the same, 再掲 is no part of it."""
    field = "project_name" if isinstance(entry, ListedIndicator) else "name"
    project = ctx.fact(projects_by_number).get(number_of(entry))
    printed = getattr(entry, field)
    if project is not None and printed is not None and _comparable(printed):
        yield expect(
            _comparable(printed) == _comparable(project.name),
            Cell(entry, field),
            found=printed,
            expected=project.name,
            related=[(Cell(project, "name"), Words("事業個票の事業名", "the name on the sheet"))],
        )


def _comparable(name: str) -> str:
    """A name without spaces, marks of notes and what is said of the project's state (【新規】, （再掲）)."""
    return re.sub(_STATE, "", without_word(name).replace(" ", ""))
