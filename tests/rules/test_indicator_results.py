"""Actual values, achievement rates and fractions: what contradicts, and what only looks so."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine
from coopvision.testing import edited

BOOK = make_rulebook()
SHEET = "projects[①].indicators[救急受入件数]"
LIST = "indicator_list.rows[① 救急受入件数]"


def found(name, edits):
    """The places where a rule alone speaks."""
    return [finding.place.path for finding in Engine([BOOK.rule(name)]).check(edited(edits).vision).findings]


def actuals(*values, place=SHEET):
    """Actual values, each with its year."""
    return {f"{place}.actuals": [{"value": value, "period": period} for value, period in values]}


@pytest.mark.parametrize(
    ("edits", "speaks"),
    [
        (actuals(("1,210件", "R元年度")), True),
        (actuals(("1,200件", "令和元年度")), False),
        (actuals(("1,210件（速報値）", "R元年度")), False),
        (actuals(("計1,210件", "R元年度")), False),
        (actuals(("1,210件", "R元年度当初")), False),
        (actuals(("1,210人", "R元年度")), False),
        (actuals(("0.12万件", "R元年度")), False),
        (actuals(("検討中", "R元年度")), False),
        ({**actuals(("1,210件", "R元年度")), f"{SHEET}.baseline": None}, False),
        ({**actuals(("1,210件", "R元年度")), f"{SHEET}.baseline.period": None}, False),
        ({**actuals(("1,210千件", "R元年度")), f"{SHEET}.baseline.value": "1,210", f"{SHEET}.unit": "千件"}, False),
    ],
)
def test_a_baseline_is_the_actual_value_of_its_time(edits, speaks):
    """If both can be compared digit by digit."""
    assert bool(found("actual-year-disagrees", edits)) is speaks


def test_the_beginning_of_a_year_is_not_its_end():
    """Two values of one year may differ then."""
    edits = actuals(("1,300件", "R3年度当初"), ("1,350件", "R3年度末"))
    assert found("actual-year-disagrees", edits) == []


@pytest.mark.parametrize(
    ("name", "values", "speaks"),
    [
        ("登録者の累計", [("1,300人", "R3年度"), ("1,200人", "R4年度")], True),
        ("登録者の累計", [("1,200人", "R4年度"), ("1,300人", "R3年度")], True),
        ("登録者の累計", [("1,300人", "R3年度"), ("1,200人", "R3年度")], False),
        ("登録者の累計", [("1,320人", "R3年度"), ("0.13万人", "R4年度")], False),
        ("登録者の累計", [("1,300人", "R3年度"), ("集計中", "R4年度")], False),
        ("登録者の累計", [("90%", "R3年度"), ("80%", "R4年度")], False),
        ("登録者の累計", [("現状から5人増", "R3年度"), ("現状から4人増", "R4年度")], False),
        ("累計収支", [("1,300千円", "R3年度"), ("1,200千円", "R4年度")], False),
        ("登録者数", [("累計1,300人", "R3年度"), ("累計1,200人", "R4年度")], True),
        ("登録者数", [("1,300人", "R3年度"), ("1,200人", "R4年度")], False),
    ],
)
def test_what_is_added_up_does_not_fall(name, values, speaks):
    """Of values that are said to be added up."""
    document = {**actuals(*values), f"{SHEET}.name": name}
    assert bool(found("cumulative-actual-falls", document)) is speaks


@pytest.mark.parametrize(
    ("goal", "actual", "speaks"),
    [
        ("1,500件", "10位", True),
        ("全国10位以内", "1,300件", False),
        ("全国10位以内", "1,300件（全国12位）", False),
        ("10位", "12位", False),
        ("1,500件（全国10位）", "12位", False),
    ],
)
def test_a_rank_is_no_number_of_cases(goal, actual, speaks):
    """Unless it is the rank of what is counted, as a note says or the baseline's unit."""
    edits = {f"{SHEET}.target.value": goal, **actuals((actual, "R3年度"))}
    assert bool(found("actual-unit-changes", edits)) is speaks


def test_an_actual_value_of_a_target_that_is_a_rank_is_a_rank():
    """Where nothing says that the rank is one of cases."""
    edits = {f"{SHEET}.baseline": None, f"{SHEET}.target.value": "10位", **actuals(("1,300件", "R3年度"))}
    assert found("actual-unit-changes", edits) == [f"{SHEET}.actuals[1].value"]


