"""Hypothesis strategies for authors of rules; the extra `coopvision[testing]` brings Hypothesis.

`visions()` draws consistent visions of every form, `corruptions(vision)` a realistic slip in one,
`parts(CostRow)` nodes of consistent visions, `nodes(CostRow)` nodes that are only well-formed.
"""

from coopvision.testing.strategies.corruptions import corruptions
from coopvision.testing.strategies.nodes import nodes
from coopvision.testing.strategies.plans import amounts, plans
from coopvision.testing.strategies.texts import printed_amounts, texts
from coopvision.testing.strategies.visions import parts, visions

__all__ = ["amounts", "corruptions", "nodes", "parts", "plans", "printed_amounts", "texts", "visions"]
