"""The edition, and when the vision was published and changed (版・公表・変更履歴)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Revision, Vision
from coopvision.notation import normal, parse_number
from coopvision.words import Words
from coopvision_rules.agreements.reading import Day, span, surely_before
from coopvision_rules.sources import ONE_FACT, TERM

_PUBLISHED: Final = Words("公表日", "the date of publication (公表日)")
_TERM: Final = Words("計画期間", "the term (計画期間)")
_BEFORE: Final = Words("前の番号の変更", "the revision numbered before it")
_NUMBER: Final = "第?([0-9]+|[一二三四五六七八九十]+)(?:回|次|版|訂|$)"
_FIRST: Final = frozenset({"初版", "第1版", "第一版"})
_MADE: Final = "策定|作成|決定"
_APRIL: Final = 4


def _is_making(revision: Revision) -> bool:
    """Whether an entry of the list of revisions is that of the vision's making (策定)."""
    texts = (revision.number, revision.kind, revision.reason)
    return any(text is not None and re.search(_MADE, text) for text in texts)


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
    """The revisions are numbered without a gap and each number once, all together or each kind for itself."""
    numbered = [(number, each) for each in vision.revisions if (number := _number(each)) is not None]
    groups = [numbered] if _runs_on(numbered) else _by_kind(numbered)
    for group in groups:
        for (before, first), (after, revision) in pairwise(sorted(group, key=lambda pair: pair[0])):
            yield expect(
                after == before + 1,
                Cell(revision, "number"),
                found=revision.number,
                expected=before + 1,
                before=first.number,
                related=[(Cell(first, "number"), _BEFORE)],
            )


_Numbered = Sequence[tuple[int, Revision]]


def _number(revision: Revision) -> int | None:
    """Which revision it is: 第2回 and 第二回変更 are 2."""
    found = re.match(_NUMBER, normal(revision.number or ""))
    number = parse_number(found[1]) if found else None
    return None if number is None else int(number.value)


def _runs_on(numbered: _Numbered) -> bool:
    numbers = sorted(number for number, _ in numbered)
    return all(after == before + 1 for before, after in pairwise(numbers))


def _by_kind(numbered: _Numbered) -> list[_Numbered]:
    kinds = dict.fromkeys(revision.kind for _, revision in numbered)
    return [[pair for pair in numbered if pair[1].kind == kind] for kind in kinds]


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
    if vision.edition is not None:
        changed = [each for each in vision.revisions if each.date is not None and not _is_making(each)]
        first = normal(vision.edition) in _FIRST
        yield expect(not (first and changed), Cell(vision, "edition"), found=vision.edition, count=len(changed))
