"""What agreements name (協定事項) against the hierarchy and the projects."""

from collections.abc import Iterable
from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Agreement, Cell, Member, Project, Section, Side, section_key
from coopvision.words import Words
from coopvision_rules.agreements.reading import signed
from coopvision_rules.lookups import SectionKey, members_named, sections_by_key
from coopvision_rules.sources import GUIDELINE_PAIRS, ONE_FACT

_PAPER: Final = Words("協定", "the agreement")


@rule("AGR301", cites=[ONE_FACT], needs=["agreements", "sections"])
def agreement_item_unknown(agreement: Agreement, ctx: Context) -> Checks:
    """Every item that an agreement names stands in the hierarchy."""
    known = ctx.fact(sections_by_key)
    for index, item in enumerate(agreement.items):
        yield expect(section_key(item) in known, Cell(agreement, "items", index), found=list(item))


@rule("AGR302", severity=Severity.WARNING, cites=[GUIDELINE_PAIRS], needs=["agreements", "sections"])
def item_in_no_agreement(section: Section, ctx: Context) -> Checks:
    """Every item at the bottom of the hierarchy stands in some agreement, itself or what is above it."""
    agreements = ctx.vision.agreements
    if section.children or not any(agreement.items for agreement in agreements):
        return
    key = ctx.fact(_keys).get(id(section))
    if key is None:  # its number is another's too; number-repeated speaks
        return
    found = _named(key, agreements)
    silent = [agreement for agreement in agreements if not agreement.items]
    yield undecided(*silent) if silent and not found else expect(found, section, found=section.name)


@rule("AGR303", severity=Severity.WARNING, cites=[GUIDELINE_PAIRS], needs=["agreements", "sections"])
def participant_without_agreed_item(project: Project, ctx: Context) -> Checks:
    """A partner takes part in what its own agreement names: the zone is the sum of its pairs."""
    key = section_key(project.item)
    if key not in ctx.fact(sections_by_key):
        return
    for member in members_named(ctx.vision, project.participants):
        papers = _papers(member, ctx)
        if papers and all(paper.items for paper in papers):
            related = [(paper, _PAPER) for paper in papers]
            yield expect(
                _named(key, papers),
                Cell(project, "participants"),
                found=member.name,
                expected=list(project.item),
                related=related,
            )


def _papers(member: Member, ctx: Context) -> list[Agreement]:
    """The agreements that a partner signed."""
    if member.side is not Side.PARTNER:
        return []
    return [paper.agreement for paper in ctx.fact(signed) if member in paper.partners]


def _named(key: SectionKey, agreements: Iterable[Agreement]) -> bool:
    """Whether one of these agreements names a section or one above it."""
    named = {section_key(item) for agreement in agreements for item in agreement.items}
    return any(key[:depth] in named for depth in range(1, len(key) + 1))


def _keys(ctx: Context) -> dict[int, SectionKey]:
    """The key of every section, by its identity."""
    return {id(section): key for key, section in ctx.fact(sections_by_key).items()}
