"""How one figure may have come of another by a slip of the pen: a power of ten, two digits swapped."""

from typing import Final

from coopvision.engine import Broken
from coopvision.notation import amount_number
from coopvision.words import Words
from coopvision_rules.costs.tables import Number

SIGNIFICANT: Final = 3
"""So many significant digits make a coincidence unlikely."""
_NO_SLIP: Final = Words("", "")
"""What a message says where no slip of the pen explains it."""
_SWAPPED: Final = Words("隣り合う数字を入れ替えた額", "with two neighbouring digits swapped")
_TIMES: Final = {
    factor: (
        Words(f"ちょうど{factor:,}倍", f"times {factor:,} exactly"),
        Words(f"ちょうど{factor:,}分の1", f"divided by {factor:,} exactly"),
    )
    for factor in (10, 100, 1000)
}


def slip_between(number: Number | None, usual: Number | None) -> Words | None:
    """How a number may have come of the usual one; None if in no such way."""
    if not isinstance(number, int) or not isinstance(usual, int) or min(number, usual) <= 0:
        return None
    if len(str(min(number, usual)).rstrip("0")) < SIGNIFICANT:
        return None
    for factor, (more, less) in _TIMES.items():
        if number == usual * factor:
            return more
        if usual == number * factor:
            return less
    return _SWAPPED if _is_swapped(str(number), str(usual)) else None


def slip_of(broken: Broken) -> Words:
    """How what is found may have come of what the other statement prints, to be added to a message; else nothing."""
    slip = slip_between(amount_number(broken.found), amount_number(broken.expected))
    return _NO_SLIP if slip is None else Words(f"、{slip.ja}", f", {slip.en}")


def _is_swapped(one: str, other: str) -> bool:
    """Whether they differ by two neighbouring digits in the other order."""
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differing) != len("ab"):
        return False
    first, second = differing
    return second == first + 1 and one[first] == other[second] and one[second] == other[first]
