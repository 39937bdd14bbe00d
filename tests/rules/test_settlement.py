"""The guideline pack: its inventory has no gap, it holds unconfirmed readings lightly, and it knows its regime."""

import re

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine, make_rulebook
from coopvision.engine import Engine, Severity, State, find_packs
from coopvision.notation import parse_period
from coopvision.testing import edited, sample
from coopvision.testing.strategies import visions
from coopvision_settlement.dates import surely_later
from coopvision_settlement.provisions import PROVISIONS, provision

(PACK,) = find_packs(["settlement"])
RULES = PACK.rules()
REQUIREMENTS = PACK.requirements()
BOOK = make_rulebook()
ENGINE = Engine(RULES, requirements=REQUIREMENTS, editions=PACK.editions)
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def by_name(each):
    return each.name


def report_of(edits, **options):
    engine = Engine(RULES, requirements=REQUIREMENTS, editions=PACK.editions, **options)
    document = edited(edits)
    return engine.check(document.vision, source=document.source, locate=document.locate)


def states_of(report):
    return {outcome.rule: outcome.state for outcome in report.outcomes}


def test_the_inventory_is_the_whole_guideline_as_far_as_it_is_known():
    """Every provision once, in order."""
    sections = {"CC": 9, "DC": 9, "AG": 16, "VI": 12, "SF": 9}
    expected = [f"{section}-{number + 1}" for section, count in sections.items() for number in range(count)]
    assert [each.id for each in PROVISIONS] == expected


@pytest.mark.parametrize("each", PROVISIONS, ids=lambda each: each.id)
def test_a_provision_is_checked_or_says_why_not(each):
    """Never both, never neither; and what it names exists."""
    known = {check.name: check.cites for check in (*BOOK.rules, *BOOK.requirements)}
    assert set(each.checks) <= set(known)
    checked = bool(each.checks) or any(each.cite() in cites for cites in known.values())
    assert checked is not (each.reason is not None)


def test_a_provision_that_does_not_exist_cannot_be_cited():
    """A rule that cites it is not even defined."""
    with pytest.raises(KeyError):
        provision("VI-99")


@pytest.mark.parametrize("each", [*RULES, *REQUIREMENTS], ids=by_name)
def test_everything_in_the_pack_rests_on_a_source(each):
    """And is about the one regime."""
    assert each.cites
    assert each.regime == "settlement_zone"


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_an_unconfirmed_reading_is_at_most_a_notice(rule):
    """And nothing the guideline says is an error, for its own wording is not at hand; what cannot be read is one."""
    if rule.name == "recorded-value-malformed":
        return
    confirmed = any(cite.certainty == "confirmed" for cite in rule.cites)
    assert rule.severity.rank >= (Severity.WARNING if confirmed else Severity.NOTICE).rank


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=by_name)
def test_a_page_for_the_eye_speaks_both_languages(requirement):
    """What is to be looked at, why, and why no program can."""
    title, message = requirement.words
    assert JAPANESE.search(title.ja)
    assert JAPANESE.search(message.ja)
    assert title.en.isascii() or "（" not in title.en
    for heading in ("検査内容", "理由", "直し方", "既知の限界"):
        assert f"## {heading}\n" in requirement.page.section("日本語")
    for heading in ("What it checks", "Why", "How to mend", "Known limits"):
        assert f"## {heading}\n" in requirement.page.section("English")


def test_another_regime_is_not_judged_by_this_guideline():
    """No rule applies, and nothing is left to the eye."""
    report = report_of({"regime": "core_city_zone", "future_picture": ""})
    assert set(states_of(report).values()) == {State.NOT_APPLICABLE}
    assert report.by_eye == ()


