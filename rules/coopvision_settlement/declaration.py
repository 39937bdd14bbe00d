"""The declaration (中心市宣言): who made it, when, and whom it names."""

from decimal import Decimal
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Cell, Declaration, Member, Side
from coopvision.words import Words
from coopvision_settlement.cites import REGIME
from coopvision_settlement.dates import surely_later
from coopvision_settlement.provisions import provision
from coopvision_settlement.readings import doubts, ratio
from coopvision_settlement.zones import central, is_merged

_DECLARED: Final = Words("中心市宣言の日", "the date of the declaration")


@rule(
    "GDL201",
    severity=Severity.WARNING,
    cites=[provision("AG-1"), provision("DC-1")],
    needs=["agreements"],
    regime=REGIME,
)
def agreement_before_declaration(declaration: Declaration, ctx: Context) -> Checks:
    """A city declares before it concludes its agreements."""
    declared = Cell(declaration, "date")
    for agreement in ctx.vision.agreements:
        concluded = Cell(agreement, "concluded")
        yield from doubts([declared, concluded])
        if declaration.date is not None and agreement.concluded is not None:
            later = surely_later(declaration.date, agreement.concluded)
            if later is not None:
                yield expect(
                    not later,
                    concluded,
                    found=agreement.concluded.text,
                    declared=declaration.date.text,
                    related=[(declared, _DECLARED)],
                )


@rule("GDL202", severity=Severity.WARNING, cites=[provision("DC-1"), provision("AG-1")], regime=REGIME)
def declaration_by_other_city(declaration: Declaration, ctx: Context) -> Checks:
    """Who declared is a central city of the roster."""
    if is_merged(ctx):
        return
    for position, reference in enumerate(declaration.cities):
        cell, member = Cell(declaration, "cities", position), ctx.vision.zone.find(reference)
        if member is None and not ctx.vision.agreements:
            yield undecided(cell)  # it may be a merged single city, whose roster has its former municipalities
        else:
            yield expect(member is not None and member.side is Side.CENTRAL, cell, found=reference)


@rule("GDL203", severity=Severity.NOTICE, cites=[provision("DC-9"), provision("SF-2")], regime=REGIME)
def central_city_not_declaring(declaration: Declaration, ctx: Context) -> Checks:
    """Both cities of a two-city centre declare in the one document."""
    if not declaration.cities or is_merged(ctx):
        return
    declaring = [ctx.vision.zone.find(reference) for reference in declaration.cities]
    if not any(declaring):
        yield undecided(Cell(declaration, "cities"))
        return
    for member in central(ctx):
        declares = any(each is member for each in declaring)
        yield expect(declares, Cell(declaration, "cities"), expected=member.name)


@rule("GDL204", severity=Severity.NOTICE, cites=[provision("DC-6")], needs=["declaration"], regime=REGIME)
def commuting_member_not_declared(member: Member, ctx: Context, *, at_least: float = 0.1) -> Checks:
    """The declaration names every member of whose people this share or more commutes to the centre."""
    declaration = ctx.vision.declaration
    if declaration is None or not declaration.municipalities or member.side is Side.CENTRAL:
        return
    yield from doubts([Cell(member, "commuting_ratio")])
    share = None if member.commuting_ratio is None else ratio(member.commuting_ratio)
    if member.commuting_ratio is not None and share is not None:
        named = any(ctx.vision.zone.find(reference) is member for reference in declaration.municipalities)
        yield expect(
            named or share < Decimal(str(at_least)),
            Cell(declaration, "municipalities"),
            expected=member.name,
            share=member.commuting_ratio.text,
            related=[(Cell(member, "commuting_ratio"), Words("通勤通学割合", "commuting ratio"))],
        )


@rule("GDL205", severity=Severity.WARNING, cites=[provision("DC-1")], regime=REGIME)
def declaration_published_before_made(declaration: Declaration, _: Context) -> Checks:
    """A declaration was made when it was published."""
    if declaration.published is None:
        return
    made, published = Cell(declaration, "date"), Cell(declaration, "published")
    yield from doubts([made, published])
    later = None if declaration.date is None else surely_later(declaration.date, declaration.published)
    if declaration.date is not None and later is not None:
        yield expect(
            not later,
            published,
            found=declaration.published.text,
            declared=declaration.date.text,
            related=[(made, _DECLARED)],
        )
