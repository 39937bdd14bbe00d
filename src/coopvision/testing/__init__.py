"""For authors of rules: sample, edits, page examples as tests, made-up visions, slips, strategies.

    from coopvision.testing import page_examples

    test_examples = page_examples("my_pack")

Nothing here needs Hypothesis but `coopvision.testing.strategies`, and nothing pytest but `page_examples`; the extra
`coopvision[testing]` brings both.
"""

from coopvision.testing.cells import amount_cells, replace
from coopvision.testing.edits import APPEND, REMOVE, EditError, edited, sample
from coopvision.testing.examples import Case, examples_of, run_example
from coopvision.testing.pages import page_examples
from coopvision.testing.plans import Adds, Aim, Level, Plan, Years, build_vision, municipality_code
from coopvision.testing.slips import KINDS, Change, Kind, Slip, Spoilt, all_slips, apply_slip

__all__ = [
    "APPEND",
    "KINDS",
    "REMOVE",
    "Adds",
    "Aim",
    "Case",
    "Change",
    "EditError",
    "Kind",
    "Level",
    "Plan",
    "Slip",
    "Spoilt",
    "Years",
    "all_slips",
    "amount_cells",
    "apply_slip",
    "build_vision",
    "edited",
    "examples_of",
    "municipality_code",
    "page_examples",
    "replace",
    "run_example",
    "sample",
]
