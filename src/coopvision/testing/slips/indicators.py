"""Slips in the indicators, on the sheets and in the summary list."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from attrs import frozen

from coopvision.model import Cell, Indicator, IndicatorList, ListedIndicator, Measure, Project, pair_indicators
from coopvision.notation import FiscalYear
from coopvision.notation import Kind as ValueKind
from coopvision.testing.slips import digits, kinds
from coopvision.testing.slips.kinds import Kind
from coopvision.testing.slips.rows import without
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip

_WAYS: Final[tuple[tuple[Kind, digits.Way], ...]] = (
    (kinds.KPI_DIGIT_DROPPED, digits.dropped),
    (kinds.KPI_DIGIT_DOUBLED, digits.doubled),
    (kinds.KPI_DIGITS_SWAPPED, digits.swapped),
    (kinds.KPI_TIMES_TEN, digits.times_ten),
)
_NUMBER: Final = re.compile(r"[0-9][0-9,]*")
_UNITS: Final = {"人": "件", "件": "人", "%": "人", "％": "人", "事業": "件", "世帯": "人"}
_COUNTS: Final = frozenset({ValueKind.LEVEL, ValueKind.SUM, ValueKind.MEAN})
_NO_TWIN: Final = "the indicator is printed once"


@frozen(kw_only=True)
class _Printed:
    """An indicator as one place prints it, and what the other place prints."""

    own: Indicator
    twin: Indicator | None

    def twin_of(self, field: str) -> Measure | None:
        """The other statement of the baseline or the target."""
        measure: Measure | None = getattr(self.twin, field, None)
        return measure


def indicator_slips(scene: Scene) -> Iterator[Slip]:
    """Slips in every indicator."""
    for printed in _printed(scene):
        for field in ("baseline", "target"):
            measure: Measure | None = getattr(printed.own, field)
            if measure is not None:
                yield from _values(scene, printed, field, measure)
                yield from _periods(scene, printed, field, measure)
        yield from _copies(scene, printed)
        baseline = printed.own.baseline
        if baseline is not None and baseline.value.kind not in {ValueKind.BLANK, ValueKind.DASH}:
            why = "" if printed.twin_of("baseline") is not None else _NO_TWIN
            cell = Cell(printed.own, "baseline")
            yield scene.slip(kinds.KPI_BASELINE_LEFT_OUT, cell, None, printed.own, why=why)
    yield from _left_out(scene)


def _printed(scene: Scene) -> Iterator[_Printed]:
    pairs = pair_indicators(scene.vision)
    twins = {id(one): other for pair in (*pairs.both, *pairs.misplaced) for one, other in (pair, pair[::-1])}
    for link in scene.index.links:
        if isinstance(link.node, Indicator):
            yield _Printed(own=link.node, twin=twins.get(id(link.node)))


def _compared(printed: _Printed, field: str, measure: Measure) -> str:
    """Why a value contradicts nothing; empty where the other place prints it too and both can be read."""
    twin = printed.twin_of(field)
    if twin is None:
        return _NO_TWIN
    return "" if twin.value.understood and measure.value.understood else "the other statement cannot be read"


def _values(scene: Scene, printed: _Printed, field: str, measure: Measure) -> Iterator[Slip]:
    text, cell = measure.value.text, Cell(measure, "value")
    why = _compared(printed, field, measure)
    found = _number_in(measure)
    if found is not None:
        for kind, way in _WAYS:
            wrong = _respelled(found[0], way, scene.pick)
            if wrong is not None and wrong != found[0]:
                yield scene.slip(kind, cell, text[: found.start()] + wrong + text[found.end() :], printed.own, why=why)
        if "," in found[0]:
            wrong = text.replace(",", ".", 1)
            yield scene.slip(kinds.KPI_DOT_FOR_COMMA, cell, wrong, why=_unread(printed.twin_of(field), text))
    yield from _words(scene, printed, field, measure)


def _unread(twin: Measure | None, text: str) -> str:
    """Why a dot for the comma is not seen; empty where `32.800人` can only be a mistake that stands nowhere else."""
    if twin is not None and not twin.value.understood:
        return "the other statement cannot be read"
    return "" if "人" in text else "it reads as a decimal"


def _number_in(measure: Measure) -> re.Match[str] | None:
    """Where the text prints the value's own number; a span of years or a rate beside it is another."""
    number = measure.value.number
    matches = _NUMBER.finditer(measure.value.text) if number is not None else ()
    return next((each for each in matches if number and int(each[0].replace(",", "")) == number.value), None)


