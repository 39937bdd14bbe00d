"""What concerns one municipality (構成市町): for the neighbour that checks its own pages."""

from enum import Enum
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
    """The report of one municipality: without what concerns others only.

    Its own are its entry in the roster, its agreements, its roles and its rows of costs; shared are the
    projects in which it takes part, with their lines in the lists, lines of a project that has no sheet, and
    whatever speaks of the whole (term, title, grand totals). Others' are their own parts, and the projects in
    which it takes no part. A finding in others' parts concerns it if it names it, or if a related place is
    its own. Where a rule could not look at something shared, it stays so. Counts of what was examined stay
    those of the whole.

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
    concern = _Concern(report, vision, _member(vision, municipality))
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
    own_parts = outcome.rule in concern.about_own_parts
    at = tuple(path for path in outcome.blocked_at if concern.reaches(path, own_parts=own_parts))
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


class _Share(Enum):
    """Whose a part of the document is, seen from one member."""

    OWN = "own"
    SHARED = "shared"
    """Of a project in which it takes part."""
    EVERYBODYS = "everybody's"
    """Of no project, or of one that has no sheet."""
    ANOTHERS = "another's"
    """Another member's own part."""
    WITHOUT_IT = "without it"
    """Of a project in which it takes no part."""


_ITS: Final = frozenset({_Share.OWN, _Share.SHARED, _Share.EVERYBODYS})
_OWN_PARTS: Final = (Member, Role, CostRow, Agreement)


class _Part(NamedTuple):
    """A part of the document, and whose it is."""

    path: str
    share: _Share


class _Concern:
    """What concerns a member, by business path.

    Attributes:
        member: The member.
        about_own_parts: The names of the rules that look at each member's own parts, one by one.
    """

    def __init__(self, report: Report, vision: Vision, member: Member) -> None:
        self.member = member
        self.about_own_parts = {
            rule.name for rule in report.rules if all(issubclass(each, _OWN_PARTS) for each in rule.subjects)
        }
        self._vision = vision
        self._known = {plain_number(project.number) for project in vision.projects}
        self._taken = {plain_number(project.number) for project in vision.projects if self._takes_part(project)}
        index = Index(vision)
        parts = [
            _Part(index.path(link.node), share) for link in index.links if (share := self._share(link.node)) is not None
        ]
        self._parts = sorted(parts, key=lambda part: len(part.path), reverse=True)

    def holds(self, finding: Finding) -> bool:
        """Whether a finding concerns the member: where it stands, whom it names, what else it points at."""
        place = self._of(finding.place.path)
        if place in _ITS or self.member.name in finding.message.ja:
            return True
        wanted = {_Share.OWN} if place is _Share.ANOTHERS else {_Share.OWN, _Share.SHARED}
        return any(self._of(related.place.path) in wanted for related in finding.related)

    def reaches(self, path: str, *, own_parts: bool) -> bool:
        """Whether what could not be read there may keep something of the member's from being examined.

        Args:
            path: Where it stands.
            own_parts: Whether only those parts are examined that are one member's own.
        """
        around = (part.share for part in self._parts if _within(path, part.path))
        return next((share for share in around if own_parts or share is not _Share.ANOTHERS), _Share.EVERYBODYS) in _ITS

    def _of(self, path: str) -> _Share:
        """Whose a path is: the nearest part around it decides; what is nobody's is everybody's."""
        return next((part.share for part in self._parts if _within(path, part.path)), _Share.EVERYBODYS)

    def _takes_part(self, project: Project) -> bool:
        """Whether the member takes part; where a project names nobody, everyone may."""
        return not project.participants or self._named(project.participants)

    def _named(self, references: tuple[str, ...]) -> bool:
        return any(self._vision.zone.find(reference) is self.member for reference in references)

    def _share(self, node: Node) -> _Share | None:
        """Whose a part is; None where what is around it decides."""
        if isinstance(node, _OWN_PARTS):
            return self._share_of_own(node)
        if isinstance(node, Project | CostLine | MunicipalTable | ListedIndicator):
            number = plain_number(node.number if isinstance(node, Project) else node.project)
            if number not in self._known:
                return _Share.EVERYBODYS
            return _Share.SHARED if number in self._taken else _Share.WITHOUT_IT
        return None

    def _share_of_own(self, node: Member | Role | CostRow | Agreement) -> _Share:
        """Whose a member's own part is; one that names a stranger may be anybody's."""
        if isinstance(node, Member):
            return _Share.OWN if node is self.member else _Share.ANOTHERS
        if isinstance(node, Role) and not node.who:
            return _Share.OWN if node.side is self.member.side else _Share.ANOTHERS
        names = _named_in(node)
        if self._named(names):
            return _Share.OWN
        strange = any(self._vision.zone.find(name) is None for name in names)
        return _Share.EVERYBODYS if strange else _Share.ANOTHERS


def _named_in(node: Role | CostRow | Agreement) -> tuple[str, ...]:
    if isinstance(node, CostRow):
        return (node.municipality,)
    return node.who if isinstance(node, Role) else node.parties


def _within(path: str, part: str) -> bool:
    return path == part or path.startswith((f"{part}.", f"{part}["))