def test_what_sheet_and_list_say_of_an_actual_value_is_told_once():
    """At the sheet."""
    wrong = ("△5件", "R3年度")
    edits = {**actuals(wrong), **actuals(wrong, ("△6件", "R4年度"), place=LIST)}
    assert found("count-impossible", edits) == [f"{SHEET}.actuals[1].value", f"{LIST}.actuals[2].value"]


def achievement(rate, period="R4年度", **fields):
    """A rate over 1,250 and 1,350 and, later, 1,450."""
    values = actuals(("1,250件", "R3年度"), ("1,350件", "R4年度"), ("1,450件", "R5年度"))
    more = {f"{SHEET}.{name.replace('__', '.')}": value for name, value in fields.items()}
    return {**values, f"{SHEET}.achievement": {"value": rate, "period": period}, **more}


@pytest.mark.parametrize(
    ("edits", "speaks"),
    [
        (achievement("90%"), False),
        (achievement("96.7%"), True),
        (achievement("96.7%", None), False),
        (achievement("111.1%"), True),
        (achievement("111.1%", better=None), False),
        (achievement("111.1%", better="down"), False),
        (achievement("173.3%"), True),
        (achievement("173.3%", target__value="計1,500件"), False),
        (achievement("173.3%", target__period="R3～R7年度の累計"), False),
        (achievement("173.3%", target__value="1,500件（300件/年）"), False),
        (achievement("173.3%", target__period="R3～R7年度"), False),
        (achievement("86.7%"), True),
        (achievement("86.7%", target__value="平均1,500件"), False),
        (achievement("86.7%", target__value="1,500件/年"), False),
        (achievement("86.7%", target__period="R3～R7年度平均"), False),
        (achievement("86.7%", target__period="R3～R7年度"), False),
        (achievement("86.7%", target__period=None), True),
        (achievement("50%", "R2年度"), False),
        (achievement("50%", target__value="1.5倍"), False),
        (achievement("50%", target__value="10位"), False),
        (achievement("50%", target=None), False),
        (achievement("90%", baseline=None), False),
        (achievement("0%", target__value="0件"), True),
        (achievement("90%", baseline__value="1,500件"), False),
    ],
)
def test_a_rate_is_of_what_was_reached_by_then(edits, speaks):
    """Sums and means only where the target is one or does not say; turned round only where up is not better."""
    assert bool(found("achievement-rate-mismatch", edits)) is speaks


def test_a_rate_may_be_of_an_actual_value_without_a_year():
    """It is not known to be later."""
    edits = {f"{SHEET}.actuals": [{"value": "0件"}], f"{SHEET}.achievement": {"value": "0%", "period": "R4年度"}}
    assert found("achievement-rate-mismatch", edits) == []


@pytest.mark.parametrize(
    ("sheet", "listed", "speaks"),
    [
        (("90%", "R3年度"), ("85%", "R3年度"), True),
        (("90%", "R3年度"), ("90.2%", "R3年度"), False),
        (("90%", "R3年度"), ("85%", "R4年度"), False),
        (("90%", "R3年度"), ("85%", None), False),
        (("90%", None), ("85%", None), True),
        (("90%", "上半期"), ("85%", "下半期"), False),
        (("90%", "R3年度"), ("0.9", "R3年度"), False),
        (("90%", "R3年度"), ("A", "R3年度"), False),
        (("B", "R3年度"), ("A", "R3年度"), True),
        (("達成", "R3年度"), ("未達成", "R3年度"), False),
    ],
)
def test_achievement_rates_of_one_time_agree(sheet, listed, speaks):
    """Rates and ratings."""
    edits = {
        f"{place}.achievement": {"value": value} | ({} if period is None else {"period": period})
        for place, (value, period) in ((SHEET, sheet), (LIST, listed))
    }
    assert bool(found("achievement-rate-disagrees", edits)) is speaks


def test_a_rate_that_only_the_sheet_has_contradicts_nothing():
    """Nor one that only the list has."""
    rate = {"value": "90%", "period": "R3年度"}
    assert found("achievement-rate-disagrees", {f"{SHEET}.achievement": rate}) == []
    assert found("achievement-rate-disagrees", {f"{LIST}.achievement": rate}) == []


