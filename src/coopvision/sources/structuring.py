"""Plain data to a vision through cattrs: every fault of shape at once."""

from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, IterableValidationError
from cattrs.errors import IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from coopvision.model import Vision
from coopvision.notation import Amount
from coopvision.sources import scalars
from coopvision.sources.misshapen import MisshapenError
from coopvision.sources.scalars import Hook, ShapeError
from coopvision.sources.shape_faults import flatten
from coopvision.sources.shape_words import LIST, MAPPING, expected


def structure_closely(data: Any, *, textual: bool) -> Vision:  # noqa: ANN401 - whatever a file says
    """Make a vision of plain data, or find out everything that is wrong with its shape.

    Args:
        data: Mappings, lists and scalars, as a reader returns them, without the format key.
        textual: Whether every scalar is text or None (YAML).

    Raises:
        MisshapenError: If the shape is wrong, with every place where it is.
    """
    try:
        vision: Vision = _converter(textual=textual).structure(data, Vision)
    except (ClassValidationError, ShapeError) as error:
        raise MisshapenError(flatten(error)) from None
    return vision


@cache
def _converter(*, textual: bool) -> Converter:
    """Detailed from the start: measured, it is no slower than a quick converter on a sound file."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, hook in scalars.hooks(textual=textual).items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(lambda kind: kind == Amount, scalars.read_amount)
    converter.register_structure_hook_factory(attrs.has, lambda kind: _node_hook(kind, converter))
    converter.register_structure_hook_factory(_is_optional, lambda kind: _optional_hook(kind, converter))
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_hook(kind, converter))
    return converter


def _is_optional(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    arguments = get_args(kind)
    return len(arguments) == 2 and arguments[1] is NoneType  # noqa: PLR2004 - something or nothing


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(kind) is tuple


def _node_hook(kind: type, converter: Converter) -> Hook:
    attrs.resolve_types(kind)
    fill: Hook = make_dict_structure_fn(kind, converter)

    def make_node(value: Any, kind: Any) -> Any:  # noqa: ANN401
        if value.__class__ is dict:
            return fill(value, kind)
        raise ShapeError(expected(MAPPING, value))

    return make_node


def _optional_hook(kind: Any, converter: Converter) -> Hook:  # noqa: ANN401 - any annotation
    inner = get_args(kind)[0]

    def make_optional(value: Any, _: Any) -> Any:  # noqa: ANN401
        return None if value is None else converter.get_structure_hook(inner)(value, inner)

    return make_optional


def _tuple_hook(kind: Any, converter: Converter) -> Hook:  # noqa: ANN401 - any annotation
    """The inner hook is looked up when first used: a class that no document uses costs nothing."""
    inner = get_args(kind)[0]
    make_all = scalars.read_amounts if inner == Amount else None

    def make_tuple(value: Any, _: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if value.__class__ is not list:
            raise ShapeError(expected(LIST, value))
        made = make_all(value) if make_all else None
        return _make_each(value, inner, converter) if made is None else made

    return make_tuple


def _make_each(values: list[Any], kind: Any, converter: Converter) -> tuple[Any, ...]:  # noqa: ANN401
    hook = converter.get_structure_hook(kind)
    made, errors = [], []
    for index, value in enumerate(values):
        try:
            made.append(hook(value, kind))
        except (ClassValidationError, IterableValidationError, ShapeError) as error:
            error.add_note(IterableValidationNote("", index, kind))
            errors.append(error)
    if errors:
        raise IterableValidationError("", errors, tuple)
    return tuple(made)
