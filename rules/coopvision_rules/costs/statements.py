"""One amount, three tables: the project's sheet, the yearly list and the municipal table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from coopvision.engine import Agree, Broken, Check, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Column, Project, Several, Vision
from coopvision.notation import amount_number, money_scale
from coopvision.words import Words
from coopvision_rules.costs.slips import NO_SLIP, naming_slip
from coopvision_rules.costs.sound import equals_its_rows
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project
from coopvision_rules.costs.tables import Head, Number, heads
from coopvision_rules.sources import ONE_FACT

_THE_UNIT: Final = Words("（単位）", "(the unit)")
_SAME_FIGURES: Final = Words("金額の数字はすべて同じ", "none in the figures")
_SAME_FIGURE: Final = Words("単位だけが違う同じ金額", "the same figures in another unit")


@rule("SUM401", cites=[ONE_FACT])
def cost_statements_disagree(_: Vision, ctx: Context) -> Checks:
    """Sheet, yearly list and municipal table print the same amount, in every year and in all."""
    mistaken: dict[int, tuple[Head, Head]] = {}
    for number, statements in ctx.fact(statements_by_project).items():
        odd = [statement for statement in statements if money_scale(statement.head.unit) is None]
        if number in ctx.fact(numbers_repeated):
            yield undecided(*(statement.line for statement in statements))
        elif odd and len({statement.head.unit for statement in statements}) > 1:
            yield blocked(*(Cell(statement.head, "unit") for statement in odd))
        elif same := _same_in_another_unit(statements, ctx.fact(_units)):
            mistaken.setdefault(id(same[0]), same)
            yield undecided(*(statement.line for statement in statements))
        else:
            yield from _agreements(statements)
    for head, other in mistaken.values():
        yield _unit_mistaken(head, other)


def _unit_mistaken(head: Head, other: Head) -> Check:
    """The finding at a unit that turns the figures of other tables into other amounts."""
    return expect(
        holds=False,
        at=Cell(head, "unit"),
        found=head.unit,
        expected=other.unit,
        related=[(Cell(other, "unit"), _SAME_FIGURE)],
        unit=_THE_UNIT,
        expected_unit=_THE_UNIT,
        difference=_SAME_FIGURES,
        slip=NO_SLIP,
    )


def _units(ctx: Context) -> Counter[int | None]:
    """How many heads of the document have each unit."""
    return Counter(money_scale(head.unit) for head in ctx.fact(heads))


def _same_in_another_unit(
    statements: Sequence[Statement], everywhere: Mapping[int | None, int]
) -> tuple[Head, Head] | None:
    """The head with another unit and one with the usual unit, where all print the very same figures; else None."""
    scales = [money_scale(statement.head.unit) for statement in statements]
    if len(set(scales)) == 1:
        return None
    figures = [_figures(statement) for statement in statements]
    if any(each != figures[0] for each in figures) or not any(number for _, number in figures[0]):
        return None
    usual = max(scales, key=lambda scale: (scales.count(scale), everywhere[scale]))
    odd = next(i for i, scale in enumerate(scales) if scale != usual)
    return statements[odd].head, statements[scales.index(usual)].head


def _figures(statement: Statement) -> list[tuple[int | None, Number | None]]:
    """The figures by year, the total last."""
    amounts = map(amount_number, statement.line.amounts)
    return [*zip(statement.years, amounts, strict=False), (None, amount_number(statement.line.total))]


def _told(statements: Sequence[Statement], broken: Broken) -> Broken:
    """What the document itself and the digits say of two figures that differ."""
    return naming_slip(equals_its_rows(statements, broken))


def _agreements(statements: list[Statement]) -> Iterator[Check]:
    """The same year of every line, and the totals. Where all heads are the same, a year is a column.

    Totals over different years are different things: that the heads differ is cost-heads-disagree's to say.
    """
    scales = [money_scale(statement.head.unit) or 1 for statement in statements]
    lines = [statement.line for statement in statements]
    years, rows = statements[0].years, [statement.addends for statement in statements]
    totals = Column(lines, "total")
    tell = partial(_told, statements)
    if len(statements) > 1:
        if all(statement.years == years for statement in statements):
            for index in range(len(years)):
                yield Agree(Column(lines, "amounts", index), scales=scales, addends=rows, tell=tell)
        else:
            yield from _by_year(statements, scales, rows)
        if all(set(statement.years) == set(years) for statement in statements):
            yield Agree(totals, scales=scales, addends=[count * len(years) for count in rows], tell=tell)
        else:
            yield undecided(*totals)


def _by_year(statements: list[Statement], scales: list[int], rows: list[int]) -> Iterator[Agree]:
    stated: dict[int, list[tuple[Cell, int, int]]] = {}
    for statement, scale, count in zip(statements, scales, rows, strict=True):
        for index, year in enumerate(statement.years):
            if year is not None:
                stated.setdefault(year, []).append((Cell(statement.line, "amounts", index), scale, count))
    for found in stated.values():
        if len(found) > 1:
            cells, of_cells, addends = zip(*found, strict=True)
            yield Agree(Several(cells), scales=of_cells, addends=addends, tell=partial(_told, statements))


@rule("SUM402", severity=Severity.WARNING, cites=[ONE_FACT])
def cost_sheet_missing(project: Project, ctx: Context) -> Checks:
    """Where projects state their costs on their sheets, every project does."""
    if ctx.fact(_sheets_state_costs):
        yield expect(project.costs is not None, Cell(project, "costs"), found=project.number)


def _sheets_state_costs(ctx: Context) -> bool:
    return any(project.costs is not None for project in ctx.vision.projects)
