"""The template `sum-equals`: a rule of it states relations, and the engine evaluates them."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from coopvision.engine import Checks, Context, Sums, blocked, undecided
from coopvision.model import Cell, Node, Series, Several
from coopvision.templates.alignment import align, column, is_gap, units_in_the_way
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.overlap import covers
from coopvision.templates.reaching import Way, elements
from coopvision.templates.shapes import Kind
from coopvision.templates.template import Body, Parameter, Template, several, values
from coopvision.words import Words


def _sum_equals(given: Mapping[str, Any], frame: Frame) -> Body:
    parts: tuple[Way, ...] = given["parts"]
    total: Way = given["total"]
    if total.selector.several:
        raise UnusableError(
            f"{total.selector.text} は複数の値になります。", f"{total.selector.text} means several values.", key="total"
        )
    if total.selector.series and not all(way.selector.series for way in parts):
        raise UnusableError(
            "total が年度別の金額なら、parts も年度別の金額にしてください。",
            "where total is yearly amounts, parts must be too.",
            key="parts",
        )
    _refuse_parts_twice(parts, total, frame.base)

    def checks(node: Node, ctx: Context) -> Checks:
        wholes = [whole for way in parts for whole in way.wholes(node, ctx) if not is_gap(whole)]
        for whole in total.wholes(node, ctx):
            if is_gap(whole):
                yield undecided(whole)
            elif units := units_in_the_way([whole, *wholes], ctx):
                yield blocked(*units)
            elif total.selector.series:
                yield from _by_year(wholes, whole, ctx)
            else:
                yield _sum(wholes, whole)

    return checks


def _refuse_parts_twice(parts: Sequence[Way], total: Way, base: type[Node]) -> None:
    """A total is not among its own parts, and no part is added twice."""
    within = next((way.selector.text for way in parts if covers(way, total, base)), None)
    if within is not None:
        raise UnusableError(
            f"parts の {within} に合計（{total.selector.text}）そのものが入っています。内訳だけを指定してください。",
            f"{within} contains the total itself ({total.selector.text}); name its parts only.",
            key="parts",
        )
    for one, other in combinations(parts, 2):
        if covers(one, other, base) or covers(other, one, base):
            raise UnusableError(
                f"{one.selector.text} と {other.selector.text} では同じ金額を二度足すことになります。"
                "一方を除いてください。",
                f"{one.selector.text} and {other.selector.text} would add the same amounts twice; leave one out.",
                key="parts",
            )


def _sum(wholes: Sequence[Cell], total: Cell) -> Sums:
    """All parts to one total."""
    if len(wholes) == 1 and isinstance(wholes[0].value, tuple):
        return Sums(Series(wholes[0].owner, wholes[0].field), to=total)
    if not any(isinstance(whole.value, tuple) for whole in wholes):
        return Sums(column(wholes, None), to=total)
    return Sums(Several([cell for whole in wholes for cell in elements(whole)]), to=total)


def _by_year(wholes: Sequence[Cell], total: Cell, ctx: Context) -> Checks:
    """Each year of the parts to that of the total; a year that the total does not have is not asked for."""
    aligned = align([total, *wholes], ctx)
    if aligned.unreadable:
        yield blocked(*aligned.unreadable)
    for index in range(aligned.columns or 0):
        yield Sums(column(wholes, index), to=total._replace(position=index))
    for sought, *parts in aligned.by_year:
        if sought.owner is total.owner and sought.field == total.field:
            yield Sums(Several(parts), to=sought)


TEMPLATES: Final = (
    Template(
        "sum-equals",
        Words("内訳の和が合計と等しい", "the parts add up to the total"),
        {
            "parts": Parameter(several(values(Kind.AMOUNT)), '"rows.amounts"'),
            "total": Parameter(values(Kind.AMOUNT), '"total.amounts"'),
        },
        frozenset({"found", "expected", "difference", "unit"}),
        _sum_equals,
    ),
)
