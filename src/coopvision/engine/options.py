"""A rule's options: its keyword-only parameters, which a configuration may set."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple, get_type_hints

from coopvision.words import Words

KINDS: Final = {bool: "true / false", int: "1", float: "0.5", str: '"text"', tuple[str, ...]: '["text", …]'}
"""What an option can be, and how a configuration writes it."""
_MISSING: Final = object()


class Option(NamedTuple):
    """One option: its name, what it is, and what it is unless it is set."""

    name: str
    kind: Any
    default: Any

    @property
    def written(self) -> str:
        """How a configuration writes a value of its kind."""
        return KINDS[self.kind]

    def read(self, given: object) -> Any:  # noqa: ANN401 - a value of its kind
        """A value out of a configuration.

        Raises:
            ValueError: If it is of another kind; nothing is turned into what it is not.
        """
        if self.kind == tuple[str, ...]:
            if isinstance(given, list | tuple) and all(each.__class__ is str for each in given):
                return tuple(given)
        elif given.__class__ is self.kind:
            return given
        elif self.kind is float and given.__class__ is int:
            return float(given)
        raise ValueError(given)


def options_of(function: Callable[..., Any]) -> tuple[Option, ...]:
    """The options that a rule's function declares.

    Raises:
        ValueError: With what is wrong in `Words`, if one has no default or is of no such kind.
    """
    code = function.__code__
    names = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    if not names:
        return ()
    annotations = function.__annotations__
    if any(isinstance(annotations.get(name), str) for name in names):
        annotations = get_type_hints(function)
    return tuple(_option(function, name, annotations.get(name)) for name in names)


def _option(function: Callable[..., Any], name: str, kind: Any) -> Option:  # noqa: ANN401 - an annotation
    default = (function.__kwdefaults__ or {}).get(name, _MISSING)
    if default is _MISSING:
        raise ValueError(Words(f"オプション {name} に既定値がありません", f"its option {name} has no default"))
    if kind not in KINDS:
        raise ValueError(
            Words(
                f"オプション {name} の型 {kind!r} は使えません（bool、int、float、str、tuple[str, ...]）",
                f"its option {name} cannot be a {kind!r} (but bool, int, float, str or tuple[str, ...])",
            )
        )
    return Option(name, kind, default)
