"""The vision (共生ビジョン): what it contains, its term, and how it is changed."""

from itertools import pairwise
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import AdvisoryForum, Cell, Project, Revision, Vision
from coopvision.notation import Period
from coopvision.words import Words
from coopvision_settlement.cites import REGIME
from coopvision_settlement.dates import stretch, surely_later
from coopvision_settlement.provisions import provision
from coopvision_settlement.readings import doubts

_NEIGHBOUR: Final = Words("隣の変更", "the change beside it")
_PARTS: Final = {
    "summary": Words("事業内容", "content (事業内容)"),
    "expected_effect": Words("事業効果", "expected effect (事業効果)"),
    "schedule": Words("実施スケジュール", "schedule (実施スケジュール)"),
}
_ENOUGH: Final = 2


@rule("GDL401", severity=Severity.NOTICE, cites=[provision("VI-2")], regime=REGIME)
def future_picture_blank(vision: Vision, _: Context) -> Checks:
    """The future picture is there, where the document was read for it."""
    cell = Cell(vision, "future_picture")
    yield undecided(cell) if vision.future_picture is None else expect(vision.future_picture.strip(), cell)


@rule("GDL402", severity=Severity.NOTICE, cites=[provision("VI-3")], regime=REGIME)
def term_not_five_years(vision: Vision, _: Context, *, years: int = 5, more_or_less: int = 1) -> Checks:
    """The term is about five years."""
    cell = Cell(vision, "term")
    if not vision.term.understood:
        yield undecided(cell)  # it may be printed as a beginning and a number of years
    else:
        found = vision.term.years
        yield expect(abs(found - years) <= more_or_less, cell, found=found, expected=years)


@rule("GDL403", severity=Severity.WARNING, cites=[provision("VI-4")], needs=["revisions"], regime=REGIME)
def revisions_out_of_order(vision: Vision, _: Context) -> Checks:
    """The changes are listed in the order of their dates, the newest first or last."""
    dated = [each for each in vision.revisions if each.date is not None]
    yield from doubts(Cell(each, "date") for each in dated)
    known = [each for each in dated if each.date is not None and stretch(each.date)]
    backwards = bool(known) and _later(known[0], known[-1])
    for one, other in pairwise(known):
        wrong = _later(other, one) if backwards else _later(one, other)
        yield expect(
            not wrong,
            Cell(other, "date"),
            found=_text(other),
            beside=_text(one),
            related=[(Cell(one, "date"), _NEIGHBOUR)],
        )


def _later(one: Revision, other: Revision) -> bool:
    return one.date is not None and other.date is not None and bool(surely_later(one.date, other.date))


def _text(revision: Revision) -> str:
    return revision.date.text if revision.date else ""


@rule("GDL404", severity=Severity.NOTICE, cites=[provision("VI-5")], needs=["revisions"], regime=REGIME)
def revision_without_forum(forum: AdvisoryForum, ctx: Context) -> Checks:
    """Between a change and the one before it the forum met; a correction of time (時点修正) needs no meeting."""
    yield from doubts(Cell(forum, "meetings", position) for position in range(len(forum.meetings)))
    before: Period | None = None
    for revision in ctx.vision.revisions if forum.meetings else ():
        if revision.date is None or not stretch(revision.date):
            yield from doubts([Cell(revision, "date")])
            continue
        if not _is_correction(revision):
            met = any(_lies_between(meeting, before, revision.date) for meeting in forum.meetings)
            yield expect(met, Cell(revision, "date"), found=revision.date.text)
            before = revision.date


def _is_correction(revision: Revision) -> bool:
    return revision.kind == "time_correction" or "時点修正" in (revision.kind or "") + (revision.reason or "")


def _lies_between(meeting: Period, before: Period | None, day: Period) -> bool:
    """Whether a meeting may have been after one change and not after the next."""
    if not stretch(meeting) or surely_later(meeting, day):
        return False
    return before is None or not surely_later(before, meeting)


@rule("GDL408", severity=Severity.NOTICE, cites=[provision("VI-10")], regime=REGIME)
def project_entry_incomplete(project: Project, ctx: Context) -> Checks:
    """A project's entry has every part that the entries of all other projects have."""
    if not any(getattr(project, part) for part in _PARTS):
        return
    others = [each for each in ctx.vision.projects if each is not project]
    for part, name in _PARTS.items():
        if len(others) >= _ENOUGH and all(getattr(each, part) for each in others):
            yield expect(getattr(project, part), Cell(project, part), part=name)
