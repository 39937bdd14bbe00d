"""Amounts of money in a cell of a table (事業費): a number, a blank, or text that is neither."""

import enum
import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import field, frozen

from coopvision.notation.brackets import without_brackets
from coopvision.notation.estimates import Peeled, find_about, find_limit, is_no_figure, peel_number, width_of
from coopvision.notation.leftovers import find_leftover
from coopvision.notation.marks import is_mark, without_marks
from coopvision.notation.numbers import Number, has_dot_or_comma, parse_number
from coopvision.notation.placeholders import is_dash, is_pending
from coopvision.notation.text import plain
from coopvision.records import Record

_REGULAR: Final = "0|-?[1-9](?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)"
_WORDLESS: Final = "(?:[△▲+-] ?|マイナス ?|プラス ?)?[0-9][0-9.,]*"
_PERSONS: Final = frozenset("人名")
_COUNT: Final = "([0-9][0-9.,十百千万億]*) ?([人名])(?:を?(?:維持|確保))?"
_YEAR: Final = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?:年度?)?|第?[0-9]{1,2}年[目次])(?:で|に|末)?"
_NOTE: Final = f"[(](?:{_YEAR})?[^()0-9円]+[)]"
_BEFORE: Final = f"({_NOTE}) ?(?=[^ ]*[0-9])"
_BEHIND: Final = f"(?<=[0-9人名円]) ?({_NOTE})$"
_UNSURE: Final = "約|概算|程度|以[上下内]|上限|最大|未|中[)]$|予定"
_UNIT_IN_BRACKETS: Final = "(?<=[0-9])[(]([十百千万億]{0,2}円)[)]$"
_LASTING: Final = f"{_YEAR}～(?:{_YEAR})?|～{_YEAR}"
_DITTO: Final = "[-‐–—―─━ーｰ ]*[〃→⇒➡⇨↓↑←]+"
_NONE: Final = "(?:該当|予定|計画|実施)?(?:なし|無し?)|未実施|(?:事業)?(?:終了|完了|廃止|休止|中止)(?:済み?)?|N/?A|[×✕]"
_LETTERS: Final = "[ぁ-ゖァ-ヺ一-龥々].*[ぁ-ゖァ-ヺ一-龥々]"
_FRAGMENTS: Final = (
    "(?:[約名人円計一二三四五六七八九〇零十百千万億兆]|程度|前後|以[上下内]|上限|最大|概算|[合小総]計|[総金]額)+"
)
_LONGEST: Final = 40


class Form(enum.Enum):
    """What stands in a cell (記入) that is neither blank nor a number in regular writing."""

    FIGURE = "figure"
    """A number in irregular writing: `58，370`, `△5`, `(11,674)`, `12.5`, `200※`, `200千円`, `6.5万人`."""
    DASH = "dash"
    """A dash, dots or a word for none (－, …, なし, 終了): no figure is printed."""
    UNDECIDED = "undecided"
    """Words that say that the figure is still to come (検討中) or not given here (別途計上, 同左); ditto marks (〃)."""
    RANGE = "range"
    """From one number to another: `1,000～2,000`; also about a number (`約200`) and up to one (`200以内`)."""
    MALFORMED = "malformed"
    """Anything else."""


@frozen(eq=False, repr=False)
class Printed(Record):
    """The text of a cell (記入) that is neither blank nor a number in regular writing.

    Attributes:
        text: As printed.
        form: What it is.
        value: The number, in the unit of the table; only of a `FIGURE`.
        low: The lower end; only of a `RANGE`.
        high: The higher end; only of a `RANGE`.
    """

    text: str
    form: Form
    value: int | Decimal | None = field(default=None, kw_only=True)
    low: int | Decimal | None = field(default=None, kw_only=True)
    high: int | Decimal | None = field(default=None, kw_only=True)


Amount: TypeAlias = int | Printed | None
"""An amount (金額) in the unit of its table: a number, None for a blank cell, or other text.

`0` is carried out without a budget, a blank cell is no project that year: they are not the same.
"""


def parse_amount(text: str) -> Amount:
    """The amount (金額) that a cell's text says.

    A number in regular writing (`2376`, `2,376`, `-5`) is an int, a cell with nothing or only spaces
    is None, and everything else stays beside its text. A dot where a thousands comma could stand
    (`32.800`) is malformed, and so is a scale word. A unit of money behind the number is no part of it:
    whether it is the one that the table's head names, `amount_unit` lets you ask.
    """
    return _amount(text)


def amount_number(amount: Amount) -> int | Decimal | None:
    """The number of an amount (金額), if it is one however it is written, or None."""
    return amount.value if isinstance(amount, Printed) else amount


