"""Baselines as files: JSON, sorted, an entry a line."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from coopvision.acceptance.entries import Entry
from coopvision.acceptance.facts import line
from coopvision.acceptance.refusals import AcceptanceError
from coopvision.errors import Fault
from coopvision.files import MAX_STORED, UnreadableError, read_text
from coopvision.files.parsing import parse_json
from coopvision.model import Location
from coopvision.words import Words

FORMAT: Final = "coopvision-baseline/1"
_KINDS: Final = {"document": str, "rule": str, "at": str, "against": str, "facts": dict, "digest": str, "nth": int}
_OPTIONAL: Final[dict[str, Any]] = {"against": "", "nth": 1}
"""What need not be said, and what it then is."""
_MEND: Final = Words(
    "coopvision baseline write --force で書き直せます。", "`coopvision baseline write --force` writes it anew."
)


def written(entries: Sequence[Entry]) -> str:
    """The text of a baseline; the same entries give the same bytes."""
    lines = ",".join(f"\n    {_line(entry)}" for entry in entries)
    end = "\n  ]" if entries else "]"
    return f'{{\n  "format": "{FORMAT}",\n  "entries": [{lines}{end}\n}}\n'


def _line(entry: Entry) -> str:
    fields = {name: getattr(entry, name) for name in _KINDS}
    return line({name: value for name, value in fields.items() if name not in _OPTIONAL or value != _OPTIONAL[name]})


def read(source: str) -> list[Entry]:
    """The entries of a file.

    Raises:
        AcceptanceError: If it cannot be read, is no baseline, or holds an entry twice.
    """
    text, data = _parsed(source)
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("entries"), list):
        words = Words(f"{FORMAT} の基準ファイルではありません。", f"this is no baseline of the form {FORMAT}.")
        raise AcceptanceError(source, [Fault(words)])
    places = _Places(text, source)
    entries = [_entry(each, number, places) for number, each in enumerate(data["entries"], start=1)]
    _refuse_doubles(entries, source)
    return entries


def _parsed(source: str) -> tuple[str, Any]:
    try:
        text = read_text(source, MAX_STORED)
    except UnreadableError as error:
        raise AcceptanceError(source, [Fault(error.words)]) from None
    try:
        return text, parse_json(text)
    except json.JSONDecodeError as error:
        place = Location(source, error.lineno, error.colno, error.lineno, error.colno + 1)
        words = Words(f"JSON として読めません。{_MEND.ja}", f"this is no JSON ({error.msg}). {_MEND.en}")
        raise AcceptanceError(source, [Fault(words, place)]) from None
    except ValueError as error:
        words = Words(f"JSON として読めません（{error}）。{_MEND.ja}", f"this is no JSON ({error}). {_MEND.en}")
        raise AcceptanceError(source, [Fault(words)]) from None


class _Places:
    """Finds entries in the text by their digests, as long as each stands on a line of its own."""

    def __init__(self, text: str, source: str) -> None:
        self.source = source
        self._lines: Iterator[tuple[int, str]] = enumerate(text.split("\n"), start=1)

    def find(self, digest: str) -> Location | None:
        """The next line on which the digest stands."""
        for number, text in self._lines:
            if f'"{digest}"' in text:
                start, entry = len(text) - len(text.lstrip()), text.strip().rstrip(",")
                return Location(self.source, number, start + 1, number, start + 1 + len(entry), text)
        return None


def _entry(data: Any, number: int, places: _Places) -> Entry:  # noqa: ANN401 - any JSON value
    given = {**_OPTIONAL, **data} if isinstance(data, dict) else {}
    if given.keys() != _KINDS.keys() or not all(given[name].__class__ is kind for name, kind in _KINDS.items()):
        words = Words(
            f"{number}番目の記録の形が違います（{', '.join(_KINDS)}）。{_MEND.ja}",
            f"entry {number} is not of the form {', '.join(_KINDS)}. {_MEND.en}",
        )
        raise AcceptanceError(places.source, [Fault(words)])
    return Entry(**given, location=places.find(given["digest"]))


def _refuse_doubles(entries: Sequence[Entry], source: str) -> None:
    seen = set()
    faults = []
    for entry in entries:
        if entry.identity in seen:
            words = Words(
                f"「{entry.at}」の {entry.rule} の同じ記録が二度あります。一方を消してください。",
                f"the same entry of {entry.rule} at {entry.at} stands here twice; delete one.",
            )
            faults.append(Fault(words, entry.location))
        seen.add(entry.identity)
    if faults:
        raise AcceptanceError(source, faults)
