"""Reading a file of suppressions: every fault of shape at once, each with its line."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, Final, NamedTuple

from coopvision.acceptance.entry_places import places_in
from coopvision.acceptance.refusals import AcceptanceError
from coopvision.acceptance.suppressions import Suppression
from coopvision.errors import Fault
from coopvision.files import MAX_WRITTEN, UnreadableError, read_text
from coopvision.files.parsing import parse_toml
from coopvision.model import Location
from coopvision.suggestions import meant
from coopvision.toml_places import place_of_fault
from coopvision.words import Words

TABLE: Final = "suppress"
_MOST_FAULTS: Final = 1_000
_REQUIRED: Final = ("rule", "at", "reason", "until")
_KEYS: Final = (*_REQUIRED, "document")
_FORM: Final = Words(
    "項目は [[suppress]] の下に rule、at、reason、until（任意で document）を書きます。",
    "Entries stand under [[suppress]], with rule, at, reason, until and, if need be, document.",
)


class _Entry(NamedTuple):
    """An entry as the file has it, with its places."""

    number: int
    data: dict[str, Any]
    places: dict[str, Location]

    def fault(self, words: Words, key: str = "") -> Fault:
        """A fault of this entry; where no place is known, its number says which it is."""
        place = self.places.get(key, self.places.get(""))
        if place is None:
            words = Words(f"{self.number}番目の項目: {words.ja}", f"entry {self.number}: {words.en}")
        return Fault(words, place)


def read(source: str) -> list[Suppression]:
    """The suppressions of a file.

    Raises:
        AcceptanceError: If it cannot be read, or anything in it is not as it must be.
    """
    entries, faults = _entries(source)
    faults += islice((fault for entry in entries for fault in _faults(entry)), _MOST_FAULTS)
    if faults:
        raise AcceptanceError(source, faults[:_MOST_FAULTS])
    return [
        Suppression(
            rule=entry.data["rule"].strip(),
            at=entry.data["at"].strip(),
            reason=entry.data["reason"].strip(),
            until=entry.data["until"],
            document=entry.data.get("document"),
            locations=entry.places,
        )
        for entry in entries
    ]


def _entries(source: str) -> tuple[list[_Entry], list[Fault]]:
    """The entries, and what else stands in the file that should not."""
    data, text = _parsed(source)
    faults = [
        Fault(Words(f"項目 {key} は使えません。{_FORM.ja}", f"{key} is no part of such a file. {_FORM.en}"))
        for key in data
        if key != TABLE
    ]
    listed = data.get(TABLE, [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        return [], [*faults, Fault(_FORM)]
    places = places_in(text, TABLE, source)
    known = places if len(places) == len(listed) else [{} for _ in listed]
    return [_Entry(*each) for each in zip(range(1, len(listed) + 1), listed, known, strict=True)], faults


def _parsed(source: str) -> tuple[dict[str, Any], str]:
    try:
        text = read_text(source, MAX_WRITTEN)
    except UnreadableError as error:
        raise AcceptanceError(source, [Fault(error.words)]) from None
    try:
        return parse_toml(text), text
    except ValueError as error:
        words = Words(f"TOML として読めません（{error}）。", f"this is no TOML ({error}).")
        raise AcceptanceError(source, [Fault(words, place_of_fault(str(error), text, source))]) from None


def _faults(entry: _Entry) -> Iterator[Fault]:
    """Everything wrong with one entry."""
    for key, value in entry.data.items():
        misfit = _misfit(key, value) if key in _KEYS else _unknown(key)
        if misfit is not None:
            yield entry.fault(misfit, key)
    for key in _REQUIRED:
        if key not in entry.data:
            yield entry.fault(Words(f"{key} がありません。{_FORM.ja}", f"{key} is missing. {_FORM.en}"))


def _unknown(key: str) -> Words:
    hint = meant(key, _KEYS)
    return Words(f"{key} という項目はありません。{hint.ja}", f"there is no key {key}.{hint.en}")


def _misfit(key: str, value: object) -> Words | None:
    """What is wrong with a value; None if nothing is."""
    if key == "until":
        if type(value) is date:
            return None
        return Words(
            "until は引用符も時刻もない日付で書きます（例: until = 2027-03-31）。",
            "until is a date without quotes or time (as in until = 2027-03-31).",
        )
    if isinstance(value, str) and value.strip():
        return None
    return Words(f"{key} は空でない文字列で書きます。", f"{key} is a text that is not blank.")
