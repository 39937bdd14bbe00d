"""One amount, three tables: the project's sheet, the yearly list and the municipal table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from coopvision.engine import Agree, Check, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Column, Project, Several, Vision
from coopvision.notation import amount_number, money_scale
from coopvision.words import Words
from coopvision_rules.costs.beginnings import years_without_amounts
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project
from coopvision_rules.costs.tables import Head, Number, heads
from coopvision_rules.costs.telling import told
from coopvision_rules.sources import ONE_FACT

_SAME_FIGURE: Final = Words("単位だけが違う同じ金額", "the same figures in another unit")
_ONLY_UNIT: Final = Words("（金額の数字は同じ）", " (the figures are the same)")


@rule("SUM401", cites=[ONE_FACT])
def cost_statements_disagree(_: Vision, ctx: Context) -> Checks:
    """Sheet, yearly list and municipal table print the same amount, in every year and in all."""
    mistaken = ctx.fact(_mistaken_units)
    for number, statements in ctx.fact(statements_by_project).items():
        odd = [statement for statement in statements if money_scale(statement.head.unit) is None]
        if number in ctx.fact(numbers_repeated):
            yield undecided(*(statement.line for statement in statements))
        elif odd and len({statement.head.unit for statement in statements}) > 1:
            yield blocked(*(Cell(statement.head, "unit") for statement in odd))
        elif _same_in_another_unit(statements, ctx.fact(_units)):
            yield undecided(*(statement.line for statement in statements))
        else:
            yield from _agreements(statements, mistaken, ctx.fact(years_without_amounts))
    for head, other in mistaken.values():
        yield _unit_mistaken(head, other)


def _mistaken_units(ctx: Context) -> dict[int, tuple[Head, Head]]:
    """By the identity of a head whose unit turns all figures of a project into other amounts: it, and one of those."""
    found: dict[int, tuple[Head, Head]] = {}
    for number, statements in ctx.fact(statements_by_project).items():
        readable = all(money_scale(statement.head.unit) is not None for statement in statements)
        if readable and number not in ctx.fact(numbers_repeated):
            same = _same_in_another_unit(statements, ctx.fact(_units))
            if same is not None:
                found.setdefault(id(same[0]), same)
    return found


def _unit_mistaken(head: Head, other: Head) -> Check:
    """The finding at a unit that turns the figures of other tables into other amounts."""
    return expect(
        holds=False,
        at=Cell(head, "unit"),
        found=head.unit,
        expected=other.unit,
        related=[(Cell(other, "unit"), _SAME_FIGURE)],
        here=Words(f"単位が「{head.unit}」と印字されています", f"the unit {head.unit} is printed"),
        elsewhere=Words(f"「{other.unit}」", other.unit),
        gap=_ONLY_UNIT,
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


def _agreements(
    statements: list[Statement], mistaken: Mapping[int, tuple[Head, Head]], without: Mapping[int, set[int]]
) -> Iterator[Check]:
    """The same year of every line, and the totals. Where all heads are the same, a year is a column.

    Under a mistaken unit figures are compared as if it were the right one. Totals over different years are different
    things, unless nothing is planned in the years that are not common: that heads differ is cost-heads-disagree's to
    say.
    """
    units = [mistaken.get(id(statement.head), (None, statement.head))[1].unit for statement in statements]
    scales = [money_scale(unit) or 1 for unit in units]
    lines = [statement.line for statement in statements]
    years, rows = statements[0].years, [statement.addends for statement in statements]
    totals = Column(lines, "total")
    tell = partial(told, statements)
    if len(statements) > 1:
        if all(statement.years == years for statement in statements):
            for index in range(len(years)):
                yield Agree(Column(lines, "amounts", index), scales=scales, addends=rows, tell=tell)
        else:
            yield from _by_year(statements, scales, rows)
        empty = {year for statement in statements for year in without.get(id(statement.head), ())}
        if len({frozenset(statement.years) - empty for statement in statements}) == 1:
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
            yield Agree(Several(cells), scales=of_cells, addends=addends, tell=partial(told, statements))


@rule("SUM402", severity=Severity.WARNING, cites=[ONE_FACT])
def cost_sheet_missing(project: Project, ctx: Context) -> Checks:
    """Where projects state their costs on their sheets, every project does."""
    if ctx.fact(_sheets_state_costs):
        yield expect(project.costs is not None, Cell(project, "costs"), found=project.number)


def _sheets_state_costs(ctx: Context) -> bool:
    return any(project.costs is not None for project in ctx.vision.projects)
