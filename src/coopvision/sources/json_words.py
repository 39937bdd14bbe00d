"""What is wrong with a JSON text, in plain words."""

from typing import Final

from coopvision.sources.refusals import EMPTY, Refusal
from coopvision.words import Words

HALF_CHARACTER: Final = Words(
    "文字の片割れ（\\uD800～\\uDFFF の一方だけ）があります。文字そのものを書いてください。",
    "half a character (one of \\uD800 to \\uDFFF alone) stands here; write the character itself.",
)

_PLAIN_WORDS: Final = (
    (
        "Expecting property name",
        "項目名が必要です。二重引用符で囲んで書くか、最後の余分なコンマを消してください。",
        "a key is expected here; write it in double quotes, or remove the surplus comma.",
    ),
    (
        "trailing comma",
        "最後の値の後にコンマは書けません。コンマを消してください。",
        "no comma may follow the last value; remove it.",
    ),
    (
        "Expecting ':' delimiter",
        "項目名の後に「:」がありません。補ってください。",
        "the colon after the key is missing; add it.",
    ),
    (
        "Expecting ',' delimiter",
        "値の後にコンマか閉じ括弧がありません。補ってください。",
        "a comma or a closing bracket is missing; add it.",
    ),
    (
        "Expecting value",
        "値が必要です。二重引用符で囲んだ文字、数、true、false、null、[ ]、{ } のどれかを書いてください。",
        "a value is expected here: text in double quotes, a number, true, false, null, [ ] or { }.",
    ),
    (
        "Extra data",
        "文書の終わりの後に余分な文字があります。消してください。",
        "there is surplus text after the end of the document; remove it.",
    ),
    (
        "Unterminated string",
        "二重引用符が閉じていません。閉じてください。",
        "the quotation mark that opens here is never closed; close it.",
    ),
    (
        "Invalid control character",
        "文字列の中に改行、タブなどの制御文字があります。改行は \\n、タブは \\t と書いてください。",
        "a control character (a line break, a tab) stands in a text; write \\n for a line break, \\t for a tab.",
    ),
    (
        "escape",
        "\\ の使い方に誤りがあります。\\ そのものは \\\\ と書いてください。",
        "a backslash is misused; write \\\\ for a backslash.",
    ),
)


def constant_refused(name: str) -> Words:
    """NaN and Infinity are no JSON."""
    return Words(
        f"{name} は JSON の値ではありません。空欄なら null、印刷された文字なら二重引用符で囲んでください。",
        f"{name} is no JSON value; write null for a blank, or put printed text in double quotes.",
    )


def unreadable(problem: str, offset: int, text: str) -> Refusal:
    """What a failure of the standard library's parser means, and where."""
    start = min(offset, len(text))
    return Refusal(_plain_words(problem, text), start, min(start + 1, len(text)))


def _plain_words(problem: str, text: str) -> Words:
    if not text.strip():
        return EMPTY
    for sign, ja, en in _PLAIN_WORDS:
        if sign in problem:
            return Words(ja, en)
    return Words(
        f"JSON の書き方に誤りがあります（{problem}）。この行とその前の行を確かめてください。",
        f"this is not valid JSON ({problem}); check this line and the one above.",
    )
