"""What is listed again (再掲): it stands twice on purpose, and says the same amounts or none."""

import pytest

from coopvision.checking import make_engine
from coopvision.testing import edited

ENGINE = make_engine()
FIRST = {"project": "①", "name": "救急医療事業", "item": ["ア", "1", "(1)"], "amounts": [1520] * 5, "total": 7600}
AGAIN = {**FIRST, "name": "救急医療事業（再掲）", "item": ["イ", "1", "(1)"]}
ROW = "cost_by_year.rows[①~2]"
FORM = {"amount-irregular", "dash-beside-blank"}
"""What only minds the form."""


def spoken(edits):
    """Rule and place of the findings, those of form left out."""
    found = ENGINE.check(edited(edits).vision).findings
    return [(each.rule, each.place.path) for each in found if each.rule not in FORM]


def listed(**line):
    """What is spoken of a yearly list with one more line."""
    return spoken({"cost_by_year.rows[+]": {**AGAIN, **line}})


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"name": "再掲：救急医療事業"},
        {"name": "救急医療事業 ※再掲"},
        {"name": "救急医療事業【アの再掲】"},
        {"name": "再掲"},
        {"project": "①（再掲）", "name": "救急医療事業"},
        {"project": "①※", "name": "救急医療事業 再掲"},
        {"amounts": ["再掲"] * 5, "total": "（再掲）", "name": "救急医療事業"},
        {"amounts": ["（再掲）"] * 4 + [None], "total": None, "name": "救急医療事業"},
        {"amounts": ["(1520)"] * 5, "total": "（7600）", "name": "救急医療事業"},
        {"amounts": ["（再掲）0"] * 5, "total": "0"},
        {"amounts": [0] * 5, "total": 0},
        {"amounts": [None] * 5, "total": None},
        {"amounts": ["－"] * 5, "total": "－"},
        {"amounts": [20] * 5, "total": 100, "name": "救急医療事業（一部再掲）"},
        {"amounts": [20] * 5, "total": 100, "name": "救急医療事業（うち周知分の再掲）"},
    ],
)
def test_a_line_that_is_listed_again_is_right(line):
    """However it says so, with the amounts, with a part of them or without."""
    assert listed(**line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ({"total": 7601}, [("row-total-mismatch", f"{ROW}.total"), ("cost-statements-disagree", f"{ROW}.total")]),
        ({"amounts": ["(1520)"] * 4 + ["(1530)"], "total": "(7610)", "name": "救急医療事業"}, "amounts"),
        ({"amounts": [1520] * 4 + [1530], "total": 7610}, "amounts"),
        ({"name": "救急医寮事業（再掲）"}, [("project-name-disagrees", f"{ROW}.name")]),
        ({"item": ["エ", "1", "(1)"]}, [("project-under-unknown-item", f"{ROW}.item")]),
    ],
)
def test_a_line_that_is_listed_again_can_be_wrong(line, found):
    """In its amounts, its name and its item."""
    if found == "amounts":
        found = [("cost-statements-disagree", f"{ROW}.{each}") for each in ("amounts[R7年度]", "total")]
    assert sorted(listed(**line)) == sorted(found)


def test_a_line_that_does_not_say_so_is_a_line_too_many():
    """Then nothing tells which of the two is the project's."""
    rules = {rule for rule, _ in listed(name="救急医療事業")}
    assert rules == {"listed-project-repeated", "project-item-disagrees", "grand-total-mismatch"}


@pytest.mark.parametrize("again", [{}, {"amounts": ["再掲"] * 5, "total": "再掲"}])
def test_what_is_listed_again_hides_no_fault_of_the_first(again):
    """Sheet, list and table are compared all the same."""
    edits = {
        "cost_by_year.rows[+]": {**AGAIN, **again},
        "projects[①].costs.amounts[R7年度]": 1530,
        "projects[①].costs.total": 7610,
    }
    places = ["projects[①].costs.amounts[R7年度]", "projects[①].costs.total"]
    assert spoken(edits) == [("cost-statements-disagree", place) for place in places]


