"""The report of a document that could not be read: nothing was examined, and every format says why."""

from coopvision.engine.coverage import Coverage
from coopvision.engine.findings import Severity
from coopvision.engine.report import DocumentInfo, Report
from coopvision.errors import SourceError


def report_unreadable(error: SourceError, *, fail_on: Severity = Severity.ERROR) -> Report:
    """A report with the faults in the place of findings; it is never ok."""
    document = DocumentInfo(
        source=error.source, title=error.source, regime="", zone="", term="", edition=None, titles={}, members=0
    )
    nothing = Coverage(numbers=0, verified=0, unverified=())
    return Report(
        document=document, findings=(), outcomes=(), measure=lambda: nothing, fail_on=fail_on, faults=error.faults
    )
