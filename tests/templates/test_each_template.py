"""What each template finds, passes over, and cannot tell, on edits of the sample."""

import pytest
from toml_rules import one_rule, outcome_of

from coopvision.engine import Engine, State
from coopvision.templates import TEMPLATES
from coopvision.testing import edited, sample

ROW = "cost_by_municipality.tables[①].rows[みなと市 救急医療補助]"
STORE = "cost_by_municipality.tables[②].rows[みなと市 防災倉庫建設]"
SHEET = "projects[①].costs"
TARGET = "projects[①].indicators[救急受入件数].target"

RULES = {
    "required": 'template = "required"\neach = "Project"\nfield = ["summary", "costs.total", "participants"]',
    "readable": 'template = "readable"\neach = "projects.indicators"\nfield = ["target.value", "target.period"]',
    "count-at-least": 'template = "count-at-least"\neach = "Project"\nof = "indicators"\nleast = 1',
    "count-at-most": 'template = "count-at-most"\neach = "Project"\nof = "indicators"\nmost = 2',
    "one-of": 'template = "one-of"\neach = "CostSheet"\nfield = "total"\nvalues = [7600, "2,000", 0]',
    "matches": 'template = "matches"\neach = "Project"\nfield = "summary"\nlike = "*。"\nunlike = "*検討中*"',
    "unique": 'template = "unique"\neach = "MunicipalTable"\nof = "rows"\nkey = ["municipality", "name"]',
    "unique values": 'template = "unique"\neach = "Project"\nof = "participants"',
    "reference-exists": 'template = "reference-exists"\neach = "CostRow"\nfield = "municipality"\nin = "Member.name"',
    "sum-equals": 'template = "sum-equals"\neach = "Amounts"\nparts = "amounts"\ntotal = "total"',
    "sum-equals by year": 'template = "sum-equals"\neach = "MunicipalTable"\nparts = "rows.amounts"\n'
    'total = "total.amounts"',
    "equals": 'template = "equals"\neach = "Project"\nby = { Project = "number", CostLine = "project" }\n'
    'fields = ["costs.amounts", "CostLine.amounts"]',
    "equals text": 'template = "equals"\neach = "Project"\nby = { Project = "number", CostLine = "project" }\n'
    'fields = ["name", "CostLine.name"]',
    "equals period": 'template = "equals"\neach = "projects.indicators"\nfields = ["baseline.period", "target.period"]',
    "between": 'template = "between"\neach = "CostRow"\nfield = "own_share.amounts"\nat-least = 0\nat-most = "amounts"',
    "in-order": 'template = "in-order"\neach = "CostSheet"\nof = "years"\nstrict = true',
    "in-order numbers": 'template = "in-order"\neach = "Vision"\nof = "projects.number"',
    "within-period": 'template = "within-period"\neach = "projects.indicators"\nfield = "target.period"',
    "within-period given": 'template = "within-period"\neach = "projects.indicators"\nfield = "target.period"\n'
    'period = "R3～R7年度"',
    "if-then": 'template = "if-then"\neach = "CostRow"\nif = { field = "own_share.total", at-least = 1 }\n'
    'then = { field = "remarks", like = "*負担額" }',
}


@pytest.mark.parametrize("name", [name for name in RULES if name != "equals period"])
def test_the_sample_is_right(name):
    """What is consistent is passed, and something was examined."""
    outcome, places = outcome_of(RULES[name], {})
    assert places == []
    assert outcome.state is State.PASSED
    assert outcome.examined > 0


