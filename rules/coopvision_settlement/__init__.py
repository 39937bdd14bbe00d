"""The guideline pack (要綱の規則集): what is known of the settlement-zone guideline, and what checks it."""

from typing import Final

from coopvision.engine import Pack
from coopvision.words import Words
from coopvision_settlement.editions import EDITIONS
from coopvision_settlement.provisions import PROVISIONS

pack: Final = Pack(
    name="settlement",
    modules=(
        "coopvision_settlement.central_city",
        "coopvision_settlement.declaration",
        "coopvision_settlement.agreements",
        "coopvision_settlement.vision",
        "coopvision_settlement.outlook",
        "coopvision_settlement.recorded",
        "coopvision_settlement.by_eye",
    ),
    prefixes={"GDL": Words("推進要綱", "guideline")},
    rule_sets=("2026.1",),
    editions=EDITIONS,
    provisions=PROVISIONS,
)
