"""The template `equals`: several statements of one fact."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from coopvision.engine import Agree, Check, Checks, Context, blocked, undecided
from coopvision.model import Cell, Node, Several
from coopvision.templates.alignment import Aligned, Scales, align, column, is_gap, scales_of
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindrance
from coopvision.templates.overlap import refuse_same
from coopvision.templates.shapes import Kind
from coopvision.templates.template import Body, Parameter, Template, several, values
from coopvision.templates.values import Standing, key_of, standing
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.templates.reaching import Way

_TWO: Final = 2


def _equals(given: Mapping[str, Any], frame: Frame) -> Body:
    ways: tuple[Way, ...] = given["fields"]
    first = ways[0].selector
    odd = next(
        (way.selector for way in ways if (way.selector.kind, way.selector.series) != (first.kind, first.series)), None
    )
    if odd is not None:
        raise UnusableError(
            f"{first.text} と {odd.text} は種類が違うので比べられません。",
            f"{first.text} and {odd.text} are of different kinds.",
            key="fields",
        )
    if first.kind is Kind.OTHER or (first.series and first.kind is not Kind.AMOUNT):
        raise UnusableError(
            f"{first.text} は値のリストなので比べられません。",
            f"{first.text} is a list of values, which cannot be compared.",
            key="fields",
        )
    if len(ways) < _TWO and not first.several:
        raise UnusableError(
            "比べる項目を二つ以上書いてください。", "give at least two fields to compare.", key="fields"
        )
    for one, other in combinations(ways, 2):
        refuse_same(one, other, "fields", frame.base)

    def checks(node: Node, ctx: Context) -> Checks:
        wholes = [whole for way in ways for whole in way.wholes(node, ctx) if not is_gap(whole)]
        if len(wholes) < _TWO:
            yield undecided(*wholes) if wholes else undecided(node)
        elif first.kind is not Kind.AMOUNT:
            yield _same(wholes, first.kind, ctx)
        else:
            yield from _same_amounts(wholes, ctx, series=first.series)

    return checks


def _same_amounts(wholes: Sequence[Cell], ctx: Context, *, series: bool) -> Checks:
    scales = scales_of(wholes, ctx)
    aligned = align(wholes, ctx) if series else Aligned()
    if scales.unreadable or aligned.unreadable:
        yield blocked(*scales.unreadable, *aligned.unreadable)
    elif not series:
        yield Agree(column(wholes, None), scales=scales.scales)
    elif aligned.columns is not None:
        for index in range(aligned.columns):
            yield Agree(column(wholes, index), scales=scales.scales)
    else:
        yield from _same_years(wholes, aligned, scales)


def _same_years(wholes: Sequence[Cell], aligned: Aligned, scales: Scales) -> Checks:
    """The figures of each year that two lines or more have."""
    worth = {(id(whole.owner), whole.field): scale for whole, scale in zip(wholes, scales.scales, strict=False)}
    for cells in aligned.by_year:
        if len(cells) >= _TWO:
            its = [worth[id(cell.owner), cell.field] for cell in cells] if worth else ()
            yield Agree(Several(cells), scales=its)


def _same(cells: Sequence[Cell], kind: Kind | None, ctx: Context) -> Check:
    """The cells that print something state the same."""
    stated = [(cell, why) for cell in cells if (why := standing(cell.value)) is not Standing.BLANK]
    if len(stated) < _TWO:
        return undecided(*cells)
    return hindrance(stated) or Agree(
        Several([cell for cell, _ in stated]), reading=lambda value: key_of(value, kind, ctx)
    )


TEMPLATES: Final = (
    Template(
        "equals",
        Words("同じ事項の記載がすべて一致する", "all statements of the same fact agree"),
        {"fields": Parameter(several(values()), '["costs.total", "CostLine.total"]')},
        frozenset({"found", "expected", "difference", "unit", "expected_unit"}),
        _equals,
    ),
)
