"""The work behind a project: who takes part, and the rows of costs that everything else adds up."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from attrs import frozen

from coopvision.model import Amounts, CostRow, Member, Zone
from coopvision.notation import Amount, amount_number
from coopvision.testing.plans.choices import Adds
from coopvision.testing.plans.naming import CIRCLED, PAID, SHARED, THEMES, Theme
from coopvision.testing.plans.plan import Plan

_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_STRIDE: Final = 7  # so that rows under one another do not repeat each other


@frozen(kw_only=True)
class Work:
    """A project before any table is made of it.

    Attributes:
        number: Its number as printed.
        theme: What it is about.
        participants: Who takes part.
        rows: The rows of its municipal table.
        total: What they add up to.
    """

    number: str
    theme: Theme
    participants: tuple[Member, ...]
    rows: tuple[CostRow, ...]
    total: Amounts


def build_works(plan: Plan, zone: Zone) -> tuple[Work, ...]:
    """All projects of a plan."""
    return tuple(_work(plan, zone, position) for position in range(plan.projects))


def _work(plan: Plan, zone: Zone, position: int) -> Work:
    theme = THEMES[position]
    participants = tuple(
        member
        for place, member in enumerate(zone.members)
        if not (position and place and plan.spare and (place + position) % plan.spare == 0)
    )
    rows = tuple(_rows(plan, position, theme, participants))
    return Work(
        number=CIRCLED[position], theme=theme, participants=participants, rows=rows, total=add_lines(_added(plan, rows))
    )


def _added(plan: Plan, rows: Sequence[CostRow]) -> Sequence[Amounts]:
    """The lines that the total adds up."""
    match plan.adds:
        case Adds.NET:
            return [row.own_share or row for row in rows]
        case Adds.GROSS:
            return [row for row in rows if row.pays_into is None]
        case _:
            return rows


def _rows(plan: Plan, position: int, theme: Theme, participants: Sequence[Member]) -> Iterator[CostRow]:
    start = position * 101
    for member in participants:
        for number in range(plan.works):
            printed = [_amount(plan, start, year, number) for year in range(plan.length)]
            yield make_line(
                CostRow,
                [_written(plan, amount) for amount in printed],
                municipality=member.name,
                name=theme.works[number],
                activities=[number + 1] if plan.activities else (),
            )
            start += _STRIDE
    if plan.shares and len(participants) > 1:
        yield from _shared(plan, start, participants)


def _amount(plan: Plan, start: int, year: int, number: int) -> int | None:
    """A blank where a later row has a year without work; never in its first year, never beside a 0 alone."""
    amount = plan.amount(start + year)
    if plan.blanks and number and year:
        return None if (start + year) % 2 or not amount else amount
    return amount


def _written(plan: Plan, amount: int | None) -> int | str | None:
    return f"{amount:,}".translate(_FULL_WIDTH) if plan.full_width and amount is not None else amount


def _shared(plan: Plan, start: int, participants: Sequence[Member]) -> Iterator[CostRow]:
    """A row with an own share, and the rows of those who contribute the rest of it."""
    years = range(plan.length)
    own, *paid = [
        [plan.amount(start + position * _STRIDE + year) for year in years] for position in range(len(participants))
    ]
    gross = [sum(year) for year in zip(own, *paid, strict=True)]
    yield make_line(
        CostRow,
        gross,
        municipality=participants[0].name,
        name=SHARED,
        own_share=make_line(Amounts, own),
        remarks=f"( )は各町負担を除く{participants[0].name}負担額",
        activities=[1] if plan.activities else (),
    )
    for member, amounts in zip(participants[1:], paid, strict=True):
        yield make_line(
            CostRow,
            amounts,
            municipality=member.name,
            name=PAID,
            pays_into=SHARED,
            activities=[1] if plan.activities else (),
        )


def make_line(kind: Any, printed: Iterable[Any], **fields: Any) -> Any:  # noqa: ANN401 - any class of amounts
    """A line of amounts with the total that they add up to."""
    line = kind(amounts=printed, **fields)
    return kind(amounts=line.amounts, total=_sum(line.amounts), **fields)


def add_lines(lines: Sequence[Amounts]) -> Amounts:
    """The line of totals; a year that nobody prints is 0."""
    years = zip(*(line.amounts for line in lines), strict=True)
    totals = [_sum(year) or 0 for year in years]
    return Amounts(amounts=totals, total=sum(totals))


def _sum(amounts: Sequence[Amount]) -> int | None:
    """The sum of the numbers; blank where nothing is printed."""
    numbers = [int(number) for amount in amounts if (number := amount_number(amount)) is not None]
    return sum(numbers) if numbers else None
