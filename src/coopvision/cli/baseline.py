"""`coopvision baseline`: write what is accepted when adopting, drop what is mended, show what is accepted."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from coopvision.cli.baseline_file import read_before, save, spare_inputs
from coopvision.cli.codes import FAILED, FINDINGS, OK
from coopvision.cli.saying import say
from coopvision.errors import CoopvisionError
from coopvision.words import Language, Words

if TYPE_CHECKING:
    from coopvision.acceptance import Baseline, Entry
    from coopvision.engine import Report
    from coopvision.engine.rulebook import Rulebook

FILE: Final = "coopvision-baseline.json"
"""Where a baseline stands, unless it is said otherwise."""


class _Job(NamedTuple):
    """What was checked, for a baseline in a file."""

    reports: "list[Report]"
    file: str
    book: "Rulebook"


def write(options: argparse.Namespace) -> int:
    """Accept every finding of these documents as it is; what is accepted of other documents stays.

    Nothing is written unless every document was read and examined, and no rule failed. What a suppression
    covers is not accepted twice. With `ratchet`, nothing may join what was accepted before.

    Raises:
        AcceptanceError: If what stands there cannot be read, and `force` does not tell to write over it.
    """
    job = _job(options)
    if any(report.crashed for report in job.reports):
        return _refuse_crashed(options.lang)
    before = read_before(job.file, job.book, force=options.force)
    after = before.accepting(job.reports)
    added, dropped = _beyond(after, before), _beyond(before, after)
    if added and options.ratchet:
        return _refuse_growth(added, options.lang)
    save(after)
    _tell(after, added, dropped, options.lang)
    return OK


def prune(options: argparse.Namespace) -> int:
    """Drop what is mended in these documents; nothing is added, and what a rule could not look at stays.

    Raises:
        AcceptanceError: If the baseline cannot be read.
    """
    from coopvision.acceptance import Baseline

    job = _job(options)
    before = Baseline.load(job.file).with_rules_renamed(job.book)
    after = before.pruned(job.reports)
    if after != before:
        save(after)
    _tell(after, [], _beyond(before, after), options.lang)
    return OK


def show(options: argparse.Namespace) -> int:
    """Show what is accepted.

    Raises:
        AcceptanceError: If the baseline cannot be read.
    """
    from coopvision.acceptance import Baseline
    from coopvision.acceptance.showing import listing
    from coopvision.cli.settings import settle_settings

    config = settle_settings(options).config
    _say(listing(Baseline.load(options.file or config.baseline or FILE), options.lang))
    return OK


def _job(options: argparse.Namespace) -> _Job:
    """Check the documents; one that cannot be read ends the job: nothing is accepted unseen."""
    from coopvision.cli.checkers import checker_of
    from coopvision.cli.today import today
    from coopvision.config.documents import documents_of

    checker = checker_of(options).checker
    config = checker.config
    paths = options.paths or documents_of(config)
    file = options.file or config.baseline or FILE
    spare_inputs(file, [*paths, *config.rules, *([config.suppressions] if config.suppressions else [])])
    reports = [checker.examine(path) for path in paths]
    for report in reports:
        if not report.examined:
            raise CoopvisionError(
                Words(
                    f"{report.document.source}: 検査できるものがないため、何も受け入れません。",
                    f"{report.document.source}: nothing could be examined, so nothing is accepted.",
                )
            )
    return _Job(checker.accept(reports, as_of=today(), with_baseline=False), file, checker.book)


def _beyond(one: "Baseline", other: "Baseline") -> "list[Entry]":
    """What stands in one and not in the other."""
    known = {entry.identity for entry in other.entries}
    return [entry for entry in one.entries if entry.identity not in known]


def _tell(baseline: "Baseline", added: "Sequence[Entry]", dropped: "Sequence[Entry]", language: Language) -> None:
    file, count = baseline.source, len(baseline.entries)
    entries = "entry" if count == 1 else "entries"
    words = Words(
        f"{file}: 受け入れた指摘 {count} 件（追加 {len(added)}、削除 {len(dropped)}）",
        f"{file}: {count} accepted {entries} ({len(added)} added, {len(dropped)} dropped)",
    )
    _say([words.in_language(language)])


def _refuse_crashed(language: Language) -> int:
    words = Words(
        "規則自体の不具合で検査が終わらなかったため、何も書き込みません。coopvision check で確かめてください。",
        "a rule itself failed, so nothing is written; see `coopvision check`.",
    )
    _say([words.in_language(language)])
    return FAILED


def _refuse_growth(added: "Sequence[Entry]", language: Language) -> int:
    words = Words(
        f"新しい指摘が {len(added)} 件あるため、何も書き込みません（--ratchet）。",
        f"{len(added)} findings are new, so nothing is written (--ratchet).",
    )
    _say([*(f"{entry.document}: {entry.rule}: {entry.at}" for entry in added), words.in_language(language)])
    return FINDINGS


def _say(lines: Iterable[str]) -> None:
    from coopvision.reports.plain import harmless, printable

    say("".join(f"{harmless(printable(line))}\n" for line in lines).encode())
