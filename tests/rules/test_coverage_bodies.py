"""Whoever stands where a municipality is expected: unions, prefectures, everybody, some, all but some."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, Severity, State
from coopvision.testing import edited

BOOK = make_rulebook()
ENGINE = Engine([rule for rule in BOOK.rules if (rule.code or "").startswith(("COV", "ROL"))])
SCOPE = "projects[①].activities[救急医療補助].scope"
PARTICIPANTS = "projects[②].participants"
ROW = "cost_by_municipality.tables[②].rows[かわい町 防災訓練].municipality"


def alarms(edits):
    """What is said at warning and above, by rule."""
    report = ENGINE.check(edited(edits).vision)
    assert not [outcome for outcome in report.outcomes if outcome.state is State.CRASHED]
    return {finding.rule for finding in report.findings if finding.severity is not Severity.NOTICE}


@pytest.mark.parametrize(
    "scope",
    [
        *("みなと市ほか2町", "みなと市ほか２市町", "港ほか", "かわい町を除く市町", "全市町（かわい町を除く）"),
        *("２市町（かわい町を除く）", "西部広域連合", "みなと市・各町", "みなと市・西部消防組合", "全連携市町", "全町"),
    ],
)
def test_a_legitimate_scope_is_let_be(scope):
    """Some, all but some, bodies, and kinds."""
    assert alarms({SCOPE: scope}) == set()


@pytest.mark.parametrize(
    "scope", ["うみべ町ほか1町", "うみべ町を除く市町", "みなと市・うみべ町", "２市町（うみべ町を除く）"]
)
def test_a_stranger_in_a_scope_is_found(scope):
    """Also among those who are taken out, and then nothing is counted."""
    assert alarms({SCOPE: scope}) == {"scope-of-stranger"}


@pytest.mark.parametrize(
    "participants",
    [
        *(["全市町"], ["３市町"], ["1市2町"], ["圏域全体"], ["２市町"], ["1市1町"], ["連携市町"], ["各町"]),
        *(["みなと市ほか2町"], ["西部広域連合"], ["みなと市", "西部広域連合"], ["中心市", "連携市町"], ["港", "2町"]),
        *(["全市町", "北海道"], ["関係機関", "みなと市"]),
    ],
)
def test_participants_may_be_named_together(participants):
    """Where a word does not say who, nothing is decided."""
    assert alarms({PARTICIPANTS: participants}) == set()


def test_nobody_is_sure_to_be_left_out_where_a_word_does_not_say_who():
    """Not even as a notice; without such a word it is one."""
    everywhere = {f"projects[{number}].participants": ["みなと市ほか1町"] for number in "①②③"}
    for edits, expected in ((everywhere, 0), ({f"projects[{n}].participants": ["港"] for n in "①②③"}, 8)):
        report = ENGINE.check(edited(edits).vision)
        names = {"member-not-in-project", "member-in-no-project"}
        assert sum(finding.rule in names for finding in report.findings) == expected


def test_all_but_one_are_all_but_one():
    """The row of the one is a stranger's."""
    assert alarms({PARTICIPANTS: ["かわい町を除く市町"]}) == {"row-of-non-participant"}


@pytest.mark.parametrize(
    "municipality",
    ["西部広域連合", "港湾組合", "各町", "全市町", "連携市町", "みなと市ほか", "共同", "2町"],
)
def test_a_row_may_be_of_several(municipality):
    """Whoever of them has no row of its own may be among them."""
    assert alarms({ROW: municipality}) == set()


@pytest.mark.parametrize("municipality", ["北海道", "国"])
def test_a_row_of_the_state_stands_for_no_member(municipality):
    """It may stand there; the member's own row is missing all the same."""
    assert alarms({ROW: municipality}) == {"participant-without-cost-row"}


@pytest.mark.parametrize("slip", ["やまべ丁", "かわべ町", "かわい", "うみべ町ほか1町"])
def test_a_misspelt_member_is_found(slip):
    """In a row, and among the participants."""
    assert "unknown-municipality" in alarms({ROW: slip})
    assert "unknown-municipality" in alarms({"projects[②].participants[3]": slip})


def test_a_body_is_no_party_of_an_agreement():
    """Only municipalities conclude one."""
    assert "unknown-municipality" in alarms({"agreements[みなと市・かわい町].parties[2]": "西部広域連合"})


def test_a_row_of_a_union_may_be_that_of_an_activity():
    """Who has no row of it may be in the union's."""
    row = "cost_by_municipality.tables[①].rows[かわい町 救急医療負担金]"
    assert "activity-participant-without-row" in alarms({row: "(remove)"})
    assert alarms({f"{row}.municipality": "西部広域連合"}) == set()


def test_roles_of_all_partners_are_those_of_each():
    """A collective word in a role means its members."""
    assert alarms({"projects[②].roles[partner].who": ["連携市町"]}) == set()
    assert "role-side-disagrees" in alarms({"projects[②].roles[partner].who": ["みなと市"]})