@pytest.mark.parametrize(
    ("rule", "value", "speaks"),
    [
        ("fraction-above-whole", "7/6市町", True),
        ("fraction-above-whole", "6/6市町", False),
        ("fraction-above-whole", "7/6回", False),
        ("fraction-above-whole", "7/6", False),
        ("fraction-above-whole", "男性7人（7/6校） 女性5人", False),
        ("fraction-above-whole", "117%（7/6校）", True),
        ("share-unlike-fraction", "100%（5/6市町）", True),
        ("share-unlike-fraction", "83%（5/6市町）", False),
        ("share-unlike-fraction", "84%（5/6市町）", False),
        ("share-unlike-fraction", "100%（5/6）", False),
        ("share-unlike-fraction", "100%（5/6現在）", False),
        ("share-unlike-fraction", "100件（5/6市町）", False),
        ("share-unlike-fraction", "平均100%（5/6市町）", False),
        ("share-unlike-fraction", "5/6市町", False),
    ],
)
def test_a_fraction_is_of_members(rule, value, speaks):
    """What counts something else is left alone."""
    assert found(rule, {f"{SHEET}.target.value": value}) == ([f"{SHEET}.target.value"] if speaks else [])


@pytest.mark.parametrize(
    ("better", "now", "goal", "speaks"),
    [
        ("down", "5位", "10位", True),
        ("down", "10位", "5位", False),
        ("up", "5位", "10位", False),
        ("up", "10位", "5位", False),
        ("down", "5位", "検討中", False),
    ],
)
def test_a_rank_whose_number_is_to_fall_falls(better, now, goal, speaks):
    """What 増加 of a rank is, its number or its height, nobody can tell."""
    edits = {f"{SHEET}.better": better, f"{SHEET}.baseline.value": now, f"{SHEET}.target.value": goal}
    assert bool(found("target-against-direction", edits)) is speaks


@pytest.mark.parametrize(
    ("value", "speaks"),
    [
        ("1,500件（1.25倍）", False),
        ("1,500件（1.3倍）", False),
        ("1,500件（1.5倍）", True),
        ("1,500件（25%増）", False),
        ("1,500件（10%増）", True),
        ("900件（25%減）", False),
        ("900件（10%減）", True),
        ("1,500件（H27年度比10%増）", False),
        ("1,500件（約1.5倍）", False),
        ("1,500件（10件増）", False),
        ("1,500件（横ばい）", False),
        ("平均1,500件（1.5倍）", False),
        ("1,500人（1.5倍）", False),
        ("1,500件", False),
    ],
)
def test_a_change_beside_a_target_follows_from_the_baseline(value, speaks):
    """Where nothing else is said that it is from."""
    assert bool(found("stated-change-mismatch", {f"{SHEET}.target.value": value})) is speaks


@pytest.mark.parametrize("edits", [{f"{SHEET}.baseline.value": "0件"}, {f"{SHEET}.target.period": "R3～R7年度計"}])
def test_a_change_from_nothing_or_over_years_is_not_worked_out(edits):
    """Nor one of an indicator without target."""
    edits = {f"{SHEET}.target.value": "1,500件（1.5倍）", **edits}
    assert found("stated-change-mismatch", edits) == []
    assert found("stated-change-mismatch", {f"{SHEET}.target": None}) == []


@pytest.mark.parametrize(
    ("value", "speaks"),
    [
        ("計20件（室蘭8件、登別14件）", True),
        ("計22件（室蘭8件、登別14件）", False),
        ("計30件（うち室蘭8件、登別14件）", False),
        ("計30件（室蘭8件、登別14人）", False),
        ("計30件（室蘭8件以上、登別14件）", False),
        ("計30件以上（室蘭8件、登別14件）", False),
        ("30件（室蘭8件、登別14件）", False),
        ("計30件（5件×5年）", True),
        ("計25件（5件×5年）", False),
        ("計30件（5人×5年）", False),
        ("計30件（5,件×5年）", False),
        ("計30件（新規）", False),
    ],
)
def test_the_parts_beside_a_sum_make_it(value, speaks):
    """Where all of them are printed, and plainly."""
    assert bool(found("breakdown-mismatch", {f"{SHEET}.target.value": value})) is speaks
