"""Where the entries of a file of rules and their keys stand."""

from typing import Final

from coopvision.model import Location
from coopvision.toml_places import marks_in

_RULE: Final = "rule"
_EXAMPLE: Final = "example"

Places = dict[str, Location]
"""Where an entry begins (under the empty name) and where its keys stand; those of its examples as `example[1].also`."""


def places_in(text: str, source: str) -> list[Places]:
    """The places of every `[[rule]]`, in order."""
    entries: list[Places] = []
    prefix, examples = "", 0
    for mark in marks_in(text, source):
        if mark.table == _RULE:
            entries.append({"": mark.location})
            prefix, examples = "", 0
        elif mark.table and entries:
            table = mark.table.removeprefix(f"{_RULE}.")
            examples += table == _EXAMPLE
            prefix = table.replace(_EXAMPLE, f"{_EXAMPLE}[{examples}]", 1)
            entries[-1].setdefault(prefix, mark.location)
            prefix += "."
        elif mark.key and entries:
            entries[-1].setdefault(prefix + mark.key, mark.location)
    return entries
