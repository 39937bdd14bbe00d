"""What becomes of rules: outcomes, crashes, counts."""

import pytest
from attrs import evolve

from coopvision import SelectionError, SourceError
from coopvision.engine import Engine, FindingsError, RuleWords, Severity, State, Sums, blocked, expect, rule, undecided
from coopvision.engine.unreadable import report_unreadable
from coopvision.model import Amounts, Cell, Member, Project, Vision
from coopvision.notation import Printed
from coopvision.sources import loads
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("{found} があります", "there is {found}"))


@rule(words=WORDS)
def projects_are_wrong(project: Project, _):
    """Every project is wrong."""
    yield expect(False, Cell(project, "name"), found=project.name)


@rule(words=WORDS)
def totals_are_right(line: Amounts, _):
    """Every line adds up."""
    yield Sums(line.cells(), to=line.total_cell())


def crashing(error, *, after_yield=False, name="rule_that_crashes"):
    """A rule that raises at the second project, before or after it has said something."""

    def function(project: Project, _):
        if project.number == "②" and not after_yield:
            raise error
        yield expect(False, Cell(project, "name"), found=project.name)
        if project.number == "②":
            raise error

    function.__name__ = name
    return rule(words=WORDS)(function)


def run(*rules, vision=None, **options):
    return Engine(rules, **options).check(vision or sample().vision)


def outcome(report, name):
    return next(each for each in report.outcomes if each.rule == name)


def test_a_rule_that_finds_nothing_has_passed_with_a_count():
    """Green says how much was looked at."""
    report = run(totals_are_right)
    assert outcome(report, "totals-are-right").state is State.PASSED
    assert outcome(report, "totals-are-right").examined > 20
    assert report.ok


def test_a_rule_that_finds_something_has_failed():
    """Every finding carries its rule, its place and its message in both languages."""
    report = run(projects_are_wrong)
    assert outcome(report, "projects-are-wrong").state is State.FAILED
    assert [finding.place.path for finding in report.findings] == [
        "projects[①].name",
        "projects[②].name",
        "projects[③].name",
    ]
    assert report.findings[0].message == Words("救急医療事業 があります", "there is 救急医療事業")
    assert not report.ok


