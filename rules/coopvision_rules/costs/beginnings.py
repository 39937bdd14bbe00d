"""Tables of one project that print no column for the years before its work begins or after it has ended."""

from coopvision.engine import Context
from coopvision.model import YearlyList
from coopvision.notation import Amount, Form, Printed
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project
from coopvision_rules.costs.tables import heads, years_of

_NOTHING = frozenset({Form.DASH, Form.UNDECIDED})


def years_without_amounts(ctx: Context) -> dict[int, set[int]]:
    """By the identity of a table: years that another statement of its project prints, and for which none has an amount.

    A 0 is an amount, work without a budget, unless it is the total of blanks.
    """
    found: dict[int, set[int]] = {}
    for statements in _projects(ctx):
        printed = [_amounts(statement) for statement in statements]
        years = {year for each in printed for year in each}
        empty = {year for year in years if all(_is_nothing(each.get(year)) for each in printed)}
        found.update((id(statement.head), empty) for statement in statements if _is_of_one_project(statement))
    return found


def years_around(ctx: Context) -> dict[int, set[int]]:
    """By the identity of a table: years of other tables before the first and after the last that its project prints.

    All statements of the project must print the same years.
    """
    found: dict[int, set[int]] = {}
    everywhere = {year for head in ctx.fact(heads) for year in years_of(head) if year is not None}
    for statements in _projects(ctx):
        printed = {frozenset(statement.years) for statement in statements}
        known = {year for years in printed for year in years if year is not None}
        if len(printed) == 1 and known:
            around = {year for year in everywhere if not min(known) <= year <= max(known)}
            found.update((id(statement.head), around) for statement in statements if _is_of_one_project(statement))
    return found


def _projects(ctx: Context) -> list[list[Statement]]:
    """The statements of each project whose number is its own."""
    repeated = ctx.fact(numbers_repeated)
    return [each for number, each in ctx.fact(statements_by_project).items() if number not in repeated]


def _amounts(statement: Statement) -> dict[int, Amount]:
    cells = zip(statement.years, statement.cells(), strict=False)
    return {year: None if statement.adds_blanks(cell) else cell.value for year, cell in cells if year is not None}


def _is_nothing(amount: Amount) -> bool:
    return amount is None or (isinstance(amount, Printed) and amount.form in _NOTHING)


def _is_of_one_project(statement: Statement) -> bool:
    return not isinstance(statement.head, YearlyList)
