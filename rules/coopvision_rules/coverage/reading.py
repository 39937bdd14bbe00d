"""How scopes (参加市町) are read against the roster."""

from collections.abc import Iterable, Iterator

from coopvision.model import Activity, Cell, CostRow, Member, Project, Side, Vision
from coopvision.notation import Scope, ScopeKind, normal
from coopvision_rules.coverage.bodies import may_be_several, meant_of, members_meant, without_excepted
from coopvision_rules.lookups import members_named, unknown_participants


def named(references: Iterable[str], vision: Vision) -> list[Member]:
    """The members that names and collective words (全市町, 連携市町) mean, each once."""
    found = (member for reference in references for member in members_meant(reference, vision) or ())
    return list({id(member): member for member in found}.values())


def unclear_participants(project: Project, vision: Vision) -> list[Cell]:
    """Where a project names participants of whom nobody can tell which members they are.

    A word such as 連携市町 or 各町 may go without saying that the central city takes part.
    """
    return [cell for cell in unknown_participants(project, vision) if _is_unclear(cell.value, vision)]


def _is_unclear(reference: str, vision: Vision) -> bool:
    meant = members_meant(reference, vision)
    return meant is None or (bool(meant) and all(member.side is Side.PARTNER for member in meant))


def rows_for_several(rows: Iterable[CostRow], vision: Vision) -> list[CostRow]:
    """The rows of bodies (広域連合) and of collective words that may stand for members without saying for whom."""
    unclear = (row for row in rows if members_meant(row.municipality, vision) is None)
    return [row for row in unclear if may_be_several(row.municipality, vision)]


def participants_for_several(project: Project, vision: Vision) -> list[Cell]:
    """Where a project names such a body or such a word among its participants."""
    return [cell for cell in unclear_participants(project, vision) if may_be_several(cell.value, vision)]


def participants_of(project: Project, vision: Vision) -> tuple[Member, ...]:
    """Whom the project names; where it names nobody, the whole roster."""
    return tuple(named(project.participants, vision)) or vision.zone.members


def scoped(project: Project) -> Iterator[tuple[int, Activity, Scope, Cell]]:
    """The activities of a project that have a scope: position from 1, activity, scope and where it stands."""
    for position, activity in enumerate(project.activities, start=1):
        if activity.scope is not None:
            yield position, activity, activity.scope, Cell(activity, "scope")


def tokens_of(scope: Scope, vision: Vision) -> tuple[str, ...]:
    """The marks or names in a scope; marks printed without a space between them are told apart."""
    marks = {member.mark for member in vision.zone.members}
    split: list[str] = []
    for token in scope.tokens:
        meant = members_meant(token, vision)
        if meant and vision.zone.find(token) is None:
            split.extend(member.name for member in meant)
            continue
        apart = vision.zone.find(token) is None and all(mark in marks for mark in token)
        split.extend(token if apart else [token])
    return tuple(split)


def counts_all(scope: Scope) -> bool:
    """Whether the count is of municipalities of every kind; `三市` counts only some of the members."""
    split = scope.cities is not None or scope.towns is not None or scope.villages is not None
    words = normal(scope.text)
    for name in scope.excepted:
        words = words.replace(name, "")
    return not split and ("市" in words or "自治体" in words)


def promised_to(scope: Scope, project: Project, vision: Vision) -> tuple[Member, ...]:
    """Whom a scope promises; 各市町 promises nobody in particular, and `三市` does not say which."""
    if scope.kind is ScopeKind.NAMED:
        return tuple(members_named(vision, tokens_of(scope, vision)))
    return everyone_in(scope, project, vision) or ()


def everyone_in(scope: Scope, project: Project, vision: Vision) -> tuple[Member, ...] | None:
    """All whom 全市町, ６市町 or かわい町を除く市町 means of the project's participants; None of any other scope."""
    taking_part = participants_of(project, vision)
    if any(vision.zone.find(name) is None for name in scope.excepted):
        return None
    if scope.kind is ScopeKind.ALL_COUNTED and counts_all(scope):
        return without_excepted(scope, taking_part)
    return meant_of(scope, taking_part) if scope.kind is ScopeKind.ALL else None
