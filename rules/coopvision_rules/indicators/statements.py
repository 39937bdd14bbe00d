"""One indicator, two places: the project's sheet and the summary list (成果指標一覧)."""

from typing import Final

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule, undecided
from coopvision.model import Cell, Several, Vision
from coopvision.notation import Aspect, Basis, Period, normal
from coopvision_rules.indicators.changes import essence_of_change
from coopvision_rules.indicators.equivalents import is_other_printing, may_mean_the_same
from coopvision_rules.indicators.essences import essence
from coopvision_rules.indicators.periods import OF_TERM, PART_OF_YEAR, beside_term, meant_period, stated_period, unread
from coopvision_rules.indicators.spans import are_of_unlike_length
from coopvision_rules.indicators.twofold import Twice, pairs, twice
from coopvision_rules.indicators.units import clash, stated_units
from coopvision_rules.indicators.words import LIST
from coopvision_rules.sources import ONE_FACT


@rule("KPI301", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_value_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list print the same number, direction or deferral."""
    for both in twice(ctx):
        if not both.readable:
            yield blocked(*(cell for cell in both.values() if not cell.value.understood))
        elif may_mean_the_same(both):
            yield undecided(*both.values())
        else:
            reading = essence_of_change(both.sheet.value, both.listed.value) if both.changes else essence
            yield Agree(Several(both.values()), scales=both.scales(), reading=reading)


@rule("KPI302", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_unit_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list count in the same unit."""
    for both in twice(ctx):
        on_sheet = stated_units(both.on_sheet, both.sheet)
        in_list = stated_units(both.in_list, both.listed)
        if on_sheet and in_list:
            sheet, listed = both.values()
            units = None if is_other_printing(sheet.value, listed.value) else clash(on_sheet, in_list)
            yield expect(
                units is None,
                sheet,
                found=both.sheet.value,
                expected=units and units[1],
                related=[(listed, LIST)],
            )


@rule("KPI303", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_period_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list speak of the same period, however it is written."""
    for both in twice(ctx):
        sheet, listed = meant_period(both.sheet, ctx), meant_period(both.listed, ctx)
        if sheet is None or listed is None:
            continue
        cells = Cell(both.sheet, "period"), Cell(both.listed, "period")
        part_years = sheet.problem == listed.problem == PART_OF_YEAR  # compared as they are printed
        hindrance = None if part_years else unread((cells[0], sheet), (cells[1], listed))
        if _is_within_every_year(both, sheet, listed):
            hindrance = undecided(*cells)
        if are_of_unlike_length(sheet, listed):
            hindrance = None
        yield hindrance or expect(
            _no_contradiction(sheet, listed),
            cells[0],
            found=sheet,
            expected=listed,
            part=both.part,
            outside=beside_term(both.part, ctx, sheet, listed),
            related=[(cells[1], LIST)],
        )


def _is_within_every_year(both: Twice, sheet: Period, listed: Period) -> bool:
    """Whether one says 毎年度 or 計画期間中 and the other names some years of the term."""
    sides = ((stated_period(both.sheet), sheet, listed), (stated_period(both.listed), listed, sheet))
    return any(
        stated is not None and stated.problem == OF_TERM and _is_part_of(other, term) for stated, term, other in sides
    )


def _is_part_of(period: Period, term: Period) -> bool:
    """Whether a period lies within another that is longer; not where one of them was not understood."""
    inside = (term.first_fiscal or 0) <= (period.first_fiscal or 0) and (period.last_fiscal or 0) <= (
        term.last_fiscal or 0
    )
    return 0 < period.years < term.years and inside


def _no_contradiction(one: Period, other: Period) -> bool:
    """The same time, or the same year where only one of the two says in which month, or 末 or 平均."""
    if one.same_time(other) or not (one.understood and other.understood):
        return one.same_time(other)
    if _is_within_year(one, other) or _is_within_year(other, one):
        return True
    plain = all(each.month is None and each.day is None for each in (one, other))
    years = (one.first_fiscal, one.last_fiscal) == (other.first_fiscal, other.last_fiscal)
    return plain and years and one.basis is other.basis and None in {one.aspect, other.aspect}


def _is_within_year(finer: Period, year: Period) -> bool:
    """Whether a month or a day lies in a year of which nothing more is said: R2年10月1日 and R2年国勢調査."""
    if finer.month is None or year.month is not None or year.aspect in _WITHIN_YEAR or finer.years != 1:
        return False
    fiscal = year.basis is not Basis.CALENDAR and finer.first_fiscal == year.first == year.last
    return fiscal or (year.basis is not Basis.FISCAL and finer.first == year.first == year.last)


_WITHIN_YEAR: Final = frozenset({Aspect.START, Aspect.END, Aspect.MEAN, Aspect.TOTAL})


@rule("KPI305", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_name_disagrees(_: Vision, ctx: Context) -> Checks:
    """An indicator has the same name on the sheet and in the summary list."""
    for indicator, row in pairs(ctx):
        yield expect(
            normal(indicator.name).replace(" ", "") == normal(row.name).replace(" ", ""),
            Cell(indicator, "name"),
            found=indicator.name,
            expected=row.name,
            related=[(Cell(row, "name"), LIST)],
        )
