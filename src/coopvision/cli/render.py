"""`coopvision render`: stored reports into other formats and languages."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import code_of

if TYPE_CHECKING:
    from coopvision.engine import Report


def render(options: argparse.Namespace) -> int:
    """Render stored reports; the exit code is that of the check."""
    from coopvision.acceptance import RULES
    from coopvision.checking import make_rulebook
    from coopvision.cli.outputs import plan, write
    from coopvision.reports.stored import read_reports

    outputs = plan(options)
    known = {rule.name: rule for rule in (*make_rulebook().rules, *RULES)}
    reports: list[Report] = []
    for path in options.paths:
        reports.extend(read_reports(_text(path), path, known))
    write(outputs, reports, options)
    return code_of(reports)


def _text(path: str) -> str:
    from coopvision.errors import Fault, SourceError
    from coopvision.files import MAX_STORED, UnreadableError, read_text

    try:
        return read_text(path, MAX_STORED)
    except UnreadableError as error:
        raise SourceError(path, [Fault(error.words)]) from None
