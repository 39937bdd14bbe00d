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
        (achievement("111.1%", better=None), True),
        (achievement("111.1%", better=None, baseline=None), False),
        (achievement("111.1%", better="keep"), True),
        (achievement("111.1%", better="keep", baseline__value="1,600件"), False),
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
        (achievement("0%", target__value="0件"), False),
        (achievement("5%", target__value="0件"), True),
        (achievement("90%", baseline__value="1,500件"), False),
    ],
)
def test_a_rate_is_of_what_was_reached_by_then(edits, speaks):
    """Sums and means only where the target is one or does not say; turned round only where up is not better."""
    assert bool(found("achievement-rate-mismatch", edits)) is speaks


RATE = "achievement-rate-mismatch"


def rated(rate, *values, period=None, now="100件", goal="120件", better=None, **fields):
    """A rate over actual values of R3年度, R4年度, … on the way from a baseline to a target."""
    years = [value if isinstance(value, tuple) else (value, f"R{3 + place}年度") for place, value in enumerate(values)]
    whole = {name: fields.pop(name) for name in ("term",) if name in fields}
    more = {f"{SHEET}.{name.replace('__', '.')}": value for name, value in fields.items()} | whole
    return {
        **actuals(*years),
        f"{SHEET}.baseline.value": now,
        f"{SHEET}.target.value": goal,
        f"{SHEET}.better": better,
        f"{SHEET}.achievement": {"value": rate, "period": period or f"R{2 + len(values)}年度"},
        **more,
    }


FIVE_YEARS = {"now": "50件", "goal": "計250件", "target__period": "R3～R7年度"}
IN_NAME = {"now": "50件", "goal": "250件"}
RUNNING = {"now": "累計500件", "goal": "累計1,000件"}


@pytest.mark.parametrize(
    "edits",
    [
        rated("44%", "60件", "50件", **IN_NAME, name="相談の累計"),
        rated("44%", "60件", "50件", **IN_NAME, name="相談件数の合計"),
        rated("44%", "60件", "50件", **IN_NAME, name="相談件数（計）"),
        rated("44%", "60件", "50件", **IN_NAME, name="相談件数（5年間）"),
        rated("44%", "60件", "50件", **IN_NAME, name="計画期間の相談件数"),
        rated("44%", "60件", "50件", **IN_NAME, target__period="計画期間中"),
        rated("80%", "60件", "40件", **FIVE_YEARS),
        rated("80%", "60件", "40件", **IN_NAME, name="相談の累計", term="令和3年4月～令和8年3月"),
        rated("44%", "60件", "50件", **IN_NAME, name="相談の累計", term="いつか"),
        rated("90%", "60件", "30件", **FIVE_YEARS),
        rated("90%", "60件", "30件", **IN_NAME, name="相談の累計"),
        rated("90%", "60件", "54件", now="50件", goal="5年間で300件", target__period="R3～R7年度"),
        rated("100%", "60件", "70件", **FIVE_YEARS),
        rated("87.5%", "90件", goal="80件", better="down"),
        rated("87.5%", "90件", goal="80件"),
        rated("87.5%", "90件", goal="80件以下", now="－"),
        rated("88.9%", "90件", goal="80件", better="down"),
        rated("100%", "70件", goal="80件", better="down"),
        rated("114.3%", "70件", goal="80件", better="down"),
        rated("100%", "130件"),
        rated("100%以上", "130件"),
        rated("100%超", "130件"),
        rated("90%以下", "106件"),
        rated("0%", "90件"),
        rated("△50%", "90件"),
        rated("約85%", "107件"),
        rated("100%", "0件", now="－", goal="0件", better="down"),
        rated("0%", "3件", now="－", goal="0件", better="down"),
        rated("100%", "0件", now="－", goal="計0件", target__period="R3～R7年度"),
        rated("20%", "累計600件", **RUNNING),
        rated("60%", "累計550件", "累計600件", **RUNNING),
        rated("70%", "100件", "100件", **RUNNING),
        rated("40%", "100件", "100件", **RUNNING),
        rated("9割", "108件"),
        rated("900‰", "108件"),
        rated("0.9", "108件"),
        rated("0.90倍", "108件"),
        rated("90", "108件"),
        rated("3.3", "4件"),
        rated("3倍", "360件"),
        rated("4.0倍", "480件"),
        rated("90%", ("108件", "R4年度"), ("60件", "R3年度"), period="いつか"),
        rated("92%", ("108件（速報値）", "R4年度"), ("110件", "R4年度"), period="R4年度"),
        rated("90%", ("108件（速報値）", "R4年度"), ("110件", "R4年度"), period="R4年度"),
        rated("90%", "1.35", now="1.2", goal="1.5", unit="千件"),
        rated("90%", "1,350件", now="1.2", goal="1.5", unit="千件"),
        rated("30%", "54人"),
        rated("30ポイント", "108件"),
        rated("平均30%", "108件"),
        rated("30%", "8位"),
        rated("75%", "50件", "45件", now="50件", goal="60件", target__period="毎年度"),
    ],
)
def test_a_rate_may_be_worked_out_in_any_usual_way(edits):
    """The sum where only the name says it, a share of years, mirrored, capped, from the baseline, in any unit."""
    assert found(RATE, edits) == []


