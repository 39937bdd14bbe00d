"""Patterns of text: `*` is any text, `?` any one character, `[0-9あ]` one of these, all else itself.

A pattern is matched piece by piece from the left, and no piece holds anything that repeats, so the
time grows with the text times the pattern, whatever either of them is.
"""

import re
from typing import Any, Final, NamedTuple

from coopvision.templates.faults import UnusableError

_LONGEST: Final = 200
_PIECE: Final = re.compile(
    r"(?P<any>\*+)|(?P<set>\[(?P<not>!?)(?P<of>[^\[\]]+)\])|(?P<bad>[\[\]])|(?P<one>.)", re.DOTALL
)


class Pattern(NamedTuple):
    """A pattern, cut at its stars."""

    text: str
    pieces: tuple[re.Pattern[str], ...]

    def matches(self, text: str) -> bool:
        """Whether the whole text is of this form."""
        first, *rest = self.pieces
        found = first.match(text)
        if found is None or not rest:
            return found is not None and found.end() == len(text)
        *inner, last = rest
        at = found.end()
        for piece in inner:
            found = piece.search(text, at)
            if found is None:
                return False
            at = found.end()
        return any(last.match(text, start) for start in _tails(last, at, len(text)))


def _tails(last: re.Pattern[str], at: int, end: int) -> range:
    """Where a last piece of fixed length would have to begin."""
    start = end - last.groups
    return range(start, start + 1) if start >= at else range(0)


def read_pattern(given: Any) -> Pattern:  # noqa: ANN401 - any TOML value
    """A pattern out of a file of rules.

    Raises:
        UnusableError: If it is none.
    """
    if not isinstance(given, str) or not given:
        raise UnusableError(
            f'{given!r} は使えません。"R?年度*" のように書いてください。',
            f'{given!r} is no pattern; write it like "R?年度*".',
        )
    if len(given) > _LONGEST:
        raise UnusableError(f"{_LONGEST}字以内で書いてください。", f"a pattern has at most {_LONGEST} characters.")
    pieces = [""]
    for found in _PIECE.finditer(given):
        if found["bad"]:
            raise UnusableError(
                f"{given} の角括弧が閉じていません。角括弧そのものは [[] のようには書けないので ? を使ってください。",
                f"a bracket of {given} is not closed; for a bracket itself write ?.",
            )
        if found["any"]:
            pieces.append("")
        else:
            pieces[-1] += _single(found)
    return Pattern(given, tuple(_compiled(piece, given) for piece in pieces))


def _single(found: re.Match[str]) -> str:
    """One character of the text, as a group, so that a piece knows its length."""
    if found["one"] is not None:
        return "(.)" if found["one"] == "?" else f"({re.escape(found['one'])})"
    inner = (
        found["of"].replace("\\", r"\\").replace("^", r"\^").replace("&", r"\&").replace("~", r"\~").replace("|", r"\|")
    )
    return f"([{'^' if found['not'] else ''}{inner}])"


def _compiled(piece: str, given: str) -> re.Pattern[str]:
    try:
        return re.compile(piece, re.DOTALL)
    except re.error:
        raise UnusableError(
            f"{given} の角括弧の中の範囲が逆です。[0-9] のように書いてください。",
            f"a range in the brackets of {given} runs backwards; write it like [0-9].",
        ) from None
