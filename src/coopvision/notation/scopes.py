"""Scopes (対象市町): who takes part in an activity."""

import enum
import re
from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from coopvision.notation.brackets import without_brackets
from coopvision.notation.codes import find_prefecture
from coopvision.notation.marks import without_marks
from coopvision.notation.numbers import parse_number
from coopvision.notation.placeholders import is_dash
from coopvision.notation.text import normal, plain
from coopvision.records import Record

_NUMBER: Final = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_KIND: Final = "市町村|市町|町村|自治体|市|町|村"
_COUNT: Final = f"({_NUMBER})({_KIND})"
_DIGIT: Final = "[0-9]"
_BEFORE_COUNT: Final = "(?:全|計|圏域内?の?|構成|関係|連携|近隣|周辺|隣接)*"
"""What may stand before a count in kanji; before ASCII digits anything may, such as the zone's name."""
_SEPARATOR: Final = (
    "[ ・、,/;+&→←↔⇒⇔]+|及び|並びに|および|ならびに|(?<=[市町村])[と～-](?=.)"
    f"|(?:(?<=^.)|(?<=[ ・、,].))と(?={_BEFORE_COUNT}(?:{_NUMBER})(?:{_KIND}))"
    f"|(?<=.)(?:ほか|その他)の?(?=[^計合])|(?<=.)[他外]の?(?=(?:{_NUMBER})(?:{_KIND}))|(?<=[^0-9][市町村])(?={_DIGIT})"
)
_BY_KIND: Final = frozenset("市町村")
_WHICH: Final = "(?:構成|関係|連携|圏域内?)?"
_WITHIN: Final = "(?:(?:.*圏域|管内)内?の?)?"
_ALL: Final = f"{_WITHIN}(?:全て?の?|すべての){_WHICH}(?:{_KIND})|{_WITHIN}構成市町村?|.*圏域(?:全体|内?全域)"
_EACH: Final = f"{_WITHIN}各{_WHICH}(?:{_KIND})"
_PARTLY: Final = "([^0-9]+?)(?:ほか|など|等|(?<=[市町村])他)"
"""みなと市ほか: some by name, the others not at all."""
_EXCEPT: Final = "(?:[をは]?除(?:く|いた)|以外)"
_EXCEPT_BEFORE: Final = f"(?![をは]除)(.+?){_EXCEPT}の?(.*)"
_EXCEPT_BEHIND: Final = f"(.+?) ?[(\\[](?:(?!除く)(.+?){_EXCEPT}|除(?:く|[ :]) ?(.+?))[)\\]]"
_WHOLE: Final = f"全域|全体|圏域|{_WHICH}(?:{_KIND})"
_NOTE: Final = r"[(\[〔【]([^()\[\]〔〕【】]*)[)\]〕】]"
_NOTE_BEHIND: Final = f"(.+){_NOTE}"
_SEVERAL: Final = ".*(?:市町村?|町村|自治体)|両[市町村]"
_NAME: Final = ".|.+[市町村]"
_LEGAL_FORM: Final = "[一公社特]?[株有社財福学医非]"
_TOGETHER: Final = "(?<=.)(?:共同|合同|共通)$"
_FOOTNOTE: Final = "(?<=.)※[^・、,]*[ぁ-ん年][^・、,]*$"
_GAP: Final = "(?<=[^ ・、,市町村]{2}) (?=[市町村](?:[ ・、,]|$))"
"""A space inside a name: みなと 市; a letter alone before it is a mark."""


class ScopeKind(enum.Enum):
    """How a scope (対象市町) says who takes part."""

    ALL_COUNTED = "all-counted"
    """By number: ６市町, 2市3町."""
    EACH = "each"
    """Each on its own: 各市町."""
    ALL = "all"
    """All, without number: 全市町, 圏域全体."""
    NAMED = "named"
    """By mark or name: 室 登 伊; also beside a count or another word for several: みなと市と２町."""
    PARTLY = "partly"
    """Some by mark or name, the others not at all: みなと市ほか."""
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
            for only the roster can divide it. A count or a word for several is a token, too.
        excepted: The marks or names of those who are taken out of all: `かわい町を除く市町` has かわい町.
        restated: What stands before the brackets, where these say who it is: `２市町（港 山）` restates 2市町.
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
    restated: "Scope | None" = None
    problem: str | None = None


def parse_scope(text: str) -> Scope:
    """The scope (対象市町) that the whole text, in brackets of any kind or none, names."""
    return _scope(text)


@lru_cache(maxsize=4096)
def _scope(text: str) -> Scope:
    bare = without_marks(re.sub(f"{_FOOTNOTE}|{_GAP}", "", without_brackets(plain(text))))
    if not bare or is_dash(bare):
        return Scope(text=text, kind=ScopeKind.BLANK, problem="placeholder" if bare else None)
    return _excepting(text, bare) or _noted(text, bare) or _read(text, bare)


