"""What goes into a cell: text that stays text, numbers that stay numbers."""

import re
from decimal import Decimal
from typing import Any, Final, NamedTuple

from coopvision.engine.facts import spell
from coopvision.reports.plain import printable
from coopvision.reports.xlsx.looks import Look
from coopvision.words import Language, Words

LONGEST: Final = 32_767
"""How many UTF-16 units a cell may hold."""

WHOLE: Final = "#,##0"
"""How whole numbers are shown."""

_UNIT: Final = re.compile(r"\w{1,8}")
_DIGITS: Final = 15
"""How many digits of a number Excel keeps."""

_NO_XML: Final = re.compile("[\ufffe\uffff]")
_ORDER: Final = re.compile(r"\s*[=+\-@＝＋－＠]")
_CUT: Final = Words("…（長いため、ここで切りました）", "… (too long, cut here)")

Content = str | int | float | None


class Cell(NamedTuple):
    """The content of a cell and its look.

    Attributes:
        content: Text, a number, or None for an empty cell.
        look: What the cell is for.
        format: How Excel shows a number; None for `WHOLE`.
    """

    content: Content
    look: Look = Look.PLAIN
    format: str | None = None


def text(raw: str, language: Language, look: Look = Look.PLAIN) -> Cell:
    """One line of text: control characters are spelled out, overlong text is cut visibly."""
    return lines([raw], language, look)


def lines(raw: list[str], language: Language, look: Look = Look.PLAIN) -> Cell:
    """Several lines of text in one cell."""
    safe = "\n".join(_NO_XML.sub(_spelled, printable(line)) for line in raw if line)
    return Cell(_fitted(safe, language) or None, look)


def fact(value: Any, language: Language, unit: str = "") -> Cell:  # noqa: ANN401 - whatever a rule found
    """A fact of a finding: a number as a number wherever Excel keeps every digit of it, shown with its unit."""
    number = _exact(value)
    if number is not None:
        return _number(number, unit)
    return Cell(None) if value is None else text(spell(value, language), language)


def difference(found: Any, expected: Any, unit: str = "", other: str = "") -> Cell:  # noqa: ANN401 - whatever
    """What stands there less what it was compared with, where both are plain numbers in one unit."""
    minuend, subtrahend = _exact(found), _exact(expected)
    if minuend is None or subtrahend is None or unit != other:
        return Cell(None)
    cell = _number(minuend - subtrahend, unit)
    shape = cell.format or WHOLE
    return cell._replace(format=f"+{shape};-{shape};0")


def is_order(content: Content) -> bool:
    """Whether a program might take the text for a formula once somebody edits or exports it."""
    return isinstance(content, str) and _ORDER.match(content) is not None


def _exact(value: Any) -> Decimal | None:  # noqa: ANN401 - whatever a rule found
    """A number that Excel does not round; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):  # infinite, or no number
        return None
    return number if len(digits) <= _DIGITS and exponent >= -_DIGITS and number.adjusted() < _DIGITS else None


def _number(value: Decimal, unit: str) -> Cell:
    """A number with the decimal places that it is printed with; a unit is a matter of how it is shown."""
    places = max(0, -int(value.as_tuple().exponent))
    shape = (f"{WHOLE}.{'0' * places}" if places else WHOLE) + _quoted(unit)
    return Cell(float(value) if places else int(value), format=None if shape == WHOLE else shape)


def _quoted(unit: str) -> str:
    """A unit as text within the format of a number; nothing for what is no plain short word."""
    return f'"{unit}"' if _UNIT.fullmatch(unit) else ""


def _spelled(odd: re.Match[str]) -> str:
    return f"\\u{ord(odd[0]):04x}"


def _fitted(whole: str, language: Language) -> str:
    encoded = whole.encode("utf-16-le")
    if len(encoded) <= 2 * LONGEST:
        return whole
    note = _CUT.in_language(language)
    return encoded[: 2 * (LONGEST - len(note))].decode("utf-16-le", "ignore") + note
