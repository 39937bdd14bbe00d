"""By which edition of the guideline a document is judged, and what a reader is told of it."""

from datetime import date

import pytest

from coopvision import SelectionError
from coopvision.engine import Cite, Edition, Engine, RuleWords, State, expect, rule
from coopvision.engine.editions import first_day, governing
from coopvision.model import Vision
from coopvision.notation import parse_period
from coopvision.testing import edited, sample
from coopvision.words import Words

WORDS = RuleWords(Words("題", "title"), Words("文", "message"))
EARLY = Edition(name="2008", since="2008-12-26", words=Words("当初", "first"))
LATE = Edition(name="2016", since="2016-04-01", words=Words("改正", "amended"))
OTHER = Edition(name="2014", since="2014-08-25", words=Words("別", "another"), regime="core_city_zone")
EDITIONS = (LATE, OTHER, EARLY)
GUIDELINE = Words("要綱", "guideline")


@pytest.mark.parametrize(
    ("edits", "day", "why", "edition"),
    [
        ({"published": "2016-03-31"}, "2016-03-31", Words("公表日", "the day of publication"), EARLY),
        ({"published": "2016-04-01"}, "2016-04-01", Words("公表日", "the day of publication"), LATE),
        (
            {"revisions": [{"date": "2014-01-01"}, {"date": "2015-03-01"}, {"number": "第3回"}]},
            "2015-03-01",
            Words("最後の変更の日", "the day of the last revision"),
            EARLY,
        ),
        ({}, "2021-04-01", Words("計画期間の初日", "the first day of the term"), LATE),
        (
            {"term": "？"},
            None,
            Words("日付が読み取れないため、すべての要件を適用", "no date can be read, so every requirement is applied"),
            LATE,
        ),
        ({"term": "H10～H14年度"}, "1998-04-01", Words("計画期間の初日", "the first day of the term"), None),
        ({"regime": "core_city_zone"}, "2021-04-01", Words("計画期間の初日", "the first day of the term"), OTHER),
    ],
)
def test_a_document_is_governed_by_the_edition_of_its_own_day(edits, day, why, edition):
    """An edition holds from its first day on; of another regime none does."""
    found = governing(edited(edits).vision, EDITIONS)
    assert (found.day, found.why, found.edition) == (day, why, edition)


def test_an_edition_that_is_asked_for_governs_from_its_first_day():
    """And the reader is told that it was asked for."""
    found = governing(sample().vision, EDITIONS, "2008")
    assert found == ("2008-12-26", Words("指定された版", "the edition that was asked for"), EARLY)


@pytest.mark.parametrize(
    ("editions", "names"),
    [(EDITIONS, "2008, 2016"), ((), "-")],
)
def test_an_edition_that_nobody_knows_is_refused_in_both_languages(editions, names):
    """With those that there are, of the document's regime."""
    with pytest.raises(SelectionError) as refused:
        governing(sample().vision, editions, "2014")
    assert refused.value.words == Words(
        f"要綱の版 2014 はありません。使える版: {names}",
        f"there is no edition 2014 of the guideline. There are: {names}",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("R3年度", "2021-04-01"),
        ("R3年", "2021-01-01"),
        ("R3年3月", "2021-03-01"),
        ("2021-03-31", "2021-03-31"),
        ("？", None),
        ("R2年4月～12月", None),
    ],
)
def test_a_period_begins_on_its_first_day(text, day):
    """Of a fiscal year in April, of a calendar year in January; of what cannot be read, on none."""
    assert first_day(parse_period(text)) == day


@pytest.mark.parametrize(
    ("cites", "regime", "reason"),
    [
        (
            (Cite(source=GUIDELINE, since="2030-01-01"), Cite(source=GUIDELINE, since="2028-01-01")),
            None,
            Words(
                "2028-01-01 からの規定です（文書に適用される日は 2021-04-01）",
                "it holds from 2028-01-01; the day that governs the document is 2021-04-01",
            ),
        ),
        (
            (),
            "core_city_zone",
            Words(
                "連携中枢都市圏の規定です（文書は定住自立圏）",
                "it is about a core city zone (連携中枢都市圏), not a settlement zone (定住自立圏)",
            ),
        ),
    ],
)
def test_a_rule_that_does_not_apply_says_why(cites, regime, reason):
    """Not yet in force, or of another regime."""

    @rule(words=WORDS, cites=cites, regime=regime)
    def required(vision: Vision, _):
        yield expect(False, vision)

    outcome = Engine([required]).check(sample().vision).outcomes[0]
    assert (outcome.state, outcome.reason) == (State.NOT_APPLICABLE, reason)


@pytest.mark.parametrize(
    ("needs", "edits", "reason"),
    [
        (
            "indicator_list",
            {"indicator_list": "(remove)"},
            Words(
                "この入力に「成果指標一覧」の記録がありません", "nothing is recorded of indicator list (成果指標一覧)"
            ),
        ),
        (
            "future_picture",
            {"future_picture": ""},
            Words("この入力に「将来像」の記録がありません", "nothing is recorded of future picture (将来像)"),
        ),
    ],
)
def test_a_part_that_is_not_there_is_named_once_in_either_language(needs, edits, reason):
    """Also where the English term holds the Japanese one already."""

    @rule(words=WORDS, needs=[needs])
    def needy(vision: Vision, _):
        yield expect(True, vision)

    assert Engine([needy]).check(edited(edits).vision).outcomes[0].reason == reason


def test_the_day_of_the_check_reaches_rules_and_report():
    """Rules read no clock."""
    seen = []

    @rule(words=WORDS)
    def looks(vision: Vision, ctx):
        seen.append(ctx.as_of)
        yield expect(True, vision)

    today = date(2026, 11, 24)
    reports = [Engine([looks]).check(sample().vision, as_of=day) for day in (None, today)]
    assert seen == [None, today]
    assert [report.circumstances.as_of for report in reports] == [None, "2026-11-24"]