@pytest.mark.parametrize(
    "edits",
    [
        rated("9%", "108件"),
        rated("80%", "108件"),
        rated("54%", "60件", "50件", **FIVE_YEARS),
        rated("440%", "60件", "50件", **FIVE_YEARS),
        rated("4.4%", "60件", "50件", **FIVE_YEARS),
        rated("48%", "60件", "50件", **IN_NAME, name="相談の累計"),
        rated("44%", "60件", "50件", **IN_NAME),
        rated("44%", "60件", "50件", **IN_NAME, name="相談件数（年間）"),
        rated("42%", "累計600件", "累計650件", **RUNNING),
        rated("125%", "累計600件", "累計650件", **RUNNING),
        rated("100%", "108件"),
        rated("100%", "90件", goal="80件", better="down"),
        rated("100%", "70件", goal="80件以上", now="－"),
        rated("0%", "108件"),
        rated("87.5%", "90件", goal="80件", now="70件"),
        rated("113%", "130件", goal="150件", now="100件"),
        rated("100%", "3件", now="5件", goal="0件", better="down"),
        rated("100%以上", "108件"),
        rated("30%以下", "108件"),
        rated("約80%", "107件"),
        rated("約95%", "107件"),
        rated("7割", "108件"),
        rated("800‰", "108件"),
        rated("0.09", "108件"),
        rated("9", "108件"),
        rated("9.0倍", "108件"),
        rated("50%", ("108件", "R4年度"), ("60件", "R3年度"), period="いつか"),
        rated("91%", ("100件（速報値）", "R4年度"), ("117件", "R4年度"), period="R4年度"),
    ],
)
def test_a_rate_that_follows_in_no_usual_way_is_told(edits):
    """Slips of a digit or of the point, and rates that are capped although nothing was reached."""
    (place,) = found(RATE, edits)
    assert place.endswith("].achievement.value")


def test_the_rates_that_would_follow_are_named_once_each():
    """In the way they are printed."""
    report = Engine([BOOK.rule(RATE)]).check(edited(rated("9割", "96件", better="up")).vision)
    assert report.findings == ()
    report = Engine([BOOK.rule(RATE)]).check(edited(rated("50%", "96件", better="up")).vision)
    assert report.findings[0].message.ja.endswith("（考えられる値: 80.0、-20.0）")
    report = Engine([BOOK.rule(RATE)]).check(edited(rated("2割", "108件", better="up")).vision)
    assert report.findings[0].message.ja.endswith("（考えられる値: 9.0、4.0）")


def test_a_rate_may_be_of_an_actual_value_without_a_year():
    """It is not known to be later."""
    edits = {f"{SHEET}.actuals": [{"value": "0件"}], f"{SHEET}.achievement": {"value": "0%", "period": "R4年度"}}
    assert found("achievement-rate-mismatch", edits) == []


