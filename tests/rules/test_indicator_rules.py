"""Laws of the rules about indicators that pages cannot hold."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine
from coopvision.engine import Engine, Severity, State
from coopvision.model import Indicator, IndicatorList, ListedIndicator, Measure, pair_indicators
from coopvision.notation import Direction
from coopvision.testing import edited, sample
from coopvision.testing.strategies import visions

ENGINE = make_engine()
KPI = [rule.name for rule in ENGINE.rules if (rule.code or "").startswith("KPI")]


def check(document, **given):
    return ENGINE.check(document.vision, **given)


def alone(name):
    """An engine with this rule only, whether it is on by default or not."""
    return Engine([rule for rule in ENGINE.rules if rule.name == name])


def spoken(report, rule):
    return [finding.place.path for finding in report.findings if finding.rule == rule]


def kinds(report):
    """The rules about indicators that speak; only one project has any here."""
    return {finding.rule for finding in report.findings if finding.rule in KPI} - {"project-without-indicator"}


def measure(value, period=None):
    return Measure(value=value, period=period)


def with_indicators(vision, *pairs):
    """The vision with these indicators on the sheet of the first project, each with its line in the list."""
    first, *rest = vision.projects
    project = evolve(first, indicators=[indicator for indicator, _ in pairs])
    bare = [evolve(each, indicators=()) for each in rest]
    return evolve(vision, projects=[project, *bare], indicator_list=IndicatorList(rows=[row for _, row in pairs]))


def line(indicator, project, **changes):
    fields = {name: getattr(indicator, name) for name in ("name", "unit", "better", "actuals", "id")}
    for name in ("baseline", "target"):
        one = getattr(indicator, name)
        fields[name] = None if one is None else evolve(one)
    return ListedIndicator(**{**fields, "project": project, **changes})


WORDS = ["", "-", "検討中", "現状より増加", "現状より減少", "維持", "18位", "3/5", "計0人", "0件", "R4年度に設定"]
NUMBERS = [
    "32.800人",
    "男性79.8年 女性84.3年",
    "10～20%",
    "5年間で80名",
    "200人（40人/年）",
    "現状から+20%",
    "延べ30人",
]
VALUES = st.one_of(st.sampled_from(WORDS), st.sampled_from([*NUMBERS, "1,200件以上"]), st.text(max_size=12))
PERIODS = st.one_of(
    st.none(),
    st.sampled_from(
        ["", "-", "R7年度", "R3～R7年度", "R2年4月～12月", "R2年12月末", "7年度", "R3", "2021年", "R7～R3年度"]
    ),
    st.text(max_size=10),
)
MEASURES = st.none() | st.builds(Measure, value=VALUES, period=PERIODS, note=st.none() | st.text(max_size=5))
INDICATORS = {
    "name": st.sampled_from(["参加者数", "設置率", "相談件数", "削減額", ""]) | st.text(max_size=6),
    "unit": st.none() | st.sampled_from(["人", "件", "%"]),
    "baseline": MEASURES,
    "target": MEASURES,
    "better": st.none() | st.sampled_from(Direction),
    "actuals": st.lists(MEASURES.filter(lambda one: one is not None), max_size=3),
    "achievement": MEASURES,
    "id": st.none() | st.sampled_from("ab"),
}


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.builds(Indicator, **INDICATORS), max_size=3),
    st.lists(st.builds(ListedIndicator, **INDICATORS, project=st.sampled_from("①②⑨")), max_size=3),
    PERIODS,
)
def test_no_rule_raises_on_odd_indicators(indicators, rows, published):
    """Whatever stands in the cells."""
    vision = sample().vision
    first, *rest = vision.projects
    odd = evolve(
        vision,
        published=published,
        projects=[evolve(first, indicators=indicators), *rest],
        indicator_list=IndicatorList(rows=rows),
    )
    report = ENGINE.check(odd, as_of=date(2023, 6, 1))
    assert [outcome.rule for outcome in report.outcomes if outcome.state is State.CRASHED] == []


@settings(deadline=None, max_examples=40)
@given(visions())
def test_consistent_visions_are_clean(vision):
    """Nothing graver than a notice."""
    found = [
        (finding.rule, finding.place.path)
        for finding in ENGINE.check(vision, as_of=date(2022, 4, 1)).findings
        if finding.rule in KPI and finding.severity.reaches(Severity.WARNING)
    ]
    assert found == []


ONCE = {
    "indicator-value-malformed": ("32.800人", "R元年度", "1,500人", "R7年度"),
    "indicator-period-malformed": ("1,200人", "50年度", "1,500人", "R7年度"),
    "indicator-era-omitted": ("1,200人", "31年度", "1,500人", "R7年度"),
    "count-impossible": ("△1,200人", "R元年度", "1,500人", "R7年度"),
    "indicator-period-missing": ("1,200人", None, "1,500人", "R7年度"),
    "indicator-unit-missing": ("1,200", "R元年度", "1,500人", "R7年度"),
    "indicator-unit-changes": ("1,200人", "R元年度", "1,500件", "R7年度"),
    "unit-contradicts-name": ("12%", "R元年度", "15%", "R7年度"),
    "counter-unlike-name": ("1,200件", "R元年度", "1,500件", "R7年度"),
    "target-not-after-baseline": ("1,200人", "R元年度", "1,500人", "R元年度"),
    "target-outside-term": ("1,200人", "R元年度", "1,500人", "R9年度"),
    "target-equals-baseline": ("1,200人", "R元年度", "1,200人", "R7年度"),
    "target-sum-below-baseline": ("1,200人", "R元年度", "計1,500人", "R3～R7年度"),
    "target-span-mismatch": ("1,200人", "R元年度", "4年間で9,000人", "R3～R7年度"),
    "target-rate-mismatch": ("1,200人", "R元年度", "9,000人（2,000人/年）", "R3～R7年度"),
    "target-already-met": ("1,200人", "R元年度", "1,000人以上", "R7年度"),
    "relative-target-of-zero": ("0人", "R元年度", "現状から+20%", "R7年度"),
    "baseline-inside-term": ("1,200人", "R4年度", "1,500人", "R7年度"),
    "baseline-of-part-year": ("1,200人", "R2年12月末", "計9,000人", "R3～R7年度"),
    "gross-count-changes": ("1,200人", "R元年度", "1,500人（延べ）", "R7年度"),
    "multi-year-sum-unmarked": ("1,200人", "R元年度", "9,000人", "R3～R7年度"),
    "target-deferred": ("1,200人", "R元年度", "検討中", "R7年度"),
    "target-directional-only": ("1,200人", "R元年度", "現状より増加", "R7年度"),
}


@pytest.mark.parametrize("rule", ONCE)
def test_what_sheet_and_list_both_say_is_told_once(rule):
    """At the sheet; and in the list again only if the sheet does not say it."""
    now, since, goal, when = ONCE[rule]
    indicator = Indicator(name="参加者数", baseline=measure(now, since), target=measure(goal, when))
    both = with_indicators(sample().vision, (indicator, line(indicator, "①")))
    places = spoken(alone(rule).check(both), rule)
    assert places
    assert {path.partition("[")[0] for path in places} == {"projects"}
    listed = evolve(both, projects=[evolve(each, indicators=()) for each in both.projects])
    assert len(spoken(alone(rule).check(listed), rule)) == len(places)


@pytest.mark.parametrize("rule", ["target-outside-term", "indicator-unit-changes", "target-equals-baseline"])
def test_a_finding_at_the_sheet_names_the_line_of_the_list(rule):
    """Both places have to be mended."""
    now, since, goal, when = ONCE[rule]
    indicator = Indicator(name="参加者数", baseline=measure(now, since), target=measure(goal, when))
    report = alone(rule).check(with_indicators(sample().vision, (indicator, line(indicator, "①"))))
    (finding,) = [each for each in report.findings if each.rule == rule]
    assert any(related.place.path.startswith("indicator_list") for related in finding.related)


def test_the_list_is_told_of_what_only_it_says():
    """A target outside the term in the list alone."""
    document = edited({"indicator_list.rows[① 救急受入件数].target.period": "R9年度"})
    report = check(document)
    assert spoken(report, "target-outside-term") == ["indicator_list.rows[① 救急受入件数].target.period"]
    assert spoken(report, "indicator-period-disagrees") == ["projects[①].indicators[救急受入件数].target.period"]


DISAGREEING = {
    "indicator-unit-disagrees": ({"baseline": ("1,200件", "R元年度")}, "indicator-unit-changes"),
    "indicator-kind-disagrees": ({"target": ("9,000人", "R3～R7年度")}, "multi-year-sum-unmarked"),
    "indicator-period-disagrees": ({"baseline": ("1,200人", "R3年度")}, "baseline-inside-term"),
}


@pytest.mark.parametrize("slip_on_sheet", [True, False])
@pytest.mark.parametrize("rule", DISAGREEING)
def test_a_slip_that_the_other_statement_shows_is_told_by_comparing_the_two(rule, slip_on_sheet):
    """Once, wherever it stands; a second rule speaks only where both statements have it."""
    fields, other = DISAGREEING[rule]
    sound = Indicator(
        name="参加者数", baseline=measure("1,200人", "R元年度"), target=measure("計9,000人", "R3～R7年度")
    )
    slip = evolve(sound, **{field: measure(*printed) for field, printed in fields.items()})
    sheet, row = (slip, sound) if slip_on_sheet else (sound, slip)
    report = ENGINE.check(with_indicators(sample().vision, (sheet, line(row, "①"))))
    assert kinds(report) == {rule}
    both = ENGINE.check(with_indicators(sample().vision, (slip, line(slip, "①"))))
    assert kinds(both) - {"counter-unlike-name"} == {other}


@pytest.mark.parametrize(
    ("since", "when", "rule"),
    [
        ("R元年度", "R元年度", "target-not-after-baseline"),
        ("H28～R1年度平均", "H30年度", "target-not-after-baseline"),
        ("H28年度", "H30年度", "target-outside-term"),
        (None, "H30年度", "target-outside-term"),
        ("R元年度", "R9年度", "target-outside-term"),
    ],
)
def test_a_target_before_the_term_is_told_once(since, when, rule):
    """By its baseline, if that is not over before it."""
    indicator = Indicator(name="参加者数", baseline=measure("10人", since), target=measure("20人", when))
    report = ENGINE.check(with_indicators(sample().vision, (indicator, line(indicator, "①"))))
    assert kinds(report) & {"target-not-after-baseline", "target-outside-term"} == {rule}


@pytest.mark.parametrize(
    ("printed", "other", "meant"),
    [
        ("32.800人", "32,800人", 32_800),
        ("32.800人", "3,280人", None),
        ("32.800人", "検討中", 32_800),
        ("約1.234.567人", None, 1_234_567),
        ("1.234.5人", None, None),
        ("1.234.5人", "12,345人", 12_345),
        ("1,50件", None, None),
        ("1,50件", "150件", 150),
        ("男性1.500人 女性2.500人", None, None),
        ("○○人", "1人", None),
    ],
)
def test_an_unreadable_number_is_asked_about_where_something_supports_it(printed, other, meant):
    """The other statement, or else dots that all stand where commas would."""
    indicator = Indicator(name="参加者数", target=measure(printed, "R7年度"))
    row = line(indicator, "①", target=measure(other or printed, "R7年度"))
    report = ENGINE.check(with_indicators(sample().vision, (indicator, row)))
    finding = next(each for each in report.findings if each.rule == "indicator-value-malformed")
    _, _, question = finding.message.ja.partition("読み取れません")
    assert question == ("" if meant is None else f"（{meant:,} の誤りか）")


def section_vision(**row):
    """An indicator on a section, and a line of the list."""
    vision = sample().vision
    indicator = Indicator(name="圏域の人口", baseline=measure("90,000人", "R2年"), target=measure("88,000人", "R7年"))
    top, *others = vision.sections
    rows = [*vision.indicator_list.rows, line(indicator, "ア", **row)]
    return evolve(
        vision, sections=[evolve(top, indicators=[indicator]), *others], indicator_list=IndicatorList(rows=rows)
    )


def test_an_indicator_of_a_section_is_paired_with_its_line():
    """By its name; the two are then compared as those of a sheet are."""
    assert "listed-indicator-not-on-sheet" not in {each.rule for each in ENGINE.check(section_vision()).findings}
    report = ENGINE.check(section_vision(target=measure("87,000人", "R7年")))
    assert spoken(report, "indicator-value-disagrees") == ["sections[ア].indicators[圏域の人口].target.value"]


def test_an_indicator_of_a_section_need_not_stand_in_the_list():
    """The list is one of the projects' indicators."""
    vision = section_vision()
    left_out = evolve(vision, indicator_list=evolve(vision.indicator_list, rows=vision.indicator_list.rows[:-1]))
    assert spoken(ENGINE.check(left_out), "indicator-not-in-list") == []


