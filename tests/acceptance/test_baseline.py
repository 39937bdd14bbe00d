"""The baseline over reports: what was accepted does not count, whatever is new does."""

import pytest
from acceptance_material import (
    BREAKS,
    MALFORMED,
    TODAY,
    baseline_of,
    broken,
    crashes,
    edits,
    engine,
    engine_without_form,
    finds_nothing_to_look_at,
    relaxed,
    shuffled,
    some_edits,
    suppress,
)
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from coopvision.acceptance import ACCEPTED, NAMES, Baseline, accept, growth
from coopvision.acceptance.keys import keys_of
from coopvision.engine import Engine, State
from coopvision.engine.concern import concerning
from coopvision.engine.rulebook import Rulebook
from coopvision.errors import SelectionError
from coopvision.testing import edited, sample

TOTAL = "projects[②].costs.total"
GAP, WIDER = {TOTAL: "2001"}, {TOTAL: "20000"}


def rules_of(findings):
    return {finding.rule for finding in findings}


def notes(report):
    return [finding for finding in report.findings if finding.rule in NAMES]


def marked(report):
    return {key for key, finding in zip(keys_of(report.findings), report.findings, strict=True) if finding.suppressed}


@relaxed
@given(some_edits)
def test_a_baseline_of_a_report_makes_it_clean(chosen):
    """Every finding is there and marked; outcomes and counts are as they were."""
    report = broken(chosen)
    after = accept(report, baseline=baseline_of(report))
    assert [finding.suppressed for finding in after.findings] == [ACCEPTED] * len(report.findings)
    assert [evolve(finding, suppressed=None) for finding in after.findings] == list(report.findings)
    assert after.outcomes == report.outcomes
    assert after.ok
    assert growth(after) == []


@relaxed
@given(edits, edits)
def test_what_is_new_counts_and_what_is_gone_is_told(before, now):
    """Whatever was accepted, every finding either was, or counts; and nothing is lost."""
    accepted, report = broken(before), broken(now)
    after = accept(report, baseline=baseline_of(accepted))
    known = {finding.rule + finding.place.path for finding in accepted.findings}
    assert all(
        finding.suppressed is None for finding in after.findings if finding.rule + finding.place.path not in known
    )
    live = [finding for finding in after.findings if finding.suppressed is None]
    assert growth(after) == [finding for finding in live if finding.rule not in NAMES]
    gone = len(accepted.findings) - len(marked(after)) - sum(each.rule == "baseline-changed" for each in live)
    assert sum(each.rule == "baseline-stale" for each in live) == gone


@relaxed
@given(some_edits, st.randoms(use_true_random=False))
def test_the_order_of_the_document_changes_no_entry(chosen, random):
    """To the byte."""
    vision = edited(chosen).vision
    one = baseline_of(engine_without_form().check(vision, source="v.yaml"))
    other = baseline_of(engine_without_form().check(shuffled(vision, random), source="v.yaml"))
    assert other.text == one.text


def test_layout_and_lines_change_no_entry():
    """A vision that was built in Python has none at all."""
    with_lines = broken(BREAKS)
    without = engine().check(edited(BREAKS).vision, source="plans/vision.yaml")
    assert baseline_of(without).text == baseline_of(with_lines).text


def test_wording_and_severity_change_no_entry():
    """A better sentence must not bring back what was accepted; nor must a word about its gravity."""
    report = broken(GAP)
    rule = next(each for each in report.rules if each.name == "row-total-mismatch")
    ja, en = rule.words.message
    page = type(rule.page)("", rule.words._replace(message=rule.words.message._replace(ja="改: " + ja, en=en)))
    reworded = Engine([evolve(each, page=page) if each is rule else each for each in report.rules])
    again = reworded.check(edited(GAP).vision, source="plans/vision.yaml")
    assert rules_of(growth(accept(again, baseline=baseline_of(report)))) == set()
    assert any(finding.message.ja.startswith("改: ") for finding in again.findings)


