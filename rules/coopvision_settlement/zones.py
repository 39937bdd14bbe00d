"""What the guideline looks at in a zone: its centre, its form, and where it lies."""

from typing import Final

from coopvision.engine import Context
from coopvision.model import Cell, Member, Side

_METROPOLITAN: Final[dict[str, str]] = {
    "11": "埼玉",
    "12": "千葉",
    "13": "東京",
    "14": "神奈川",
    "21": "岐阜",
    "23": "愛知",
    "24": "三重",
    "26": "京都",
    "27": "大阪",
    "28": "兵庫",
    "29": "奈良",
}
"""The prefectures of the three metropolitan areas (三大都市圏), by the first two digits of a municipality's code."""

_DIGITS: Final = 6


def central(ctx: Context) -> tuple[Member, ...]:
    """The central city, or the two cities of the centre."""
    return ctx.vision.zone.side(Side.CENTRAL)


def is_merged(ctx: Context) -> bool:
    """Whether the zone is a merged single city (合併1市圏域): a policy stands in place of agreements."""
    return any(agreement.kind == "formation_policy" for agreement in ctx.vision.agreements)


def where(member: Member) -> Cell | None:
    """The cell that tells a member's prefecture: the prefecture as printed, else the code; None if neither can."""
    if member.prefecture:
        return Cell(member, "prefecture")
    return Cell(member, "code") if len(member.code) == _DIGITS and member.code.isdecimal() else None


def metropolitan(member: Member) -> str | None:
    """The prefecture of the three metropolitan areas that a member lies in; None if it lies in none."""
    if member.prefecture:
        named = member.prefecture
        return named if any(named.startswith(name) for name in _METROPOLITAN.values()) else None
    return _METROPOLITAN.get(member.code[:2])
