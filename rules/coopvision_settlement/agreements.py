"""Agreements (定住自立圏形成協定): what they cover, and the councils behind them."""

from collections.abc import Iterator
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Agreement, Amendment, Cell, Section, plain_number
from coopvision.notation import Period, normal
from coopvision.words import Words
from coopvision_settlement.cites import REGIME
from coopvision_settlement.dates import surely_later
from coopvision_settlement.provisions import provision
from coopvision_settlement.readings import doubts

_VIEWPOINTS: Final = {
    "生活機能": Words("生活機能の強化", "living functions (生活機能の強化)"),
    "ネットワーク": Words("結びつきやネットワークの強化", "links and networks (結びつきやネットワークの強化)"),
    "マネジメント": Words("圏域マネジメント能力の強化", "management capacity (圏域マネジメント能力の強化)"),
}
"""The three viewpoints, each by a word that its name always has."""

_CONCLUDED: Final = Words("締結・変更の日", "the date of conclusion or change")


@rule(
    "GDL301", severity=Severity.NOTICE, cites=[provision("AG-5"), provision("AG-6")], needs=["sections"], regime=REGIME
)
def agreement_without_viewpoint(agreement: Agreement, ctx: Context) -> Checks:
    """An agreement has an item from each of the three viewpoints of the hierarchy."""
    if not agreement.items:
        return
    numbers = ctx.fact(_viewpoints)
    if len(numbers) < len(_VIEWPOINTS):
        yield undecided(Cell(ctx.vision, "sections"))
        return
    covered = {plain_number(item[0]) for item in agreement.items if item}
    for word, name in _VIEWPOINTS.items():
        yield expect(numbers[word] in covered, Cell(agreement, "items"), viewpoint=name)


def _viewpoints(ctx: Context) -> dict[str, str]:
    """The numbers of the hierarchy's viewpoints that are known by their names."""
    names = {plain_number(section.number): normal(section.name) for section in ctx.vision.sections}
    return {word: number for word in _VIEWPOINTS for number, name in names.items() if word in name}


@rule("GDL302", severity=Severity.NOTICE, cites=[provision("AG-7"), provision("VI-10")], regime=REGIME)
def agreement_text_missing(section: Section, ctx: Context) -> Checks:
    """An item prints what the agreement says (形成協定の内容), where every other item does."""
    if section.children or not section.projects:
        return
    others = [each for each in ctx.fact(_items) if each is not section]
    if others and all(each.agreement for each in others):
        yield expect(section.agreement, Cell(section, "agreement"), item=section.name)


def _items(ctx: Context) -> list[Section]:
    """The sections at the bottom of the hierarchy that list projects."""
    return [section for section in _below(ctx.vision.sections) if not section.children and section.projects]


def _below(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _below(section.children)


@rule("GDL303", severity=Severity.WARNING, cites=[provision("AG-2"), provision("AG-9")], regime=REGIME)
def council_resolution_missing(agreement: Agreement, ctx: Context) -> Checks:
    """Where councils' resolutions are printed, the council of every party has resolved."""
    if agreement.kind != "formation_agreement":
        return
    for paper in _papers(agreement):
        councils = [ctx.vision.zone.find(each.council) or each.council for each in paper.resolutions]
        for party in agreement.parties if paper.resolutions else ():
            resolved = (ctx.vision.zone.find(party) or party) in councils
            yield expect(resolved, Cell(paper, "resolutions"), expected=party)


@rule("GDL304", severity=Severity.WARNING, cites=[provision("AG-2"), provision("AG-9")], regime=REGIME)
def resolution_after_conclusion(agreement: Agreement, _: Context) -> Checks:
    """A council resolves before the agreement is concluded or changed."""
    for paper in _papers(agreement):
        for resolution in paper.resolutions:
            day, resolved = _day(paper), Cell(resolution, "date")
            yield from _in_order(resolved, day, at=resolved, day=day)


@rule("GDL305", severity=Severity.WARNING, cites=[provision("AG-14")], regime=REGIME)
def agreement_published_before_conclusion(agreement: Agreement, _: Context) -> Checks:
    """What is published as concluded or changed was so before."""
    for paper in _papers(agreement):
        if paper.published is not None:
            day, published = _day(paper), Cell(paper, "published")
            yield from _in_order(day, published, at=published, day=day)


def _papers(agreement: Agreement) -> tuple[Agreement | Amendment, ...]:
    return (agreement, *agreement.amendments)


def _day(paper: Agreement | Amendment) -> Cell:
    """When it was concluded, or the change made."""
    return Cell(paper, "concluded" if isinstance(paper, Agreement) else "date")


def _in_order(first: Cell, then: Cell, *, at: Cell, day: Cell) -> Checks:
    """The first date does not lie after the other; `day` is that of the conclusion or change, `at` the other one."""
    yield from doubts([first, then])
    one, other = first.value, then.value
    if isinstance(one, Period) and isinstance(other, Period):
        later = surely_later(one, other)
        if later is not None:
            yield expect(not later, at, found=at.value.text, day=day.value.text, related=[(day, _CONCLUDED)])
