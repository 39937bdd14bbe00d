"""Codes that are known to be somebody's (団体コードと名称), and codes that are no more."""

from collections.abc import Mapping
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Member
from coopvision.notation import normal, parse_municipality_code
from coopvision.words import Words
from coopvision_rules.sources import CODES

_KNOWN: Final[Mapping[str | None, str]] = {
    "012050": "室蘭市",
    "012301": "登別市",
    "012335": "伊達市",
    "015717": "豊浦町",
    "015750": "壮瞥町",
    "015849": "洞爺湖町",
}
"""Codes whose owners are known; two 伊達市 exist, so a name tells a code within its prefecture only."""

_OWNED: Final = {
    name: Words(f"{code} は{name}のコード", f"{code} is the code of {name}") for code, name in _KNOWN.items()
}

_RETIRED: Final = {"015733": ("洞爺村", "2006-03-27")}
"""Codes that are no more: whose they were, and the day on which they ended."""


@rule("IDN107", cites=[CODES])
def code_name_disagrees(member: Member, _: Context) -> Checks:
    """A code that is known belongs to the municipality named, and a name that is known has its code."""
    code, name = parse_municipality_code(member.code), _bare(member.name)
    owner = _KNOWN.get(code.digits)
    own = next((each for each, known in _KNOWN.items() if known == name and code.prefecture == "北海道"), None)
    if owner is not None or own is not None:
        fact = _OWNED[owner] if owner else Words(f"{name}のコードは {own}", f"the code of {name} is {own}")
        yield expect(name == owner, Cell(member, "code"), found=member.code, expected=own, fact=fact)


def _bare(name: str) -> str:
    """A name without what tells it from its namesakes, as 伊達市（北海道）."""
    return normal(name).partition("(")[0].replace(" ", "")


@rule("IDN108", severity=Severity.WARNING, cites=[CODES])
def code_retired(member: Member, ctx: Context) -> Checks:
    """No code has ended before the vision; the former municipalities of a merged city keep theirs."""
    merged = any(agreement.kind == "formation_policy" for agreement in ctx.vision.agreements)
    if merged or member.name.startswith("旧"):
        return
    digits = parse_municipality_code(member.code).digits
    if digits is not None:
        name, ended = _RETIRED.get(digits, (None, None))
        yield expect(digits not in _RETIRED, Cell(member, "code"), found=member.code, name=name, ended=ended)
