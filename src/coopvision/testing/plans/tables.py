"""The tables that state the costs again."""

from coopvision.model import Amounts, CostLine, MunicipalCosts, MunicipalTable, YearlyList
from coopvision.testing.plans.hierarchy import item_numbers
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.works import Work, add_lines

_FOOTNOTE = "予算なしで実施する事業は「0」と表記する。"


def build_yearly_list(plan: Plan, works: tuple[Work, ...]) -> YearlyList:
    """The yearly list with its grand total."""
    lines = [
        CostLine(
            project=work.number,
            name=work.theme.project,
            item=item_numbers(plan, work) if plan.hierarchy else (),
            amounts=work.total.amounts,
            total=work.total.total,
        )
        for work in works
    ]
    return YearlyList(
        years=plan.heads, unit=plan.unit, rows=lines, total=add_lines(plan, lines), footnotes=_notes(plan)
    )


def build_municipal_costs(plan: Plan, works: tuple[Work, ...]) -> MunicipalCosts:
    """A municipal table for every project."""
    return MunicipalCosts(
        tables=[_table(plan, work) for work in works],
        zero_cost_printed=plan.zero_printed,
        footnotes=[_FOOTNOTE] if plan.zero_printed else (),
    )


def _table(plan: Plan, work: Work) -> MunicipalTable:
    return MunicipalTable(
        project=work.number,
        name=work.theme.project,
        years=plan.heads,
        unit=plan.unit,
        rows=work.rows,
        total=Amounts(amounts=work.total.amounts, total=work.total.total),
        footnotes=_notes(plan),
    )


def _notes(plan: Plan) -> tuple[str, ...]:
    return ("金額は計画策定時の見込みである。",) if plan.details else ()
