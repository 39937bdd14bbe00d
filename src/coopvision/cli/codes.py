"""Exit codes."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coopvision.engine import Report

OK: Final = 0
FINDINGS: Final = 1
NOT_DONE: Final = 2
FAILED: Final = 3


def code_of(reports: "Iterable[Report]") -> int:
    """The exit code of a run: the highest that any of its documents gives."""
    return max((_code(report) for report in reports), default=NOT_DONE)


def _code(report: "Report") -> int:
    if report.crashed:
        return FAILED
    if not report.examined:
        return NOT_DONE
    return OK if report.ok else FINDINGS
