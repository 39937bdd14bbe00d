"""What is wrong with a YAML text, in plain words."""

import re
from typing import Final

import yaml

from coopvision.sources.refusals import TOO_DEEP, Refusal
from coopvision.words import Words

SECOND_DOCUMENT: Final = Words(
    "二つ目の文書（--- の後）があります。一つのファイルには一つのビジョンだけを書いてください。",
    "a second document begins here (after ---); write one vision per file.",
)
MERGE_KEY: Final = Words(
    "結合キー << は使えません。項目を書き写してください。",
    "the merge key << is not supported; write the keys out.",
)
NULL_KEY: Final = Words(
    "項目名が空です。「:」の前に項目名を書いてください。",
    "the key is blank; write a name before the colon.",
)
KEY_NOT_TEXT: Final = Words(
    "項目名は文字でなければなりません。リスト、項目の組、別名（*）は項目名にできません。",
    "a key must be plain text, not a list, a mapping or an alias (*).",
)

_PLAIN_WORDS: Final = (
    (
        ("control characters", "special characters"),
        "制御文字は書けません。その文字を消してください。",
        "a control character stands here; remove it.",
    ),
    (
        ("found a tab character",),
        "字下げにタブは使えません。空白に替えてください。",
        "a tab cannot indent; use spaces.",
    ),
    (
        ("mapping values are not allowed",),
        "ここに「: 」は書けません。文の中のコロンなら全体を引用符で囲み、項目なら字下げを確かめてください。",
        "a colon cannot stand here; quote the whole text if it is part of it, or check the indentation.",
    ),
    (
        ("could not find expected ':'",),
        "「項目: 値」のコロンが見当たりません。コロンと空白を補うか、字下げと引用符を確かめてください。",
        'the colon of "key: value" is missing; add a colon and a space, or check indentation and quotes.',
    ),
    (
        ("expected ',' or", "invalid indentation or unclosed"),
        "括弧の中の区切り（,）か閉じ括弧がありません。補うか、値を引用符で囲んでください。",
        "a comma or a closing bracket is missing; add it, or quote the value.",
    ),
    (
        ("did not find expected key", "did not find expected '-'", "expected <block end>"),
        "字下げか書き方が前の行と合いません。行頭の空白の数と引用符の閉じ方を確かめてください。",
        "this does not fit the lines above; check the spaces at the start of the line and closing quotes.",
    ),
    (
        ("cannot start any token",),
        "値をこの文字で始めることはできません。全体を引用符で囲んでください。",
        "a value cannot begin with this character; quote the whole value.",
    ),
    (
        ("unexpected end of stream",),
        "引用符が閉じていません。閉じる引用符を補ってください。",
        "the quotation mark that opens here is never closed; close it.",
    ),
    (
        ("sequence entries are not allowed",),
        "ここに「- 」は書けません。改行して字下げをそろえるか、全体を引用符で囲んでください。",
        'a list entry ("- ") cannot begin here; start a new line with matching indentation, or quote the text.',
    ),
    (
        ("escape", "hexdecimal", "hexadecimal"),
        "二重引用符の中の \\ の使い方に誤りがあります。\\ そのものは \\\\ と書くか、' で囲んでください。",
        "a backslash in double quotes is misused; write \\\\ for a backslash, or use single quotes.",
    ),
    (
        ("node content",),
        "ここには値が必要です。余分な記号を消すか、値を書いてください。",
        "a value is missing here; remove the surplus sign or write a value.",
    ),
    (
        ("alphabetic or numeric", "non-alphabetical"),
        "「&」「*」で始まる値は引用符で囲んでください。",
        "a value that begins with & or * must be quoted.",
    ),
    (
        ("tag", "'!'", "'>'", "URI", "UTF-8 octet"),
        "「!」で始まる値は引用符で囲んでください。",
        "a value that begins with ! must be quoted.",
    ),
    (
        ("comment or line break", "comment or a line break", "indentation indicator"),
        "「|」や「>」の後は改行してください。文なら全体を引用符で囲んでください。",
        "a line break must follow | or >; if it is part of the text, quote the whole.",
    ),
    (
        ("<document start>", "document separator", "document indicator"),
        "文書の続きとして読めない行です。字下げを確かめ、不要な --- や ... を消してください。",
        "this line does not continue the document; check its indentation and remove stray --- or ... lines.",
    ),
    (
        ("directive", "version", "%", "incompatible"),
        "「%」で始まる行は使えません。その行を消してください。",
        "a line that begins with % cannot be used; remove it.",
    ),
)

_CONTROL: Final = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNCLOSED: Final = "unexpected end of stream"
_TOO_DEEP: Final = "nesting depth"


def unreadable(error: Exception, text: str) -> Refusal:
    """What a failure of the YAML parser means, and where."""
    if isinstance(error, yaml.reader.ReaderError):
        found = _CONTROL.search(text)
        start = found.start() if found else 0
        return Refusal(_plain_words("control characters"), start, start + 1)
    if not isinstance(error, yaml.YAMLError):  # without libyaml, a number in an escape may be too much for Python
        start = max(text.find("\\U"), 0)
        return Refusal(_plain_words("escape"), start, start + 1)
    problem = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None)
    if _UNCLOSED in problem:
        mark = getattr(error, "context_mark", None) or mark
    start = min(mark.index, len(text)) if mark else 0
    if _TOO_DEEP in problem:  # libyaml's own limit, met while it looks ahead of ours
        return Refusal(TOO_DEEP, start, min(start + 1, len(text)))
    if text.startswith("\t", start):
        problem = "found a tab character"
    return Refusal(_plain_words(problem), start, min(start + 1, len(text)))


def _plain_words(problem: str) -> Words:
    for signs, ja, en in _PLAIN_WORDS:
        if any(sign in problem for sign in signs):
            return Words(ja, en)
    return Words(
        f"YAML の書き方に誤りがあります（{problem}）。この行とその前の行を確かめてください。",
        f"this is not valid YAML ({problem}); check this line and the one above.",
    )


def tag_refused(tag: str) -> Words:
    """A tag asks for something other than text."""
    return Words(
        f"タグ {tag} は使えません。タグを消して、値を印刷されたとおりに書いてください。",
        f"the tag {tag} is not supported; remove it and write the value as printed.",
    )


def undefined_alias(name: str) -> Words:
    """An alias without an anchor."""
    return Words(
        f"別名 *{name} の元（&{name}）がありません。値を書くか、「*」で始まる文なら引用符で囲んでください。",
        f"the alias *{name} has no anchor &{name}; write the value, or quote a text that begins with *.",
    )


def self_containing(name: str) -> Words:
    """An alias inside the value of its own anchor."""
    return Words(
        f"別名 *{name} が自分自身（&{name}）の中にあります。値を書いてください。",
        f"the alias *{name} stands inside its own anchor &{name}; write the value out.",
    )


def repeated_anchor(name: str) -> Words:
    """An anchor that is there already."""
    return Words(
        f"目印 &{name} が二度使われています。別の名前にしてください。",
        f"the anchor &{name} is used twice; give one another name.",
    )
