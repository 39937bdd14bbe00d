"""The outlook on the zone's population (人口の見通し): estimates, and the targets set against them."""

from attrs import field, frozen

from coopvision.model.nodes import Node
from coopvision.model.reading import read_amount, read_optional_quantity, read_period
from coopvision.notation import Amount, Period, Quantity


@frozen(kw_only=True, eq=False, repr=False)
class Forecast(Node):
    """What is said of one year.

    Attributes:
        period: The year, as printed.
        population: The population in persons.
        ageing_rate: The share of people of 65 and over (高齢化率), as printed.
    """

    period: Period = field(converter=read_period)
    population: Amount = field(default=None, converter=read_amount)
    ageing_rate: Quantity | None = field(default=None, converter=read_optional_quantity)

    @property
    def key(self) -> str:
        """The year as printed."""
        return self.period.text


@frozen(kw_only=True, eq=False, repr=False)
class PopulationOutlook(Node):
    """The zone's population outlook (将来推計人口) and its targets (目標人口).

    Attributes:
        source: Whose estimate it is, such as 社人研.
        estimates: What is expected.
        targets: What is aimed at.
    """

    source: str | None = None
    estimates: tuple[Forecast, ...] = field(default=(), converter=tuple[Forecast, ...])
    targets: tuple[Forecast, ...] = field(default=(), converter=tuple[Forecast, ...])
