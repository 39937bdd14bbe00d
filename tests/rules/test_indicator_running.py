"""Running totals (累計): which of them cannot fall, and which may have begun anew."""

import re

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine
from coopvision.testing import edited

BOOK = make_rulebook()
SHEET = "projects[①].indicators[救急受入件数]"
LIST = "indicator_list.rows[① 救急受入件数]"
YEARS = ("R3年度", "R4年度", "R5年度", "R6年度")


def found(edits):
    """The places where the rule about running totals speaks."""
    engine = Engine([BOOK.rule("cumulative-actual-falls")])
    places = [finding.place.path for finding in engine.check(edited(edits).vision).findings]
    return [re.sub(r"projects\[①\]\.indicators\[.*?\]\.", "", place) for place in places]


def total(now, goal, *made, place=SHEET, better=None, **fields):
    """A baseline, a target and actual values of R3年度, R4年度, …"""
    years = [each if isinstance(each, tuple) else (each, YEARS[at]) for at, each in enumerate(made)]
    more = {f"{place}.{name.replace('__', '.')}": value for name, value in fields.items()}
    return {
        f"{place}.baseline.value": now,
        f"{place}.baseline.period": "R2年度",
        f"{place}.target.value": goal,
        f"{place}.target.period": "R7年度",
        f"{place}.actuals": [{"value": value, "period": period} for value, period in years],
        f"{place}.better": better,
        **more,
    }


