"""Hypothesis strategies: consistent visions of many forms, and slips in their figures.

Needs Hypothesis. A drawn vision is consistent: every standard rule that is not a mere notice holds.
"""

from collections.abc import Sequence
from typing import Any

from attrs import evolve, frozen
from hypothesis import strategies as st

from coopvision.model import (
    Activity,
    Amounts,
    Cell,
    CostLine,
    CostRow,
    CostSheet,
    Indicator,
    IndicatorList,
    ListedIndicator,
    Measure,
    Member,
    MunicipalCosts,
    MunicipalTable,
    Node,
    Project,
    ProjectMention,
    Role,
    Section,
    Side,
    Vision,
    YearlyList,
    Zone,
    walk,
)
from coopvision.model.nodes import field_names
from coopvision.notation import Amount, amount_number

_SYLLABLES = ("みな", "やま", "かわ", "うみ", "もり", "はら", "いけ", "たに", "おか", "さと", "しま", "たき")
_SUFFIXES = ("市", "町", "村")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_KANA = "アイウ"

amounts = st.one_of(st.just(0), st.integers(0, 9_999), st.integers(0, 9_999_999))
"""Amounts as tables print them, in the table's unit."""


def municipality_code(number: int) -> str:
    """A six-digit 全国地方公共団体コード in prefecture 01 for a three-digit number, with its check digit."""
    digits = f"01{number:03d}"
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, (6, 5, 4, 3, 2), strict=True)) % 11
    return digits + str((11 - remainder) % 10)


@st.composite
def zones(draw: st.DrawFn) -> Zone:
    """Zones of one or two central cities and up to six partners."""
    central = draw(st.integers(1, 2))
    partners = draw(st.integers(0, 6))
    stems = draw(st.permutations(_SYLLABLES))[: central + partners]
    members = []
    firsts = [stem[0] for stem in stems]
    for position, stem in enumerate(stems):
        suffix = "市" if position < central else draw(st.sampled_from(_SUFFIXES))
        members.append(
            Member(
                code=municipality_code(900 + position),
                name=stem + suffix,
                mark=stem[0] if firsts.count(stem[0]) == 1 else None,
                side=Side.CENTRAL if position < central else Side.PARTNER,
            )
        )
    return Zone(name="みほん定住自立圏", members=members)


@frozen(kw_only=True)
class _Frame:
    """What every part of one vision shares."""

    zone: Zone
    first: int
    length: int
    unit: str

    @property
    def years(self) -> tuple[str, ...]:
        return tuple(f"R{self.first + offset}年度" for offset in range(self.length))

    @property
    def term(self) -> str:
        return f"R{self.first}～R{self.first + self.length - 1}年度"


def _total(amounts: Sequence[Amount]) -> Amount:
    """The sum of the numbers; blank where nothing is printed."""
    numbers = [number for amount in amounts if (number := amount_number(amount)) is not None]
    return sum(numbers) if numbers else None  # type: ignore[return-value]


def _add(lines: Sequence[Amounts]) -> Amounts:
    """The line of totals; a year that nobody prints is 0."""
    years = zip(*(line.amounts for line in lines), strict=True)
    total: Amounts = _line(Amounts, [_total(year) or 0 for year in years])
    return total


def _line(kind: Any, printed: Sequence[Amount], **fields: Any) -> Any:  # noqa: ANN401 - any class of amounts
    return kind(amounts=printed, total=_total(printed), **fields)


@st.composite
def _rows(draw: st.DrawFn, frame: _Frame, participants: Sequence[Member]) -> tuple[CostRow, ...]:
    """At least one row per participant; sometimes a shared work with an own share."""
    rows: list[CostRow] = []
    for member in participants:
        for number in range(draw(st.integers(1, 2))):
            cells = st.one_of(amounts, st.none()) if number else amounts
            printed = draw(st.lists(cells, min_size=frame.length, max_size=frame.length))
            rows.append(_line(CostRow, printed, municipality=member.name, name=f"事業その{number + 1}"))
    if len(participants) > 1 and draw(st.booleans()):
        rows.extend(draw(_shared(frame, participants)))
    return tuple(rows)


