"""Where the values of a YAML text stand: one more way through its events."""

from collections.abc import Callable
from typing import Any, Final

from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from coopvision.sources.places import Span, Spot
from coopvision.sources.yaml_events import event_reader

_BLOCK_STYLES: Final = ("|", ">")


def find_root(text: str) -> Spot:
    """The spot of the whole document, in a text that `yaml_reading` has read."""
    return _Tree(text, event_reader(text)).root()


class _Collection(Spot):
    """A mapping or a list; of a scalar in it, only the span is kept."""

    __slots__ = ("keys", "values")

    def __init__(self, start: int) -> None:
        super().__init__((start, start))
        self.values: dict[str | int, Spot | Span] = {}
        self.keys: dict[str, Span] = {}

    def below(self, step: str | int) -> Spot | None:
        value = self.values.get(step)
        return Spot(value) if isinstance(value, tuple) else value

    def key(self, name: str) -> Span | None:
        return self.keys.get(name)


class _Tree:
    """Puts events together to spots.

    Args:
        text: The text.
        read: Returns the next event of it.
    """

    def __init__(self, text: str, read: Callable[[], Any]) -> None:
        self._text = text
        self._read = read
        self._anchors: dict[str, Spot | Span] = {}

    def root(self) -> Spot:
        """The spot of the whole document."""
        read = self._read
        read()
        read()
        value = self._value(read(), None)
        return Spot(value) if isinstance(value, tuple) else value

    def _value(self, event: Any, key_start: int | None) -> Spot | Span:  # noqa: ANN401 - any event
        kind = event.__class__
        if kind is AliasEvent:
            return self._anchors[event.anchor]
        value: Spot | Span
        if kind is ScalarEvent:
            value = self._scalar(event)
        else:
            value = _Collection(event.start_mark.index if key_start is None else key_start)
            (self._fill_mapping if kind is MappingStartEvent else self._fill_list)(value)
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        return value

    def _scalar(self, event: Any) -> Span:  # noqa: ANN401 - any event
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in _BLOCK_STYLES:  # they end where the next value begins
            end = start + len(self._text[start:end].rstrip())
        return start, end

    def _fill_mapping(self, mapping: _Collection) -> None:
        read, values, keys = self._read, mapping.values, mapping.keys
        end = mapping.span[0]
        while (event := read()).__class__ is not MappingEndEvent:
            name, start = event.value, event.start_mark.index
            span = keys[name] = start, event.end_mark.index
            if event.anchor is not None:
                self._anchors[event.anchor] = span
            event = read()
            kind = event.__class__  # not asked of `event`: mypy would narrow it to a class whose marks may be None
            if kind is ScalarEvent and event.anchor is None and event.style not in _BLOCK_STYLES:
                end = event.end_mark.index
                values[name] = event.start_mark.index, end
            else:
                value = values[name] = self._value(event, start)
                end = _end(event, value)
        mapping.span = mapping.span[0], _closing(event, end)

    def _fill_list(self, items: _Collection) -> None:
        read, values = self._read, items.values
        end = items.span[0]
        while (kind := (event := read()).__class__) is not SequenceEndEvent:
            if kind is ScalarEvent and event.anchor is None and event.style not in _BLOCK_STYLES:
                end = event.end_mark.index
                values[len(values)] = event.start_mark.index, end
            else:
                value = values[len(values)] = self._value(event, None)
                end = _end(event, value)
        items.span = items.span[0], _closing(event, end)


def _end(event: Any, value: Spot | Span) -> int:  # noqa: ANN401 - any event
    """Where a value ends here; an alias ends where it stands."""
    if isinstance(event, AliasEvent):
        return event.end_mark.index  # type: ignore[union-attr]
    return value[1] if isinstance(value, tuple) else value.span[1]


def _closing(event: Any, end: int) -> int:  # noqa: ANN401 - any event
    """Where a collection ends: with its bracket, or with what is last in it (its own end has no width)."""
    own: int = event.end_mark.index
    return own if own > event.start_mark.index else end