def test_identifiers_decide_before_names():
    """Two names that were swapped on purpose."""
    one = Indicator(name="甲", id="a", target=measure("1人", "R7年度"))
    other = Indicator(name="乙", id="b", target=measure("2人", "R7年度"))
    vision = with_indicators(sample().vision, (one, line(other, "①", name="甲")), (other, line(one, "①", name="乙")))
    pairs = pair_indicators(vision)
    assert [(indicator.id, row.id) for indicator, row in pairs.both] == [("a", "a"), ("b", "b")]


def test_two_lines_that_print_the_same_are_two_lines():
    """Of equal lines each is paired with another indicator."""
    one = Indicator(name="甲", target=measure("1人", "R7年度"))
    vision = with_indicators(sample().vision, (one, line(one, "①")), (evolve(one), line(one, "①")))
    pairs = pair_indicators(vision)
    assert len({id(row) for _, row in pairs.both}) == 2
    assert (pairs.unlisted, pairs.unset) == ([], [])


def test_sheets_that_share_a_number_share_its_lines():
    """A repeated number costs no line its indicator."""
    document = edited({"projects[②].number": "①"})
    pairs = pair_indicators(document.vision)
    assert {row.name for _, row in (*pairs.both, *pairs.misplaced)} == {
        row.name for row in document.vision.indicator_list.rows
    }


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.builds(Indicator, name=st.text("甲乙丙", max_size=3), id=st.none() | st.just("a")), max_size=5),
    st.lists(
        st.builds(ListedIndicator, name=st.text("甲乙丙", max_size=3), project=st.sampled_from("①②"), id=st.none()),
        max_size=5,
    ),
)
def test_every_indicator_and_every_line_is_paired_once_or_left(indicators, rows):
    """Nothing is lost and nothing stands twice."""
    vision = sample().vision
    first, *rest = vision.projects
    whole = evolve(
        vision,
        projects=[evolve(first, indicators=indicators), *(evolve(each, indicators=()) for each in rest)],
        indicator_list=IndicatorList(rows=rows),
    )
    pairs = pair_indicators(whole)
    paired = [*pairs.both, *pairs.misplaced]
    left = [id(each) for each, _ in paired] + [id(each) for each in pairs.unlisted]
    right = [id(each) for _, each in paired] + [id(each) for each in pairs.unset]
    assert sorted(left) == sorted(map(id, indicators))
    assert sorted(right) == sorted(map(id, rows))