FAILS = [
    ("required", {"projects[①].summary": "(remove)"}, ["projects[①].summary"]),
    ("required", {"projects[①].summary": " "}, ["projects[①].summary"]),
    ("required", {"projects[①].costs": "(remove)"}, ["projects[①].costs"]),
    ("required", {"projects[①].costs.total": "－"}, ["projects[①].costs.total"]),
    ("required", {"projects[①].participants": []}, ["projects[①].participants"]),
    ("readable", {f"{TARGET}.value": "32.800人"}, [f"{TARGET}.value"]),
    ("readable", {f"{TARGET}.period": "いつか"}, [f"{TARGET}.period"]),
    ("count-at-least", {"projects[①].indicators": []}, ["projects[①].indicators"]),
    ("count-at-most", {"projects[③].indicators": [{"name": str(n)} for n in range(3)]}, ["projects[③].indicators"]),
    ("one-of", {f"{SHEET}.total": 7601}, [f"{SHEET}.total"]),
    ("matches", {"projects[①].summary": "支える"}, ["projects[①].summary"]),
    ("matches", {"projects[①].summary": "支えることを検討中。"}, ["projects[①].summary"]),
    (
        "unique",
        {f"{STORE}.name": "備蓄整備"},
        ["cost_by_municipality.tables[②].rows[みなと市 備蓄整備~2].municipality"],
    ),
    ("unique values", {"projects[①].participants": ["みなと市", "港"]}, ["projects[①].participants[2]"]),
    (
        "reference-exists",
        {f"{ROW}.municipality": "うみ町"},
        ["cost_by_municipality.tables[①].rows[うみ町 救急医療補助].municipality"],
    ),
    ("sum-equals", {f"{SHEET}.total": 7601}, [f"{SHEET}.total"]),
    ("sum-equals by year", {f"{ROW}.amounts[R4年度]": 1}, ["cost_by_municipality.tables[①].total.amounts[R4年度]"]),
    ("equals", {f"{SHEET}.amounts[R4年度]": 1}, [f"{SHEET}.amounts[R4年度]"]),
    ("equals", {f"{SHEET}.amounts[R4年度]": "null"}, [f"{SHEET}.amounts[R4年度]"]),
    ("equals text", {"projects[①].name": "救急事業"}, ["projects[①].name"]),
    ("between", {f"{ROW}.own_share.amounts[R4年度]": 1001}, [f"{ROW}.own_share.amounts[R4年度]"]),
    ("between", {f"{ROW}.own_share.amounts[R4年度]": "△1"}, [f"{ROW}.own_share.amounts[R4年度]"]),
    ("in-order", {f"{SHEET}.years[2]": "R3年度"}, [f"{SHEET}.years[2]"]),
    ("in-order numbers", {"projects[②].number": "9"}, ["projects[③].number"]),
    ("within-period", {f"{TARGET}.period": "R8年度"}, [f"{TARGET}.period"]),
    ("within-period given", {f"{TARGET}.period": "R2～R7年度"}, [f"{TARGET}.period"]),
    ("if-then", {f"{ROW}.remarks": "(remove)"}, [f"{ROW}.remarks"]),
]


@pytest.mark.parametrize(("name", "edits", "places"), FAILS, ids=[f"{name} {n}" for n, (name, *_) in enumerate(FAILS)])
def test_what_is_wrong_is_found_at_its_place(name, edits, places):
    """At this place, and at no other."""
    outcome, found = outcome_of(RULES[name], edits)
    assert found == places
    assert outcome.state is State.FAILED


BLOCKED = [
    ("one-of", {f"{SHEET}.total": "7.600"}, [f"{SHEET}.total"]),
    ("sum-equals", {f"{SHEET}.total": "7.600"}, [f"{SHEET}.total"]),
    ("sum-equals by year", {f"{ROW}.amounts[R4年度]": "x"}, [f"{ROW}.amounts[R4年度]"]),
    ("equals", {f"{SHEET}.amounts[R4年度]": "x"}, [f"{SHEET}.amounts[R4年度]"]),
    ("equals period", {f"{TARGET}.period": "いつか"}, [f"{TARGET}.period"]),
    ("between", {f"{ROW}.own_share.amounts[R4年度]": "x"}, [f"{ROW}.own_share.amounts[R4年度]"]),
    ("in-order", {f"{SHEET}.years[2]": "いつか"}, [f"{SHEET}.years[2]"]),
    ("in-order numbers", {"projects[②].number": "甲"}, ["projects[甲].number"]),
    ("within-period", {f"{TARGET}.period": "いつか"}, [f"{TARGET}.period"]),
    ("within-period", {"term": "いつか"}, ["term"]),
    ("if-then", {f"{ROW}.own_share.total": "x"}, [f"{ROW}.own_share.total"]),
    ("equals", {f"{SHEET}.unit": "両"}, [f"{SHEET}.unit"]),
    ("equals", {f"{SHEET}.years": ["いつか", "R4年度", "R5年度", "R6年度", "R7年度"]}, [f"{SHEET}.years"]),
]


