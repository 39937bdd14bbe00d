"""A template: a form that many rules have, with the parameters that make one of them."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from coopvision.engine import Checks, Context
from coopvision.model import Node
from coopvision.templates.faults import UnusableError
from coopvision.templates.frame import Frame
from coopvision.templates.reaching import Way
from coopvision.templates.shapes import Kind
from coopvision.words import Words

Body: TypeAlias = Callable[[Node, Context], Checks]
"""What a rule does at a node that it examines."""
Reader: TypeAlias = Callable[[Any, Frame], Any]
"""Makes the value of a parameter of what a file says, or raises `UnusableError`."""


class Parameter(NamedTuple):
    """What a template must or may be given.

    Attributes:
        read: Reads it.
        shape: How it is written.
        required: Whether it must be given.
    """

    read: Reader
    shape: str
    required: bool = True


class Template(NamedTuple):
    """A form that many rules have.

    Attributes:
        name: Its name.
        words: What a rule of it says, in a sentence.
        parameters: What it is given, by name.
        facts: What the message of a rule may speak of.
        make: Makes what the rule does of its parameters, or raises `UnusableError`.
    """

    name: str
    words: Words
    parameters: Mapping[str, Parameter]
    facts: frozenset[str]
    make: Callable[[Mapping[str, Any], Frame], Body]


FIGURES: Final = (Kind.AMOUNT, Kind.QUANTITY, Kind.NUMBER)
"""The kinds of values that have a number."""


def values(*kinds: Kind) -> Reader:
    """Reads a selector of values, of one of these kinds if any are given."""
    return lambda given, frame: frame.values(given, *kinds)


def several(read: Reader) -> Reader:
    """Reads one or a list."""

    def read_all(given: Any, frame: Frame) -> tuple[Any, ...]:  # noqa: ANN401 - any TOML value
        found = given if isinstance(given, list) else [given]
        if not found:
            raise UnusableError("一つ以上書いてください。", "give at least one.")
        return tuple(read(each, frame) for each in found)

    return read_all


def anything(given: Any, frame: Frame) -> Way:  # noqa: ANN401 - any TOML value
    """Reads a selector of nodes or values."""
    return frame.way(given)


def flag(given: Any, _: Frame) -> bool:  # noqa: ANN401 - any TOML value
    """Reads true or false."""
    if given.__class__ is not bool:
        raise UnusableError(
            f"{given!r} ではなく true か false を書いてください。", f"write true or false, not {given!r}."
        )
    return bool(given)


def raw(given: Any, _: Frame) -> Any:  # noqa: ANN401 - any TOML value
    """What the file says, to be read by the template when the other parameters are known."""
    return given


def at_key(key: str, read: Callable[..., Any], *given: Any) -> Any:  # noqa: ANN401 - as the reader has it
    """The value of a parameter that is read late; what is wrong with it is said of its key."""
    try:
        return read(*given)
    except UnusableError as error:
        raise UnusableError(*error.words, key=error.key or key) from None
