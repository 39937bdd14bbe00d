"""Tables of one project that print no column for the years before its work begins or after it has ended."""

from coopvision.engine import Context
from coopvision.model import YearlyList
from coopvision.notation import Amount, Form, Printed
from coopvision_rules.costs.stated import Statement, numbers_repeated, statements_by_project

_NOTHING = frozenset({Form.DASH, Form.UNDECIDED})


def years_without_amounts(ctx: Context) -> dict[int, set[int]]:
    """By the identity of a table: years that another statement of its project prints, and for which none has an amount.

    A 0 is an amount: work without a budget.
    """
    found: dict[int, set[int]] = {}
    for number, statements in ctx.fact(statements_by_project).items():
        if number not in ctx.fact(numbers_repeated):
            printed = [_amounts(statement) for statement in statements]
            years = {year for each in printed for year in each}
            empty = {year for year in years if all(_is_nothing(each.get(year)) for each in printed)}
            found.update((id(statement.head), empty) for statement in statements if _is_of_one_project(statement))
    return found


def _amounts(statement: Statement) -> dict[int, Amount]:
    pairs = zip(statement.years, statement.line.amounts, strict=False)
    return {year: amount for year, amount in pairs if year is not None}


def _is_nothing(amount: Amount) -> bool:
    return amount is None or (isinstance(amount, Printed) and amount.form in _NOTHING)


def _is_of_one_project(statement: Statement) -> bool:
    return not isinstance(statement.head, YearlyList)