def test_a_gap_that_grows_counts_again():
    """With a note that tells what was accepted and what is there now."""
    after = accept(broken(WIDER), baseline=baseline_of(broken(GAP)))
    live = {finding.rule for finding in after.findings if finding.place.path == TOTAL and not finding.suppressed}
    assert "row-total-mismatch" in live
    told = [note.message.en for note in notes(after) if "row-total-mismatch" in note.message.en]
    assert len(told) == 1
    assert "2,001" in told[0]
    assert "20,000" in told[0]
    assert rules_of(notes(after)) == {"baseline-changed"}
    assert not after.ok


def test_facts_that_stand_in_the_message_only_count_too():
    """Whom a table leaves out is neither found nor expected, and yet it is what the finding says."""
    report = broken({})
    twin = next(finding for finding in report.findings if finding.rule == "twins")
    changed = evolve(twin, message=twin.message._replace(ja=twin.message.ja.replace("甲", "丙")))
    now = evolve(report, findings=tuple(changed if each is twin else each for each in report.findings))
    assert growth(accept(now, baseline=baseline_of(report))) == [changed]


def test_a_document_that_prints_the_words_of_a_message_over_and_over_can_be_accepted():
    """What a message was filled with is read back in one pass, however often its own words stand in it."""
    unit = {"cost_by_year.unit": "円ですが、年度別金額の和は 1 " * 2_000, "cost_by_year.rows[①].total": "999"}
    report = broken(unit)
    assert report.findings
    assert accept(report, baseline=baseline_of(report)).ok


def test_a_list_that_changes_its_order_brings_nothing_back():
    """Who is left out is the fact, not who is named first."""
    report = broken({})
    twin = next(finding for finding in report.findings if finding.rule == "twins")

    def naming(*names):
        message = twin.message._replace(ja=twin.message.ja.replace("甲", "、".join(names)))
        changed = evolve(twin, found=list(names), message=message)
        return evolve(report, findings=tuple(changed if each is twin else each for each in report.findings))

    baseline = baseline_of(naming("甲町", "乙町"))
    assert growth(accept(naming("乙町", "甲町"), baseline=baseline)) == []
    assert len(growth(accept(naming("乙町", "甲町", "丙町"), baseline=baseline))) == 1


def test_a_value_that_changes_at_another_place_brings_the_finding_back():
    """Though nothing changes at the place itself."""
    report = broken(BREAKS)
    finding = next(each for each in report.findings if any(other.found is not None for other in each.related))
    first, *others = finding.related
    changed = evolve(finding, related=(evolve(first, found=987_654), *others))
    now = evolve(report, findings=tuple(changed if each is finding else each for each in report.findings))
    assert growth(accept(now, baseline=baseline_of(report))) == [changed]


def test_what_is_gone_is_a_notice():
    """It names the rule and the place, and does not fail the report."""
    clean = broken({})
    after = accept(clean, baseline=baseline_of(broken(GAP)))
    stale = [note for note in notes(after) if note.found == TOTAL]
    assert stale
    assert {(note.rule, note.severity.value) for note in stale} == {("baseline-stale", "notice")}
    assert after.ok is clean.ok is True


def test_mending_a_neighbour_leaves_the_others_accepted():
    """Of several findings at one place, those with the same facts are paired first."""
    report = broken({})
    first, *others = [finding for finding in report.findings if finding.rule == "twins"][:3]
    fewer = evolve(report, findings=tuple(each for each in report.findings if each is not first))
    after = accept(fewer, baseline=baseline_of(report))
    assert growth(after) == []
    assert [note.rule for note in notes(after)] == ["baseline-stale"]
    assert len(others) == 2


def test_one_more_of_the_same_is_new():
    """Two that are the same in everything are two, and a third counts."""
    report = broken({})
    twin = [finding for finding in report.findings if finding.rule == "twins"][1]
    more = evolve(report, findings=(*report.findings, twin))
    assert len(growth(accept(more, baseline=baseline_of(report)))) == 1


