"""The inventory: everything that is known of the guideline (定住自立圏構想推進要綱), provision by provision.

The guideline's own wording is not at hand: what stands here is what the ministry's summaries and the papers of
municipalities confirm, in our words, each with how sure it is. Data in Python, so that every check does not read it
anew.
"""

from typing import Final

from coopvision.engine import Cite, Provision
from coopvision_settlement.provisions.agreement import AGREEMENT
from coopvision_settlement.provisions.agreement_life import AGREEMENT_LIFE
from coopvision_settlement.provisions.central_city import CENTRAL_CITY
from coopvision_settlement.provisions.declaration import DECLARATION
from coopvision_settlement.provisions.forms import FORMS
from coopvision_settlement.provisions.vision import VISION

__all__ = ["PROVISIONS", "provision"]

PROVISIONS: Final[tuple[Provision, ...]] = (
    *CENTRAL_CITY,
    *DECLARATION,
    *AGREEMENT,
    *AGREEMENT_LIFE,
    *VISION,
    *FORMS,
)
"""All provisions, in the order of the guideline."""

_CITES: Final = {each.id: each.cite() for each in PROVISIONS}


def provision(identifier: str) -> Cite:
    """The citation of a provision, for a rule or a requirement that checks it.

    Raises:
        KeyError: If the inventory has no such provision.
    """
    return _CITES[identifier]
