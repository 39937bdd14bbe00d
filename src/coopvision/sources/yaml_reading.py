"""YAML text to plain data. Nothing is constructed: a scalar is its printed text, or None where it is blank."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import yaml
from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from coopvision.sources.limits import MAX_DEPTH, MAX_VALUES
from coopvision.sources.refusals import EMPTY, TOO_DEEP, TOO_MANY, Refusal, Unreadable, duplicate_key
from coopvision.sources.yaml_events import event_reader
from coopvision.sources.yaml_words import (
    KEY_NOT_TEXT,
    MERGE_KEY,
    NULL_KEY,
    SECOND_DOCUMENT,
    repeated_anchor,
    self_containing,
    tag_refused,
    undefined_alias,
    unreadable,
)
from coopvision.words import Words

_BLANK: Final = frozenset(("", "~", "null"))
_MERGE: Final = "<<"
_ODD_KEYS: Final = _BLANK | {_MERGE}
_CORE: Final = "tag:yaml.org,2002:"
_TEXT_TAGS: Final = ("!", f"{_CORE}str")
_TAGS: Final[dict[type, tuple[str, ...]]] = {
    ScalarEvent: (*_TEXT_TAGS, *(_CORE + name for name in ("int", "float", "bool", "null"))),
    MappingStartEvent: ("!", f"{_CORE}map"),
    SequenceStartEvent: ("!", f"{_CORE}seq"),
}

_COUNTED_FROM: Final = MAX_VALUES // 2
"""A text of fewer characters than this cannot hold too many values before aliases are expanded."""


def read_data(text: str) -> Any:  # noqa: ANN401 - whatever the text says
    """Read a text as mappings, lists, texts and None.

    Raises:
        Unreadable: If it is not one YAML document of our kind; all duplicate keys, merge keys, blank
            keys and tags are named at once.
    """
    refusals: list[Refusal] = []
    try:
        read = event_reader(text)
        data = _Reading(_counted(read) if len(text) >= _COUNTED_FROM else read, refusals).document()
    except Unreadable as stop:
        raise Unreadable(*refusals, *stop.refusals) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: odd numbers, without libyaml
        raise Unreadable(*refusals, unreadable(error, text)) from None
    if refusals:
        raise Unreadable(*refusals)
    return data


def _counted(read: Callable[[], Any]) -> Callable[[], Any]:
    """Stop a text with too many values while it is read, not when memory is full."""
    left = 2 * MAX_VALUES  # a key and its value, or an opening and a closing, are two events

    def read_counted() -> Any:  # noqa: ANN401 - any event
        nonlocal left
        left -= 1
        event = read()
        if left < 0:
            raise Unreadable(_refusal(TOO_MANY, event))
        return event

    return read_counted


def _refusal(words: Words, event: Any) -> Refusal:  # noqa: ANN401
    return Refusal(words, event.start_mark.index, event.end_mark.index)


class _Anchored(NamedTuple):
    """What an alias stands for: the value, how many values it holds, how many levels it has."""

    value: Any
    size: int
    height: int


class _Reading:
    """One way through the events of one document.

    Args:
        read: Returns the next event.
        refusals: Takes the faults that do not end the reading, so that all of them are named at once.
    """

    def __init__(self, read: Callable[[], Any], refusals: list[Refusal]) -> None:
        self._read = read
        self._refusals = refusals
        self._anchors: dict[str, _Anchored | None] = {}  # None: its value is not complete yet
        self._size = 1
        self._deepest = 0

    def document(self) -> Any:  # noqa: ANN401 - whatever the text says
        """The one document of the text."""
        self._read()
        if (event := self._read()).__class__ is StreamEndEvent:
            raise Unreadable(_refusal(EMPTY, event))
        data = self._value(self._read(), 0)
        self._read()
        if (event := self._read()).__class__ is not StreamEndEvent:
            raise Unreadable(_refusal(SECOND_DOCUMENT, event))
        return data

    def _value(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        if event.__class__ is AliasEvent:
            return self._expanded(event, depth)
        if event.tag is not None:
            self._check_tag(event)
        return self._content(event, depth) if event.anchor is None else self._anchored(event, depth)

    def _content(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        if event.__class__ is ScalarEvent:
            blank = event.value in _BLANK and not event.style and event.tag not in _TEXT_TAGS
            return None if blank else event.value
        depth += 1
        if depth > MAX_DEPTH:
            raise Unreadable(_refusal(TOO_DEEP, event))
        self._deepest = max(self._deepest, depth)
        data = self._mapping(depth) if event.__class__ is MappingStartEvent else self._sequence(depth)
        self._grow(len(data), event)
        return data

    def _mapping(self, depth: int) -> dict[str, Any]:
        # Here and in _sequence the plain scalar is handled in place: nearly every value is one.
        data: dict[str, Any] = {}
        read = self._read
        while (event := read()).__class__ is not MappingEndEvent:
            if event.__class__ is not ScalarEvent:
                raise Unreadable(_refusal(KEY_NOT_TEXT, event))
            key = event.value
            if key in data or key in _ODD_KEYS or event.tag is not None or event.anchor is not None:
                self._check_key(event, data)
            event = read()
            if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
                text = event.value
                data[key] = None if text in _BLANK and not event.style else text
            else:
                data[key] = self._value(event, depth)
        return data

    def _sequence(self, depth: int) -> list[Any]:
        data: list[Any] = []
        read, append = self._read, data.append
        while (event := read()).__class__ is not SequenceEndEvent:
            if event.__class__ is ScalarEvent and event.anchor is None and event.tag is None:
                text = event.value
                append(None if text in _BLANK and not event.style else text)
            else:
                append(self._value(event, depth))
        return data

    def _check_key(self, event: Any, data: dict[str, Any]) -> None:  # noqa: ANN401
        if event.value in _ODD_KEYS and not event.style:
            self._refuse(MERGE_KEY if event.value == _MERGE else NULL_KEY, event)
        elif event.value in data:
            self._refuse(duplicate_key(event.value), event)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self._name(event, _Anchored(event.value, 0, 0))

    def _check_tag(self, event: Any) -> None:  # noqa: ANN401
        allowed = _TAGS[event.__class__]
        if event.tag not in allowed:
            self._refuse(tag_refused(event.tag), event)

    def _anchored(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        """A value that aliases may repeat, with what each repetition costs."""
        self._name(event, None)
        size, deepest = self._size, self._deepest
        self._deepest = depth
        value = self._content(event, depth)
        self._anchors[event.anchor] = _Anchored(value, self._size - size, self._deepest - depth)
        self._deepest = max(deepest, self._deepest)
        return value

    def _name(self, event: Any, anchored: _Anchored | None) -> None:  # noqa: ANN401
        if event.anchor in self._anchors:
            self._refuse(repeated_anchor(event.anchor), event)
        self._anchors[event.anchor] = anchored

    def _expanded(self, event: Any, depth: int) -> Any:  # noqa: ANN401
        """What an alias stands for; it counts as if it were written out."""
        if event.anchor not in self._anchors:
            raise Unreadable(_refusal(undefined_alias(event.anchor), event))
        anchored = self._anchors[event.anchor]
        if anchored is None:
            raise Unreadable(_refusal(self_containing(event.anchor), event))
        if depth + anchored.height > MAX_DEPTH:
            raise Unreadable(_refusal(TOO_DEEP, event))
        self._deepest = max(self._deepest, depth + anchored.height)
        self._grow(anchored.size, event)
        return anchored.value

    def _grow(self, size: int, event: Any) -> None:  # noqa: ANN401
        self._size += size
        if self._size > MAX_VALUES:
            raise Unreadable(_refusal(TOO_MANY, event))

    def _refuse(self, words: Words, event: Any) -> None:  # noqa: ANN401
        self._refusals.append(_refusal(words, event))
