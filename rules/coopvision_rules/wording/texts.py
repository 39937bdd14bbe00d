"""Every text that a vision prints, and what kind of text it is."""

import enum
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias, get_args

from coopvision.engine import Check, Context, expect
from coopvision.model import Cell, Node, walk

_NAMES: Final = frozenset(
    (
        *("title", "edition", "name", "mark", "prefecture", "municipality", "pays_into", "project_name", "council"),
        *("participants", "parties", "who"),
    )
)
_NUMBERS: Final = frozenset(("number", "item", "items", "project", "code", "corporate_number"))
_OURS: Final = frozenset(("id", "kind", "level", "regime", "unit", "amounts", "total", "activities"))
"""What is no text of the document: identifiers and words of our own, and figures."""


class Kind(enum.Enum):
    """What a text is."""

    NAME = "name"
    """What something is called: written the same way every time."""
    NUMBER = "number"
    """A number or code that stands for something."""
    PROSE = "prose"
    """Sentences, which may have lines."""
    PRINTED = "printed"
    """A period, a value or a scope, which is read further."""


_KINDS: Final = dict.fromkeys(_NAMES, Kind.NAME) | dict.fromkeys(_NUMBERS, Kind.NUMBER)


class Text(NamedTuple):
    """A text and where it stands."""

    cell: Cell
    printed: str
    kind: Kind


def texts(ctx: Context) -> list[Text]:
    """Every text of the vision, in order; figures and words of our own are left out."""
    return [text for node in walk(ctx.vision) for text in _of(node)]


def _of(node: Node) -> Iterator[Text]:
    for name, kind in _fields(node.__class__):
        value = getattr(node, name)
        if value.__class__ is str:
            yield Text(Cell(node, name), value, kind)
        elif value.__class__ is tuple:
            yield from _elements(node, name, value, kind)
        elif (text := getattr(value, "text", None)) is not None:
            yield Text(Cell(node, name), text, Kind.PRINTED)


def _elements(node: Node, name: str, values: tuple[Any, ...], kind: Kind) -> Iterator[Text]:
    for index, each in enumerate(values):
        if each.__class__ is str:
            yield Text(Cell(node, name, index), each, kind)
        elif (text := getattr(each, "text", None)) is not None:
            yield Text(Cell(node, name, index), text, Kind.PRINTED)


_FIELDS: Final[dict[type[Node], tuple[tuple[str, Kind], ...]]] = {}


def _fields(kind: type[Node]) -> tuple[tuple[str, Kind], ...]:
    """The fields of a class that hold text, and of what kind it is."""
    found = _FIELDS.get(kind)
    if found is None:
        attributes: Any = kind.__attrs_attrs__  # type: ignore[attr-defined]
        named = (each.name for each in attributes if each.name not in _OURS and _holds_text(each.type))
        found = _FIELDS[kind] = tuple((name, _KINDS.get(name, Kind.PROSE)) for name in named)
    return found


def _holds_text(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether a field of this annotation may hold text, or what was read from text."""
    if isinstance(annotation, str):  # a class that holds its own kind
        return False
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation is str or "text" in getattr(annotation, "__annotations__", ())
    return any(map(_holds_text, get_args(annotation)))


_Find: TypeAlias = Callable[[str], Any]


def without(find: _Find, ctx: Context, kinds: frozenset[Kind]) -> Iterator[Check]:
    """One check for every text of these kinds: that nothing is found in it. Equal texts are searched once."""
    seen: dict[str, Any] = {}
    held = expect(True, ctx.vision)  # one for all that hold: there are thousands
    for cell, printed, kind in ctx.fact(texts):
        if kind in kinds:
            if printed not in seen:
                seen[printed] = find(printed)
            fault = seen[printed]
            yield expect(False, cell, found=printed, fault=fault) if fault else held
