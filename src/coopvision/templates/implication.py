"""The template `if-then`: where one thing is so, another is too."""

from collections.abc import Mapping
from typing import Any, Final

from coopvision.engine import Checks, Context, expect
from coopvision.model import Node
from coopvision.templates.conditions import SHAPE, Condition, read_condition
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindrance
from coopvision.templates.template import Body, Parameter, Template
from coopvision.templates.values import shown
from coopvision.words import Words


def _if_then(given: Mapping[str, Any], frame: Frame) -> Body:
    then: Condition = given["then"]
    if given["if"].implies(then, frame.base):
        raise UnusableError(
            "if が成り立てば必ず成り立つので、確かめることになりません。if と違うことを書いてください。",
            "where if holds, this always does; ask something else than if.",
            key="then",
        )

    def checks(node: Node, ctx: Context) -> Checks:
        for cell, holds in then.judged(node, ctx):
            yield hindrance([(cell, holds)]) or expect(
                holds is True, cell, found=shown(cell.value), expected=then.expected
            )

    return checks


TEMPLATES: Final = (
    Template(
        "if-then",
        Words("一方がそうなら、他方もそうである", "where one thing is so, the other is too"),
        {"if": Parameter(read_condition, SHAPE), "then": Parameter(read_condition, SHAPE)},
        frozenset({"found", "expected"}),
        _if_then,
    ),
)
