"""Who is given a role: what examples on pages cannot hold."""

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Engine, State
from coopvision.testing import edited

ENGINE = Engine([rule for rule in make_engine().rules if (rule.code or "").startswith("ROL")])


def places(edits, rule):
    """Where one rule speaks."""
    report = ENGINE.check(edited(edits).vision)
    assert not [outcome for outcome in report.outcomes if outcome.state is State.CRASHED]
    return [finding.place.path for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("first", "second", "spoken"),
    [
        ("みなと市", "港", True),
        ("みなと市（福祉課）", "港(福祉課)", True),
        ("みなと市（福祉課）", "みなと市（健康課）", False),
        ("みなと市（福祉課）", "みなと市", False),
        ("みなと市", "やまべ町", False),
        ("全市町", "全市町", True),
        ("ＮＰＯ", "NPO", True),
        ("全市町", "関係市町", False),
        ("全市町", "みなと市", False),
    ],
)
def test_a_role_of_the_same_is_given_twice(first, second, spoken):
    """Under whichever name; with another note, or in another word, it may be another's."""
    roles = [{"side": "central", "who": [who], "duties": "備える。"} for who in (first, second)]
    assert bool(places({"projects[②].roles": roles}, "role-repeated")) is spoken


@pytest.mark.parametrize("duties", ["(remove)", "", "　"])
def test_a_role_without_duties_is_found(duties):
    """Whether nothing is recorded or nothing printed."""
    place = "projects[③].roles[partner]"
    assert places({f"{place}.duties": duties}, "role-without-duties") == [place]
