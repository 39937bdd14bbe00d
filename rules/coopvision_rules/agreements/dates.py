"""When agreements were concluded, changed and ended (締結・変更・廃止の日)."""

import re
from itertools import pairwise
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Agreement, Amendment, Cell, Project, Vision
from coopvision.notation import parse_period
from coopvision.words import Words
from coopvision_rules.agreements.reading import legible, signed, surely_before
from coopvision_rules.indicators.days import day_asked_for, day_of_printing, days_of
from coopvision_rules.lookups import members_named
from coopvision_rules.sources import AGREEMENT_DATES, NOTATION, ONE_FACT

_DATES: Final = ("concluded", "ended", "date")
_MONTH: Final = len("2021-03")
_DECEMBER: Final = 12
_ANNOUNCED: Final = "予定|見込"
_PENDING: Final = frozenset({"blank", "placeholder", "undecided"})
_GUIDELINE: Final = parse_period("2008-12-26")
_CONCLUDED: Final = Words("締結日", "the date of conclusion")
_CHANGED: Final = Words("変更日", "the date of the change")
_PRINTED: Final = Words("公表・変更の日", "the date of publication or of the last change")


@rule("AGR201", cites=[NOTATION])
def agreement_date_malformed(node: Agreement | Amendment, _: Context) -> Checks:
    """The dates of an agreement and of its changes can be read, and each is one date."""
    for name in _DATES:
        date = getattr(node, name, None)
        if date is None:
            continue
        cell = Cell(node, name)
        date = legible(date)
        if date.problem in _PENDING:
            yield undecided(cell)
            continue
        yield expect(date.understood and date.first == date.last, cell, found=date)


@rule("AGR202", cites=[ONE_FACT])
def amendment_before_conclusion(agreement: Agreement, _: Context) -> Checks:
    """An agreement is changed after it was concluded."""
    for amendment in agreement.amendments:
        before = surely_before(amendment.date, agreement.concluded)
        cell = Cell(amendment, "date")
        if before is None:
            yield undecided(cell)
            continue
        related = [(Cell(agreement, "concluded"), _CONCLUDED)]
        yield expect(not before, cell, found=amendment.date, expected=agreement.concluded, related=related)


@rule("AGR203", severity=Severity.WARNING, cites=[ONE_FACT])
def amendments_out_of_order(agreement: Agreement, _: Context) -> Checks:
    """The changes of an agreement stand in the order of their dates."""
    for one, other in pairwise(agreement.amendments):
        before, cell = surely_before(other.date, one.date), Cell(other, "date")
        yield undecided(cell) if before is None else expect(not before, cell, found=other.date, expected=one.date)


@rule("AGR204", cites=[ONE_FACT])
def agreement_ended_too_early(agreement: Agreement, _: Context) -> Checks:
    """An agreement ends after it was concluded and changed."""
    if agreement.ended is None:
        return
    cell = Cell(agreement, "ended")
    others = [Cell(agreement, "concluded"), *(Cell(amendment, "date") for amendment in agreement.amendments)]
    for other in others:
        before = surely_before(agreement.ended, other.value)
        if before is None:
            yield undecided(other)
            continue
        related = [(other, Words("締結か変更の日", "the conclusion or change"))]
        yield expect(not before, cell, found=agreement.ended, expected=other.value, related=related)


@rule("AGR205", severity=Severity.WARNING, cites=[ONE_FACT])
def agreement_after_publication(agreement: Agreement, ctx: Context) -> Checks:
    """An agreement on which a vision rests was concluded before that was published, or last revised."""
    published, concluded = ctx.vision.published, agreement.concluded
    if published is None or concluded is None:
        return
    days = [published, *(each.date for each in ctx.vision.revisions if each.date is not None)]
    lates = [surely_before(day, concluded) for day in days]
    late, cell = False if False in lates else None if None in lates else True, Cell(agreement, "concluded")
    related = [(Cell(ctx.vision, "published"), Words("公表日", "the date of publication"))]
    yield (
        undecided(cell)
        if late is None
        else expect(not late, cell, found=agreement.concluded, expected=published, related=related)
    )


@rule("AGR206", severity=Severity.WARNING, cites=[ONE_FACT], needs=["agreements"])
def agreement_ended_for_participant(project: Project, ctx: Context) -> Checks:
    """A participant whose agreements all ended before the term takes part in nothing any more."""
    for member in members_named(ctx.vision, project.participants):
        papers = [paper.agreement for paper in ctx.fact(signed) if member in paper.partners]
        if papers:
            over = all(paper.ended is not None and surely_before(paper.ended, ctx.vision.term) for paper in papers)
            related = [(Cell(paper, "ended"), Words("廃止の日", "the end")) for paper in papers]
            yield expect(not over, Cell(project, "participants"), found=member.name, related=related)


@rule("AGR207", cites=[AGREEMENT_DATES], regime="settlement_zone")
def agreement_before_guideline(agreement: Agreement, _: Context) -> Checks:
    """No agreement was concluded before there was a guideline for it, on 26 December 2008."""
    if agreement.concluded is not None:
        before, cell = surely_before(agreement.concluded, _GUIDELINE), Cell(agreement, "concluded")
        yield undecided(cell) if before is None else expect(not before, cell, found=agreement.concluded)


@rule("AGR208", severity=Severity.WARNING, cites=[ONE_FACT], needs=["agreements"])
def agreement_date_missing(vision: Vision, _: Context) -> Checks:
    """Where other agreements have a date of conclusion, every one has."""
    if any(agreement.concluded is not None for agreement in vision.agreements):
        for agreement in vision.agreements:
            yield expect(agreement.concluded, Cell(agreement, "concluded"), found=list(agreement.parties))


def _month_after(day: str) -> str:
    """The month that follows that of a day (ISO)."""
    year, month = int(day[:4]), int(day[5:_MONTH])
    return f"{year + month // _DECEMBER:04}-{month % _DECEMBER + 1:02}"


@rule("AGR209", severity=Severity.WARNING, cites=[ONE_FACT])
def agreement_dated_in_future(agreement: Agreement, ctx: Context) -> Checks:
    """No change of an agreement is later than the document; nothing is later than the day of the check, if given.

    What is announced (予定), or dated by the end of the following month, was known before it came.
    """
    asked, printed = ctx.fact(day_asked_for), ctx.fact(day_of_printing)
    today = asked or printed
    if today is None:
        return
    cells = [Cell(amendment, "date") for amendment in agreement.amendments]
    told_already = surely_before(ctx.vision.published, agreement.concluded)  # by agreement-after-publication
    if asked is not None and agreement.concluded is not None and not told_already:
        cells = [Cell(agreement, "concluded"), *cells]
    for cell in cells:
        days = None if cell.value is None else days_of(legible(cell.value))
        if days is None or re.search(_ANNOUNCED, cell.value.text):
            yield undecided(cell)
            continue
        yield expect(
            days.first[:_MONTH] <= _month_after(today.days.last),
            cell,
            found=cell.value,
            expected=today.days.last if today.cell is None else today.cell.value,
            event=_CHANGED if isinstance(cell.owner, Amendment) else _CONCLUDED,
            related=[] if today.cell is None else [(today.cell, _PRINTED)],
        )
