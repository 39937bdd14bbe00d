"""Rosters, roles, agreements and the hierarchy: laws that examples on pages cannot hold."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine
from coopvision.engine import Engine, Severity, State
from coopvision.model import Agreement, Amendment, Role, Side
from coopvision.testing import edited
from coopvision.testing.strategies import visions

OURS = ("AGR", "COV", "ROL", "STR")
ENGINE = Engine([rule for rule in make_engine().rules if rule.on and (rule.code or "").startswith(OURS)])
DATES = st.dates(min_value=date(2009, 1, 1), max_value=date(2030, 12, 31))
SOME = settings(max_examples=25)


def findings(vision):
    return ENGINE.check(vision).findings


def alarms(vision):
    """Rule and place of findings at warning or above."""
    return {(each.rule, each.place.path) for each in findings(vision) if each.severity.reaches(Severity.WARNING)}


def test_who_has_a_row_of_the_activity_stands_beside_who_has_none():
    """One row each."""
    gap = edited({"cost_by_municipality.tables[①].rows[かわい町 救急医療負担金].activities": []}).vision
    (finding,) = [each for each in findings(gap) if each.rule == "activity-participant-without-row"]
    assert [related.place.path.rpartition(".")[2] for related in finding.related] == [
        "rows[みなと市 救急医療補助]",
        "rows[やまべ町 救急医療負担金]",
    ]


def state(vision, rule):
    return next(outcome.state for outcome in ENGINE.check(vision).outcomes if outcome.rule == rule)


def papers(vision):
    """An agreement between every centre and every partner."""
    return [
        Agreement(parties=[centre.name, partner.name], concluded="2009-01-15")
        for centre in vision.zone.side(Side.CENTRAL)
        for partner in vision.zone.side(Side.PARTNER)
    ]


@SOME
@given(visions())
def test_an_agreement_for_every_pair_is_what_a_zone_is(vision):
    """One centre or two, no partner or many."""
    assert alarms(evolve(vision, agreements=papers(vision))) == set()


@SOME
@given(visions(), st.data())
def test_a_partner_without_an_agreement_is_found(vision, data):
    """Whichever it is; the others are not."""
    partners = vision.zone.side(Side.PARTNER)
    assume(len(partners) > 1)
    left_out = data.draw(st.sampled_from(partners))
    signed = [paper for paper in papers(vision) if left_out.name not in paper.parties]
    found = alarms(evolve(vision, agreements=signed))
    assert ("partner-without-agreement", f"zone.members[{left_out.name}]") in found
    assert [place for rule, place in found if rule == "partner-without-agreement"] == [f"zone.members[{left_out.name}]"]


@SOME
@given(visions(), st.data())
def test_one_paper_of_two_centres_is_enough(vision, data):
    """And where one of the centres did not sign, the partner is named."""
    centres, partners = vision.zone.side(Side.CENTRAL), vision.zone.side(Side.PARTNER)
    assume(len(centres) == 2 and partners)
    joint = [Agreement(parties=[*(city.name for city in centres), town.name]) for town in partners]
    assert alarms(evolve(vision, agreements=joint)) == set()
    odd = data.draw(st.integers(0, len(partners) - 1))
    joint[odd] = Agreement(parties=[centres[0].name, partners[odd].name])
    found = alarms(evolve(vision, agreements=joint))
    assert found == {("agreement-with-one-centre", f"zone.members[{partners[odd].name}]")}


@SOME
@given(visions(), st.data())
def test_an_unknown_party_may_be_the_partner_that_is_missing(vision, data):
    """So nothing is said of the partner, but of the party."""
    partners = vision.zone.side(Side.PARTNER)
    assume(partners)
    signed = papers(vision)
    odd = data.draw(st.integers(0, len(signed) - 1))
    signed[odd] = Agreement(parties=[signed[odd].parties[0], "どこか町"], concluded="2015-10-01")
    rules = {rule for rule, _ in alarms(evolve(vision, agreements=signed))}
    assert "unknown-municipality" in rules
    assert "partner-without-agreement" not in rules
    assert "agreement-parties-wrong" not in rules


@SOME
@given(DATES, st.lists(DATES, max_size=4), st.none() | DATES)
def test_the_dates_of_an_agreement_follow_one_another(concluded, changed, ended):
    """Silent exactly if conclusion, changes and end are in order."""
    agreement = {
        "parties": ["みなと市", "やまべ町"],
        "concluded": concluded.isoformat(),
        "amendments": [{"date": each.isoformat()} for each in changed],
    }
    if ended:
        agreement["ended"] = ended.isoformat()
    dates = [concluded, *changed, *([ended] if ended else [])]
    rules = {"amendment-before-conclusion", "amendments-out-of-order", "agreement-ended-too-early"}
    spoken = {rule for rule, _ in alarms(edited({"agreements[みなと市・やまべ町]": agreement}).vision)} & rules
    assert bool(spoken) is (dates != sorted(dates))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2015年", "2015-03-01"),
        ("H27年度", "2015-04-01"),
        ("2015年10月", "2015-10-31"),
        ("平成27年10月1日", "2015年10月"),
    ],
)
def test_dates_that_may_be_in_order_are_no_contradiction(earlier, later):
    """A year is any day of it."""
    amended = Agreement(parties=["みなと市", "やまべ町"], concluded=earlier, amendments=[Amendment(date=later)])
    turned = evolve(amended, concluded=later, amendments=[Amendment(date=earlier)])
    base = edited({}).vision
    for agreement in (amended, turned):
        assert alarms(evolve(base, agreements=[agreement, base.agreements[1]])) == set()


@SOME
@given(visions(), st.data())
def test_a_role_on_the_wrong_side_is_found(vision, data):
    """Whoever is named for the other side."""
    assume(vision.projects and all(project.roles for project in vision.projects))
    project = data.draw(st.sampled_from(vision.projects))
    named = [member for member in vision.zone.members if member.name in project.participants]
    assume(named)
    member = data.draw(st.sampled_from(named))
    other = Side.PARTNER if member.side is Side.CENTRAL else Side.CENTRAL
    roles = (*project.roles, Role(side=other, who=[member.name], duties="取り組む。"))
    changed = [evolve(project, roles=roles) if each is project else each for each in vision.projects]
    assert "role-side-disagrees" in {rule for rule, _ in alarms(evolve(vision, projects=changed))}


@SOME
@given(visions(), st.data())
def test_the_order_of_participants_means_nothing(vision, data):
    """By default no finding comes or goes with it."""
    projects = [
        evolve(project, participants=data.draw(st.permutations(project.participants))) for project in vision.projects
    ]
    assert alarms(evolve(vision, projects=projects)) == alarms(vision)


def test_a_row_without_a_link_may_be_the_one_that_seems_missing():
    """Then the rule has no answer for that activity, and says so nowhere as a finding."""
    edits = {
        "projects[①].activities[+]": {"name": "救急講習"},
        "cost_by_municipality.tables[①].rows[みなと市 周知啓発].activities": [],
        "cost_by_municipality.tables[①].rows[やまべ町 周知啓発].activities": [],
    }
    assert "activity-without-row" not in {rule for rule, _ in alarms(edited(edits).vision)}


def test_a_contribution_to_another_row_is_not_outside_the_scope():
    """Who only pays takes no part."""
    edits = {"projects[①].activities[救急医療補助].scope": "中心市"}
    assert alarms(edited(edits).vision) == set()


def test_a_skipped_number_is_told_in_the_way_its_neighbours_are_written():
    """イ after ア, not 2."""
    report = ENGINE.check(edited({"sections[イ].number": "ウ", "projects[③].item": ["ウ", "1", "(1)"]}).vision)
    finding = next(each for each in report.findings if each.rule == "number-skipped")
    assert finding.expected == "イ"


def test_a_vision_without_agreements_is_not_examined_for_them():
    """Not applicable, with the reason, instead of green."""
    vision = edited({"agreements": "(remove)"}).vision
    for name in ("partner-without-agreement", "agreement-parties-wrong", "item-in-no-agreement"):
        assert state(vision, name) is State.NOT_APPLICABLE
