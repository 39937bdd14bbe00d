"""Templates about order and time: `in-order`, `within-period`."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from coopvision.engine import Check, Checks, Context, blocked, expect
from coopvision.model import Cell, Node
from coopvision.notation import Period
from coopvision.templates.bounds import BOUND
from coopvision.templates.constants import read_constant
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindered, hindrance
from coopvision.templates.overlap import is_single, refuse_same
from coopvision.templates.shapes import Kind, Shape
from coopvision.templates.template import FIGURES, Body, Parameter, Template, flag, values
from coopvision.templates.values import Standing, order_of
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.templates.reaching import Way

_ORDERS: Final = ("rising", "falling")


def _order(given: Any, _: Frame) -> bool:  # noqa: ANN401 - any TOML value
    if given not in _ORDERS:
        raise UnusableError(
            f'{given!r} ではなく "rising"（増える順）か "falling"（減る順）を書いてください。',
            f'write "rising" or "falling", not {given!r}.',
        )
    return bool(given == _ORDERS[0])


def _in_order(given: Mapping[str, Any], _: Frame) -> Body:
    way: Way = given["of"]
    rising, strict = given.get("order", True), given.get("strict", False)
    if is_single(way):
        raise UnusableError(
            f"{way.selector.text} は一つの値なので順序がありません。",
            f"{way.selector.text} is one value and has no order.",
            key="of",
        )

    def checks(node: Node, ctx: Context) -> Checks:
        read = [(cell, order_of(cell.value)) for cell in way.cells(node, ctx)]
        for cell, order in read:
            if isinstance(order, Standing):
                yield hindrance([(cell, order)]) or blocked(cell)
        yield from _in_turn([pair for pair in read if not isinstance(pair[1], Standing)], rising=rising, strict=strict)

    return checks


def _in_turn(read: Sequence[tuple[Cell, Any]], *, rising: bool, strict: bool) -> Checks:
    for (before, low), (cell, high) in pairwise(read):
        first, second = (low, high) if rising else (high, low)
        holds = first < second if strict else first <= second
        yield expect(holds, cell, found=cell.value, expected=before.value, related=[(before, BOUND)])


def _within_period(given: Mapping[str, Any], frame: Frame) -> Body:
    way: Way = given["field"]
    if "period" in given and "within" in given:
        raise UnusableError(
            "period と within はどちらか一方にしてください。", "give either period or within.", key="period"
        )
    fixed: Period | None = given.get("period")
    outer: Way = given.get("within") or frame.values("Vision.term", Kind.PERIOD)
    if outer.selector.several or outer.selector.series:
        raise UnusableError(
            f"{outer.selector.text} は複数の値になります。",
            f"{outer.selector.text} means several values.",
            key="within",
        )
    if fixed is None:
        refuse_same(way, outer, "within" if "within" in given else "field", frame.base)

    def checks(node: Node, ctx: Context) -> Checks:
        around = [] if fixed is not None else outer.wholes(node, ctx)
        for cell in way.cells(node, ctx):
            yield hindered([cell, *around]) or _inside(cell, fixed or around[0].value)

    return checks


def _inside(cell: Cell, outer: Period) -> Check:
    inner: Any = cell.value
    begins, ends = inner.first_fiscal, inner.last_fiscal
    whole: Any = (outer.first_fiscal, outer.last_fiscal)
    return expect(whole[0] <= begins and ends <= whole[1], cell, found=inner, expected=outer)


_ORDERED: Final = (*FIGURES, Kind.PERIOD, Kind.TEXT)

TEMPLATES: Final = (
    Template(
        "in-order",
        Words("決めた順に並んでいる", "they stand in order"),
        {
            "of": Parameter(values(*_ORDERED), '"years"'),
            "order": Parameter(_order, '"rising"', required=False),
            "strict": Parameter(flag, "true", required=False),
        },
        frozenset({"found", "expected"}),
        _in_order,
    ),
    Template(
        "within-period",
        Words(
            "時点・期間が決めた期間（既定は計画期間）に収まる",
            "the period lies within another (the term if none is given)",
        ),
        {
            "field": Parameter(values(Kind.PERIOD), '"target.period"'),
            "within": Parameter(values(Kind.PERIOD), '"Vision.term"', required=False),
            "period": Parameter(
                lambda given, _: read_constant(given, Shape(kind=Kind.PERIOD)), '"R3～R7年度"', required=False
            ),
        },
        frozenset({"found", "expected"}),
        _within_period,
    ),
)
