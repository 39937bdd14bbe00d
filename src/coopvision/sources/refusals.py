"""Why a text cannot be read, by offsets; the reader of files turns these into places."""

from typing import Final, NamedTuple

from coopvision.sources.limits import MAX_DEPTH, MAX_FAULTS, MAX_VALUES
from coopvision.words import Words


class Refusal(NamedTuple):
    """One thing wrong with a text, from one offset to before another (in code points)."""

    words: Words
    start: int
    end: int


class Unreadable(Exception):  # noqa: N818 - it never leaves this package
    """The text cannot be read.

    Args:
        refusals: Everything found wrong, at least one thing.
    """

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(refusals)
        self.refusals = refusals


EMPTY: Final = Words(
    "中身がありません。ビジョンの内容（title、zone、term など）を書いてください。",
    "the file is empty; write a vision (title, zone, term and so on).",
)
TOO_DEEP: Final = Words(
    f"入れ子が{MAX_DEPTH}段を超えています。余分な入れ子を取り除いてください。",
    f"mappings and lists stand in one another more than {MAX_DEPTH} deep; remove the surplus levels.",
)
TOO_MANY: Final = Words(
    f"値が多すぎます（別名を展開して{MAX_VALUES:,}個まで）。文書を分けるか、別名（*）の多用をやめてください。",
    f"there are too many values (at most {MAX_VALUES:,} with aliases expanded); "
    "split the document or stop multiplying aliases (*).",
)
MORE: Final = Words(
    f"誤りはほかにもあります。初めの{MAX_FAULTS:,}件を直してから読み込み直してください。",
    f"there are more faults; correct these {MAX_FAULTS:,} and read the file again.",
)


def duplicate_key(key: str) -> Words:
    """The same key stands twice in one mapping."""
    return Words(
        f"項目「{key}」が二度書かれています。どちらか一方を消してください。",
        f'the key "{key}" stands twice here; remove one of the two.',
    )
