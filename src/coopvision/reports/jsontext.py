"""JSON text that is safe wherever it is shown: what could command a terminal or turn a line round is escaped.

So is the bracket of `##[`, `##vso[` and `##teamcity[`, which stands in texts only: a build server would take it for a
command of its own.
"""

import json
import re
from typing import Any, Final

_UNSAFE: Final = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]"
    r"|(?<=##)\[|(?<=##vso)\[|(?<=##teamcity)\["
)


def dumps(data: Any, *, indent: int | None = 2) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The data as JSON, indented or in one line; the same data comes back."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=indent)) + "\n"


def escaped(text: str) -> str:
    """JSON text with what is unsafe in its strings escaped."""
    return _UNSAFE.sub(lambda odd: f"\\u{ord(odd[0]):04x}", text)
