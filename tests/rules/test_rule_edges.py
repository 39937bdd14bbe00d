"""What rules make of what is blank, undecided, unreadable, unknown or ambiguous: never a finding, never green."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited

BOOK = make_rulebook()
PASSED, OPEN, HINDERED = State.PASSED, State.NOT_APPLICABLE, State.COULD_NOT_RUN

AGREEMENT = "agreements[みなと市・やまべ町]"
SECOND = "projects[②]"
LISTED = "cost_by_year.rows[②]"
TABLE = "cost_by_municipality.tables[①]"
PAYEE = f"{TABLE}.rows[みなと市 救急医療補助]"
STOCK = "cost_by_municipality.tables[②].rows[みなと市 備蓄整備]"
COUNTED = "projects[②].indicators[訓練参加者数]"
HELD = "projects[①].indicators[救急受入件数]"
BOTH = "indicator_list.rows[① 救急受入件数]"


def outcome_of(name, edits):
    """How a rule alone ends, and the places of its findings."""
    report = Engine([BOOK.rule(name)]).check(edited(edits).vision)
    (outcome,) = report.outcomes
    return outcome, [finding.place.path for finding in report.findings]


def amounts(path, values):
    years = [f"R{year}年度" for year in range(3, 8)]
    return {f"{path}.amounts[{year}]": value for year, value in zip(years, values, strict=True)}


def actuals(*values, **achievement):
    edits = {f"{HELD}.actuals": [{"value": value, "period": "R3年度"} for value in values]}
    return edits | {f"{HELD}.achievement": achievement}


@pytest.mark.parametrize(
    ("name", "edits"),
    [
        ("agreement-date-malformed", {f"{AGREEMENT}.concluded": "－", "agreements[みなと市・かわい町].concluded": "-"}),
        ("amendment-before-conclusion", {f"{AGREEMENT}.amendments": [{"reason": "追加"}]}),
        ("agreement-ended-too-early", {f"{AGREEMENT}.ended": "2025-03-31", f"{AGREEMENT}.concluded": None}),
        ("own-share-without-contributor", {f"{PAYEE}.name": "改称", f"{PAYEE}.own_share.total": "検討中"}),
        ("contributions-counted-twice", {f"{TABLE}.total.total": "検討中"}),
        ("own-share-of-another", {f"{PAYEE}.remarks": "( )は各町負担を除くうみべ市負担額"}),
        (
            "name-count-disagrees",
            {"projects[①].activities[周知啓発].name": "二市町合同", "projects[①].participants[1]": "うみべ市"},
        ),
        (
            "deferral-overdue",
            {f"{HELD}.target.value": "R3年度に目標値を設定", f"{BOTH}.target.value": "R3年度に目標値を設定"},
        ),
        ("resolution-after-conclusion", {f"{AGREEMENT}.resolutions": [{"council": "みなと市"}]}),
        ("achievement-rate-mismatch", actuals("600件", value="40.0%") | {f"{HELD}.target": "(remove)"}),
        ("achievement-rate-mismatch", actuals("600件", value="40.0%") | {f"{HELD}.target.value": "現状より増加"}),
        (
            "declaration-published-before-made",
            {"declaration": {"cities": ["みなと市"], "published": "2015-04-01"}},
        ),
        (
            "population-target-below-estimate",
            {
                "population_outlook": {
                    "estimates": [{"period": "2040年", "population": "検討中"}],
                    "targets": [{"period": "2040年", "population": "44,000"}],
                }
            },
        ),
        ("day-night-ratio-below-one", {"zone.members[みなと市].day_night_ratio": "－"}),
        ("commuting-member-not-declared", {"declaration": {"municipalities": ["かわい町"]}}),
    ],
)
def test_what_is_not_printed_yet_decides_nothing(name, edits):
    """Nothing is examined, so nothing is found and nothing is green; it is counted as undecided."""
    outcome, found = outcome_of(name, edits)
    assert (outcome.state, found) == (OPEN, [])
    assert outcome.undecided > 0


def test_a_table_without_rows_needs_no_line_of_totals():
    """Where nothing could be added up nothing is missing, and nothing was looked at."""
    edits = {"cost_by_municipality": "(remove)", "cost_by_year.rows": [], "cost_by_year.total": "(remove)"}
    outcome, found = outcome_of("total-line-missing", edits)
    assert (outcome.state, outcome.undecided, found) == (OPEN, 0, [])


@pytest.mark.parametrize(
    ("name", "edits", "undecided"),
    [
        ("agreement-date-malformed", {f"{AGREEMENT}.amendments": [{"date": "－"}]}, 1),
        ("agreement-ended-too-early", {f"{AGREEMENT}.ended": "2025-03-31", f"{AGREEMENT}.amendments": [{}]}, 1),
        (
            "amount-unlike-neighbours",
            amounts(STOCK, [1230, 1320, 1230, 1230, 1230]),
            1,
        ),
        ("total-missing", {"cost_by_municipality.tables[②].total.amounts[R3年度]": None}, 1),
        (
            "municipal-rows-mismatch",
            {f"{TABLE}.total": "(remove)", "projects[①].costs.unit": "百万円"},
            1,
        ),
    ],
)
def test_what_cannot_be_decided_is_counted_and_costs_the_rest_nothing(name, edits, undecided):
    """What stands beside it is still looked at."""
    outcome, found = outcome_of(name, edits)
    assert (outcome.state, found, outcome.undecided) == (PASSED, [], undecided)


@pytest.mark.parametrize(
    ("name", "edits", "at"),
    [
        (
            "cost-statements-disagree",
            {"projects[②].costs.unit": "千ドル"},
            ("projects[②].costs.unit",),
        ),
        (
            "actual-outside-term",
            {f"{HELD}.actuals": [{"value": "1,250件", "period": "R3年度"}], "term": "未定の期間"},
            ("term",),
        ),
        (
            "resolution-after-conclusion",
            {f"{AGREEMENT}.resolutions": [{"council": "みなと市", "date": "9月ごろ"}]},
            (f"{AGREEMENT}.resolutions[みなと市].date",),
        ),
        (
            "declaration-published-before-made",
            {"declaration": {"cities": ["みなと市"], "date": "春ごろ", "published": "2015-04-01"}},
            ("declaration.date",),
        ),
        (
            "population-target-below-estimate",
            {
                "population_outlook": {
                    "estimates": [{"period": "2040年", "population": "41.OOO"}],
                    "targets": [{"period": "2040年", "population": "44,000"}],
                }
            },
            ("population_outlook.estimates[2040年].population",),
        ),
        (
            "day-night-ratio-below-one",
            {"zone.members[みなと市].day_night_ratio": "一・〇"},
            ("zone.members[みなと市].day_night_ratio",),
        ),
        (
            "revision-without-forum",
            {"revisions": [{"date": "春ごろ"}], "advisory_forum": {"name": "懇談会", "meetings": ["2021-02-10"]}},
            ("revisions[1].date",),
        ),
    ],
)
def test_what_cannot_be_read_is_named_and_never_green(name, edits, at):
    """No finding is made of it, for the rule that says that it cannot be read is another."""
    outcome, found = outcome_of(name, edits)
    assert (outcome.state, found, outcome.blocked_at) == (HINDERED, [], at)


@pytest.mark.parametrize(
    ("name", "edits"),
    [
        (
            "cost-row-repeated",
            {f"{TABLE}.rows[みなと市 周知啓発].name": "救急医療補助"},
        ),
        ("code-kind-disagrees", {"zone.members[みなと市].name": "みなと", "zone.members[みなと市].code": "016985"}),
        (
            "achievement-rate-mismatch",
            actuals("0件", value="0.0%") | {f"{HELD}.target.value": "1,200件"},
        ),
        (
            "achievement-rate-mismatch",
            actuals("600件", value="40.0%") | {f"{HELD}.baseline": "(remove)"},
        ),
        (
            "achievement-rate-mismatch",
            actuals("300件", value="75.0%") | {f"{HELD}.target.value": "0件"},
        ),
        (
            "baseline-of-part-year",
            {f"{COUNTED}.baseline.value": "－", f"{COUNTED}.baseline.period": "R2年12月末"},
        ),
        (
            "actual-disagrees",
            {
                f"{HELD}.actuals": [{"value": "1,250件", "period": "R3年度"}, {"value": "－", "period": "R4年度"}],
                f"{BOTH}.actuals": [{"value": "1,250件", "period": "R3年度"}, {"value": "1,350件", "period": "R4年度"}],
            },
        ),
        (
            "role-of-non-participant",
            {"projects[①].roles[partner].who": ["うみべ町", "かわい町"]},
        ),
        ("target-equals-baseline", {f"{HELD}.target.value": "増加"}),
        ("role-side-disagrees", {"projects[①].roles[partner].who": ["うみべ町", "かわい町"]}),
        ("name-count-disagrees", {"projects[①].activities[救急医療補助].name": "三市町合同の救急"}),
        (
            "name-count-disagrees",
            {
                "projects[①].activities[救急医療補助].name": "三市町合同の救急",
                "projects[①].activities[周知啓発].name": "二市町合同の啓発",
                "projects[①].activities[周知啓発].scope": "港 海",
            },
        ),
        (
            "item-in-no-agreement",
            {
                f"{AGREEMENT}.items": [["ア", "1", "(1)"], ["ア", "2", "(1)"]],
                "agreements[みなと市・かわい町].items": [["ア", "1", "(1)"], ["ア", "2", "(1)"]],
                "sections[イ].number": "ア",
            },
        ),
    ],
)
def test_what_says_nothing_wrong_is_let_be(name, edits):
    """Another work of the same name, a name without an ending, a target of 0, a stranger: no fault of this rule's."""
    outcome, found = outcome_of(name, edits)
    assert (outcome.state, found) == (PASSED, [])


