"""What the parts in brackets beside a sum add up to: 計22件（室蘭8件、登別14件）, 計25回（5回×5年）."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from math import prod
from typing import Final, NamedTuple

from coopvision.notation import (
    Kind,
    Number,
    Quantity,
    normal,
    parse_number,
    parse_period,
    parse_quantity,
    same_counting,
)

_SOME: Final = "うち|内|ほか|他|など|等|主|例"
_OTHER: Final = "目標|現状|現在|基準|前計画|前回|下限|上限|平均|末$|時点$|まで?$"
"""Labels of what is no part of a sum: another time, a mark on the way, a bound."""
_STAGE: Final = "[0-9期]|中間|最終|前半|後半"
"""Labels of what may be marks on the way, each with all that went before, or parts."""
_TIMES: Final = "[×✕*x]"
_FACTOR: Final = "(毎?[月週日])?(?:毎年度?|各年度?|年間?)?([0-9][0-9.,]*)([^0-9/]*)(?:/年度?|/(回|[月週日]))?"
_YEARS: Final = ("年", "年度", "年間", "か年", "か年間")
_SHORTER: Final = {"月": ("月", "か月"), "週": ("週", "週間"), "日": ("日", "日間")}
_MEASURED: Final = ("人", "名", "円", "千円", "時間", "分")
_COUNTER: Final = "[カヶケヵ箇](?=[月年])"


class Breakdown(NamedTuple):
    """What the parts beside a sum make, in as many ways as they can be meant, and how much rounding may take away."""

    sums: tuple[Decimal, ...]
    slack: Decimal

    def makes(self, total: Decimal) -> bool:
        """Whether the parts make the total."""
        return any(total == each or abs(total - each) < self.slack for each in self.sums)

    def nearest(self, total: Decimal) -> Decimal:
        """What they make in the way that comes nearest to the total."""
        return min(self.sums, key=lambda each: abs(total - each))


def breakdown(value: Quantity, years: int) -> Breakdown | None:
    """What the brackets beside a sum break it down into; None where they may say something else.

    Args:
        value: The sum.
        years: Over how many years it goes, which a product may leave unsaid (1回×3市町 each year).
    """
    note = re.sub(_COUNTER, "か", normal(value.note or "").replace(" ", ""))
    factors = [re.fullmatch(_FACTOR, each) for each in re.split(_TIMES, note)]
    if len(factors) > 1:
        return _product(value, [each for each in factors if each is not None], len(factors), years)
    return _sum(value, note)


def _product(value: Quantity, factors: Sequence[re.Match[str]], printed: int, years: int) -> Breakdown | None:
    """A number of what is counted, so many times: 5回×5年, 年1回×3市町, 3市町×5回."""
    numbers = [number for each in factors if (number := parse_number(each[2])) is not None]
    units = [each[3] for each in factors]
    counted = [unit for unit in units if unit and same_counting(unit, value.unit)]
    shorter = {each[1][-1:] for each in factors if each[1]} | {each[4] for each in factors if each[4]}
    said = all(any(unit in _SHORTER.get(each, ()) for unit in units) for each in shorter)
    if len(numbers) != printed or len(counted) != 1 or not said:
        return None
    own = numbers[units.index(counted[0])].value
    if value.number is not None and own == value.number.value and any(unit in _MEASURED for unit in units):
        return None  # 計15回（20人×15回） tells how many came
    whole = prod((number.value for number in numbers), start=Decimal(1))
    by_year = not any(unit in _YEARS for unit in units) and years > 1
    return Breakdown((whole, whole * years) if by_year else (whole,), _slack(value.number, []))


def _sum(value: Quantity, note: str) -> Breakdown | None:
    """Numbers of what is counted, side by side: 室蘭8件、登別14件."""
    parts = parse_quantity(note).parts
    numbers = [part.number for part in parts if part.number is not None]
    plain = all(part.kind is Kind.LEVEL and part.bound is None and part.unit == value.unit for part in parts)
    if not numbers or not plain or re.search(_SOME, note) or _are_marks(value, parts):
        return None
    return Breakdown((sum((number.value for number in numbers), start=Decimal(0)),), _slack(value.number, numbers))


def _are_marks(value: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the numbers are, or may be, marks on the way to the sum: R5年度8回、R7年度15回 of 計15回."""
    labels = [part.label or "" for part in parts]
    if any(re.search(_OTHER, label) for label in labels):
        return True
    found = [parse_period(label) for label in labels]
    years = [(each.first, each.last) for each in found if each.first is not None and each.last is not None]
    in_a_row = all(later[0] == earlier[1] + 1 for earlier, later in pairwise(years))
    numbers = [part.number.value for part in parts if part.number is not None]
    rising = numbers == sorted(numbers) and value.number is not None and numbers[-1] == value.number.value
    return not in_a_row or (rising and all(re.search(_STAGE, label) for label in labels))


def _slack(total: Number | None, parts: Sequence[Number]) -> Decimal:
    """How far a sum may be from its parts where they are printed rounded: 計1.5万人（8,123人と7,234人）."""
    rounded = sum((number.step / 2 for number in parts if number.step != 1), start=Decimal(0))
    return rounded + (total.step if total is not None and total.step != 1 else 0)
