"""Every rule is a page, and its examples hold."""

import re
import string

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Severity, find_packs
from coopvision.testing import edited, examples_of, run_example, sample

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


@pytest.mark.parametrize("pack", find_packs(["standard", "settlement"]), ids=lambda pack: pack.name)
def test_every_code_is_in_the_ledger_and_no_line_of_it_is_lost(pack):
    """Codes are granted once, by the ledger of each pack, and never given to another rule."""
    from importlib.resources import files

    ledger = files(pack.modules[0].partition(".")[0]).joinpath("ledger.txt").read_text(encoding="utf-8")
    granted = dict(line.split()[:2] for line in ledger.splitlines() if line and not line.startswith("#"))
    assert {each.code: each.name for each in (*pack.rules(), *pack.requirements())} == granted


QUIET = {
    "no project names participants": {f"projects[{n}].participants": [] for n in "①②③"},
    "a scope that counts towns only": {"projects[①].activities[救急医療補助].scope": "２町村"},
    "a scope that names the centre": {"projects[①].activities[救急医療補助].scope": "中心市"},
    "a scope that names the partners": {"projects[①].activities[周知啓発].scope": "中心市・やまべ町"},
    "a target relative to the baseline": {
        f"{place}.target.value": "現状から+20%"
        for place in ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    },
    "a target in the baseline's own year": {
        f"projects[①].indicators[救急受入件数].{field}.period": period
        for field, period in (("baseline", "R3年度当初"), ("target", "R3年度末"))
    }
    | {
        f"indicator_list.rows[① 救急受入件数].{field}.period": period
        for field, period in (("baseline", "R3年度当初"), ("target", "R3年度末"))
    },
    "a dash for a period": {"projects[①].indicators[救急受入件数].baseline.period": "-"},
    "a budget that is not decided": {
        "projects[③].roles[central].bears_cost": "true",
        "cost_by_municipality.tables[③].rows[みなと市 交流会].amounts": ["検討中"] * 5,
        "cost_by_municipality.tables[③].rows[みなと市 交流会].total": "検討中",
    },
    "a share over several years": {
        f"{place}.target.period": "R3～R7年度"
        for place in ("projects[③].indicators[交流会の満足度]", "indicator_list.rows[③ 交流会の満足度]")
    },
    "to keep the baseline": {
        f"{place}.target.value": "現状維持"
        for place in ("projects[①].indicators[救急受入件数]", "indicator_list.rows[① 救急受入件数]")
    },
}


@pytest.mark.parametrize("edits", QUIET.values(), ids=QUIET)
def test_what_is_right_in_another_form_is_no_finding(edits):
    """False alarms that were met once do not come back."""
    document = edited(edits)
    report = ENGINE.check(document.vision, source=document.source, locate=document.locate)
    assert [(finding.rule, finding.place.path) for finding in report.findings] == []
