"""The hierarchy of a vision (取組の体系): a tree of sections with named levels."""

from collections.abc import Iterable

from attrs import field, frozen

from coopvision.model.costs import CostSheet
from coopvision.model.indicators import Indicator
from coopvision.model.nodes import Node
from coopvision.notation import normal, parse_ordinal


def plain_number(printed: str) -> str:
    """A number comparable however it is printed: `⑥`, `６．` and `(6)` are all `6`."""
    ordinal = parse_ordinal(printed)
    return normal(printed) if ordinal is None else str(ordinal)


def section_key(numbers: Iterable[str]) -> tuple[str, ...]:
    """The numbers of a section from the top, comparable however they are printed."""
    return tuple(plain_number(number) for number in numbers)


def _as_sections(given: "Iterable[Section]") -> "tuple[Section, ...]":
    return tuple(given)


@frozen(kw_only=True, eq=False, repr=False)
class ProjectMention(Node):
    """A project as the table of the hierarchy names it: number and name, as printed there."""

    number: str
    name: str

    @property
    def key(self) -> str:
        """The project's number as printed."""
        return self.number


@frozen(kw_only=True, eq=False, repr=False)
class Section(Node):
    """A node of the hierarchy: viewpoint (視点), field (政策分野), agreement item (協定事項) or another level.

    A goal, indicators and costs may hang on a section of any level.

    Attributes:
        level: The level's name, such as `viewpoint`, `field`, `item`; free text.
        number: Its number among its siblings, as printed.
        name: Its name, free text.
        agreement: What the agreement says under this item (形成協定の内容).
        goal: The basic goal (基本目標) set for it.
        indicators: Indicators that hang here and not on a project.
        costs: Costs stated for the section as a whole.
        children: The sections below.
        projects: The projects that the hierarchy lists directly below it.
    """

    level: str
    number: str
    name: str
    agreement: str | None = None
    goal: str | None = None
    indicators: tuple[Indicator, ...] = field(default=(), converter=tuple[Indicator, ...])
    costs: CostSheet | None = None
    children: "tuple[Section, ...]" = field(default=(), converter=_as_sections)
    projects: tuple[ProjectMention, ...] = field(default=(), converter=tuple[ProjectMention, ...])

    @property
    def key(self) -> str:
        """Its number as printed."""
        return self.number
