"""What a rule examines: the nodes that `each` means, and where the engine calls the rule."""

from typing import Any, NamedTuple

from coopvision.engine import Checks, Context
from coopvision.model import Node, Vision
from coopvision.templates.entry import Entry
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.reaching import Way
from coopvision.templates.selectors import Selector, resolve
from coopvision.templates.shapes import parts_with, shapes
from coopvision.templates.template import Body


class Examined(NamedTuple):
    """What the rule examines, and how."""

    each: Selector
    frame: Frame


def read_examined(entry: Entry) -> Examined | None:
    """What an entry says it examines; None if that cannot be told, which is noted."""
    each = entry.take("each", _each, needed='"CostRow"')
    if each is None:
        return None
    frame = Frame(each.end.node)
    entry.take("by", frame.join)
    return Examined(each, frame)


def _each(given: Any) -> Selector:  # noqa: ANN401 - any TOML value
    selector = resolve(given, Vision)
    if selector.end.node is None:
        owner = ".".join(selector.text.split(".")[:-1]) or "Vision"
        raise UnusableError(
            f"{selector.text} は値です。調べる部分（{owner}）を each に、項目はひな型の指定に書いてください。",
            f"{selector.text} is a value; name the part ({owner}) here, and the field in the template's own keys.",
        )
    return selector


def function_of(each: Selector, body: Body) -> tuple[type[Node], Any]:
    """The class at whose nodes the engine calls, and what it calls."""
    if not each.steps and each.origin is not None:
        return each.origin, _renamed(body)
    way = Way(each)

    def function(vision: Node, ctx: Context) -> Checks:
        for node in way.nodes(vision, ctx):
            yield from body(node, ctx)

    return Vision, function


def _renamed(body: Body) -> Body:
    """A function of its own, so that no two rules share one."""

    def function(node: Node, ctx: Context) -> Checks:
        return body(node, ctx)

    return function


def needs_of(each: Selector) -> tuple[str, ...]:
    """The part of a vision without which there is nothing to examine."""
    if each.origin in {None, Vision}:
        return each.steps[:1] if each.steps and _may_lack(each.steps[0]) else ()
    parts = parts_with(each.origin or Vision)
    return tuple(part for part in parts if _may_lack(part)) if len(parts) == 1 else ()


def _may_lack(part: str) -> bool:
    return part != "zone" and shapes(Vision)[part].node is not None