def test_a_great_many_names_are_not_compared_for_their_likeness():
    """It would take hours; they are reported as missing instead."""
    indicators = [Indicator(name=f"甲{number}乙") for number in range(400)]
    rows = [ListedIndicator(name=f"丙{number}乙", project="①") for number in range(400)]
    vision = with_indicators(sample().vision, *zip(indicators, rows, strict=True))
    assert len(pair_indicators(vision).unlisted) == 400


def test_a_column_in_thousands_is_worth_what_it_says():
    """1,054 under 千人 is 1,054千人, and by rounding 1,054,321人."""
    indicator = Indicator(
        name="来場者数", unit="千人", baseline=measure("1,054", "R元年度"), target=measure("1,100", "R7年度")
    )
    for now, goal in (("1,054千人", "1,100千人"), ("1,054,321人", "110万人")):
        row = line(indicator, "①", unit=None, baseline=measure(now, "R元年度"), target=measure(goal, "R7年度"))
        assert kinds(ENGINE.check(with_indicators(sample().vision, (indicator, row)))) == set()
    row = line(indicator, "①", unit="人")
    report = ENGINE.check(with_indicators(sample().vision, (indicator, row)))
    assert len(spoken(report, "indicator-value-disagrees")) == 2


def test_an_omitted_era_is_the_one_that_fits_the_term():
    """31年度 and 7年度 in a plan of R3 to R7 are H31 and R7; a notice says so, and the rest is compared."""
    indicator = Indicator(name="参加者数", baseline=measure("10人", "31年度"), target=measure("20人", "7年度"))
    same = line(indicator, "①", baseline=measure("10人", "R元年度"), target=measure("20人", "R7年度"))
    report = ENGINE.check(with_indicators(sample().vision, (indicator, same)))
    assert kinds(report) == {"indicator-era-omitted"}
    other = line(indicator, "①", baseline=measure("10人", "R2年度"))
    report = ENGINE.check(with_indicators(sample().vision, (indicator, other)))
    assert spoken(report, "indicator-period-disagrees")


