"""JSON text that is safe wherever it is shown: what could command a terminal or turn a line round is escaped."""

import json
import re
from typing import Any, Final

_UNSAFE: Final = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def dumps(data: Any, *, indent: int | None = 2) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The data as JSON, indented or in one line; the same data comes back."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda odd: f"\\u{ord(odd[0]):04x}", text) + "\n"
