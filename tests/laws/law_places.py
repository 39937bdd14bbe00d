"""What stands where in a file, found without our own readers: PyYAML composes the text, JSON being YAML too."""

import json
import re

import yaml

from coopvision.model import Node
from coopvision.sources.limits import MAX_EXCERPT

_STEP = re.compile(r'([a-z_]+)(?:\[("(?:[^"\\]|\\.)*"|[^\]"]*?)(?:~([0-9]+))?\])?(?:\.|$)')
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class File:
    """A text, and the span and the printed value of everything in it, by its steps."""

    def __init__(self, text):
        self.text = text
        self.spans, self.values = {}, {}
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._lines = text.split("\n")
        self._take(yaml.compose(text, Loader=_LOADER), (), None)

    def _take(self, node, steps, key):
        """The span of a node: from its key, if it is no scalar and has one, to the end of the last value in it."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode):
            self.values[steps] = node.value
            if node.style in ("|", ">"):
                end = start + len(self.text[start:end].rstrip())
        else:
            self.values[steps] = None
            children = self._children(node)
            last = [self._take(child, (*steps, step), name) for step, child, name in children]
            if not node.flow_style and last:
                end = last[-1]
            start = start if key is None else key.start_mark.index
        self.spans[steps] = start, end
        return end

    def _children(self, node):
        if isinstance(node, yaml.MappingNode):
            return [(key.value, value, key) for key, value in node.value]
        return [(position, value, None) for position, value in enumerate(node.value)]

    def assert_holds(self, steps, where):
        """A location is exactly that of what stands at the steps, or around them if the file says nothing there."""
        there = next(steps[:many] for many in range(len(steps), -1, -1) if steps[:many] in self.spans)
        assert 1 <= where.line <= where.end_line <= len(self._lines)
        line = self._lines[where.line - 1]
        assert where.excerpt == (line if len(line) <= MAX_EXCERPT else "")
        start, end = (
            self._starts[line - 1] + column - 1
            for line, column in ((where.line, where.column), (where.end_line, where.end_column))
        )
        stands = self.text[start:end]
        assert (start, end) == self.spans[there], (steps, stands)
        if self.values[there] is not None:
            assert unquoted(stands) == self.values[there], (steps, stands)


def unquoted(text):
    """What a scalar says."""
    return json.loads(text) if text.startswith('"') and "\n" not in text else yaml.load(text or "''", _LOADER)  # noqa: S506 - text only


def ways(vision, path):
    """The steps to what a business path leads to, each with what stands there, found by names and counts alone.

    There is one, unless a head of years prints a year twice.
    """
    found = [((), vision, [])]
    for field, key, count in _STEP.findall("" if path == "." else path):
        found = [
            ((*steps, *more), there, [*above, here])
            for steps, here, above in found
            for more, there in _below(getattr(here, field), field, key, int(count or 1), [*above, here])
        ]
    assert found, f"nothing is called {path}"
    return [(steps, here) for steps, here, _ in found]


def _below(value, field, key, count, above):
    if not key:
        return [((field,), value)]
    key = json.loads(key) if key.startswith('"') else key
    places = [place for place, called in enumerate(_called(value, field, above)) if called == key]
    if field != "amounts":
        places = places[count - 1 : count]
    return [((field, place), value[place] if place < len(value) else None) for place in places]


def _called(parts, field, above):
    """What the elements of a list are called: by their own key, by their year, else by their position."""
    if parts and isinstance(parts[0], Node):
        return [each.key or str(place) for place, each in enumerate(parts, start=1)]
    heads = (getattr(each, "years", None) for each in reversed(above))
    years = next(filter(None, heads), ()) if field == "amounts" else ()
    called = [year.text or str(place) for place, year in enumerate(years, start=1)]
    return called + [str(place + 1) for place in range(len(called), len(parts))]


def assert_place_holds(file, vision, place):
    """A place of a report is where its path leads."""
    faults = []
    for steps, _ in ways(vision, place.path):
        try:
            return file.assert_holds(steps, place.location)
        except AssertionError as fault:
            faults.append(fault)
    raise faults[0]
