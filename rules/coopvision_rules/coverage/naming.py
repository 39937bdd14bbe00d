"""Names as documents print them, against the roster: with notes, marks and spaces, or with a slip."""

import re
from functools import lru_cache
from typing import Final

from coopvision.model import Member, Vision
from coopvision.notation import normal

_NOTE: Final = r"[(\[〔【][^()\[\]〔〕【】]*[)\]〕】]"
_OUTER: Final = r"[(\[〔【]([^()\[\]〔〕【】]*)[)\]〕】]"
_FOOTNOTE: Final = "(?:※[0-9]*|[*†‡]+[0-9]*|(?<=[市町村])注?[0-9]{1,2})$"
_HEAD_MARK: Final = r"^(?:[^\w]+|うち(?=..))+"
_NUMBERING: Final = "^[①-⑳㉑-㉟]"
_MAYOR: Final = "(?<=[市町村])長$"
_ABOVE_IT: Final = "(?:北海道|東京都|京都府|大阪府|[^市町村]{2,3}県)?(?:[^市町村]{1,5}郡)?(?=..)"
_OLD_SMALL: Final = str.maketrans("ヶヵ", "ケカ")
_BODY_HEAD: Final = "[会社署局所院校館課者]$"
"""What bodies are called at their end; やまべ会 is no slip for やまべ町."""
_COMPANY: Final = "[(][一公社特]?[株有社財福学医非][)]"
_NO_MARK: Final = frozenset("計他各全同")
"""Letters that stand alone without being anybody's mark."""
_NAME_ENDING: Final = ".+[市町村]"


def find_member(reference: str, vision: Vision) -> Member | None:
    """The member that a reference names, as printed or but for notes, footnote marks, spaces and what is above it."""
    member = vision.zone.find(reference)
    if member is not None:
        return member
    bare = bare_name(reference)
    found = [each for each in vision.zone.members if bare in names_of(each)]
    return found[0] if len(found) == 1 else None


def note_of(reference: str) -> str:
    """What stands beside a name: やまべ町（R5年度から）, やまべ町長."""
    words = normal(reference)
    return "".join(re.findall(f"{_NOTE}|{_MAYOR}", words))


def is_company(name: str) -> bool:
    """Whether a name has the sign of a company or another legal person: ㈱, (社福)."""
    return re.search(_COMPANY, normal(name)) is not None


def names_of(member: Member) -> set[str]:
    """What a member is called in comparable form: by name, mark and code."""
    return {bare_name(member.name), normal(member.mark or member.name), member.code}


@lru_cache(maxsize=4096)
def bare_name(reference: str) -> str:
    """A name without notes in brackets, footnote marks, spaces, a number, the prefecture and the county before it."""
    words = normal(re.sub(_NUMBERING, "", reference.strip())).replace(" ", "")
    outer = re.fullmatch(_OUTER, words)
    words = outer[1] if outer is not None else re.sub(_NOTE, "", words)
    words = re.sub(_MAYOR, "", re.sub(_FOOTNOTE, "", re.sub(_HEAD_MARK, "", words)))
    return re.sub(f"^{_ABOVE_IT}", "", words).translate(_OLD_SMALL)


def members_in_a_run(text: str, vision: Vision) -> tuple[Member, ...]:
    """The members whose names or marks, with nothing but と between them, are the whole text: 港山, 港と山."""
    called = {word: member for member in vision.zone.members for word in (member.name, member.mark) if word}
    words = "|".join(map(re.escape, sorted(called, reverse=True)))
    found = re.fullmatch(f"(?:{words})(?:と?(?:{words}))*", text)
    known = [vision.zone.find(word) for word in re.findall(words, text)] if found is not None else []
    members = tuple(member for member in known if member is not None)
    return members if len(members) == len(known) else ()


def is_named_like_a_municipality(name: str) -> bool:
    """Whether a name ends as that of a municipality, or is a code."""
    return re.fullmatch(_NAME_ENDING, name) is not None or (name.isascii() and name.isdigit())


def is_nearly_a_member(name: str, vision: Vision) -> bool:
    """Whether a name is but one slip of the pen from a member's, or a single mark where the roster has others."""
    if len(name) == 1:
        return name not in _NO_MARK and any(len(member.mark or "") == 1 for member in vision.zone.members)
    if _is_nearly_marks(name, vision):
        return True
    return not re.search(_BODY_HEAD, name) and any(
        is_one_slip_from(name, bare_name(member.name)) for member in vision.zone.members
    )


def _is_nearly_marks(name: str, vision: Vision) -> bool:
    """Whether all letters but one are marks of the roster: 港里 for 港山; 港湾管理者 is not."""
    marks = {member.mark for member in vision.zone.members}
    return sum(letter not in marks for letter in name) <= 1


def is_one_slip_from(given: str, name: str) -> bool:
    """Whether one letter is another, left out or too many, or two are exchanged.

    What only goes on behind the whole name is of the municipality (みなと市民) and no slip, unless it ends twice; of a
    name of two letters, one letter that is another leaves too little to tell.
    """
    if given.startswith(name):
        return given[len(name) :] in {"市", "町", "村"}
    start = next((at for at, pair in enumerate(zip(given, name, strict=False)) if pair[0] != pair[1]), len(given))
    rest, other = given[start:], name[start:]
    changed = len(name) > 2 and rest[1:] == other[1:]  # noqa: PLR2004 - two letters
    left_out, too_many = rest == other[1:], rest[1:] == other
    exchanged = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return changed or left_out or too_many or exchanged
