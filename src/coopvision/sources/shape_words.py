"""What is wrong with the shape of a document, in plain words."""

from collections.abc import Iterable
from typing import Any, Final

from coopvision.sources.limits import MAX_DIGITS
from coopvision.sources.numbertext import NumberText
from coopvision.words import Words

_LONGEST_QUOTE: Final = 40

MAPPING: Final = (
    Words("項目の組", "a mapping"),
    Words("「項目: 値」の形に直してください。", 'write "key: value" entries.'),
)
LIST: Final = (
    Words("リスト", "a list"),
    Words("「- 値」を並べるか [値, 値] の形に直してください。", 'write "- value" lines or [value, value].'),
)
TEXT: Final = (Words("文字", "text"), Words("文字で書いてください。", "write plain text."))
TEXT_OR_NUMBER: Final = (
    Words("印刷された値", "a printed value"),
    Words("印刷されたとおりに書いてください。", "write it as printed."),
)
BOOLEAN: Final = (
    Words("「true」か「false」", "true or false"),
    Words("引用符なしで書いてください。", "write true or false, without quotes."),
)
INTEGER: Final = (
    Words("整数", "an integer"),
    Words("1、2 のように半角数字だけで書いてください。", "write plain digits such as 1 or 2."),
)
AMOUNT: Final = (
    Words("金額", "an amount"),
    Words(
        "整数、空欄（null）、または印刷された文字を書いてください。",
        "write an integer, null for a blank, or the printed text.",
    ),
)
FORMAT_KEY: Final = "format"
FORMAT: Final = "coopvision-vision/1"
NOT_FINITE: Final = Words(
    "無限大や非数（NaN）は金額ではありません。空欄なら null と書いてください。",
    "infinity or not-a-number is no amount; write null for a blank.",
)
TOO_LONG: Final = Words(
    f"整数が{MAX_DIGITS}桁を超えています。印刷された金額か確かめてください。",
    f"the integer has more than {MAX_DIGITS} digits; check it against the printed amount.",
)


def expected(what: tuple[Words, Words], value: Any) -> Words:  # noqa: ANN401 - whatever a file says
    """One kind of value was expected and another is there."""
    kind, remedy = what
    found = _description(value)
    if what is TEXT and (isinstance(value, NumberText | bool)):
        remedy = Words("二重引用符で囲んでください。", "put it in double quotes.")
    return Words(
        f"{kind.ja}が必要ですが、{found.ja}です。{remedy.ja}",
        f"expected {kind.en}, found {found.en}; {remedy.en}",
    )


def _description(value: Any) -> Words:  # noqa: ANN401 - whatever a file says
    if value is None:
        return Words("空欄", "a blank")
    if isinstance(value, dict):
        return MAPPING[0]
    if isinstance(value, list):
        return LIST[0]
    if isinstance(value, bool):
        return Words(f"「{str(value).lower()}」", str(value).lower())
    text = value if len(value) <= _LONGEST_QUOTE else f"{value[: _LONGEST_QUOTE - 1]}…"
    if isinstance(value, NumberText):
        return Words(f"数「{text}」", f"the number {text}")
    return Words(f"文字「{text}」", f'the text "{text}"')


def missing(key: str) -> Words:
    """A required key is not there."""
    return Words(
        f"必須の項目「{key}」がありません。書き足してください。",
        f'the required key "{key}" is missing; add it.',
    )


def unknown_key(key: str, allowed: Iterable[str]) -> Words:
    """A key is there that nothing here is called."""
    near = _nearest(key, allowed)
    if near:
        return Words(
            f"項目「{key}」はありません。「{near}」の誤りではありませんか。",
            f'there is no key "{key}" here; did you mean "{near}"?',
        )
    names = list(allowed)
    return Words(
        f"項目「{key}」はありません。ここで使える項目は{'、'.join(names)}です。",
        f'there is no key "{key}" here; the keys are {", ".join(names)}.',
    )


def not_a_choice(value: Any, allowed: Iterable[str]) -> Words:  # noqa: ANN401 - whatever a file says
    """A value is none of the few that are allowed."""
    names = list(allowed)
    near = _nearest(value, names) if isinstance(value, str) else None
    found = _description(value)
    return Words(
        f"「{'」か「'.join(names)}」が必要ですが、{found.ja}です。"
        + (f"「{near}」の誤りではありませんか。" if near else "どれかを書いてください。"),
        f"expected {' or '.join(names)}, found {found.en}; "
        + (f'did you mean "{near}"?' if near else "write one of them."),
    )


def other_format(value: Any) -> Words:  # noqa: ANN401 - whatever a file says
    """The file says that it is of another format."""
    found = _description(value)
    return Words(
        f"対応している形式は「{FORMAT}」ですが、{found.ja}です。直すか、"
        "この形式に対応する版の coopvision を使ってください。",
        f"the supported format is {FORMAT}, found {found.en}; correct it, "
        "or use a version of coopvision that reads this format.",
    )


def _nearest(word: str, allowed: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - only a faulty file pays for it

    near = get_close_matches(word[:_LONGEST_QUOTE], list(allowed), n=1)
    return near[0] if near else None
