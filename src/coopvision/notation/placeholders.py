"""What is printed where a figure is missing (－, 検討中)."""

from typing import Final

_DASHES: Final = frozenset("-‐‑‒–—―−─━－ーｰ〃…‥")
_NONE: Final = frozenset({"なし", "無し", "該当なし"})
_PENDING: Final = (
    "検討中",
    "検討予定",
    "未定",
    "未設定",
    "未確定",
    "未集計",
    "調整中",
    "集計中",
    "調査中",
    "協議中",
    "精査中",
    "策定中",
    "算定中",
    "積算中",
    "作成中",
    "確認中",
)
_DOTS: Final = 2


def is_dash(text: str) -> bool:
    """Whether nothing but dashes, dots of omission or ditto marks (〃) is printed."""
    marks = set(text) - {" "}
    return bool(marks) and (marks <= _DASHES or (marks == {"."} and text.count(".") >= _DOTS))


def is_none(text: str) -> bool:
    """Whether a word says that there is none (なし)."""
    return text in _NONE


def is_pending(text: str) -> bool:
    """Whether the words end by saying that the figure is still to come (検討中)."""
    return text.endswith(_PENDING)
