"""The SARIF log."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import attrs
import ci_variants as variants
import jsonschema
import pytest

from coopvision.engine import Severity
from coopvision.model import Location
from coopvision.reports.json import as_data
from coopvision.reports.plain import printable
from coopvision.reports.sarif import render

SCHEMA = json.loads(Path(__file__).with_name("schemas").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def run_of(*reports, language="ja"):
    log = json.loads(render(reports, language))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


@pytest.mark.parametrize("language", variants.LANGUAGES)
@pytest.mark.parametrize("make", variants.ALL.values(), ids=variants.ALL)
def test_every_report_follows_the_official_schema(make, language):
    """Whatever the report holds; and the same report gives the same bytes."""
    report = make()
    run_of(report, language=language)
    assert render([report], language) == render([report], language)


def test_the_schema_refuses_what_is_no_log():
    """Otherwise its approval would mean nothing."""
    log = json.loads(render([variants.broken()], "ja"))
    log["runs"][0]["results"][0]["level"] = "notice"
    assert not VALIDATOR.is_valid(log)


@pytest.mark.parametrize("make", [variants.broken, variants.from_python, variants.stored, variants.many])
def test_the_results_are_the_findings_of_the_json_report(make):
    """Each once, in the same order, at the same place, with the same severity."""
    report = make()
    data, results = as_data(report)["findings"], run_of(report)["results"]
    assert data
    for finding, result in zip(data, results, strict=True):
        assert result["ruleId"] == finding["rule"]
        assert result["level"] == LEVELS[finding["severity"]]
        assert result["message"]["text"].startswith(finding["message"]["ja"])
        (location,) = result["locations"]
        assert location["logicalLocations"][0]["fullyQualifiedName"] == finding["path"]
        if finding["location"] is None:
            assert "physicalLocation" not in location
        else:
            region = location["physicalLocation"]["region"]
            assert region["startLine"] == finding["location"]["line"]
            assert region["endColumn"] == finding["location"]["end_column"]


def test_both_places_of_a_contradiction_are_there_with_their_values():
    """The other place has a location of its own, and the message links to it."""
    (result,) = [each for each in run_of(variants.broken())["results"] if each["ruleId"] == "cost-statements-disagree"]
    related = result["relatedLocations"]
    assert [each["id"] for each in related] == list(range(1, len(related) + 1))
    assert all(each["message"]["text"].split(": ")[1] for each in related)
    assert all(f"]({each['id']})" in result["message"]["text"] for each in related)


def test_the_text_at_a_region_is_what_the_document_prints():
    """Columns count code points from 1, the end exclusive, and the run says so."""
    run = run_of(variants.broken())
    assert run["columnKind"] == "unicodeCodePoints"
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    lines = [place for place in places if place["region"]["startLine"] == place["region"]["endLine"]]
    assert lines
    for place in lines:
        region, line = place["region"], place["contextRegion"]["snippet"]["text"]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"] != ""
    assert all("snippet" not in place["region"] for place in places if place not in lines)


@pytest.mark.parametrize("language", variants.LANGUAGES)
def test_a_rule_brings_its_page_and_its_sources(language):
    """Title, what it checks, help as text and as Markdown, level, code."""
    report = variants.broken()
    rules = {each["id"]: each for each in run_of(report, language=language)["tool"]["driver"]["rules"]}
    assert list(rules) == [outcome.rule for outcome in report.outcomes]
    rule, data = report.rule("cost-statements-disagree"), rules["cost-statements-disagree"]
    assert data["name"] == "CostStatementsDisagree"
    assert data["shortDescription"]["text"] == rule.words.title.in_language(language)
    assert data["fullDescription"]["text"] != data["shortDescription"]["text"]
    assert data["help"]["markdown"].startswith("## ")
    assert not data["help"]["text"].startswith("#")
    assert data["defaultConfiguration"]["level"] == "error"
    assert data["properties"]["code"] == rule.code
    assert data["properties"]["sources"]
    assert all(source in data["help"]["text"] for source in data["properties"]["sources"])


def test_results_point_at_their_rules():
    """By name and by position."""
    run = run_of(variants.broken(), variants.malformed())
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_rules_that_are_not_known_are_there_by_name():
    """A report that was read back has outcomes, but no pages."""
    assert all(rule["shortDescription"]["text"] for rule in run_of(variants.stored())["tool"]["driver"]["rules"])


def fingerprints(run):
    return [result["partialFingerprints"]["coopvision/v1"] for result in run["results"]]


def test_no_two_results_share_a_fingerprint():
    """Neither in a document, nor across documents, nor where the same one is given twice."""
    reports = [make() for make in variants.ALL.values()]
    run = run_of(*reports, *reports)
    for kind in ("coopvision/v1", "primaryLocationLineHash"):
        found = [result["partialFingerprints"][kind] for result in run["results"]]
        assert len(set(found)) == len(found) > 20


def test_a_fingerprint_survives_layout_order_and_wording():
    """It is made of what the document says where, not of lines, severities or messages."""
    report = variants.broken()
    changed = [
        attrs.evolve(
            finding,
            severity=Severity.NOTICE,
            place=attrs.evolve(finding.place, location=Location("edited-sample.yaml", 999, 1, 999, 2)),
            message=finding.message._replace(ja="別の文"),
            related=finding.related[::-1],
        )
        for finding in report.findings
    ]
    before, after = run_of(report), run_of(attrs.evolve(report, findings=tuple(reversed(changed))))
    assert fingerprints(before) == fingerprints(after)[::-1]


def test_what_crashed_or_could_not_run_is_a_notification():
    """No result of it: it is no fault of the document; and the run did not succeed where a rule crashed."""
    run = run_of(variants.crashed())
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [
        (each["descriptor"]["id"], each["associatedRule"]["id"]) for each in invocation["toolExecutionNotifications"]
    ]
    assert told == [("crashed", "crashes"), ("could-not-run", "blocks"), ("could-not-run", "cannot-run")]
    assert {result["ruleId"] for result in run["results"]} == {"crashes", "blocks"}
    kinds = run["tool"]["driver"]["notifications"]
    assert all(
        kinds[each["descriptor"]["index"]]["id"] == each["descriptor"]["id"]
        for each in invocation["toolExecutionNotifications"]
    )


def test_what_has_no_place_in_the_file_is_in_the_file_all_the_same():
    """A finding without a line stands in its document; without a file it has its path alone."""
    report = variants.from_python()
    named = attrs.evolve(report, document=attrs.evolve(report.document, source="v.yaml"))
    places = [result["locations"][0] for result in run_of(named)["results"]]
    assert all(place["physicalLocation"] == {"artifactLocation": {"uri": "v.yaml"}} for place in places)
    crashed = variants.crashed()
    unnamed = attrs.evolve(crashed, document=attrs.evolve(crashed.document, source=None))
    assert all("locations" not in each for each in run_of(unnamed)["invocations"][0]["toolExecutionNotifications"])


def test_no_results_are_no_green_where_nothing_was_examined():
    """The invocation says so, and so does what the run says of each document."""
    run = run_of(variants.unexamined(), variants.clean())
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["descriptor"]["id"] == "nothing-examined"
    assert [document["ok"] for document in run["properties"]["documents"]] == [False, True]
    assert run["properties"]["documents"][1]["examined"] > 0


def test_suppressed_findings_are_results_where_they_are_asked_for():
    """Marked as suppressed, with the reason, so that no reader counts them."""
    report = variants.suppressed()
    log = json.loads(render([report], "en", suppressed=True))
    VALIDATOR.validate(log)
    results = log["runs"][0]["results"]
    marked = [each["suppressions"] for each in results if "suppressions" in each]
    assert marked == [[{"kind": "external", "justification": "公表後に訂正する"}]]
    assert len(results) == len(report.findings)


def test_suppressed_findings_are_left_out_and_counted():
    """GitHub would make alerts of them."""
    run = run_of(variants.suppressed())
    assert len(run["results"]) == len(variants.broken().findings) - 1
    assert run["properties"]["documents"][0]["suppressed"] == 1


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("vision.yaml", "vision.yaml"),
        ("./共生/vision 1.yaml", "%E5%85%B1%E7%94%9F/vision%201.yaml"),
        ("a:b#c?d%e.yaml", "a%3Ab%23c%3Fd%25e.yaml"),
        ("../v.yaml", "../v.yaml"),
        ("/home/a b/v.yaml", "file:///home/a%20b/v.yaml"),
        ("C:/a b/v.yaml", "file:///C:/a%20b/v.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("\ud800.yaml", "%ED%A0%80.yaml"),
    ],
)
def test_a_file_is_a_uri_as_the_user_named_it(source, uri):
    """Relative stays relative, and no character of a name is syntax."""
    report = variants.clean()
    run = run_of(attrs.evolve(report, document=attrs.evolve(report.document, source=source)))
    assert [each["location"]["uri"] for each in run["artifacts"]] == [uri]


def test_hostile_text_stays_text():
    """No control character leaves unescaped, no text becomes a link, no name leads elsewhere."""
    text = render([variants.hostile()], "en")
    assert not variants.commands_in(text)
    run = run_of(variants.hostile())
    message = run["results"][0]["message"]["text"]
    assert "](http" not in message
    assert not variants.commands_in(message)
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    split = urlsplit(place)
    assert (split.scheme, split.netloc, split.query, split.fragment) == ("", "", "", "")
    assert printable(unquote(place, errors="surrogatepass")).startswith("a b/")


def test_several_documents_share_one_log():
    """One run, the rules once, every file named."""
    run = run_of(variants.broken(), variants.malformed(), variants.unexamined())
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert [each["location"]["uri"] for each in run["artifacts"]] == ["edited-sample.yaml", "leer.yaml"]
