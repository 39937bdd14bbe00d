"""What the rules about the document itself hold for: its title, edition, dates and figures of the population."""

from datetime import date

import pytest

from coopvision.checking import make_engine, make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited

TITLE = "みなと定住自立圏共生ビジョン"
TABLE = "agreements[みなと市・やまべ町]"


def outcome_of(name, edits, **given):
    """How a rule alone ends, and the places of its findings."""
    report = Engine([make_rulebook().rule(name)]).check(edited(edits).vision, **given)
    return report.outcomes[0].state, [finding.place.path for finding in report.findings]


def undecided_in(name, edits, **given):
    """How many values a rule alone could say nothing of yet; it has no findings."""
    report = Engine([make_rulebook().rule(name)]).check(edited(edits).vision, **given)
    assert report.findings == ()
    return report.outcomes[0].undecided


@pytest.mark.parametrize(
    "title",
    [
        f"第2次{TITLE}",
        "みなと圏域共生ビジョン",
        f"{TITLE}（令和3年度～令和7年度）",
        f"{TITLE}（令和３年度から令和７年度まで）",
        f"{TITLE}【R3～7年度】（令和5年3月変更）",
        f"{TITLE} 2021-2025",
        f"{TITLE}（2021年4月～2026年3月）",
        f"{TITLE}（令和3（2021）年度～令和7（2025）年度）",
        f"{TITLE} 2021-03",
        "第2期 みなと広域 定住自立圏 共生ビジョン",
        "新みなと定住自立圏共生ビジョン",
        "北海道みなと定住自立圏構想共生ビジョン",
        "定住自立圏「みなと」共生ビジョン",
        "第二次定住自立圏共生ビジョン",
        "みなと市・やまべ町定住自立圏共生ビジョン",
        "やまべ町を中心とする定住自立圏共生ビジョン",
        "改訂版定住自立圏共生ビジョン",
        f"～海と山が輝く～{TITLE}",
        "人がつながる定住自立圏 共生ビジョン",
        "未来へつなぐ定住自立圏共生ビジョン",
        "住みたい定住自立圏共生ビジョン",
        "～海と山のまち～定住自立圏共生ビジョン",
        "港定住自立圏共生ビジョン",
        "港湾定住自立圏共生ビジョン",
        "ミナト定住自立圏共生ビジョン",
        "MINATO定住自立圏共生ビジョン",
        f"{TITLE} 平成27年度～令和2年度の総括を踏まえて",
        f"{TITLE}（平成28年度から令和2年度までの5年間の実績を受けて）",
        f"{TITLE}（前計画：平成28年度～令和2年度）",
        f"旧ビジョン（平成28年度～令和2年度）を改めた{TITLE}",
        f"{TITLE}（令和3年～令和8年）",
        f"{TITLE} 2021-2026",
    ],
)
def test_a_title_in_another_form_is_right(title):
    """No rule at all has anything to say of it."""
    assert [finding.rule for finding in make_engine().check(edited({"title": title}).vision).findings] == []


@pytest.mark.parametrize(
    ("title", "rule"),
    [
        (f"{TITLE}（R4～R8年度）", "title-term-disagrees"),
        (f"{TITLE}（平成28年度から令和2年度まで）", "title-term-disagrees"),
        (f"{TITLE}2022-2026", "title-term-disagrees"),
        (f"{TITLE}（令和３年度～令和６年度）", "title-term-disagrees"),
        ("やま定住自立圏共生ビジョン", "title-zone-disagrees"),
        ("第3次うみかぜ圏域定住自立圏共生ビジョン", "title-zone-disagrees"),
        ("～海と山が輝く～やま定住自立圏共生ビジョン", "title-zone-disagrees"),
        ("港湾都市群定住自立圏共生ビジョン", "title-zone-disagrees"),
        (f"{TITLE}（令和4年～令和8年）", "title-term-disagrees"),
        (f"{TITLE}（令和3年度～令和8年度）", "title-term-disagrees"),
        (f"{TITLE}（令和3年～令和9年）", "title-term-disagrees"),
        (f"{TITLE}（令和4年度～令和8年度）実績評価版", "title-term-disagrees"),
    ],
)
def test_a_title_of_another_vision_is_told_once(title, rule):
    """At the title, by one rule."""
    found = make_engine().check(edited({"title": title}).vision).findings
    assert [(finding.rule, finding.place.path) for finding in found] == [(rule, "title")]