@pytest.mark.parametrize(
    ("name", "edits", "at"),
    [
        ("agreement-parties-wrong", {f"{AGREEMENT}.parties": ["みなと市"]}, ["agreements[みなと市].parties"]),
        ("agreement-parties-wrong", {f"{AGREEMENT}.parties": ["やまべ町"]}, ["agreements[やまべ町].parties"]),
        (
            "agreement-parties-wrong",
            {f"{AGREEMENT}.parties": ["みなと市", "やまべ町", "かわい町"]},
            ["agreements[みなと市・やまべ町・かわい町].parties"],
        ),
        (
            "amount-negative",
            {f"{LISTED}.amounts[R3年度]": -300, f"{LISTED}.amounts[R4年度]": "－", f"{LISTED}.amounts[R5年度]": None},
            [f"{LISTED}.amounts[R3年度]"],
        ),
        ("own-share-mismatch", {f"{PAYEE}.own_share.amounts[R3年度]": "500.5"}, [f"{PAYEE}.amounts[R3年度]"]),
        *(
            (
                "amount-unlike-neighbours",
                {**amounts(STOCK, [1230, 1230, odd, 1230, 1230]), f"{STOCK}.total": 4 * 1230 + odd},
                [f"{STOCK}.amounts[R5年度]"],
            )
            for odd in (123, 12300, 1320)
        ),
        (
            "achievement-rate-mismatch",
            actuals("0件", value="10.0%"),
            [f"{HELD}.achievement.value"],
        ),
        (
            "role-of-non-participant",
            {"projects[①].roles[partner].who": ["うみべ町", "かわい町"], "projects[①].participants[3]": "(remove)"},
            ["projects[①].roles[うみべ町・かわい町].who[2]"],
        ),
    ],
)
def test_a_fault_beside_what_says_nothing_is_still_found(name, edits, at):
    """Exactly at its place."""
    assert outcome_of(name, edits)[1] == at