@pytest.mark.parametrize(
    ("name", "edits", "places"), BLOCKED, ids=[f"{name} {n}" for n, (name, *_) in enumerate(BLOCKED)]
)
def test_what_cannot_be_read_blocks_and_is_named(name, edits, places):
    """A check that could not be made is never green."""
    outcome, _ = outcome_of(RULES[name], edits)
    assert list(outcome.blocked_at) == places
    assert outcome.state in {State.COULD_NOT_RUN, State.FAILED}


UNDECIDED = [
    ("readable", {f"{TARGET}.value": ""}),
    ("one-of", {f"{SHEET}.total": "検討中"}),
    ("matches", {"projects[①].summary": "(remove)"}),
    ("reference-exists", {"zone.members": []}),
    ("sum-equals", {f"{SHEET}.total": "null"}),
    ("sum-equals by year", {"cost_by_municipality.tables[①].total": "(remove)"}),
    ("equals", {"projects[①].costs": "(remove)"}),
    ("equals text", {"cost_by_year.rows[①].name": "(remove)"}),
    ("between", {f"{ROW}.own_share.amounts[R4年度]": "検討中"}),
    ("in-order", {f"{SHEET}.years[2]": "－"}),
    ("within-period", {f"{TARGET}.period": "(remove)"}),
    ("if-then", {f"{ROW}.own_share.total": "検討中"}),
]


@pytest.mark.parametrize(("name", "edits"), UNDECIDED, ids=[f"{name} {n}" for n, (name, _) in enumerate(UNDECIDED)])
def test_what_says_nothing_yet_is_counted_as_undecided(name, edits):
    """Neither a finding nor a proof."""
    outcome, places = outcome_of(RULES[name], edits)
    assert places == []
    assert outcome.undecided > outcome_of(RULES[name], {})[0].undecided
    assert outcome.blocked == 0


SILENT = [
    ("equals", {f"{SHEET}.unit": "円", f"{SHEET}.amounts": [1_520_000] * 5}),
    (
        "equals",
        {
            "projects[②].costs.years": [f"R{year}年度" for year in (7, 6, 5, 4, 3)],
            "projects[②].costs.amounts": [300, 300, 300, 800, 300],
        },
    ),
    ("equals text", {"projects[①].name": "救急医療 事業".replace(" ", "")}),
    ("equals period", {f"{TARGET}.period": "平成31年度"}),
    ("one-of", {f"{SHEET}.total": "７，６００"}),
    ("unique", {f"{STORE}.name": "備蓄整備2"}),
    ("reference-exists", {f"{ROW}.municipality": "港"}),
    ("in-order numbers", {"projects[②].number": "(2)"}),
    ("within-period", {f"{TARGET}.period": "R8年3月"}),
    ("between", {f"{ROW}.own_share.amounts[R4年度]": 1000}),
    ("if-then", {f"{ROW}.own_share": "(remove)", f"{ROW}.remarks": "(remove)"}),
]


@pytest.mark.parametrize(("name", "edits"), SILENT, ids=[f"{name} {n}" for n, (name, _) in enumerate(SILENT)])
def test_a_near_miss_is_silent(name, edits):
    """The same thing in another writing, and what is right on the border."""
    outcome, places = outcome_of(RULES[name], edits)
    others = outcome_of(RULES[name], {})[1]
    assert set(places) <= set(others) - {f"{TARGET}.period"}
    assert outcome.blocked == 0


def test_every_template_is_tested_here():
    """The set is closed, and so is this test."""
    used = {one_rule(body).page.section("English").partition("`each`")[0] for body in RULES.values()}
    assert len(used) == len(TEMPLATES)