@pytest.mark.parametrize(
    ("edits", "count"),
    [
        ({"title": f"{TITLE}（R4～R8年度）", "term": "？"}, 1),
        ({"title": f"{TITLE}（R8～R4年度）"}, 1),
    ],
)
def test_a_period_that_cannot_be_read_says_nothing(edits, count):
    """The term, or the title's own."""
    assert undecided_in("title-term-disagrees", edits) == count


def test_a_wrong_name_of_the_zone_is_told_at_the_title():
    """Whichever of the two is wrong; a town may give its name to the title, with 市 or 町."""
    assert outcome_of("title-zone-disagrees", {"zone.name": "やま定住自立圏"})[1] == ["title"]
    called = {"zone.name": "うみかぜ定住自立圏", "title": "かわい町定住自立圏共生ビジョン"}
    assert outcome_of("title-zone-disagrees", called) == (State.PASSED, [])


def test_a_zone_called_after_nothing_is_not_compared():
    """A roster whose zone has no name of its own."""
    assert outcome_of("title-zone-disagrees", {"zone.name": "定住自立圏"})[0] is State.NOT_APPLICABLE


HISTORY = {"published": "2021-03-31", "edition": "第3版"}


@pytest.mark.parametrize(
    ("revisions", "places"),
    [
        ([{"date": "2020-03-01"}], ["revisions[1].date"]),
        ([{"date": "2020-03-01"}, {"date": "2022-03-18"}], ["revisions[1].date"]),
        ([{"date": "2020-03-01", "kind": "策定"}], []),
        ([{"date": "2020-10-01"}], []),
        ([{"date": "2020-06-01"}], []),
        ([{"date": "2016-03-01"}, {"date": "2018-03-01"}, {"date": "2022-03-18"}], []),
        ([{"date": "春ごろ"}, {}], []),
    ],
)
def test_a_revision_before_the_publication(revisions, places):
    """Only what can hardly be otherwise."""
    assert outcome_of("revision-before-publication", {**HISTORY, "revisions": revisions})[1] == places


def test_without_a_day_of_publication_nothing_is_compared():
    """Not printed, or not to be read."""
    revisions = {"revisions": [{"date": "2020-03-01"}]}
    assert outcome_of("revision-before-publication", revisions)[0] is State.NOT_APPLICABLE
    assert undecided_in("revision-before-publication", {**revisions, "published": "春ごろ"}) == 1


def test_without_a_term_a_revision_is_early_for_nothing():
    """The term is another rule's to say."""
    edits = {**HISTORY, "revisions": [{"date": "2020-03-01"}], "term": "？"}
    assert outcome_of("revision-before-publication", edits)[1] == []


def test_a_date_that_cannot_be_read_is_not_after_the_term():
    """Nor before its end."""
    assert undecided_in("dated-after-term", {"published": "春ごろ"}) == 1


def test_a_date_after_the_term_is_told_at_the_date():
    """Of publication as of a revision."""
    found = make_engine().check(edited({"published": "2031-03-31"}).vision).findings
    assert "published" in [finding.place.path for finding in found if finding.rule == "dated-after-term"]


def test_a_schedule_needs_a_term():
    """It could not be examined without."""
    edits = {"projects[①].schedule": "R9年度", "term": "？"}
    assert outcome_of("schedule-outside-term", edits)[0] is State.COULD_NOT_RUN
    assert outcome_of("schedule-outside-term", {"projects[①].schedule": "H30年度"})[1] == ["projects[①].schedule"]


