"""Whoever stands where a municipality is expected: unions, prefectures, everybody, some, all but some."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, Severity, State
from coopvision.testing import edited

BOTH = "projects[①].activities[周知啓発].scope"
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
        *("２市町（かわい町を除く）", "西部広域連合", "みなと市・各町", "みなと市・西部消防組合", "かわい町以外の市町"),
        *("関係３市町", "圏域内３市町", "港と２町", "港と関係２町", "みなと市及びその周辺町"),
        *(
            "中心市と連携２町",
            "みなと市と２町",
            "みなと市及び２町",
            "みなと市、２町",
            "みなと市2町",
            "中心市・連携二町",
            "2町と港",
        ),
        *(
            "関係市町",
            "中心市・近隣町",
            "希望する市町",
            "みなと市と両町",
            "３市町（全市町）",
            "１市２町（全市町）",
            "３市町（港・山・川）",
        ),
        *(
            "３市町（R5年度から）",
            "みなと市・やまべ町・かわい町（R5年度から）",
            "港・山・川※",
            "みなと市とやまべ町とかわい町",
            "港山と川",
        ),
        *(
            "みなと市（代表）",
            "みなと市（やまべ町、かわい町はR5年度から）",
            "港（R5から、山・川も）",
            "港・医師会・山・川",
            "港、国、山、川",
        ),
        *(
            "みなと市ほか計３市町",
            "１市２町（３市町）",
            "２町（山・川）と港",
            "みなと市 やまべ　町 かわい 町",
            "圏域",
            "－",
            "中心市・連携市町",
        ),
    ],
)
def test_a_legitimate_scope_is_let_be(scope):
    """Some, all but some, bodies, kinds, and counts beside names; every member has a row of the activity."""
    assert alarms({SCOPE: scope}) == set()


@pytest.mark.parametrize(
    "scope",
    [
        "港と山",
        "関係２市町",
        "近隣２市町",
        "参加１市町",
        "港と１町",
        "みなと市ほか１町",
        "２市町（港・山）",
        "1市1町（港、山）",
        "川以外",
        "（川を除く）",
        "みなと市・やまべ町（川は後年）",
    ],
)
def test_a_legitimate_scope_of_two_is_let_be(scope):
    """Two members have rows of the activity."""
    assert alarms({BOTH: scope}) == set()


def test_the_letters_of_a_name_may_be_printed_apart():
    """They are no marks."""
    linked = "cost_by_municipality.tables[①].rows[やまべ町 周知啓発].activities"
    assert alarms({BOTH: "み な と 市", linked: "(remove)"}) == set()
    assert alarms({BOTH: "み な と 市"}) == {"row-outside-scope"}


@pytest.mark.parametrize(
    "scope", ["全連携市町", "全町", "両町", "連携町", "やまべ町・かわい町（R5年度）", "港以外", "２町（山・川）"]
)
def test_whoever_is_not_of_the_scope_has_no_row(scope):
    """The city has one."""
    assert alarms({SCOPE: scope}) <= {"row-outside-scope"}
    row = "cost_by_municipality.tables[①].rows[みなと市 救急医療補助]"
    assert alarms({SCOPE: scope, f"{row}.activities": "(remove)"}) == set()
    named = "全" not in scope and "以外" not in scope
    assert ("row-outside-scope" in alarms({SCOPE: scope})) is named


@pytest.mark.parametrize(
    ("scope", "rule"),
    [
        ("みなと市と３町", "scope-kinds-mismatch"),
        ("やまべ町と２町", "scope-kinds-mismatch"),
        ("やまべ町ほか２町", "scope-kinds-mismatch"),
        ("みなと市ほか３町", "scope-kinds-mismatch"),
        ("みなと市と１市", "scope-kinds-mismatch"),
        ("2町と1町", "scope-kinds-mismatch"),
        ("連携３市町", "scope-count-mismatch"),
        ("連携１市町", "scope-count-mismatch"),
        ("関係４市町", "scope-count-mismatch"),
        ("参加４自治体", "scope-count-mismatch"),
        ("４市町（うみべ町を除く）", "scope-count-mismatch"),
        ("港と３町", "scope-kinds-mismatch"),
        ("みなと市ほか３市町", "scope-count-mismatch"),
        ("みなと市とやまべ町ほか２市町", "scope-count-mismatch"),
        ("４市町（全市町）", "scope-count-mismatch"),
        ("３市町（港・山）", "scope-count-mismatch"),
        ("２市町（港・山・川）", "scope-count-mismatch"),
        ("３市町（両町）", "scope-count-mismatch"),
        ("３市町（各町）", "scope-count-mismatch"),
        ("４市町（１市２町）", "scope-malformed"),
    ],
)
def test_a_count_that_does_not_fit_is_found(scope, rule):
    """Beside names, before brackets, or in them."""
    assert rule in alarms({SCOPE: scope})


@pytest.mark.parametrize(
    ("scope", "expected"), [("みなと市ほか３市町", 3), ("３市町（港・山）", 2), ("みなと市と３町", 2)]
)
def test_it_is_said_how_many_there_are(scope, expected):
    """All of them, those who are named, or those of the kind."""
    report = ENGINE.check(edited({SCOPE: scope}).vision)
    assert expected in [finding.expected for finding in report.findings if finding.rule.startswith("scope-")]


@pytest.mark.parametrize(
    "scope",
    [
        *(
            "うみべ町ほか1町",
            "うみべ町を除く市町",
            "みなと市・うみべ町",
            "２市町（うみべ町を除く）",
            "みなと市とうみべ町",
        ),
        *(
            "うみべ町以外",
            "うみべ町（代表）",
            "港山里",
            "港・里",
            "みなと市・やまべ",
            "みなと市及びやまべ丁",
            "１市１町（港・里）",
        ),
        *("全市町（里を除く）", "うみべ町と２町", "みなと市、うみべ町、医師会"),
    ],
)
def test_a_stranger_in_a_scope_is_found(scope):
    """Also among those who are taken out, and then nothing is counted."""
    found = alarms({SCOPE: scope})
    assert "scope-of-stranger" in found
    assert found <= {"scope-of-stranger", "row-outside-scope"}


def test_whoever_is_in_the_roster_and_not_in_the_project_is_no_part_of_a_scope():
    """By name; a word for several means those who take part, if some of them do."""
    edits = {"projects[③].participants": ["みなと市", "やまべ町"]}
    rule = "scope-of-stranger"
    scope = "projects[③].activities[交流会].scope"
    for word in ("港・山・川", "港川", "みなと市、かわい町（R5から）"):
        assert rule in alarms({**edits, scope: word})
    for word in ("港・山", "中心市・連携市町", "みなと市と両町", "みなと市と１町", "みなと市と連携町", "港、国"):
        assert rule not in alarms({**edits, scope: word})
    towns = {"projects[③].participants": ["やまべ町", "かわい町"]}
    assert rule in alarms({**towns, scope: "中心市"})


def test_an_unclear_participant_hides_no_stranger_and_no_count_that_is_too_high():
    """The roster has no more members."""
    unsure = {"projects[①].participants": ["みなと市", "西部広域連合"]}
    assert alarms({**unsure, SCOPE: "１市２町"}) == set()
    assert alarms({**unsure, SCOPE: "港・山"}) == set()
    assert alarms({**unsure, SCOPE: "港ほか２市町"}) == set()
    assert alarms({**unsure, SCOPE: "３市町（港・山・川）"}) == set()
    assert "scope-of-stranger" in alarms({**unsure, SCOPE: "港・里"})
    assert alarms({**unsure, SCOPE: "３市町"}) == alarms({**unsure, SCOPE: "２市町"}) == set()
    assert alarms({**unsure, SCOPE: "４市町"}) == {"scope-count-mismatch"}
    assert alarms({**unsure, SCOPE: "２市１町"}) == {"scope-kinds-mismatch"}
    assert alarms({**unsure, SCOPE: "港ほか３市町"}) == {"scope-count-mismatch"}


def test_where_every_member_is_named_a_body_beside_them_hides_nothing():
    """There is nobody left whom it could stand for."""
    everybody = {"projects[①].participants": ["みなと市", "やまべ町", "かわい町", "医師会"]}
    assert alarms(everybody) == set()
    assert "scope-count-mismatch" in alarms({**everybody, SCOPE: "４市町"})


@pytest.mark.parametrize(
    "participants",
    [
        *(["全市町"], ["３市町"], ["1市2町"], ["圏域全体"], ["２市町"], ["1市1町"], ["連携市町"], ["各町"]),
        *(["みなと市ほか2町"], ["西部広域連合"], ["みなと市", "西部広域連合"], ["中心市", "連携市町"], ["港", "2町"]),
        *(
            ["全市町", "北海道"],
            ["関係機関", "みなと市"],
            ["みなと市", "関係町"],
            ["中心市", "連携町"],
            ["中心市", "近隣町"],
        ),
        *(
            ["みなと市・やまべ町", "かわい町"],
            ["みなと市（中心市）", "やまべ町※", "かわい町（R5年度から）"],
            ["圏域全市町"],
        ),
        *(
            ["みなと市", "やまべ町", "かわい町", "バス事業者", "北海道警察", "関係団体等"],
            ["港山川"],
            ["みなと市と２町"],
        ),
        ["みなと市（健康課）", "みなと市（福祉課）", "やまべ町", "かわい町"],
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
    [
        *("西部広域連合", "港湾組合", "各町", "全市町", "連携市町", "みなと市ほか", "共同", "2町", "協議会", "社協"),
        *(
            "みなと市・やまべ町・かわい町",
            "やまべ町・かわい町",
            "事務局（みなと市）",
            "かわい町※",
            "かわい町（R5から）",
            "両町",
            "か わ い 町",
        ),
    ],
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


@pytest.mark.parametrize("party", ["西部広域連合", "各町", "みなと市・西部広域連合", "かわい", ""])
def test_a_body_is_no_party_of_an_agreement(party):
    """Only municipalities conclude one, by name."""
    assert "unknown-municipality" in alarms({"agreements[みなと市・かわい町].parties[2]": party})


@pytest.mark.parametrize("party", ["かわい町（H30加入）", "かわい町長", "みなと市・かわい町"])
def test_a_party_may_be_printed_with_more_than_its_name(party):
    """The mayor, a note, or both parties in one."""
    assert "unknown-municipality" not in alarms({"agreements[みなと市・かわい町].parties[2]": party})


def test_a_note_does_not_tell_two_mentions_of_a_member_apart_unless_it_is_another():
    """The same participant twice."""
    for twice in (["港", "みなと市"], ["みなと市（福祉課）", "みなと市(福祉課)"]):
        assert "participant-repeated" in alarms({PARTICIPANTS: [*twice, "やまべ町", "かわい町"]})
    assert alarms({PARTICIPANTS: ["みなと市", "みなと市長", "やまべ町", "かわい町"]}) == set()


def everywhere(participants):
    return {f"projects[{number}].participants": participants for number in "①②③"}


def test_the_centre_may_go_without_saying():
    """Where no project names it, it takes part in all; where one does, it is missing elsewhere."""
    assert alarms(everywhere(["やまべ町", "かわい町"])) == set()
    assert alarms({**everywhere(["やまべ町", "かわい町"]), PARTICIPANTS: ["みなと市", "やまべ町", "かわい町"]}) == {
        "row-of-non-participant",
        "role-of-absent-side",
        "scope-count-mismatch",
        "scope-of-stranger",
    }
    report = ENGINE.check(edited(everywhere(["やまべ町", "かわい町"])).vision)
    assert not [each for each in report.findings if each.rule in {"member-not-in-project", "member-in-no-project"}]


def test_in_a_document_of_one_project_the_centre_is_missing():
    """Nothing tells that it goes without saying."""
    edits = {
        "projects[①]": "(remove)",
        "projects[③]": "(remove)",
        "cost_by_municipality.tables[①]": "(remove)",
        "cost_by_municipality.tables[③]": "(remove)",
        PARTICIPANTS: ["やまべ町", "かわい町"],
    }
    assert "row-of-non-participant" in alarms(edits)


@pytest.mark.parametrize(
    "who", [["関係町"], ["やまべ町", "関係町"], ["西部広域連合"], ["両町"], ["２町"], ["やまべ町・かわい町"]]
)
def test_a_role_may_be_of_those_who_have_none_of_their_own(who):
    """Where a word or a body on their side may mean them."""
    assert alarms({"projects[②].roles[partner].who": who}) == set()


@pytest.mark.parametrize("word", ["関係町", "圏域市町", "圏域内の市町（希望）", "４市町"])
def test_a_role_of_some_may_stand_on_either_side(word):
    """Only what it says tells whose it is."""
    assert (
        alarms({"projects[②].roles": [{"side": "central", "who": ["みなと市", word], "duties": "備える。"}]}) == set()
    )


def test_a_role_of_a_body_on_the_other_side_is_nobodys():
    """Each side has its own."""
    roles = [
        {"side": "central", "who": ["みなと市", "西部広域連合"], "duties": "備える。", "bears_cost": True},
        {"side": "partner", "who": ["やまべ町"], "duties": "備える。", "bears_cost": True},
    ]
    assert "participant-without-role" in alarms({"projects[②].roles": roles})


def test_a_role_of_all_may_stand_beside_a_role_of_each():
    """A role of the same people in the same words may not."""
    roles = [
        {"side": "central", "who": ["みなと市（福祉課）"], "duties": "備える。", "bears_cost": True},
        {"side": "central", "who": ["みなと市（健康課）"], "duties": "備える。", "bears_cost": True},
        {"side": "partner", "who": ["連携市町"], "duties": "備える。", "bears_cost": True},
        {"side": "partner", "who": ["全市町"], "duties": "訓練する。", "bears_cost": True},
    ]
    assert alarms({"projects[②].roles": roles}) == set()
    for who in ("全市町", "港"):
        doubled = [
            *roles,
            {"side": "central", "who": ["みなと市"], "duties": "x"},
            {"side": "central", "who": [who], "duties": "y"},
        ]
        assert "role-repeated" in alarms({"projects[②].roles": doubled})


@pytest.mark.parametrize("who", ["みなと市（健康課）", "みなと市※", "みなと市長"])
def test_a_member_with_a_note_is_the_member(who):
    """On its side, with its rows, and not on the other."""
    assert alarms({"projects[②].roles[central].who": [who]}) == set()
    assert "role-side-disagrees" in alarms({"projects[②].roles[partner].who": [who]})
    assert "budget-without-cost-bearer" in alarms(
        {"projects[②].roles[central].who": [who], "projects[②].roles[central].bears_cost": False}
    )
    row = "cost_by_municipality.tables[②].rows[みなと市 備蓄整備].municipality"
    assert alarms({row: who}) == set()
    out = {"projects[②].participants": ["やまべ町", "かわい町"], row: who, "projects[②].roles[central].who": [who]}
    assert {"row-of-non-participant", "role-of-non-participant"} <= alarms(out)


@pytest.mark.parametrize(
    ("scope", "spoken"),
    [
        ("みなと市（代表）", False),
        ("みなと市（山は後から）", False),
        ("みなと市（やまべ町はR5年度から）", False),
        ("みなと市（山はR5年度から）", False),
        ("みなと市（川はR5年度から）", True),
        ("みなと市（R5年度から）", True),
        ("みなと市（元年度から）", True),
        ("１市（みなと市）", True),
        ("（みなと市）", True),
        ("みなと市", True),
        ("みなと市・関係町", False),
        ("みなと市・医師会", False),
    ],
)
def test_a_row_is_outside_a_scope_that_says_who_it_is(scope, spoken):
    """A note that may mean others leaves it open; a time does not."""
    assert ("row-outside-scope" in alarms({BOTH: scope})) is spoken


def test_activities_of_a_name_for_others_are_two():
    """As long as the scopes are not the same."""
    for scope, spoken in (("川", False), ("港 山", True), ("港　山", True)):
        found = alarms({"projects[①].activities[+]": {"name": "周知啓発", "scope": scope}})
        assert ("activity-repeated" in found) is spoken


def test_a_row_of_a_union_may_be_that_of_an_activity():
    """Who has no row of it may be in the union's."""
    row = "cost_by_municipality.tables[①].rows[かわい町 救急医療負担金]"
    assert "activity-participant-without-row" in alarms({row: "(remove)"})
    assert alarms({f"{row}.municipality": "西部広域連合"}) == set()


