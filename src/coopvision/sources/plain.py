"""A vision as plain data: what the file says, with its keys in the order of the model."""

import re
from enum import Enum
from typing import Any, Final

from attrs import fields

from coopvision.errors import CoopvisionError
from coopvision.model import Node, Vision
from coopvision.notation import Printed
from coopvision.sources.amount_text import fault_of_amount
from coopvision.sources.limits import MAX_DEPTH, MAX_DIGITS
from coopvision.sources.shape_words import FORMAT, FORMAT_KEY
from coopvision.words import Words

_HALF: Final = re.compile("[\ud800-\udfff]")


def plain(vision: Vision) -> dict[str, Any]:
    """Mappings, lists, text, integers, booleans and None; what is as it would be by default is left out.

    Raises:
        CoopvisionError: If the vision holds what no file can say (it was built in Python then).
    """
    return {FORMAT_KEY: FORMAT, **_mapping(vision, 1)}


def _mapping(node: Node, depth: int) -> dict[str, Any]:
    if depth > MAX_DEPTH:
        raise _unwritable(f"入れ子が{MAX_DEPTH}段超", f"more than {MAX_DEPTH} levels")
    return {
        attribute.name: _value(value, depth + 1)
        for attribute in fields(type(node))  # type: ignore[arg-type]
        if (value := getattr(node, attribute.name)) != attribute.default
    }


def _value(value: Any, depth: int) -> Any:  # noqa: ANN401 - any field of the model
    match value:
        case None | bool():
            return value
        case int():
            return _integer(value)
        case tuple():
            return [_value(each, depth + 1) for each in value]
        case Node():
            return _mapping(value, depth)
        case Printed() if fault_of_amount(value.text):
            raise _unwritable(f"金額でない「{value.text}」", f'"{value.text}", which is no amount')
    return _text(value)


def _integer(value: int) -> int:
    if abs(value) >= 10**MAX_DIGITS:
        raise _unwritable(f"{MAX_DIGITS}桁を超える整数", f"an integer of more than {MAX_DIGITS} digits")
    return value


def _text(value: Any) -> str:  # noqa: ANN401
    """The text of a text, of a choice, or of what notation has read and kept as printed."""
    text: str = value if isinstance(value, str) else value.value if isinstance(value, Enum) else value.text
    if _HALF.search(text):
        raise _unwritable("文字の片割れ（U+D800～U+DFFF）", "half a character (U+D800 to U+DFFF)")
    return text


def _unwritable(ja: str, en: str) -> CoopvisionError:
    return CoopvisionError(
        Words(
            f"ビジョンをファイルに書けません: {ja}があります。値を直してください。",
            f"the vision cannot be written to a file: it holds {en}; correct the value.",
        )
    )
