"""How scopes (参加市町) are read against the roster."""

from collections.abc import Iterator

from coopvision.model import Activity, Cell, Member, Project, Side, Vision
from coopvision.notation import Scope, ScopeKind
from coopvision_rules.lookups import members_named

_SIDES = {
    "中心市": Side.CENTRAL,
    "連携市町": Side.PARTNER,
    "連携市町村": Side.PARTNER,
    "近隣市町": Side.PARTNER,
    "近隣市町村": Side.PARTNER,
    "周辺市町": Side.PARTNER,
    "周辺市町村": Side.PARTNER,
}
"""What scopes call a whole side."""


def participants_of(project: Project, vision: Vision) -> tuple[Member, ...]:
    """Whom the project names; where it names nobody, the whole roster."""
    return tuple(members_named(vision, project.participants)) or vision.zone.members


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
        if token in _SIDES:
            split.extend(member.name for member in vision.zone.side(_SIDES[token]))
            continue
        apart = vision.zone.find(token) is None and all(mark in marks for mark in token)
        split.extend(token if apart else [token])
    return tuple(split)


def counts_all(scope: Scope) -> bool:
    """Whether the count is of municipalities of every kind; `三市` counts only some of the members."""
    split = scope.cities is not None or scope.towns is not None or scope.villages is not None
    return not split and ("市" in scope.text or "自治体" in scope.text)


def promised_to(scope: Scope, project: Project, vision: Vision) -> tuple[Member, ...]:
    """Whom a scope promises; 各市町 promises nobody in particular, and `三市` does not say which."""
    if scope.kind is ScopeKind.NAMED:
        return tuple(members_named(vision, tokens_of(scope, vision)))
    everyone = scope.kind is ScopeKind.ALL or (scope.kind is ScopeKind.ALL_COUNTED and counts_all(scope))
    return participants_of(project, vision) if everyone else ()
