"""What authors of other packs are given."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from coopvision.engine import Pack, RuleWords, expect, find_packs, rule
from coopvision.engine.pages import Page
from coopvision.errors import PackError
from coopvision.model import CostRow
from coopvision.testing import KINDS, municipality_code, page_examples
from coopvision.testing.plans.codes import corporate_number
from coopvision.words import Words

ROOT = Path(__file__).parents[1]
STANDARD = next(pack for pack in find_packs() if pack.name == "standard")


def cases(test):
    """What a test that `page_examples` made is run with."""
    return test.pytestmark[0].args[1]


@pytest.mark.parametrize(
    "named", ["standard", "coopvision_rules", STANDARD, STANDARD.rules()], ids=["name", "module", "pack", "rules"]
)
def test_one_line_makes_a_test_of_every_example(named):
    """By a pack's name, its module, the pack itself, or rules."""
    expected = [(each.name, example) for each in STANDARD.rules() for example in each.page.examples]
    assert [(case.rule.name, case.example) for case in cases(page_examples(named))] == expected


def test_the_test_of_an_example_runs_it():
    """It passes where the example holds, and fails where it does not."""
    test = page_examples([each for each in STANDARD.rules() if each.name == "row-total-mismatch"])
    right = cases(test)[0]
    test(right)
    wrong = {"passes": "fails", "fails": "passes"}[right.example.outcome]
    with pytest.raises(AssertionError):
        test(right._replace(example=right.example._replace(outcome=wrong)))


@pytest.mark.parametrize("name", ["nothing-of-the-kind", "coopvision.words"])
def test_a_pack_that_is_not_there_is_named(name):
    """With the packs there are, and what a module needs."""
    with pytest.raises(PackError, match=f"no pack {name}.*standard.*a module needs a Pack named pack"):
        page_examples(name)


@rule(words=RuleWords(Words("題", "title"), Words("文", "message")))
def row_odd(row: CostRow, _ctx):
    yield expect(row.name, row)


def test_a_page_without_examples_is_no_tested_rule():
    """A test with nothing to run would be green for nothing."""
    untold = evolve(row_odd, page=Page("row-odd.md", row_odd.words, body="# 日本語\n\n文。\n"))
    with pytest.raises(PackError, match="row-odd has no example"):
        page_examples([untold])


def test_rules_with_inline_words_are_passed_over():
    """They have no page; a pack of such rules alone is told what to do."""
    named = next(each for each in STANDARD.rules() if each.name == "row-total-mismatch")
    assert {case.rule.name for case in cases(page_examples([row_odd, named]))} == {"row-total-mismatch"}
    with pytest.raises(PackError, match=r"no rule has a page.*test it with check"):
        page_examples([row_odd])


@pytest.mark.parametrize("name", ["hypothesis", "pytest"])
def test_what_the_extra_brings_is_named_where_it_is_missing(name):
    """With the command that installs it."""
    call = {"hypothesis": "import coopvision.testing.strategies", "pytest": "page_examples('standard')"}[name]
    command = f"import sys; sys.modules['{name}'] = None; from coopvision.testing import page_examples; {call}"
    made = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False)
    assert made.returncode == 1
    assert f"ImportError: {name}" in made.stderr
    assert made.stderr.rstrip().endswith("pip install 'coopvision[testing]'")


def test_a_pack_without_rules_is_refused():
    """Likewise."""
    with pytest.raises(PackError, match="no rules"):
        page_examples(Pack(name="empty", modules=["coopvision.words"]))


@pytest.mark.parametrize(
    ("prefecture", "number", "code", "corporate"),
    [
        (1, 205, "012050", "8000020012050"),
        (1, 230, "012301", "5000020012301"),
        (1, 233, "012335", "4000020012335"),
        (1, 571, "015717", "5000020015717"),
        (1, 575, "015750", "4000020015750"),
        (32, 203, "322032", "3000020322032"),
    ],
)
def test_check_digits_are_those_of_real_municipalities(prefecture, number, code, corporate):
    """室蘭, 登別, 伊達, 豊浦, 壮瞥 and 出雲, with every edge case of the check digit."""
    assert municipality_code(number, prefecture) == code
    assert corporate_number(code) == corporate


def test_only_strategies_need_hypothesis():
    """And only the test of examples pytest."""
    command = "import coopvision.testing, sys; print({'hypothesis', 'pytest'} & set(sys.modules))"
    assert (
        subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout == "set()\n"
    )


@pytest.mark.parametrize("name", KINDS)
def test_the_detection_table_has_every_kind_of_slip(name):
    """A new kind is counted: `uv run python benchmarks/detection.py` makes the page."""
    assert f"(`{name}`)" in (ROOT / "docs" / "detection.md").read_text(encoding="utf-8")


def test_the_detection_table_has_no_false_alarm():
    """Kept as it was made."""
    page = (ROOT / "docs" / "detection.md").read_text(encoding="utf-8")
    assert re.search(r"^0 of [0-9]+ drawn consistent visions", page, re.MULTILINE)