@pytest.mark.parametrize(
    "error",
    [ValueError("x"), KeyError("x"), AttributeError("x"), AssertionError("x"), RecursionError("x"), StopIteration("x")],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("after_yield", [False, True])
def test_a_crash_costs_nobody_a_finding(error, after_yield):
    """The rule has crashed; what it said elsewhere and what others say stays, and nothing is green."""
    bad = crashing(error, after_yield=after_yield)
    report = run(bad, projects_are_wrong)
    assert outcome(report, bad.name).state is State.CRASHED
    assert outcome(report, bad.name).traceback
    assert "文書の誤りではありません" in outcome(report, bad.name).reason.ja
    own = [finding.place.path for finding in report.findings if finding.rule == bad.name]
    assert own == (
        ["projects[①].name", "projects[②].name", "projects[③].name"]
        if after_yield
        else ["projects[①].name", "projects[③].name"]
    )
    others = [finding for finding in report.findings if finding.rule == projects_are_wrong.name]
    assert others == list(run(projects_are_wrong).findings)
    assert not report.ok


def test_a_crash_alone_is_not_ok():
    """A report without findings is no proof if a rule did not live to the end."""

    @rule(words=WORDS)
    def crashes_at_once(_vision: Vision, _):
        raise ValueError
        yield

    report = run(crashes_at_once, totals_are_right)
    assert report.findings == ()
    assert not report.ok


def test_a_stranger_that_is_yielded_is_the_rules_crash():
    """Whatever is no check is the rule's fault, never passed over."""

    @rule(words=WORDS)
    def yields_a_string(_vision: Vision, _):
        yield "nonsense"

    assert outcome(run(yields_a_string), "yields-a-string").state is State.CRASHED


def test_a_place_outside_the_vision_is_the_rules_crash():
    """A finding that points at nothing in the document is not shown as the document's."""

    @rule(words=WORDS)
    def points_elsewhere(_vision: Vision, _):
        yield expect(False, Member(code="012980", name="みなと市"))

    report = run(points_elsewhere, totals_are_right)
    assert outcome(report, "points-elsewhere").state is State.CRASHED
    assert report.findings == ()
    assert outcome(report, "totals-are-right").state is State.PASSED


def test_a_message_without_its_facts_is_the_rules_crash():
    """A placeholder that the rule does not fill is the rule's fault."""

    @rule(words=RuleWords(Words("見出し", "title"), Words("{nothing}", "{nothing}")))
    def says_nothing(_vision: Vision, _):
        yield expect(False, Cell(sample().vision, "title"))

    assert outcome(run(says_nothing), "says-nothing").state is State.CRASHED


def test_a_malformed_value_keeps_rules_from_running_and_the_report_from_being_ok():
    """Could not run is not green, and says where."""
    vision = edited({"cost_by_year.rows[①].total": "76OO"}).vision
    report = run(totals_are_right, vision=vision)
    result = outcome(report, "totals-are-right")
    assert result.state is State.COULD_NOT_RUN
    assert result.examined > 0
    assert "年度別事業費一覧" in result.reason.ja
    assert not report.ok


def test_a_rule_without_its_part_of_the_document_is_not_applicable():
    """The reason names what is not recorded: it may stand in the document all the same."""

    @rule(words=WORDS, needs=["cost_by_year"])
    def needs_the_list(_vision: Vision, _):
        yield expect(True, _vision)

    report = run(needs_the_list, totals_are_right, vision=edited({"cost_by_year": "(remove)"}).vision)
    result = outcome(report, "needs-the-list")
    assert result.state is State.NOT_APPLICABLE
    assert result.reason.ja == "この入力に「年度別事業費一覧」の記録がありません"
    assert result.reason.en == "nothing is recorded of costs by year (年度別事業費一覧)"
    assert report.ok


def test_a_rule_that_looked_at_nothing_is_not_green():
    """Nothing of the kind, or nothing decided yet: not applicable, with the reason."""

    @rule(words=WORDS)
    def sees_nothing(_vision: Vision, _):
        yield from ()

    @rule(words=WORDS)
    def sees_blanks(vision: Vision, _):
        yield undecided(Cell(vision, "title"))

    report = run(sees_nothing, sees_blanks)
    assert [each.state for each in report.outcomes] == [State.NOT_APPLICABLE] * 2
    assert "空欄" in report.outcomes[1].reason.ja
    assert report.examined == 0
    assert not report.ok


def test_blocked_is_for_rules_too():
    """A rule may say itself that something keeps it from looking."""

    @rule(words=WORDS)
    def is_blocked(vision: Vision, _):
        yield blocked(Cell(vision, "term"))

    report = run(is_blocked)
    assert report.outcomes[0].state is State.COULD_NOT_RUN
    assert "計画期間" in report.outcomes[0].reason.ja


def test_without_a_rule_nothing_is_checked():
    """No rule at all is an error, not a green report."""
    with pytest.raises(SelectionError, match="no rule"):
        Engine([])


def test_severity_decides_from_which_threshold_on_a_report_is_not_ok():
    """A notice does not count against a report that fails on errors."""

    @rule(severity=Severity.NOTICE, words=WORDS)
    def notices(vision: Vision, _):
        yield expect(False, Cell(vision, "title"), found=vision.title)

    assert run(notices).ok
    assert run(notices).summary == (0, 0, 1, 0)
    assert not run(notices, fail_on=Severity.NOTICE).ok


def test_the_same_vision_gives_the_same_report():
    """Nothing depends on the clock, the machine or what ran before."""
    engine = Engine([projects_are_wrong, totals_are_right])
    assert engine.check(sample().vision) == engine.check(sample().vision)


def test_a_check_of_a_strangers_kind_counts_if_its_judgement_is_one():
    """What is yielded need only be able to judge; what it says must be a judgement."""

    class Homemade:
        def __init__(self, judgement):
            self.judgement = judgement

        def judge(self):
            return self.judgement

    @rule(words=WORDS)
    def sound(_vision: Vision, _):
        yield Homemade(None)

    @rule(words=WORDS)
    def unsound(_vision: Vision, _):
        yield Homemade("yes")

    report = run(sound, unsound)
    assert outcome(report, "sound").state is State.PASSED
    assert outcome(report, "unsound").state is State.CRASHED
    assert "a judgement must not be a str" in outcome(report, "unsound").reason.en


def test_a_value_that_cannot_be_read_hinders_until_it_is_accepted_as_it_is():
    """Accepting what says that a value cannot be read accepts what could not be looked at there, and nothing else."""

    @rule(words=WORDS)
    def total_malformed(line: Amounts, _):
        yield expect(not isinstance(line.total, Printed), line.total_cell(), found=line.total)

    edits = {"cost_by_year.rows[①].total": "76OO"}
    report = run(total_malformed, totals_are_right, vision=edited(edits).vision)
    assert report.blocked
    (finding,) = report.findings
    accepted = evolve(report, findings=[evolve(finding, suppressed="as printed")])
    assert (accepted.blocked, accepted.ok) == (False, True)
    assert accepted.summary == (0, 0, 0, 1)
    other = evolve(report, findings=[evolve(finding, suppressed="as printed", rule="total-odd")])
    assert (other.blocked, other.ok) == (True, False)
    beside = evolve(finding, suppressed="as printed", rule="total-odd")
    for both in ([finding, beside], [beside, finding]):
        assert evolve(report, findings=both).blocked


def test_a_report_knows_its_rules_by_name():
    """A rule that was not there is not known."""
    report = run(totals_are_right)
    assert report.rule("totals-are-right") is totals_are_right
    assert report.rule("nobody") is None


def test_a_report_that_is_not_ok_is_raised_on_request():
    """With the counts in the words and the whole report beside them."""
    run(totals_are_right).raise_for_findings()
    report = run(projects_are_wrong)
    with pytest.raises(FindingsError, match="3 errors, 0 warnings, 0 notices") as caught:
        report.raise_for_findings()
    assert caught.value.report is report


def test_a_report_calls_projects_by_number_and_name():
    """By the number alone where there is no such sheet."""
    report = run(totals_are_right)
    assert [report.project_title(number) for number in ("②", "⑨")] == ["② 防災事業", "⑨"]


def test_a_document_that_cannot_be_read_has_a_report_that_is_never_ok():
    """Its faults stand where findings would, and nothing was examined, found or verified."""
    with pytest.raises(SourceError) as caught:
        loads("title: [", source="broken.yaml")
    report = report_unreadable(caught.value, fail_on=Severity.NOTICE)
    assert (report.document.source, report.faults) == ("broken.yaml", caught.value.faults)
    assert report.fail_on is Severity.NOTICE
    assert report.faults
    assert (report.ok, report.examined, report.findings, report.coverage.share) == (False, 0, (), 0.0)
