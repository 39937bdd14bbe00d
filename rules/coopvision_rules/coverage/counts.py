"""Counts of municipalities in words (六市町合同, 2市3町) against who takes part."""

import re
from collections.abc import Iterable
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Member, Project
from coopvision.notation import Scope, ScopeKind, parse_scope
from coopvision.words import Words
from coopvision_rules.coverage.bodies import counts_all, named_directly, of_kind
from coopvision_rules.coverage.reading import members_in, names_in, participants_of, scoped, unclear_participants
from coopvision_rules.sources import ONE_FACT

_NUMBER: Final = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
_COUNT: Final = (
    f"(?<![0-9０-９一二三四五六七八九十第]){_NUMBER}(?:市町村?|市{_NUMBER}町(?:{_NUMBER}村)?"
    "|[市町](?=合同|共同|連携|による|が|で))"
)
_SUFFIXES: Final = {"cities": "市", "towns": "町", "villages": "村"}


@rule("COV210", severity=Severity.WARNING, cites=[ONE_FACT])
def scope_member_repeated(project: Project, ctx: Context) -> Checks:
    """A scope names a member once."""
    for _, _activity, scope, cell in scoped(project):
        if scope.kind is ScopeKind.NAMED:
            known = [member for token in names_in(scope, ctx.vision) for member in named_directly(token, ctx.vision)]
            twice = [member.name for index, member in enumerate(known) if member in known[:index]]
            yield expect(not twice, cell, found=scope, members=twice)


@rule("COV213", severity=Severity.WARNING, cites=[ONE_FACT])
def name_count_disagrees(project: Project, ctx: Context) -> Checks:
    """`六市町合同` or `2市3町` in the name of an activity is as many as its scope."""
    for _, activity, scope, cell in scoped(project):
        count = re.search(_COUNT, activity.name)
        if count is None or scope.kind not in _COUNTABLE:
            continue
        if unclear := unclear_participants(project, ctx.vision):
            yield undecided(*unclear)
            continue
        stated, there = parse_scope(count[0]), members_in(scope, participants_of(project, ctx), ctx.vision)
        if there is not None:
            yield expect(
                _fits(stated, there),
                Cell(activity, "name"),
                found=count[0],
                expected=[member.name for member in there],
                related=[(cell, Words("参加市町", "the scope"))],
            )


_COUNTABLE: Final = frozenset({ScopeKind.NAMED, ScopeKind.ALL, ScopeKind.ALL_COUNTED})


def _fits(stated: Scope, there: Iterable[Member]) -> bool:
    """Whether a count in words is of these members."""
    names = [member.name for member in there]
    if counts_all(stated) or stated.count is None:
        return stated.count is None or stated.count == len(names)
    return all((getattr(stated, kind) or 0) == of_kind(there, suffix) for kind, suffix in _SUFFIXES.items())
