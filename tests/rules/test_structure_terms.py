"""The fiscal years of a term, however it is printed, and who counts on them."""

import pytest

from coopvision.checking import make_engine, make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited
from coopvision_rules.terms import days_of_term, fiscal_term, term_of


def vision(term):
    """The sample with another term."""
    return edited({"term": term}).vision


@pytest.mark.parametrize(
    ("term", "first", "last", "partly"),
    [
        ("R3～R7年度", 2021, 2025, set()),
        ("令和3年～令和7年", 2021, 2025, set()),
        ("令和3年度", 2021, 2021, set()),
        ("令和3年10月～令和8年3月", 2021, 2025, {2021}),
        ("令和3年4月～令和7年9月", 2021, 2025, {2025}),
        ("令和3年10月1日から令和8年9月30日まで", 2021, 2026, {2021, 2026}),
        ("令和3年10月～8年9月", 2021, 2026, {2021, 2026}),
        ("2021年10月-2026年9月", 2021, 2026, {2021, 2026}),
        ("令和3年1月～令和7年12月31日", 2021, 2025, set()),
        ("令和3年2月～令和8年3月", 2020, 2025, {2020}),
        ("令和3年10月から令和8年9月までの5年間", 2021, 2026, {2021, 2026}),
        ("R3年10月～R8年9月（5か年）", 2021, 2026, {2021, 2026}),
        ("令和3年度から5年間", 2021, 2025, set()),
        ("令和3年度からの5か年間とする", 2021, 2025, set()),
        ("令和3年度より五箇年", 2021, 2025, set()),
        ("令和3（2021）年度から 5年間", 2021, 2025, set()),
        ("令和3年4月から5年間", 2021, 2025, set()),
        ("令和3年10月から5年間", 2021, 2026, {2021, 2026}),
        ("令和3年度から1年間", 2021, 2021, set()),
        ("令和3年度（5か年計画）", 2021, 2025, set()),
        ("令和3年度〜令和7年度（5か年計画）", 2021, 2025, set()),
        ("令和3年度から令和7年度までの5か年計画", 2021, 2025, set()),
        ("令和3年度～令和7年度（令和5年度変更）", 2021, 2025, set()),
    ],
)
def test_the_years_of_a_term(term, first, last, partly):
    """Every fiscal year that it has a part in."""
    found = term_of(vision(term))
    assert found is not None
    assert (found.years, found.partly) == (range(first, last + 1), partly)
    assert fiscal_term(vision(term)) == range(first, last + 1)
    assert days_of_term(vision(term)) == ((first, 4, 1), (last + 1, 3, 31))


@pytest.mark.parametrize(
    "term",
    [
        *(
            "第2期",
            "？",
            "5年間",
            "から5年間",
            "令和3年度から",
            "R7～R3年度",
            "R8年3月～R3年10月",
            "令和3年度から0年間",
        ),
        *("令和3年度～令和7年度（4か年計画）", "R3年10月～R8年9月（6か年）", "令和3年度から5年間（4か年計画）"),
        *("令和8年度～令和3年度の5年間", "令和3年度～未定", "3年度～7年度", "令和3年10月～令和8年13月"),
    ],
)
def test_a_term_that_cannot_be_read(term):
    """Nothing is guessed."""
    assert term_of(vision(term)) is fiscal_term(vision(term)) is days_of_term(vision(term)) is None


def outcome(rule, edits):
    """How a rule alone ends."""
    report = Engine([make_rulebook().rule(rule)]).check(edited(edits).vision)
    return report.outcomes[0].state, [finding.place.path for finding in report.findings]


@pytest.mark.parametrize(
    ("term", "speaks"),
    [
        ("令和3年度から5年間", False),
        ("令和3年10月～令和8年9月", False),
        ("令和2年10月～令和7年9月", False),
        ("令和2年10月～令和8年9月", False),
        ("令和3年度から6年間", True),
        ("令和3年10月～令和9年9月", True),
    ],
)
def test_the_columns_of_a_term_that_is_printed_otherwise(term, speaks):
    """A year that the term has only a part in may have no column."""
    assert bool(outcome("cost-year-missing", {"term": term})[1]) is speaks


