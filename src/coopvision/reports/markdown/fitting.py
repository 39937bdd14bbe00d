"""As much of a report as the place where it is shown has room for, and what is not shown, in a count."""

from collections.abc import Callable, Sequence
from typing import Final

from coopvision.reports.markdown.document import Block
from coopvision.words import Language, Words

_BETWEEN: Final = "\n\n"
_ROOM_FOR_NOTE: Final = 1024


def fitted(parts: Sequence[Block], limit: int, language: Language, size: Callable[[str], int] = len) -> str:
    """The parts that there is room for, in their order; what finds none is counted after the first of them.

    Args:
        parts: What there is to be shown.
        limit: How much there is room for.
        language: The language of all words.
        size: How much of it a text takes.
    """
    kept = _fitting(parts, limit - _ROOM_FOR_NOTE, size)
    texts = [parts[position].text for position in sorted(kept)]
    left_out = [block for position, block in enumerate(parts) if position not in kept]
    if left_out:
        texts.insert(1, _note(left_out, language))
    return _BETWEEN.join(texts) + "\n"


def _fitting(parts: Sequence[Block], limit: int, size: Callable[[str], int]) -> set[int]:
    """The parts that there is room for: those first whose turn it is first, and of these in order."""
    kept, taken = set(), 0
    for position in sorted(range(len(parts)), key=lambda each: parts[each].turn):
        needed = size(parts[position].text) + len(_BETWEEN)
        if taken + needed <= limit:
            kept.add(position)
            taken += needed
    return kept


def _note(left_out: Sequence[Block], language: Language) -> str:
    findings = sum(block.findings for block in left_out)
    return Words(
        f"**大きさの上限のため、指摘 {findings:,} 件と {len(left_out):,} か所をここに載せていません。**"
        "全体は html 形式や xlsx 形式にあります。",
        f"**{findings:,} findings in {len(left_out):,} parts are not shown here, for lack of room.** "
        "The formats html and xlsx have all of them.",
    ).in_language(language)
