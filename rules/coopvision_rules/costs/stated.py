"""Where a project's costs are stated as a whole: on its sheet, in the yearly list, in its municipal table."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from coopvision.engine import Context
from coopvision.model import Amounts, MunicipalTable, Vision, plain_number
from coopvision.notation import money_scale
from coopvision_rules.costs.tables import Head, years_of


class Statement(NamedTuple):
    """A line that states a project's costs, under the head that names its years and its unit."""

    line: Amounts
    head: Head

    @property
    def years(self) -> list[int | None]:
        """The year of each column; None where the head cannot be read."""
        return years_of(self.head)

    @property
    def addends(self) -> int:
        """Of how many printed figures each of its figures is the sum."""
        return len(self.head.rows) if isinstance(self.head, MunicipalTable) else 1


def statements_by_project(ctx: Context) -> dict[str, list[Statement]]:
    """The statements by plain number: sheet, yearly list, municipal table."""
    found: dict[str, list[Statement]] = {}
    for number, statement in _statements(ctx.vision):
        found.setdefault(plain_number(number), []).append(statement)
    return found


def _statements(vision: Vision) -> Iterator[tuple[str, Statement]]:
    for project in vision.projects:
        if project.costs is not None:
            yield project.number, Statement(project.costs, project.costs)
    if vision.cost_by_year is not None:
        for line in vision.cost_by_year.rows:
            yield line.project, Statement(line, vision.cost_by_year)
    for table in vision.cost_by_municipality.tables if vision.cost_by_municipality else ():
        if table.total is not None:
            yield table.project, Statement(table.total, table)


def numbers_repeated(ctx: Context) -> set[str]:
    """The plain numbers that two sheets, two lines or two tables bear: nothing tells which belong together."""
    vision = ctx.vision
    listed = vision.cost_by_year.rows if vision.cost_by_year else ()
    tables = vision.cost_by_municipality.tables if vision.cost_by_municipality else ()
    kinds = ([each.number for each in vision.projects], [each.project for each in listed], [t.project for t in tables])
    counts = [Counter(plain_number(number) for number in numbers) for numbers in kinds]
    return {number for count in counts for number, often in count.items() if often > 1}


def stated_again(ctx: Context) -> set[int]:
    """The identities of the lines that another statement of the same project repeats."""
    repeated = ctx.fact(numbers_repeated)
    return {
        id(statement.line)
        for number, statements in ctx.fact(statements_by_project).items()
        for statement in statements
        if len(statements) > 1 and number not in repeated
    }


def comparable(one: Head, other: Head) -> bool:
    """Whether years and unit are the same, so that amounts of one can be added up to amounts of the other."""
    same_unit = one.unit == other.unit or money_scale(one.unit) == money_scale(other.unit) is not None
    return same_unit and years_of(one) == years_of(other)
