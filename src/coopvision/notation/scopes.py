"""Scopes (対象市町): who takes part in an activity."""

import enum
import re
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from coopvision.notation.brackets import without_brackets
from coopvision.notation.numbers import parse_number
from coopvision.notation.placeholders import is_dash
from coopvision.notation.text import normal, plain
from coopvision.records import Record

_COUNT: Final = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})(市町村|市町|町村|自治体|市|町|村)"
_DIGIT: Final = "[0-9]"
_SEPARATOR: Final = "[ ・、,/;]+|及び|並びに"
_BY_KIND: Final = frozenset("市町村")
_MEMBERS: Final = frozenset(
    f"{word}{members}"
    for word in ("", "構成", "関係", "連携", "圏域")
    for members in ("市町村", "市町", "町村", "市", "町", "村", "自治体")
)
_BESIDE: Final = f"([^0-9]+?)(?:(?:ほか|他|外)の?{_COUNT}|ほか|など|等)"
"""みなと市ほか2町: some by name, the others by number or not at all."""
_EXCEPT_BEFORE: Final = "([^を].*?)(?:を除く|除く|以外の?)(.+)"
_EXCEPT_BEHIND: Final = "(.+?) ?[(](?:(?!除く)(.+?)(?:を除く|除く|以外)|除く ?(.+?))[)]"
_WHOLE: Final = frozenset({"全域", "全体", "圏域"})
_EVERYONE: Final = frozenset({"圏域全体", "圏域全域", "圏域内全域", "構成市町", "構成市町村"})


class ScopeKind(enum.Enum):
    """How a scope (対象市町) says who takes part."""

    ALL_COUNTED = "all-counted"
    """By number: ６市町, 2市3町."""
    EACH = "each"
    """Each on its own: 各市町."""
    ALL = "all"
    """All, without number: 全市町, 圏域全体."""
    NAMED = "named"
    """By mark or name: 室 登 伊."""
    PARTLY = "partly"
    """Some by mark or name, the others by number at most: みなと市ほか2町."""
    MALFORMED = "malformed"
    """Nothing of that."""
    BLANK = "blank"
    """Nothing is printed, or only a dash."""


@frozen(kw_only=True, eq=False, repr=False)
class Scope(Record):
    """Who takes part in an activity (対象市町), as printed in brackets behind it.

    Attributes:
        text: As printed.
        kind: How it says so.
        count: How many municipalities in all, if counted.
        cities: How many cities (市), if counted by kind: `2市3町` has 2.
        towns: How many towns (町), likewise.
        villages: How many villages (村), likewise.
        tokens: The marks or names, in comparable form; `室登伊` printed without spaces is one token,
            for only the roster can divide it.
        excepted: The marks or names of those who are taken out of all: `かわい町を除く市町` has かわい町.
        problem: Why it was not understood, in one short word.
    """

    text: str
    kind: ScopeKind
    count: int | None = None
    cities: int | None = None
    towns: int | None = None
    villages: int | None = None
    tokens: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    problem: str | None = None


def parse_scope(text: str) -> Scope:
    """The scope (対象市町) that the whole text, in brackets of any kind or none, names."""
    return _scope(text)


@lru_cache(maxsize=4096)
def _scope(text: str) -> Scope:
    bare = without_brackets(plain(text))
    if not bare or is_dash(bare):
        return Scope(text=text, kind=ScopeKind.BLANK, problem="placeholder" if bare else None)
    return _excepting(text, bare) or _beside(text, bare) or _collective(text, bare) or _named(text, bare)


def _collective(text: str, bare: str) -> Scope | None:
    """A scope that says who takes part without a name."""
    if bare in _EVERYONE or (bare[:1] == "全" and bare[1:] in _MEMBERS):
        return Scope(text=text, kind=ScopeKind.ALL)
    if bare[:1] == "各" and bare[1:] in _MEMBERS:
        return Scope(text=text, kind=ScopeKind.EACH)
    return _counted(text, bare)


def _excepting(text: str, bare: str) -> Scope | None:
    """All, each or so many without some: かわい町を除く市町, 全市町（やまべ町を除く）."""
    before, behind = re.fullmatch(_EXCEPT_BEFORE, bare), re.fullmatch(_EXCEPT_BEHIND, bare)
    if behind is not None:
        whole, names = behind[1], behind[2] or behind[3]
    elif before is not None:
        names, whole = before[1], before[2]
    else:
        return None
    found = _collective(text, whole.strip())
    excepted = _tokens(names)
    if found is None and whole.strip() in _MEMBERS | _WHOLE:
        found = Scope(text=text, kind=ScopeKind.ALL)
    return None if found is None or not excepted else evolve(found, excepted=excepted)


def _beside(text: str, bare: str) -> Scope | None:
    """Some by name and others: みなと市ほか2町."""
    found = re.fullmatch(_BESIDE, bare)
    tokens = () if found is None else _tokens(found[1])
    return Scope(text=text, kind=ScopeKind.PARTLY, tokens=tokens) if tokens else None


def _tokens(names: str) -> tuple[str, ...]:
    return tuple(normal(token) for token in re.split(_SEPARATOR, names) if token)


def _counted(text: str, bare: str) -> Scope | None:
    """A scope such as 2市3町; a name of the zone may stand before ASCII digits."""
    digit = re.search(_DIGIT, bare)
    start = digit.start() if digit is not None else 0
    found = list(re.compile(_COUNT).finditer(bare, start))
    if (
        not found
        or re.compile(_SEPARATOR).search(bare, 0, start)
        or sum(len(each[0]) for each in found) != len(bare) - start
    ):
        return None
    return _counts(text, [(_count(each[1]), each[2]) for each in found])


def _count(numeral: str) -> int:
    number = parse_number(numeral)
    return 0 if number is None else int(number.value)


def _counts(text: str, counts: list[tuple[int, str]]) -> Scope:
    units = [unit for _, unit in counts]
    by_unit = {unit: count for count, unit in counts}
    if len(by_unit) < len(units) or (len(units) > 1 and not _BY_KIND.issuperset(units)):
        return Scope(text=text, kind=ScopeKind.MALFORMED, problem="counted-twice")
    if 0 in by_unit.values():
        return Scope(text=text, kind=ScopeKind.MALFORMED, problem="no-count")
    return Scope(
        text=text,
        kind=ScopeKind.ALL_COUNTED,
        count=sum(by_unit.values()),
        cities=by_unit.get("市"),
        towns=by_unit.get("町"),
        villages=by_unit.get("村"),
    )


def _named(text: str, bare: str) -> Scope:
    tokens = _tokens(bare)
    if not tokens:
        return Scope(text=text, kind=ScopeKind.MALFORMED, problem="no-name")
    if re.search(_DIGIT, bare):
        return Scope(text=text, kind=ScopeKind.MALFORMED, problem="odd-count")
    return Scope(text=text, kind=ScopeKind.NAMED, tokens=tokens)