@st.composite
def _shared(draw: st.DrawFn, frame: _Frame, participants: Sequence[Member]) -> list[CostRow]:
    """A row with an own share, and the rows of those who contribute the rest of it."""
    full = st.lists(amounts, min_size=frame.length, max_size=frame.length)
    own = draw(full)
    paid = [draw(full) for _ in participants[1:]]
    gross = [mine + sum(theirs) for mine, *theirs in zip(own, *paid, strict=True)]
    payee = _line(
        CostRow,
        gross,
        municipality=participants[0].name,
        name="共同事業",
        own_share=_line(Amounts, own),
        remarks="( )は各町負担を除く負担額",
    )
    payers = [
        _line(CostRow, each, municipality=member.name, name="共同事業負担金", pays_into="共同事業")
        for member, each in zip(participants[1:], paid, strict=True)
    ]
    return [payee, *payers]


@st.composite
def _indicators(draw: st.DrawFn, frame: _Frame, project: str) -> tuple[Indicator, ...]:
    """One or two indicators with baselines before the term and targets in it."""
    drawn = []
    for number in range(draw(st.integers(1, 2))):
        unit = draw(st.sampled_from(("人", "件", "%", "事業", "世帯")))
        now = draw(st.integers(1, 99 if unit == "%" else 99_999))
        goal = draw(st.integers(1, 99 if unit == "%" else 99_999))
        cumulative = unit != "%" and draw(st.booleans())
        last = f"R{frame.first + frame.length - 1}年度"
        drawn.append(
            Indicator(
                name=f"{project}の成果その{number + 1}",
                baseline=Measure(value=f"{now:,}{unit}", period=f"H{frame.first + 28}年度"),
                target=Measure(
                    value=f"{'計' if cumulative else ''}{goal:,}{unit}",
                    period=frame.term if cumulative else last,
                ),
            )
        )
    return tuple(drawn)


@frozen(kw_only=True)
class _Work:
    """A project with its rows, before the tables are made of it."""

    project: Project
    rows: tuple[CostRow, ...]

    @property
    def total(self) -> Amounts:
        return _add(self.rows)


@st.composite
def _works(draw: st.DrawFn, frame: _Frame, position: int, item: tuple[str, ...]) -> _Work:
    members = frame.zone.members
    left_out = draw(st.sets(st.sampled_from(members[1:]))) if members[1:] and position else set()
    participants = [member for member in members if member not in left_out]
    rows = draw(_rows(frame, participants))
    total = _add(rows)
    name = f"見本事業{position + 1}"
    project = Project(
        number=_CIRCLED[position],
        name=name,
        item=item,
        participants=[member.name for member in participants],
        activities=[Activity(name="活動", scope=f"{len(participants)}市町村")],
        roles=_roles(participants, rows),
        costs=CostSheet(amounts=total.amounts, total=total.total, years=frame.years, unit=frame.unit),
        indicators=draw(_indicators(frame, name)),
    )
    return _Work(project=project, rows=rows)


def _roles(participants: Sequence[Member], rows: Sequence[CostRow]) -> list[Role]:
    """A role for each side that takes part; it bears cost if some row of it has a budget."""
    roles = []
    for side in Side:
        there = {member.name for member in participants if member.side is side}
        printed = [amount for row in rows if row.municipality in there for amount in row.amounts]
        if there:
            roles.append(Role(side=side, duties="取り組む。", bears_cost=any(amount for amount in printed)))
    return roles


