"""Sums of rounded figures: what a footnote, a finer table or the configuration explains, and what nothing explains."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, Setting, State
from coopvision.testing import edited

BOOK = make_rulebook()
LIST = "cost_by_year"
NOTE = "端数処理のため、合計が一致しないことがある。"
TABLES = "cost_by_municipality"
IN_TEN_THOUSANDS = {
    TABLES: "(remove)",
    "projects[②].costs.amounts": [304, 804, 304, 304, 304],
    "projects[②].costs.total": 2020,
    f"{LIST}.unit": "万円",
    f"{LIST}.rows[①].amounts": [152] * 5,
    f"{LIST}.rows[①].total": 760,
    f"{LIST}.rows[②].amounts": [30, 80, 30, 30, 30],
    f"{LIST}.rows[②].total": 202,
    f"{LIST}.total": {"amounts": [182, 232, 182, 182, 182], "total": 962},
}


def found(edits, name="row-total-mismatch", **options):
    """The places at which a rule alone speaks."""
    rule = BOOK.rule(name)
    settings = {name: Setting(severity=rule.severity, options=options)} if options else {}
    report = Engine([rule], settings=settings).check(edited(edits).vision)
    assert report.outcomes[0].state is not State.CRASHED
    return [finding.place.path for finding in report.findings]


@pytest.mark.parametrize("name", ["row-total-mismatch", "grand-total-mismatch", "cost-statements-disagree"])
def test_a_list_that_is_rounded_correctly_is_right(name):
    """Row and grand total: each figure is the one of the sheet, rounded."""
    assert found(IN_TEN_THOUSANDS, name) == []


def test_figures_that_are_all_cut_are_right_too():
    """30.4, 80.9 and 203.5 all cut."""
    cut = {
        **IN_TEN_THOUSANDS,
        "projects[②].costs.amounts": [306, 809, 306, 308, 306],
        "projects[②].costs.total": 2035,
        f"{LIST}.rows[②].total": 203,
        f"{LIST}.total.total": 963,
    }
    assert found(cut) == found(cut, "grand-total-mismatch") == []


@pytest.mark.parametrize(
    "edits",
    [
        {f"{LIST}.rows[②].total": 203},
        {f"{LIST}.rows[②].amounts[R4年度]": 81, f"{LIST}.total.amounts[R4年度]": 233},
        {"projects[②].costs.total": 2022},
        {"projects[②].costs": "(remove)"},
        {"projects[②].costs.years": ["R4年度", "R3年度", "R5年度", "R6年度", "R7年度"]},
        {"projects[②].number": "③"},
    ],
)
def test_one_figure_that_is_not_rounded_correctly_explains_nothing(edits):
    """Nor do finer figures that do not add up, that are of other years, or that nobody can tell from others."""
    assert f"{LIST}.rows[②].total" in found({**IN_TEN_THOUSANDS, **edits})


def test_a_list_without_a_grand_total_is_read_row_by_row():
    """What is left out is no hindrance."""
    assert found({**IN_TEN_THOUSANDS, f"{LIST}.total": "(remove)"}) == []


def test_a_row_without_a_finer_statement_leaves_the_grand_total_unexplained():
    """The sum of the exact figures is not known."""
    more = {**IN_TEN_THOUSANDS, "projects[③].costs": "(remove)"}
    assert found(more, "grand-total-mismatch") == []
    assert found(more) == [f"{LIST}.total.total"]


def test_an_exact_table_that_is_off_by_one_is_wrong():
    """Nothing explains it."""
    assert found({f"{LIST}.rows[②].total": 2001}) == [f"{LIST}.rows[②].total"]


@pytest.mark.parametrize(("total", "wrong"), [(2003, False), (1997, False), (2004, True)])
def test_a_footnote_explains_half_a_unit_of_every_figure(total, wrong):
    """Five years and the total: three units at most."""
    spoken = found({f"{LIST}.footnotes": [NOTE], f"{LIST}.rows[②].total": total})
    assert spoken == ([f"{LIST}.rows[②].total"] if wrong else [])


def test_a_footnote_is_about_its_own_table():
    """Of a sheet, which has no footnotes, any footnote of the document."""
    edits = {f"{TABLES}.footnotes": [NOTE], f"{LIST}.rows[②].total": 2001, "projects[②].costs.total": 2001}
    assert found(edits) == [f"{LIST}.rows[②].total"]


def test_a_unit_of_other_documents_is_no_hindrance():
    """A unit that nobody can read has no finer one."""
    assert found({**IN_TEN_THOUSANDS, f"{LIST}.unit": "千ドル"}) == [f"{LIST}.total.total", f"{LIST}.rows[②].total"]


ROW = f"{TABLES}.tables[②].rows[やまべ町 防災訓練]"
PAYEE = f"{TABLES}.tables[①].rows[みなと市 救急医療補助]"
SECTION = {"unit": "千円", "years": [f"R{year}年度" for year in range(3, 8)], "amounts": [1520] * 5, "total": 7601}


@pytest.mark.parametrize(
    ("name", "edits"),
    [
        ("municipal-total-mismatch", {f"{ROW}.amounts[R3年度]": 61}),
        ("municipal-rows-mismatch", {f"{ROW}.amounts[R3年度]": 61, f"{TABLES}.tables[②].total": "(remove)"}),
        ("own-share-mismatch", {f"{PAYEE}.own_share.amounts[R3年度]": 501}),
        ("section-costs-mismatch", {"sections[ア].children[1].costs": SECTION}),
    ],
)
def test_every_sum_knows_the_footnote(name, edits):
    """Without it the same difference is a finding."""
    assert len(found(edits, name)) == 1
    assert found({**edits, f"{TABLES}.footnotes": ["千円未満を四捨五入している。"]}, name) == []


@pytest.mark.parametrize(
    ("name", "edits"),
    [
        ("row-total-mismatch", {f"{LIST}.rows[②].total": 2001}),
        ("municipal-total-mismatch", {f"{ROW}.amounts[R3年度]": 61}),
        ("grand-total-mismatch", {f"{LIST}.rows[②].amounts[R3年度]": 301}),
    ],
)
def test_a_configuration_may_allow_it_without_a_footnote(name, edits):
    """Exactly as far as with one."""
    assert len(found(edits, name)) == 1
    assert found(edits, name, allow_rounding=True) == []


def test_what_is_undecided_stays_undecided():
    """A footnote decides nothing that is not printed."""
    report = Engine([BOOK.rule("row-total-mismatch")]).check(
        edited({f"{LIST}.footnotes": [NOTE], f"{LIST}.rows[②].amounts[R3年度]": "検討中"}).vision
    )
    assert (report.outcomes[0].findings, report.outcomes[0].undecided) == (0, 1)


def test_a_row_that_is_listed_again_is_added_where_the_total_holds_it():
    """Its own words do not outweigh the figures."""
    again = {"municipality": "みなと市", "name": "備蓄整備", "remarks": "再掲", "amounts": [200] * 5, "total": 1000}
    rows = {f"{TABLES}.tables[②].rows[+]": again}
    assert found(rows, "municipal-total-mismatch") == found(rows, "cost-row-repeated") == []
    added = {**rows, f"{TABLES}.tables[②].total": {"amounts": [500, 1000, 500, 500, 500], "total": 3000}}
    assert found(added, "municipal-total-mismatch") == []
    listed = {"project": "④", "name": "救急医療事業（再掲）", "amounts": [1] * 5, "total": 5}
    with_it = {f"{LIST}.rows[+]": listed, f"{LIST}.total": "(remove)"}
    assert found(with_it, "grand-total-mismatch") == []
    wrong = {f"{LIST}.rows[+]": listed, f"{LIST}.total.total": 9601}
    assert found(wrong, "grand-total-mismatch") == [f"{LIST}.total.total"]


def test_a_contribution_that_is_listed_again_is_left_out_of_every_reading():
    """Net totals, own shares in the place of gross amounts, without the row."""
    again = {"municipality": "みなと市", "name": "周知啓発（再掲）", "amounts": [20] * 5, "total": 100}
    edits = {
        f"{TABLES}.tables[①].rows[+]": again,
        f"{TABLES}.tables[①].total": {"amounts": [1020] * 5, "total": 5100},
    }
    assert found(edits, "municipal-total-mismatch") == []


@pytest.mark.parametrize(
    "note",
    [
        "満足度は四捨五入",
        "四捨五入は行っていない。",
        "千円未満の端数は切り捨てていない",
        "合計の端数処理はしていません。",
    ],
)
def test_a_footnote_of_something_else_excuses_no_sum(note):
    """Rounding of other figures, or rounding that is denied."""
    edits = {f"{ROW}.amounts[R3年度]": 61, f"{TABLES}.footnotes": [note]}
    assert len(found(edits, "municipal-total-mismatch")) == 1


def test_rounding_up_is_rounding():
    """千円未満切上げ."""
    edits = {f"{ROW}.amounts[R3年度]": 61, f"{TABLES}.footnotes": ["千円未満切上げ"]}
    assert found(edits, "municipal-total-mismatch") == []
