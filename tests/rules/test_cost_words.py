"""Words, ditto marks and units in the place of an amount: what they say, and what they keep from being compared."""

import pytest

from coopvision.checking import make_engine
from coopvision.testing import edited

ENGINE = make_engine()
LIST, SHEET = "cost_by_year.rows[①]", "projects[①].costs"
ROW = "cost_by_municipality.tables[②].rows[みなと市 備蓄整備]"


def spoken(edits):
    """Rule and place of the findings."""
    return [(each.rule, each.place.path) for each in ENGINE.check(edited(edits).vision).findings]


@pytest.mark.parametrize("words", ["〃", "同左", "→", "別途計上", "町が負担", "必要に応じて", "再掲"])
def test_words_that_refer_elsewhere_are_not_compared(words):
    """But the other statements are."""
    edits = {f"{LIST}.amounts[R4年度]": words}
    assert spoken(edits) == []
    wrong = spoken({**edits, f"{SHEET}.amounts[R4年度]": 1530, f"{SHEET}.total": 7610})
    assert wrong == [
        ("cost-statements-disagree", f"{SHEET}.amounts[R4年度]"),
        ("cost-statements-disagree", f"{SHEET}.total"),
    ]


def test_where_only_one_statement_is_left_there_is_no_answer():
    """Nothing agrees with nothing."""
    gone = {"cost_by_municipality.tables[①]": "(remove)", f"{LIST}.amounts[R4年度]": "同左"}
    rules = {rule for rule, _ in spoken({**gone, f"{SHEET}.amounts[R4年度]": 1530, f"{SHEET}.total": 7610})}
    assert rules == {"cost-statements-disagree", "project-not-in-list"}
    outcome = next(
        each for each in ENGINE.check(edited(gone).vision).outcomes if each.rule == "cost-statements-disagree"
    )
    assert outcome.undecided > 0


@pytest.mark.parametrize("words", ["検討中", "未定", "調整中", "（未定）", "未確定", "未集計", "計上予定"])
def test_what_is_still_to_come_is_no_amount(words):
    """One table has decided, and the other has not."""
    assert spoken({f"{LIST}.amounts[R4年度]": words}) == [("cost-statements-disagree", f"{LIST}.amounts[R4年度]")]


@pytest.mark.parametrize("words", ["終了", "なし", "廃止", "未実施"])
def test_a_word_for_none_is_no_amount(words):
    """What another table prints is missing here."""
    found = spoken({f"{LIST}.amounts[R4年度]": words})
    assert ("cost-statements-disagree", f"{LIST}.amounts[R4年度]") in found
    assert ("row-total-mismatch", f"{LIST}.total") in found


@pytest.mark.parametrize(
    ("printed", "rules"),
    [
        ("0円", ["amount-irregular"]),
        ("0千円", ["amount-irregular"]),
        ("0万円", ["amount-irregular"]),
        ("0人", ["amount-malformed"]),
        ("（再掲）0", ["amount-irregular"]),
        ("終了", []),
        ("〃", []),
        ("なし", []),
    ],
)
def test_nothing_is_nothing_in_every_unit(printed, rules):
    """But a head count is no amount; a word is no dash beside blanks."""
    found = spoken({"cost_by_municipality.tables[③].rows[やまべ町 交流会].amounts[R4年度]": printed})
    assert [rule for rule, _ in found] == rules


def test_a_head_count_is_no_amount_of_a_table_without_a_unit_of_money():
    """Whatever the unit of the table."""
    found = spoken({"cost_by_municipality.tables[②].unit": "式", f"{ROW}.amounts[R3年度]": "200人"})
    assert ("amount-malformed", f"{ROW}.amounts[R3年度]") in found


@pytest.mark.parametrize(
    ("amounts", "total", "speaks"),
    [
        ([None] * 5, None, True),
        (["－"] * 5, "0", True),
        (["…"] * 5, None, True),
        (["終了"] * 5, None, False),
        (["〃"] * 5, None, False),
        ([None] * 5, "廃止", False),
        ([None] * 5, "検討中", False),
    ],
)
def test_a_row_of_words_is_not_empty(amounts, total, speaks):
    """Where 0 is printed for work without a budget, a row of blanks or dashes is."""
    row = "cost_by_municipality.tables[③].rows[やまべ町 交流会]"
    found = spoken({f"{row}.amounts": amounts, f"{row}.total": total})
    assert (("row-without-amounts", row) in found) is speaks


LATE = {
    "projects[②].costs.years": ["R5年度", "R6年度", "R7年度"],
    "projects[②].costs.amounts": [300, 300, 300],
    "projects[②].costs.total": 900,
    "cost_by_year.rows[②].amounts": [None, None, 300, 300, 300],
    "cost_by_year.rows[②].total": 900,
    "cost_by_year.total": {"amounts": [1520, 1520, 1820, 1820, 1820], "total": 8500},
    "cost_by_municipality.tables[②].rows": [
        {"municipality": each, "name": "備蓄整備", "amounts": [None, None, 100, 100, 100], "total": 300}
        for each in ("みなと市", "やまべ町", "かわい町")
    ],
    "cost_by_municipality.tables[②].total": {"amounts": [0, 0, 300, 300, 300], "total": 900},
}
"""Work that begins in R5年度, whose municipal table prints 0 as the sum of blanks."""


def test_a_total_of_blanks_is_no_amount():
    """Neither beside a blank nor for the head of the sheet."""
    assert spoken(LATE) == []


@pytest.mark.parametrize(
    "more",
    [
        {"cost_by_year.rows[②].amounts": [7, None, 300, 300, 300], "cost_by_year.rows[②].total": 907},
        {"cost_by_municipality.tables[②].total": {"amounts": [7, 0, 300, 300, 300], "total": 907}},
    ],
)
def test_an_amount_beside_blanks_is_one(more):
    """Then a statement has what the others lack, and the sheet no column for it."""
    found = spoken({**LATE, **more})
    assert "cost-statements-disagree" in {rule for rule, _ in found}
    assert ("cost-year-missing", "projects[②].costs.years") in found


def test_a_printed_0_of_a_row_is_an_amount():
    """Work without a budget."""
    rows = [dict(row) for row in LATE["cost_by_municipality.tables[②].rows"]]
    rows[0]["amounts"] = [0, None, 100, 100, 100]
    found = spoken({**LATE, "cost_by_municipality.tables[②].rows": rows})
    places = [place for rule, place in found if rule in {"cost-year-missing", "cost-statements-disagree"}]
    assert places == ["projects[②].costs.years", "cost_by_year.rows[②].amounts[R3年度]"]


def test_a_whole_total_of_blanks_is_a_blank():
    """Also in the column of totals."""
    edits = {
        "cost_by_municipality.tables[③].rows": [
            {"municipality": each, "name": "交流会", "amounts": [None] * 5}
            for each in ("みなと市", "やまべ町", "かわい町")
        ],
        "cost_by_year.rows[③].amounts": [None] * 5,
        "cost_by_year.rows[③].total": None,
        "projects[③].costs.amounts": [None] * 5,
        "projects[③].costs.total": None,
        "cost_by_municipality.zero_cost_printed": "false",
        "cost_by_municipality.footnotes": [],
    }
    assert spoken(edits) == []