def test_what_is_listed_again_may_stand_first():
    """As where the list goes by items."""
    rows = [AGAIN, FIRST]
    others = [
        {"project": "②", "name": "防災事業", "amounts": [300, 800, 300, 300, 300], "total": 2000},
        {"project": "③", "name": "交流事業", "amounts": [0] * 5, "total": 0},
    ]
    assert spoken({"cost_by_year.rows": [*rows, *others]}) == []


def test_a_project_that_only_stands_there_as_listed_again_is_compared():
    """It is the only statement of the list."""
    found = spoken({"cost_by_year.rows[①].name": "救急医療事業（再掲）", "cost_by_year.rows[①].total": 7601})
    assert ("cost-statements-disagree", "cost_by_year.rows[①].total") in found


def test_all_amounts_in_brackets_alone_are_no_repetition():
    """Without another line of the project they are its amounts, and two such lines are two."""
    row = {**FIRST, "amounts": ["(1520)"] * 5, "total": "(7600)"}
    assert spoken({"cost_by_year.rows[①]": row}) == []
    twice = {rule for rule, _ in spoken({"cost_by_year.rows[①]": row, "cost_by_year.rows[+]": row})}
    assert "listed-project-repeated" in twice


def test_one_amount_in_brackets_is_no_repetition():
    """Only a whole line is."""
    line = {**FIRST, "amounts": ["(1520)", *[1520] * 4]}
    assert "listed-project-repeated" in {rule for rule, _ in spoken({"cost_by_year.rows[+]": line})}


MENTION = {"sections[イ].children[1].children[(1)].projects[+]": {"number": "①", "name": "救急医療事業（再掲）"}}


def test_the_hierarchy_may_list_a_project_again():
    """The first mention tells under which item it stands."""
    assert spoken(MENTION) == []
    moved = spoken({**MENTION, "projects[①].item": ["イ", "1", "(1)"]})
    assert moved == [("project-item-disagrees", "projects[①].item")]


def table(**fields):
    """The municipal table of the third project, listed again."""
    return {
        "project": "③",
        "name": "交流事業（再掲）",
        "years": [f"R{year}年度" for year in range(3, 8)],
        "rows": [{"municipality": "みなと市", "name": "交流会", "amounts": [9] * 5, "total": 45}],
        "total": {"amounts": [9] * 5, "total": 45},
    } | fields


def test_a_table_may_be_listed_again():
    """With the same amounts, or without; else it contradicts the others."""
    wrong = spoken({"cost_by_municipality.tables[+]": table()})
    assert {rule for rule, _ in wrong} == {"cost-statements-disagree"}
    assert len(wrong) == 6
    assert spoken({"cost_by_municipality.tables[+]": table(rows=[], total=None)}) == []


def test_a_sheet_may_be_listed_again():
    """Its number is no second one, and its item is another."""
    sheet = {"number": "①", "name": "救急医療事業（再掲）", "item": ["イ", "1", "(1)"]}
    rules = {rule for rule, _ in spoken({"projects[+]": sheet})}
    assert rules.isdisjoint({"number-repeated", "project-item-disagrees", "cost-statements-disagree"})
    costs = {"years": ["R3年度"], "amounts": [1519], "total": 1519}
    found = spoken({"projects[+]": {**sheet, "costs": costs}})
    assert "number-repeated" not in {rule for rule, _ in found}


def test_the_list_of_indicators_may_list_a_project_again():
    """Under its name."""
    row = {"project": "①", "project_name": "救急医療事業（再掲）", "name": "救急受入件数"}
    found = spoken({"indicator_list.rows[+]": row})
    assert "project-name-disagrees" not in {rule for rule, _ in found}


@pytest.mark.parametrize(("total", "places"), [(9600, []), (17200, []), (9601, ["cost_by_year.total.total"])])
def test_the_grand_total_may_hold_what_is_listed_again_or_not(total, places):
    """As it fits."""
    with_it = {"amounts": [3340, 3840, 3340, 3340, 3340], "total": total}
    without = {"amounts": [1820, 2320, 1820, 1820, 1820], "total": total}
    edits = {"cost_by_year.rows[+]": AGAIN, "cost_by_year.total": with_it if total == 17200 else without}
    assert [place for rule, place in spoken(edits) if rule == "grand-total-mismatch"] == places
