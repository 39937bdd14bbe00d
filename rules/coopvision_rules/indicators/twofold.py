"""Baselines and targets that stand on the sheet and in the summary list."""

from collections.abc import Iterator
from typing import NamedTuple

from coopvision.engine import Context
from coopvision.model import Cell, Indicator, ListedIndicator, Measure
from coopvision.notation import Kind
from coopvision.words import Words
from coopvision_rules.indicators.units import scale_of
from coopvision_rules.indicators.words import BASELINE, TARGET
from coopvision_rules.lookups import indicator_pairs


class Twice(NamedTuple):
    """A baseline or a target that stands on the sheet and in the list."""

    part: Words
    sheet: Measure
    listed: Measure
    on_sheet: Indicator
    in_list: ListedIndicator

    def values(self) -> tuple[Cell, Cell]:
        """Both values."""
        return Cell(self.sheet, "value"), Cell(self.listed, "value")

    def scales(self) -> tuple[int, int]:
        """How much one of the numbers is in either place, where a column says so (千人)."""
        if self.sheet.value.number is None or self.listed.value.number is None:
            return 1, 1
        return scale_of(self.on_sheet, self.sheet.value), scale_of(self.in_list, self.listed.value)

    @property
    def changes(self) -> bool:
        """Whether both are changes of the present: 20%増, 20%減."""
        return all(each.value.kind is Kind.RELATIVE and each.value.number for each in (self.sheet, self.listed))

    @property
    def readable(self) -> bool:
        """Whether both values can be read."""
        return self.sheet.value.understood and self.listed.value.understood


def pairs(ctx: Context) -> list[tuple[Indicator, ListedIndicator]]:
    """Indicators and their lines in the list, also those that the list has under another project."""
    found = ctx.fact(indicator_pairs)
    return [*found.both, *found.misplaced]


def twice(ctx: Context) -> Iterator[Twice]:
    """All baselines and targets that stand in both places."""
    for indicator, row in pairs(ctx):
        for field, part in (("baseline", BASELINE), ("target", TARGET)):
            sheet, listed = getattr(indicator, field), getattr(row, field)
            if sheet is not None and listed is not None:
                yield Twice(part, sheet, listed, indicator, row)
