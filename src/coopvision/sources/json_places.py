"""Where the values of a JSON text stand: only the collections on the way to a value are looked into."""

import re
from functools import cached_property
from json import JSONDecoder
from typing import Final

from coopvision.sources.places import Span, Spot

_OPENING: Final = "[{"
_CLOSING: Final = "]}"
_BETWEEN: Final = re.compile(r"[ \t\n\r]*[:,]?[ \t\n\r]*")
"""What may stand between two values, a key and its value, or a bracket and a value."""

_skip = JSONDecoder(parse_int=len, parse_float=len).raw_decode
"""Returns where a value ends, in C; what the value is does not matter, and no number is made of its digits."""


def find_root(text: str) -> Spot:
    """The spot of the whole document, in a text that `json_reading` has read."""
    start = _after(text, 0)
    return _Value(text, (start, _skip(text, start)[1]), start)


def _after(text: str, offset: int) -> int:
    return _BETWEEN.match(text, offset).end()  # type: ignore[union-attr]  # it matches nothing too


class _Value(Spot):
    """A value of the text; what stands in it is found when asked for.

    PyYAML could find the places too, if it knew the two escapes that JSON writes for one character
    beyond the first plane, but it would have to read all of the text.
    """

    def __init__(self, text: str, span: Span, opening: int) -> None:
        super().__init__(span)
        self._text = text
        self._opening = opening

    def below(self, step: str | int) -> Spot | None:
        return self._contents[1].get(step)

    def key(self, name: str) -> Span | None:
        return self._contents[0].get(name)

    @cached_property
    def _contents(self) -> tuple[dict[str, Span], dict[str | int, Spot]]:
        """The spans of the keys and the spots of the values; none in a scalar."""
        keys: dict[str, Span] = {}
        values: dict[str | int, Spot] = {}
        text, bracket = self._text, self._text[self._opening]
        if bracket not in _OPENING:
            return keys, values
        offset = _after(text, self._opening + 1)
        while text[offset] not in _CLOSING:
            first, step = offset, len(values)
            if bracket == "{":
                step, end = _skip(text, offset)
                keys[step] = first, end
                offset = _after(text, end)
            end = _skip(text, offset)[1]
            values[step] = _Value(text, (first if text[offset] in _OPENING else offset, end), offset)
            offset = _after(text, end)
        return keys, values