def test_a_rule_without_its_part_is_not_applicable():
    """It says which part the document lacks."""
    outcome, _ = outcome_of(RULES["reference-exists"], {"cost_by_municipality": "(remove)"})
    assert outcome.state is State.NOT_APPLICABLE
    assert "市町別事業費一覧" in outcome.reason.ja


def test_a_condition_narrows_any_template():
    """Only the central city's rows are asked for remarks."""
    body = (
        'template = "required"\neach = "CostRow"\nif = { field = "municipality", one-of = ["港"] }\nfield = "remarks"'
    )
    _, places = outcome_of(body, {})
    rows = [row for table in sample().vision.cost_by_municipality.tables for row in table.rows]
    assert len(places) == sum(row.municipality == "みなと市" and row.remarks is None for row in rows)
    assert all("みなと市" in place for place in places)


def test_a_condition_that_holds_nowhere_leaves_nothing_to_examine():
    """Nothing is green that was not looked at."""
    condition = '{ field = "municipality", one-of = ["うみ町"] }'
    body = f'template = "required"\neach = "CostRow"\nif = {condition}\nfield = "remarks"'
    outcome, _ = outcome_of(body, {})
    assert outcome.state is State.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ('{ field = "remarks", present = true }', 1),
        ('{ field = "remarks", present = false }', 11),
        ('{ field = "name", like = "防災*" }', 3),
        ('{ field = "total", at-most = 0 }', 4),
        ('{ field = "amounts", at-least = 500.5 }', 1),
        ('{ field = "Vision.cost_by_municipality.zero_cost_printed", one-of = [true] }', 12),
        ('{ field = "Member.mark", like = "？" }', 0),
    ],
)
def test_conditions(condition, count):
    """How many rows of the sample each one means."""
    body = f'template = "count-at-least"\neach = "CostRow"\nif = {condition}\nof = "amounts"\nleast = 1'
    outcome, _ = outcome_of(body, {})
    assert outcome.examined == count


def test_relations_are_counted_in_the_coverage():
    """A sum in TOML verifies what a sum in Python does."""
    rule = one_rule(RULES["sum-equals"])
    coverage = Engine([rule]).check(sample().vision).coverage
    assert coverage.verified > 0


def test_a_sum_that_fails_names_every_part():
    """From a relation come both places and the difference."""
    vision = edited({f"{SHEET}.total": 7601}).vision
    (rule,) = [one_rule(RULES["sum-equals"])]
    (finding,) = Engine([rule]).check(vision).findings
    assert (finding.found, finding.expected) == (7601, 7600)
    assert [related.place.path for related in finding.related] == [
        f"{SHEET}.amounts[R{year}年度]" for year in range(3, 8)
    ]


def test_a_join_of_lists_means_every_part_once():
    """The members that a project names, each once though two references mean it."""
    body = (
        'template = "count-at-least"\neach = "Project"\nby = { Project = "participants", Member = "name" }\n'
        'of = "Member.name"\nleast = 3'
    )
    assert outcome_of(body, {})[1] == []
    _, places = outcome_of(body, {"projects[①].participants": ["みなと市", "港", "012980", "やまべ町"]})
    assert places == ["projects[①]"]


def test_a_nought_is_no_blank_in_a_message():
    """`0` is carried out without a budget."""
    body = 'template = "if-then"\neach = "CostSheet"\nif = { field = "total", at-most = 0 }\nthen = '
    rule = one_rule(body + '{ field = "total", at-least = 1 }')
    (finding,) = Engine([rule]).check(sample().vision).findings
    assert (finding.found, finding.expected) == (0, 1)


SHEETS_TO_TOTAL = (
    'template = "sum-equals"\neach = "YearlyList"\nparts = "Vision.projects.costs.amounts"\ntotal = "total.amounts"'
)


def test_sums_across_tables_go_by_the_year_and_not_by_the_place():
    """A sheet that prints its years from the last to the first adds up all the same."""
    turned = {
        "projects[②].costs.years": [f"R{year}年度" for year in (7, 6, 5, 4, 3)],
        "projects[②].costs.amounts": [300, 300, 300, 800, 300],
    }
    outcome, places = outcome_of(SHEETS_TO_TOTAL, turned)
    assert (places, outcome.examined, outcome.blocked) == ([], 5, 0)
    turned["projects[②].costs.amounts"] = [300, 800, 300, 300, 300]
    _, places = outcome_of(SHEETS_TO_TOTAL, turned)
    assert places == ["cost_by_year.total.amounts[R4年度]", "cost_by_year.total.amounts[R6年度]"]


