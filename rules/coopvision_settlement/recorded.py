"""Whatever of dates and figures of the census is recorded can be read."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Checks, Context, expect, rule
from coopvision.model import (
    AdvisoryForum,
    Cell,
    Declaration,
    Forecast,
    Member,
    Node,
    Revision,
    Vision,
)
from coopvision.notation import Period, Quantity
from coopvision.words import Words
from coopvision_settlement.cites import PREMISE, REGIME
from coopvision_settlement.readings import Standing, standing

_FIELDS: Final[dict[type[Node], tuple[str, ...]]] = {
    Vision: ("published",),
    Revision: ("date",),
    Member: ("population", "day_night_ratio", "commuting_ratio", "census"),
    Declaration: ("date", "published"),
    Forecast: ("period", "population", "ageing_rate"),
}
_DATE: Final = Words("日付や年", "a date or a year")
_PEOPLE: Final = Words("人口", "a population (人口)")
_RATIO: Final = Words("比率・割合", "a ratio or a share (比率・割合)")
_Recorded = Vision | Revision | Member | Declaration | AdvisoryForum | Forecast


@rule("GDL409", cites=[PREMISE], regime=REGIME)
def recorded_value_malformed(node: _Recorded, _: Context) -> Checks:
    """A date can be read as a date, a population as a number, a ratio as a ratio."""
    for cell in _cells(node):
        if cell.value is not None:
            yield expect(standing(cell) is not Standing.UNREADABLE, cell, found=_printed(cell), what=_what(cell))


def _cells(node: Node) -> Iterator[Cell]:
    if isinstance(node, AdvisoryForum):
        yield from (Cell(node, "meetings", position) for position in range(len(node.meetings)))
    for name in _FIELDS.get(type(node), ()):
        yield Cell(node, name)


def _what(cell: Cell) -> Words:
    """What ought to stand there."""
    if isinstance(cell.value, Period):
        return _DATE
    return _RATIO if isinstance(cell.value, Quantity) else _PEOPLE


def _printed(cell: Cell) -> str:
    return str(getattr(cell.value, "text", cell.value))
