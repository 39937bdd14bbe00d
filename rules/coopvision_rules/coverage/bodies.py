"""Who may head a row or take part without being a municipality: 広域連合, 一部事務組合, a prefecture, everybody."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from coopvision.model import Member, Side, Vision
from coopvision.notation import Scope, ScopeKind, find_prefecture, normal, parse_scope

_SIDES: Final = {
    "中心市": Side.CENTRAL,
    "連携市町": Side.PARTNER,
    "連携市町村": Side.PARTNER,
    "近隣市町": Side.PARTNER,
    "近隣市町村": Side.PARTNER,
    "周辺市町": Side.PARTNER,
    "周辺市町村": Side.PARTNER,
}
"""What documents call a whole side."""
_ABOVE: Final = frozenset({"国", "県", "道", "都", "府"})
_JOINT: Final = frozenset({"圏域", "共通", "共同", "合同", "関係機関", "関係団体", "その他"})
_BODY: Final = (
    ".+(?:連合|組合|企業団|協議会|協会|委員会|連盟|会議所|公社|公団|財団|法人|機構|事務局|会社|商工会|農協|病院"
    "|大学|センター|消防本部|振興局|総合支庁|その他)"
)
_KINDS: Final = "(?<![市町村])(市|町|村|町村)$"


def is_body(reference: str) -> bool:
    """Whether a name is that of a body which is no municipality: a prefecture, a union, a committee."""
    return _is_above(reference) or normal(reference) in _JOINT or re.fullmatch(_BODY, normal(reference)) is not None


def _is_above(reference: str) -> bool:
    return normal(reference) in _ABOVE or find_prefecture(reference) is not None


def members_meant(reference: str, vision: Vision) -> tuple[Member, ...] | None:
    """Whom a name or a collective word (全市町, ３市町, 各町, 連携市町) means of the roster.

    Nobody where it is the State or a prefecture; None where it does not say who.
    """
    member = vision.zone.find(reference)
    if member is not None:
        return (member,)
    if _is_above(reference):
        return ()
    side = _SIDES.get(normal(reference))
    if side is not None:
        return vision.zone.side(side)
    return meant_of(parse_scope(reference), vision.zone.members)


def meant_of(scope: Scope, members: tuple[Member, ...]) -> tuple[Member, ...] | None:
    """Whom a collective scope means of these members: all of them, those of a kind, of a side, not those it excepts.

    None where it is of another sort, or counts others than they are.
    """
    if scope.kind not in _COLLECTIVE:
        return None
    there = without_excepted(scope, members)
    words = _whole(scope)
    kind = re.search(_KINDS, words)
    if kind is not None and scope.kind is not ScopeKind.ALL_COUNTED:
        there = tuple(member for member in there if member.name.endswith(tuple(kind[1])))
    if "連携" in words:
        there = tuple(member for member in there if member.side is Side.PARTNER)
    if scope.kind is ScopeKind.ALL_COUNTED:
        return _counted(scope, there)
    return there


def without_excepted(scope: Scope, members: Iterable[Member]) -> tuple[Member, ...]:
    """These members without those that a scope takes out (かわい町を除く)."""
    return tuple(member for member in members if not {member.name, member.mark} & set(scope.excepted))


_COLLECTIVE: Final = frozenset({ScopeKind.ALL, ScopeKind.EACH, ScopeKind.ALL_COUNTED})


def _counted(scope: Scope, there: Sequence[Member]) -> tuple[Member, ...] | None:
    """All that are counted, if they are as many; ３市町 of four members does not say which."""
    by_kind = {"市": scope.cities, "町": scope.towns, "村": scope.villages}
    if any(count is not None for count in by_kind.values()):
        there = [member for member in there if by_kind.get(member.name[-1:]) is not None]
        if any(count != _of_kind(there, kind) for kind, count in by_kind.items() if count is not None):
            return None
    return tuple(there) if len(there) == scope.count else None


def _of_kind(members: Sequence[Member], kind: str) -> int:
    return sum(member.name.endswith(kind) for member in members)


def _whole(scope: Scope) -> str:
    """The words of a scope without those that it excepts."""
    text = re.sub("[(].*[)]$", "", normal(scope.text).strip("[]()"))
    return text.rpartition("除く")[2].rpartition("以外")[2]


def may_be_several(reference: str, vision: Vision) -> bool:
    """Whether a name is that of a body, or a word for several members, even where it does not say which."""
    return is_body(reference) or is_collective(reference, vision)


def is_collective(reference: str, vision: Vision) -> bool:
    """Whether a word stands for several members, even where it does not say which: みなと市ほか, ３市町."""
    scope = parse_scope(reference)
    if scope.kind is ScopeKind.PARTLY:
        return all(vision.zone.find(token) is not None for token in scope.tokens)
    return normal(reference) in _SIDES or scope.kind in _COLLECTIVE
