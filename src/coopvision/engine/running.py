"""The one traversal: every rule at every node it is about, with a reason for whatever did not run."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from coopvision.engine.applicability import hindrance
from coopvision.engine.checks import Blocked, Broken, Open, Pointer, Target
from coopvision.engine.circumstances import Circumstances
from coopvision.engine.context import Context
from coopvision.engine.coverage import Relation, measure
from coopvision.engine.culprits import Contradiction, find
from coopvision.engine.editions import Edition, Governing, governing
from coopvision.engine.facts import spell
from coopvision.engine.findings import Finding, Related, Severity
from coopvision.engine.index import Index, Locate
from coopvision.engine.outcomes import Outcome, State
from coopvision.engine.regimes import known_regimes, refuse_strange_rules, refuse_strange_vision
from coopvision.engine.relations import Agree, Sums
from coopvision.engine.report import DocumentInfo, Report
from coopvision.engine.requirements import Requirement
from coopvision.engine.rules import Rule
from coopvision.engine.selection import Setting
from coopvision.errors import FAILURES, PackError, SelectionError
from coopvision.model import Link, Node, Vision
from coopvision.notation import Printed, amount_number
from coopvision.words import Words

if TYPE_CHECKING:
    from datetime import date

Nodes = dict[type[Node], list[Node]]


class Engine:
    """Rules that are ready to examine visions; immutable, without globals.

    Args:
        rules: The rules, in the order in which they are reported; one given twice counts once.
        fail_on: From which severity on a finding makes a report not ok.
        settings: By rule, its severity, its options and whether it runs; as the rule says if not given.
        requirements: What is left to a person's eye.
        editions: The editions of guidelines that are known.
        edition: The edition that governs every document; each document's own dates decide if not given.

    Raises:
        SelectionError: If there is no rule at all: nothing would be looked at.
        PackError: If two rules have one name, or one is of a regime that nobody knows.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        *,
        fail_on: Severity = Severity.ERROR,
        settings: Mapping[str, Setting] | None = None,
        requirements: Iterable[Requirement] = (),
        editions: Iterable[Edition] = (),
        edition: str | None = None,
    ) -> None:
        self.rules = _once(rules)
        self.fail_on = fail_on
        self._settings = dict(settings or {})
        self._requirements = tuple(requirements)
        self._editions = tuple(editions)
        self._edition = edition
        self._regimes = known_regimes(self._editions)
        if not self.rules:
            raise SelectionError(Words("検査する規則が一つもありません", "there is no rule to check with"))
        refuse_strange_rules((*self.rules, *self._requirements), self._regimes)

    def setting(self, rule: Rule) -> Setting:
        """What was decided of a rule."""
        return self._settings.get(rule.name) or Setting(severity=rule.severity)

    def check(
        self,
        vision: Vision,
        *,
        source: str | None = None,
        locate: Locate | None = None,
        as_of: "date | None" = None,
    ) -> Report:
        """Examine a vision with every rule.

        Args:
            vision: The vision, as printed.
            source: The file it came from.
            locate: Finds places in that file.
            as_of: The day the check speaks of.

        Raises:
            SourceError: If the vision is of a regime that nobody knows.
            SelectionError: If the edition asked for is unknown for the vision's regime.
        """
        index = Index(vision, locate)
        refuse_strange_vision(vision, self._regimes, source, index)
        nodes = _by_class(index.links)
        context = Context(vision, as_of=as_of)
        governed = governing(vision, self._editions, self._edition)
        runs = [_run(rule, self.setting(rule), governed, nodes, context) for rule in self.rules]
        settled = [_settle(run, index) for run in runs]
        found = [pair for _, pairs in settled for pair in pairs]
        found.sort(key=lambda pair: index.order(pair[0]))
        return Report(
            document=_describe(vision, source, index),
            findings=tuple(finding for _, finding in found),
            outcomes=tuple(outcome for outcome, _ in settled),
            measure=lambda: measure((relation for run in runs for relation in run.relations), index),
            explain=lambda: find(
                [relation for run in runs for relation in run.relations],
                [contradiction for run in runs for contradiction in run.contradictions],
                index,
            ),
            fail_on=self.fail_on,
            vision=vision,
            rules=self.rules,
            by_eye=tuple(each for each in self._requirements if hindrance(each, vision, governed) is None),
            circumstances=Circumstances.of(governed, as_of),
        )


