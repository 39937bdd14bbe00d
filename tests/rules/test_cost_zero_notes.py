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
        "空欄：事業なし　0：予算なし",
        "ゼロ予算事業の場合は、「０」と表記している。",
        "予算計上のない事業は、事業費欄を「0」とし、年度により実施しない場合は空白とする。",
        "予算措置がない年度（事業休止）は空欄、予算を伴わない事業は0とした。",
        "予算なしで実施する場合は０表記、予算計上がない（実施しない）場合は空欄",
        "※「0」…予算なしで実施、「－」…未実施",
        "「0」は予算なし 「－」は未実施",
        "予算なしの年度は0円とする",
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
        ("「－」は予算なし、「0」は千円未満", DASH),
        ("－は予算なし、0は千円未満", DASH),
        ("「－」：予算なし、「0」：千円未満", DASH),
        ("「0」は千円未満 「－」は予算なし", DASH),
        ("予算額が千円未満の場合は「0」、予算がない場合は「－」", DASH),
        ("0は千円未満を含む。予算なしは空欄。", BLANK),
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
        ["「－」は事業費なし、「0」は千円未満"],
        ["予算計上がない（実施しない）場合は空欄"],
        ["予算なしの事業は「0」又は空欄とする。"],
        ["予算なしの金額は0円未満とする。"],
        ["予算なしで実施する事業は「0」と表記する。", "予算のない年度は空欄とする。"],
    ],
)
def test_footnotes_that_say_nothing_of_it_or_two_things(footnotes):
    """The file alone decides, and nothing can contradict it."""
    assert said(*footnotes) == said(*footnotes, flag="true") == (State.NOT_APPLICABLE, [])
