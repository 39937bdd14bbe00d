"""What the charts draw: amounts as printed, by year, by project and by town, as lengths of bars.

Nothing is mended and nothing is checked: a total is the one that is printed. Only what the towns pay is added up
here, since no table prints it.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from coopvision.model import Amounts, Cell, CostRow, Vision
from coopvision.notation import Amount, amount_number
from coopvision.reports.html.copying import Copyist, Shown
from coopvision.reports.html.tables import PROJECT, TOTAL
from coopvision.words import Words

_FULL: Final = Decimal(100)
_YEAR: Final = Words("年度", "fiscal year (年度)")
_TOWN: Final = Words("市町", "town")

Figure = int | Decimal


class Bar(NamedTuple):
    """A bar and its row: `own` and `rest` are per cent of the longest bar."""

    name: Shown
    numbers: tuple[Shown, ...]
    own: str
    rest: str = ""


class Chart(NamedTuple):
    """A chart that is also a table.

    Attributes:
        title: What it shows.
        unit: The unit of its numbers.
        heads: What the names and the numbers are called.
        bars: Its rows.
        note: How it is to be read.
    """

    title: str
    unit: str
    heads: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: str = ""


def by_year(vision: Vision, copyist: Copyist) -> Iterator[Chart]:
    """The printed totals of the years."""
    listed = vision.cost_by_year
    if listed is None or listed.total is None:
        return
    total = listed.total
    cells = [Cell(total, "amounts", position) for position in range(len(listed.years))]
    names = [copyist.period(year) for year in listed.years]
    title = Words("事業費の合計（年度別）", "All costs by year")
    yield _chart(title, listed.unit, _YEAR, zip(names, cells, strict=True), copyist)


def by_project(vision: Vision, copyist: Copyist) -> Iterator[Chart]:
    """The printed totals of the projects: those of the yearly list, else those of the sheets."""
    listed = vision.cost_by_year
    rows: list[tuple[str, str, Amounts]]
    if listed is not None and listed.rows:
        rows = [(listed.unit, f"{row.project} {row.name or ''}".strip(), row) for row in listed.rows]
    else:
        sheets = [(f"{each.number} {each.name}", each.costs) for each in vision.projects]
        rows = [(sheet.unit, name, sheet) for name, sheet in sheets if sheet is not None]
    units = {unit for unit, _, _ in rows}
    if len(units) == 1:
        title = Words("事業別の事業費（計画期間の合計）", "Costs by project, whole term")
        pairs = [(Shown(name), row.total_cell()) for _, name, row in rows]
        yield _chart(title, units.pop(), PROJECT, pairs, copyist)


def by_town(vision: Vision, copyist: Copyist) -> Iterator[Chart]:
    """What each town's rows add up to, and how much of it the town itself bears."""
    tables = vision.cost_by_municipality.tables if vision.cost_by_municipality else ()
    units = {table.unit for table in tables}
    if len(units) != 1 or not vision.zone.members:
        return
    rows: dict[str, list[CostRow]] = {member.name: [] for member in vision.zone.members}
    left_out = 0
    for row in (row for table in tables for row in table.rows):
        member = vision.zone.find(row.municipality)
        if member is None or _number(row.total) is None:
            left_out += 1
        else:
            rows[member.name].append(row)
    sums = {name: (sum(map(_gross, each)), sum(map(_own, each))) for name, each in rows.items()}
    longest = max(gross for gross, _ in sums.values())
    bars = (
        Bar(
            Shown(name),
            (Shown(f"{own:,}", number=True), Shown(f"{gross:,}", number=True)),
            _share(own, longest),
            _share(gross - own, longest),
        )
        for name, (gross, own) in sums.items()
    )
    yield Chart(
        title=Words("市町別の事業費（計画期間の合計）", "Costs by town, whole term").in_language(copyist.language),
        unit=units.pop(),
        heads=tuple(
            words.in_language(copyist.language)
            for words in (_TOWN, Words("自らの負担", "own burden"), Words("各行の合計", "sum of its rows"))
        ),
        bars=tuple(bars),
        note=_note(left_out).in_language(copyist.language),
    )


def _note(left_out: int) -> Words:
    missing = Words(
        f"読み取れない金額、名簿にない市町の {left_out} 行は含みません。" if left_out else "",
        f" Rows that cannot be read or attributed are left out: {left_out}." if left_out else "",
    )
    return Words(
        "市町別事業費一覧の各行の合計欄を市町ごとに足したもの（この報告での集計）。塗りは自らの負担、"
        f"白抜きは他の市町が負担する分（合計と括弧書きの負担額の差）。{missing.ja}",
        "The printed totals of each town's rows in 市町別事業費一覧, added up for this report. Solid: its own burden; "
        f"outlined: what other towns contribute (total less the bracketed own share).{missing.en}",
    )


def _chart(title: Words, unit: str, head: Words, pairs: Iterable[tuple[Shown, Cell]], copyist: Copyist) -> Chart:
    """A chart of printed amounts, each linked to whoever points at its cell."""
    rows = [(name, cell, _number(cell.value)) for name, cell in pairs]
    longest = max((number for _, _, number in rows if number is not None), default=0)
    return Chart(
        title=title.in_language(copyist.language),
        unit=unit,
        heads=(head.in_language(copyist.language), TOTAL.in_language(copyist.language)),
        bars=tuple(Bar(name, (copyist.again(cell),), _share(number or 0, longest)) for name, cell, number in rows),
    )


def _number(printed: Amount) -> Figure | None:
    number = amount_number(printed)
    return None if number is None or number < 0 else number


def _gross(row: CostRow) -> Figure:
    return _number(row.total) or 0


def _own(row: CostRow) -> Figure:
    """What the town itself bears: its bracketed own share, where that can be read and is no more than the whole."""
    share = None if row.own_share is None else _number(row.own_share.total)
    return _gross(row) if share is None else min(share, _gross(row))


def _share(number: Figure, longest: Figure) -> str:
    """How long a bar is, in per cent of the longest."""
    if not longest:
        return "0"
    share = (_FULL * number / longest).quantize(Decimal("0.01"))
    return f"{share:f}"


__all__: Sequence[str] = ["Bar", "Chart", "by_project", "by_town", "by_year"]