def _once(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Every rule once, in order."""
    named: dict[str, Rule] = {}
    for rule in rules:
        if named.setdefault(rule.name, rule) is not rule:
            raise PackError(
                Words(f"規則名 {rule.name} の規則が二つあります", f"there are two rules of the name {rule.name}")
            )
    return tuple(named.values())


def _by_class(links: Iterable[Link]) -> Nodes:
    """Every node of the vision under its class and the classes it descends from."""
    exact: Nodes = {}
    for link in links:
        exact.setdefault(link.node.__class__, []).append(link.node)
    nodes: Nodes = {}
    for kind, members in exact.items():
        for ancestor in kind.__mro__:
            if issubclass(ancestor, Node):
                nodes.setdefault(ancestor, []).extend(members)
    return nodes


class _Run(NamedTuple):
    """What a rule did, before anything is said about it."""

    rule: Rule
    severity: Severity
    skipped: Words | None
    absent: Words | None
    broken: list[Broken]
    blocked: list[Target]
    relations: list[Relation]
    contradictions: list[Contradiction]
    examined: int
    undecided: int
    crashes: list[tuple[Node, BaseException]]


def _run(rule: Rule, setting: Setting, governed: Governing, nodes: Nodes, context: Context) -> _Run:
    """Call a rule at each of its nodes; whatever it raises stays with that node."""
    broken: list[Broken] = []
    blocked: list[Target] = []
    relations: list[Relation] = []
    contradictions: list[Contradiction] = []
    crashes: list[tuple[Node, BaseException]] = []
    examined = undecided = 0
    absent = None if setting.skipped else hindrance(rule, context.vision, governed)
    function = partial(rule.function, **setting.options) if setting.options else rule.function
    for node in () if setting.skipped or absent else _subjects(rule, nodes):
        try:
            for check in function(node, context):
                judgement = check.judge()
                if judgement is None or judgement.__class__ is Broken:
                    examined += 1
                    if check.__class__ is Sums or check.__class__ is Agree:
                        relations.append(check)
                        if judgement is not None:
                            contradictions.append(Contradiction(check, rule.name, judgement.at))
                    if judgement is not None:
                        broken.append(judgement)
                elif isinstance(judgement, Blocked):
                    blocked.extend(judgement.at)
                elif isinstance(judgement, Open):
                    undecided += 1
                else:
                    raise TypeError(f"a judgement must not be a {type(judgement).__name__}")
        except FAILURES as error:  # costs the other rules, and the other nodes, nothing
            crashes.append((node, error))
    return _Run(
        rule,
        setting.severity,
        setting.skipped,
        absent,
        broken,
        blocked,
        relations,
        contradictions,
        examined,
        undecided,
        crashes,
    )


def _subjects(rule: Rule, nodes: Nodes) -> Sequence[Node]:
    if len(rule.subjects) == 1:
        return nodes.get(rule.subjects[0], ())
    return [node for subject in rule.subjects for node in nodes.get(subject, ())]


def _settle(run: _Run, index: Index) -> tuple[Outcome, list[tuple[Target, Finding]]]:
    """The outcome of a run and its findings, each with the target that sorts it."""
    pairs: list[tuple[Target, Finding]] = []
    crashes: list[tuple[Node, BaseException]] = list(run.crashes)
    for broken in run.broken:
        try:
            pairs.append((broken.at, _finding(run, broken, index)))
        except FAILURES as error:  # a stranger pointed at, a message without its facts
            crashes.append((index.vision, error))
    return _outcome(run, len(pairs), crashes, index), pairs


def _finding(run: _Run, broken: Broken, index: Index) -> Finding:
    rule = run.rule
    facts: dict[str, Any] = {
        "found": broken.found,
        "expected": broken.expected,
        "unit": (index.nearest(broken.at, "unit") or "") if _is_number(broken.found) else "",
        "expected_unit": "" if broken.against is None else index.nearest(broken.against, "unit") or "",
        **broken.facts,
    }
    return Finding(
        rule=rule.name,
        code=rule.code,
        severity=run.severity,
        message=_message(rule, facts),
        place=index.place(broken.at),
        found=broken.found,
        expected=broken.expected,
        related=tuple(_related(pointer, index) for pointer in broken.related),
        project=index.project(broken.at),
    )


def _is_number(found: Any) -> bool:  # noqa: ANN401 - whatever a rule found
    return amount_number(found) is not None if isinstance(found, int | Printed) else hasattr(found, "as_tuple")


def _message(rule: Rule, facts: dict[str, Any]) -> Words:
    ja, en = rule.words.message
    return Words(
        ja.format_map({name: spell(value, "ja") for name, value in facts.items()}),
        en.format_map({name: spell(value, "en") for name, value in facts.items()}),
    )


def _related(pointer: Pointer, index: Index) -> Related:
    target = pointer.target
    found = None if isinstance(target, Node) else target.value
    return Related(place=index.place(target), role=pointer.role, found=found)


def _outcome(run: _Run, findings: int, crashes: list[tuple[Node, BaseException]], index: Index) -> Outcome:
    state, reason = _state(run, crashes, index)
    return Outcome(
        rule=run.rule.name,
        code=run.rule.code,
        severity=run.severity,
        state=state,
        examined=run.examined,
        findings=findings,
        blocked=len(run.blocked),
        blocked_at=tuple(dict.fromkeys(index.path(target) for target in run.blocked)),
        undecided=run.undecided,
        reason=reason,
        traceback=_traceback(crashes[0][1]) if crashes else None,
    )


def _state(run: _Run, crashes: list[tuple[Node, BaseException]], index: Index) -> tuple[State, Words | None]:
    if run.skipped:
        return State.SKIPPED, run.skipped
    if crashes:
        return State.CRASHED, _crash_reason(crashes, index)
    if run.broken:
        return State.FAILED, _block_reason(run.blocked, index) if run.blocked else None
    if run.blocked:
        return State.COULD_NOT_RUN, _block_reason(run.blocked, index)
    if run.examined:
        return State.PASSED, None
    return State.NOT_APPLICABLE, _absence_reason(run)


def _crash_reason(crashes: list[tuple[Node, BaseException]], index: Index) -> Words:
    node, error = crashes[0]
    where = index.label(node)
    kind, count = type(error).__name__, len(crashes)
    return Words(
        f"規則自体の不具合（{where.ja}、{kind}: {error}、計{count}か所）。文書の誤りではありません",
        f"the rule itself failed ({where.en}, {kind}: {error}, {_places(count)} in all); no fault of the document",
    )


def _block_reason(blocked: list[Target], index: Index) -> Words:
    first = index.label(blocked[0])
    count = len({index.path(target) for target in blocked})
    return Words(
        f"読み取れない値のため検査できない箇所があります: {first.ja}（計{count}か所）",
        f"a value that cannot be read kept it from running: {first.en} ({_places(count)} in all)",
    )


def _absence_reason(run: _Run) -> Words:
    if run.absent:
        return run.absent
    if run.undecided:
        return Words(
            f"判断に要る記載（日付・数値など）が空欄・未定・未記録のため、判断できるものがありません（{run.undecided}件）",
            f"what it needs (a date, a figure or the like) is blank, undecided or not recorded ({run.undecided})",
        )
    return Words("該当する記載がありません", "the document has nothing of the kind")


def _traceback(error: BaseException) -> str:
    from traceback import format_exception  # noqa: PLC0415 - only a crash pays for it

    return "".join(format_exception(error))


def _describe(vision: Vision, source: str | None, index: Index) -> DocumentInfo:
    return DocumentInfo(
        source=source,
        title=vision.title,
        regime=vision.regime,
        zone=vision.zone.name,
        term=vision.term.text,
        edition=vision.edition,
        titles=index.titles,
        members=len(vision.zone.members),
        roster=vision.zone.members,
    )


def _places(count: int) -> str:
    return f"{count} place{'' if count == 1 else 's'}"
