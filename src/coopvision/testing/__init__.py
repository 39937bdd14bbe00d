"""For authors of rules: a clean sample vision, edits of it, and the examples of a rule's page as tests.

import pytest
from coopvision.testing import examples_of, run_example

@pytest.mark.parametrize("case", examples_of(my_rule), ids=str)
def test_examples(case):
    run_example(case)
"""

from coopvision.testing.edits import APPEND, REMOVE, EditError, edited, sample
from coopvision.testing.examples import Case, examples_of, run_example

__all__ = [
    "APPEND",
    "REMOVE",
    "Case",
    "EditError",
    "edited",
    "examples_of",
    "run_example",
    "sample",
]
