"""One indicator, two places: the project's sheet and the summary list (成果指標一覧)."""

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Several, Vision
from coopvision.notation import Period, Quantity, normal
from coopvision_rules.indicators.essences import essence
from coopvision_rules.indicators.periods import PART_OF_YEAR, beside_term, meant_period, unread
from coopvision_rules.indicators.twofold import pairs, twice
from coopvision_rules.indicators.units import clash, stated_units
from coopvision_rules.indicators.words import LIST
from coopvision_rules.sources import ONE_FACT


@rule("KPI301", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_value_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list print the same number, direction or deferral."""
    for both in twice(ctx):
        if both.readable:
            yield Agree(Several(both.values()), scales=both.scales(), reading=_change if both.changes else essence)
        else:
            yield blocked(*(cell for cell in both.values() if not cell.value.understood))


def _change(value: Quantity) -> object:
    """Of a change: its number, and whether it is a decrease."""
    return value.number and abs(value.number.value), value.direction


@rule("KPI302", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_unit_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list count in the same unit."""
    for both in twice(ctx):
        on_sheet = stated_units(both.on_sheet, both.sheet)
        in_list = stated_units(both.in_list, both.listed)
        if on_sheet and in_list:
            sheet, listed = both.values()
            units = clash(on_sheet, in_list)
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
        yield hindrance or expect(
            _no_contradiction(sheet, listed),
            cells[0],
            found=sheet,
            expected=listed,
            part=both.part,
            outside=beside_term(both.part, ctx, sheet, listed),
            related=[(cells[1], LIST)],
        )


def _no_contradiction(one: Period, other: Period) -> bool:
    """The same time, or the same years where only one of the two says 末 or 平均."""
    if one.same_time(other) or not (one.understood and other.understood):
        return one.same_time(other)
    plain = all(each.month is None and each.day is None for each in (one, other))
    years = (one.first_fiscal, one.last_fiscal) == (other.first_fiscal, other.last_fiscal)
    return plain and years and one.basis is other.basis and None in {one.aspect, other.aspect}


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
