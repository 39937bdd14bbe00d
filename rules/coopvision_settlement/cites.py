"""What the rules of this pack have in common."""

from typing import Final

from coopvision.engine import Cite
from coopvision.words import Words

REGIME: Final = "settlement_zone"
"""The regime that the guideline governs; its sister, the core city zone (連携中枢都市圏), has its own."""

PREMISE: Final = Cite(
    source=Words(
        "検査の前提（要綱に照らす日付や数値が読み取れる）",
        "the premise of this pack: dates and figures that are held against the guideline can be read",
    )
)
