"""Who signs an agreement, and when."""

import re
from typing import Final, NamedTuple, TypeAlias

from coopvision.engine import Context
from coopvision.model import Agreement, Cell, Member, Side, Vision
from coopvision.notation import Basis, Period, normal, parse_period
from coopvision_rules.lookups import members_named

POLICY: Final = "formation_policy"

Day: TypeAlias = tuple[int, int, int]

_APRIL, _DECEMBER = 4, 12
_LAST: Final = 31
_BESIDE: Final = "[(](?:[月火水木金土日祝]曜?日?|[^()]*(?:締結|変更|改正|施行|発効|議決))[)]"
_LOOSE: Final = "(?:吉日|[上中下初]旬|頃|ごろ|付け?|締結|変更|改正|施行|発効)+$"


class Signed(NamedTuple):
    """An agreement and who signs it.

    Attributes:
        agreement: The agreement.
        centres: The central cities among its parties.
        partners: The partners among them.
        unknown: Where parties are named that the roster does not have.
    """

    agreement: Agreement
    centres: list[Member]
    partners: list[Member]
    unknown: list[Cell]


def signed(ctx: Context) -> list[Signed]:
    """Every agreement of the vision with those who sign it; policies are signed by nobody else and left out."""
    return [_signed(agreement, ctx.vision) for agreement in ctx.vision.agreements if agreement.kind != POLICY]


def _signed(agreement: Agreement, vision: Vision) -> Signed:
    members = members_named(vision, agreement.parties)
    return Signed(
        agreement,
        [member for member in members if member.side is Side.CENTRAL],
        [member for member in members if member.side is Side.PARTNER],
        [
            Cell(agreement, "parties", index)
            for index, reference in enumerate(agreement.parties)
            if vision.zone.find(reference) is None
        ],
    )


def has_policy(ctx: Context) -> bool:
    """Whether the vision is of a merged single city (合併1市圏域), which has a policy in place of agreements."""
    return any(agreement.kind == POLICY for agreement in ctx.vision.agreements)


def legible(period: Period) -> Period:
    """A date without what says the day loosely (吉日, 上旬), the weekday and what happened on it (締結, 施行)."""
    if period.understood or period.month is not None:
        return period
    plain = re.sub(_BESIDE, "", normal(period.text))
    return parse_period(re.sub(_LOOSE, "", plain))


def span(period: Period | None) -> tuple[Day, Day] | None:
    """The first and the last day that a printed date can mean; None where none can be read."""
    period = period and legible(period)
    if period is None or not period.understood or period.first is None or period.last is None:
        return None
    if period.month is not None:
        day = period.day
        return (period.first, period.month, day or 1), (period.last, period.month, day or _LAST)
    if period.basis is Basis.CALENDAR:
        return (period.first, 1, 1), (period.last, _DECEMBER, _LAST)
    first = (period.first, _APRIL, 1) if period.basis is Basis.FISCAL else (period.first, 1, 1)
    return first, (period.last + 1, _APRIL - 1, _LAST)


def surely_before(one: Period | None, other: Period | None) -> bool | None:
    """Whether a date lies before another, however exactly both are printed; None where one cannot be read."""
    earlier, later = span(one), span(other)
    return None if earlier is None or later is None else earlier[1] < later[0]