@pytest.mark.parametrize("rule", ["population-outlook-incomplete", "field-without-goal"])
@pytest.mark.parametrize(
    ("published", "edition", "state"),
    [
        ("2016-03-31", None, State.NOT_APPLICABLE),
        ("2016-04-01", None, State.FAILED),
        ("2016-03-31", "2016", State.FAILED),
        ("2021-03-31", "2013", State.NOT_APPLICABLE),
    ],
)
def test_what_the_amendment_asks_for_holds_from_its_day(rule, published, edition, state):
    """By the document's own date, or the edition that is asked for."""
    edits = {
        "published": published,
        "population_outlook": {"estimates": [{"period": "2030年", "population": "49,000"}]},
        "sections[イ].children[1].goal": "交流を広げる",
    }
    report = report_of(edits, edition=edition)
    assert states_of(report)[rule] is state


def test_the_eye_is_not_asked_for_what_was_not_yet_required():
    """The outlook and the progress since FY2016 only; the rest from the start."""
    before = {each.name for each in report_of({"published": "2015-03-31"}).by_eye}
    after = {each.name for each in report_of({"published": "2021-03-31"}).by_eye}
    assert after - before == {"outlook-or-goal-missing", "progress-not-managed"}
    assert after == {each.name for each in REQUIREMENTS}


@pytest.mark.parametrize(
    ("day", "edition"),
    [("2009-04-01", "2008"), ("2014-10-31", "2013"), ("2016-05-31", "2016"), ("2021-03-31", "2016-06")],
)
def test_the_edition_of_a_day_is_known(day, edition):
    """By the dates of the editions."""
    words = {each.name: each.words for each in PACK.editions}
    assert report_of({"published": day}).circumstances.edition == words[edition]


FORMS = {
    "two central cities with one declaration": {
        "zone.members[やまべ町].side": "central",
        "declaration": {"cities": ["みなと市", "やまべ町"], "date": "2015-04-30", "published": "2015-04-30"},
    },
    "a merged single city": {
        "agreements": [{"parties": ["みなと市"], "kind": "formation_policy", "concluded": "2010-06-25"}],
        "declaration": {"cities": ["新みなと市"], "date": "2010-03-31"},
        "zone.members[みなと市].population": 150000,
        "zone.members[みなと市].day_night_ratio": "1.02",
        "zone.members[みなと市].census": "H12年",
        "zone.members[やまべ町].population": "8,500",
        "zone.members[やまべ町].census": "H12年",
        "zone.members[かわい町].population": "2,100",
        "zone.members[かわい町].census": "H12年",
    },
    "everything recorded": {
        "published": "2021-03-31",
        "revisions": [{"number": "第1回", "date": "2022-03-30"}, {"number": "第2回", "date": "R5年3月"}],
        "future_picture": "住み続けられる圏域",
        "declaration": {
            "cities": ["港"],
            "date": "2015-03-31",
            "published": "2015-03-31",
            "municipalities": ["やまべ町", "かわい町", "うみべ町"],
        },
        "advisory_forum": {"name": "懇談会", "meetings": ["2021-02-10", "R4年2月", "令和5年2月14日"]},
        "population_outlook": {
            "source": "社人研",
            "estimates": [{"period": "2040年", "population": "41,000", "ageing_rate": "41.5%"}],
            "targets": [{"period": "R22年", "population": "44,000", "ageing_rate": "38.0%"}],
        },
        "zone.members[みなと市].population": "82,383",
        "zone.members[みなと市].day_night_ratio": "104.9",
        "zone.members[みなと市].census": "2020年",
        "zone.members[やまべ町].commuting_ratio": "0.21",
        "zone.members[やまべ町].census": "令和2年",
        "agreements[みなと市・やまべ町].resolutions": [
            {"council": "みなと市", "date": "2015-09-18"},
            {"council": "やまべ町", "date": "2015-09-25"},
        ],
        "agreements[みなと市・やまべ町].published": "2015-10-01",
        "sections[ア].goal": "安心して暮らせる",
        "sections[イ].goal": "つながりを広げる",
        "projects[①].schedule": "通年",
        "projects[②].schedule": "通年",
        "projects[③].schedule": "通年",
    },
    "no agreements, no hierarchy, no projects' texts": {"agreements": [], "sections": []},
    "a term that cannot be read is another rule's": {"edition": "第1版"},
    "one partner": {"zone.members[かわい町]": "(remove)", "agreements[みなと市・かわい町]": "(remove)"},
}


