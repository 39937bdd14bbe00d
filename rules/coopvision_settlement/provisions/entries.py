"""How the inventory writes a provision: its mark, its confirmers, its words."""

from typing import Final

from coopvision.engine import Provision
from coopvision.words import Words

FY2013: Final = "2013-04-01"
FY2016: Final = "2016-04-01"
JUNE_2016: Final = "2016-06-16"  # the day it was reported; its own date is not confirmed

FACT: Final = Words(
    "義務ではなく、事実や実例の記述です。検査するものがありません",
    "a fact or a practice, no duty: there is nothing to check",
)

_MARKS: Final = {
    "C": "confirmed",
    "P": "partly",
    "P+": "partly",
    "G": "general",
    "G+": "general",
    "Cp": "practice",
}


def entry(
    identifier: str,
    words: tuple[str, str],
    by: tuple[str, str] | None,
    mark: str,
    *,
    section: str = "",
    since: str | None = None,
    checks: tuple[str, ...] = (),
    reason: Words | None = None,
) -> Provision:
    """A provision of the settlement-zone guideline (定住自立圏構想推進要綱).

    Args:
        identifier: Its identifier, such as `VI-8`.
        words: What it says, in Japanese and in English.
        by: Whose papers confirm it; None where nobody's do.
        mark: How sure the reading is: C confirmed, P partly, P+ partly with practice confirmed, G general
            knowledge, G+ general with practice confirmed, Cp practice only.
        section: Where in the guideline it stands, where that is known.
        since: The date (ISO) from which it holds.
        checks: Rules of other packs that check it.
        reason: Why nothing checks it.
    """
    return Provision(
        id=identifier,
        words=Words(*words),
        source=_source(by),
        section=section,
        certainty=_MARKS[mark],
        since=since,
        checks=checks,
        reason=reason,
    )


def _source(by: tuple[str, str] | None) -> Words:
    if by is None:
        return Words("定住自立圏構想推進要綱（出典未確認）", "settlement-zone guideline, unconfirmed")
    return Words(f"定住自立圏構想推進要綱（{by[0]}による）", f"settlement-zone guideline, after {by[1]}")