@st.composite
def visions(draw: st.DrawFn) -> Vision:
    """Consistent visions: any roster, term and unit; tables there or not; own shares, blanks, zeros."""
    frame = _Frame(
        zone=draw(zones()),
        first=draw(st.integers(2, 9)),
        length=draw(st.integers(1, 5)),
        unit=draw(st.sampled_from(("千円", "円", "万円"))),
    )
    count = draw(st.integers(1, 3))
    works = [draw(_works(frame, position, (_KANA[position], "1", "(1)"))) for position in range(count)]
    return Vision(
        title="みほん定住自立圏共生ビジョン",
        zone=frame.zone,
        term=frame.term,
        sections=[_section(position, work.project) for position, work in enumerate(works)],
        projects=[work.project for work in works],
        cost_by_year=_yearly(frame, works) if draw(st.booleans()) else None,
        cost_by_municipality=_municipal(frame, works) if draw(st.booleans()) else None,
        indicator_list=_listed(works) if draw(st.booleans()) else None,
    )


def _section(position: int, project: Project) -> Section:
    item = Section(
        level="item",
        number="(1)",
        name="見本の協定事項",
        projects=[ProjectMention(number=project.number, name=project.name)],
    )
    field = Section(level="field", number="1", name="見本の分野", children=[item])
    return Section(level="viewpoint", number=_KANA[position], name="見本の視点", children=[field])


def _yearly(frame: _Frame, works: Sequence[_Work]) -> YearlyList:
    lines = [
        CostLine(
            project=work.project.number,
            name=work.project.name,
            item=work.project.item,
            amounts=work.total.amounts,
            total=work.total.total,
        )
        for work in works
    ]
    return YearlyList(years=frame.years, unit=frame.unit, rows=lines, total=_add(lines))


def _municipal(frame: _Frame, works: Sequence[_Work]) -> MunicipalCosts:
    tables = [
        MunicipalTable(
            project=work.project.number,
            name=work.project.name,
            years=frame.years,
            unit=frame.unit,
            rows=work.rows,
            total=work.total,
        )
        for work in works
    ]
    return MunicipalCosts(tables=tables, zero_cost_printed=True)


def _listed(works: Sequence[_Work]) -> IndicatorList:
    return IndicatorList(
        rows=[
            ListedIndicator(
                project=work.project.number,
                project_name=work.project.name,
                name=indicator.name,
                baseline=evolve(indicator.baseline) if indicator.baseline else None,
                target=evolve(indicator.target) if indicator.target else None,
            )
            for work in works
            for indicator in work.project.indicators
        ]
    )


def amount_cells(vision: Vision) -> list[Cell]:
    """Every cell of the vision that prints an amount."""
    cells: list[Cell] = []
    for node in walk(vision):
        if isinstance(node, Amounts):
            cells.extend(cell for cell in (*node.cells(), node.total_cell()) if amount_number(cell.value) is not None)
    return cells


def replace(vision: Vision, cell: Cell, value: object) -> Vision:
    """The vision with another value printed in one cell; all else stays as it is."""
    changed: Vision = _replaced(vision, cell, value)
    return changed


def _replaced(node: Any, cell: Cell, value: object) -> Any:  # noqa: ANN401 - any node, whatever it is made of
    changes: dict[str, Any] = {}
    for name in field_names(type(node)):
        old = getattr(node, name)
        new = _new_value(node, name, old, cell, value)
        if new is not old:
            changes[name] = new
    return evolve(node, **changes) if changes else node


def _new_value(node: Node, name: str, old: Any, cell: Cell, value: object) -> Any:  # noqa: ANN401
    if node is cell.owner and name == cell.field:
        if cell.position is None:
            return value
        return tuple(value if index == cell.position else each for index, each in enumerate(old))
    if isinstance(old, Node):
        return _replaced(old, cell, value)
    if isinstance(old, tuple) and old and isinstance(old[0], Node):
        new = tuple(_replaced(each, cell, value) for each in old)
        return new if any(one is not other for one, other in zip(new, old, strict=True)) else old
    return old


@st.composite
def slips(draw: st.DrawFn, figure: int) -> int:
    """Another figure than this one, as a slip of the hand would make it; never negative."""
    digits = str(figure)
    candidates = {figure + 1, figure + draw(st.integers(1, 10_000)), figure * 10, figure * 1000}
    candidates.update({int(digits[1:] or 0), int(digits[:-1] or 0), int(digits[::-1]), max(0, figure - 1)})
    return draw(st.sampled_from(sorted(candidates - {figure})))
