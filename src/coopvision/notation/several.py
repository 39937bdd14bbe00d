"""More than one number in a cell (複数の値): labelled values, a range, or a change and what it leads to."""

import re
from itertools import pairwise
from typing import Final

from attrs import evolve

from coopvision.notation.clues import Clue
from coopvision.notation.compounds import read_compound
from coopvision.notation.figures import Figure
from coopvision.notation.kinds import Bound, Direction, Kind, Quantity
from coopvision.notation.numbers import parse_number
from coopvision.notation.text import normal
from coopvision.notation.values import malformed, read_value

_SEPARATOR: Final = "[ 、,;・]+"
_FRACTION: Final = "([0-9]{1,9}) ?/ ?([0-9]{1,9})([^0-9/]*)"
_OF: Final = "([0-9]{1,9})([^0-9/]{0,6}?)(?:中|のうち|の内|に|分の)([0-9]{1,9})([^0-9/]*)"
_SCALES: Final = frozenset("十百千万億兆")
_TWO: Final = 2
_FROM: Final = frozenset({Bound.AT_LEAST, Bound.ABOVE})
_UP_TO: Final = frozenset({Bound.AT_MOST, Bound.BELOW})
_REACHED: Final = {
    Direction.UP: ("増やし", "増やして", "増加し", "増加して", "増の", "増で"),
    Direction.DOWN: ("減らし", "減らして", "減少し", "減少して", "削減し", "削減して", "減の", "減で"),
}


def read_fraction(text: str) -> Quantity | None:
    """One number of another, such as 3/5, 5市町中3市町, 5人に3人; None for any other text."""
    match, of = re.fullmatch(_FRACTION, text), re.fullmatch(_OF, text)
    if match is not None:
        unit, numbers = normal(match[3]), match.group(1, 2)
    elif of is not None and of[2] == of[4]:
        unit, numbers = normal(of[4]), of.group(3, 1)
    else:
        return None
    if not int(numbers[1]):
        return malformed(text, "zero-denominator")
    parts = tuple(Quantity(text=digits, kind=Kind.LEVEL, number=parse_number(digits), unit=unit) for digits in numbers)
    return Quantity(text=text, kind=Kind.FRACTION, unit=unit, parts=parts)


def read_several(text: str, figures: list[Figure], beside: list[Clue]) -> Quantity:
    """The values that two or more figures and the words between them make."""
    return (
        _reached(text, figures, beside)
        or _range(text, figures, beside)
        or (read_compound(text, figures, beside) if len(figures) == _TWO else None)
        or _side_by_side(text, figures, beside)
    )


def _reached(text: str, figures: list[Figure], beside: list[Clue]) -> Quantity | None:
    """A change and the number it leads to, which come last: 121人増やし2,040人 is 2,040人."""
    change, reached = figures[-2:]
    gap = text[change.end : reached.start].rstrip(" 、")
    for direction, words in _REACHED.items():
        if gap.endswith(words):
            value = read_value(text, reached, beside)
            return evolve(value, kind=Kind.RELATIVE, direction=direction) if value.understood else value
    return None


def _range(text: str, figures: list[Figure], beside: list[Clue]) -> Quantity | None:
    """Two numbers with a wave dash between them; not 1～2万人, of which the first may be 1万."""
    if len(figures) != _TWO or _is_scaled(figures[1]) > _is_scaled(figures[0]):
        return None
    lead, gap, tail = text[: figures[0].start], text[figures[0].end : figures[1].start], text[figures[1].end :]
    low, high = (_placed(lead, figure.text, tail, beside) for figure in figures)
    unit, wave, _ = gap.replace(" ", "").rpartition("～")
    if not wave or normal(unit) not in {"", high.unit} or low.number is None or high.number is None:
        return None
    if low.number.value > high.number.value:
        return malformed(text, "end-before-start")
    return Quantity(
        text=text,
        kind=Kind.SEVERAL,
        parts=(evolve(low, bound=Bound.AT_LEAST), evolve(high, bound=Bound.AT_MOST)),
    )


def _is_scaled(figure: Figure) -> bool:
    return figure.text[-1] in _SCALES


def _placed(lead: str, number: str, tail: str, beside: list[Clue]) -> Quantity:
    label = lead.strip()
    figure = Figure(number, len(label), len(label) + len(number))
    return read_value(f"{label}{number}{tail}", figure, beside)


def _side_by_side(text: str, figures: list[Figure], beside: list[Clue]) -> Quantity:
    values = _values(text, figures, beside)
    wrong = next((value for value in values if not value.understood), None)
    if wrong is not None:
        return evolve(wrong, text=text)
    parts = _with_ranks(values)
    if len(parts) == 1:
        return evolve(parts[0], text=text)
    labels = {part.label for part in parts}
    if (None in labels or len(labels) < len(parts)) and not (_is_rate_and_sum(parts) or _is_bounded(parts)):
        return malformed(text, "several-numbers")
    return Quantity(text=text, kind=Kind.SEVERAL, parts=tuple(parts))


def _is_rate_and_sum(parts: list[Quantity]) -> bool:
    """Whether a number each year stands beside what it adds up to: 年5回、計30回."""
    kinds = sorted(part.kind.value for part in parts)
    return kinds == [Kind.RATE.value, Kind.SUM.value] and len({(part.unit, part.label) for part in parts}) == 1


def _is_bounded(parts: list[Quantity]) -> bool:
    """Whether two numbers are the ends of one range: 10人以上20人未満."""
    bounds = [part.bound for part in parts]
    numbers = [part.number.value for part in parts if part.number is not None]
    rising = numbers == sorted(numbers) and len({(part.unit, part.label) for part in parts}) == 1
    return rising and len(bounds) == _TWO and bounds[0] in _FROM and bounds[1] in _UP_TO


def _values(text: str, figures: list[Figure], beside: list[Clue]) -> list[Quantity]:
    """One value for each figure; the words between two belong to the left or to the right one."""
    first = text[: figures[0].start]
    gaps = [
        _divided(text[left.end : right.start], labels_first=bool(first.strip())) for left, right in pairwise(figures)
    ]
    leads = [first, *(label for _, label in gaps)]
    tails = [*(unit for unit, _ in gaps), text[figures[-1].end :]]
    return [_placed(lead, figure.text, tail, beside) for lead, figure, tail in zip(leads, figures, tails, strict=True)]


def _divided(gap: str, *, labels_first: bool) -> tuple[str, str]:
    """The unit of the number before and the label of the number after a gap.

    What touches a number belongs to it. A single word that touches neither is a label where the
    cell begins with one, a unit where it begins with a number.
    """
    words = re.split(_SEPARATOR, gap)
    inner = [word for word in words if word]
    if len(inner) == 1 and not words[0]:
        is_label = bool(words[-1]) or labels_first
        return ("", inner[0]) if is_label else (inner[0], "")
    return "".join(inner[:1]), " ".join(inner[1:])


def _with_ranks(values: list[Quantity]) -> list[Quantity]:
    """The values, with a rank that follows another value as a note to it: 81.1年 全国2位."""
    parts: list[Quantity] = []
    for value in values:
        if value.kind is Kind.RANK and parts and parts[-1].kind is not Kind.RANK and parts[-1].note is None:
            parts[-1] = evolve(parts[-1], note=normal(value.text))
        else:
            parts.append(value)
    return parts