def test_months_within_a_year_are_compared_as_they_are_printed():
    """They are no years, and no fault."""
    part = Indicator(name="参加者数", baseline=measure("10人", "R2年4月～12月"), target=measure("20人", "R7年度"))
    report = ENGINE.check(with_indicators(sample().vision, (part, line(part, "①"))))
    assert kinds(report) == set()
    other = line(part, "①", baseline=measure("10人", "R2年4月～11月"))
    report = ENGINE.check(with_indicators(sample().vision, (part, other)))
    assert spoken(report, "indicator-period-disagrees")


REAL_FORMS = [
    ("合計特殊出生率", "1.36", "1.55"),
    ("人口10万人当たりの医師数", "220人", "240人"),
    ("有効求人倍率", "0.9倍", "1.0倍"),
    ("観光消費額", "9兆1,400億円", "10兆円"),
    ("農業産出額", "1,200百万円", "1,300百万円"),
    ("乗降客数", "1,000人/日", "1,100人/日"),
    ("死亡率", "10.5‰", "10.0‰"),
    ("定員充足率", "98%", "105%"),
    ("経常収支比率", "101.2%", "95.0%"),
    ("食料自給率", "190%", "210%"),
    ("健康寿命", "男性79.83年 女性84.35年", "男性80.0歳以上 女性85.0歳以上"),
    ("社会増減", "△2,733人", "△2,000人"),
    ("待機児童数", "12人", "0人"),
    ("1人1日当たりのごみ排出量", "950g", "900g"),
    ("拠点の数", "2.0箇所", "2.2箇所"),
    ("事業所数", "73,618社", "現状維持以上"),
    ("貿易額", "1,000千ドル", "1,200千ドル"),
    ("加入率の増加幅", "マイナス1ポイント", "プラス1ポイント"),
    ("全国順位", "18位", "10位以内"),
    ("橋梁の修繕率", "23.0%", "100%"),
    ("移住者数", "1.4人/年", "17人/年"),
    ("図書貸出数", "1万2600冊", "1万5000冊"),
    ("満足度", "3.6点", "4.0点"),
]


