"""The events of a YAML text, from libyaml where PyYAML was built with it."""

import re
from collections.abc import Callable
from typing import Any, Final

import yaml

_ESCAPED: Final = re.compile(r"\\[uU]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def event_reader(text: str) -> Callable[[], Any]:
    """A function that returns the next event of the text at each call.

    Events and not composed nodes: composing resolves tags nobody here needs, takes twice the time,
    and recurses in C as deep as the text says.
    """
    fast = getattr(yaml, "CSafeLoader", None)
    if fast is not None:
        return fast(text).get_event  # type: ignore[no-any-return]
    read: Callable[[], Any] = yaml.SafeLoader(text).get_event
    return _refuse_surrogates(read) if _ESCAPED.search(text) else read


def _refuse_surrogates(read: Callable[[], Any]) -> Callable[[], Any]:
    """Refuse what libyaml refuses: an escape for half a character."""

    def read_checked() -> Any:  # noqa: ANN401 - any event
        event: Any = read()
        kind = event.__class__
        if kind is yaml.ScalarEvent and _SURROGATE.search(event.value):
            raise yaml.MarkedYAMLError(None, None, "found invalid Unicode character escape code", event.start_mark)
        return event

    return read_checked
