"""Footnote marks (注記の印) at either end of a text: ※, ※1, *1, 注1."""

import re
from typing import Final

_FIRST: Final = r"(?:[※*][0-9]{1,2}[)]? |※ ?|\* ?|注[0-9]{0,2}[) ] ?)"
_LAST: Final = (
    r" ?(?:※[0-9]{0,2}|\*{1,3}|(?<![0-9])\*[0-9]{1,2}|(?<![発受外特傍校脚評])注[0-9]{0,2}|[†‡]"
    r"|(?<=[\u3040-\u9fff%])[¹²³⁰⁴-⁹]{1,2})"
)


def without_marks(text: str) -> str:
    """Text without the footnote marks at its ends; text that is nothing else stays as it is.

    Args:
        text: As `plain` gives it.
    """
    closed = "[)]?" if text.count("(") < text.count(")") else ""
    bare = re.sub(f"^{_FIRST}", "", re.sub(f"(?:{_LAST}{closed})+$", "", text))
    return bare.strip() or text


def is_mark(text: str) -> bool:
    """Whether a text is a footnote mark and nothing else."""
    return re.fullmatch(f"(?:{_LAST})+", text) is not None
