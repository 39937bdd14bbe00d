"""Where several relations break at once: the printed cell that explains most of them, and what would mend it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from coopvision.engine.checks import Target
from coopvision.engine.coverage import Relation
from coopvision.engine.findings import Place
from coopvision.engine.index import Index
from coopvision.records import Record

if TYPE_CHECKING:
    from coopvision.engine.explanations import Explanation


@frozen(kw_only=True, eq=False, repr=False)
class Correction(Record):
    """A cell that explains contradictions.

    Attributes:
        place: The cell.
        found: What is printed there; None for a blank.
        would_be: The amount that would mend it, in the table's unit.
        unit: The table's unit; empty where none is known.
        project: The number of the project concerned, if one is.
    """

    place: Place
    found: Any
    would_be: Any
    unit: str = ""
    project: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Explained(Record):
    """A finding that a culprit explains, by the rule's name and the finding's place."""

    rule: str
    place: Place


@frozen(kw_only=True, eq=False, repr=False)
class Culprit(Correction):
    """The cell that explains most, of contradictions that hang together.

    It is named where it explains two of them or more, and also where it explains only one but every
    other cell of that relation is confirmed elsewhere.

    Attributes:
        explains: What would be mended.
        breaks: How many relations that hold would not, and are mended by no other culprit.
        rivals: Other corrections that explain as much; nothing in the document decides between them.
    """

    explains: tuple[Explained, ...]
    breaks: int = 0
    rivals: tuple[Correction, ...] = ()


class Contradiction(NamedTuple):
    """A relation that does not hold, the rule that stated it, and where its finding points."""

    relation: Relation
    rule: str
    at: Target


def find(relations: Sequence[Relation], contradictions: Sequence[Contradiction], index: Index) -> tuple[Culprit, ...]:
    """The culprits, those that explain most first.

    Args:
        relations: All relations that could be evaluated.
        contradictions: Those of them that do not hold.
        index: The places of the vision.
    """
    if not contradictions:
        return ()
    from coopvision.engine.explanations import Search  # noqa: PLC0415 - only contradictions pay for it

    positions = {id(relation): position for position, relation in enumerate(relations)}
    ordered = sorted(
        (each for each in contradictions if _placed(each.at, index)), key=lambda each: index.order(each.at)
    )
    stated = {positions[id(each.relation)]: each for each in ordered}
    search = Search(relations, list(stated))
    named = [each for each in search.run() if _placed(each[0].cell, index)]
    return tuple(
        Culprit(
            **_correction(best, index),
            explains=_explained(best, stated, index),
            breaks=len(best.breaks & search.broken),
            rivals=tuple(Correction(**_correction(rival, index)) for rival in rivals if _placed(rival.cell, index)),
        )
        for best, rivals in named
    )


def _placed(target: Target, index: Index) -> bool:
    """Whether it stands in the vision; a faulty rule may speak of cells that do not."""
    try:
        index.order(target)
    except KeyError:
        return False
    return True


def _correction(explanation: "Explanation", index: Index) -> dict[str, Any]:
    cell = explanation.cell
    return {
        "place": index.place(cell),
        "found": cell.value,
        "would_be": explanation.value,
        "unit": index.nearest(cell, "unit") or "",
        "project": index.project(cell),
    }


def _explained(best: "Explanation", stated: Mapping[int, Contradiction], index: Index) -> tuple[Explained, ...]:
    """What it mends of what was found, in the order of the document."""
    return tuple(
        Explained(rule=each.rule, place=index.place(each.at))
        for position, each in stated.items()
        if position in best.mends
    )
