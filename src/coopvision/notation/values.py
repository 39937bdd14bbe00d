"""One value with one number (値): its label, its unit and what the words around it say."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from coopvision.notation.clues import AFTER, Clue, Mark, peel, peel_lead, pick, says, word_of
from coopvision.notation.figures import Figure
from coopvision.notation.kinds import Bound, Direction, Kind, Quantity
from coopvision.notation.numbers import Number, has_dot_or_comma, parse_number
from coopvision.notation.text import normal

_PER_YEAR: Final = ("/年", "/年度", "/年間")
_MEASURES: Final = frozenset({"%", "‰", "倍", "年", "歳", "点", "度", "時間", "分", "秒", "°C", "ヘクタール"})
_MEASURING: Final = ("ポイント", "トン", "/人")
_STRAY: Final = frozenset("～±×÷-‐–—―─━…")
_HEAVIEST_FIRST: Final = (Kind.RELATIVE, Kind.MEAN, Kind.RATE, Kind.SUM)
_FIRST_ENCLOSED: Final = "\u2460"
_FIRST_IDEOGRAPH: Final = "\u3400"


class _Phrase(NamedTuple):
    """A number and what stands around it, the words with a meaning taken out."""

    label: str
    before: list[Clue]
    figure: str
    rest: str
    after: list[Clue]


def malformed(text: str, problem: str) -> Quantity:
    """A value that was not understood."""
    return Quantity(text=text, kind=Kind.MALFORMED, problem=problem)


def read_value(text: str, figure: Figure, beside: Sequence[Clue] = ()) -> Quantity:
    """The value that a figure and the words around it make.

    Args:
        text: One number with its label and its unit, without brackets.
        figure: Where the number stands.
        beside: What the brackets beside it say.
    """
    label, before = peel_lead(text[: figure.start].strip())
    rest, after = _peeled(text[figure.end :].strip())
    phrase = _Phrase(label, before, figure.text, rest, after)
    number = parse_number(figure.text)
    if number is None:
        return malformed(text, "bad-grouping" if set(",.").intersection(figure.text) else "bad-number")
    problem = _doubt(phrase, number)
    return malformed(text, problem) if problem else _value(text, phrase, number, [*after, *before, *beside])


def _peeled(tail: str) -> tuple[str, list[Clue]]:
    """The unit in what follows a number, and the words that are none of it, also those before 年: 人以上/年."""
    rest, after = peel(tail, AFTER)
    unit = rest.replace(" ", "")
    per = _per(unit)
    bare, before = peel(unit.removesuffix(per), AFTER) if per else (unit, [])
    return f"{bare}{per}", [*after, *before]


def _doubt(phrase: _Phrase, number: Number) -> str | None:
    """Why a phrase is not to be trusted."""
    if _is_odd(phrase.rest[:1], _FIRST_IDEOGRAPH) or _is_odd(phrase.label[-1:], _FIRST_ENCLOSED):
        return "odd-digits"
    if _STRAY.intersection(phrase.rest[:1] + phrase.rest[-1:] + phrase.label[-1:]):
        return "stray-mark"
    if "ない" in phrase.rest:
        return "negated"
    if says(phrase.after, Mark.UNCLEAR):
        return "unclear-change"
    if has_dot_or_comma(number) and not _is_measure(normal(phrase.rest)):
        return "decimal-or-thousands"
    return None


def _is_odd(char: str, limit: str) -> bool:
    """Whether a character is a kind of digit that could belong to the number: `10²`, `½`."""
    return not char.isascii() and char < limit and char.isnumeric()


def _is_measure(unit: str) -> bool:
    """Whether three decimals are likely: a unit of measure, not one of things or persons."""
    bare = unit.removesuffix(_per(unit))
    return bare in _MEASURES or bare.endswith(_MEASURING) or (bare[:1].isascii() and bare[:1].isalpha())


def _per(unit: str) -> str:
    return next((per for per in _PER_YEAR if unit.endswith(per)), "")


def _value(text: str, phrase: _Phrase, number: Number, clues: list[Clue]) -> Quantity:
    unit = normal(phrase.rest)
    per = _per(unit)
    kind = Kind.RANK if unit == "位" else _kind(phrase.after, clues, yearly=bool(per))
    direction = pick(clues, Direction)
    return Quantity(
        text=text,
        kind=kind,
        number=number,
        unit=unit.removesuffix(per),
        bound=pick(clues, Bound),
        direction=_signed(phrase.figure) if direction is None and kind is Kind.RELATIVE else direction,
        gross=says(clues, Mark.GROSS),
        label=phrase.label or None,
        status=word_of(clues, Mark.STATUS),
        note=word_of(clues, Mark.NOTE),
    )


def _kind(after: list[Clue], clues: list[Clue], *, yearly: bool) -> Kind:
    kinds = {clue.meaning for clue in clues}
    if _is_change(after):
        return Kind.RELATIVE
    if yearly:
        kinds.add(Kind.RATE)
    return next((kind for kind in _HEAVIEST_FIRST if kind in kinds), Kind.LEVEL)


def _is_change(after: list[Clue]) -> bool:
    """Whether the number is that of a change: 10件増加, but not 10件に増加."""
    meanings = [clue.meaning for clue in reversed(after)]
    changes = [index for index, meaning in enumerate(meanings) if meaning in {Direction.UP, Direction.DOWN}]
    return bool(changes) and Mark.TOWARD not in meanings[: changes[0]]


def _signed(figure: str) -> Direction | None:
    """The direction of a change that only a sign tells: +20%."""
    if figure.startswith(("+", "プラス")):
        return Direction.UP
    return Direction.DOWN if not figure[0].isnumeric() else None
