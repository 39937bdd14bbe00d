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


def fact(value: Any, language: Language) -> Cell:  # noqa: ANN401 - whatever a rule found
    """A fact of a finding: a number as a number wherever Excel keeps every digit of it."""
    number = _exact(value)
    if number is not None:
        return _number(number)
    return Cell(None) if value is None else text(spell(value, language), language)


def difference(found: Any, expected: Any) -> Cell:  # noqa: ANN401 - whatever a rule found
    """What stands there less what should stand there, where both are plain numbers."""
    minuend, subtrahend = _exact(found), _exact(expected)
    if minuend is None or subtrahend is None:
        return Cell(None)
    cell = _number(minuend - subtrahend)
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


def _number(value: Decimal) -> Cell:
    """A number with the decimal places that it is printed with."""
    places = max(0, -int(value.as_tuple().exponent))
    return Cell(float(value) if places else int(value), format=f"{WHOLE}.{'0' * places}" if places else None)


def _spelled(odd: re.Match[str]) -> str:
    return f"\\u{ord(odd[0]):04x}"


def _fitted(whole: str, language: Language) -> str:
    encoded = whole.encode("utf-16-le")
    if len(encoded) <= 2 * LONGEST:
        return whole
    note = _CUT.in_language(language)
    return encoded[: 2 * (LONGEST - len(note))].decode("utf-16-le", "ignore") + note