@pytest.mark.parametrize("edits", FORMS.values(), ids=FORMS)
def test_a_vision_of_another_form_is_no_finding(edits):
    """What the guideline allows is not even noticed."""
    assert [(finding.rule, finding.place.path) for finding in report_of(edits).findings] == []


def test_whatever_is_recorded_is_looked_at():
    """With everything recorded all but the rules for other forms have something to say."""
    outcomes = states_of(report_of(FORMS["everything recorded"]))
    idle = {rule for rule, state in outcomes.items() if state is State.NOT_APPLICABLE}
    assert idle == {"central-district-not-largest", "agreement-without-viewpoint"}


@pytest.mark.parametrize(
    ("edits", "rule"),
    [
        (
            {"zone.members[みなと市].population": "82.383", "zone.members[みなと市].census": "R2年"},
            "central-city-population-low",
        ),
        (
            {"zone.members[みなと市].day_night_ratio": "約1", "zone.members[みなと市].census": "礼和2年"},
            "census-in-other-year",
        ),
        ({"declaration": {"date": "平成27年某月"}}, "agreement-before-declaration"),
        ({"revisions": [{"date": "2022-03-18"}, {"date": "先月"}]}, "revisions-out-of-order"),
        (
            {"revisions": [{"date": "2022-03-18"}], "advisory_forum": {"meetings": ["先月"]}},
            "revision-without-forum",
        ),
    ],
)
def test_what_cannot_be_read_is_never_green(edits, rule):
    """The rule says that it could not run, and a finding stands at the value."""
    report = report_of(edits)
    outcome = next(each for each in report.outcomes if each.rule == rule)
    assert outcome.blocked > 0
    assert not report.ok
    found = {finding.place.path for finding in report.findings if finding.rule == "recorded-value-malformed"}
    assert set(outcome.blocked_at) <= found


@pytest.mark.parametrize(
    ("people", "speaks"), [("4万人", True), ("40,001人", False), ("4.1万人", False), ("39千名", True)]
)
def test_a_population_may_be_printed_with_its_unit(people, speaks):
    """In persons, in thousands or in ten thousands of them."""
    found = report_of({"zone.members[みなと市].population": people, "zone.members[みなと市].census": "R2年"}).findings
    assert [each.rule for each in found] == ["central-city-population-low"] * speaks


@pytest.mark.parametrize(
    ("field", "printed", "open_"),
    [
        ("commuting_ratio", "1,234人", True),
        ("commuting_ratio", "1,234人（12.3％）", True),
        ("commuting_ratio", "12.3％", False),
        ("commuting_ratio", "12.3パーセント", False),
        ("commuting_ratio", "0.123", False),
        ("day_night_ratio", "82,000人", True),
    ],
)
def test_a_head_count_is_no_share(field, printed, open_):
    """It is neither unreadable nor held against one."""
    edits = {
        f"zone.members[{'みなと市' if field == 'day_night_ratio' else 'やまべ町'}].{field}": printed,
        "zone.members[やまべ町].census": "R2年",
        "zone.members[みなと市].census": "R2年",
        "declaration": {"municipalities": ["やまべ町"]},
    }
    report = report_of(edits)
    assert report.findings == ()
    rule = "day-night-ratio-below-one" if field == "day_night_ratio" else "commuting-member-not-declared"
    outcome = next(each for each in report.outcomes if each.rule == rule)
    assert bool(outcome.undecided) is open_ or field == "commuting_ratio"
    assert outcome.blocked == 0


def test_a_share_per_cent_is_one_in_words():
    """12.3パーセント is more than a tenth, and 9.9パーセント is not."""
    for printed, rules in (("12.3パーセント", ["commuting-member-not-declared"]), ("9.9パーセント", [])):
        edits = {
            "zone.members[やまべ町].commuting_ratio": printed,
            "zone.members[やまべ町].census": "R2年",
            "declaration": {"municipalities": ["かわい町"]},
        }
        assert [each.rule for each in report_of(edits).findings] == rules


