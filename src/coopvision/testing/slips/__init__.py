"""Realistic slips in a vision, as published errata show them: what was done, and which rules may answer.

`all_slips(vision)` makes every slip of every kind, `apply_slip` does one of them to the vision, and
`Spoilt.points_at` says whether a finding speaks of it. Without Hypothesis.
"""

from collections.abc import Iterator

from coopvision.model import Vision
from coopvision.testing.slips.amounts import amount_slips
from coopvision.testing.slips.applying import Spoilt, apply_slip
from coopvision.testing.slips.followed import followed_slips
from coopvision.testing.slips.indicators import indicator_slips
from coopvision.testing.slips.kinds import KINDS, Kind
from coopvision.testing.slips.names import name_slips
from coopvision.testing.slips.pairs import pair_slips
from coopvision.testing.slips.papers import paper_slips
from coopvision.testing.slips.rows import row_slips
from coopvision.testing.slips.scene import Scene
from coopvision.testing.slips.slip import Change, Slip
from coopvision.testing.slips.structure import structure_slips
from coopvision.testing.slips.towns import town_slips
from coopvision.testing.slips.years import year_slips

__all__ = ["KINDS", "Change", "Kind", "Slip", "Spoilt", "all_slips", "apply_slip"]


def all_slips(vision: Vision, pick: int = 0) -> Iterator[Slip]:
    """Every slip of every kind in every place.

    Args:
        vision: The vision to make them in.
        pick: Which of several ways of a kind is taken: which digit, which letter.
    """
    scene = Scene(vision, pick)
    for made in (
        amount_slips,
        pair_slips,
        row_slips,
        town_slips,
        year_slips,
        name_slips,
        structure_slips,
        indicator_slips,
        followed_slips,
        paper_slips,
    ):
        yield from made(scene)
