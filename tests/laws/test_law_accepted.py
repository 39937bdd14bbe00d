"""What is accepted hides what it names and nothing else; what concerns one municipality is a filter of the whole."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from law_ground import check, essence, facts, some, spoilt
from law_places import ways

from coopvision.acceptance import NAMES, Baseline, Suppression, Suppressions, accept
from coopvision.engine.concern import concerning
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
    plain_number,
)
from coopvision.testing import apply_slip
from coopvision.testing.strategies import corruptions

DAY = date(2026, 4, 1)


def hidden(report):
    return [essence(finding) for finding in report.findings if finding.suppressed is not None]


def live(report):
    return [finding for finding in report.findings if finding.suppressed is None]


@given(spoilt(), st.randoms(use_true_random=False))
def test_a_suppression_hides_exactly_what_it_names(case, random):
    """Every other finding and every outcome stays as it was; and not after its last day, nor in another document."""
    report = check(case.vision)
    assume(report.findings)
    chosen = random.choice(report.findings)
    entry = Suppression(rule=chosen.rule, at=chosen.place.path, reason="次の改訂で直す", until=DAY + timedelta(days=1))
    after = accept(report, suppressions=Suppressions(entries=[entry]), as_of=DAY)
    meant = [each for each in report.findings if (each.rule, each.place.path) == (chosen.rule, chosen.place.path)]
    assert [essence(each) for each in after.findings] == [essence(each) for each in report.findings]
    assert facts(live(after)) == facts(each for each in report.findings if each not in meant)
    assert after.outcomes == report.outcomes
    over = evolve(entry, until=DAY - timedelta(days=1))
    elsewhere = evolve(entry, document="さとやま定住自立圏共生ビジョン")
    here = evolve(entry, document=case.vision.title)
    assert hidden(accept(report, suppressions=Suppressions(entries=[over]), as_of=DAY)) == []
    assert hidden(accept(report, suppressions=Suppressions(entries=[elsewhere]), as_of=DAY)) == []
    assert hidden(accept(report, suppressions=Suppressions(entries=[here]), as_of=DAY)) == hidden(after) != []


@given(spoilt())
def test_a_baseline_makes_a_report_clean_and_nothing_else(case):
    """Everything is accepted, nothing is hidden, and nothing is added."""
    report = check(case.vision)
    after = accept(report, baseline=Baseline().accepting([report]))
    assert live(after) == []
    assert [essence(each) for each in after.findings] == [essence(each) for each in report.findings]
    assert after.outcomes == report.outcomes


@some(2)
@given(spoilt(most=1), st.data())
def test_what_is_new_is_not_accepted(case, data):
    """A slip made after adopting counts, and only what it brings."""
    vision = case.vision
    before = check(vision)
    after = check(apply_slip(vision, data.draw(corruptions(vision))))
    accepted = accept(after, baseline=Baseline().accepting([before]))
    known = set(map(essence, before.findings))
    fresh = {essence(each) for each in after.findings} - known
    told = {essence(each) for each in live(accepted) if each.rule not in NAMES}
    assert fresh <= told
    assert told <= {essence(each) for each in after.findings}


def whose(vision, member, path):
    """Whose it is what stands at a path, as seen by a member: the innermost part that is anybody's decides."""
    (steps, _), *_ = ways(vision, path)
    nodes, here = [], vision
    for step in steps:
        here = getattr(here, step) if isinstance(step, str) else (here[step:] or (None,))[0]
        nodes.append(here)
    shares = (share(vision, member, node) for node in reversed(nodes) if isinstance(node, Node))
    return next(filter(None, shares), "everybody's")


def share(vision, member, node):
    """As above, for one node by itself; None where what is around it decides."""
    match node:
        case Member():
            return own(node is member)
        case Role(who=()):
            return own(node.side is member.side)
        case CostRow(municipality=name):
            return named(vision, member, (name,))
        case Agreement(parties=names) | Role(who=names):
            return named(vision, member, names)
        case Project(number=at) | CostLine(project=at) | MunicipalTable(project=at) | ListedIndicator(project=at):
            return of_project(vision, member, at)
    return None


def own(holds):
    return "own" if holds else "another's"


def named(vision, member, names):
    """What names a stranger may be anybody's."""
    if not set(names).isdisjoint({member.code, member.name, member.mark}):
        return "own"
    return "another's" if all(vision.zone.find(name) for name in names) else "everybody's"


def of_project(vision, member, number):
    """A project that has no sheet may be anybody's."""
    sheets = [each for each in vision.projects if plain_number(each.number) == plain_number(number)]
    if not sheets:
        return "everybody's"
    takes_part = any(not each.participants or named(vision, member, each.participants) == "own" for each in sheets)
    return "shared" if takes_part else "without it"


def concerns(vision, member, finding):
    """Whether a finding is told to a member: where it stands, whom it names, and what else it points at."""
    place = whose(vision, member, finding.place.path)
    related = {whose(vision, member, each.place.path) for each in finding.related}
    if place in {"own", "shared", "everybody's"} or member.name in finding.message.ja or "own" in related:
        return True
    return place == "without it" and "shared" in related


@given(spoilt(), st.randoms(use_true_random=False))
def test_what_concerns_one_municipality_is_a_filter_of_the_whole(case, random):
    """All that is its own, shared or everybody's, in the same order, and nothing that is another's."""
    vision = case.vision
    assume(vision.zone.members)
    member = random.choice(vision.zone.members)
    assume(all(vision.zone.find(word) is member for word in (member.code, member.name, member.mark) if word))
    whole = check(vision)
    report = concerning(whole, member.code)
    assert list(report.findings) == [each for each in whole.findings if concerns(vision, member, each)]
    assert sum(outcome.findings for outcome in report.outcomes) == len(report.findings)