def test_sums_across_units_could_not_be_examined():
    """Rounded figures do not add up, so nothing is said of them, and the report is not ok."""
    outcome, places = outcome_of(SHEETS_TO_TOTAL, {"projects[②].costs.unit": "百万円"})
    assert places == []
    assert outcome.state is State.COULD_NOT_RUN


def test_years_of_several_rows_add_up_to_one_total():
    """A total of everything."""
    body = 'template = "sum-equals"\neach = "MunicipalTable"\nparts = "rows.amounts"\ntotal = "total.total"'
    assert outcome_of(body, {})[1] == []
    _, places = outcome_of(body, {f"{ROW}.amounts[R4年度]": 1001})
    assert places == ["cost_by_municipality.tables[①].total.total"]


@pytest.mark.parametrize(
    ("target", "holds"),
    [("計1,000人", True), ("計1000人", True), ("計1,001人", False), ("計1,000件", False), ("1,000人", False)],
)
def test_values_of_indicators_are_the_same_as_numbers_with_their_units(target, holds):
    """However they are written."""
    body = (
        'template = "equals"\neach = "projects.indicators"\nby = { Indicator = "name", ListedIndicator = "name" }\n'
        'fields = ["target.value", "ListedIndicator.target.value"]'
    )
    _, places = outcome_of(body, {"projects[②].indicators[訓練参加者数].target.value": target})
    assert (places == []) is holds


def test_a_value_of_an_indicator_may_be_one_of_several():
    """Given as it is printed."""
    body = 'template = "one-of"\neach = "projects.indicators"\nfield = "baseline.value"\nvalues = ["180 人", "1200件"]'
    assert len(outcome_of(body, {})[1]) == 2


def test_scopes_are_compared_as_text():
    """Width and spaces do not matter."""
    body = 'template = "one-of"\neach = "Activity"\nfield = "scope"\nvalues = ["3市町", "港 山", "各市町"]'
    assert outcome_of(body, {})[1] == []


def test_bounds_may_be_fractions_and_numbers_of_indicators():
    """A share is at most all of it."""
    body = 'template = "between"\neach = "projects.indicators"\nfield = "target.value"\nat-least = 60.5\nif = '
    _, places = outcome_of(body + '{ field = "target.value", like = "*%" }', {})
    assert places == ["projects[③].indicators[交流会の満足度].target.value"]


def test_a_bound_under_another_unit_could_not_be_compared():
    """千円 and 円 are not compared as numbers."""
    body = 'template = "between"\neach = "YearlyList"\nfield = "rows.total"\nat-most = "total.total"'
    assert outcome_of(body, {})[0].state is State.PASSED
    other = (
        'template = "between"\neach = "Project"\nby = { Project = "number", CostLine = "project" }\n'
        'field = "CostLine.total"\nat-most = "costs.total"'
    )
    assert outcome_of(other, {})[0].state is State.PASSED
    assert outcome_of(other, {"projects[②].costs.unit": "円"})[0].state is State.COULD_NOT_RUN


def test_numbers_may_fall():
    """From the largest to the smallest, none twice."""
    body = 'template = "in-order"\neach = "Vision"\nof = "projects.costs.total"\norder = "falling"\nstrict = true'
    assert outcome_of(body, {})[1] == []
    assert outcome_of(body, {"projects[②].costs.total": 7600})[1] == ["projects[②].costs.total"]


def test_a_part_that_is_missing_stays_its_own_place():
    """However deep the selector goes."""
    body = 'template = "required"\neach = "Vision"\nfield = "cost_by_year.total.total"'
    assert outcome_of(body, {"cost_by_year": "(remove)"})[1] == ["cost_by_year"]


