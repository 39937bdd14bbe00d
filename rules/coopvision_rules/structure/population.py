"""Figures of the population (人口) that cannot be, or that contradict one another."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Forecast, Member, PopulationOutlook
from coopvision.notation import Quantity, amount_number, normal, parse_number
from coopvision.words import Words
from coopvision_rules.sources import ARITHMETIC, ONE_FACT

_ALL: Final = 100
_OF_SHARES: Final = frozenset({"", "%", "パーセント"})
_UNITS: Final = (1, 1_000, 10_000)
"""How many persons one is, in a table of persons, of thousands (千人) and of ten thousands (万人)."""
_OF_MEMBERS: Final = Words("構成市町の人口", "a member's population")


@rule("STR408", cites=[ARITHMETIC])
def population_share_impossible(node: Member | Forecast, _: Context) -> Checks:
    """A share of the people, the old (高齢化率) or those who commute (通勤通学割合), lies between 0% and 100%."""
    cell = Cell(node, "ageing_rate" if isinstance(node, Forecast) else "commuting_ratio")
    if cell.value is not None:
        share = _share(cell.value)
        yield undecided(cell) if share is None else expect(0 <= share <= _ALL, cell, found=cell.value)


def _share(printed: Quantity) -> Decimal | None:
    """The number printed, of a share per cent or, which is smaller, to 1; none of a head count (1,234人)."""
    if printed.unit not in _OF_SHARES:
        return None
    number = printed.number or parse_number(normal(printed.text).removesuffix("%"))
    return None if number is None else number.value


@rule("STR409", severity=Severity.WARNING, cites=[ONE_FACT], needs=["population_outlook"])
def outlook_unlike_census(outlook: PopulationOutlook, ctx: Context, *, per_cent: int = 30) -> Checks:
    """The outlook and the members' census populations are about as many people in the same year."""
    members = ctx.vision.zone.members
    year, people = _census_year(members), [amount_number(member.population) for member in members]
    known = [each for each in people if each is not None]
    if year is None or len(known) < len(people) or not sum(known):
        return
    counted = sum(known)
    for forecast in outlook.estimates:
        if forecast.period.first == forecast.period.last == year:
            cell, estimate = Cell(forecast, "population"), amount_number(forecast.population)
            if estimate is None:
                yield undecided(cell)
                continue
            apart = min(abs(Decimal(estimate) * unit - counted) for unit in _UNITS)
            related = [(Cell(member, "population"), _OF_MEMBERS) for member in members]
            yield expect(
                apart * _ALL <= counted * per_cent,
                cell,
                found=forecast.population,
                expected=counted,
                year=str(year),
                related=related,
            )


def _census_year(members: Sequence[Member]) -> int | None:
    """The year of the census, where it is one and the same for every member."""
    years = {None if member.census is None else member.census.first for member in members}
    return years.pop() if len(years) == 1 else None
