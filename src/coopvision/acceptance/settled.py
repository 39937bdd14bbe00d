"""Whether a report can tell that something is gone: nothing unknown counts as mended."""

from typing import Final

from coopvision.engine import Report, State

_LOOKED: Final = frozenset({State.PASSED, State.FAILED, State.NOT_APPLICABLE})


def settled(report: Report, rule: str) -> bool:
    """Whether the report tells all that a rule has to say of the document.

    Not so if the rule did not run, failed itself, was kept from something, or the report tells only what
    concerns one municipality.
    """
    if report.circumstances.municipality is not None:
        return False
    outcome = next((each for each in report.outcomes if each.rule == rule), None)
    return outcome is not None and outcome.state in _LOOKED and not outcome.blocked
