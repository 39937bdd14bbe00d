"""On what terms suppressions are accepted, and what is wrong with those that are not."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from coopvision.acceptance.documents import is_missing
from coopvision.acceptance.paths import Paths
from coopvision.acceptance.rules import NAMES
from coopvision.acceptance.uses import Use
from coopvision.engine import Report
from coopvision.errors import Fault
from coopvision.words import Words


class Terms(NamedTuple):
    """On what terms suppressions are accepted.

    Attributes:
        as_of: The day the check speaks of.
        longest: For how many days from then at most.
        never: Names of rules that cannot be suppressed.
    """

    as_of: date
    longest: int
    never: frozenset[str]

    @property
    def latest(self) -> date:
        """The last day that a suppression may name."""
        try:
            return self.as_of + timedelta(days=self.longest)
        except OverflowError:
            return date.max


def faults_of(uses: Sequence[Use], reports: Sequence[Report], terms: Terms, folder: str) -> list[Fault]:
    """Everything that keeps suppressions from being accepted, in the order of the file.

    Args:
        uses: The suppressions, with what they name.
        reports: The reports of the run.
        terms: On what terms suppressions are accepted.
        folder: The folder from which their file names documents.
    """
    paths = [None if report.vision is None else Paths(report.vision) for report in reports]
    own = (fault for use in uses for fault in (*_missing(use, folder), *_faults(use, paths, terms)))
    return [*own, *_doubles(uses)]


def _missing(use: Use, folder: str) -> Iterator[Fault]:
    """A document that is not checked now may be another time; a file that is not there never will be."""
    named = use.entry.document
    if named is not None and not use.reports and is_missing(named, folder):
        words = Words(
            f"文書 {named} がありません。このファイルのフォルダから見たファイル名か、題名を書いてください。",
            f"there is no document {named}; write its file as seen from this file's folder, or its title.",
        )
        yield Fault(words, use.entry.place_of("document"))


def _faults(use: Use, paths: Sequence[Paths | None], terms: Terms) -> Iterator[Fault]:
    entry = use.entry
    if use.unknown is not None:
        yield Fault(use.unknown, entry.place_of("rule"))
    elif use.rule in terms.never | NAMES:
        words = Words(f"規則 {use.rule} の指摘は除外できません。", f"rule {use.rule} cannot be suppressed.")
        yield Fault(words, entry.place_of("rule"))
    if entry.until > terms.latest:
        words = Words(
            f"期限が長すぎます。{terms.latest} までの日付にしてください（最長 {terms.longest} 日）。",
            f"its term is too long; name a day up to {terms.latest} (at most {terms.longest} days).",
        )
        yield Fault(words, entry.place_of("until"))
    if len({hit.report for hit in use.hits}) > 1:
        words = Words(
            "複数の文書の指摘に当たります。document に文書の題名かファイル名を書いてください。",
            "it names findings in several documents; say which, by title or file, in document.",
        )
        yield Fault(words, entry.place_of())
    if not use.hits and (nowhere := _nowhere(use, paths)):
        yield Fault(nowhere, entry.place_of("at"))


def _nowhere(use: Use, paths: Sequence[Paths | None]) -> Words | None:
    """What is wrong with a place that none of the documents has; None if one has it, or that cannot be told."""
    known = [each for number, _ in use.reports if (each := paths[number]) is not None]
    if len(known) < len(use.reports) or not known or any(use.entry.at in each for each in known):
        return None
    hint = known[0].nearest(use.entry.at)
    return Words(
        f"文書に {use.entry.at} という箇所はありません。{hint.ja}"
        "報告に書かれているとおりに書き、文書が複数なら document で指定してください。",
        f"the document has no {use.entry.at}.{hint.en} "
        "Write the path as reports have it; of several documents, name one in document.",
    )


def _doubles(uses: Sequence[Use]) -> Iterator[Fault]:
    """Entries that name what an earlier one names."""
    seen: dict[tuple[str, str], set[str | None]] = {}
    for use in uses:
        documents = seen.setdefault((use.rule, use.entry.at), set())
        if documents and (use.entry.document in documents or None in {*documents, use.entry.document}):
            words = Words(
                f"「{use.entry.at}」の {use.rule} の除外が重複しています。一つにまとめてください。",
                f"{use.rule} at {use.entry.at} is suppressed twice; keep one entry.",
            )
            yield Fault(words, use.entry.place_of())
        documents.add(use.entry.document)
