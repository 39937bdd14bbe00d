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
UNDECIDED: Final = "検討中"
_STRIDE: Final = 7  # so that rows under one another do not repeat each other


@frozen(kw_only=True)
class Work:
    """A project before any table is made of it.

    Attributes:
        number: Its number as printed.
        theme: What it is about.
        under: What the item is about under which it stands.
        participants: Who takes part.
        rows: The rows of its municipal table.
        total: What they add up to.
    """

    number: str
    theme: Theme
    under: Theme
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
        number=CIRCLED[position],
        theme=theme,
        under=THEMES[position - position % plan.together],
        participants=participants,
        rows=rows,
        total=add_lines(plan, _added(plan, rows)),
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
            printed = [
                _amount(plan, start, year, later=bool(number) and year > (plan.gap(position) == 0))
                for year in range(plan.length)
            ]
            yield make_line(
                plan,
                CostRow,
                _settled(plan, position, [_written(plan, amount) for amount in printed]),
                municipality=member.name,
                name=theme.works[number],
                activities=[number + 1] if plan.activities else (),
            )
            start += _STRIDE
    if plan.shares and len(participants) > 1:
        yield from _shared(plan, position, start, participants)


def _settled(plan: Plan, position: int, amounts: Sequence[Amount | str]) -> list[Amount | str]:
    """The amounts of a project's row without what is not planned and what is not decided yet."""
    gap = plan.gap(position)
    printed = [plan.nothing if year == gap or amount is None else amount for year, amount in enumerate(amounts)]
    return [*printed[:-1], UNDECIDED] if plan.pending(position) else printed


def _amount(plan: Plan, start: int, year: int, *, later: bool) -> int | None:
    """A blank where a later row has a year without work; never in its first year, never beside a 0 alone."""
    amount = plan.amount(start + year)
    if plan.blanks and later:
        return None if (start + year) % 2 or not amount else amount
    return amount


def _written(plan: Plan, amount: int | None) -> int | str | None:
    return f"{amount:,}".translate(_FULL_WIDTH) if plan.full_width and amount is not None else amount


def _shared(plan: Plan, position: int, start: int, participants: Sequence[Member]) -> Iterator[CostRow]:
    """A row with an own share, and the rows of those who contribute the rest of it."""
    years = range(plan.length)
    own, *paid = [[plan.amount(start + place * _STRIDE + year) for year in years] for place in range(len(participants))]
    gross = [sum(year) for year in zip(own, *paid, strict=True)]
    yield make_line(
        plan,
        CostRow,
        _settled(plan, position, gross),
        municipality=participants[0].name,
        name=SHARED,
        own_share=make_line(plan, Amounts, _settled(plan, position, own)),
        remarks=f"( )は各町負担を除く{participants[0].name}負担額",
        activities=[1] if plan.activities else (),
    )
    for member, amounts in zip(participants[1:], paid, strict=True):
        yield make_line(
            plan,
            CostRow,
            _settled(plan, position, amounts),
            municipality=member.name,
            name=PAID,
            pays_into=SHARED,
            activities=[1] if plan.activities else (),
        )


def make_line(plan: Plan, kind: Any, printed: Iterable[Any], **fields: Any) -> Any:  # noqa: ANN401 - any class
    """A line of amounts with the total that they add up to."""
    line = kind(amounts=printed, **fields)
    return kind(amounts=line.amounts, total=_sum(plan, line.amounts), **fields)


def add_lines(plan: Plan, lines: Sequence[Amounts]) -> Amounts:
    """The line of totals; a year that nobody prints is 0, unless the document prints such years blank throughout."""
    years = zip(*(line.amounts for line in lines), strict=True)
    totals = Amounts(amounts=[_sum(plan, year, nothing=plan.nothing if plan.gaps else 0) for year in years])
    return Amounts(amounts=totals.amounts, total=_sum(plan, totals.amounts, nothing=0))


def _sum(plan: Plan, amounts: Sequence[Amount], nothing: str | int | None = None) -> str | int | None:
    """The sum of the numbers; undecided where one of them is, and something else where nothing is printed."""
    if plan.undecided and any(getattr(amount, "text", None) == UNDECIDED for amount in amounts):
        return UNDECIDED
    numbers = [int(number) for amount in amounts if (number := amount_number(amount)) is not None]
    return sum(numbers) if numbers else nothing
