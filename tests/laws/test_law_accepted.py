"""What is accepted hides what it names and nothing else; what concerns one municipality is a filter of the whole."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st
from law_ground import check, essence, facts, spoilt

from coopvision.acceptance import NAMES, Baseline, Suppression, Suppressions, accept
from coopvision.engine.concern import concerning
from coopvision.testing import apply_slip
from coopvision.testing.strategies import corruptions

DAY = date(2026, 4, 1)


def live(report):
    return [finding for finding in report.findings if finding.suppressed is None]


@given(spoilt(), st.randoms(use_true_random=False))
def test_a_suppression_hides_exactly_what_it_names(case, random):
    """Every other finding and every outcome stays as it was."""
    report = check(case.vision)
    assume(report.findings)
    chosen = random.choice(report.findings)
    entry = Suppression(rule=chosen.rule, at=chosen.place.path, reason="次の改訂で直す", until=DAY + timedelta(days=1))
    after = accept(report, suppressions=Suppressions(entries=[entry]), as_of=DAY)
    meant = [each for each in report.findings if (each.rule, each.place.path) == (chosen.rule, chosen.place.path)]
    assert [essence(each) for each in after.findings] == [essence(each) for each in report.findings]
    assert facts(live(after)) == facts(each for each in report.findings if each not in meant)
    assert after.outcomes == report.outcomes


@given(spoilt())
def test_a_baseline_makes_a_report_clean_and_nothing_else(case):
    """Everything is accepted, nothing is hidden, and nothing is added."""
    report = check(case.vision)
    after = accept(report, baseline=Baseline().accepting([report]))
    assert live(after) == []
    assert [essence(each) for each in after.findings] == [essence(each) for each in report.findings]
    assert after.outcomes == report.outcomes


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


@given(spoilt(), st.randoms(use_true_random=False))
def test_what_concerns_one_municipality_is_a_filter_of_the_whole(case, random):
    """Nothing new, nothing in another order; whatever stands in its own rows is kept."""
    vision = case.vision
    assume(vision.zone.members)
    member = random.choice(vision.zone.members)
    assume(vision.zone.find(member.code) is member)
    whole = check(vision)
    report = concerning(whole, member.code)
    kept = [each for each in whole.findings if each in report.findings]
    assert list(report.findings) == kept
    own = f"rows[{member.name} "
    assert [each for each in whole.findings if own in each.place.path and each not in report.findings] == []
    assert sum(outcome.findings for outcome in report.outcomes) == len(report.findings)
