"""A baseline for a reader: document by document, what was accepted where."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from coopvision.acceptance.baseline import Baseline
from coopvision.acceptance.entries import Entry
from coopvision.engine.facts import spell
from coopvision.engine.labels import label
from coopvision.words import Language, Words

_FOUND: Final = Words("記載", "found")
_EXPECTED: Final = Words("比べた記載", "compared with")


def listing(baseline: Baseline, language: Language) -> Iterator[str]:
    """Its lines: every document, its entries, and how many there are in all."""
    for document, entries in groupby(baseline.entries, key=lambda entry: entry.document):
        yield document
        for entry in entries:
            yield f"    {_described(entry, language)}"
    count = len(baseline.entries)
    entries_in_all = "entry" if count == 1 else "entries"
    yield Words(f"{baseline.source}: {count} 件", f"{baseline.source}: {count} {entries_in_all}").in_language(language)


def _described(entry: Entry, language: Language) -> str:
    """Rule, place, what stands there and what should."""
    found = f"{_FOUND.in_language(language)} {spell(entry.facts.get('found'), language)}"
    told = [found] if entry.facts.get("found") is not None else []
    if "expected" in entry.facts:
        told.append(f"{_EXPECTED.in_language(language)} {spell(entry.facts['expected'], language)}")
    where = label(entry.at, {}).in_language(language)
    facts = Words("、", ", ").in_language(language).join(told)
    return f"{entry.rule}: {where}" + (f" — {facts}" if facts else "")
