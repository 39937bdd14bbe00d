"""The examples of the pages of some modules' rules, named in `MUTATION_EXAMPLES`, and what the rules say in them.

They are those of `tests/rules/test_pages.py` and `tests/rules/test_said.py`, but of one subject and with the rules of
one subject only: a mutant there makes no other rule speak, and there are thousands of mutants.
"""

import os
import sys
from pathlib import Path

import pytest

from coopvision.checking import make_engine
from coopvision.engine import Engine, State
from coopvision.testing import edited, examples_of

sys.path.append(str(Path(__file__).parents[1] / "rules"))

import test_pages
from said import file_of, say, written

MODULES = tuple(os.environ["MUTATION_EXAMPLES"].split())
SUBJECTS = tuple(".".join(module.rstrip(".").split(".")[:2]) + "." for module in MODULES)
KNOWN = make_engine().rules
RULES = [rule for rule in KNOWN if f"{rule.function.__module__}.".startswith(MODULES)]
BESIDE = [rule for rule in KNOWN if rule.on and f"{rule.function.__module__}.".startswith(SUBJECTS)]
STATES = {"fails": State.FAILED, "passes": State.PASSED, "not-applicable": State.NOT_APPLICABLE}


@pytest.mark.parametrize("case", [case for rule in RULES for case in examples_of(rule)], ids=str)
def test_the_example_holds(case):
    """The rule speaks exactly where its page says, and beside it only those that the page names."""
    document = edited(case.edits)
    report = Engine(dict.fromkeys([*BESIDE, case.rule])).check(document.vision, locate=document.locate)
    spoken = {finding.place.path for finding in report.findings if finding.rule == case.rule.name}
    assert spoken == (case.expected if case.example.outcome == "fails" else set())
    assert {finding.rule for finding in report.findings} <= {case.rule.name, *case.others}
    (state,) = {outcome.state for outcome in report.outcomes if outcome.rule == case.rule.name}
    assert state is STATES[case.example.outcome]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_says_what_was_reviewed(rule):
    """Word by word."""
    assert say(rule).rstrip() == written(file_of(rule))[rule.name]


test_the_sample_is_clean = test_pages.test_the_sample_is_clean_under_every_rule
test_what_is_right_is_no_finding = test_pages.test_what_is_right_in_another_form_is_no_finding