def test_roles_of_all_partners_are_those_of_each():
    """A collective word in a role means its members."""
    assert alarms({"projects[②].roles[partner].who": ["連携市町"]}) == set()
    assert "role-side-disagrees" in alarms({"projects[②].roles[partner].who": ["みなと市"]})


@pytest.mark.parametrize(
    ("name", "scope", "spoken"),
    [
        ("二市町合同啓発", "港・山", False),
        ("三市町合同啓発", "港・山", True),
        ("三市町合同啓発", "港・関係町", False),
        ("三市町合同啓発", "２市町（うみべ町を除く）", False),
        ("三市町合同啓発", "２市町（かわい町を除く）", True),
        ("二市町合同啓発", "みなと市ほか", False),
        ("1市1町合同啓発", "みなと市ほか１町", False),
        ("三市町合同啓発", "みなと市ほか２町", False),
        ("二市町合同啓発", "みなと市ほか２町", True),
        ("1市1町合同啓発", "１市２町（全市町）", True),
        ("2市1町合同啓発", "３市町", True),
        ("三市町合同啓発", "４市町", False),
        ("二市町合同啓発", "全市町（うみべ町を除く）", False),
    ],
)
def test_a_count_in_a_name_is_held_against_a_scope_that_says_who_it_is(name, scope, spoken):
    """Otherwise there is nothing to hold it against."""
    found = alarms({BOTH: scope, "projects[①].activities[周知啓発].name": name})
    assert ("name-count-disagrees" in found) is spoken


