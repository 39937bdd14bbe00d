"""Where the entries of a file of suppressions and their keys stand."""

from coopvision.model import Location
from coopvision.toml_places import marks_in


def places_in(text: str, table: str, source: str) -> list[dict[str, Location]]:
    """For every `[[table]]`, where it begins (under the empty name) and where its keys stand."""
    entries: list[dict[str, Location]] = []
    for mark in marks_in(text, source):
        if mark.repeated and mark.table == table:
            entries.append({"": mark.location})
        elif mark.key and entries:
            entries[-1].setdefault(mark.key, mark.location)
    return entries