def _read(text: str, bare: str) -> Scope:
    """A scope without notes in brackets."""
    return _partly(text, bare) or _collective(text, bare) or _named(text, bare)


def _collective(text: str, bare: str) -> Scope | None:
    """A scope that says who takes part without a name."""
    words = re.sub(_TOGETHER, "", bare)
    if re.fullmatch(_ALL, words):
        return Scope(text=text, kind=ScopeKind.ALL)
    if re.fullmatch(_EACH, words):
        return Scope(text=text, kind=ScopeKind.EACH)
    return _counted(text, words)


def _excepting(text: str, bare: str) -> Scope | None:
    """All, each or so many without some: かわい町を除く市町, 全市町（やまべ町を除く）, かわい町以外."""
    before, behind = re.fullmatch(_EXCEPT_BEFORE, bare), re.fullmatch(_EXCEPT_BEHIND, bare)
    if behind is not None:
        whole, names = behind[1], behind[2] or behind[3]
    elif before is not None:
        names, whole = before[1], before[2]
    else:
        return None
    found = _collective(text, whole.strip())
    excepted = _tokens(names)
    if found is None and re.fullmatch(f"(?:{_WHOLE})?", whole.strip()) and "(" not in names:
        found = Scope(text=text, kind=ScopeKind.ALL)
    return None if found is None or not excepted else evolve(found, excepted=excepted)


def _noted(text: str, bare: str) -> Scope | None:
    """A scope with notes in brackets, which may say who is meant: みなと市（代表）, ２市町（港 山）.

    What belongs to a name stays: 伊達市（北海道）, ㈱みなと.
    """
    outside = re.sub(_NOTE, lambda note: note[0] if _belongs_to_a_name(note[1]) else "", bare).strip()
    if outside == bare:
        return None
    if not outside:
        return _read(text, re.sub(_NOTE, r"\1 ", bare).strip())
    whole = _read(text, outside)
    behind = re.fullmatch(_NOTE_BEHIND, bare)
    if behind is None or behind[1].strip() != outside or not _is_of_several(whole):
        return whole
    return _said_again(whole, _read(text, behind[2].strip()))


def _belongs_to_a_name(note: str) -> bool:
    return find_prefecture(note) is not None or re.fullmatch(_LEGAL_FORM, note) is not None


def _is_of_several(scope: Scope) -> bool:
    """Whether a scope is a word or a count for several, of whom brackets may tell who they are."""
    return scope.kind in _TELLING or (len(scope.tokens) == 1 and re.fullmatch(_SEVERAL, scope.tokens[0]) is not None)


def _said_again(whole: Scope, inside: Scope) -> Scope:
    """The scope before brackets, or what is in them if they tell who it is."""
    if whole.kind is inside.kind is ScopeKind.ALL_COUNTED and whole.count != inside.count:
        return Scope(text=whole.text, kind=ScopeKind.MALFORMED, problem="counted-twice")
    names = inside.kind is ScopeKind.NAMED and all(re.fullmatch(_NAME, token) for token in inside.tokens)
    run = len(inside.tokens) == 1 and len(inside.tokens[0]) == whole.count
    return evolve(inside, restated=whole) if names or run or inside.kind in _TELLING else whole


_TELLING: Final = frozenset({ScopeKind.ALL, ScopeKind.EACH, ScopeKind.ALL_COUNTED})


def _partly(text: str, bare: str) -> Scope | None:
    """Some by name, and others: みなと市ほか."""
    found = re.fullmatch(_PARTLY, bare)
    tokens = () if found is None else _tokens(found[1])
    return Scope(text=text, kind=ScopeKind.PARTLY, tokens=tokens) if tokens else None


def _tokens(names: str) -> tuple[str, ...]:
    found = (without_marks(re.sub(_FOOTNOTE, "", token)) for token in re.split(_SEPARATOR, names) if token)
    return tuple(normal(token) for token in found if token)


def _counted(text: str, bare: str) -> Scope | None:
    """A scope such as 2市3町; a name of the zone may stand before ASCII digits."""
    digit = re.search(_DIGIT, bare)
    word = re.match(_BEFORE_COUNT, bare)
    start = digit.start() if digit is not None else word.end() if word is not None else 0
    found = list(re.compile(_COUNT).finditer(bare, start))
    if (
        not found
        or any(each.end() <= start for each in re.finditer(_SEPARATOR, bare))
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
    for token in tokens:
        counted = _counted(text, token)
        if counted is not None and counted.problem is not None:
            return counted
        if counted is None and re.search(_DIGIT, token):
            return Scope(text=text, kind=ScopeKind.MALFORMED, problem="odd-count")
    return Scope(text=text, kind=ScopeKind.NAMED, tokens=tokens)
