"""Texts that are nearly right: real ones with a few tokens, or branches of their data, changed.

A change is four whole numbers: which way, where, how much, and with what. So Hypothesis can draw and shrink changes,
and the guided fuzzer can take them from its own chance.
"""

import copy
import json
import re

_TOKEN = re.compile(r"\s+|[\w.+-]+|[^\w\s]", re.UNICODE)

ODD = (
    *("", " ", "\n", "\t", "\r\n", "\r", "\x00", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\u202e"),
    *("\u3000", "\ud800", "\U000e0001", "é", "ﬀ", "㍻", "①", "⓪", "㊿", "一", "億", "½", "٣", "߁", "𝟛", "ア", "ｱﾞ"),
    *(
        "-",
        "－",
        "―",
        "～",
        "%",
        "％",
        "△",
        "▲",
        "(",
        "（",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        "\\u0000",
    ),
    *(":", "=", ",", ".", "#", "&a", "*a", "<<", "!!str", "!x", "|", ">", "---", "...", "~", "?", "@", "%", "`", "$"),
    *("null", "true", "no", "NaN", "-Infinity", "1e999", "-0", "0x7f", "0o17", "1_000", "9" * 19, "9" * 400, "1e-9"),
    *("2026-02-30", "2026-04-01", "9999-12-31", "0000-01-01", "07:32:00", "2026-04-01T00:00:00Z", "R0年度", "R元年度"),
    *(
        "平成99年13月",
        "計1,000人",
        "1,00,0",
        "1,000～",
        "32.800人",
        "６市町",
        "室 登",
        "projects[①]",
        "../../x",
        "{found}",
    ),
    *("{", "{0}", "%s", "__class__", "<b>", "=1+1", "::error::x", "x" * 300, "[" * 70, "a." * 70 + "a = 1"),
)
"""What nobody expects in the place of a token."""

VALUES = (
    *(
        None,
        True,
        0,
        -1,
        10**17,
        10**30,
        1.5,
        -0.0,
        1e300,
        "",
        " ",
        [],
        {},
        [[]],
        [None],
        {"": ""},
        {"ja": "a", "en": "b"},
    ),
    *({"ja": 1, "en": 2}, "①", "R7年度", "計1,000人", "projects[①].costs.total", "\x1b]0;x\x07", "\u202e", "=1+1"),
)
"""What nobody expects in the place of a branch."""


def change_text(text, changes, other=""):
    """The text after changes of its tokens; pieces may come from another text."""
    tokens = _TOKEN.findall(text)
    others = _TOKEN.findall(other) or [""]
    for way, where, much, what in changes:
        at = where % (len(tokens) + 1)
        end = min(len(tokens), at + 1 + much % 12)
        piece = tokens[at:end]
        there = what % len(others)
        tokens[at:end] = [
            [],  # deleted
            piece * (2 + much % 3),
            piece[::-1],
            [ODD[what % len(ODD)], *piece],
            [ODD[what % len(ODD)], *piece[1:]],
            others[there : there + 1 + much],
            [*others[there : there + 1 + much], *piece],
            [each.upper() for each in piece],
        ][way % 8]
    return "".join(tokens)


def change_data(text, changes):
    """A JSON text after changes of the branches of its data, half of them with escapes; itself if it is none."""
    try:
        data = [json.loads(text)]
    except ValueError:
        return text
    for way, where, much, what in changes:
        branches = list(_branches(data))
        holder, key = branches[where % len(branches)]
        from_holder, from_key = branches[what % len(branches)]
        if way % 5 == 0:
            holder[key] = copy.deepcopy(VALUES[what % len(VALUES)])
        elif way % 5 == 1:
            holder[key] = copy.deepcopy(from_holder[from_key])
        elif way % 5 == 2 and holder is not data:
            del holder[key]
        elif way % 5 == 3 and isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        elif isinstance(holder[key], str):
            holder[key] = change_text(holder[key], [(3, much, much, what)])
    return json.dumps(data[0], ensure_ascii=changes[-1][3] % 2 == 0)


def _branches(data):
    """Every place in the data, as the collection that holds it and its key there."""
    keys = range(len(data)) if isinstance(data, list) else list(data)
    for key in keys:
        yield data, key
        if isinstance(data[key], dict | list):
            yield from _branches(data[key])
