"""Visions with every field of every class filled with odd text, and YAML texts in every style."""

import re
from enum import Enum
from types import NoneType
from typing import get_args, get_type_hints

from attrs import NOTHING, fields
from hypothesis import strategies as st

from coopvision.model import Vision
from coopvision.notation import Amount, Period, Quantity, Scope

ODD_TEXTS = [
    *("", " ", "null", "~", "yes", "no", "true", "0123", "011002", "12:30", "1_000", "1e3", "2021-04-01", "=", "<<"),
    *("- a", "-", "a: b", "a #b", "#b", " x", "x ", "'", '"', "\\", "[a, b]", "{a: b}", "&a", "*a", "!a", "|", ">"),
    *("%", "@", "`", "?", ":", ",", "---", "...", "a\nb", "\n", "a\r\nb\r", "a\tb", "\x85", "a\u2028b\u2029"),
    *("\ufeff", "\x00\x07\x7f", "\ufffe\uffff", "\U0010ffff", "𠮷野家", "😀", "市　町　", "🙂" * 60, "あ" * 200),
    *("32.800人", "R3～R7年度", "計1,000人", "［室 登 豊］"),
]
ODD_AMOUNTS = ["58，370", "△5", "(11,674)", "1,2345", "－", "検討中", "１２", "12.5", "32.800", " 12 ", "1_000"]
texts = st.sampled_from(ODD_TEXTS) | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r\t\x85\u2028 :#-,[]{}'\"\\𠮷市１"), max_size=8
)
amounts = (
    st.none()
    | st.integers(1 - 10**18, 10**18 - 1)
    | st.sampled_from(
        ["58，370", "△5", "(11,674)", "1,2345", "－", "検討中", "１２", "12.5", "32.800", " 12 ", "1_000"]
    )
    | texts
)
_SCALARS = {str: texts, bool: st.booleans(), int: st.integers(0, 99), **dict.fromkeys((Period, Quantity, Scope), texts)}


def may_stand_in_a_file(amount):
    """Whether an amount is of none of the two kinds that no file may hold."""
    text = str(amount).strip()
    digits = re.sub("[^0-9]", "", text)
    return not re.fullmatch(r"[-+]?\.?(nan|inf|infinity)", text, re.IGNORECASE) and len(digits) <= 18


def _draw_value(draw, kind, depth):
    if kind == Amount:
        return draw(amounts.filter(may_stand_in_a_file))
    if kind in _SCALARS:
        return draw(_SCALARS[kind])
    if arguments := get_args(kind):
        if NoneType in arguments:
            return _draw_value(draw, arguments[0], depth)
        return tuple(
            _draw_value(draw, arguments[0], depth + 1) for _ in range(draw(st.integers(0, 3 if depth < 3 else 1)))
        )
    if issubclass(kind, Enum):
        return draw(st.sampled_from(list(kind)))
    return _draw_node(draw, kind, depth + 1)


def _draw_node(draw, kind, depth):
    """All that a node must have, and some more of its fields; few of them far down."""
    hints = get_type_hints(kind)
    optional = [each.name for each in fields(kind) if each.default is not NOTHING]
    chosen = draw(st.sets(st.sampled_from(optional), max_size=6 if depth < 6 else 1)) if optional else set()
    names = [each.name for each in fields(kind) if each.default is NOTHING or each.name in chosen]
    return kind(**{name: _draw_value(draw, hints[name], depth) for name in names})


@st.composite
def visions(draw):
    """Visions that make no sense and are well-formed."""
    return _draw_node(draw, Vision, 0)
