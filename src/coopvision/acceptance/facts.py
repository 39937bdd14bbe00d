"""The facts of a finding: what stands there, what should, and whatever else its message was filled with.

Facts, not the message: a better wording must not bring back what somebody has accepted.
"""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from hashlib import sha256
from string import Formatter
from typing import Any, Final

from coopvision.engine import Finding, Rule
from coopvision.engine.facts import spell

_UNSAFE: Final = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
_DIGITS: Final = 16


def facts_of(finding: Finding, rule: Rule | None) -> dict[str, Any]:
    """The facts by name, as plain data.

    Args:
        finding: The finding.
        rule: Its rule, whose message says what else it was filled with; None if it is not known.
    """
    facts = {"found": plain(finding.found)}
    if finding.expected is not None:
        facts["expected"] = plain(finding.expected)
    return facts if rule is None else {**facts, **_told(rule.words.message.ja, finding.message.ja)}


def digest_of(finding: Finding, facts: Mapping[str, Any]) -> str:
    """What changes when a fact does, here or at one of the other places; not when a list changes its order."""
    others = [[each.place.path, plain(each.found)] for each in finding.related if each.found is not None]
    unordered = {name: _unordered(fact) for name, fact in facts.items()}
    return sha256(canonical([unordered, _unordered(others)]).encode()).hexdigest()[:_DIGITS]


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a rule found
    """A fact as JSON has it; what went through a stored report and back is the same."""
    if value is None or isinstance(value, int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, set | frozenset):
        return sorted((plain(each) for each in value), key=canonical)
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return [plain(each) for each in value]
    return spell(value, "ja")


def canonical(data: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The data as JSON in one line, the same whenever the data is, whatever the order of its keys."""
    return line(data, sort=True)


def line(data: Any, *, sort: bool = False) -> str:  # noqa: ANN401 - whatever JSON can hold
    """The data as JSON in one line; what could command a terminal is escaped."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=sort)
    return _UNSAFE.sub(lambda odd: f"\\u{ord(odd[0]):04x}", text)


def _unordered(fact: Any) -> Any:  # noqa: ANN401 - plain data
    """A list, or text that was a list, in an order of its own."""
    if isinstance(fact, str):
        return sorted(fact.split("、"))
    return sorted(fact, key=canonical) if isinstance(fact, list) else fact


def _told(template: str, message: str) -> dict[str, str]:
    """What a message was filled with, beside what was found and expected; blanks tell nothing."""
    told = _read_back(template, message)
    return {name: text for name, text in told.items() if text and name not in {"found", "expected"}}


def _read_back(template: str, message: str) -> dict[str, str]:
    """What stands between the fixed words of a template, each as short as can be; nothing where they are missing.

    In one pass, without trying again: a document may print the words of the template as often as it likes.
    """
    names, words = _taken_apart(template)
    first, last = words[0], words[-1]
    if not names or not message.startswith(first) or not message.endswith(last):
        return {}
    told: dict[str, str] = {}
    position = len(first)
    for name, word in zip(names[:-1], words[1:-1], strict=True):
        end = message.find(word, position)
        if end < 0:
            return {}
        told.setdefault(name, message[position:end])
        position = end + len(word)
    told.setdefault(names[-1], message[position : len(message) - len(last)])
    return told


@cache
def _taken_apart(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a template's fields, and the fixed words before, between and behind them."""
    names, words = [], [""]
    for literal, name, _, _ in Formatter().parse(template):
        words[-1] += literal
        if name is not None:
            names.append(name)
            words.append("")
    return tuple(names), tuple(words)
