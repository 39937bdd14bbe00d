"""Conditions: where a rule applies, and both halves of the template `if-then`.

A condition is a table: a `field`, and what is asked of it: `present`, `one-of`, `like`, `at-least`
or `at-most`. Of several values one is enough for `if`; every one counts for `then`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from coopvision.engine import Check, Checks, Context
from coopvision.model import Cell, Node
from coopvision.suggestions import meant
from coopvision.templates.constants import read_number
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.hindrances import hindrance
from coopvision.templates.overlap import is_single, same
from coopvision.templates.reaching import Way
from coopvision.templates.template import FIGURES, Body, flag
from coopvision.templates.values import Standing, key_of, number_of, standing, text_of
from coopvision.templates.wordings import NAMED, PATTERNS, WRITTEN, constants

_PRINTED: Final = ("present", True)
_BLANK: Final = ("present", False)

Judge = Callable[[Any, Context], "bool | Standing"]
"""Whether a printed value is as asked; why not, where that cannot be told."""


class Condition(NamedTuple):
    """A field, and what is asked of it."""

    way: Way
    judge: Judge
    asked: tuple[str, Any]
    expected: object
    whole: bool

    def implies(self, other: "Condition", base: type[Node]) -> bool:
        """Whether the other holds wherever this one does, whatever is printed: it asks the same of the same value."""
        alike = self.asked == other.asked or (other.asked == _PRINTED and self.asked != _BLANK)
        return alike and is_single(self.way) and same(self.way, other.way, base)

    def judged(self, node: Node, ctx: Context) -> list[tuple[Cell, "bool | Standing"]]:
        """Every value it asks about, with the answer."""
        cells = self.way.wholes(node, ctx) if self.whole else self.way.cells(node, ctx)
        return [(cell, self.judge(cell.value, ctx)) for cell in cells]

    def applies(self, node: Node, ctx: Context) -> "bool | Check":
        """Whether it holds of some value; what is yielded where that cannot be told."""
        judged = self.judged(node, ctx)
        return any(holds is True for _, holds in judged) or hindrance(judged) or False


def _present(given: Any, frame: Frame, _: Way) -> tuple[Judge, object]:  # noqa: ANN401 - any TOML value
    wanted = flag(given, frame)
    return lambda value, _: (standing(value) is not Standing.BLANK) is wanted, None


def _one_of(given: Any, _: Frame, way: Way) -> tuple[Judge, object]:  # noqa: ANN401 - any TOML value
    known, kind = constants(given, way), way.selector.kind

    def judge(value: Any, ctx: Context) -> bool | Standing:  # noqa: ANN401 - any printed value
        why = standing(value)
        if why is not None:
            return False if why is Standing.BLANK else why
        return key_of(value, kind, ctx) in {key_of(each, kind, ctx) for each in known}

    return judge, [text_of(each) for each in known]


def _like(given: Any, frame: Frame, _: Way) -> tuple[Judge, object]:  # noqa: ANN401 - any TOML value
    patterns = PATTERNS(given, frame)

    def judge(value: Any, _: Context) -> bool:  # noqa: ANN401 - any printed value
        return value is not None and any(pattern.matches(text_of(value)) for pattern in patterns)

    return judge, [pattern.text for pattern in patterns]


def _bound(*, least: bool) -> "_Asking":
    def read(given: Any, _: Frame, __: Way) -> tuple[Judge, object]:  # noqa: ANN401 - any TOML value
        bound = read_number(given)

        def judge(value: Any, _: Context) -> bool | Standing:  # noqa: ANN401 - any printed value
            number: Any = number_of(value)
            if isinstance(number, Standing):
                return False if number is Standing.BLANK else number
            return bool(number >= bound if least else number <= bound)

        return judge, bound

    return read


_Asking = Callable[[Any, Frame, Way], tuple[Judge, object]]
_ASKING: Final[Mapping[str, tuple[_Asking, tuple[Any, ...]]]] = {
    "present": (_present, ()),
    "one-of": (_one_of, NAMED),
    "like": (_like, WRITTEN),
    "at-least": (_bound(least=True), FIGURES),
    "at-most": (_bound(least=False), FIGURES),
}
SHAPE: Final = '{ field = "own_share.total", present = true }'


def read_condition(given: Any, frame: Frame) -> Condition:  # noqa: ANN401 - any TOML value
    """A condition out of a file of rules.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, dict) or "field" not in given:
        raise UnusableError(f"{SHAPE} のように書いてください。", f"write it like {SHAPE}.")
    unknown = next((key for key in given if key != "field" and key not in _ASKING), None)
    names = ", ".join(_ASKING)
    if unknown is not None:
        hint = meant(unknown, list(_ASKING))
        raise UnusableError(
            f"{unknown} という条件はありません。{hint.ja}使えるもの: {names}",
            f"there is no condition {unknown}.{hint.en} There are: {names}",
        )
    asked = [key for key in given if key != "field"]
    if len(asked) != 1:
        raise UnusableError(f"条件は一つだけ書いてください（{names}）。", f"ask one thing only ({names}).")
    read, kinds = _ASKING[asked[0]]
    way = frame.way(given["field"]) if asked == ["present"] else frame.values(given["field"], *kinds)
    if not way.selector.steps:
        raise UnusableError(
            f"{way.selector.text} の項目まで書いてください。", f"go on to a field of {way.selector.text}."
        )
    judge, expected = read(given[asked[0]], frame, way)
    return Condition(way, judge, (asked[0], given[asked[0]]), expected, whole=asked == ["present"])


def guarded(condition: Condition | None, body: Body) -> Body:
    """The body, only where the condition holds."""
    if condition is None:
        return body

    def checks(node: Node, ctx: Context) -> Checks:
        applies = condition.applies(node, ctx)
        if applies is True:
            yield from body(node, ctx)
        elif applies is not False:
            yield applies

    return checks