TITLE = "みなと定住自立圏共生ビジョン"


@pytest.mark.parametrize(
    ("title", "term", "state"),
    [
        ("令和3年度～令和7年度", "令和3年度から5年間", State.PASSED),
        ("令和4年度～令和8年度", "令和3年度から5年間", State.FAILED),
        ("令和3年度～令和8年度", "令和3年10月～令和8年9月", State.PASSED),
        ("令和3年度～令和7年度", "令和3年10月～令和8年9月", State.NOT_APPLICABLE),
        ("令和4年度～令和8年度", "令和3年10月～令和8年9月", State.NOT_APPLICABLE),
        ("令和4年度～令和7年度", "令和3年10月～令和8年9月", State.NOT_APPLICABLE),
        ("令和3年度～令和6年度", "令和3年10月～令和8年9月", State.FAILED),
        ("令和2年度～令和8年度", "令和3年10月～令和8年9月", State.FAILED),
        ("令和3年度～令和9年度", "令和3年10月～令和8年9月", State.FAILED),
        ("令和3年～令和8年", "R3～R7年度", State.NOT_APPLICABLE),
        ("令和3年～令和9年", "R3～R7年度", State.FAILED),
        ("令和2年～令和8年", "R3～R7年度", State.FAILED),
    ],
)
def test_a_title_beside_the_term(title, term, state):
    """What it may mean is no contradiction."""
    assert outcome("title-term-disagrees", {"title": f"{TITLE}（{title}）", "term": term})[0] is state


@pytest.mark.parametrize(
    ("schedule", "places"),
    [("令和5年度", []), ("令和8年度", ["projects[①].schedule"]), ("令和2年度", ["projects[①].schedule"])],
)
def test_a_schedule_beside_a_beginning_and_a_number_of_years(schedule, places):
    """The years are counted on."""
    edits = {"term": "令和3年度から5年間", "projects[①].schedule": schedule}
    assert outcome("schedule-outside-term", edits)[1] == places


@pytest.mark.parametrize("term", ["令和3年度から5年間", "令和3年10月～令和8年3月", "R3～R7年度（5か年計画）"])
def test_no_rule_finds_fault_with_such_a_term(term):
    """It is printed in a way of its own, that is all."""
    assert make_engine().check(vision(term)).findings == ()


def test_heads_that_differ_are_left_to_a_term_that_can_be_read():
    """However it is printed."""
    heads = {"projects[③].costs.years": ["R4年度", "R5年度", "R6年度", "R7年度", "R8年度"]}
    assert outcome("cost-heads-disagree", {**heads, "term": "令和3年度から5年間"})[1] == []
    assert outcome("cost-heads-disagree", {**heads, "term": "第2期"})[1] == ["projects[③].costs.years"]


@pytest.mark.parametrize("missing", [["R3年度"], ["R7年度"], ["R3年度", "R7年度"]])
def test_work_that_begins_later_has_heads_of_its_own_without_a_term(missing):
    """Where its tables all print the same years."""
    years = [f"R{year}年度" for year in range(3, 8) if f"R{year}年度" not in missing]
    edits = {"term": "第2期", "cost_by_year": "(remove)", "cost_by_municipality": "(remove)"}
    late = {"projects[③].costs.years": years, "projects[③].costs.amounts": [0] * len(years)}
    assert outcome("cost-heads-disagree", {**edits, **late})[1] == []
    gap = {"projects[③].costs.years": ["R3年度", "R4年度", "R6年度", "R7年度"], "projects[③].costs.amounts": [0] * 4}
    assert outcome("cost-heads-disagree", {**edits, **gap})[1] == ["projects[③].costs.years"]
