"""What the parameters of one rule are read against: the class it examines, and its joins."""

from typing import Any, Final

from coopvision.model import Node
from coopvision.templates.faults import UnusableError
from coopvision.templates.reaching import Join, Way, joined
from coopvision.templates.selectors import Selector, of_kinds, resolve
from coopvision.templates.shapes import Kind, shapes
from coopvision.templates.values import common_kind

_KEYS: Final = (Kind.TEXT, Kind.MEMBER, Kind.NUMBER)


class Frame:
    """The class that a rule examines, and how nodes elsewhere belong to a node of it.

    Args:
        base: The class.
    """

    def __init__(self, base: type[Node]) -> None:
        self.base = base
        self._joins: dict[type[Node], Join] = {}
        self._idle: set[str] = set()

    def join(self, given: Any) -> None:  # noqa: ANN401 - any TOML value
        """Read `by`: for the examined class and for others the field by which they belong together.

        Raises:
            UnusableError: If it is no such table.
        """
        own_name = self.base.__name__
        if not isinstance(given, dict) or own_name not in given or len(given) == 1:
            example = f'{{ {own_name} = "number", CostLine = "project" }}'
            raise UnusableError(
                f"by = {example} のように、調べる部分と相手の部分の項目を書いてください。",
                f"write it like by = {example}: the field of what is examined and that of the other.",
            )
        own = of_kinds(resolve(given[own_name], self.base), _KEYS)
        for name, field in given.items():
            origin = resolve(name, self.base).origin
            if origin is None or "." in name:
                raise UnusableError(
                    f"{name} は部分の名前（CostLine など）ではありません。", f"{name} is no class such as CostLine."
                )
            key = of_kinds(resolve(field, origin), _KEYS)
            if key.origin is not None:
                raise UnusableError(
                    f"{field} は {name} の中の項目で書いてください。", f"{field} must be a field of {name} itself."
                )
            if common_kind(own.kind, key.kind) is None:
                raise UnusableError(
                    f"{own.text} と {name} の {field} は種類が違うので結び付けられません。",
                    f"{own.text} and {field} of {name} are of different kinds.",
                )
            if origin is not self.base:
                self._joins[origin] = joined(origin, own, key)
                self._idle.add(name)

    def refuse_idle(self) -> None:
        """Every class of `by` must be used.

        Raises:
            UnusableError: If one is not.
        """
        if self._idle:
            name = min(self._idle)
            raise UnusableError(
                f"{name} から始まる指定がないので、by の {name} は働きません。除いてください。",
                f"no selector begins with {name}, so {name} in by does nothing; leave it out.",
                key="by",
            )

    def way(self, given: Any) -> Way:  # noqa: ANN401 - any TOML value
        """A selector of nodes or values.

        Raises:
            UnusableError: If it can match nothing.
        """
        selector = resolve(given, self.base)
        if selector.origin is not None:
            self._idle.discard(selector.origin.__name__)
        return Way(selector, self._joins.get(selector.origin) if selector.origin else None)

    def values(self, given: Any, *kinds: Kind) -> Way:  # noqa: ANN401 - any TOML value
        """A selector of values, of one of these kinds if any are given.

        Raises:
            UnusableError: If it means something else.
        """
        way = self.way(given)
        selector = way.selector
        if selector.kind is None or not selector.steps:
            below = next(iter(shapes(selector.end.node or self.base)))
            raise UnusableError(
                f"{selector.text} は値ではありません。その下の項目まで書いてください（例: {selector.text}.{below}）。",
                f"{selector.text} is no value; go on to a field below it, such as {selector.text}.{below}.",
            )
        if kinds:
            of_kinds(selector, kinds)
        return way


def one(selector: Selector) -> Selector:
    """The selector, if it means one value only.

    Raises:
        UnusableError: If it can mean several.
    """
    if selector.several or selector.series:
        raise UnusableError(
            f"{selector.text} は複数の値になります。一つの値の項目を指定してください。",
            f"{selector.text} means several values; name a field that is one.",
        )
    return selector