def test_nothing_is_said_to_be_gone_that_could_not_be_looked_at():
    """The rule was kept from looking, failed, did not run, or the report is of one municipality only."""
    baseline = baseline_of(broken({"cost_by_year.total.total": "9601"}))
    malformed = broken(MALFORMED)
    blocked = {outcome.rule for outcome in malformed.outcomes if outcome.blocked}
    assert blocked >= {"row-total-mismatch"}
    after = accept(malformed, baseline=baseline)
    assert not any(rule in note.message.en for note in notes(after) for rule in blocked)
    partly = broken({**MALFORMED, **GAP})
    assert {(each.state, each.blocked > 0) for each in partly.outcomes if each.rule == "row-total-mismatch"} == {
        (State.FAILED, True)
    }
    assert not any("row-total-mismatch" in note.message.en for note in notes(accept(partly, baseline=baseline)))
    rest = Engine([each for each in engine().rules if each.name not in blocked])
    unselected = rest.check(sample().vision, source="plans/vision.yaml")
    assert notes(accept(unselected, baseline=baseline)) == []
    assert notes(accept(concerning(broken({}), "かわい町"), baseline=baseline)) == []


def test_only_its_own_document_is_meant():
    """The same finding in another file is another one."""
    after = accept(broken(GAP, source="plans/next.yaml"), baseline=baseline_of(broken(GAP)))
    assert marked(after) == set()
    assert notes(after) == []


def test_a_document_is_named_from_the_folder_of_the_baseline(tmp_path, monkeypatch):
    """From wherever it is checked, by whatever detour."""
    monkeypatch.chdir(tmp_path)
    report = broken(GAP, source="plans/vision.yaml")
    baseline = baseline_of(report, source="plans/baseline.json")
    assert {entry.document for entry in baseline.entries} == {"vision.yaml"}
    monkeypatch.chdir(tmp_path.parent)
    elsewhere = broken(GAP, source=f"{tmp_path.name}/./plans/../plans/vision.yaml")
    moved = evolve(baseline, source=f"{tmp_path.name}/plans/baseline.json")
    assert growth(accept(elsewhere, baseline=moved)) == []
    absolute = broken(GAP, source=str(tmp_path / "plans" / "vision.yaml"))
    assert growth(accept(absolute, baseline=moved)) == []


def test_a_vision_built_in_python_goes_by_its_title():
    """It has no file."""
    report = engine().check(edited(GAP).vision)
    assert {entry.document for entry in baseline_of(report).entries} == {report.document.title}
    assert growth(accept(report, baseline=baseline_of(report))) == []


def test_what_is_suppressed_is_not_accepted_as_well():
    """When the suppression lapses, its finding counts."""
    report = broken(GAP)
    target = next(each for each in report.findings if each.rule == "row-total-mismatch")
    marked_report = accept(report, suppressions=suppress(target), as_of=TODAY)
    baseline = baseline_of(marked_report)
    assert growth(accept(report, baseline=baseline)) == [target]


def test_a_suppression_goes_before_the_baseline():
    """The reason of the one is shown, and the entry of the other is not said to be gone."""
    report = broken(GAP)
    target = next(each for each in report.findings if each.rule == "row-total-mismatch")
    after = accept(report, suppressions=suppress(target), baseline=baseline_of(report), as_of=TODAY)
    assert [each.suppressed for each in after.findings if each.rule == target.rule] == ["公表後に訂正する"]
    assert notes(after) == []


def test_writing_again_keeps_other_documents_and_drops_what_is_mended():
    """And what could not be looked at stays."""
    both = baseline_of(broken(GAP, source="a.yaml"), broken(BREAKS, source="b.yaml"))
    again = both.accepting([broken({}, source="a.yaml")])
    assert [entry for entry in again.entries if entry.document == "b.yaml"] == [
        entry for entry in both.entries if entry.document == "b.yaml"
    ]
    assert TOTAL not in {entry.at for entry in again.entries if entry.document == "a.yaml"}
    wrong = baseline_of(broken({"cost_by_year.total.total": "9601"}, source="a.yaml"))
    kept = wrong.accepting([broken(MALFORMED, source="a.yaml")])
    assert {"row-total-mismatch", "amount-malformed"} <= {entry.rule for entry in kept.entries}


