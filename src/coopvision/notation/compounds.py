"""One number in two units (複名数): 8時間30分, 7分30秒, 1年6か月."""

import re
from typing import Final

from attrs import evolve

from coopvision.notation.clues import Clue
from coopvision.notation.figures import Figure
from coopvision.notation.kinds import Quantity
from coopvision.notation.numbers import parse_number
from coopvision.notation.values import read_value

_IN_TWO: Final = "([0-9][0-9,]*) ?(時間|分|年) ?([0-9]{1,2}) ?(分|秒|[かカヶケヵ箇]月)(?!間)"
_HOW_MANY: Final = {("時間", "分"): 60, ("分", "秒"): 60, ("年", "月"): 12}
_MILLIONTHS: Final = 10**6


def read_compound(text: str, figures: list[Figure], beside: list[Clue]) -> Quantity | None:
    """The value, counted in the larger unit: 8時間30分 is 8.5時間; None for any other text."""
    match = re.compile(_IN_TWO).match(text, figures[0].start)
    if match is None or match.start(3) != figures[-1].start:
        return None
    whole, unit, part, small = match.groups()
    many = _HOW_MANY.get((unit, small[-1]))
    if many is None or int(part) >= many:
        return None
    digits = f"{whole}.{int(part) * _MILLIONTHS // many:06}"
    start = match.start()
    value = read_value(
        f"{text[:start]}{digits}{unit}{text[match.end() :]}", Figure(digits, start, start + len(digits)), beside
    )
    step = parse_number(f"0.{_MILLIONTHS // many:06}")
    if value.number is None or step is None:
        return None
    return evolve(value, number=evolve(value.number, text=match[0], step=step.value))
