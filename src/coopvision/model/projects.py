"""Projects (具体的取組) as their own sheets print them."""

from attrs import field, frozen

from coopvision.model.costs import CostSheet
from coopvision.model.indicators import Indicator
from coopvision.model.nodes import Node
from coopvision.model.reading import read_scope
from coopvision.model.zone import Side
from coopvision.notation import Scope


@frozen(kw_only=True, eq=False, repr=False)
class Activity(Node):
    """A main activity (主な事業内容) and who takes part in it, such as `［室 登 伊］`."""

    name: str
    scope: Scope | None = field(default=None, converter=read_scope)

    @property
    def key(self) -> str:
        """The name."""
        return self.name


@frozen(kw_only=True, eq=False, repr=False)
class Role(Node):
    """What one side undertakes (役割分担).

    Attributes:
        side: Central city or partners.
        who: References to the members meant, where not the whole side is.
        duties: What they do, in our words.
        bears_cost: Whether the text says that they bear the cost of the work (費用を負担する);
            None where it was not recorded.
    """

    side: Side
    who: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    duties: str | None = None
    bears_cost: bool | None = None

    @property
    def key(self) -> str:
        """The side, or the members named."""
        return "・".join(self.who) or self.side.value


@frozen(kw_only=True, eq=False, repr=False)
class Project(Node):
    """A project (具体的取組).

    Attributes:
        number: Its number as printed, such as `⑥`; it links the tables.
        name: Its name on the sheet.
        item: The numbers of the section it stands under, from the top: `[ア, １, (1)]`.
        participants: The members named (連携市町), as printed.
        summary: What is done (事業内容), in our words.
        expected_effect: What is expected of it (事業効果), in our words.
        schedule: When what is done (実施スケジュール), as printed or in our words.
        activities: The main activities.
        roles: The role assignments of both sides.
        costs: The cost estimate.
        indicators: The indicators.
    """

    number: str
    name: str
    item: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    participants: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    summary: str | None = None
    expected_effect: str | None = None
    schedule: str | None = None
    activities: tuple[Activity, ...] = field(default=(), converter=tuple[Activity, ...])
    roles: tuple[Role, ...] = field(default=(), converter=tuple[Role, ...])
    costs: CostSheet | None = None
    indicators: tuple[Indicator, ...] = field(default=(), converter=tuple[Indicator, ...])

    @property
    def key(self) -> str:
        """The number as printed."""
        return self.number