def test_a_count_in_a_name_is_not_decided_where_participants_are_unclear():
    """Nor anything else about them."""
    edits = {
        "projects[①].participants": ["みなと市", "関係町"],
        BOTH: "港・山",
        "projects[①].activities[周知啓発].name": "三市町合同啓発",
    }
    assert alarms(edits) == set()


@pytest.mark.parametrize(
    ("scope", "ja", "en"),
    [
        ("４市町", "連携市町は 3", "3 participants (連携市町) are named"),
        ("（４市町）", "「（４市町）」と印字", "3 participants (連携市町) are named"),
        ("４市町（うみべ町を除く）", "「４市町（うみべ町を除く）」と印字", "“４市町（うみべ町を除く）” is printed"),
        ("全市町（４市町）", "連携市町は 3", "3 participants (連携市町) are named"),
        ("みなと市ほか３市町", "連携市町は 3", "3 participants (連携市町) are named"),
        ("３市町（港・山）", "かっこの中の市町は 2", "2 members in the brackets are named"),
    ],
)
def test_it_is_said_who_is_counted(scope, ja, en):
    """The participants, or those in the brackets."""
    report = ENGINE.check(edited({SCOPE: scope}).vision)
    (message,) = [each.message for each in report.findings if each.rule == "scope-count-mismatch"]
    assert ja in message.ja
    assert en in message.en


