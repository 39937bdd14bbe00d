"""What became of every rule, with its reason: green is a proof."""

from enum import Enum

from attrs import frozen

from coopvision.engine.findings import Severity
from coopvision.records import Record
from coopvision.words import Words


class State(Enum):
    """How a rule ended.

    NOT_APPLICABLE is the document's doing, SKIPPED the caller's, COULD_NOT_RUN that of a malformed
    value, CRASHED the rule's own.
    """

    PASSED = "passed"
    FAILED = "failed"
    NOT_APPLICABLE = "not-applicable"
    SKIPPED = "skipped"
    COULD_NOT_RUN = "could-not-run"
    CRASHED = "crashed"


@frozen(kw_only=True, eq=False, repr=False)
class Outcome(Record):
    """How one rule ended.

    Attributes:
        rule: The rule's name.
        code: Its short code, if it has one.
        severity: The severity of its findings.
        state: How it ended.
        examined: How many things it looked at and could decide.
        findings: How many findings it has.
        blocked: How many things it could not look at because they are malformed.
        blocked_at: The business paths of the malformed values that kept it from looking.
        undecided: How many things have no answer because something is blank or undecided.
        reason: Why, for every state but PASSED and FAILED; also what blocked a failed rule.
        traceback: What the rule raised, if it crashed; for its author.
    """

    rule: str
    code: str | None
    severity: Severity
    state: State
    examined: int = 0
    findings: int = 0
    blocked: int = 0
    blocked_at: tuple[str, ...] = ()
    undecided: int = 0
    reason: Words | None = None
    traceback: str | None = None
