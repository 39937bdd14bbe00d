"""The central city (中心市): the figures of the census behind it, and where it lies."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Member, Side, Zone
from coopvision.notation import amount_number
from coopvision.words import Words
from coopvision_settlement.cites import REGIME
from coopvision_settlement.provisions import provision
from coopvision_settlement.readings import doubts, ratio
from coopvision_settlement.zones import central, is_merged, metropolitan, where

_OTHER_CITY: Final = Words("もう一方の人口", "the other population")
_LARGER: Final = Words("より人口の多い旧市町村", "a more populous former municipality")
_CENSUS_EVERY: Final = 5
_MOST_CITIES: Final = 2
_SMALLEST_PERCENTAGE: Final = 10  # no day/night ratio is as high, and no such percentage as low


@rule("GDL101", severity=Severity.NOTICE, cites=[provision("CC-1"), provision("SF-3")], regime=REGIME)
def central_city_population_low(zone: Zone, ctx: Context, *, over: int = 40_000) -> Checks:
    """The central city, two cities of a centre together, or the merged city has more people than this."""
    counted = zone.members if is_merged(ctx) else central(ctx)
    cells = [Cell(member, "population") for member in counted]
    open_checks = list(doubts(cells))
    yield from open_checks
    if cells and not open_checks:
        people = sum(amount_number(cell.value) or 0 for cell in cells)
        yield expect(
            people > over,
            cells[0],
            found=people,
            over=over,
            related=[(cell, _OTHER_CITY) for cell in cells[1:]],
        )


@rule(
    "GDL102",
    severity=Severity.NOTICE,
    cites=[provision(each) for each in ("CC-2", "CC-3", "CC-8", "CC-9", "SF-1", "SF-3")],
    regime=REGIME,
)
def day_night_ratio_below_one(member: Member, _: Context) -> Checks:
    """A central city, or the central district of a merged one, has a day/night population ratio of 1 or more."""
    if member.side is not Side.CENTRAL:
        return
    cell = Cell(member, "day_night_ratio")
    yield from doubts([cell])
    if member.day_night_ratio is not None:
        value = ratio(member.day_night_ratio, least_percentage=_SMALLEST_PERCENTAGE)
        if value is not None:
            yield expect(value >= 1, cell, found=member.day_night_ratio.text, who=member.name)


@rule(
    "GDL103",
    severity=Severity.NOTICE,
    cites=[provision("CC-4"), provision("CC-5"), provision("CC-6")],
    regime=REGIME,
)
def central_city_in_metropolitan_area(member: Member, _: Context) -> Checks:
    """A central city lies outside the three metropolitan areas."""
    if member.side is not Side.CENTRAL:
        return
    cell = where(member)
    if cell is None:
        yield undecided(Cell(member, "code"))
    else:
        found = metropolitan(member)
        yield expect(found is None, cell, found=found, who=member.name)


@rule("GDL104", severity=Severity.NOTICE, cites=[provision("CC-7")], regime=REGIME)
def census_missing(member: Member, _: Context) -> Checks:
    """Population and ratios of a member stand with the census they come from."""
    if any(each is not None for each in (member.population, member.day_night_ratio, member.commuting_ratio)):
        yield expect(member.census is not None, Cell(member, "census"), who=member.name)


@rule("GDL105", severity=Severity.WARNING, cites=[provision("CC-7")], regime=REGIME)
def census_in_other_year(member: Member, _: Context) -> Checks:
    """The census is one of a year in which there was one: every fifth."""
    census = member.census
    if census is None:
        return
    cell = Cell(member, "census")
    yield from doubts([cell])
    if census.understood and census.first is not None:
        held = census.first == census.last and census.first % _CENSUS_EVERY == 0
        yield expect(held, cell, found=census.text, who=member.name)


@rule("GDL106", severity=Severity.WARNING, cites=[provision("SF-2"), provision("AG-1")], regime=REGIME)
def too_many_central_cities(zone: Zone, ctx: Context) -> Checks:
    """The roster has no more central cities than the two of a two-city centre."""
    found = len(central(ctx))
    if found:
        yield expect(found <= _MOST_CITIES, Cell(zone, "members"), found=found)


@rule("GDL107", severity=Severity.NOTICE, cites=[provision("CC-3"), provision("SF-1")], regime=REGIME)
def central_district_not_largest(zone: Zone, ctx: Context) -> Checks:
    """The central district of a merged single city is its most populous former municipality."""
    if not is_merged(ctx) or len(central(ctx)) != 1:
        return
    (centre,) = central(ctx)
    open_checks = list(doubts(Cell(member, "population") for member in zone.members))
    yield from open_checks
    if not open_checks:
        own = amount_number(centre.population) or 0
        larger = [member for member in zone.members if (amount_number(member.population) or 0) > own]
        yield expect(
            not larger,
            Cell(centre, "population"),
            found=centre.population,
            who=[member.name for member in larger],
            related=[(Cell(member, "population"), _LARGER) for member in larger],
        )