def outcome(edits, rule):
    """What became of one rule."""
    return next(each for each in ENGINE.check(edited(edits).vision).outcomes if each.rule == rule)


def places(edits, rule):
    """Where one rule speaks."""
    return [each.place.path for each in ENGINE.check(edited(edits).vision).findings if each.rule == rule]


def test_a_count_of_towns_in_a_zone_named_after_a_city_is_of_towns():
    """The 市 is in the name of the zone."""
    assert alarms({"projects[③].activities[交流会].scope": "みなと市圏域2町"}) == set()


def test_brackets_that_count_by_kind_are_held_against_the_roster():
    """How many stand in them is not known, so the count before them is open."""
    assert alarms({SCOPE: "３市町（２市１町）"}) == {"scope-kinds-mismatch"}


def test_more_of_a_kind_have_rows_than_are_counted():
    """Two towns where there should be one."""
    row = {"municipality": "かわい町", "name": "周知啓発", "amounts": [0] * 5, "total": 0, "activities": [2]}
    edits = {BOTH: "１市１町", "cost_by_municipality.tables[①].rows[+]": row}
    assert "scope-exceeded-by-rows" in alarms(edits)


def test_kinds_are_counted_among_those_who_take_part():
    """Not in all of the roster."""
    edits = {"projects[③].participants": ["みなと市", "やまべ町"], "projects[③].activities[交流会].scope": "１市２町"}
    assert "scope-kinds-mismatch" in alarms(edits)


