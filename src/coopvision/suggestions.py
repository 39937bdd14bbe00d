"""A name that was probably meant."""

from collections.abc import Sequence

from coopvision.words import Words


def meant(given: str, known: Sequence[str]) -> Words:
    """「…のことですか。」 with the nearest known name; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong name pays for it

    near = get_close_matches(given, known, n=1, cutoff=0.4)
    return Words(f"「{near[0]}」のことですか。", f" Did you mean {near[0]}?") if near else Words("", "")
