"""What concerns one municipality (構成市町): for the neighbour that checks its own pages."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrs import evolve

from coopvision.engine.findings import Finding
from coopvision.engine.index import Index
from coopvision.engine.outcomes import Outcome, State
from coopvision.engine.report import Report
from coopvision.errors import SelectionError
from coopvision.model import (
    Agreement,
    CostLine,
    CostRow,
    ListedIndicator,
    Member,
    MunicipalTable,
    Node,
    Project,
    Role,
    Vision,
    plain_number,
)
from coopvision.suggestions import meant
from coopvision.words import Words

_HINDERED: Final = frozenset({State.FAILED, State.COULD_NOT_RUN})


def concerning(report: Report, municipality: str) -> Report:
    """The report of one municipality: the findings at its own pages and at what it shares with others.

    Its own are its entry in the roster, its agreements, its roles and its rows of costs; shared are the
    projects in which it takes part, with their lines in the lists. A finding that stands in another's own
    part is not among them unless a related place is. Counts of what was examined stay those of the whole.

    Args:
        report: The report of the whole vision.
        municipality: A member, by code, name or mark.

    Raises:
        SelectionError: If the vision has no such member, or the report holds no vision.
    """
    vision = report.vision
    if vision is None:
        raise SelectionError(
            Words(
                "保存された報告は市町別に絞り込めません。check --for で検査してください。",
                "a stored report cannot be narrowed to a municipality; use check --for.",
            )
        )
    concern = _Concern(vision, _member(vision, municipality))
    findings = tuple(finding for finding in report.findings if concern.holds(finding))
    return evolve(
        report,
        findings=findings,
        outcomes=tuple(_narrowed(outcome, findings, concern) for outcome in report.outcomes),
        circumstances=evolve(report.circumstances, municipality=concern.member.name),
    )


def _member(vision: Vision, reference: str) -> Member:
    member = vision.zone.find(reference)
    if member is not None:
        return member
    known = [each.name for each in vision.zone.members]
    hint, names = meant(reference, known), ", ".join(known) or "-"
    raise SelectionError(
        Words(
            f"{vision.zone.name}に構成市町 {reference} はありません。{hint.ja}構成市町: {names}",
            f"{vision.zone.name} has no member {reference}.{hint.en} There are: {names}",
        )
    )


def _narrowed(outcome: Outcome, findings: tuple[Finding, ...], concern: "_Concern") -> Outcome:
    """The outcome of a rule as far as it concerns the municipality."""
    if outcome.state not in _HINDERED:
        return outcome
    count = sum(finding.rule == outcome.rule for finding in findings)
    at = tuple(path for path in outcome.blocked_at if concern.of(path))
    state = State.FAILED if count else State.COULD_NOT_RUN if at else State.PASSED
    if state is State.PASSED and not outcome.examined:
        state = State.NOT_APPLICABLE
    reason = outcome.reason if at else None
    if state is State.NOT_APPLICABLE:
        reason = Words(
            f"{concern.member.name}に関する記載がありません", f"nothing of it concerns {concern.member.name}"
        )
    return evolve(
        outcome,
        state=state,
        findings=count,
        blocked=outcome.blocked if at else 0,
        blocked_at=at,
        reason=reason,
    )


class _Part(NamedTuple):
    """A part of the document, and whether it concerns the municipality."""

    path: str
    holds: bool


class _Concern:
    """What concerns a member, by business path."""

    def __init__(self, vision: Vision, member: Member) -> None:
        self.member = member
        self._vision = vision
        self._shared = {plain_number(project.number) for project in vision.projects if self._takes_part(project)}
        index = Index(vision)
        parts = [
            _Part(index.path(link.node), holds)
            for link in index.links
            if (holds := self._verdict(link.node)) is not None
        ]
        self._parts = sorted(parts, key=lambda part: len(part.path), reverse=True)

    def holds(self, finding: Finding) -> bool:
        """Whether a finding concerns the member, at its own place or at a related one."""
        return any(self.of(path) for path in _paths(finding))

    def of(self, path: str) -> bool:
        """Whether what stands at a path concerns the member: the nearest part around it decides."""
        return next((part.holds for part in self._parts if _within(path, part.path)), False)

    def _takes_part(self, project: Project) -> bool:
        """Whether the member takes part; where a project names nobody, everyone may."""
        return not project.participants or self._named(project.participants)

    def _named(self, references: tuple[str, ...]) -> bool:
        return any(self._vision.zone.find(reference) is self.member for reference in references)

    def _verdict(self, node: Node) -> bool | None:
        """Whether a part concerns the member; None where what is around it decides."""
        if isinstance(node, Member):
            return node is self.member
        if isinstance(node, Role):
            return self._named(node.who) if node.who else node.side is self.member.side
        if isinstance(node, CostRow | Agreement):
            return self._named((node.municipality,) if isinstance(node, CostRow) else node.parties)
        if isinstance(node, Project | CostLine | MunicipalTable | ListedIndicator):
            return plain_number(node.number if isinstance(node, Project) else node.project) in self._shared
        return None


def _paths(finding: Finding) -> Iterator[str]:
    yield finding.place.path
    yield from (related.place.path for related in finding.related)


def _within(path: str, part: str) -> bool:
    return path == part or path.startswith((f"{part}.", f"{part}["))