def test_a_body_that_is_excepted_is_left_open():
    """It may be that of a member; a member is known."""
    assert alarms({SCOPE: "西部広域連合を除く市町"}) == set()
    only = {"projects[③].activities": [], SCOPE: "３市町", BOTH: "かわい町を除く市町"}
    assert outcome(only, "scope-of-stranger").state is State.PASSED


def test_a_member_beside_a_body_may_be_in_no_project():
    """The body may stand for it."""
    edits = everywhere(["みなと市", "西部広域連合"])
    assert places(edits, "member-in-no-project") == []
    assert outcome(edits, "member-in-no-project").undecided == 2


def test_the_centre_that_goes_without_saying_brings_nobody_else():
    """A town that no project names has no row; two projects are enough to tell."""
    assert "row-of-non-participant" in alarms(everywhere(["やまべ町"]))
    two = everywhere(["やまべ町", "かわい町"]) | {
        "projects[③]": "(remove)",
        "projects[③].participants": [],
        "cost_by_municipality.tables[③]": "(remove)",
    }
    assert alarms(two) == set()


@pytest.mark.parametrize(
    "edits",
    [
        {"cost_by_municipality.tables[①]": "(remove)"},
        {"cost_by_municipality.tables[③].project": "⑨"},
    ],
)
def test_a_table_that_is_not_there_keeps_no_rule_from_running(edits):
    """Nor does one of another project."""
    assert alarms(edits) == set()