@pytest.mark.parametrize(("name", "now", "goal"), REAL_FORMS, ids=[name for name, _, _ in REAL_FORMS])
def test_forms_of_real_plans_are_no_fault(name, now, goal):
    """Nothing graver than a notice."""
    indicator = Indicator(name=name, baseline=measure(now, "R元年度"), target=measure(goal, "R7年度"))
    report = ENGINE.check(with_indicators(sample().vision, (indicator, line(indicator, "①"))))
    grave = {each.rule for each in report.findings if each.severity.reaches(Severity.WARNING)}
    assert grave & kinds(report) == set()


def published(day, **edits):
    return edited({"published": day, **edits})


@pytest.mark.parametrize(("as_of", "speaks"), [(None, False), (date(2023, 6, 1), True), (date(2031, 6, 1), False)])
def test_the_day_of_the_check_counts_while_the_term_runs(as_of, speaks):
    """Of a plan that has ended all targets are past."""
    places = ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    document = edited({f"{place}.target.period": "R3年度" for place in places})
    assert bool(spoken(check(document, as_of=as_of), "target-in-past")) is speaks


def test_the_latest_change_counts():
    """A value of a year that had begun by the last revision is no value out of the future."""
    edits = {"projects[①].indicators[救急受入件数].actuals": [{"value": "1,300件", "period": "R5年度"}]}
    assert spoken(check(published("2021-03-31", **edits)), "actual-in-future")
    revised = {**edits, "revisions": [{"number": "1", "date": "2024-02-01"}]}
    assert spoken(check(published("2021-03-31", **revised)), "actual-in-future") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [("供用開始後に目標値を設定", "供用開始後"), ("検討中", "書かれていません"), ("今後設定", "書かれていません")],
)
def test_a_deferral_says_whether_it_will_be_taken_up_again(text, when):
    """In the message."""
    places = ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    report = check(edited({f"{place}.target.value": text for place in places}))
    (finding,) = [each for each in report.findings if each.rule == "target-deferred"]
    assert when in finding.message.ja


