"""The examples of the pages of some modules' rules, named in `MUTATION_EXAMPLES`, and what the rules say in them.

They are those of `tests/rules/test_pages.py` and `tests/rules/test_said.py`, of one subject.
"""

import os
import sys
from pathlib import Path

import pytest

from coopvision.checking import make_engine
from coopvision.testing import examples_of, run_example

sys.path.append(str(Path(__file__).parents[1] / "rules"))

from said import file_of, say, written

MODULES = tuple(os.environ["MUTATION_EXAMPLES"].split())
RULES = [rule for rule in make_engine().rules if f"{rule.function.__module__}.".startswith(MODULES)]


@pytest.mark.parametrize("case", [case for rule in RULES for case in examples_of(rule)], ids=str)
def test_the_example_holds(case):
    """The rule speaks exactly where its page says."""
    run_example(case)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_says_what_was_reviewed(rule):
    """Word by word."""
    assert say(rule).rstrip() == written(file_of(rule))[rule.name]
