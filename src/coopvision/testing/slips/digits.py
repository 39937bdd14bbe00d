"""Slips of the hand in a number's digits: text in, other texts out."""

from collections.abc import Callable, Iterator
from typing import Final

from coopvision.testing.slips import kinds
from coopvision.testing.slips.kinds import Kind


def dropped(digits: str, pick: int) -> str | None:
    """Without one of its digits."""
    at = pick % len(digits)
    return digits[:at] + digits[at + 1 :] if len(digits) > 1 else None


def doubled(digits: str, pick: int) -> str:
    """With one of its digits twice."""
    at = pick % len(digits)
    return digits[: at + 1] + digits[at:]


def swapped(digits: str, pick: int) -> str | None:
    """With two neighbours interchanged that differ."""
    ways = [at for at in range(len(digits) - 1) if digits[at] != digits[at + 1]]
    if not ways:
        return None
    at = ways[pick % len(ways)]
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def mistyped(digits: str, pick: int) -> str:
    """With another digit in one place."""
    at = pick % len(digits)
    other = str((int(digits[at]) + 1 + pick % 9) % 10)
    return digits[:at] + other + digits[at + 1 :]


def times_ten(digits: str, _: int) -> str:
    """Ten times as much."""
    return digits + "0"


def times_thousand(digits: str, _: int) -> str:
    """A thousand times as much: 円 where 千円 was meant."""
    return digits + "000"


def thousandth(digits: str, _: int) -> str | None:
    """A thousandth of it: 千円 where 円 was meant."""
    return digits[:-3] or None


Way = Callable[[str, int], str | None]
WAYS: Final[tuple[tuple[Kind, Way], ...]] = (
    (kinds.DIGIT_DROPPED, dropped),
    (kinds.DIGIT_DOUBLED, doubled),
    (kinds.DIGITS_SWAPPED, swapped),
    (kinds.DIGIT_MISTYPED, mistyped),
    (kinds.TIMES_TEN, times_ten),
    (kinds.TIMES_THOUSAND, times_thousand),
    (kinds.THOUSANDTH, thousandth),
)


def wrong_numbers(number: int, pick: int = 0) -> Iterator[tuple[Kind, int]]:
    """Other numbers than this one, each as one kind of slip makes it.

    Args:
        number: The number; its sign is kept.
        pick: Which of its digits the slips are about.
    """
    sign = -1 if number < 0 else 1
    for kind, way in WAYS:
        text = way(str(abs(number)), pick)
        if text is not None and sign * int(text) != number:
            yield kind, sign * int(text)
