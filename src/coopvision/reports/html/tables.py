"""The tables of costs (事業費) as the vision prints them, row by row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from coopvision.model import (
    Amounts,
    Cell,
    CostRow,
    CostSheet,
    MunicipalTable,
    Node,
    Project,
    Section,
    Vision,
    YearlyList,
    walk,
)
from coopvision.notation import Period
from coopvision.reports.html.copying import Copyist, Shown
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.engine.checks import Target

NUMBER: Final = Words("番号", "no.")
PROJECT: Final = Words("事業名", "project")
TOTAL: Final = Words("合計", "total (合計)")
_OWN_SHARE: Final = Words("括弧書きの負担額", "own share (括弧書き)")


class Row(NamedTuple):
    """A row of a table: `kind` is `row`, `share` for the bracketed second line, or `total`."""

    kind: str
    cells: tuple[Shown, ...]


class Table(NamedTuple):
    """A table of the page.

    Attributes:
        caption: Its caption.
        unit: The unit of its amounts.
        heads: The heads of its columns.
        rows: Its rows; the first cell of each is its head.
        notes: What stands below it.
    """

    caption: Shown
    unit: str
    heads: tuple[Shown, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def sheets(vision: Vision, copyist: Copyist) -> Iterator[Table]:
    """The cost estimates on the sheets of the projects and on sections, a table for each head of years."""
    owners: list[Project | Section] = [
        *vision.projects,
        *(node for node in walk(vision) if isinstance(node, Section) and node.costs is not None),
    ]
    heads = {_head(owner.costs): owner.costs for owner in owners if owner.costs is not None}
    # A sheet without an estimate stands in the first table, so that it is seen to have none.
    first = next(iter(heads), None)
    for head, sheet in heads.items():
        of_head = [each for each in owners if (_head(each.costs) if each.costs is not None else first) == head]
        yield _sheets(of_head, sheet, copyist)


def yearly(listed: YearlyList, copyist: Copyist) -> Table:
    """The list of all projects by year."""
    with_items = any(line.item for line in listed.rows)
    lead = [NUMBER, PROJECT, Words("協定項目", "item (協定項目)")][: 2 + with_items]
    rows = [
        Row(
            "row",
            (
                copyist.cell(line.project, line, Cell(line, "project")),
                copyist.cell(line.name or "", Cell(line, "name")),
                *([copyist.cell("\u00a0".join(line.item), Cell(line, "item"))] if with_items else []),
                *copyist.row(line, len(listed.years)),
            ),
        )
        for line in listed.rows
    ]
    return Table(
        caption=copyist.cell(_say(copyist, Words("年度別事業費一覧", "Costs by year (年度別事業費一覧)")), listed),
        unit=listed.unit,
        heads=_heads(lead, listed, listed.years, copyist),
        rows=(*rows, *_total(listed.total, len(lead), len(listed.years), copyist)),
        notes=listed.footnotes,
    )


def municipal(table: MunicipalTable, copyist: Copyist) -> Table:
    """One project's costs by municipality."""
    with_remarks = any(row.remarks for row in table.rows)
    lead = [Words("市町", "town"), Words("細事業", "work")]
    heads = _heads(lead, table, table.years, copyist)
    rows = (each for row in table.rows for each in _municipality(row, len(table.years), copyist, remarks=with_remarks))
    remarks = [Shown(_say(copyist, Words("備考", "remarks")))] if with_remarks else []
    title = f"{table.project} {table.name or ''}".strip()
    return Table(
        caption=copyist.cell(title, table, Cell(table, "project"), Cell(table, "name")),
        unit=table.unit,
        heads=(*heads, *remarks),
        rows=(*rows, *_total(table.total, len(lead), len(table.years), copyist, remarks=with_remarks)),
        notes=table.footnotes,
    )


def _say(copyist: Copyist, words: Words) -> str:
    return words.in_language(copyist.language)


def _head(sheet: CostSheet) -> tuple[str, ...]:
    return (sheet.unit, *(year.text for year in sheet.years))


def _heads(lead: Sequence[Words], owner: Node, years: Sequence[Period], copyist: Copyist) -> tuple[Shown, ...]:
    """The heads of the columns: what leads, the years, the total."""
    return (
        *(Shown(_say(copyist, words)) for words in lead),
        *(
            copyist.period(year, Cell(owner, "years", position))._replace(number=True)
            for position, year in enumerate(years)
        ),
        Shown(_say(copyist, TOTAL), number=True),
    )


def _sheets(owners: Iterable[Project | Section], sheet: CostSheet, copyist: Copyist) -> Table:
    caption = Words("個票の事業費見込", "Cost estimates on the project sheets (個票の事業費見込)")
    return Table(
        caption=Shown(_say(copyist, caption)),
        unit=sheet.unit,
        heads=(
            *(Shown(_say(copyist, words)) for words in (NUMBER, PROJECT)),
            *(copyist.period(year)._replace(number=True) for year in sheet.years),
            Shown(_say(copyist, TOTAL), number=True),
        ),
        rows=tuple(_sheet(owner, len(sheet.years), copyist) for owner in owners),
    )


def _sheet(owner: Project | Section, years: int, copyist: Copyist) -> Row:
    costs = owner.costs
    own: list[Target] = [owner, Cell(owner, "number")]
    if costs is None:
        none = Shown(_say(copyist, Words("（記載なし）", "(none printed)")), span=years + 1)
        cells: tuple[Shown, ...] = (none,)
    else:
        own += [costs, *(Cell(costs, "years", position) for position in range(years))]
        cells = copyist.row(costs, years)
    return Row("row", (copyist.cell(owner.number, *own), copyist.cell(owner.name, Cell(owner, "name")), *cells))


def _municipality(row: CostRow, years: int, copyist: Copyist, *, remarks: bool) -> Iterator[Row]:
    printed = copyist.cell(row.remarks or "", Cell(row, "remarks"))
    yield Row(
        "row",
        (
            copyist.cell(row.municipality, Cell(row, "municipality")),
            copyist.cell(row.name or "", row, Cell(row, "name"), Cell(row, "activities"), Cell(row, "pays_into")),
            *copyist.row(row, years),
            *([printed] if remarks else []),
        ),
    )
    share = row.own_share
    if share is not None:
        head = copyist.cell(_say(copyist, _OWN_SHARE), share, span=2)
        blank = [Shown("")] if remarks else []
        yield Row("share", (head, *copyist.row(share, years, bracketed=True), *blank))


def _total(total: Amounts | None, lead: int, years: int, copyist: Copyist, *, remarks: bool = False) -> Iterator[Row]:
    if total is not None:
        head = copyist.cell(_say(copyist, TOTAL), total, span=lead)
        yield Row("total", (head, *copyist.row(total, years), *([Shown("")] if remarks else [])))
