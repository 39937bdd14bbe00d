"""The report: findings, an outcome for every rule, and the coverage."""

from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

from attrs import field, frozen

from coopvision.engine.circumstances import Circumstances
from coopvision.engine.coverage import Coverage
from coopvision.engine.culprits import Culprit
from coopvision.engine.findings import Finding, Severity
from coopvision.engine.outcomes import Outcome, State
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.errors import CoopvisionError, Fault
from coopvision.model import Member, Vision
from coopvision.records import Record
from coopvision.words import Words

MALFORMED: Final = "-malformed"
"""How the names of rules end whose finding says that a value cannot be read; only they explain what could not run."""


class Summary(NamedTuple):
    """How many findings there are of each kind."""

    error: int
    warning: int
    notice: int
    suppressed: int


@frozen(kw_only=True, eq=False, repr=False)
class DocumentInfo(Record):
    """The document a report speaks of.

    Attributes:
        source: The file as it was named; None for a vision that was built in Python.
        title: Its title.
        regime: Its regime.
        zone: The zone's name.
        term: The term as printed.
        edition: The edition as printed, if it prints one.
        titles: Number and name of every project, by the number as its sheet prints it.
        members: How many members the zone has.
        roster: The members, as the zone has them; empty for a report that was stored without them.
    """

    source: str | None
    title: str
    regime: str
    zone: str
    term: str
    edition: str | None
    titles: dict[str, str]
    members: int
    roster: tuple[Member, ...] = field(default=(), eq=False, repr=False)


@frozen(kw_only=True, eq=False, repr=False)
class Report(Record):
    """What came of checking one vision.

    Attributes:
        document: The document.
        findings: Everything found, in the order of the document.
        outcomes: How every rule ended, in the order of the rules.
        fail_on: From which severity on a finding makes the report not ok.
        vision: The vision itself; None for a report that was read from a file.
        rules: The rules behind the outcomes, for their titles, pages and sources.
        by_eye: What a person must check by eye (要目視確認).
        circumstances: By which day and which edition the document was judged.
        faults: Why the document could not be read, if it could not; nothing was then examined.
    """

    document: DocumentInfo
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    _measure: Callable[[], Coverage] = field(repr=False, eq=False)
    fail_on: Severity = Severity.ERROR
    vision: Vision | None = field(default=None, repr=False)
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    by_eye: tuple[Requirement, ...] = ()
    circumstances: Circumstances = field(factory=Circumstances)
    faults: tuple[Fault, ...] = ()
    _explain: Callable[[], tuple[Culprit, ...]] = field(default=tuple, repr=False, eq=False)

    @cached_property
    def coverage(self) -> Coverage:
        """Which printed numbers were verified; worked out when first asked for."""
        return self._measure()

    @cached_property
    def culprits(self) -> tuple[Culprit, ...]:
        """The cells that explain most contradictions between figures, those that explain most first.

        Worked out when first asked for; nothing where no figures contradict each other.
        """
        return self._explain()

    def rule(self, name: str) -> Rule | None:
        """The rule of this name; None if it is not known here."""
        return next((rule for rule in self.rules if rule.name == name), None)

    @property
    def summary(self) -> Summary:
        """How many findings there are of each severity, and how many are suppressed."""
        live = [finding.severity for finding in self.findings if finding.suppressed is None]
        return Summary(
            live.count(Severity.ERROR),
            live.count(Severity.WARNING),
            live.count(Severity.NOTICE),
            len(self.findings) - len(live),
        )

    def project_title(self, number: str) -> str:
        """Number and name of a project; the number alone where it has no sheet."""
        return self.document.titles.get(number, number)

    @property
    def crashed(self) -> bool:
        """Whether a rule itself failed."""
        return any(outcome.state is State.CRASHED for outcome in self.outcomes)

    @cached_property
    def _accepted_places(self) -> frozenset[str]:
        """Where a value that cannot be read was found, and everything found there is accepted."""
        accepted: dict[str, bool] = {}
        explained = set()
        for finding in self.findings:
            path = finding.place.path
            accepted[path] = accepted.get(path, True) and finding.suppressed is not None
            if finding.rule.endswith(MALFORMED):
                explained.add(path)
        return frozenset(path for path in explained if accepted[path])

    def hinders(self, outcome: Outcome) -> bool:
        """Whether something that is malformed kept a rule from looking, and nobody has accepted it as it is."""
        if not outcome.blocked:
            return False
        return not (outcome.blocked_at and self._accepted_places.issuperset(outcome.blocked_at))

    @property
    def blocked(self) -> bool:
        """Whether something could not be examined because it is malformed and not accepted as it is."""
        return any(self.hinders(outcome) for outcome in self.outcomes)

    @property
    def examined(self) -> int:
        """How many things were examined in all."""
        return sum(outcome.examined for outcome in self.outcomes)

    @property
    def ok(self) -> bool:
        """True only as a proof: something was examined, nothing was kept from it, and nothing is wrong.

        Findings below `fail_on` do not count against it.
        """
        failing = any(
            finding.suppressed is None and finding.severity.reaches(self.fail_on) for finding in self.findings
        )
        return self.examined > 0 and not failing and not self.blocked and not self.crashed

    def raise_for_findings(self) -> None:
        """Raise unless the report is ok.

        Raises:
            FindingsError: With this report.
        """
        if not self.ok:
            raise FindingsError(self)


class FindingsError(CoopvisionError):
    """The report is not clean.

    Args:
        report: The report, whole.
    """

    def __init__(self, report: Report) -> None:
        counts = report.summary
        super().__init__(
            Words(
                f"検査に合格していません: エラー {counts.error}、警告 {counts.warning}、注意 {counts.notice}",
                f"the report is not clean: {counts.error} errors, {counts.warning} warnings, {counts.notice} notices",
            )
        )
        self.report = report
