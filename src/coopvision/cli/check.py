"""`coopvision check`: visions in, reports out; one that cannot be read costs the others nothing."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import FINDINGS, code_of

if TYPE_CHECKING:
    from coopvision.checking import Checker
    from coopvision.engine import Report
    from coopvision.words import Language


def check(options: argparse.Namespace) -> int:
    """Check visions."""
    from coopvision.cli.checkers import checker_of
    from coopvision.cli.outputs import plan, told_on_terminal, write
    from coopvision.cli.progress import watched
    from coopvision.config.documents import documents_of

    checker = checker_of(options).checker
    options.paths = options.paths or documents_of(checker.config)
    outputs = plan(options)
    language = None if told_on_terminal(outputs) else options.lang
    examined = [_examine(checker, path, language) for path in watched(options.paths)]
    reports = _accept(checker, examined)
    if options.municipality is not None:
        from coopvision.checking import narrow

        reports = [report if report.faults else narrow(report, options.municipality) for report in reports]
    write(outputs, reports, options)
    return max(code_of(reports), _growth(reports) if options.ratchet else 0)


def _examine(checker: "Checker", path: str, language: "Language | None") -> "Report":
    """The report of a document; of one that cannot be read the user is told at once, if not by the report itself."""
    from coopvision.errors import SourceError

    try:
        return checker.examine(path)
    except SourceError as error:
        from coopvision.engine.unreadable import report_unreadable

        if language is not None:
            from coopvision.cli.trouble import complain

            complain(error, language)
        return report_unreadable(error)


def _accept(checker: "Checker", examined: "list[Report]") -> "list[Report]":
    """Mark what was accepted in what could be read."""
    readable = [report for report in examined if not report.faults]
    if checker.config.suppressions is None and checker.config.baseline is None:
        accepted = iter(checker.accept(readable))
    else:
        from coopvision.cli.today import today

        accepted = iter(checker.accept(readable, as_of=today()))
    return [report if report.faults else next(accepted) for report in examined]


def _growth(reports: "list[Report]") -> int:
    """With a ratchet, whatever nobody has accepted fails, of whatever severity."""
    from coopvision.acceptance import growth

    return FINDINGS if any(growth(report) for report in reports) else 0
