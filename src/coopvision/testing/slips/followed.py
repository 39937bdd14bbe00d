"""Slips in what came of the indicators: actual values and achievement rates."""

import re
from collections.abc import Iterator
from typing import Final

from coopvision.model import Cell, Indicator, Measure, pair_indicators
from coopvision.testing.slips import kinds
from coopvision.testing.slips.digits import mistyped
from coopvision.testing.slips.kinds import Kind
from coopvision.testing.slips.scene import NO_OTHER_STATEMENT, Scene
from coopvision.testing.slips.slip import Slip

_DIGITS: Final = re.compile(r"[0-9]+")


def followed_slips(scene: Scene) -> Iterator[Slip]:
    """A digit mistyped in an actual value or in a rate, where sheet and list print both."""
    for pair in pair_indicators(scene.vision).both:
        for own, twin in (pair, pair[::-1]):
            yield from _followed(scene, own, twin)


def _followed(scene: Scene, own: Indicator, twin: Indicator) -> Iterator[Slip]:
    times = {actual.period for actual in twin.actuals}
    for actual in own.actuals:
        why = "" if actual.period in times else NO_OTHER_STATEMENT
        yield from _mistyped(scene, kinds.KPI_ACTUAL_MISTYPED, own, actual, why)
    if own.achievement is not None:
        why = "" if twin.achievement is not None else NO_OTHER_STATEMENT
        yield from _mistyped(scene, kinds.KPI_RATE_MISTYPED, own, own.achievement, why)


def _mistyped(scene: Scene, kind: Kind, own: Indicator, measure: Measure, why: str) -> Iterator[Slip]:
    found = _DIGITS.search(measure.value.text)
    if found and measure.value.number is not None:
        text = measure.value.text
        wrong = text[: found.start()] + mistyped(found[0], scene.pick) + text[found.end() :]
        yield scene.slip(kind, Cell(measure, "value"), wrong, own, why=why)
