"""One indicator, two places: the project's sheet and the summary list (成果指標一覧)."""

from collections.abc import Iterator
from typing import NamedTuple

from coopvision.engine import Agree, Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Indicator, ListedIndicator, Measure, Several, Vision
from coopvision.notation import Bound, Kind, Period, Quantity, normal, same_unit
from coopvision_rules.indicators.units import stated_period, stated_unit
from coopvision_rules.indicators.words import BASELINE, LIST, SHEET, TARGET
from coopvision_rules.lookups import indicator_pairs
from coopvision_rules.sources import ONE_FACT


class _Twice(NamedTuple):
    """A baseline or a target that stands on the sheet and in the list."""

    sheet: Measure
    listed: Measure
    on_sheet: Indicator
    in_list: ListedIndicator

    def values(self) -> tuple[Cell, Cell]:
        """Both values."""
        return Cell(self.sheet, "value"), Cell(self.listed, "value")

    @property
    def readable(self) -> bool:
        """Whether both values can be read."""
        return self.sheet.value.understood and self.listed.value.understood


def _twice(ctx: Context) -> Iterator[_Twice]:
    for indicator, row in ctx.fact(indicator_pairs).both:
        for field in ("baseline", "target"):
            sheet, listed = getattr(indicator, field), getattr(row, field)
            if sheet is not None and listed is not None:
                yield _Twice(sheet, listed, indicator, row)


@rule("KPI301", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_value_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list print the same number, direction or deferral."""
    for both in _twice(ctx):
        if both.readable:
            yield Agree(Several(both.values()), reading=_essence)
        else:
            yield blocked(*(cell for cell in both.values() if not cell.value.understood))


def _essence(value: Quantity) -> object:
    """What a value says, however it is written: its number, or else what kind of word stands there."""
    if value.number is not None:
        return value.number.value
    if value.parts:
        return tuple((part.label, _essence(part)) for part in value.parts)
    if value.kind is Kind.DIRECTION:
        return value.direction, value.bound
    return Kind.DASH if value.kind is Kind.BLANK else value.kind


@rule("KPI302", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_unit_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list count in the same unit."""
    for both in _twice(ctx):
        on_sheet = stated_unit(both.on_sheet, both.sheet)
        in_list = stated_unit(both.in_list, both.listed)
        if on_sheet and in_list:
            sheet, listed = both.values()
            yield expect(
                same_unit(on_sheet, in_list),
                sheet,
                found=on_sheet,
                expected=in_list,
                related=[(listed, LIST)],
            )


@rule("KPI303", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_period_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list speak of the same period, however it is written."""
    for both in _twice(ctx):
        sheet, listed = stated_period(both.sheet), stated_period(both.listed)
        if sheet is None or listed is None:
            continue
        cells = Cell(both.sheet, "period"), Cell(both.listed, "period")
        unreadable = [cell for cell in cells if not cell.value.understood]
        if unreadable:
            yield blocked(*unreadable)
        else:
            yield expect(
                _no_contradiction(sheet, listed), cells[0], found=sheet, expected=listed, related=[(cells[1], LIST)]
            )


def _no_contradiction(one: Period, other: Period) -> bool:
    """The same time, or the same years where only one of the two says 末 or 平均."""
    if one.same_time(other):
        return True
    plain = all(each.month is None and each.day is None for each in (one, other))
    years = (one.first_fiscal, one.last_fiscal) == (other.first_fiscal, other.last_fiscal)
    return plain and years and one.basis is other.basis and None in {one.aspect, other.aspect}


@rule("KPI304", severity=Severity.WARNING, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_kind_disagrees(_: Vision, ctx: Context) -> Checks:
    """Sheet and summary list agree on whether a number is a sum (計), a mean or neither."""
    for both in _twice(ctx):
        if both.sheet.value.number is not None and both.listed.value.number is not None:
            sheet, listed = both.values()
            yield expect(
                (_kind(both.sheet), _bound(both.sheet)) == (_kind(both.listed), _bound(both.listed)),
                sheet,
                found=both.sheet.value,
                expected=both.listed.value,
                related=[(listed, LIST)],
            )


def _bound(measure: Measure) -> Bound | None:
    """以上, 以下 and the like; 約 is no bound."""
    return None if measure.value.bound is Bound.ABOUT else measure.value.bound


def _kind(measure: Measure) -> Kind:
    """Sum, mean or neither; a rate beside a number, or a span of years, makes it a sum."""
    value = measure.value
    if value.kind is Kind.LEVEL and (value.rate is not None or value.span is not None):
        return Kind.SUM
    return value.kind


@rule("KPI305", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_name_disagrees(_: Vision, ctx: Context) -> Checks:
    """An indicator has the same name on the sheet and in the summary list."""
    for indicator, row in ctx.fact(indicator_pairs).both:
        yield expect(
            normal(indicator.name).replace(" ", "") == normal(row.name).replace(" ", ""),
            Cell(indicator, "name"),
            found=indicator.name,
            expected=row.name,
            related=[(Cell(row, "name"), LIST)],
        )


@rule("KPI306", cites=[ONE_FACT], needs=["indicator_list"])
def indicator_not_in_list(_: Vision, ctx: Context) -> Checks:
    """Every indicator on a sheet stands in the summary list."""
    pairs = ctx.fact(indicator_pairs)
    for indicator, _row in pairs.both:
        yield expect(True, indicator)  # noqa: FBT003 - a pair is what was looked for
    for indicator in pairs.unlisted:
        yield expect(False, indicator, found=indicator.name)  # noqa: FBT003


@rule("KPI307", cites=[ONE_FACT], needs=["indicator_list"])
def listed_indicator_not_on_sheet(_: Vision, ctx: Context) -> Checks:
    """Every indicator in the summary list stands on a sheet."""
    pairs = ctx.fact(indicator_pairs)
    for _indicator, row in pairs.both:
        yield expect(True, row)  # noqa: FBT003 - a pair is what was looked for
    for row in pairs.unset:
        yield expect(False, row, found=row.name)  # noqa: FBT003


@rule("KPI308", severity=Severity.WARNING, cites=[ONE_FACT], needs=["indicator_list"])
def indicator_statement_missing(_: Vision, ctx: Context) -> Checks:
    """A baseline or target that stands in one place stands in the other too."""
    for indicator, row in ctx.fact(indicator_pairs).both:
        for field in ("baseline", "target"):
            sheet, listed = getattr(indicator, field), getattr(row, field)
            yield expect(
                _says_nothing(sheet) == _says_nothing(listed),
                Cell(indicator if sheet is None else row, field),
                what=_FIELDS[field],
                related=[(Cell(row, field), LIST) if sheet is None else (Cell(indicator, field), SHEET)],
            )


_FIELDS = {"baseline": BASELINE, "target": TARGET}


def _says_nothing(measure: Measure | None) -> bool:
    """Whether nothing is printed; a dash is nothing."""
    return measure is None or measure.value.kind in {Kind.BLANK, Kind.DASH}
