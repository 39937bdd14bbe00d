"""A name that was probably meant."""

from collections.abc import Sequence
from typing import Final

from coopvision.words import Words

_ALL_BUT_CERTAIN: Final = 0.85
_ALIKE: Final = 4


def meant(given: str, known: Sequence[str]) -> Words:
    """「…のことですか。」 with the nearest known name; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong name pays for it

    near = get_close_matches(given, known, n=1, cutoff=0.4)
    return Words(f"「{near[0]}」のことですか。", f" Did you mean {near[0]}?") if near else Words("", "")


def is_near(given: str, known: str) -> bool:
    """Whether a name that begins or ends like another is all but certainly a misspelling of it."""
    if given[:_ALIKE] != known[:_ALIKE] and given[-_ALIKE:] != known[-_ALIKE:]:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a name that looks alike pays for it

    return SequenceMatcher(None, given, known).ratio() >= _ALL_BUT_CERTAIN
