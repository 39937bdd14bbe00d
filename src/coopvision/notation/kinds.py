"""What a KPI's value or target can be (指標の値)."""

import enum

from attrs import frozen

from coopvision.notation.numbers import Number
from coopvision.records import Record


class Kind(enum.Enum):
    """What a KPI's value or target (値・目標値) is."""

    LEVEL = "level"
    """A number at a time: 27,830人."""
    SUM = "sum"
    """A number added up over years: 計1,000人, 5年間で80名."""
    MEAN = "mean"
    """A mean: 平均36%."""
    RATE = "rate"
    """A number each year: 27件/年, 年間10万人."""
    DIRECTION = "direction"
    """No number, but where it shall go: 現状より増加."""
    RANK = "rank"
    """A place in an order: 18位."""
    FRACTION = "fraction"
    """One number of another, `3/5`: the parts are 3 and 5."""
    RELATIVE = "relative"
    """A change, or a number that is reached by one: 現状から+20%, 121人増やし2,040人."""
    SEVERAL = "several"
    """More than one value: 男性79.83以上 女性84.35以上; also a range, 10～20%."""
    WORDS = "words"
    """No number, but a state in words or a mark: 実施, 未策定, A, ○."""
    DEFERRED = "deferred"
    """To be set or counted later: 検討中, …後に設定."""
    DASH = "dash"
    """A dash or a word for none: -, 〃, なし."""
    BLANK = "blank"
    """Nothing is printed."""
    MALFORMED = "malformed"
    """Not understood."""


class Direction(enum.Enum):
    """Where a value shall go (方向)."""

    UP = "up"
    """増加, 向上, 延伸."""
    DOWN = "down"
    """減少, 抑える."""
    KEEP = "keep"
    """維持."""


class Bound(enum.Enum):
    """How a number bounds a value (以上・以下)."""

    AT_LEAST = "at-least"
    """以上."""
    AT_MOST = "at-most"
    """以下, 以内."""
    BELOW = "below"
    """未満."""
    ABOVE = "above"
    """超."""
    ABOUT = "about"
    """約, 程度."""


@frozen(kw_only=True, eq=False, repr=False)
class Rate(Record):
    """A number each year (年当たり) beside another number: 40人/年."""

    number: Number
    unit: str
    per: str


@frozen(kw_only=True, eq=False, repr=False)
class Quantity(Record):
    """A KPI's value or target (値・目標値), as printed and as read.

    Attributes:
        text: As printed.
        kind: What it is.
        number: Its number, in its unit.
        unit: Its unit in comparable form, without 以上 and the like; empty if none is printed.
        bound: How the number bounds it.
        direction: Where it shall go.
        gross: Whether visits are counted, not visitors (延べ).
        rate: A yearly number printed beside it, such as the second of 200人（40人/年）.
        span: Over how many years it is counted (5年間で).
        label: What else stands before the number, such as the sex or the base of a change.
        parts: The values, if there are several.
        status: How sure the number is (速報値, 推計).
        note: What else is printed, such as 全国16位, or why it is deferred.
        problem: Why it was not understood, in one short word such as `decimal-or-thousands`.
    """

    text: str
    kind: Kind
    number: Number | None = None
    unit: str = ""
    bound: Bound | None = None
    direction: Direction | None = None
    gross: bool = False
    rate: Rate | None = None
    span: int | None = None
    label: str | None = None
    parts: "tuple[Quantity, ...]" = ()
    status: str | None = None
    note: str | None = None
    problem: str | None = None

    @property
    def understood(self) -> bool:
        """Whether it is known what the text says."""
        return self.kind is not Kind.MALFORMED
