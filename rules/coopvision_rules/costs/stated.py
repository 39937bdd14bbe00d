"""Where a project's costs are stated as a whole: on its sheet, in the yearly list, in its municipal table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from coopvision.engine import Context
from coopvision.model import Amounts, Cell, MunicipalTable, Project, Vision
from coopvision.notation import amount_number, money_scale
from coopvision_rules.costs.recitals import (
    Entry,
    firsts_by_number,
    is_in_part,
    number_of,
    recitals,
    without_recitals,
)
from coopvision_rules.costs.tables import Head, Number, is_nothing, years_of

_Entry = TypeVar("_Entry", bound=Entry)


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

    def cells(self) -> list[Cell]:
        """The cells of the years, and that of the total."""
        return [*(Cell(self.line, "amounts", index) for index in range(len(self.years))), self.line.total_cell()]

    def adds_blanks(self, cell: Cell) -> bool:
        """Whether a cell is the 0 that a line of totals prints where no row above has an amount."""
        rows = self.head.rows if isinstance(self.head, MunicipalTable) and amount_number(cell.value) == 0 else ()
        above = [Cell(row, cell.field, cell.position).value for row in rows]
        return bool(above) and all(map(is_nothing, above))


def statements_by_project(ctx: Context) -> dict[str, list[Statement]]:
    """The statements by plain number: sheet, yearly list, municipal table."""
    found: dict[str, list[Statement]] = {}
    for number, statement in _statements(ctx.vision):
        found.setdefault(number, []).append(statement)
    return found


def _statements(vision: Vision) -> Iterator[tuple[str, Statement]]:
    for project in _whole(vision.projects):
        if project.costs is not None:
            yield number_of(project), Statement(project.costs, project.costs)
    if vision.cost_by_year is not None:
        for line in _whole(vision.cost_by_year.rows):
            yield number_of(line), Statement(line, vision.cost_by_year)
    for table in _whole(vision.cost_by_municipality.tables if vision.cost_by_municipality else ()):
        if table.total is not None:
            yield number_of(table), Statement(table.total, table)


def _whole(entries: Sequence[_Entry]) -> Iterator[_Entry]:
    """The entries of a list; those listed again (再掲) only where they print the amounts again."""
    again = set(map(id, recitals(entries)))
    firsts = firsts_by_number(without_recitals(entries))
    for entry in entries:
        if id(entry) not in again or _prints_all(entry, firsts[number_of(entry)]):
            yield entry


def _prints_all(entry: Entry, first: Entry) -> bool:
    """Whether an entry has a figure wherever the first one has one, not nothing but 0, and is not a part of it."""
    mine, others = _figures(entry), _figures(first)
    missing = any(one is None and other is not None for one, other in zip_longest(mine, others))
    return any(mine) and not missing and not is_in_part(entry)


def _figures(entry: Entry) -> list[Number | None]:
    line = {Project: "costs", MunicipalTable: "total"}.get(type(entry))
    amounts = getattr(entry, line) if line else entry
    return [amount_number(each) for each in (*amounts.amounts, amounts.total)] if isinstance(amounts, Amounts) else []


def numbers_repeated(ctx: Context) -> set[str]:
    """The plain numbers that two sheets, two lines or two tables bear, but for what is listed again (再掲)."""
    vision = ctx.vision
    listed = vision.cost_by_year.rows if vision.cost_by_year else ()
    tables = vision.cost_by_municipality.tables if vision.cost_by_municipality else ()
    kinds: tuple[Sequence[Entry], ...] = (vision.projects, listed, tables)
    counts = [Counter(map(number_of, without_recitals(entries))) for entries in kinds]
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
