"""A name that was probably meant."""

from collections.abc import Sequence
from typing import Final

from coopvision.words import Words

_ALL_BUT_CERTAIN: Final = 0.85


def meant(given: str, known: Sequence[str]) -> Words:
    """「…のことですか。」 with the nearest known name; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong name pays for it

    near = get_close_matches(given, known, n=1, cutoff=0.4)
    return Words(f"「{near[0]}」のことですか。", f" Did you mean {near[0]}?") if near else Words("", "")


def is_near(given: str, known: str) -> bool:
    """Whether a name is all but certainly a misspelling of another."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only names that begin alike pay for it

    return given[:1] == known[:1] and SequenceMatcher(None, given, known).ratio() >= _ALL_BUT_CERTAIN
