"""How a vision is written: laws that examples on pages cannot hold."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopvision.checking import make_engine
from coopvision.engine import Engine, Selection, Severity
from coopvision.model import Cell, walk
from coopvision.sources import load
from coopvision.testing import edited, replace, sample
from coopvision.testing.strategies import visions

ENGINE = Engine([rule for rule in make_engine().rules if rule.on and (rule.code or "").startswith("WRD")])
SOME = settings(max_examples=20)
PROSE = {"summary", "expected_effect", "duties", "agreement", "goal", "remarks", "reason", "note"}
NAMES = {"title", "name", "mark", "project_name"}


def findings(vision, engine=ENGINE):
    return [each for each in engine.check(vision).findings if (each.code or "").startswith("WRD")]


def cells(fields):
    """Every printed text of the sample in these fields."""
    return [
        Cell(node, name)
        for node in walk(sample().vision)
        for name in sorted(fields)
        if isinstance(getattr(node, name, None), str)
    ]


TEXTS = cells(PROSE | NAMES)


@pytest.mark.parametrize("leftover", ["あああああ", "○○市", "要確認", "#REF!"])
@SOME
@given(st.sampled_from(TEXTS))
def test_a_leftover_is_found_wherever_it_stands(leftover, cell):
    """In every name and every sentence, at that very place."""
    spoilt = replace(sample().vision, cell, f"{cell.value}{leftover}")
    assert [each.place.path for each in findings(spoilt) if each.rule == "leftover-text"] == [_path(spoilt, cell)]


@SOME
@given(st.sampled_from(TEXTS))
def test_a_garbled_character_is_found_wherever_it_stands(cell):
    """In every name and every sentence, at that very place."""
    spoilt = replace(sample().vision, cell, f"{cell.value}\ufffd")
    assert [each.place.path for each in findings(spoilt) if each.rule == "broken-character"] == [_path(spoilt, cell)]


def _path(vision, cell):
    """The business path of the cell that stands in a changed vision where the given one stands in the sample."""
    from coopvision.engine.index import Index

    before, after = Index(sample().vision), Index(vision)
    steps = before.steps(cell)
    owners = (Cell(node, cell.field) for node in walk(vision) if type(node) is type(cell.owner))
    return next(after.path(each) for each in owners if after.steps(each) == steps)


@SOME
@given(st.sampled_from(cells(NAMES)), st.sampled_from([" {}", "{} ", "{}\n", "　{}", "{}\t"]))
def test_a_stray_space_around_a_name_is_a_notice_and_no_more(cell, form):
    """It changes no meaning, so no other rule of names speaks of it."""
    spoilt = replace(sample().vision, cell, form.format(cell.value))
    found = [each for each in findings(spoilt) if each.place.path.endswith(cell.field)]
    assert [(each.rule, each.severity) for each in found] == [("space-stray", Severity.NOTICE)]


@pytest.mark.parametrize("cell", cells(PROSE), ids=lambda cell: cell.field)
def test_sentences_may_have_lines_and_spaces(cell):
    """Only names are held to one form."""
    assert findings(replace(sample().vision, cell, f"{cell.value}\n\n  また、{cell.value}\n")) == []


@SOME
@given(visions())
def test_consistent_visions_are_written_well(vision):
    """Not even a notice."""
    assert findings(vision) == []


def test_what_is_off_speaks_when_asked():
    """The same document in two forms of writing."""
    edits = {
        "projects[③].costs.years": ["令和3年度", "令和4年度", "令和5年度", "令和6年度", "令和7年度"],
        "sections[イ].name": "ﾈｯﾄﾜｰｸの強化",
        "indicator_list.rows[③ 交流会の満足度].target.value": "６０.０%",
    }
    names = ("year-writing-mixed", "half-width-kana", "width-mixed")
    asked = make_engine(selection=Selection(select=names))
    vision = edited(edits).vision
    assert findings(vision) == []
    assert {each.rule for each in findings(vision, asked)} == set(names)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("６０.0%", {"digits"}),
        ("60.0％", {"percent signs"}),
        ("６０.０％", {"digits", "percent signs"}),
        ("60.0%", set()),
    ],
)
def test_digits_are_compared_with_digits_and_signs_with_signs(value, told):
    """Whatever width the others have."""
    asked = make_engine(selection=Selection(select=("width-mixed",)))
    found = findings(edited({"indicator_list.rows[③ 交流会の満足度].target.value": value}).vision, asked)
    assert {each.message.en.removeprefix("the ").partition(" in ")[0] for each in found} == told


def test_every_other_way_of_writing_is_told_once():
    """However many cells have it."""
    edits = {
        f"projects[{number}].costs.years": ["令和3年度", "令和4年度", "令和5年度", "令和6年度", "令和7年度"]
        for number in "②③"
    }
    asked = make_engine(selection=Selection(select=("year-writing-mixed",)))
    found = findings(edited(edits).vision, asked)
    assert [each.place.path for each in found if "years" in each.place.path] == ["projects[②].costs.years[1]"]


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("救急診療負担金", True),
        ("救急医療費負担金", False),
        ("小児救急医療負担金", False),
        ("救急医療（2）負担金", False),
        ("搬送体制負担金", False),
    ],
)
def test_only_names_that_are_all_but_the_same_are_told(name, spoken):
    """Not what is put before or behind, nor numbers, nor another name."""
    edits = {"cost_by_municipality.tables[①].rows[かわい町 救急医療負担金].name": name}
    assert ("work-name-varies" in {each.rule for each in findings(edited(edits).vision)}) is spoken


@pytest.mark.parametrize(("most", "spoken"), [(1, False), (2, True)])
def test_the_option_counts_the_characters_that_may_differ(most, spoken):
    """Two in a row, unless another number is set."""
    edits = {"cost_by_municipality.tables[①].rows[かわい町 救急医療負担金].name": "救診察療負担金"}
    asked = make_engine(selection=Selection(options={"work-name-varies": {"most": most}}))
    assert ("work-name-varies" in {each.rule for each in findings(edited(edits).vision, asked)}) is spoken


REAL = {
    ("bracket-width-mixed", "projects[④].activities[市民後見人養成講座].scope"),
    ("bracket-unbalanced", "projects[⑦].activities[企業等への助成や創業支援等による地域産業の活性化].scope"),
    ("work-name-varies", "cost_by_municipality.tables[②].rows[伊達市 周産期医療対策事業費補助金].name"),
    ("work-name-varies", "cost_by_municipality.tables[②].rows[壮瞥町 小児救急支援事業費負担金].name"),
}
"""What the printed document really has, each read against its text."""


def test_the_real_vision_has_these_oddities_of_writing_and_no_other():
    """Brackets that do not match, and two works under two names."""
    vision = load(Path(__file__).parents[2] / "examples" / "nishi-iburi" / "vision.yaml").vision
    assert {(each.rule, each.place.path) for each in findings(vision)} == REAL