def test_a_deferral_with_two_years_is_held_to_the_later_one():
    """The first is that of a survey."""
    text = "R3年度の調査結果を踏まえR6年度に設定"
    places = ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    document = edited({f"{place}.target.value": text for place in places})
    assert spoken(check(document, as_of=date(2024, 6, 1)), "deferral-overdue") == []
    assert spoken(check(document, as_of=date(2025, 6, 1)), "deferral-overdue")


def test_an_achievement_rate_is_that_of_its_own_year():
    """Not of the last."""
    place = "projects[①].indicators[救急受入件数]"
    years = [{"value": "1,350件", "period": "R3年度"}, {"value": "1,400件", "period": "R4年度"}]
    edits = {f"{place}.actuals": years}
    for period, rate in (("R3年度", "90.0%"), ("R4年度", "93.3%")):
        edits[f"{place}.achievement"] = {"value": rate, "period": period}
        assert kinds(check(edited(edits))) == set()
    edits[f"{place}.achievement"] = {"value": "90.0%", "period": "R4年度"}
    assert spoken(check(edited(edits)), "achievement-rate-mismatch")


def values(now, goal):
    """Edits of one indicator, on the sheet and in the list."""
    places = ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    fields = (("baseline", now), ("target", goal))
    return {f"{place}.{field}.value": text for place in places for field, text in fields}


def test_ranks_and_fractions_are_understood():
    """A better rank is a lower number; 3/5 is more than 2/4."""
    assert kinds(check(edited(values("18位", "10位")))) == set()
    assert kinds(check(edited(values("2/4", "3/5")))) == set()
    assert spoken(check(edited(values("3/5", "2/4"))), "target-against-direction")
