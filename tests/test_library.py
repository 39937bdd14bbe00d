"""The library as a programmer uses it."""

from pathlib import Path

import pytest
from attrs import evolve

import coopvision
from coopvision.model import Agreement, Project, Vision, Zone
from coopvision.testing import edited, sample
from coopvision.testing.edits import SAMPLE


def test_every_public_name_is_there():
    """`__all__` is what can be imported."""
    for name in coopvision.__all__:
        assert getattr(coopvision, name) is not None
    assert set(coopvision.__all__) <= set(dir(coopvision))


def test_an_unknown_name_is_an_attribute_error():
    """As of any module."""
    with pytest.raises(AttributeError, match="chekc"):
        _ = coopvision.chekc


@pytest.mark.parametrize(
    "target", [str(SAMPLE), SAMPLE, sample(), sample().vision], ids=["text", "path", "document", "vision"]
)
def test_a_file_a_document_and_a_vision_can_be_checked(target):
    """All ways in lead to the same findings."""
    report = coopvision.check(target)
    assert report.ok
    assert report.findings == ()
    assert report.coverage.share == 1.0
    report.raise_for_findings()


def test_raise_for_findings_carries_the_report():
    """For those who want an exception."""
    report = coopvision.check(edited({"cost_by_year.total.total": "9601"}))
    with pytest.raises(coopvision.FindingsError, match="errors") as caught:
        report.raise_for_findings()
    assert caught.value.report is report


@pytest.mark.parametrize("target", [3, None, b"title: x", {"title": "x"}], ids=repr)
def test_what_cannot_be_checked_is_refused(target):
    """One clear error, no guess."""
    with pytest.raises(coopvision.CoopvisionError, match="not a "):
        coopvision.check(target)


def test_a_missing_file_is_a_source_error(tmp_path):
    """It names the file."""
    with pytest.raises(coopvision.SourceError, match=r"gone\.yaml"):
        coopvision.check(tmp_path / "gone.yaml")


def test_a_vision_can_be_built_by_hand():
    """Text is read as it would be from a file; nothing else is needed."""
    vision = Vision(
        title="手作りの共生ビジョン",
        term="R3～R7年度",
        zone=Zone(name="手作り圏域"),
        projects=[Project(number="①", name="事業"), Project(number="①", name="別の事業")],
    )
    report = coopvision.check(vision, packs=["standard"])
    assert [finding.place.path for finding in report.findings if finding.rule == "number-repeated"] == [
        "projects[①~2].number"
    ]


def test_lists_become_tuples_all_the_way_down():
    """What is built with lists is written and read as what comes from a file."""
    base = sample().vision
    built = evolve(base, agreements=[Agreement(parties=["みなと市", "やまべ町"], items=[["ア", "1", "(1)"]])])
    assert built.agreements[0].items == (("ア", "1", "(1)"),)
    assert coopvision.loads(coopvision.dumps(built)).vision == built


def test_the_package_says_that_it_is_typed():
    """Both packages carry the marker."""
    import coopvision_rules

    for package in (coopvision, coopvision_rules):
        assert Path(package.__file__).with_name("py.typed").is_file()
