"""The same thing under two names (名称の揺れ)."""

import re
from collections import Counter
from itertools import takewhile
from operator import itemgetter
from typing import Final, NamedTuple

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Activity, Cell, CostRow, Project, plain_number
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.lookups import tables_by_number
from coopvision_rules.sources import ONE_FACT

_END: Final = "(?:事業)?(?:経費|費)?(?:負担金?|補助金?|委託料?|助成金?|交付金?|事業)?$"
_SHORTEST: Final = 4
_USUAL: Final = 3
_OF_ACTIVITY: Final = Words("活動の名称", "the activity's name")
_ALSO: Final = Words("同じ名称の行", "a row of the same name")
_MOST_FREQUENT: Final = Words("最も多い名称", "the most frequent name")


@rule("WRD301", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["cost_by_municipality"])
def work_name_varies(project: Project, ctx: Context, *, most: int = 2) -> Checks:
    """Rows of one activity that are all but called the same are called the same.

    What kind of money it is (負担金, 補助金) may differ. The usual name is that of the activity if a row has it, else
    the one that most rows have, three at least.

    Args:
        project: The project.
        ctx: The context.
        most: How many characters in a row may differ for two names to be one thing's.
    """
    for activities, rows in _by_activity(project, ctx).items():
        usual = _usual(rows, [each for at, each in enumerate(project.activities, start=1) if at in activities])
        if usual is None:
            continue
        common = _stem(usual.cell.value)
        for stem, (first, *others) in _by_stem(rows).items():
            yield expect(
                stem == common or _apart(stem, common) > most,
                Cell(first, "name"),
                found=first.name,
                expected=usual.cell.value,
                stem=_without_end(first.name or ""),
                common=_without_end(usual.cell.value),
                usual=usual.role,
                related=[usual, *((Cell(row, "name"), _ALSO) for row in others)],
            )


class _Usual(NamedTuple):
    """Where the name stands that the rows are held to, and what it is."""

    cell: Cell
    role: Words


def _by_activity(project: Project, ctx: Context) -> dict[tuple[int, ...], list[CostRow]]:
    """The named rows of the project's municipal table by the activities that they are linked to."""
    table = ctx.fact(tables_by_number).get(plain_number(project.number))
    groups: dict[tuple[int, ...], list[CostRow]] = {}
    for row in table.rows if table else ():
        if row.activities and row.name:
            groups.setdefault(row.activities, []).append(row)
    return groups


def _by_stem(rows: list[CostRow]) -> dict[str, list[CostRow]]:
    """Rows by what is compared of their names."""
    groups: dict[str, list[CostRow]] = {}
    for row in rows:
        groups.setdefault(_stem(row.name or ""), []).append(row)
    return groups


def _usual(rows: list[CostRow], activities: list[Activity]) -> _Usual | None:
    """The usual name, where it stands first; None if none is usual."""
    stems = [_stem(row.name or "") for row in rows]
    own = next((each for each in activities if _stem(each.name) in stems), None)
    if own is not None:
        return _Usual(Cell(own, "name"), _OF_ACTIVITY) if len(_stem(own.name)) >= _SHORTEST else None
    stem, often = max(Counter(stems).items(), key=itemgetter(1, 0))
    if often < _USUAL or len(stem) < _SHORTEST:
        return None
    return _Usual(Cell(rows[stems.index(stem)], "name"), _MOST_FREQUENT)


def _stem(name: str) -> str:
    """What is compared of a name: without the kind of money it is."""
    return _without_end(normal(name).replace(" ", ""))


def _without_end(name: str) -> str:
    return re.sub(_END, "", name)


def _apart(one: str, other: str) -> int:
    """How many characters lie between the common beginning and the common end of two names.

    Digits, words in brackets and words put before or behind tell things apart on purpose: such names are far apart.
    """
    before = _common(one, other)
    rest = one[before:], other[before:]
    after = _common(rest[0][::-1], rest[1][::-1])
    middles = [each[: len(each) - after] for each in rest]
    added = not all(middles) and not (before and after)
    told = any(re.search(r"[0-9()]", middle) for middle in middles) or not before + after
    return len(one) + len(other) if added or told else max(map(len, middles))


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
