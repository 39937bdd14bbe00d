"""What footnotes say of work without a budget, in the words of practice."""

import pytest

from coopvision.checking import make_rulebook
from coopvision.engine import Engine, State
from coopvision.testing import edited

ENGINE = Engine([make_rulebook().rule("zero-footnote-disagrees")])
ZERO, BLANK, DASH = "is printed 0", "is left blank (空欄)", "bears a dash (－)"


def said(*footnotes, flag="false"):
    """What the finding expects; None where there is none, or nothing was examined."""
    edits = {"cost_by_municipality.footnotes": list(footnotes), "cost_by_municipality.zero_cost_printed": flag}
    report = ENGINE.check(edited(edits).vision)
    return report.outcomes[0].state, [finding.expected.en for finding in report.findings]


@pytest.mark.parametrize(
    "footnote",
    [
        "予算なしで実施する事業は「0」と表記する。",
        "予算なしで実施する事業については予算額「0」と表記。",
        "予算措置のない事業は０と記載",
        "ゼロ予算事業は0千円と表記",
        "予算を伴わない取組は0とした",
        "「0」は予算なしで実施する事業、空欄は事業のない年度",
        "空欄は事業のない年度、「0」は予算なしで実施する事業を示す",
        "予算なしで実施する事業は「0」、実施しない年度は空欄とする。",
    ],
)
def test_a_footnote_that_says_0(footnote):
    """Whatever the order of the words, and whatever else it explains."""
    assert said(footnote) == (State.FAILED, [ZERO])
    assert said(footnote, flag="true") == (State.PASSED, [])


@pytest.mark.parametrize(
    ("footnote", "expected"),
    [
        ("予算なしで実施する事業は空欄とする。", BLANK),
        ("空欄は予算なしで実施する事業を示す。", BLANK),
        ("予算なしで実施する事業は「－」と表記する。", DASH),
        ("予算を伴わない事業は－で表示", DASH),
    ],
)
def test_a_footnote_that_says_something_else(footnote, expected):
    """Then the file must not say that 0 is printed."""
    assert said(footnote, flag="true") == (State.FAILED, [expected])
    assert said(footnote) == (State.PASSED, [])


@pytest.mark.parametrize(
    "footnotes",
    [
        [],
        ["千円未満は四捨五入している。"],
        ["令和10年度は予算なし"],
        ["予算なしで実施する事業は「0」と表記する。", "予算のない年度は空欄とする。"],
    ],
)
def test_footnotes_that_say_nothing_of_it_or_two_things(footnotes):
    """The file alone decides, and nothing can contradict it."""
    assert said(*footnotes) == said(*footnotes, flag="true") == (State.NOT_APPLICABLE, [])
