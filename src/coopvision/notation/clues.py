"""The words before and after a number that say what it is (以上, 計, 約, …から)."""

import enum
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias, TypeVar

from coopvision.notation.kinds import Bound, Direction, Kind


class Mark(enum.Enum):
    """What else a word can say (その他の語)."""

    GROSS = "gross"
    STATUS = "status"
    NOTE = "note"
    TOWARD = "toward"
    UNCLEAR = "unclear"
    FILLER = "filler"


Meaning: TypeAlias = Bound | Direction | Kind | Mark
_M = TypeVar("_M", Bound, Direction, Kind, Mark)


class Clue(NamedTuple):
    """A word as printed and what it says."""

    word: str
    meaning: Meaning


def _table(**words: str) -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for family in (Bound, Direction, Kind, Mark):
        meanings |= {each.name: each for each in family}
    return {word: meanings[name] for name, listed in words.items() for word in listed.split()}


AFTER: Final = _table(
    AT_LEAST="以上 下回らない を下回らない",
    AT_MOST="以下 以内 超えない を超えない",
    BELOW="未満 を下回る 下回る",
    ABOVE="超 超える を超える 上回る を上回る",
    ABOUT="程度 前後 くらい ぐらい",
    UP="プラス 増加 増 増やす 倍増 向上 上昇 延伸 拡大 伸ばす ↑ ↗",
    DOWN="マイナス 減少 減 減らす 半減 削減 縮減 低減 低下 抑える 抑制 短縮 縮小 ↓ ↘",
    KEEP="維持 継続 横ばい 増減なし 現状どおり 現状通り",
    SUM="累計 累積 合計 総計 計",
    MEAN="平均",
    GROSS="延べ のべ 延べ人数 延べ数",
    STATUS="速報値 速報 確定値 暫定値 推計値 推計 見込値 見込み 見込 概算 概数",
    NOTE="入超 出超",
    TOWARD="に へ まで",
    UNCLEAR="増減 から より",
    FILLER="を の 期間 目指します 目指す めざします めざす 図る する します させる とする 達成 傾向 転じる 転換"
    " または 又は 及び ・ 、 , 。",
)
"""Words at the end of a text; of two that fit, the longer one is meant (入超 before 超)."""

IN_BRACKETS: Final = AFTER | _table(RATE="年間 毎年度 毎年 各年度 各年")
"""Words that may stand alone in brackets beside a value."""

WITHOUT_NUMBER: Final = AFTER | _table(FILLER="より から に比べ と比べ に対し")
"""Words at the end of a text that has no number, such as 現状より増加."""

BEFORE: Final = _table(
    ABOUT="約 およそ おおよそ おおむね 概ね",
    AT_LEAST="最低 少なくとも ≧ ≥",
    AT_MOST="≦ ≤",
    ABOVE=">",
    BELOW="<",
    SUM="累計 累積 合計 総計 通算",
    MEAN="平均",
    RATE="年間 毎年度 毎年 各年度 各年 年あたり 年当たり",
    RELATIVE="から より 対比 に比べ に比べて と比べ と比べて と比較して に対し に対して",
    GROSS="延べ のべ 延",
    FILLER="で の は が を に 、 , : ・ =",
)
"""Words at the end of what stands before a number."""

_FIRST: Final = ("年間", "毎年度", "毎年", "各年度", "各年")
_BEFORE_SUM: Final = frozenset("度間年べ延約で、・) 0123456789")
_COMPARED: Final = ("年", "年度", "現状", "現状値", "基準値", "当初", "前回", "同期", "同月")
_LONGEST: Final = max(map(len, [*AFTER, *BEFORE]))


def peel(text: str, table: Mapping[str, Meaning]) -> tuple[str, list[Clue]]:
    """What is left of a text without the words of a table at its end, and those words, last first."""
    clues = []
    while word := _last_word(text, table):
        clues.append(Clue(word, table[word]))
        text = text[: -len(word)].rstrip()
    return text, clues


def _last_word(text: str, table: Mapping[str, Meaning]) -> str | None:
    sizes = range(min(_LONGEST, len(text)), 0, -1)
    return next((text[-size:] for size in sizes if text[-size:] in table), None)


def peel_lead(lead: str) -> tuple[str, list[Clue]]:
    """The label in what stands before a number, and the words that are none of it."""
    label, clues = peel(lead, BEFORE)
    if label.endswith("計") and (label == "計" or label[-2] in _BEFORE_SUM):
        label, before = peel(label[:-1].rstrip(), BEFORE)
        clues += [Clue("計", Kind.SUM), *before]
    if label.endswith("比") and label[:-1].rstrip().endswith(_COMPARED):
        label, clues = label[:-1].rstrip(), [*clues, Clue("比", Kind.RELATIVE)]
    yearly = "年" if label == "年" else next(filter(label.startswith, _FIRST), None)
    if yearly is not None:
        label, clues = label[len(yearly) :].lstrip(), [*clues, Clue(yearly, Kind.RATE)]
    return label, clues


def says(clues: Iterable[Clue], meaning: Meaning) -> bool:
    """Whether some word says this."""
    return any(clue.meaning is meaning for clue in clues)


def pick(clues: Iterable[Clue], family: type[_M]) -> _M | None:
    """The first meaning of a family, such as the bound."""
    return next((clue.meaning for clue in clues if isinstance(clue.meaning, family)), None)


def word_of(clues: Iterable[Clue], meaning: Meaning) -> str | None:
    """The first word that says something, as printed."""
    return next((clue.word for clue in clues if clue.meaning is meaning), None)
