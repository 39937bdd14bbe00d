"""A business path in words: `projects[⑥].costs.total` is 「⑥ 西胆振防災体制構築事業 › 事業費見込 › 合計」."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from coopvision.engine.glossary import term
from coopvision.words import Words

_PART: Final = re.compile(r'([a-z_]+)(?:\[("(?:[^"\\]|\\.)*"|[^\]"]*)(~[0-9]+)?\])?(?:\.|$)')
_QUIET: Final = frozenset({"projects", "tables", "rows", "members", "children", "amounts", "activities"})
"""Fields that a reader need not be told: the element's own name says enough."""

_NUMBERED: Final = frozenset({"projects", "tables"})
"""Fields whose elements are called by the number of a project."""


def label(path: str, titles: Mapping[str, str]) -> Words:
    """The path in words.

    Args:
        path: A business path, as `Place.path` has it.
        titles: Number and name of projects, by the number as printed.
    """
    parts = list(_parts(path, titles))
    if not parts:
        return Words("ビジョン全体", "the whole vision")
    return Words(" › ".join(words.ja for words in parts), " › ".join(words.en for words in parts))


def _parts(path: str, titles: Mapping[str, str]) -> Iterator[Words]:
    for field, key, _count in _PART.findall(path):
        if not (key and field in _QUIET):
            yield term(field)
        if key:
            name = titles.get(key, key) if field in _NUMBERED else key.strip('"')
            yield term(name)
