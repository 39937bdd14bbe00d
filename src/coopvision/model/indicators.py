"""Indicators (重要業績評価指標, KPI), on the sheets and in the summary list."""

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_optional_period, read_quantity
from coopvision.notation import Direction, Period, Quantity


@frozen(kw_only=True, eq=False, repr=False)
class Measure(Node):
    """A value and the time it speaks of (現状値と調査時点, 目標値と達成年度), as printed.

    Attributes:
        value: The printed value, such as `計1,000人`.
        period: The printed period, such as `R3～R7年度`; None where none is printed.
        note: What else the cell says.
    """

    value: Quantity = field(converter=read_quantity)
    period: Period | None = field(default=None, converter=read_optional_period)
    note: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Indicator(Node):
    """An indicator (指標) where it is set: on a project's sheet, or on a section.

    Attributes:
        name: Its name as printed.
        unit: The unit, where a column of its own states it.
        baseline: The present value (現状値).
        target: The target (目標値).
        better: The direction of improvement, where the document says it; never guessed.
        actuals: The actual values (実績値) that followed.
        achievement: The achievement rate (達成率), where one is printed.
        id: An identifier of our own that pairs it with its line in the summary list, where names differ.
    """

    name: str
    unit: str | None = None
    baseline: Measure | None = None
    target: Measure | None = None
    better: Direction | None = None
    actuals: tuple[Measure, ...] = field(default=(), converter=tuple[Measure, ...])
    achievement: Measure | None = None
    id: str | None = None

    @property
    def key(self) -> str:
        """The name as printed."""
        return self.name


@frozen(kw_only=True, eq=False, repr=False)
class ListedIndicator(Indicator):
    """An indicator's line in the summary list (成果指標一覧)."""

    project: str
    project_name: str | None = None

    @property
    def key(self) -> str:
        """Project number and name as printed."""
        return f"{self.project} {self.name}"


@frozen(kw_only=True, eq=False, repr=False)
class IndicatorList(Node):
    """The summary list of indicators (成果指標一覧)."""

    rows: tuple[ListedIndicator, ...] = field(default=(), converter=tuple[ListedIndicator, ...])
