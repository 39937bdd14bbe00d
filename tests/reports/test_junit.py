"""The JUnit report."""

from io import BytesIO
from pathlib import Path

import attrs
import ci_variants as variants
import junitparser
import pytest
from lxml import etree

from coopvision.engine import State
from coopvision.reports.json import as_data
from coopvision.reports.junit import render
from coopvision.testing import edited

SCHEMA = etree.XMLSchema(file=str(Path(__file__).with_name("schemas") / "junit-10.xsd"))


def suites_of(*reports, language="ja"):
    """As Jenkins' schema allows and as a reader of JUnit reads them."""
    content = render(reports, language).encode()
    SCHEMA.assertValid(etree.parse(BytesIO(content)))
    return list(junitparser.JUnitXml.fromstring(content))


def cases_of(report, **options):
    (suite,) = suites_of(report, **options)
    return {case.name: case for case in suite}


def result_of(case):
    (result,) = case.result or [None]
    return result


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_every_report_follows_the_schema_of_jenkins(make, language):
    """Whatever the report holds; and the tallies are those of the cases."""
    (suite,) = suites_of(make(), language=language)
    stated = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    assert stated == (suite.tests, suite.failures, suite.errors, suite.skipped)


def test_the_schema_refuses_what_is_no_report():
    """Otherwise its approval would mean nothing."""
    assert not SCHEMA.validate(etree.fromstring("<testsuites><testcase/></testsuites>"))


def test_a_case_for_every_rule_of_every_document():
    """In order, with names that no consumer drops; the same document twice has two names."""
    reports = [variants.broken(), variants.clean(), variants.broken()]
    suites = suites_of(*reports)
    assert [suite.name for suite in suites] == ["edited-sample.yaml", "sample.yaml", "edited-sample.yaml (2)"]
    for suite, report in zip(suites, reports, strict=True):
        assert [case.name for case in suite] == [outcome.rule for outcome in report.outcomes]
    names = [(case.classname, case.name) for suite in suites for case in suite]
    assert len(set(names)) == len(names)
    assert not any("." in classname for classname, _ in names)


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored])
def test_the_failures_hold_the_findings_of_the_json_report(make, language):
    """All of them, with the values at both places; and nothing else fails."""
    report = make()
    data, cases = as_data(report)["findings"], cases_of(report, language=language)
    assert data
    for finding in data:
        text = result_of(cases[finding["rule"]]).text
        assert finding["message"][language] in text
        assert all(related["note"][language] in text for related in finding["related"])
    failures = {name for name, case in cases.items() if isinstance(result_of(case), junitparser.Failure)}
    assert failures == {finding["rule"] for finding in data}


def test_the_requirement_and_its_source_stand_in_the_failure():
    """As far as they are known."""
    report = variants.broken()
    rule = report.rule("cost-statements-disagree")
    text = result_of(cases_of(report)[rule.name]).text
    assert rule.words.title.ja in text
    assert rule.cites[0].source.ja in text


def test_every_outcome_has_its_own_kind_of_result():
    """The document's, the caller's, a malformed value's, and the rule's own."""
    cases = cases_of(variants.crashed(), language="en")
    assert {name: type(result_of(case)).__name__ for name, case in cases.items()} == {
        "crashes": "Error",
        "blocks": "Failure",
        "cannot-run": "Error",
        "does-not-apply": "Skipped",
    }
    assert result_of(cases["crashes"]).type == "crashed"
    assert "no fault of the document" in result_of(cases["crashes"]).message
    assert "nothing of the kind" in result_of(cases["does-not-apply"]).message
    assert "cannot be read" in result_of(cases["blocks"]).text


def test_a_crash_does_not_hide_what_was_found_before():
    """The finding stands in the error."""
    (finding,) = [each for each in variants.crashed().findings if each.rule == "crashes"]
    assert finding.message.ja in result_of(cases_of(variants.crashed())["crashes"]).text


def test_a_skipped_rule_says_that_the_caller_asked_for_it():
    """With the reason."""
    report = variants.clean()
    first = attrs.evolve(report.outcomes[0], state=State.SKIPPED, reason=report.outcomes[0].reason)
    case = cases_of(attrs.evolve(report, outcomes=(first,)))[first.rule]
    assert result_of(case).message.startswith("対象外")


def test_a_passed_rule_says_how_much_it_examined():
    """Green is a proof."""
    cases = cases_of(coopvision_clean := variants.clean(), language="en")
    passed = next(outcome for outcome in coopvision_clean.outcomes if outcome.state is State.PASSED)
    assert result_of(cases[passed.rule]) is None
    assert cases[passed.rule].system_out == f"{passed.examined:,} examined"


def test_a_report_that_examined_nothing_is_an_error():
    """Skipped cases alone would look green."""
    (suite,) = suites_of(variants.unexamined())
    assert (suite.errors, suite.skipped) == (1, 1)


def test_suppressed_findings_are_left_out_and_counted():
    """A rule that has no others passes, and says so."""
    report = variants.broken()
    none = attrs.evolve(report, findings=tuple(attrs.evolve(finding, suppressed="理由") for finding in report.findings))
    (suite,) = suites_of(none)
    assert suite.failures == 0
    case = cases_of(none)[report.findings[0].rule]
    assert "除外した指摘" in case.system_out


def test_a_rule_that_could_not_see_everything_is_no_pass_when_its_findings_are_suppressed():
    """Something was not looked at."""
    report = variants.crashed()
    none = attrs.evolve(report, findings=tuple(attrs.evolve(finding, suppressed="理由") for finding in report.findings))
    assert isinstance(result_of(cases_of(none)["blocks"]), junitparser.Error)


def test_hostile_text_is_spelled_out():
    """Characters that XML cannot hold are readable, markup is text."""
    content = render([variants.hostile()], "ja")
    assert not variants.commands_in(content)
    assert "<script>" not in content
    (suite,) = suites_of(variants.hostile())
    assert "<script>" in result_of(next(iter(suite))).text
    assert "\\u001b[2J" in result_of(next(iter(suite))).text


def test_a_rule_may_be_named_like_another():
    """Two local rules of one name are still two cases."""
    report = variants.clean()
    passed = next(outcome for outcome in report.outcomes if outcome.examined)
    twice = attrs.evolve(report, outcomes=(passed, passed))
    assert len(cases_of(twice)) == 2


def test_the_title_stands_for_a_document_without_a_file():
    """It is the only name there is."""
    vision = edited({}).vision
    (suite,) = suites_of(variants.from_python())
    assert suite.name == vision.title
