"""`coopvision render`: stored reports into other formats and languages."""
# ruff: noqa: PLC0415 - a command pays only for what it uses

import argparse
from typing import TYPE_CHECKING

from coopvision.cli.codes import code_of
from coopvision.words import Words

if TYPE_CHECKING:
    from coopvision.engine import Report


def render(options: argparse.Namespace) -> int:
    """Render stored reports; the exit code is that of the check."""
    from coopvision.checking import make_rulebook
    from coopvision.cli.outputs import plan, write
    from coopvision.reports.stored import read_reports

    outputs = plan(options)
    known = {rule.name: rule for rule in make_rulebook().rules}
    reports: list[Report] = []
    for path in options.paths:
        reports.extend(read_reports(_text(path), path, known))
    write(outputs, reports, options)
    return code_of(reports)


def _text(path: str) -> str:
    from coopvision.errors import Fault, SourceError

    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        words = Words(f"読み込めません（{error}）", f"cannot be read ({error})")
        raise SourceError(path, [Fault(words)]) from None