def amount_unit(amount: Amount) -> str | None:
    """The unit that a cell prints behind its number, one of money or persons (千円 in `200千円`), or None."""
    if not isinstance(amount, Printed) or amount.form is not Form.FIGURE:
        return None
    bare, _ = _noted(_bare(plain(amount.text)))
    return _peeled(bare).unit


@lru_cache(maxsize=4096)
def _amount(text: str) -> Amount:
    if len(text) <= _LONGEST and re.fullmatch(_REGULAR, text):
        return int(text.replace(",", ""))
    cell = plain(text)
    return _printed(text, cell) if cell else None


def _printed(text: str, cell: str) -> Printed:
    bare, notes = _noted(_bare(cell))
    if re.fullmatch(_DITTO, bare) or re.fullmatch(_LASTING, bare) or is_mark(bare) or is_pending(bare):
        return Printed(text, Form.UNDECIDED)
    if is_dash(bare):
        return Printed(text, Form.DASH)
    if len(bare) > _LONGEST:
        return Printed(text, Form.MALFORMED)
    return _words(text, bare) or _number(text, bare, notes)


def _bare(cell: str) -> str:
    return without_brackets(cell) if cell[0] in "([【" and cell[-1] in ")]】" else cell


def _noted(bare: str) -> tuple[str, str]:
    """A number without the notes in brackets before or behind it (再掲), and those notes; other text as it is."""
    if len(bare) > _LONGEST:
        return bare, ""
    told = re.sub(_UNIT_IN_BRACKETS, r"\1", bare)
    notes = re.findall(f"^{_BEFORE}", told) + re.findall(_BEHIND, told)
    return without_marks(re.sub(_BEHIND, "", re.sub(f"^{_BEFORE}", "", told))), "".join(notes)


def _words(text: str, bare: str) -> Printed | None:
    """What words without a number say: that there is nothing (終了), or anything else about the figure."""
    if is_no_figure(bare):
        return Printed(text, Form.UNDECIDED)
    said = re.sub(_YEAR, "", bare)
    if re.fullmatch(_NONE, said):
        return Printed(text, Form.DASH)
    lost = re.search("[0-9]", said) or re.fullmatch(_FRAGMENTS, said) or find_leftover(said)
    return None if lost or not re.search(_LETTERS, said) else Printed(text, Form.UNDECIDED)


def _number(text: str, bare: str, notes: str) -> Printed:
    value = _figure(bare)
    if value is None:
        return Printed(text, Form.UNDECIDED) if _tells_of_persons(bare) else _range(text, bare)
    if re.search(_UNSURE, notes):
        return Printed(text, Form.UNDECIDED)
    return Printed(text, Form.FIGURE, value=value)


def _tells_of_persons(bare: str) -> bool:
    """Whether words stand around head counts that can be read: 44,000人以上, 男20,000人 女21,000人."""
    counts = [match[0] for match in re.finditer(f"(?<![0-9.,]){_COUNT}", bare)]
    around = re.sub(_COUNT, "", bare)
    said = re.search("[0-9]", around) is None and re.search("^[^約]", around) is not None
    return bool(counts) and said and all(_figure(each) is not None for each in counts)


def _range(text: str, bare: str) -> Printed:
    match _ends(bare):
        case [int() | Decimal() as low, int() | Decimal() as high] if low <= high:
            return Printed(text, Form.RANGE, low=low, high=high)
    return Printed(text, Form.MALFORMED)


def _ends(bare: str) -> list[int | Decimal | None]:
    """Both ends of a range, of what is about a number or at most one; anything else if it is none of them."""
    if (about := _figure(find_about(bare) or "")) is not None:
        width = width_of(about)
        return [about - width, about + width]
    if (limit := _figure(find_limit(bare) or "")) is not None:
        return [0, limit]
    return [_figure(each.strip()) for each in bare.split("～")]


def _figure(bare: str) -> int | Decimal | None:
    printed, unit = _peeled(bare)
    readable = unit in _PERSONS or re.fullmatch(_WORDLESS, printed)
    number = parse_number(printed) if readable else None
    return None if number is None or has_dot_or_comma(number) else _exact(number)


def _peeled(bare: str) -> Peeled:
    """The number and its unit; scale words count only before persons (6.5万人), for a unit of money has its own."""
    count = re.fullmatch(_COUNT, bare)
    return peel_number(bare) if count is None else Peeled(count[1], count[2])


def _exact(number: Number) -> int | Decimal:
    return int(number.value) if number.step >= 1 else number.value