@pytest.mark.parametrize("term", ["令和3年10月～令和8年3月", "令和3年度から5年間"])
def test_a_term_whose_years_are_counted_by_the_reader(term):
    """It is no unreadable one."""
    report = report_of({"term": term})
    assert report.findings == ()
    assert not report.blocked


@pytest.mark.parametrize("blank", ["－", "検討中", "（未定）", "公表予定", "調査未確定"])
def test_a_date_that_is_still_to_come_is_undecided(blank):
    """It is no unreadable one."""
    report = report_of({"declaration": {"cities": ["みなと市"], "date": blank}})
    assert report.findings == ()
    assert not report.blocked


@pytest.mark.parametrize("blank", ["－", "検討中"])
def test_a_figure_that_is_still_to_come_is_undecided(blank):
    """It is neither too low nor unreadable."""
    report = report_of({"zone.members[みなと市].population": blank, "zone.members[みなと市].census": "R2年"})
    assert report.findings == ()
    outcome = next(each for each in report.outcomes if each.rule == "central-city-population-low")
    assert (outcome.state, outcome.undecided) == (State.NOT_APPLICABLE, 1)


@pytest.mark.parametrize(
    ("edits", "places"),
    [
        ({"zone.members[みなと市].prefecture": "京都府"}, ["zone.members[みなと市].prefecture"]),
        ({"zone.members[みなと市].prefecture": "東京"}, ["zone.members[みなと市].prefecture"]),
        (
            {"zone.members[みなと市].prefecture": "(remove)", "zone.members[みなと市].code": "282057"},
            ["zone.members[みなと市].code"],
        ),
        ({"zone.members[みなと市].prefecture": "(remove)"}, []),
        ({"zone.members[みなと市].prefecture": "(remove)", "zone.members[みなと市].code": "12980"}, []),
    ],
)
def test_where_a_central_city_lies_is_told_by_prefecture_or_code(edits, places):
    """A code that lost its first digit tells nothing."""
    found = report_of(edits).findings
    assert [each.place.path for each in found if each.rule == "central-city-in-metropolitan-area"] == places


DATES = st.sampled_from(
    [
        "2015年",
        "2015年度",
        "H27年",
        "2015-10-01",
        "2015年10月",
        "R3",
        "R3年度",
        "2016-03-31",
        "H28～R2年度",
        "R2年12月末",
        "？",
        "－",
        "平成27年10月吉日",
    ]
)


@pytest.mark.parametrize("printed", ["平成27年10月吉日", "平成27年10月上旬", "平成27年10月1日（木）", "検討中", "－"])
def test_a_date_that_is_printed_loosely_is_no_fault(printed):
    """The month is known, or it is said to be open; nothing is red."""
    report = report_of({"declaration": {"cities": ["みなと市"], "date": printed}})
    assert report.ok
    assert report.findings == ()


@given(DATES, DATES)
def test_of_two_dates_at_most_one_is_surely_the_later(one, other):
    """No date is later than itself, and what cannot be read is neither."""
    forth, back = (
        surely_later(parse_period(one), parse_period(other)),
        surely_later(parse_period(other), parse_period(one)),
    )
    assert not (forth and back)
    assert (forth is None) is (back is None)
    if one == other:
        assert not forth


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(visions())
def test_a_consistent_vision_is_at_most_noticed(vision):
    """Nothing at warning or above, whatever its form."""
    report = ENGINE.check(vision)
    assert [each for each in report.findings if each.severity is not Severity.NOTICE] == []
    assert not report.blocked
    assert not report.crashed


def test_a_vision_that_records_nothing_is_examined_without_a_word():
    """Every optional part may be missing."""
    vision = evolve(sample().vision, agreements=(), sections=(), projects=(), revisions=(), published=None)
    report = ENGINE.check(vision)
    assert report.findings == ()
    assert not report.crashed


def test_the_pack_is_found_as_a_strangers_is():
    """By its entry point; the standard pack goes without it, too."""
    assert {rule.name for rule in RULES} <= {rule.name for rule in make_engine().rules}
    assert not {rule.name for rule in RULES} & {rule.name for rule in make_engine(["standard"]).rules}