@pytest.mark.parametrize("schedule", ["通年", "毎年度", "令和9年度以降に検討", "R7年度～R8年度", "R3～R7年度", ""])
def test_a_schedule_that_touches_the_term_is_right(schedule):
    """And one in words is nobody's to judge."""
    assert outcome_of("schedule-outside-term", {"projects[①].schedule": schedule})[1] == []


@pytest.mark.parametrize(
    ("share", "speaks"),
    [
        *(
            ("120%", True),
            ("100.0％", False),
            ("△5%", True),
            ("0.125", False),
            ("41.500", False),
            ("120パーセント", True),
        ),
        *(("検討中", None), ("1,234人", None), ("22,000人（35.2％）", None)),
    ],
)
def test_shares(share, speaks):
    """A share per cent or to 1; what is still to come says nothing."""
    edits = {"zone.members[やまべ町].commuting_ratio": share}
    if speaks is None:
        assert undecided_in("population-share-impossible", edits) == 1
    else:
        assert bool(outcome_of("population-share-impossible", edits)[1]) is speaks


CENSUS = {
    f"zone.members[{name}].{field}": value
    for name, people in (("みなと市", "30,000"), ("やまべ町", "8,500"), ("かわい町", "2,500"))
    for field, value in (("population", people), ("census", "R2年"))
}


def outlook(people, period="2020年"):
    """The sample with a population of the census, and an estimate."""
    estimate = {"period": period} | ({} if people is None else {"population": people})
    return {**CENSUS, "population_outlook": {"estimates": [estimate]}}


@pytest.mark.parametrize(
    ("people", "speaks"),
    [
        ("41,000", False),
        ("41,000人", False),
        ("4.1万人", False),
        ("5.34万人", True),
        ("4万5千", None),
        ("53,300", False),
        ("53,400", True),
        ("28,700", False),
        ("28,600", True),
        ("4.1", False),
        ("141,000", True),
    ],
)
def test_the_outlook_and_the_census(people, speaks):
    """Three tenths are let pass; what cannot be read, or is not there, says nothing."""
    if speaks is None:
        assert undecided_in("outlook-unlike-census", outlook(people)) == 1
    else:
        assert bool(outcome_of("outlook-unlike-census", outlook(people))[1]) is speaks


@pytest.mark.parametrize(
    "edits",
    [
        outlook("141,000", period="2025年"),
        outlook("141,000") | {"zone.members[やまべ町].census": "H27年"},
        outlook("141,000") | {"zone.members[やまべ町].census": "？"},
        outlook("141,000") | {"zone.members[やまべ町].population": "?"},
        outlook("141,000") | {"zone.members": []},
    ],
)
def test_only_the_same_year_of_every_member_is_compared(edits):
    """There is nothing to compare otherwise."""
    if edits.get("zone.members") == []:
        edits = {key: value for key, value in edits.items() if not key.startswith("zone.members[")}
    assert outcome_of("outlook-unlike-census", edits)[0] is State.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("day", "places"),
    [
        (None, []),
        (date(2026, 1, 1), []),
        (date(2015, 6, 1), [f"{TABLE}.concluded", f"{TABLE}.amendments[1].date"]),
        (date(2017, 6, 1), [f"{TABLE}.amendments[1].date"]),
    ],
)
def test_the_day_of_the_check_counts_where_it_is_given(day, places):
    """No clock is read."""
    edits = {f"{TABLE}.amendments": [{"date": "2018-03-20"}], "agreements[みなと市・かわい町].concluded": "2010-10-01"}
    assert outcome_of("agreement-dated-in-future", edits, as_of=day)[1] == places


