"""What concerns one municipality is a filter of the whole."""

import pytest

import coopvision
from coopvision import Checker, SelectionError, State
from coopvision.engine.concern import concerning
from coopvision.reports import renderer
from coopvision.reports.stored import read_reports
from coopvision.testing import edited, sample

ROW = "cost_by_municipality.tables[①].rows[やまべ町 周知啓発]"
PLACES = {
    "its own row": ({f"{ROW}.total": "7"}, f"{ROW}.total", {"やまべ町"}),
    "another's row": (
        {"cost_by_municipality.tables[①].rows[みなと市 周知啓発].amounts[R3年度]": "12x"},
        "cost_by_municipality.tables[①].rows[みなと市 周知啓発].amounts[R3年度]",
        {"みなと市"},
    ),
    "a sheet in which all take part": (
        {"projects[②].costs.total": "2001"},
        "projects[②].costs.total",
        {"みなと市", "やまべ町", "かわい町"},
    ),
    "a sheet in which it takes no part": (
        {
            "projects[③].participants": ["みなと市", "かわい町"],
            "projects[③].indicators[交流会の満足度].target.period": "R2年度",
        },
        "projects[③].indicators[交流会の満足度].target.period",
        {"みなと市", "かわい町"},
    ),
    "the term": ({"term": "R3年度から"}, "term", {"みなと市", "やまべ町", "かわい町"}),
    "an agreement with nobody known": (
        {"agreements[みなと市・やまべ町].parties": ["みなと市", "やまべ丁"]},
        "agreements[みなと市・やまべ丁].parties[2]",
        {"みなと市", "やまべ町", "かわい町"},
    ),
}
CENTRAL = {"side": "central", "duties": "企画する。"}
PARTNER = {"side": "partner", "duties": "協力する。"}
PLACES |= {
    "its entry in the roster": (
        {"zone.members[やまべ町].code": "016986"},
        "zone.members[やまべ町].code",
        {"やまべ町"},
    ),
    "its agreement": (
        {"agreements[みなと市・やまべ町].published": "2014-01-01"},
        "agreements[みなと市・やまべ町].published",
        {"みなと市", "やまべ町"},
    ),
    "a line of a project that nobody knows": (
        {"projects[③].number": "⑨"},
        "cost_by_year.rows[③].project",
        {"みなと市", "やまべ町", "かわい町"},
    ),
    "a project without it that has the name of one with it": (
        {
            "projects[③].name": "防災体制構築事業",
            "projects[②].name": "防災体制構築事業",
        }
        | {"projects[③].participants": ["みなと市", "かわい町"]},
        "projects[③].name",
        {"みなと市", "やまべ町", "かわい町"},
    ),
    "a sheet without it whose list differs": (
        {"projects[③].participants": ["みなと市", "かわい町"], "projects[③].costs.total": "1"},
        "projects[③].costs.total",
        {"みなと市", "かわい町"},
    ),
    "the role of the partners": (
        {"projects[②].roles": [CENTRAL, {"side": "partner"}]},
        "projects[②].roles[partner]",
        {"やまべ町", "かわい町"},
    ),
    "the role of the centre": (
        {"projects[②].roles": [{"side": "central"}, PARTNER]},
        "projects[②].roles[central]",
        {"みなと市"},
    ),
    "a role of its own": (
        {"projects[②].roles": [CENTRAL, PARTNER, {"side": "partner", "who": ["かわい町"]}]},
        "projects[②].roles[かわい町]",
        {"かわい町"},
    ),
}
MEMBERS = [member.name for member in sample().vision.zone.members]


@pytest.mark.parametrize("name", MEMBERS)
@pytest.mark.parametrize("case", PLACES)
def test_a_finding_concerns_those_at_whose_part_it_stands(case, name):
    """Own rows, and sheets of projects in which the municipality takes part."""
    edits, place, concerned = PLACES[case]
    whole = coopvision.check(edited(edits))
    report = concerning(whole, name)
    assert whole.findings
    told = [finding for finding in report.findings if finding.place.path == place]
    assert bool(told) == (name in concerned)


