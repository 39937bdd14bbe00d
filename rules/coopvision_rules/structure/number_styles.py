"""How numbers (番号) are written, and in which order they stand."""

from collections import Counter
from itertools import pairwise

from coopvision.engine import Checks, Context, Severity, expect, rule
from coopvision.model import Cell, Vision
from coopvision.notation import numbering_style, parse_ordinal
from coopvision_rules.sources import ONE_FACT
from coopvision_rules.structure.numbering import groups


@rule("STR104", severity=Severity.NOTICE, cites=[ONE_FACT])
def number_style_mixed(vision: Vision, _: Context) -> Checks:
    """Projects, and sections side by side, are numbered in one style; widths do not matter."""
    for group in groups(vision):
        styles = [(each, style) for each in group if (style := numbering_style(each.number)) is not None]
        counts = Counter([style for _, style in styles])
        usual = max(counts, key=lambda style: (counts[style], style), default=None)
        example = min((each.number for each, style in styles if style == usual), default=None)
        for each, style in styles:
            yield expect(style == usual, Cell(each, "number"), found=each.number, expected=example)


@rule("STR105", severity=Severity.WARNING, cites=[ONE_FACT])
def number_unreadable(vision: Vision, _: Context) -> Checks:
    """Where others side by side have numbers that count, every one has; else nobody sees what is missing."""
    for group in groups(vision):
        numbered = [(each, parse_ordinal(each.number)) for each in group]
        example = next((each.number for each, ordinal in numbered if ordinal is not None), None)
        for each, ordinal in numbered if example is not None else ():
            yield expect(ordinal is not None, Cell(each, "number"), found=each.number, expected=example)


@rule("STR106", severity=Severity.NOTICE, cites=[ONE_FACT], on=False)
def numbers_out_of_order(vision: Vision, _: Context) -> Checks:
    """Projects, and sections side by side, stand in the order of their numbers."""
    for group in groups(vision):
        numbered = [(ordinal, each) for each in group if (ordinal := parse_ordinal(each.number)) is not None]
        for (before, first), (after, each) in pairwise(numbered):
            yield expect(before <= after, Cell(each, "number"), found=each.number, expected=first.number)
