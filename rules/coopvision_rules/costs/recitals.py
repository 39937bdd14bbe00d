"""Entries of a list that say themselves that they stand elsewhere, too (再掲)."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, TypeVar

from coopvision.model import (
    Amounts,
    CostLine,
    CostRow,
    ListedIndicator,
    MunicipalTable,
    Project,
    ProjectMention,
    plain_number,
)
from coopvision.notation import Printed, normal

Entry: TypeAlias = Project | ProjectMention | CostLine | MunicipalTable | ListedIndicator
"""An entry of a list of projects."""

_Entry = TypeVar("_Entry", bound=Entry)
_WORD: Final = "再掲"
_IN_BRACKETS: Final = "[([【「〔][^()]*再掲[^()]*[)」】〕\\]]"
_ALONE: Final = "[※*]? ?再掲[:・ ]*"
_BESIDE_NUMBER: Final = " ?(?:[（(]再掲[）)]|再掲|[※*])"
_IN_PART: Final = "一部|うち|内数"


def number_of(entry: Entry) -> str:
    """The plain number of the project that an entry is about, without 再掲 and marks of notes: ① of ①（再掲）."""
    printed = _printed_number(entry)
    bare = re.sub(_BESIDE_NUMBER, "", printed)
    return plain_number(bare or printed)


def _printed_number(entry: Entry) -> str:
    return entry.number if isinstance(entry, Project | ProjectMention) else entry.project


def says_so(entry: Entry | CostRow) -> bool:
    """Whether an entry says by its name, its remarks or in place of its amounts that it stands elsewhere, too."""
    beside = entry.remarks if isinstance(entry, CostRow) else _printed_number(entry)
    return _WORD in f"{_name(entry)} {beside or ''}" or (isinstance(entry, Amounts) and _in_amounts(entry))


def _in_amounts(line: Amounts) -> bool:
    printed = [amount for amount in (*line.amounts, line.total) if amount is not None]
    return bool(printed) and all(isinstance(each, Printed) and _WORD in each.text for each in printed)


def recitals(entries: Sequence[_Entry]) -> list[_Entry]:
    """The entries of a list that say so, or print all amounts in brackets, beside another of the same project."""
    firsts = {number_of(each) for each in entries if not says_so(each)}
    plain = {number_of(each) for each in entries if not says_so(each) and not _in_brackets(each)}
    return [
        each
        for each in entries
        if (says_so(each) and number_of(each) in firsts) or (_in_brackets(each) and number_of(each) in plain)
    ]


def _in_brackets(entry: Entry) -> bool:
    amounts = [*entry.amounts, entry.total] if isinstance(entry, CostLine) else []
    printed = [amount for amount in amounts if amount is not None]
    return bool(printed) and all(isinstance(each, Printed) and normal(each.text)[:1] == "(" for each in printed)


def without_recitals(entries: Sequence[_Entry]) -> list[_Entry]:
    """A list without them."""
    again = set(map(id, recitals(entries)))
    return [entry for entry in entries if id(entry) not in again]


def is_in_part(entry: Entry) -> bool:
    """Whether the name says that only a part is listed again (一部再掲)."""
    return re.search(_IN_PART, _name(entry)) is not None


def _name(entry: Entry | CostRow) -> str:
    return (entry.project_name if isinstance(entry, ListedIndicator) else entry.name) or ""


def without_word(name: str) -> str:
    """A name without the word that says so: 救急医療事業 of 救急医療事業（再掲）."""
    return re.sub(_ALONE, "", re.sub(_IN_BRACKETS, "", normal(name))).strip()


def firsts_by_number(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    """The first entry of each project."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        found.setdefault(number_of(entry), entry)
    return found
