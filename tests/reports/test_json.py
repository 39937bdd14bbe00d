"""The JSON report keeps its contract."""

import json
from importlib.resources import files

import jsonschema
import pytest

import coopvision
from coopvision.engine import Engine, RuleWords, expect, rule
from coopvision.model import Vision
from coopvision.reports.json import as_data, render
from coopvision.testing import edited, sample
from coopvision.words import Words

SCHEMA = json.loads(files("coopvision.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

EDITS = {
    "clean": {},
    "a wrong total": {"cost_by_year.total.total": "9601"},
    "a malformed amount": {"cost_by_year.total.total": "96OO"},
    "a malformed indicator": {"projects[①].indicators[救急受入件数].target.value": "1.500件"},
    "no yearly list": {"cost_by_year": "(remove)"},
    "a blank": {"projects[①].costs.total": None},
    "a stranger": {"projects[①].participants[3]": "さと町"},
}


def test_the_schema_is_a_schema():
    """It can be trusted to refuse."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("edits", EDITS.values(), ids=EDITS)
def test_every_report_follows_the_schema(edits):
    """Whatever is found, the contract holds; a document from a file has locations."""
    document = edited(edits)
    report = coopvision.check(document)
    data = json.loads(render([report]))
    VALIDATOR.validate(data)
    assert all(finding["location"]["source"] == document.source for finding in data["findings"])
    assert data["ok"] == report.ok
    assert len(data["findings"]) == sum(data["summary"].values())


def test_an_amount_has_its_unit():
    """Here and at the other places; what is no amount has none."""
    edits = {
        "projects[②].costs.amounts[R3年度]": "301",
        "projects[①].indicators[救急受入件数].target.period": "R8年度",
        "cost_by_year.unit": "円",
    }
    data = as_data(coopvision.check(edited(edits)))
    VALIDATOR.validate(data)
    places = [place for finding in data["findings"] for place in (finding, *finding["related"])]
    units = {place["path"]: place["unit"] for place in places}
    assert units["projects[②].costs.amounts[R3年度]"] == units["projects[②].costs.total"] == "千円"
    assert units["projects[①].indicators[救急受入件数].target.period"] == ""
    assert {unit for path, unit in units.items() if path.startswith("cost_by_year.rows[")} == {"円"}


def test_a_vision_built_in_python_has_paths_without_lines():
    """The same findings, the same paths, no locations."""
    document = edited(EDITS["a wrong total"])
    from_file, from_python = as_data(coopvision.check(document)), as_data(coopvision.check(document.vision))
    VALIDATOR.validate(from_python)
    assert [each["path"] for each in from_python["findings"]] == [each["path"] for each in from_file["findings"]]
    assert from_python["findings"]
    assert all(each["location"] is None for each in from_python["findings"])
    assert from_python["document"]["source"] is None


def test_a_crash_follows_the_schema_too():
    """Its reason is words, its findings stay."""

    @rule(words=RuleWords(Words("見出し", "title"), Words("文", "message")))
    def crashes(vision: Vision, _):
        yield expect(False, vision)
        raise ValueError("x")

    data = json.loads(render([Engine([crashes]).check(sample().vision)]))
    VALIDATOR.validate(data)
    assert data["rules"][0]["outcome"] == "crashed"
    assert data["rules"][0]["findings"] == len(data["findings"]) == 1
    assert data["ok"] is False


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("ok"),
        lambda data: data["summary"].update(error=-1),
        lambda data: data["rules"][0].update(outcome="green"),
        lambda data: data.update(extra=1),
    ],
)
def test_the_schema_refuses_what_is_not_the_contract(spoil):
    """The test of the contract is not empty."""
    data = json.loads(render([coopvision.check(sample())]))
    spoil(data)
    assert not VALIDATOR.is_valid(data)


def test_lines_hold_a_report_each():
    """Several documents: a compact object per line."""
    reports = [coopvision.check(sample()), coopvision.check(edited(EDITS["a wrong total"]))]
    lines = render(reports).splitlines()
    assert [json.loads(line) for line in lines] == [as_data(report) for report in reports]
