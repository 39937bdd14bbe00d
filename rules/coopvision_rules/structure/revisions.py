"""The edition, and when the vision was published and changed (版・公表・変更履歴)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Revision, Vision
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.agreements.reading import Day, span, surely_before
from coopvision_rules.sources import ONE_FACT, TERM
from coopvision_rules.structure.revision_numbers import numbered_together

_PUBLISHED: Final = Words("公表日", "the date of publication (公表日)")
_TERM: Final = Words("計画期間", "the term (計画期間)")
_BEFORE: Final = Words("前の番号の変更", "the revision numbered before it")
_FIRST: Final = frozenset({"初版", "第1版", "第一版"})
_MADE: Final = "策定|作成|決定|制定|新規|当初|公表|^初版$|^第[1一]版$"
_CHANGE: Final = "変更|改[訂定正]|修正|訂正|更新"
_APRIL: Final = 4


def _is_making(revision: Revision) -> bool:
    """Whether an entry of the list of revisions is that of the vision's making (策定)."""
    return _says(_MADE, revision.number, revision.kind, revision.reason) and not _is_called_change(revision)


def _is_called_change(revision: Revision) -> bool:
    return _says(_CHANGE, revision.number, revision.kind)


def _says(words: str, *texts: str | None) -> bool:
    return any(text is not None and re.search(words, normal(text)) for text in texts)


@rule("STR403", severity=Severity.WARNING, cites=[ONE_FACT], needs=["revisions"])
def revision_before_publication(vision: Vision, _: Context) -> Checks:
    """No revision lies a year or more before the publication, unless that is of a later change."""
    published, days = span(vision.published), [span(each.date) for each in vision.revisions]
    if vision.published is None:
        return
    if published is None:
        yield undecided(Cell(vision, "published"))
        return
    outdated = any(day is not None and day[0] > published[1] for day in days)
    early = [day for day in days if day is not None and _before_its_time(day, vision)]
    for revision, day in zip(vision.revisions, days, strict=True):
        cell = Cell(revision, "date")
        if day is None:
            yield undecided(cell)
        elif not _is_making(revision):
            wrong = _a_year_later(day[1]) <= published[0] and (early == [day] if day in early else outdated)
            yield expect(
                not wrong,
                cell,
                found=revision.date,
                expected=vision.published,
                related=[(Cell(vision, "published"), _PUBLISHED)],
            )


def _a_year_later(day: Day) -> Day:
    return day[0] + 1, day[1], day[2]


def _before_its_time(day: tuple[Day, Day], vision: Vision) -> bool:
    """Whether a date lies more than a year before the term, when the vision was hardly being made."""
    first = vision.term.first_fiscal
    return first is not None and day[1] < (first - 1, _APRIL, 1)


@rule("STR404", severity=Severity.WARNING, cites=[ONE_FACT], needs=["revisions"])
def revision_number_skipped(vision: Vision, _: Context) -> Checks:
    """The revisions are numbered without a gap and each number once: all together, by kind, or anew each year."""
    for group in numbered_together(vision):
        for before, after in pairwise(group):
            yield expect(
                after.number == before.number + 1,
                Cell(after.revision, "number"),
                found=after.revision.number,
                expected=before.number + 1,
                before=before.revision.number,
                related=[(Cell(before.revision, "number"), _BEFORE)],
            )


@rule("STR405", severity=Severity.WARNING, cites=[TERM])
def dated_after_term(vision: Vision, _: Context) -> Checks:
    """A vision is published, and changed, before its term is over."""
    for cell in _dates(vision):
        late = surely_before(vision.term, cell.value)
        if late is None:
            yield undecided(cell)
            continue
        related = [(Cell(vision, "term"), _TERM)]
        yield expect(not late, cell, found=cell.value, expected=vision.term, related=related)


def _dates(vision: Vision) -> Iterator[Cell]:
    cells = [Cell(vision, "published"), *(Cell(revision, "date") for revision in vision.revisions)]
    return (cell for cell in cells if cell.value is not None)


@rule("STR406", severity=Severity.NOTICE, cites=[ONE_FACT], needs=["revisions"])
def first_edition_revised(vision: Vision, _: Context) -> Checks:
    """What has been revised is no longer called the first edition (初版, 第1版)."""
    if vision.edition is None:
        return
    changed = [each for each in vision.revisions if each.date is not None and not _is_making(each)]
    first, cell = normal(vision.edition) in _FIRST, Cell(vision, "edition")
    if first and len(vision.revisions) == len(changed) == 1 and _may_be_making(changed[0], vision):
        yield undecided(cell)
    else:
        dated = [each for each in changed if each.date is not None and each.date.understood]
        yield expect(not (first and dated), cell, found=vision.edition, count=len(dated))


def _may_be_making(revision: Revision, vision: Vision) -> bool:
    """Whether the only entry may be that of the making: it says nothing, or is dated as the vision itself."""
    if _is_called_change(revision) or revision.date is None:
        return False
    silent = not (revision.number or revision.kind or revision.reason)
    return silent or (vision.published is not None and revision.date.same_time(vision.published))