@pytest.mark.parametrize(
    ("published", "changed", "speaks"),
    [
        ("2021-03-31", "2021-04-01", False),
        ("2021-03-01", "2021-04-30", False),
        ("2021-03-31", "2021-05-01", True),
        ("2021-11-30", "2021-12-31", False),
        ("2021-11-30", "2022-01-01", True),
        ("2021-12-20", "2022-01-31", False),
        ("2021-12-20", "2022-02-01", True),
        ("2021年3月", "令和3年4月", False),
    ],
)
def test_a_change_may_be_known_a_month_before(published, changed, speaks):
    """By the end of the month that follows."""
    edits = {"published": published, f"{TABLE}.amendments": [{"date": changed}]}
    assert bool(outcome_of("agreement-dated-in-future", edits)[1]) is speaks


@pytest.mark.parametrize("changed", ["令和6年4月1日（予定）", "令和6年4月予定", "令和6年度（見込み）"])
def test_a_change_that_is_announced_says_nothing(changed):
    """It was not made yet."""
    edits = {"published": "2021-03-20", f"{TABLE}.amendments": [{"date": changed}]}
    assert undecided_in("agreement-dated-in-future", edits) == 1


def revisions(*entries, **fields):
    """The sample with these revisions: number, date, kind and reason of each."""
    names = ("number", "date", "kind", "reason")
    listed = [{name: each for name, each in zip(names, entry, strict=False) if each is not None} for entry in entries]
    return {"revisions": listed, "edition": "第4版", **fields}


@pytest.mark.parametrize(
    "entries",
    [
        [("第1回", "2021-10-25"), ("第2回", "2022-01-25"), ("第1回", "2022-10-25"), ("第2回", "2023-01-25")],
        [("第1回", "2021-10-25"), ("第1回", "2022-01-25"), ("第2回", "2022-10-25")],
        [("R4第1回", "2022-06-01"), ("R4第2回", "2023-01-25"), ("R5第1回", "2023-06-01")],
        [("令和4年度第1回", "2022-06-01"), ("令和5年度第1回", "2023-06-01")],
        [("2022-1", "2022-06-01"), ("2022-2", "2022-08-01"), ("2023-1", "2023-06-01")],
        [("第1次変更", None), ("第2次変更", None), ("第2次変更（追補）", None), ("第3次変更", None)],
        [("第1次", None), ("第2次", None), ("第2次の2", None), ("第3次", None)],
        [("第1回", None), ("第2回（追補）", None), ("第3回", None)],
        [("第1回", None), ("第1回正誤", None)],
        [("第1回変更", "2021-06-25", "変更"), ("第1回", "2021-09-25", "時点修正"), ("第2回", "2022-06-25", "変更")],
    ],
)
def test_numbers_of_revisions_that_go_on(entries):
    """Anew each year, by year, by kind, and with what adds to a change."""
    assert outcome_of("revision-number-skipped", revisions(*entries))[1] == []


@pytest.mark.parametrize(
    ("entries", "place"),
    [
        ([("第1回", "2021-10-25"), ("第3回", "2022-01-25"), ("第1回", "2022-10-25")], 3),
        ([("第1回", "2021-10-25"), ("第2回", "2022-01-25"), ("第2回", "2022-10-25")], 3),
        ([("第1回", "2021-10-25"), ("第1回", "2022-10-25")], 2),
        ([("第1回", None), ("第2回", None), ("第1回", None)], 3),
        ([("R4第1回", "2022-06-01"), ("R4第3回", "2023-01-25"), ("R5第1回", "2023-06-01")], 2),
        ([("第2次変更（追補）", None), ("第2次変更（追補）", None)], 2),
        ([("第2次変更", None), ("第2次変更", None)], 2),
        ([("第1回", None, "変更"), ("第3回", None, "変更"), ("第1回", None, "訂正"), ("第2回", None, "訂正")], 2),
    ],
)
def test_numbers_of_revisions_that_do_not(entries, place):
    """A gap, or a number that stands twice."""
    state, places = outcome_of("revision-number-skipped", revisions(*entries))
    assert state is State.FAILED
    assert f"revisions[{place}].number" in places


