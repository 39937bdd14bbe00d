"""The advisory forum (懇談会) through which a vision is made and changed."""

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_periods
from coopvision.notation import Period


@frozen(kw_only=True, eq=False, repr=False)
class AdvisoryForum(Node):
    """The forum (共生ビジョン懇談会): its name, and the dates on which it met, as printed."""

    name: str | None = None
    meetings: tuple[Period, ...] = field(default=(), converter=read_periods)
