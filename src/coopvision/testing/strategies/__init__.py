"""Hypothesis strategies for authors of rules; the extra `coopvision[testing]` brings Hypothesis.

`visions()` draws consistent visions of every form, `corruptions(vision)` a realistic slip in one,
`parts(CostRow)` nodes of consistent visions, `nodes(CostRow)` nodes that are only well-formed.
"""

from coopvision.testing.extras import demand

demand("hypothesis")

from coopvision.testing.strategies.corruptions import corruptions  # noqa: E402 - needs what was just demanded
from coopvision.testing.strategies.nodes import nodes  # noqa: E402
from coopvision.testing.strategies.plans import amounts, plans  # noqa: E402
from coopvision.testing.strategies.texts import printed_amounts, texts  # noqa: E402
from coopvision.testing.strategies.visions import parts, visions  # noqa: E402

__all__ = ["amounts", "corruptions", "nodes", "parts", "plans", "printed_amounts", "texts", "visions"]
