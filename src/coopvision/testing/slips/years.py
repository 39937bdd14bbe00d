"""Slips in the heads of the tables, the term and the unit."""

from collections.abc import Iterator

from coopvision.model import Cell, CostSheet, MunicipalTable, YearlyList
from coopvision.notation import FiscalYear, Period, money_scale
from coopvision.testing.slips import kinds
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Line, Scene
from coopvision.testing.slips.slip import Slip


def year_slips(scene: Scene) -> Iterator[Slip]:
    """Years and units that are not those of the other tables."""
    term = scene.vision.term
    tables = [link.node for link in scene.index.links if isinstance(link.node, CostSheet | YearlyList | MunicipalTable)]
    if term.first is not None and term.last is not None:
        why = "" if tables else NO_OTHER_STATEMENT
        yield scene.slip(kinds.TERM_SHIFTED, Cell(scene.vision, "term"), _term(term), *tables, why=why)
    for table in tables:
        yield from _heads(scene, table)
    for project in scene.vision.projects:
        statements = scene.statements(project.number)
        for statement in statements:
            yield from _units(scene, statement, statements)


def _term(term: Period) -> str:
    first, last = FiscalYear((term.first or 0) + 1), FiscalYear((term.last or 0) + 1)
    return last.label() if first == last else f"{first.label().removesuffix('年度')}～{last.label()}"


def _heads(scene: Scene, table: CostSheet | YearlyList | MunicipalTable) -> Iterator[Slip]:
    for position, head in enumerate(table.years):
        if head.first is not None:
            later = FiscalYear(head.first + 1).label()
            yield scene.slip(kinds.YEAR_SHIFTED, Cell(table, "years", position), later, table)
    if table.years and all(head.first is not None for head in table.years):
        later_heads = [FiscalYear((head.first or 0) + 1).label() for head in table.years]
        yield scene.slip(kinds.YEARS_SHIFTED, Cell(table, "years"), later_heads, table)


def _units(scene: Scene, statement: Line, statements: list[Line]) -> Iterator[Slip]:
    """円 where 千円 is meant, and the reverse; seen where another table prints figures of another size."""
    unit = statement.head.unit
    scale = money_scale(unit)
    if scale is None:
        return
    others = [each for each in statements if each.head is not statement.head]
    figures = any(amount not in {0, None} for amount in statement.line.amounts)
    why = "" if others and figures else NO_OTHER_STATEMENT
    yield scene.slip(
        kinds.UNIT_CHANGED,
        Cell(statement.head, "unit"),
        "円" if scale >= 1000 else "百万円",  # noqa: PLR2004 - 千円
        statement.head,
        statement.line,
        why=why,
    )
