"""Costs (事業費見込): one amount stands on the sheet, in the yearly list and in a municipal table."""

from attrs import field, frozen

from coopvision.model.addresses import Cell, Column, Series
from coopvision.model.nodes import Node
from coopvision.model.reading import read_amount, read_amounts, read_periods
from coopvision.notation import Amount, Period


@frozen(kw_only=True, eq=False, repr=False)
class Amounts(Node):
    """A printed line of amounts: one per fiscal year of the table's head, and the printed total (合計).

    Amounts are in the table's unit (usually 千円). `0` is carried out without a budget, None is a
    blank cell; text that is no plain figure is a `Printed`.
    """

    amounts: tuple[Amount, ...] = field(default=(), converter=read_amounts)
    total: Amount = field(default=None, converter=read_amount)

    def cells(self) -> Series:
        """The yearly amounts."""
        return Series(self, "amounts")

    def total_cell(self) -> Cell:
        """The printed total."""
        return Cell(self, "total")


@frozen(kw_only=True, eq=False, repr=False)
class CostSheet(Amounts):
    """The cost estimate on a project's own sheet (事業費見込), with its own head of years."""

    years: tuple[Period, ...] = field(converter=read_periods)
    unit: str = "千円"


@frozen(kw_only=True, eq=False, repr=False)
class CostLine(Amounts):
    """A project's line in the yearly list (年度別事業費一覧).

    Attributes:
        project: The project's number, as printed there.
        name: The project's name, as printed there.
        item: The numbers of the agreement item (協定項目) from the top, as printed there.
    """

    project: str
    name: str | None = None
    item: tuple[str, ...] = field(default=(), converter=tuple[str, ...])

    @property
    def key(self) -> str:
        """The project's number as printed."""
        return self.project


@frozen(kw_only=True, eq=False, repr=False)
class CostRow(Amounts):
    """A line of a municipality in a project's municipal table (市町別事業費一覧).

    Attributes:
        municipality: Reference to a member, as printed.
        name: The name of the work at this municipality (細事業).
        own_share: The bracketed second line (括弧書きの負担額): this municipality's burden net of
            what the others contribute.
        remarks: The remarks column (備考).
        activities: Which of the project's activities (1-based positions) the row belongs to, where
            the names tell it.
        pays_into: The name of the row with an own share that this row contributes to.
    """

    municipality: str
    name: str | None = None
    own_share: Amounts | None = None
    remarks: str | None = None
    activities: tuple[int, ...] = field(default=(), converter=tuple[int, ...])
    pays_into: str | None = None

    @property
    def key(self) -> str:
        """Municipality and name of the work."""
        return f"{self.municipality} {self.name}" if self.name else self.municipality


@frozen(kw_only=True, eq=False, repr=False)
class _Table(Node):
    """What the tables of costs share: a head of years, a unit and a line of totals."""

    years: tuple[Period, ...] = field(converter=read_periods)
    unit: str = "千円"
    total: Amounts | None = None
    footnotes: tuple[str, ...] = field(default=(), converter=tuple[str, ...])


@frozen(kw_only=True, eq=False, repr=False)
class YearlyList(_Table):
    """The list of all projects by year (年度別事業費一覧) with the grand total (合計)."""

    rows: tuple[CostLine, ...] = field(default=(), converter=tuple[CostLine, ...])

    def column(self, index: int) -> Column:
        """One year of all rows."""
        return Column(self.rows, "amounts", index)

    def totals(self) -> Column:
        """The printed totals of all rows."""
        return Column(self.rows, "total")


@frozen(kw_only=True, eq=False, repr=False)
class MunicipalTable(_Table):
    """One project's costs by municipality (市町別事業費一覧の一表)."""

    project: str
    name: str | None = None
    rows: tuple[CostRow, ...] = field(default=(), converter=tuple[CostRow, ...])

    @property
    def key(self) -> str:
        """The project's number as printed."""
        return self.project

    def column(self, index: int) -> Column:
        """One year of all rows."""
        return Column(self.rows, "amounts", index)

    def totals(self) -> Column:
        """The printed totals of all rows."""
        return Column(self.rows, "total")


@frozen(kw_only=True, eq=False, repr=False)
class MunicipalCosts(Node):
    """All municipal tables (市町別事業費一覧) and what their footnotes say.

    Attributes:
        tables: One table per project.
        zero_cost_printed: Whether the document says that work without a budget is printed as `0`,
            so that a missing row is an omission.
        footnotes: The footnotes, in our words or as printed.
    """

    tables: tuple[MunicipalTable, ...] = field(default=(), converter=tuple[MunicipalTable, ...])
    zero_cost_printed: bool = False
    footnotes: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
