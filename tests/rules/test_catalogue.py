"""The catalogue that an official browses is what the rules say."""

import runpy
from pathlib import Path

import pytest

from coopvision.checking import make_rulebook

RULES = Path(__file__).parents[2] / "rules"
PACKS = ["standard", "settlement"]


def test_the_catalogue_is_made_of_the_rules():
    """`uv run python rules/catalogue.py > rules/README.md` changes nothing."""
    made = runpy.run_path(str(RULES / "catalogue.py"))["catalogue"](make_rulebook(PACKS))
    assert made == RULES.joinpath("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", make_rulebook(PACKS).rules, ids=lambda rule: rule.name)
def test_every_rule_is_in_it_and_its_page_is_there(rule):
    """A link leads to the page."""
    page = Path(rule.page.path).relative_to(RULES).as_posix()
    assert f"[{rule.name}]({page})" in RULES.joinpath("README.md").read_text(encoding="utf-8")
    assert RULES.joinpath(page).is_file()


def test_every_page_belongs_to_a_rule():
    """A page without a rule would be believed."""
    book = make_rulebook(PACKS)
    known = {Path(each.page.path) for each in (*book.rules, *book.requirements)}
    assert {page for page in RULES.rglob("*.md") if page.name != "README.md"} == known
