"""What findings are recognised by."""

from acceptance_material import BREAKS, broken, edits, engine_without_form, relaxed, shuffled
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coopvision.acceptance.keys import base_of, keys_of
from coopvision.engine import Place, Related
from coopvision.testing import edited
from coopvision.words import Words

ROLE = Words("役割", "role")


def related_to(*paths):
    finding = broken(BREAKS).findings[0]
    return evolve(finding, related=tuple(Related(place=Place(path=path), role=ROLE) for path in paths))


@relaxed
@given(edits)
def test_no_two_findings_of_a_report_share_a_key(chosen):
    """Not even those that are the same in everything."""
    findings = broken(chosen).findings
    keys = keys_of(findings)
    assert len(keys) == len(findings)
    assert len(set(keys)) == len(keys)


@relaxed
@given(edits, st.randoms(use_true_random=False))
def test_the_order_of_the_document_changes_no_key(chosen, random):
    """Projects, members, rows and tables may change places."""
    document = edited(chosen)
    before = engine_without_form().check(document.vision)
    after = engine_without_form().check(shuffled(document.vision, random))
    assert set(keys_of(after.findings)) == set(keys_of(before.findings))


@relaxed
@given(edits, st.randoms(use_true_random=False))
def test_the_order_of_findings_changes_no_key(chosen, random):
    """Nor what a key stands for, but among those that are the same in everything."""
    findings = broken(chosen).findings
    mixed = random.sample(findings, len(findings))
    said = {key: (finding.place, finding.message) for key, finding in zip(keys_of(findings), findings, strict=True)}
    again = {key: (finding.place, finding.message) for key, finding in zip(keys_of(mixed), mixed, strict=True)}
    assert again == said


def test_wording_severity_and_line_change_no_key():
    """A key is made of what is meant, not of how it is said."""
    findings = broken(BREAKS).findings
    changed = [
        evolve(
            finding,
            severity=next(each for each in type(finding.severity) if each is not finding.severity),
            message=Words("別の文", "another text"),
            place=Place(path=finding.place.path),
        )
        for finding in findings
    ]
    assert keys_of(changed) == keys_of(findings)


def test_the_other_place_tells_findings_apart():
    """Of one rule, at one place."""
    one, other = related_to("projects[①].costs.total"), related_to("projects[②].costs.total")
    assert base_of(one) != base_of(other)
    assert base_of(one).against == "projects[①].costs.total"


def test_one_more_part_of_a_sum_changes_no_key():
    """Of several places the key holds what they have in common, by whole steps."""
    two = related_to("cost_by_year.rows[①].total", "cost_by_year.rows[①'].total")
    three = related_to("cost_by_year.rows[①].total", "cost_by_year.rows[①'].total", "cost_by_year.rows[甲 a.b].total")
    assert base_of(two) == base_of(three)
    assert base_of(two).against == "cost_by_year.rows"


def test_places_with_nothing_in_common_are_the_whole_vision():
    """Not nothing: that is for findings without another place."""
    assert base_of(related_to("term", "zone.name")).against == "."
    assert base_of(related_to()).against == ""
