"""Two ways of writing within one table: years, wave dashes, widths of digits."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, TypeAlias

from coopvision.engine import Check, Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Node, Vision, walk
from coopvision.notation import normal
from coopvision.words import Words
from coopvision_rules.sources import CHARACTERS
from coopvision_rules.wording.texts import Kind, Text, texts

_PARTS: Final = ("projects", "cost_by_year", "cost_by_municipality", "indicator_list", "sections", "agreements")
_WAVES: Final = "[~〜～∼]"
_LIST: Final = "indicator_list"
_WIDTHS: Final = (
    (Words("数字", "digits"), "[0-9]", "[０-９]"),
    (Words("英字", "letters"), "[A-Za-z]", "[Ａ-Ｚａ-ｚ]"),
)
_PERCENT: Final = (Words("％", "percent signs"), "%", "[％﹪]")
_WIDE: Final = Words("全角", "wide (全角)")
_NARROW: Final = Words("半角", "narrow (半角)")
_BOTH: Final = Words("全角と半角", "of both widths (全角・半角)")
_Style: TypeAlias = str | Words
"""A way of writing, as a message calls it."""
_FIRST_YEAR: Final = r"(?:令和|平成|昭和|[RHSＲＨＳ])\s*(元|1(?![0-9])|１(?![０-９]))"


@rule("WRD201", severity=Severity.NOTICE, cites=[CHARACTERS], on=False)
def year_writing_mixed(_: Vision, ctx: Context) -> Checks:
    """Within one column of a part, years are written in one way: R3年度, 令和3年度 or 2021年度; R元 or R1."""
    for group in _by_part(ctx, frozenset({Kind.PRINTED})):
        yield from _one_style(group, _era_style)
        yield from _one_style(group, _first_year)


@rule("WRD202", severity=Severity.NOTICE, cites=[CHARACTERS], on=False)
def wave_dash_mixed(_: Vision, ctx: Context) -> Checks:
    """A vision has one kind of wave dash."""
    yield from _one_style([text for text in ctx.fact(texts) if text.kind is not Kind.NUMBER], _wave)


@rule("WRD203", severity=Severity.NOTICE, cites=[CHARACTERS], on=False)
def width_mixed(_: Vision, ctx: Context) -> Checks:
    """Within one column of a part, digits have one width, and so have Latin letters; in the summary list ％ as well."""
    for group in _by_part(ctx, frozenset({Kind.NAME, Kind.PRINTED})):
        listed = ctx.fact(_parts).get(id(group[0].cell.owner)) == _LIST
        for what, narrow, wide in (*_WIDTHS, _PERCENT) if listed else _WIDTHS:
            yield from _one_style(group, partial(_width, narrow=narrow, wide=wide), what=what)


def _by_part(ctx: Context, kinds: frozenset[Kind]) -> Iterator[list[Text]]:
    """The texts of these kinds, column by column in every part."""
    groups: dict[tuple[str, type[Node], str], list[Text]] = {}
    for text in ctx.fact(texts):
        if text.kind in kinds:
            owner = text.cell.owner
            part = ctx.fact(_parts).get(id(owner), "")
            groups.setdefault((part, owner.__class__, text.cell.field), []).append(text)
    yield from groups.values()


def _parts(ctx: Context) -> dict[int, str]:
    """By the identity of a node: the part of the vision that it stands in."""
    found: dict[int, str] = {}
    for name in _PARTS:
        value = getattr(ctx.vision, name)
        for root in value if isinstance(value, tuple) else [value] if isinstance(value, Node) else []:
            found.update((id(node), name) for node in walk(root))
    return found


def _one_style(group: Iterable[Text], style: Callable[[str], _Style | None], **facts: object) -> Iterator[Check]:
    """One check for every text that has a style: that it is the first one met; each other style is told once."""
    first: dict[_Style, Cell] = {}
    for cell, printed, _ in group:
        own = style(printed)
        if own is None:
            continue
        known = own in first
        usual = next(iter(first), own)
        related = [(first[usual], Words("別の書き方", "the other writing"))] if usual in first else []
        yield expect(
            known or own == usual,
            cell,
            found=printed,
            expected=usual.ja if isinstance(usual, Words) else usual,
            usual=usual,
            style=own,
            related=related,
            **facts,
        )
        first.setdefault(own, cell)


def _era_style(text: str) -> str | None:
    folded = normal(text)
    if re.search(r"令和|平成|昭和", folded):
        return "令和n年"
    if re.search(r"(?<![A-Za-z])[RHS] ?(?:元|[0-9])", folded):
        return "Rn年"
    return "20nn年" if re.search(r"(?<![0-9])(?:19|20)[0-9]{2}年", folded) else None


def _first_year(text: str) -> str | None:
    found = re.search(_FIRST_YEAR, text)
    return None if found is None else ("元年" if found[1] == "元" else "1年")


def _wave(text: str) -> str | None:
    found = re.search(_WAVES, text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def _width(text: str, narrow: str, wide: str) -> Words | None:
    is_wide, is_narrow = re.search(wide, text), re.search(narrow, text)
    if is_wide is None and is_narrow is None:
        return None
    return _BOTH if is_wide and is_narrow else _WIDE if is_wide else _NARROW
