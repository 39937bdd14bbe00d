# ruff: noqa: S101 - a test
"""The pack as its users have it: installed beside the standard one."""

from importlib.resources import files

import coopvision
from coopvision.checking import make_engine
from coopvision.engine import Selection, find_packs
from coopvision.testing import edited, examples_of, page_examples, sample

RULES = find_packs(["kita"])[0].rules()

test_examples = page_examples(rule for rule in RULES if examples_of(rule))


def test_every_code_is_in_the_ledger() -> None:
    """A code is granted once."""
    ledger = files("coopvision_rules_kita").joinpath("ledger.txt").read_text(encoding="utf-8")
    granted = dict(line.split() for line in ledger.splitlines() if line and not line.startswith("#"))
    assert {rule.code: rule.name for rule in RULES} == granted


def test_a_clean_document_stays_clean() -> None:
    """House rules and standard rules agree on the sample."""
    assert make_engine().check(sample().vision).findings == ()


def test_a_missing_prefecture_is_found() -> None:
    """The rule without a page speaks at the member's cell."""
    vision = edited({"zone.members[やまべ町].prefecture": "(remove)"}).vision
    found = coopvision.check(vision, packs=["kita"]).findings
    assert [finding.place.path for finding in found] == ["zone.members[やまべ町].prefecture"]


def test_the_option_is_the_users() -> None:
    """A lower border finds more."""
    chosen = Selection(options={"large-cost-without-source": {"above": 1_000}})
    found = {finding.place.path for finding in make_engine(["kita"], selection=chosen).check(sample().vision).findings}
    assert "cost_by_municipality.tables[①].rows[やまべ町 救急医療負担金].remarks" in found
