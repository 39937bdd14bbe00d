"""What was meant to be replaced before printing, and was not: あああ, ○○市, 要確認, #REF!."""

import re
from typing import Final

_KANA: Final = r"(?P<kana>[ぁ-んァ-ヴ])(?P=kana){3,}|(?<![ぁ-ん])あああ(?![ぁ-ん])"
_NUMERAL: Final = "(?<![一二三四五六七八九十百千〇])"
_MARKS: Final = (
    rf"{_NUMERAL}[○〇◯●]{{2,}}(?![一二三四五六七八九十])"
    r"|[△▲]{2,}|□{2,}|[×✕]{2,}|[XxＸｘ]{3,}|[?？]{2,}|[_＿]{3,}"
)
_FOR_A_WORD: Final = rf"(?<=[^\s、。・,.（(「：:/／]){_NUMERAL}[○〇◯●](?=[年月日市町村人円千万回件名%％])"
_ORDERS: Final = (
    r"要(?:確認|修正|追記|記入|差替|差し替え|更新)|(?:確認|修正|追記|記入|差し替え|差替)(?:予定|待ち|のこと)"
    r"|ここに.{0,12}(?:入力|記入|入れ)|入力してください|記入してください"
)
_WORDS: Final = (
    r"(?<![A-Za-z])(?:TODO|FIXME|TBD|TBC)(?![A-Za-z])|(?i:lorem ipsum)"
    r"|ダミー|サンプルテキスト|テスト入力|(?<![ぁ-んァ-ヶー])ほげ(?![ぁ-ん])"
)
_FORMULAS: Final = r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)|#{5,}"
_ANY: Final = f"{_KANA}|{_MARKS}|{_FOR_A_WORD}|{_ORDERS}|{_WORDS}|{_FORMULAS}"
_WHOLE: Final = r"[（(【［\[]?(?:仮|仮置き|仮入力|仮の値|仮題|テスト|てすと|test|sample)[）)】］\]]?"
_RATING: Final = r"[◎○〇△▲×✕◯●・、,/／\s]+"


def find_leftover(text: str) -> str | None:
    """The first stretch of a text that was left over from writing; None if there is none.

    Text that stands for something still to come (あああ, ○○市, XXX), orders to the writer (要確認, TODO), faults of a
    spreadsheet (#REF!). A name in which 仮称 stands is no leftover, nor is a scale of marks such as ◎○△×, a mark that
    begins a line (○人材の育成) or a nought in kanji (二〇年).
    """
    whole = re.fullmatch(_WHOLE, text.strip())
    if whole is not None:
        return whole[0]
    found = re.search(_ANY, text)
    return None if found is None or _is_rating(text, found) else found[0]


def _is_rating(text: str, found: re.Match[str]) -> bool:
    """Whether a mark stands among other marks, as in a scale."""
    marks = re.search(_RATING, text[max(0, found.start() - 4) : found.end() + 4])
    return marks is not None and len(set(marks[0]) & set("◎○△×")) > 2  # noqa: PLR2004 - a scale has three steps
