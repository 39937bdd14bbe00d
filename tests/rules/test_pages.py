"""Every rule is a page, and its examples hold."""

import re
import string

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Severity
from coopvision.testing import examples_of, run_example, sample

ENGINE = make_engine()
RULES = ENGINE.rules
CASES = [case for rule in RULES for case in examples_of(rule)]
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def by_name(rule):
    return rule.name


def test_the_sample_is_clean_under_every_rule():
    """The ground on which all examples stand."""
    document = sample()
    report = ENGINE.check(document.vision, source=document.source, locate=document.locate)
    assert report.findings == ()
    assert report.ok
    assert report.coverage.unverified == ()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_example_holds(case):
    """The rule speaks exactly where the page says, and no other rule that the page does not name."""
    run_example(case)


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_every_page_shows_what_is_right_and_what_is_wrong(rule):
    """A near miss that is silent, and a failure."""
    outcomes = {case.example.outcome for case in examples_of(rule)}
    assert {"passes", "fails"} <= outcomes
    assert all(case.example.caption for case in examples_of(rule))


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_every_page_speaks_both_languages(rule):
    """Title, message and text in Japanese and in English, with the same facts."""
    title, message = rule.words
    assert JAPANESE.search(title.ja)
    assert JAPANESE.search(message.ja)
    facts = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in message]
    assert facts[0] == facts[1]
    japanese, english = rule.page.section("日本語"), rule.page.section("English")
    for heading in ("検査内容", "理由", "直し方", "既知の限界"):
        assert f"## {heading}\n" in japanese
    for heading in ("What it checks", "Why", "How to mend", "Known limits"):
        assert f"## {heading}\n" in english


@pytest.mark.parametrize("rule", RULES, ids=by_name)
def test_every_rule_has_a_source_and_an_argued_severity(rule):
    """An unconfirmed reading of a guideline is never an error."""
    assert rule.cites
    if all(cite.certainty != "confirmed" for cite in rule.cites) and rule.severity is Severity.ERROR:
        assert "malformed" in rule.name, "only what cannot be read at all is an error without a confirmed source"


def test_every_code_is_in_the_ledger_and_no_line_of_it_is_lost():
    """Codes are granted once, in order, and never given to another rule."""
    from importlib.resources import files

    ledger = files("coopvision_rules").joinpath("ledger.txt").read_text(encoding="utf-8")
    granted = dict(line.split()[:2] for line in ledger.splitlines() if line and not line.startswith("#"))
    assert {rule.code: rule.name for rule in RULES} == granted