@pytest.mark.parametrize("edition", ["初版", "第１版", "第一版"])
@pytest.mark.parametrize(
    "entries",
    [
        [("初版", "2021-03-25")],
        [("第１版", "2021-03-25")],
        [("当初", "2021-03-25")],
        [(None, "2021-03-25", "公表")],
        [(None, "2021-03-25", "新規")],
        [(None, "2021-03-25", "制定")],
        [(None, "2021-03-25", None, "協定の変更に伴い策定")],
        [("第1回", "未定", "変更")],
        [("第1回", None, "変更")],
        [("第1版", "2021-03-25"), ("第1回変更", "検討中")],
    ],
)
def test_a_first_edition_that_was_made_and_not_changed(edition, entries):
    """However its making is called; what is still to come has changed nothing."""
    assert outcome_of("first-edition-revised", revisions(*entries, edition=edition)) == (State.PASSED, [])


@pytest.mark.parametrize(
    ("entry", "published"), [((None, "2021-03-25"), None), (("第1回", "2021-03-25"), "R3年3月25日")]
)
def test_the_only_entry_may_be_that_of_the_making(entry, published):
    """Where it says nothing, or stands at the day of publication."""
    more = {} if published is None else {"published": published}
    assert undecided_in("first-edition-revised", revisions(entry, edition="初版", **more)) == 1


@pytest.mark.parametrize(
    ("entries", "published"),
    [
        ([("第1回", "2022-03-25")], "2021-03-25"),
        ([("第1回", "2022-03-25")], None),
        ([(None, "2022-03-25", "一部改訂")], None),
        ([(None, "2022-03-25", "時点修正")], "2022-03-25"),
        ([("第1回変更", "2022-03-25")], "2022-03-25"),
        ([(None, "2022-03-25", "変更", "新規事業の追加を決定")], None),
        ([(None, "2021-03-25"), (None, "2022-03-25")], None),
        ([("初版", "2021-03-25"), (None, "2022-03-25")], None),
    ],
)
def test_a_first_edition_that_was_changed(entries, published):
    """By an entry that is no making, or by more entries than one."""
    more = {} if published is None else {"published": published}
    assert outcome_of("first-edition-revised", revisions(*entries, edition="初版", **more))[1] == ["edition"]


def test_a_conclusion_after_the_publication_is_told_once():
    """By the rule for it."""
    edits = {"published": "2021-03-20", f"{TABLE}.concluded": "2022-04-01"}
    found = make_engine().check(edited(edits).vision, as_of=date(2021, 6, 1)).findings
    assert [(each.rule, each.place.path) for each in found] == [("agreement-after-publication", f"{TABLE}.concluded")]


@pytest.mark.parametrize("when", [{"date": "春ごろ"}, {}])
def test_a_change_without_a_date_says_nothing(when):
    """Not printed, or not to be read."""
    edits = {f"{TABLE}.amendments": [when], "published": "2021-03-20"}
    assert undecided_in("agreement-dated-in-future", edits) == 1


def test_an_agreement_without_a_date_is_not_in_the_future():
    """That it has none is another rule's to say."""
    edits = {f"{TABLE}.concluded": "(remove)"}
    assert outcome_of("agreement-dated-in-future", edits, as_of=date(2026, 1, 1))[1] == []


def test_an_unknown_number_of_a_revision_is_not_counted():
    """第2回 and 最終 have no gap between them."""
    edits = {"revisions": [{"number": "第2回"}, {"number": "最終"}, {"number": "第三回"}], "edition": "第4版"}
    assert outcome_of("revision-number-skipped", edits) == (State.PASSED, [])


def test_a_vision_without_an_edition_is_no_first_edition():
    """Nothing is said of what is not printed."""
    edits = {"revisions": [{"number": "第1回", "date": "2022-03-18"}], "edition": "(remove)"}
    assert outcome_of("first-edition-revised", edits)[0] is State.NOT_APPLICABLE
