"""JSON text to plain data, strictly: a number is its printed text, and nothing is quietly dropped."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from coopvision.sources.json_words import HALF_CHARACTER, constant_refused, unreadable
from coopvision.sources.limits import MAX_DEPTH, MAX_VALUES
from coopvision.sources.numbertext import NumberText
from coopvision.sources.places import Span
from coopvision.sources.refusals import TOO_DEEP, TOO_MANY, Refusal, Unreadable, duplicate_key
from coopvision.words import Words

_CONSTANTS: Final = frozenset(("NaN", "Infinity", "-Infinity"))
_ESCAPED_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]|[^\s\[\]{}",:]+', re.DOTALL)
_HALF: Final = re.compile("[\ud800-\udfff]")


def read_data(text: str) -> Any:  # noqa: ANN401 - whatever the text says
    """Read a text as mappings, lists, texts, `NumberText`, bool and None.

    Raises:
        Unreadable: If it is not one strict JSON value; all duplicate keys and odd values are named at once.
    """
    if text.count(",") + text.count("[") + text.count("{") >= MAX_VALUES:
        _refuse_what_is_odd(text)
    suspicious = _ESCAPED_HALF.search(text) is not None

    def suspect(constant: str) -> str:
        nonlocal suspicious
        suspicious = True
        return constant

    def make_mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            suspect("")
        return mapping

    try:
        data = json.loads(
            text,
            object_pairs_hook=make_mapping,
            parse_int=NumberText,
            parse_float=NumberText,
            parse_constant=suspect,
        )
    except json.JSONDecodeError as error:
        raise Unreadable(unreadable(error.msg, error.pos, text)) from None
    except RecursionError:
        raise Unreadable(*_oddities(text)) from None
    if suspicious or _is_too_deep(data):
        _refuse_what_is_odd(text)
    return data


def _is_too_deep(data: object) -> bool:
    level = [data] if isinstance(data, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [
            below
            for collection in level
            for below in (collection.values() if collection.__class__ is dict else collection)
            if below.__class__ is dict or below.__class__ is list
        ]
        if not level:
            return False
    return bool(level)


def _refuse_what_is_odd(text: str) -> None:
    oddities = _oddities(text)
    if oddities:
        raise Unreadable(*oddities)


def _oddities(text: str) -> list[Refusal]:
    """Look at every sign: slower than reading by far, and done only on suspicion."""
    refusals = []
    try:
        for words, span in _Inspection().faults(text):
            refusals.append(Refusal(words, *span))  # those before a syntax error are kept
    except json.JSONDecodeError:
        pass
    return refusals


class _Inspection:
    """Finds what the standard library lets pass."""

    def __init__(self) -> None:
        self._open: list[set[str] | None] = []  # the keys so far of each open mapping; None: a list
        self._key_is_next = False
        self._values = 0

    def faults(self, text: str) -> Iterator[tuple[Words, Span]]:
        """What is wrong, in order; a text that is too deep or too long is looked at no further."""
        for found in _TOKEN.finditer(text):
            for words in self._faults_of(found.group()):
                yield words, found.span()
            if len(self._open) > MAX_DEPTH:
                yield TOO_DEEP, found.span()
                return
            if self._values > MAX_VALUES:
                yield TOO_MANY, found.span()
                return

    def _faults_of(self, sign: str) -> Iterator[Words]:
        keys = self._open[-1] if self._open else None
        if sign in ("]", "}"):
            del self._open[-1:]
            self._key_is_next = True
        elif keys is not None and self._key_is_next and sign[0] == '"':
            self._key_is_next = False
            yield from self._faults_of_key(json.loads(sign), keys)
        else:
            self._key_is_next = True
            self._values += 1
            if sign in ("[", "{"):
                self._open.append(set() if sign == "{" else None)
            elif sign in _CONSTANTS:
                yield constant_refused(sign)
            elif sign[0] == '"' and _HALF.search(json.loads(sign)):
                yield HALF_CHARACTER

    def _faults_of_key(self, key: str, earlier: set[str]) -> Iterator[Words]:
        if key in earlier:
            yield duplicate_key(key)
        earlier.add(key)
        if _HALF.search(key):
            yield HALF_CHARACTER
