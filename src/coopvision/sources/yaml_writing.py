"""Plain data to readable YAML, by PyYAML's serializer and emitter."""

import re
import sys
from typing import Any, Final

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

_CORE: Final = "tag:yaml.org,2002:"
_SHORT: Final = 100
"""The longest list, in characters, that stands on one line."""

_ESCAPED: Final = re.compile("[^ -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]|[\u2028\u2029]")
"""Text with one of these stands in double quotes: line breaks would be folded, the rest is invisible."""


def write_text(data: dict[str, Any]) -> str:
    """The data as YAML that every reader understands alike: text that looks like another type is quoted."""
    text: str = yaml.serialize(
        _node(data), Dumper=yaml.SafeDumper, allow_unicode=True, width=sys.maxsize, encoding=None
    )
    return text


def _node(value: Any) -> Node:  # noqa: ANN401 - any plain data
    match value:
        case dict():
            pairs = [(_node(key), _node(each)) for key, each in value.items()]
            return MappingNode(f"{_CORE}map", pairs, flow_style=False)
        case list():
            return SequenceNode(f"{_CORE}seq", [_node(each) for each in value], flow_style=_fits_on_a_line(value))
        case None:
            return ScalarNode(f"{_CORE}null", "null")
        case bool():
            return ScalarNode(f"{_CORE}bool", "true" if value else "false")
        case int():
            return ScalarNode(f"{_CORE}int", str(value))
    return ScalarNode(f"{_CORE}str", value, style='"' if _ESCAPED.search(value) else None)


def _fits_on_a_line(values: list[Any]) -> bool:
    """A row of amounts, of years, of numbers: short scalars only."""
    if any(isinstance(value, dict | list) for value in values):
        return False
    return sum(len(str(value)) + 2 for value in values) <= _SHORT