@pytest.mark.parametrize(
    ("each", "examined"),
    [("Project", 3), ("projects", 3), ("Vision.projects", 3), ("CostRow", 12), ("MunicipalTable.rows", 12)],
)
def test_what_is_examined_may_be_named_in_every_way(each, examined):
    """By class or by path, with or without the vision before it."""
    outcome, _ = outcome_of(f'template = "required"\neach = "{each}"\nfield = "name"', {})
    assert outcome.examined == examined


def test_a_wrong_count_is_pointed_at_where_the_counted_would_stand():
    """The list itself, or the part that is missing."""
    body = 'template = "count-at-least"\neach = "Project"\nof = "costs.amounts"\nleast = 6'
    _, places = outcome_of(body, {"projects[①].costs": "(remove)"})
    assert places == ["projects[①].costs", "projects[②].costs.amounts", "projects[③].costs.amounts"]


def test_months_and_days_count_for_the_order():
    """December stands after April of the same year."""
    body = 'template = "in-order"\neach = "Vision"\nof = "agreements.concluded"\nstrict = true'
    keys = [f"agreements[みなと市・{town}].concluded" for town in ("やまべ町", "かわい町")]
    for early, late in (("R3年4月", "R3年12月"), ("R3年4月1日", "R3年4月2日"), ("R3年12月", "R4年1月")):
        assert outcome_of(body, dict(zip(keys, (early, late), strict=True)))[1] == []
        assert outcome_of(body, dict(zip(keys, (late, early), strict=True)))[1] == [keys[1]]


def test_statements_are_compared_by_the_year():
    """Where the heads differ the same year is sought in both, and a year of one alone is passed over."""
    turned = {
        "projects[②].costs.years": [f"R{year}年度" for year in (8, 6, 5, 4, 3)],
        "projects[②].costs.amounts": [1, 300, 300, 799, 300],
    }
    assert outcome_of(RULES["equals"], turned)[1] == ["projects[②].costs.amounts[R4年度]"]


def test_a_year_that_the_total_lacks_is_not_asked_for():
    """Parts may go further than the total."""
    longer = {
        "projects[②].costs.years": [f"R{year}年度" for year in range(3, 9)],
        "projects[②].costs.amounts": [300, 800, 300, 300, 300, 999],
    }
    outcome, places = outcome_of(SHEETS_TO_TOTAL, longer)
    assert (places, outcome.examined) == ([], 5)


def test_a_mean_over_years_is_not_the_years():
    """What is taken of a period counts."""
    pair = {
        "projects[③].indicators[交流会の満足度].baseline.period": "R3～R7年度",
        "projects[③].indicators[交流会の満足度].target.period": "R3～7年度",
    }
    mean = {**pair, "projects[③].indicators[交流会の満足度].target.period": "R3～R7年度平均"}
    assert len(outcome_of(RULES["equals period"], pair)[1]) + 1 == len(outcome_of(RULES["equals period"], mean)[1])


def test_the_second_of_a_kind_names_the_first():
    """Both places are in the finding."""
    vision = edited({"projects[①].participants": ["みなと市", "港"]}).vision
    (finding,) = Engine([one_rule(RULES["unique values"])]).check(vision).findings
    assert [related.place.path for related in finding.related] == ["projects[①].participants[1]"]


@pytest.mark.parametrize(
    ("total", "undecided", "blocked", "examined"),
    [("null", 0, 0, 1), ("検討中", 1, 0, 1), ("7.600", 0, 1, 1), (7600, 0, 0, 2)],
)
@pytest.mark.parametrize("asked", ["one-of = [7600, 2000]", "at-least = 1"])
def test_a_condition_that_cannot_be_told_is_said_to_be_so(asked, total, undecided, blocked, examined):
    """A blank fails it; what is still to come leaves the rule undecided, what cannot be read blocks it."""
    body = f'template = "required"\neach = "CostSheet"\nif = {{ field = "total", {asked} }}\nfield = "years"'
    outcome, _ = outcome_of(body, {f"{SHEET}.total": total})
    assert (outcome.undecided, outcome.blocked, outcome.examined) == (undecided, blocked, examined)