@pytest.mark.parametrize(
    ("sheet", "listed", "speaks"),
    [
        (("100%", "R3年度"), ("108.3%", "R3年度"), False),
        (("108.3%", "R3年度"), ("100%以上", "R3年度"), False),
        (("1倍", "R3年度"), ("1.3倍", "R3年度"), False),
        (("100%", "R3年度"), ("98%", "R3年度"), True),
        (("101%", "R3年度"), ("108%", "R3年度"), True),
        (("100", "R3年度"), ("108", "R3年度"), True),
        (("○", "R3年度"), ("◯", "R3年度"), False),
        (("〇", "R3年度"), ("◎", "R3年度"), True),
        (("×", "R3年度"), ("✕", "R3年度"), False),
        (("✗", "R3年度"), ("✖", "R3年度"), False),
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


@pytest.mark.parametrize(
    ("sheet", "listed", "speaks"),
    [
        ([("105件", "R3年度")], [("106件", "R3年度")], True),
        ([("105件", "R3年度")], [("106件", "R4年度")], False),
        ([("105件", "R3年度")], [("105", "R3年度")], False),
        ([("10,512件", "R3年度")], [("1.1万件", "R3年度")], False),
        ([("10,512件", "R3年度")], [("2.1万件", "R3年度")], True),
        ([("105件（速報値）", "R3年度")], [("106件", "R3年度")], False),
        ([("105件（速報値）", "R3年度")], [("106件（速報値）", "R3年度")], True),
        ([("105件", "R3年度")], [("106件（修正値）", "R3年度")], False),
        ([("105件（訂正後）", "R3年度")], [("106件", "R3年度")], False),
        ([("105件（補正後）", "R3年度")], [("106件", "R3年度")], False),
        ([("105件（改定後）", "R3年度")], [("106件（改訂後）", "R3年度")], False),
        ([("105件（遡及改定）", "R3年度")], [("106件", "R3年度")], False),
        ([("105件（再集計）", "R3年度")], [("106件（再推計）", "R3年度")], False),
        ([("105件（新規）", "R3年度")], [("106件", "R3年度")], True),
        ([("105件（速報値）", "R3年度"), ("106件", "R3年度")], [("106件", "R3年度")], False),
        ([("累計210件", "R4年度")], [("105件", "R4年度")], False),
        ([("105件", None)], [("106件", None)], False),
        ([("集計中", "R3年度")], [("106件", "R3年度")], False),
    ],
)
def test_an_actual_value_of_one_time_is_the_same_in_both_places(sheet, listed, speaks):
    """Where both say it of the same, and as surely."""
    edits = {**actuals(*sheet), **actuals(*listed, place=LIST)}
    assert bool(found("actual-disagrees", edits)) is speaks


def test_a_note_of_the_cell_may_say_that_a_value_was_corrected():
    """As well as one beside the value."""
    values = [{"value": "105件", "period": "R3年度"}, {"value": "106件", "period": "R3年度", "note": "修正値"}]
    assert found("actual-year-disagrees", {f"{SHEET}.actuals": values}) == []
    assert found("actual-year-disagrees", {f"{SHEET}.actuals": [*values, values[0] | {"value": "106件"}]})


def test_a_column_may_say_how_much_one_is():
    """In one of the places."""
    edits = {**actuals(("10.5", "R3年度")), f"{SHEET}.unit": "千件", **actuals(("10,500件", "R3年度"), place=LIST)}
    assert found("actual-disagrees", edits) == []
    edits |= actuals(("11,600件", "R3年度"), place=LIST)
    assert found("actual-disagrees", edits) == [f"{SHEET}.actuals[1].value"]


@pytest.mark.parametrize(
    ("goal", "actual", "speaks"),
    [
        ("3/3市町", "66.7%", False),
        ("100%", "2/3市町", False),
        ("3/3市町", "66.7件", True),
        ("3/3市町", "平均66.7%", True),
        ("60%", "+3ポイント", False),
        ("60%", "△3ポイント", False),
        ("60%", "▲3ポイント", False),
        ("60%", "-3ポイント", False),
        ("60%", "3ポイント", True),
        ("60%", "+3件", True),
    ],
)
def test_a_value_may_be_measured_in_another_way(goal, actual, speaks):
    """A fraction in per cent, a change of a share in points."""
    edits = {f"{SHEET}.target.value": goal, **actuals((actual, "R3年度"))}
    assert bool(found("actual-unit-changes", edits)) is speaks


@pytest.mark.parametrize(
    ("years", "odd"),
    [
        (["R元年度", "R2年度", "R3年度"], []),
        (["H29年度", "H30年度", "R2年度"], []),
        (["H28年度", "H29年度", "R2年度"], [1, 2]),
        (["H29年度", "R元年度"], [1]),
        (["R7年度"], []),
        (["R8年度"], [1]),
        (["R8年4月1日"], []),
        (["R8年度当初"], []),
        (["R8年4月"], [1]),
        (["R8年4月2日"], [1]),
        (["R9年4月1日"], [1]),
        (["R8～R9年度当初"], [1]),
    ],
)
def test_a_row_of_years_may_lead_into_the_term(years, odd):
    """And what is reached at its end may be counted on the day after."""
    values = [(f"{1200 + place}件", year) for place, year in enumerate(years)]
    places = [f"{SHEET}.actuals[{each}].period" for each in odd]
    assert found("actual-outside-term", actuals(*values)) == places


def test_without_a_readable_term_nothing_is_outside_it():
    """The term is named as what keeps the values from being looked at."""
    outcome = Engine([BOOK.rule("actual-outside-term")]).check(
        edited({"term": "いつか", **actuals(("1,250件", "R3年度"))}).vision
    )
    assert (outcome.findings, outcome.outcomes[0].blocked_at) == ((), ("term",))
