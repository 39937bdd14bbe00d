"""Who may head a row or take part without being a member: 広域連合, a prefecture, everybody, some of them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from coopvision.model import Member, Side, Vision
from coopvision.notation import Scope, ScopeKind, find_prefecture, normal, parse_scope
from coopvision_rules.coverage.naming import (
    bare_name,
    find_member,
    is_company,
    is_named_like_a_municipality,
    is_nearly_a_member,
    members_in_a_run,
    names_of,
)

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
_WHICH: Final = (
    "両|各|全|連携|近隣|周辺|隣接|関係|構成|参加|実施|対象|該当|当該|希望|協力|一部|残り|圏域内?|その|他|中心|複数|同"
)
_SOME: Final = f"(?:{_WHICH})*(?:の|する|した)?(?:市町村|市町|町村|自治体|市|町|村)"
"""関係市町, 近隣町, 希望する市町, 町: some of them, without saying which."""
_OF_SEVERAL_KINDS: Final = "..+(?:市町村?|町村|自治体)"
_PARTNERS: Final = "連携(市|町|村|町村)"
_BOTH: Final = "両(市町村|市町|町村|市|町|村|自治体)"
_FEWER: Final = "近隣|周辺|隣接|関係|参加|実施|対象|該当|希望|協力|一部"
_KINDS: Final = "(?<![市町村])(市|町|村|町村)$"
_COLLECTIVE: Final = frozenset({ScopeKind.ALL, ScopeKind.EACH, ScopeKind.ALL_COUNTED})


def is_above(reference: str) -> bool:
    """Whether a name is that of the State or a prefecture."""
    return normal(reference) in _ABOVE or find_prefecture(reference) is not None


def is_stranger(reference: str, vision: Vision) -> bool:
    """Whether a reference names a municipality that the roster does not have, alone, among others or as an exception.

    That is whoever is named like a municipality, or nearly like a member; what is named otherwise is a body.
    """
    if find_member(reference, vision) is not None:
        return False
    scope = parse_scope(reference)
    names = scope.tokens or scope.excepted or (reference,)
    return any(_is_strange(name, vision) for name in names)


def _is_strange(name: str, vision: Vision) -> bool:
    bare = bare_name(name)
    if members_meant(name, vision) is not None or _is_word(bare) or not bare:
        return False
    if not is_company(name) and is_nearly_a_member(bare, vision):
        return True
    return is_named_like_a_municipality(bare) and not re.fullmatch(_OF_SEVERAL_KINDS, bare)


def is_word_for_several(reference: str) -> bool:
    """Whether a reference is a word for municipalities: 関係町, ３市町, 希望する市町."""
    name = bare_name(reference)
    return _is_word(name) or re.fullmatch(_OF_SEVERAL_KINDS, name) is not None


def _is_word(name: str) -> bool:
    return parse_scope(name).kind in _COLLECTIVE or re.fullmatch(_SOME, name) is not None


class Meant(NamedTuple):
    """Whom words joined together mean: みなと市と２町, 港・山.

    Attributes:
        named: Who is named directly, in order, as often as it is.
        by_words: Who is meant by other words.
        unclear: Words that do not say whom of the members they mean.
    """

    named: tuple[Member, ...]
    by_words: tuple[Member, ...]
    unclear: tuple[str, ...]

    @property
    def members(self) -> tuple[Member, ...]:
        """Everybody, each once."""
        return tuple({id(member): member for member in (*self.named, *self.by_words)}.values())


def meant_by(tokens: Iterable[str], among: Sequence[Member], vision: Vision) -> Meant:
    """Whom names and words side by side mean; a count beside names is of the others: `みなと市と２町`."""
    words = []
    named: list[Member] = []
    for token in tokens:
        found = named_directly(token, vision)
        named += found
        words += [] if found else [token]
    by_words: list[Member] = []
    unclear = []
    for word in sorted(words, key=_is_count):
        there = [member for member in among if member not in named + by_words] if _is_count(word) else among
        meant = _word_means(word, there)
        by_words += meant or ()
        unclear += [word] if meant is None else []
    return Meant(tuple(named), tuple(by_words), tuple(unclear))


def _is_count(word: str) -> bool:
    return parse_scope(word).kind is ScopeKind.ALL_COUNTED


def named_directly(token: str, vision: Vision) -> tuple[Member, ...]:
    """The members that a token names: one, or several in a run (港山)."""
    member = find_member(token, vision)
    return members_in_a_run(token, vision) if member is None else (member,)


def named_side_by_side(reference: str, vision: Vision) -> bool:
    """Whether a reference is the name of a member, or the names of several (みなと市・やまべ町), and nothing else."""
    tokens = parse_scope(reference).tokens
    return find_member(reference, vision) is not None or (
        bool(tokens) and all(find_member(token, vision) is not None for token in tokens)
    )


def members_meant(reference: str, vision: Vision) -> tuple[Member, ...] | None:
    """Whom a name, names side by side or a word for several (全市町, ３市町, 各町, 連携市町) mean of the roster.

    Nobody where it is the State or a prefecture; None where it does not say who.
    """
    member = find_member(reference, vision)
    if member is not None:
        return (member,)
    members = vision.zone.members
    scope = parse_scope(reference)
    if scope.kind is not ScopeKind.NAMED:
        return meant_of(scope, members) if knows_excepted(scope, vision) else None
    meant = meant_by(scope.tokens, members, vision)
    repeated = len({id(member) for member in meant.named}) < len(meant.named)
    return None if meant.unclear or repeated else meant.members


def _word_means(word: str, among: Sequence[Member]) -> tuple[Member, ...] | None:
    """Whom a word means of these members; None where it does not say which."""
    if is_above(word):
        return ()
    side = _SIDES.get(normal(word))
    if side is not None:
        return tuple(member for member in among if member.side is side)
    if partners := re.fullmatch(_PARTNERS, word):
        there = _ending(partners[1], among)
        return tuple(member for member in there if member.side is Side.PARTNER)
    if both := re.fullmatch(_BOTH, word):
        there = _ending(both[1], among)
        return there if len(there) == len("両者") else None
    return meant_of(parse_scope(word), among)


def _ending(kinds: str, members: Iterable[Member]) -> tuple[Member, ...]:
    """The members of these kinds; 自治体 are of every kind."""
    return tuple(member for member in members if bare_name(member.name)[-1:] in kinds or kinds == "自治体")


def meant_of(scope: Scope, members: Sequence[Member]) -> tuple[Member, ...] | None:
    """Whom a collective scope means of these members: all of them, those of a kind, of a side, not those it excepts.

    None where it is of another sort, or counts others than they are.
    """
    if scope.kind not in _COLLECTIVE:
        return None
    there = those_spoken_of(scope, members)
    kind = re.search(_KINDS, words_of(scope))
    if kind is not None and scope.kind is not ScopeKind.ALL_COUNTED:
        there = _ending(kind[1], there)
    if scope.kind is ScopeKind.ALL_COUNTED:
        return _counted(scope, there)
    return there


def knows_excepted(scope: Scope, vision: Vision) -> bool:
    """Whether whoever a scope excepts is in the roster."""
    return all(find_member(name, vision) is not None for name in scope.excepted)


def those_spoken_of(scope: Scope, members: Iterable[Member]) -> tuple[Member, ...]:
    """The members of whom a collective scope speaks: not those it excepts, and of 全連携市町 only partners."""
    excepted = {bare_name(name) for name in scope.excepted}
    partners = "連携" in words_of(scope)
    return tuple(
        member
        for member in members
        if not names_of(member) & excepted and (member.side is Side.PARTNER or not partners)
    )


def may_be_fewer(scope: Scope) -> bool:
    """Whether a count is of some (関係５市町), who need not be all."""
    return re.search(_FEWER, words_of(scope)) is not None


def _counted(scope: Scope, there: Sequence[Member]) -> tuple[Member, ...] | None:
    """All that are counted, if they are as many; ３市町 of four members does not say which."""
    by_kind = {"市": scope.cities, "町": scope.towns, "村": scope.villages}
    if any(count is not None for count in by_kind.values()):
        there = [member for member in there if by_kind.get(bare_name(member.name)[-1:]) is not None]
        if any(count != of_kind(there, kind) for kind, count in by_kind.items() if count is not None):
            return None
    elif not counts_all(scope):
        there = _ending("町村", there)
    return tuple(there) if len(there) == scope.count else None


def counts_all(scope: Scope) -> bool:
    """Whether the count is of municipalities of every kind; `三市` counts only some of the members."""
    split = scope.cities is not None or scope.towns is not None or scope.villages is not None
    return not split and ("市" in words_of(scope) or "自治体" in words_of(scope))


def of_kind(members: Iterable[Member], kind: str) -> int:
    """How many of these members are cities (市), towns or villages."""
    return len(_ending(kind, members))


def words_of(scope: Scope) -> str:
    """The words of a collective scope without notes and those that it excepts."""
    outside, _, inside = normal(scope.text).strip("[]()").partition("(")
    words = inside if scope.restated is not None else outside
    return re.sub("[^市町村体]+$", "", re.split("除く|除いた|以外", words)[-1])


def may_be_several(reference: str, vision: Vision) -> bool:
    """Whether a reference may stand for members without saying for whom: a body, 関係市町, みなと市ほか."""
    return members_meant(reference, vision) is None and not is_stranger(reference, vision)