def _respelled(number: str, way: Callable[[str, int], str | None], pick: int) -> str | None:
    """The slip in the bare digits, with commas where there were commas."""
    wrong = way(number.replace(",", ""), pick)
    if wrong is None or int(wrong) == int(number.replace(",", "")):
        return None
    return f"{int(wrong):,}" if "," in number else wrong


def _words(scene: Scene, printed: _Printed, field: str, measure: Measure) -> Iterator[Slip]:
    """Unit, 計 and direction."""
    text, cell, why = measure.value.text, Cell(measure, "value"), _compared(printed, field, measure)
    unit = measure.value.unit or ""
    if measure.value.kind in _COUNTS and measure.value.number is not None and unit in _UNITS and unit in text:
        yield scene.slip(kinds.KPI_UNIT_CHANGED, cell, text.replace(unit, _UNITS[unit], 1), printed.own, why=why)
    if text.startswith("計") and measure.value.rate is None:
        yield scene.slip(kinds.KPI_MARK_LOST, cell, text[1:], printed.own, why=why)
    for one, other in (("増加", "減少"), ("減少", "増加")):
        if one in text:
            yield scene.slip(kinds.KPI_DIRECTION_FLIPPED, cell, text.replace(one, other, 1), printed.own, why=why)


def _periods(scene: Scene, printed: _Printed, field: str, measure: Measure) -> Iterator[Slip]:
    period, twin = measure.period, printed.twin_of(field)
    if period is None or period.first is None or period.first != period.last:
        return
    readable = twin is not None and twin.period is not None and twin.period.understood
    why = "" if readable and period.understood else _NO_TWIN
    aspect = "平均" if "平均" in period.text else ""
    later = FiscalYear(period.first + 1).label() + aspect
    yield scene.slip(kinds.KPI_YEAR_SHIFTED, Cell(measure, "period"), later, printed.own, why=why)


def _copies(scene: Scene, printed: _Printed) -> Iterator[Slip]:
    """The baseline's value or period where the target's should stand."""
    baseline, target = printed.own.baseline, printed.own.target
    if baseline is None or target is None:
        return
    if baseline.value.understood and baseline.value.number is not None and baseline.value != target.value:
        why = _compared(printed, "target", target)
        yield scene.slip(kinds.KPI_VALUE_COPIED, Cell(target, "value"), baseline.value.text, printed.own, why=why)
    if baseline.period is not None and baseline.period.understood and baseline.period != target.period:
        yield scene.slip(kinds.KPI_PERIOD_COPIED, Cell(target, "period"), baseline.period.text, printed.own)


def _left_out(scene: Scene) -> Iterator[Slip]:
    """An indicator missing on its sheet, or a line missing in the list."""
    listed = scene.vision.indicator_list
    for project in scene.vision.projects:
        for position in range(len(project.indicators)):
            rows = [row for row in (listed.rows if listed else ()) if project in scene.project(row.project)]
            why = "" if rows else _NO_TWIN
            rest = without(project.indicators, position)
            yield scene.slip(kinds.KPI_LEFT_OUT, Cell(project, "indicators"), rest, project, *rows, why=why)
    if listed is not None:
        for position, row in enumerate(listed.rows):
            yield _unlisted(scene, listed, position, row)


def _unlisted(scene: Scene, listed: IndicatorList, position: int, row: ListedIndicator) -> Slip:
    sheets: list[Project] = [each for each in scene.vision.projects if each in scene.project(row.project)]
    why = "" if sheets else NO_OTHER_STATEMENT
    return scene.slip(kinds.KPI_LEFT_OUT, Cell(listed, "rows"), without(listed.rows, position), *sheets, why=why)
