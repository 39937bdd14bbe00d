"""Municipality codes (全国地方公共団体コード) of the roster."""

import re
from collections.abc import Mapping
from typing import Final

from coopvision.engine import Checks, Context, Severity, blocked, expect, rule
from coopvision.model import Cell, Member
from coopvision.notation import find_prefecture, normal, parse_municipality_code
from coopvision.words import Words
from coopvision_rules.sources import CODES

_FAULTS: Final[Mapping[str | None, Words]] = {
    "no-code": Words("6桁の数字ではありません", "it is not six digits"),
    "lost-zero": Words("先頭の0が落ちています", "it has lost its leading zero"),
    "no-check-digit": Words("検査数字がありません", "it has no check digit"),
}
_SIX_DIGITS: Final = Words("検査数字までの6桁", "a code of six digits")

_ENDINGS: Final = frozenset("市町村区")
_WITHIN: Final = "(.+?[都道府県])[^都道府県]*"


@rule("IDN101", cites=[CODES])
def municipality_code_malformed(member: Member, _: Context) -> Checks:
    """A municipality code is six digits."""
    code = parse_municipality_code(member.code)
    fault = _FAULTS.get(code.problem)
    yield expect(
        fault is None, Cell(member, "code"), found=member.code, expected=code.meant or _SIX_DIGITS, fault=fault
    )


@rule("IDN102", cites=[CODES])
def municipality_code_unchecked(member: Member, _: Context) -> Checks:
    """The check digit of a municipality code follows from the other five."""
    code = parse_municipality_code(member.code)
    if code.digits is None:
        yield blocked(Cell(member, "code"))
    elif code.problem != "prefecture":
        yield expect(code.problem is None, Cell(member, "code"), found=member.code, expected=code.meant)


@rule("IDN103", cites=[CODES])
def municipality_code_of_no_prefecture(member: Member, _: Context) -> Checks:
    """A municipality code begins with the number of a prefecture, 01 to 47."""
    code = parse_municipality_code(member.code)
    if code.digits is None:
        yield blocked(Cell(member, "code"))
    else:
        yield expect(code.prefecture, Cell(member, "code"), found=member.code)


@rule("IDN104", cites=[CODES])
def code_prefecture_disagrees(member: Member, _: Context) -> Checks:
    """The prefecture that a code names is the one printed."""
    if member.prefecture is None:
        return
    code, printed = parse_municipality_code(member.code), _prefecture(member.prefecture)
    if code.prefecture is None or printed is None:
        yield blocked(Cell(member, "prefecture" if printed is None else "code"))
        return
    yield expect(
        printed == code.prefecture,
        Cell(member, "code"),
        found=code.prefecture,
        expected=printed,
        code=member.code,
        related=[(Cell(member, "prefecture"), Words("都道府県", "the prefecture"))],
    )


@rule("IDN105", cites=[CODES])
def prefecture_unknown(member: Member, _: Context) -> Checks:
    """What is printed as a prefecture is one of the 47."""
    if member.prefecture is not None:
        yield expect(_prefecture(member.prefecture), Cell(member, "prefecture"), found=member.prefecture)


def _prefecture(printed: str) -> str | None:
    """The prefecture that is printed, alone or with what lies in it: 北海道（胆振総合振興局）."""
    with_more = re.fullmatch(_WITHIN, normal(printed))
    return find_prefecture(printed if with_more is None else with_more[1])


@rule("IDN106", severity=Severity.WARNING, cites=[CODES])
def code_kind_disagrees(member: Member, _: Context) -> Checks:
    """The third digit of a code is that of a city, or of a town or village, as the name is."""
    code = parse_municipality_code(member.code)
    ending = normal(member.name).partition("(")[0].strip()[-1:]
    if ending not in _ENDINGS:
        return
    if code.digits is None:
        yield blocked(Cell(member, "code"))
        return
    yield expect(ending in code.kinds, Cell(member, "code"), found=member.code, expected=code.kinds, name=member.name)
