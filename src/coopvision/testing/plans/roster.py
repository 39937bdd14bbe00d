"""Who belongs to a zone, and the papers that bind them."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from coopvision.model import Agreement, Amendment, Member, Resolution, Side, Zone
from coopvision.testing.plans.codes import corporate_number, municipality_code
from coopvision.testing.plans.naming import MEMBERS
from coopvision.testing.plans.plan import Plan

_PREFECTURES: Final = ((1, "北海道"), (2, "青森県"))
_SUFFIXES: Final = ("町", "村", "市", "町")


def build_zone(plan: Plan) -> Zone:
    """The zone and its roster, central cities first."""
    return Zone(
        name="みなと定住自立圏",
        members=[_member(plan, position) for position in range(plan.centres + plan.partners)],
    )


def _member(plan: Plan, position: int) -> Member:
    central = position < plan.centres
    stem, mark = MEMBERS[position % len(MEMBERS)]
    suffix = "市" if central else _SUFFIXES[position % len(_SUFFIXES)]
    prefecture, name = _PREFECTURES[position % plan.prefectures]
    code = municipality_code((280 if suffix == "市" else 680) + position, prefecture)
    return Member(
        code=code,
        name=f"{'旧' if plan.merged else ''}{stem}{suffix}",
        mark=mark if plan.marks else None,
        side=Side.CENTRAL if central else Side.PARTNER,
        prefecture=name,
        **(_figures(code, central=central) if plan.around else {}),
    )


def _figures(code: str, *, central: bool) -> dict[str, Any]:
    """What the census says of a member."""
    return {
        "corporate_number": corporate_number(code),
        "population": 82_383 if central else 9_120,
        "day_night_ratio": "1.06" if central else "0.94",
        "commuting_ratio": None if central else "0.12",
        "census": "2020年",
    }


def build_agreements(plan: Plan, zone: Zone, items: Iterable[Sequence[str]]) -> tuple[Agreement, ...]:
    """A paper for every partner; for a merged city one policy. Each names all items."""
    if not plan.agreements:
        return ()
    centres = [member.name for member in zone.side(Side.CENTRAL)]
    if plan.merged:
        return (_paper(plan, centres[:1], items, "formation_policy"),)
    papers = [centres] if plan.joint else [[centre] for centre in centres]
    found = [_paper(plan, [*signing, partner.name], items) for partner in zone.side(Side.PARTNER) for signing in papers]
    return (*map(partial(_earlier, plan), found[: plan.renewed and plan.declared < plan.concluded]), *found)


def _earlier(plan: Plan, paper: Agreement) -> Agreement:
    """A paper of the same parties that ended before this one was concluded."""
    return Agreement(
        kind=paper.kind,
        parties=paper.parties,
        concluded=f"{plan.declared}-10-01",
        published=f"{plan.declared}-10-01",
        ended=f"{plan.concluded}-09-30",
        items=paper.items,
    )


def _paper(
    plan: Plan, parties: Sequence[str], items: Iterable[Sequence[str]], kind: str = "formation_agreement"
) -> Agreement:
    return Agreement(
        kind=kind,
        parties=parties,
        concluded=f"{plan.concluded}-10-01",
        resolutions=_resolutions(parties, f"{plan.concluded}-09-20"),
        published=f"{plan.concluded}-10-01",
        amendments=[_amendment(plan, parties, f"{plan.amended}-{3 * (n + 1):02d}") for n in range(plan.amendments)],
        items=items,
    )


def _amendment(plan: Plan, parties: Sequence[str], month: str) -> Amendment:
    return Amendment(
        date=f"{month}-20",
        reason="協定事項の追加",
        resolutions=_resolutions(parties, f"{month}-10") if plan.details else (),
        published=f"{month}-20",
    )


def _resolutions(parties: Sequence[str], date: str) -> list[Resolution]:
    return [Resolution(council=party, date=date) for party in parties]