@pytest.mark.parametrize("reference", ["やまべ町", "山", "016985"])
def test_it_is_a_filter_of_the_whole(reference):
    """Nothing new, nothing in another order, by whatever name the member is called."""
    whole = coopvision.check(edited({**PLACES["its own row"][0], "projects[②].costs.total": "2001"}))
    report = concerning(whole, reference)
    kept = [finding for finding in whole.findings if finding in report.findings]
    assert list(report.findings) == kept
    assert report.circumstances.municipality == "やまべ町"
    counted = {outcome.rule: outcome.findings for outcome in report.outcomes if outcome.findings}
    assert sum(counted.values()) == len(report.findings)


def test_what_another_could_not_have_read_does_not_hold_up_the_neighbour():
    """A malformed value in another's row keeps the verdict from the other, not from the one who asks."""
    whole = coopvision.check(edited({"cost_by_municipality.tables[②].total.total": "2O00"}))
    assert not whole.ok
    edits = {
        "projects[②].participants": ["みなと市", "かわい町"],
        "cost_by_municipality.tables[②].total.total": "2O00",
    }
    report = concerning(coopvision.check(edited(edits)), "やまべ町")
    assert not any(outcome.blocked_at for outcome in report.outcomes)


def test_a_rule_of_which_nothing_is_left_has_passed():
    """It looked, and what it found is another's."""
    report = concerning(coopvision.check(edited(PLACES["another's row"][0])), "かわい町")
    outcome = next(each for each in report.outcomes if each.rule == "amount-malformed")
    assert outcome.state is State.PASSED


def test_an_unknown_member_is_an_error_that_names_the_members():
    """The wrong town's pages are never green."""
    with pytest.raises(SelectionError, match="There are: みなと市, やまべ町, かわい町"):
        Checker().check(sample(), municipality="みなみ市")


def test_a_stored_report_cannot_be_narrowed():
    """It holds no vision to tell whose part a place is."""
    stored = read_reports(renderer("json")([coopvision.check(sample())], "ja"), "stored.json")[0]
    with pytest.raises(SelectionError) as caught:
        concerning(stored, "みなと市")
    assert caught.value.words == (
        "保存された報告は市町別に絞り込めません。check --for で検査してください。",
        "a stored report cannot be narrowed to a municipality; use check --for.",
    )


def test_a_vision_without_members_has_none_to_be_narrowed_to():
    """And says so."""
    report = coopvision.check(edited({"zone.members": [], "zone.name": "無圏域"}))
    with pytest.raises(SelectionError) as caught:
        concerning(report, "みなと市")
    assert caught.value.words == (
        "無圏域に構成市町 みなと市 はありません。構成市町: -",
        "無圏域 has no member みなと市. There are: -",
    )


def findings_for(edits, name):
    """What one member is told, by rule and place."""
    report = concerning(coopvision.check(edited(edits)), name)
    return {(finding.rule, finding.place.path) for finding in report.findings}


def test_a_finding_that_names_a_member_concerns_it_wherever_it_stands():
    """A town that was left out of a project does not take part in it, and must be told."""
    edits = {"projects[②].participants": ["みなと市", "かわい町"]}
    told = [rule for rule, path in findings_for(edits, "やまべ町") if path.startswith("projects[②]")]
    assert told


def test_anothers_row_is_not_shown_because_it_points_at_something_shared():
    """A row outside the activity's scope is the concern of the town whose row it is."""
    edits = {"projects[①].activities[周知啓発].scope": "港 川"}
    row = ("row-outside-scope", "cost_by_municipality.tables[①].rows[やまべ町 周知啓発].municipality")
    assert row in findings_for(edits, "やまべ町")
    assert row not in findings_for(edits, "かわい町")


def test_what_could_not_be_read_in_a_shared_table_leaves_its_sums_open():
    """The sum of a column holds every town's amounts: nobody's is proved while one cannot be read."""
    broken = {"cost_by_municipality.tables[①].rows[みなと市 周知啓発].amounts[R3年度]": "12x"}
    report = concerning(coopvision.check(edited(broken)), "やまべ町")
    states = {outcome.rule: outcome.state for outcome in report.outcomes}
    assert states["municipal-total-mismatch"] is State.COULD_NOT_RUN
    assert states["row-total-mismatch"] is not State.PASSED
    assert not report.ok


def test_what_nobody_could_look_at_is_open_for_everybody():
    """A term that cannot be read keeps years and periods from being held to it, in every town's pages."""
    report = concerning(coopvision.check(edited({"term": "R3～R7年庫"})), "やまべ町")
    assert not report.ok
    assert any(outcome.state is State.COULD_NOT_RUN for outcome in report.outcomes)