UNION = {"cost_by_municipality.tables[①].rows[かわい町 救急医療負担金].municipality": "西部広域連合"}


@pytest.mark.parametrize("first", [{SCOPE: "４市町（１市２町）"}, {SCOPE: "各市町"}, UNION])
def test_an_activity_that_cannot_be_examined_hides_no_later_one(first):
    """Be it unreadable, open, or with a row of a union."""
    rule = "activity-participant-without-row"
    assert places({**first, BOTH: "港 山 川"}, rule) == [BOTH]
    assert BOTH not in places(first, rule)


def test_a_row_that_may_be_meant_hides_no_later_one():
    """Neither of the activity nor of another."""
    row = {"municipality": "かわい町", "name": "周知啓発", "amounts": [0] * 5, "total": 0, "activities": [2]}
    edits = {BOTH: "みなと市（やまべ町はR5年度から）", "cost_by_municipality.tables[①].rows[+]": row}
    place = "cost_by_municipality.tables[①].rows[{} 周知啓発].municipality"
    assert places(edits, "row-outside-scope") == [place.format("かわい町")]
    later = {SCOPE: "みなと市・医師会", BOTH: "みなと市"}
    assert places(later, "row-outside-scope") == [place.format("やまべ町")]


def test_all_of_them_are_traced():
    """全市町 promises a row to each."""
    gap = {SCOPE: "全市町", "cost_by_municipality.tables[①].rows[かわい町 救急医療負担金].activities": "(remove)"}
    assert places(gap, "activity-participant-without-row") == [SCOPE]


def test_a_count_that_may_be_right_is_open_while_participants_are_unclear():
    """A body may stand for one of them."""
    unsure = {"projects[①].participants": ["みなと市", "西部広域連合"], SCOPE: "３市町"}
    assert outcome(unsure, "scope-count-mismatch").state is State.NOT_APPLICABLE
    named = "projects[①].activities[{}].name"
    both = {named.format("救急医療補助"): "三市町合同補助", named.format("周知啓発"): "二市町合同啓発"}
    assert outcome({**unsure, **both}, "name-count-disagrees").undecided == 2


def test_an_activity_whose_row_may_be_unlinked_hides_none_of_the_others():
    """Those are in order."""
    table = "cost_by_municipality.tables[①].rows"
    rows = ("みなと市 救急医療補助", "やまべ町 救急医療負担金", "かわい町 救急医療負担金")
    found = outcome({f"{table}[{row}].activities": "(remove)" for row in rows}, "activity-without-row")
    assert (found.state, found.undecided) == (State.PASSED, 1)


def test_who_has_a_role_is_examined_beside_a_role_of_some():
    """Nothing is open about it."""
    roles = [
        {"side": "central", "who": ["みなと市"], "duties": "備える。"},
        {"side": "partner", "who": ["やまべ町", "かわい町", "関係町"], "duties": "備える。"},
    ]
    edits = {"projects[①].roles": [], "projects[②].roles": roles, "projects[③].roles": []}
    assert outcome(edits, "participant-without-role").state is State.PASSED