@relaxed
@given(some_edits, edits)
def test_pruning_drops_what_is_mended_and_adds_nothing(before, now):
    """What is left accepts just as much of the document as it is now, and nothing of it is gone."""
    baseline = baseline_of(broken(before))
    pruned = baseline.pruned([broken(now)])
    assert set(pruned.entries) <= set(baseline.entries)
    one, other = accept(broken(now), baseline=baseline), accept(broken(now), baseline=pruned)
    assert marked(other) == marked(one)
    assert "baseline-stale" not in rules_of(other.findings)
    assert growth(other) == growth(one)


def test_a_crash_cannot_be_accepted():
    """What was found before it can."""
    report = Engine([crashes]).check(sample().vision)
    after = accept(report, baseline=baseline_of(report))
    assert after.summary == (0, 0, 0, 1)
    assert not after.ok
    assert after.crashed


def test_what_looked_at_nothing_stays_not_ok():
    """Whatever the baseline says."""
    report = Engine([finds_nothing_to_look_at]).check(sample().vision, source="plans/vision.yaml")
    after = accept(report, baseline=baseline_of(broken(GAP)))
    assert (after.examined, after.ok) == (0, False)


def test_an_empty_baseline_changes_nothing():
    """Not even the object."""
    report = broken(BREAKS)
    assert accept(report, baseline=Baseline()) is report


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_note_has_a_page_with_sections_and_fits_its_facts(language):
    """What a report says of the acceptances can be explained like any other rule."""
    from coopvision.acceptance import RULES
    from coopvision.reports.catalogue import explanation

    for rule in RULES:
        text = explanation(rule, language)
        assert rule.name in text
        assert all(part in text for part in (("## 理由", "## 直し方") if language == "ja" else ("## Why", "## How")))


@relaxed
@given(some_edits, some_edits)
def test_accepting_step_by_step_is_accepting_at_once(before, now):
    """What is marked stays as it was marked."""
    report, baseline = broken(now), baseline_of(broken(before))
    suppressions = suppress(report.findings[0], broken(before).findings[-1])
    at_once = accept(report, suppressions=suppressions, baseline=baseline, as_of=TODAY)
    assert accept(accept(report, suppressions=suppressions, as_of=TODAY), baseline=baseline) == at_once


def test_a_rule_that_was_renamed_is_known_by_its_old_name(monkeypatch):
    """What was accepted stays accepted."""
    from coopvision.engine import Pack

    report = broken(GAP)
    old = evolve(
        baseline_of(report), entries=[evolve(each, rule=f"old-{each.rule}") for each in baseline_of(report).entries]
    )
    renamed = {f"old-{rule.name}": rule.name for rule in report.rules}
    book = Rulebook([])
    monkeypatch.setattr(book, "packs", (Pack(name="p", modules=[], renamed=renamed),))
    assert growth(accept(report, baseline=old, book=book)) == []
    assert growth(accept(report, baseline=old)) == list(report.findings)


def test_rules_that_cannot_be_suppressed_must_exist():
    """Whether or not anything is suppressed."""
    with pytest.raises(SelectionError, match="no-such-rule"):
        accept(broken({}), baseline=Baseline(), never=["no-such-rule"])


def test_an_unreadable_document_cannot_be_accepted():
    """Whatever was accepted of it before; and nothing of it is said to be gone."""
    from coopvision.engine.unreadable import report_unreadable
    from coopvision.errors import Fault, SourceError
    from coopvision.words import Words

    report = report_unreadable(SourceError("plans/vision.yaml", [Fault(Words("壊れています", "broken"))]))
    book, target = Rulebook((), engine().rules), broken(GAP).findings[0]
    after = accept(report, suppressions=suppress(target), baseline=baseline_of(broken(GAP)), as_of=TODAY, book=book)
    assert (after.ok, after.examined, notes(after)) == (False, 0, [])
    assert after.faults == report.faults
