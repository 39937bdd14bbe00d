"""What roles (役割分担) say of who bears the cost: no text that could be copied, but something to be seen."""

from collections.abc import Mapping
from typing import Final

from coopvision.engine.index import Index
from coopvision.model import Cell, Role
from coopvision.words import Words

_SAID: Final = {
    True: Words("費用負担の記載あり", "says that the cost is borne"),
    False: Words("費用負担の記載なし", "does not say who bears the cost"),
    None: Words("費用負担の記載は未確認", "not recorded whether it says who bears the cost"),
}

Burdens = Mapping[str, Words]
"""What each role says, by the path of that field."""


def burdens(index: Index | None) -> Burdens:
    """What the roles of a vision say; nothing where the vision is not there."""
    roles = () if index is None else (link.node for link in index.links if isinstance(link.node, Role))
    return {} if index is None else {index.path(Cell(role, "bears_cost")): _SAID[role.bears_cost] for role in roles}
