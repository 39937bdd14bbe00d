"""The projects' own sheets."""

from collections.abc import Iterable, Iterator, Sequence

from coopvision.model import Activity, Amounts, CostSheet, Indicator, Member, Project, Role, Side
from coopvision.notation import Amount, amount_number
from coopvision.testing.plans.hierarchy import item_numbers
from coopvision.testing.plans.plan import Plan
from coopvision.testing.plans.works import Work


def build_project(plan: Plan, work: Work, indicators: Iterable[Indicator]) -> Project:
    """A project's sheet: who, what, for how much, to what end."""
    theme = work.theme
    return Project(
        number=work.number,
        name=theme.project,
        item=item_numbers(plan, work) if plan.hierarchy else (),
        participants=[member.name for member in work.participants],
        summary=f"{theme.item}に取り組む。",
        expected_effect=f"{theme.field}の水準が保たれる。",
        schedule=f"{plan.term}に実施する。" if plan.details else None,
        activities=[
            Activity(name=name, scope=_scope(plan, work, number))
            for number, name in enumerate(theme.works[: plan.works])
        ],
        roles=list(_roles(plan, work)),
        costs=_sheet(plan, work.total) if plan.sheets else None,
        indicators=indicators,
    )


def _scope(plan: Plan, work: Work, number: int) -> str:
    """Everyone: by marks, by number or in general."""
    marks = " ".join(member.mark or "" for member in work.participants)
    ways = (f"{len(work.participants)}市町村", "各市町村", marks if plan.marks else "各市町村")
    return ways[(number + len(work.rows)) % len(ways)]


def _sheet(plan: Plan, total: Amounts) -> CostSheet:
    unit, worth = ("円", 1000) if plan.sheets_in_yen and plan.unit == "千円" else (plan.unit, 1)
    return CostSheet(
        years=plan.heads,
        unit=unit,
        amounts=[_times(worth, amount) for amount in total.amounts],
        total=_times(worth, total.total),
    )


def _times(worth: int, amount: Amount) -> Amount:
    """An amount in a finer unit; what is no number stays as it is."""
    number = amount_number(amount)
    return amount if number is None else int(number) * worth


def _roles(plan: Plan, work: Work) -> Iterator[Role]:
    """A role for each side that takes part, or for each member; it bears cost if some row of it has a budget."""
    for side in Side:
        there = [member for member in work.participants if member.side is side]
        if plan.named_roles:
            yield from (_role(side, [member], work, named=True) for member in there)
        elif there:
            yield _role(side, there, work, named=False)


def _role(side: Side, members: Sequence[Member], work: Work, *, named: bool) -> Role:
    names = {member.name for member in members}
    printed = [amount for row in work.rows if row.municipality in names for amount in row.amounts]
    return Role(
        side=side,
        who=sorted(names) if named else (),
        duties=f"{work.theme.works[0]}を分担する。",
        bears_cost=any(amount_number(amount) for amount in printed),
    )
