"""Who signs the agreements (協定の当事者): an agreement for every partner, and only for partners."""

from typing import Final

from coopvision.engine import Checks, Context, Severity, expect, rule, undecided
from coopvision.model import Agreement, Cell, Member, Side, Vision
from coopvision.words import Words
from coopvision_rules.agreements.reading import POLICY, Signed, has_policy, signed
from coopvision_rules.lookups import members_named
from coopvision_rules.sources import GUIDELINE_PAIRS, ONE_FACT

_NO_CENTRE: Final = Words("中心市がない", "no central city (中心市)")
_NO_PARTNER: Final = Words("連携市町がない", "no partner (連携市町)")
_PARTNERS: Final = Words("連携市町が二つ以上ある", "more than one partner (連携市町)")
_KINDS: Final = {
    "formation_agreement": "settlement_zone",
    POLICY: "settlement_zone",
    "cooperation_compact": "core_city_zone",
}
"""The kinds of agreement, with the regime in which they are concluded."""
_OTHER_REGIME: Final = {
    "settlement_zone": Words(
        "定住自立圏（settlement_zone）のものですが、このビジョンの制度は違います",
        "it belongs to settlement zones (定住自立圏, settlement_zone), and this vision is of another regime",
    ),
    "core_city_zone": Words(
        "連携中枢都市圏（core_city_zone）のものですが、このビジョンの制度は違います",
        "it belongs to core city zones (連携中枢都市圏, core_city_zone), and this vision is of another regime",
    ),
}
_NOT_ALONE: Final = Words(
    "形成方針は合併1市が単独で定めるものですが、当事者が一つではありません",
    "a policy (形成方針) is made by one merged city alone, and there is not one party",
)
_TWO: Final = 2


@rule("AGR101", cites=[GUIDELINE_PAIRS], needs=["agreements"])
def partner_without_agreement(member: Member, ctx: Context) -> Checks:
    """Every partner is party to an agreement."""
    if member.side is not Side.PARTNER or ctx.fact(has_policy):
        return
    papers = ctx.fact(signed)
    found = any(member in paper.partners for paper in papers)
    unknown = [cell for paper in papers for cell in paper.unknown]
    yield undecided(*unknown) if unknown and not found else expect(found, member, found=member.name)


@rule("AGR102", cites=[GUIDELINE_PAIRS], needs=["agreements"])
def agreement_parties_wrong(_: Vision, ctx: Context) -> Checks:
    """The parties of an agreement are one partner and its central city, or both of two; two centres may agree too."""
    for paper in ctx.fact(signed):
        cell = Cell(paper.agreement, "parties")
        if paper.unknown or not ctx.vision.zone.side(Side.CENTRAL):
            yield undecided(*paper.unknown or [cell])
            continue
        fault = _fault(paper)
        yield expect(fault is None, cell, found=list(paper.agreement.parties), fault=fault)


def _fault(paper: Signed) -> Words | None:
    if not paper.centres:
        return _NO_CENTRE
    if not paper.partners and len(paper.centres) < _TWO:
        return _NO_PARTNER
    return _PARTNERS if len(paper.partners) > 1 else None


@rule("AGR103", severity=Severity.WARNING, cites=[ONE_FACT], needs=["agreements"])
def agreement_repeated(vision: Vision, _: Context) -> Checks:
    """The same parties have one agreement of a kind in force."""
    seen: set[tuple[str, frozenset[int]]] = set()
    for agreement in vision.agreements:
        parties = frozenset(id(member) for member in members_named(vision, agreement.parties))
        if agreement.ended is None and parties:
            paper = agreement.kind, parties
            yield expect(paper not in seen, agreement, found=list(agreement.parties))
            seen.add(paper)


@rule("AGR104", severity=Severity.WARNING, cites=[ONE_FACT])
def agreement_kind_unknown(agreement: Agreement, _: Context) -> Checks:
    """The kind of an agreement is one that there is."""
    yield expect(agreement.kind in _KINDS, Cell(agreement, "kind"), found=agreement.kind, expected=list(_KINDS))


@rule("AGR105", severity=Severity.WARNING, cites=[GUIDELINE_PAIRS])
def agreement_kind_misfits(agreement: Agreement, ctx: Context) -> Checks:
    """An agreement is of its vision's regime; a policy, which a merged city makes alone, has one party."""
    wanted = _KINDS.get(agreement.kind)
    if wanted is None or ctx.vision.regime not in _KINDS.values():
        return
    alone = agreement.kind != POLICY or len(agreement.parties) == 1
    fault = _NOT_ALONE if wanted == ctx.vision.regime else _OTHER_REGIME[wanted]
    yield expect(
        wanted == ctx.vision.regime and alone,
        Cell(agreement, "kind"),
        found=agreement.kind,
        fault=fault,
    )


@rule("AGR106", severity=Severity.WARNING, cites=[GUIDELINE_PAIRS], needs=["agreements"])
def agreement_with_one_centre(member: Member, ctx: Context) -> Checks:
    """Where the zone has two central cities, a partner agrees with both, on one paper or on two."""
    centres = ctx.vision.zone.side(Side.CENTRAL)
    papers = [paper for paper in ctx.fact(signed) if member in paper.partners]
    if member.side is not Side.PARTNER or len(centres) < _TWO or not papers:
        return
    reached = [centre for paper in papers for centre in paper.centres]
    missing = [centre.name for centre in centres if centre not in reached]
    related = [(paper.agreement, Words("協定", "the agreement")) for paper in papers]
    yield expect(not missing, member, found=member.name, expected=missing, related=related)
