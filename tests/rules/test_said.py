"""What the rules say stays what was reviewed."""

import pytest
from said import FOLDER, file_of, say, written

from coopvision.checking import make_engine

RULES = make_engine().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_says_is_what_was_reviewed(rule):
    """Places, messages, figures, related places; after a wanted change: `python tests/rules/said.py`, and the diff."""
    assert say(rule).rstrip() == written(file_of(rule)).get(rule.name)


def test_nothing_is_kept_of_rules_that_are_gone():
    """Every part of every file belongs to a rule."""
    kept = {name for path in FOLDER.glob("*.txt") for name in written(path)}
    assert kept <= {rule.name for rule in RULES}
