"""Where a key stands in a TOML text: the reader of TOML keeps no places."""

import re


def line_of(text: str, key: str) -> int | None:
    """The line (1-based) that sets a key or opens its table; None if it is written in another way."""
    name = re.escape(key)
    pattern = rf"""^\s*(?:\[+\s*(?:[^\]\n]*\.\s*)?)?["']?{name}["']?\s*(?:=|\.|\])"""
    found = re.search(pattern, text, re.MULTILINE)
    return None if found is None else text.count("\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())) + 1
