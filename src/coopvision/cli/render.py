"""`coopvision render`: stored reports into other formats and languages."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coopvision.engine import Report, Rule
    from coopvision.words import Language


def render(options: argparse.Namespace) -> int:
    """Render stored reports; the exit code is that of the check. An unreadable file costs the others nothing."""
    from coopvision.acceptance import RULES
    from coopvision.checking import make_rulebook
    from coopvision.cli.outputs import plan, told_on_terminal, write

    outputs = plan(options)
    known = {rule.name: rule for rule in (*make_rulebook().rules, *RULES)}
    language = None if told_on_terminal(outputs) else options.lang
    reports = [report for path in options.paths for report in _read(path, known, language)]
    write(outputs, reports, options)
    return code_of(reports)


def _read(path: str, known: "Mapping[str, Rule]", language: "Language | None") -> "list[Report]":
    """The reports of a file; of one that cannot be read the user is told at once, if not by the output itself."""
    from coopvision.errors import SourceError
    from coopvision.reports.stored import read_reports

    try:
        return read_reports(_text(path), path, known)
    except SourceError as error:
        from coopvision.engine.unreadable import report_unreadable

        if language is not None:
            from coopvision.cli.trouble import complain

            complain(error, language)
        return [report_unreadable(error)]


def _text(path: str) -> str:
    from coopvision.errors import Fault, SourceError
    from coopvision.files import MAX_STORED, UnreadableError, read_text

    try:
        return read_text(path, MAX_STORED)
    except UnreadableError as error:
        raise SourceError(path, [Fault(error.words)]) from None
