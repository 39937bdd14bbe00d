"""Templates about what is printed at all: `required`, `readable`, `count-at-least`, `count-at-most`."""

from collections.abc import Mapping
from typing import Any, Final

from coopvision.engine import Checks, Context, expect, undecided
from coopvision.model import Cell, Node
from coopvision.templates.alignment import is_gap
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.overlap import is_single
from coopvision.templates.reaching import Way
from coopvision.templates.shapes import Kind
from coopvision.templates.template import Body, Parameter, Template, anything, several, values
from coopvision.templates.values import Standing, shown, standing
from coopvision.words import Words

_READABLE: Final = (Kind.AMOUNT, Kind.QUANTITY, Kind.PERIOD, Kind.SCOPE)


def _any_part(given: Any, frame: Frame) -> Way:  # noqa: ANN401 - any TOML value
    way = frame.way(given)
    if not way.selector.steps:
        raise UnusableError(f"{given} の項目まで書いてください。", f"go on to a field of {given}.")
    return way


def _never_blank(way: Way, key: str) -> UnusableError:
    text = way.selector.text
    return UnusableError(
        f"{text} が空欄のファイルは読み込めないので、必ず合います。別の項目を指定してください。",
        f"a file in which {text} is blank cannot be read, so it never is; name another field.",
        key=key,
    )


def _required(given: Mapping[str, Any], _: Frame) -> Body:
    ways: tuple[Way, ...] = given["field"]
    for way in ways:
        if not way.selector.may_be_blank:
            raise _never_blank(way, "field")

    def checks(node: Node, ctx: Context) -> Checks:
        for way in ways:
            for cell in way.wholes(node, ctx):
                yield expect(standing(cell.value) is not Standing.BLANK, cell, found=shown(cell.value))

    return checks


def _readable(given: Mapping[str, Any], _: Frame) -> Body:
    ways: tuple[Way, ...] = given["field"]

    def checks(node: Node, ctx: Context) -> Checks:
        for way in ways:
            for cell in way.cells(node, ctx):
                why = standing(cell.value)
                if why is Standing.BLANK:
                    yield undecided(cell)
                else:
                    yield expect(why is not Standing.MALFORMED, cell, found=cell.value)

    return checks


def _count(given: Any, _: Frame) -> int:  # noqa: ANN401 - any TOML value
    if given.__class__ is not int or given < 0:
        raise UnusableError(f"{given!r} は 0 以上の整数ではありません。", f"{given!r} is no whole number from 0 on.")
    return int(given)


def _counted(way: Way, node: Node, ctx: Context) -> int:
    if way.selector.kind is None:
        return len(way.nodes(node, ctx))
    found = (standing(cell.value) for cell in way.cells(node, ctx))
    return sum(why is not Standing.BLANK for why in found)


def _at(way: Way, node: Node, ctx: Context) -> Node | Cell:
    """Where a wrong count is pointed at: the field counted if it is the node's own, else the node."""
    selector = way.selector
    if selector.origin is not None or not selector.steps:
        return node
    wholes = way.wholes(node, ctx)
    return wholes[0] if len(wholes) == 1 and not is_gap(wholes[0]) else Cell(node, selector.steps[0])


def _count_at_least(given: Mapping[str, Any], _: Frame) -> Body:
    way, least = given["of"], given["least"]
    if least == 0:
        raise UnusableError(
            "0 以上でない数はないので、必ず合います。1 以上を書いてください。",
            "there are always at least 0; write 1 or more.",
            key="least",
        )
    if least == 1 and is_single(way) and not way.selector.may_be_blank:
        raise _never_blank(way, "of")
    if least > 1 and is_single(way):
        raise UnusableError(
            f"{way.selector.text} は多くても一つです。", f"there is one {way.selector.text} at most.", key="least"
        )

    def checks(node: Node, ctx: Context) -> Checks:
        count = _counted(way, node, ctx)
        yield expect(count >= least, _at(way, node, ctx), found=count, expected=least)

    return checks


def _count_at_most(given: Mapping[str, Any], _: Frame) -> Body:
    way, most = given["of"], given["most"]
    if most > 0 and is_single(way):
        raise UnusableError(
            f"{way.selector.text} は多くても一つなので、必ず合います。",
            f"there is one {way.selector.text} at most, so there are never more.",
            key="most",
        )

    def checks(node: Node, ctx: Context) -> Checks:
        count = _counted(way, node, ctx)
        yield expect(count <= most, _at(way, node, ctx), found=count, expected=most)

    return checks


_FIELDS: Final = '"remarks" / ["name", "unit"]'

TEMPLATES: Final = (
    Template(
        "required",
        Words("項目が空欄でない", "the field is not blank"),
        {"field": Parameter(several(_any_part), _FIELDS)},
        frozenset({"found"}),
        _required,
    ),
    Template(
        "readable",
        Words("印字された値を読み取ることができる", "what is printed can be read"),
        {"field": Parameter(several(values(*_READABLE)), '"target.value"')},
        frozenset({"found"}),
        _readable,
    ),
    Template(
        "count-at-least",
        Words("数が決めた数以上である", "there are at least so many"),
        {"of": Parameter(anything, '"indicators"'), "least": Parameter(_count, "1")},
        frozenset({"found", "expected"}),
        _count_at_least,
    ),
    Template(
        "count-at-most",
        Words("数が決めた数以下である", "there are at most so many"),
        {"of": Parameter(anything, '"indicators"'), "most": Parameter(_count, "5")},
        frozenset({"found", "expected"}),
        _count_at_most,
    ),
)