NAMED = {"name": "累計相談件数"}


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        (total("500件", "800件", "600件", "550件", **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", ("550件", "R4年度"), ("600件", "R3年度"), **NAMED), ["actuals[1].value"]),
        (total("50件", "累計800件", "累計600件", "累計550件"), ["actuals[2].value"]),
        (total("50件", "累計200件", "累計60件", "累計55件"), ["actuals[2].value"]),
        (total("500件", "800件", "600件", "550件", name="通算相談件数"), ["actuals[2].value"]),
        (total("500件", "800件", "600件", "550件", name="相談件数（累積）"), ["actuals[2].value"]),
        (total("500", "800", "600", "550", unit="件（累計）"), ["actuals[2].value"]),
        (total("500件", "800件", "600件", "550件", name="累計相談件数（計画期間）"), ["actuals[2].value"]),
        (total("50件", "800件", "600件", "550件", name="相談件数（5年間累計）"), ["actuals[2].value"]),
        (total("50人", "800人", "600人", "550人", name="新規登録者の累計"), ["actuals[2].value"]),
        (total("500件", "検討中", "600件", "550件", **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", "600件", ("550件", "R4年3月末"), **NAMED), []),
        (total("500件", "800件", ("600件", "R4年9月末"), ("550件", "R4年12月末"), **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", ("600件", "R4年3月末"), ("550件", "R5年3月末"), **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", ("600件", "R4年9月末"), ("550件", "R5年9月末"), **NAMED), []),
        (total("500件", "800件", ("600件", "R4年3月末"), ("550件", "R5年9月末"), **NAMED), []),
        (total("500件", "800件", ("600件", "R3～R4年度"), ("550件", "R3～R5年度"), **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", ("600件", "R3～R4年度"), ("550件", "R5～R6年度"), **NAMED), []),
        (total("500件", "800件", ("600件", "R3～R4年度"), ("550件", "R5年度"), **NAMED), []),
    ],
)
def test_a_running_total_does_not_fall_within_the_term(edits, places):
    """Whatever says that it is one; a total of some months may be of the year."""
    assert found(edits) == places


@pytest.mark.parametrize(
    "edits",
    [
        total("500件", "800件", "600件", "600件", **NAMED),
        total("500件", "800件", "600件", "550件"),
        total("500件", "800件", ("600件", "R3年度"), ("550件", "R3年度"), **NAMED),
        total("500件", "800件", "600件（見込み）", "590件", **NAMED),
        total("500件", "800件", "約600件", "590件", **NAMED),
        total("500件", "800件", "600件", "120団体", **NAMED),
        total("500件", "800件", "600件", "集計中", **NAMED),
        total("500件", "800件", "1,320件", "0.13万件", **NAMED),
        total("50%", "80%", "60%", "55%", **NAMED),
        total("500件", "800件", "現状から5件増", "現状から4件増", **NAMED),
        total("500件", "800件", "5年間で600件", "5年間で550件", **NAMED),
        total("500件", "800件", "600件（60件/年）", "550件（55件/年）", **NAMED),
        total("500件", "300件", "480件", "450件", **NAMED, better="down"),
        total("500件", "600件", "500件", "498件", name="空き家バンク登録累計数"),
        total("累計500人", "累計600人", "累計500人", "累計498人", name="会員数"),
        total("500件", "600件", "500件", "498件", name="相談件数（年度累計）"),
        total("500件", "600件", "500件", "498件", name="相談件数（年間累計）"),
        total("500件", "600件", "500件", "498件", name="相談件数（単年度の累計）"),
        total("500件", "600件", "500件", "498件", name="相談件数（4月からの累計）"),
        total("500件", "600件", "500件", "498件", name="相談件数（直近3年の累計）"),
        total("500件", "600件", "500件", "498件", name="相談件数（総合計画での累計）"),
        total("500千円", "600千円", "500千円", "498千円", name="累計収支"),
        total("年間累計500件", "年間累計600件", "年間累計500件", "年間累計498件"),
        total("50件", "250件", "60件", "50件", **NAMED),
        total("50件", "250件", "80件", "70件", **NAMED),
    ],
)
def test_what_may_fall_is_left_alone(edits):
    """Stocks, balances, totals of a year, years that the name alone adds up, and what is not sure or exact."""
    assert found(edits) == []


def test_values_that_only_the_name_adds_up_may_be_those_of_single_years():
    """Unless they would be half as much again as the target needs."""
    assert found(total("50件", "250件", "76件", "74件", **NAMED)) == []
    assert found(total("50件", "250件", "76件", "75件", **NAMED)) == ["actuals[2].value"]


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        (total("累計500件", "累計800件", "累計450件"), ["actuals[1].value"]),
        (total("500件", "800件", "450件", "600件", **NAMED), ["actuals[1].value"]),
        (total("500件", "800件", "321件", **NAMED), ["actuals[1].value"]),
        (total("500件", "800件", "320件", **NAMED), []),
        (total("1,200件", "1,500件", ("600件", "R4年度"), **NAMED), []),
        (total("1,300件", "1,500件", ("1,201件", "R4年度"), **NAMED), ["actuals[1].value"]),
        (total("1,300件", "1,500件", ("1,200件", "R4年度"), **NAMED), []),
        (total("累計500件", "累計1,000件", "累計100件", "累計230件"), []),
        (total("12人", "60人", "10人", "23人", name="就農者の累計"), []),
        (total("500件", "検討中", "450件", **NAMED), []),
        (total("500件", "800件", "450件", name="累計相談件数（計画期間）"), []),
        (total("500件", "800件", "450件", name="R3年度からの累計相談件数"), []),
        (total("累計500件", "累計800件", "期間累計450件"), []),
        (total("500件", "800件", "450件", **NAMED, baseline__period="H28～R2年度"), []),
        (total("500件", "800件", ("500件", "R2年度"), ("450件", "R3年度"), **NAMED), ["actuals[2].value"]),
        (total("500件", "800件", ("500件", "R2年度"), ("300件", "R3年度"), **NAMED), []),
        (total("500件", "800件", "450件", **NAMED, baseline=None), []),
        (total("500件", "800件", "450件", **NAMED, baseline__period="R3年度"), []),
        (total("600件", "800件", ("550件", "R4年度"), **NAMED, baseline__period="R3年度"), ["actuals[1].value"]),
    ],
)
def test_a_total_may_begin_anew_with_the_term(edits, places):
    """Unless it is then more than twice of what is due; a baseline within the term is of the same count."""
    assert found(edits) == places


@pytest.mark.parametrize(
    ("edits", "speaks"),
    [
        (total("1,200件", "1,000件", **NAMED), True),
        (total("1,200件", "1,200件", **NAMED), False),
        (total("累計1,200件", "累計1,000件"), True),
        (total("累計1,200件", "累計1,000件", better="up"), True),
        (total("1,200件", "1,000件", better="up", **NAMED), False),
        (total("1,200件", "1,000件", better="down", **NAMED), False),
        (total("1,200件", "1,000件"), False),
        (total("1,200件", "1,000件", name="会員の累計"), False),
        (total("1,200件", "1,000件以上", **NAMED), False),
        (total("1,200件", "1,000件（200件/年）", **NAMED), False),
        (total("1,200件", "5年間で1,000件", **NAMED), False),
        (total("1,200件", "1,000件", name="累計相談件数（計画期間）"), False),
        (total("1,200件", "1,000件", name="ビジョンに基づく累計相談件数"), False),
        (total("1,200件", "1,000件", target__note="期間中の累計"), False),
        (total("累計1,200件", "1,000件", target__period="計画期間累計"), False),
        (total("累計1,200件", "累計1,000件", target__period="R3～R7年度"), False),
        (total("累計1,200件", "累計1,000件", baseline__period="H28～R2年度", target__period="R3～R7年度"), False),
        (total("累計1,200件", "累計1,000件", baseline__period="H28～R2年度", target__period="H28～R7年度"), True),
        (total("1,200件", "1,000件", "250件", **NAMED), False),
        (total("1,200件", "1,000件", "1,250件", **NAMED), True),
        (total("1,200件", "1,000件", target__note="累計", baseline__note="累計"), True),
        (total("1,200件", "1,000件", target__note="累計"), False),
        (total("1,200件", "1,000人", **NAMED), False),
        (total("1.2", "1,000件", unit="千件", **NAMED), True),
        (total("1.2", "1,200件", unit="千件", **NAMED), False),
        (total("1,200件（見込み）", "1,000件", **NAMED), False),
    ],
)
def test_a_total_cannot_have_a_target_below_its_baseline(edits, speaks):
    """Unless it begins with the term; target-against-direction tells it where it can."""
    assert found(edits) == (["target.value"] if speaks else [])


def test_the_list_is_spoken_of_where_it_says_more():
    """What it repeats is told at the sheet; the direction that the sheet prints holds for both."""
    sheet, listed = (total("累計1,200件", "累計1,000件", place=place) for place in (SHEET, LIST))
    listed.pop(f"{LIST}.better")
    assert found({**sheet, **listed}) == ["target.value"]
    down = {f"{SHEET}.better": "down"}
    assert found({**sheet, **listed, f"{LIST}.target.value": "累計900件", **down}) == []
    assert found({**sheet, **listed, f"{LIST}.target.value": "累計900件"}) == ["target.value", f"{LIST}.target.value"]
    actuals = {f"{LIST}.actuals": [{"value": f"累計{n}件", "period": f"R{y}年度"} for n, y in ((1300, 3), (1250, 4))]}
    assert found({**sheet, **listed, **actuals})[-1] == f"{LIST}.actuals[2].value"


def test_without_a_readable_term_the_baseline_is_of_another():
    """And the actual values are not."""
    edits = total("500件", "800件", "450件", "440件", **NAMED)
    assert found({**edits, "term": "いつか"}) == ["actuals[2].value"]
    assert found({**edits, "term": "令和3年4月～令和8年3月"}) == ["actuals[1].value", "actuals[2].value"]


def test_it_is_said_what_falls_from_what():
    """A target from a baseline, or one actual value from another."""
    engine = Engine([BOOK.rule("cumulative-actual-falls")])
    (finding,) = engine.check(edited(total("1,200件", "1,000件", **NAMED)).vision).findings
    assert finding.message.ja == "累計の目標値「1,000件」が、前の「1,200件」（R2年度）より少なくなっています"
    assert [each.place.path[-14:] for each in finding.related] == ["baseline.value"]
    (finding,) = engine.check(edited(total("500件", "800件", "600件", "550件", **NAMED)).vision).findings
    assert finding.message.en.startswith("the cumulative (累計) actual value “550件” is less than “600件” of R3年度")
