"""One amount, three tables: the project's sheet, the yearly list and the municipal table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from coopvision.engine import Agree, Check, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Column, Project, Several, Vision
from coopvision.notation import Printed, amount_number, money_scale
from coopvision.words import Words
from coopvision_rules.costs.beginnings import years_without_amounts
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project
from coopvision_rules.costs.tables import Head, Number, heads, is_elsewhere, is_nothing
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
        if all(statement.years == years for statement in statements) and not any(map(_has_words, statements)):
            for index in range(len(years)):
                yield Agree(Column(lines, "amounts", index), scales=scales, addends=rows, tell=tell)
        else:
            yield from _by_year(statements, scales)
        empty = {year for statement in statements for year in without.get(id(statement.head), ())}
        if len({frozenset(statement.years) - empty for statement in statements}) == 1:
            of_totals = zip(statements, totals, scales, [count * len(years) for count in rows], strict=True)
            yield from _agreement(statements, [_Stated(*each) for each in of_totals])
        else:
            yield undecided(*totals)


def _has_words(statement: Statement) -> bool:
    """Whether some amount is no plain figure, or the 0 of a total over blanks."""
    cells = statement.cells()
    return any(isinstance(cell.value, Printed) for cell in cells) or any(map(statement.adds_blanks, cells))


class _Stated(NamedTuple):
    """A cell of a statement, what one unit of it is worth, and of how many rounded figures it may be the sum."""

    statement: Statement
    cell: Cell
    scale: int
    addends: int


def _by_year(statements: list[Statement], scales: list[int]) -> Iterator[Check]:
    stated: dict[int, list[_Stated]] = {}
    for statement, scale in zip(statements, scales, strict=True):
        for year, cell in zip(statement.years, statement.cells(), strict=False):
            if year is not None:
                stated.setdefault(year, []).append(_Stated(statement, cell, scale, statement.addends))
    for found in stated.values():
        yield from _agreement(statements, found)


def _agreement(statements: list[Statement], stated: list[_Stated]) -> Iterator[Check]:
    """What is stated of one time agrees; words that refer elsewhere say nothing, and a 0 over blanks is a blank."""
    told_here = [each for each in stated if not is_elsewhere(each.cell.value)]
    over_blanks = [each.statement.adds_blanks(each.cell) for each in told_here]
    if any(is_nothing(each.cell.value) for each in told_here):
        told_here = [each for each, blank in zip(told_here, over_blanks, strict=True) if not blank]
    if len(told_here) > 1:
        _, cells, scales, addends = zip(*told_here, strict=True)
        yield Agree(Several(cells), scales=scales, addends=addends, tell=partial(told, statements))
    elif len(told_here) < len(stated):
        yield undecided(*(each.cell for each in stated))


@rule("SUM402", severity=Severity.WARNING, cites=[ONE_FACT])
def cost_sheet_missing(project: Project, ctx: Context) -> Checks:
    """Where projects state their costs on their sheets, every project does."""
    if ctx.fact(_sheets_state_costs):
        yield expect(project.costs is not None, Cell(project, "costs"), found=project.number)


def _sheets_state_costs(ctx: Context) -> bool:
    return any(project.costs is not None for project in ctx.vision.projects)
