"""The template `between`: numbers and their bounds."""

from collections.abc import Mapping
from typing import Any, Final

from coopvision.engine import Check, Checks, Context, blocked, expect
from coopvision.model import Cell, Node
from coopvision.templates.alignment import units_in_the_way
from coopvision.templates.constants import read_number
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindrance
from coopvision.templates.overlap import refuse_same
from coopvision.templates.reaching import Way
from coopvision.templates.template import FIGURES, Body, Parameter, Template, values
from coopvision.templates.values import number_of
from coopvision.words import Words

BOUND: Final = Words("比べた値", "compared with")


def read_bound(given: Any, frame: Frame) -> Any:  # noqa: ANN401 - a number, or a `Way` to one
    """A bound: a number, or a selector of one."""
    if isinstance(given, str) and given[:1].isascii() and given[:1].isalpha():
        return frame.values(given, *FIGURES)
    return read_number(given)


def _between(given: Mapping[str, Any], frame: Frame) -> Body:
    way: Way = given["field"]
    bounds = [(given[key], key == "at-least") for key in ("at-least", "at-most") if key in given]
    if not bounds:
        raise UnusableError("at-least か at-most を書いてください。", "give at-least or at-most.")
    for key in ("at-least", "at-most"):
        if isinstance(bound := given.get(key), Way):
            _refuse_unlike(way, bound)
            refuse_same(way, bound, key, frame.base)
    _refuse_empty(given.get("at-least"), given.get("at-most"))

    def checks(node: Node, ctx: Context) -> Checks:
        for cell in way.cells(node, ctx):
            for bound, least in bounds:
                limit = _limit(bound, cell, node, ctx) if isinstance(bound, Way) else None
                yield _compared(cell, bound if limit is None else limit, ctx, least=least)

    return checks


def _refuse_unlike(way: Way, bound: Way) -> None:
    other = bound.selector
    if other.several or (other.series and not way.selector.series):
        raise UnusableError(f"{other.text} は複数の値になります。", f"{other.text} means several values.")


def _refuse_empty(least: Any, most: Any) -> None:  # noqa: ANN401 - numbers, or `Way`s to some
    """Between the bounds there is room for a number."""
    if least is not None and most is not None and not isinstance(least, Way) and not isinstance(most, Way):  # noqa: SIM102
        if least > most:
            raise UnusableError(
                f"at-least（{least}）が at-most（{most}）より大きいので、どの数も範囲に入りません。",
                f"at-least ({least}) is above at-most ({most}), so no number lies between them.",
                key="at-least",
            )


def _limit(bound: Way, cell: Cell, node: Node, ctx: Context) -> Cell:
    """The cell of the bound; of a list of bounds the one at the same position."""
    whole = bound.wholes(node, ctx)[0]
    return whole._replace(position=cell.position) if isinstance(whole.value, tuple) else whole


def _compared(cell: Cell, limit: Any, ctx: Context, *, least: bool) -> Check:  # noqa: ANN401 - a number or a cell
    cells = [cell, limit] if isinstance(limit, Cell) else [cell]
    numbers = [number_of(each.value) for each in cells]
    in_the_way = hindrance([*zip(cells, numbers, strict=True)])
    if in_the_way is not None:
        return in_the_way
    units = units_in_the_way(cells, ctx)
    if units:
        return blocked(*units)
    found: Any = numbers[0]
    wanted: Any = numbers[1] if len(numbers) > 1 else limit
    holds = found >= wanted if least else found <= wanted
    related = [(limit, BOUND)] if isinstance(limit, Cell) else []
    return expect(holds, cell, found=found, expected=wanted, related=related)


TEMPLATES: Final = (
    Template(
        "between",
        Words("数が決めた範囲にある", "the number lies between the bounds"),
        {
            "field": Parameter(values(*FIGURES), '"own_share.amounts"'),
            "at-least": Parameter(read_bound, '0 / "amounts"', required=False),
            "at-most": Parameter(read_bound, '100 / "amounts"', required=False),
        },
        frozenset({"found", "expected", "unit"}),
        _between,
    ),
)
