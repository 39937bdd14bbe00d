# ruff: noqa: S101 - a test
"""Run with `pytest`: the examples of the rules hold, and the Python rule speaks."""

from pathlib import Path

from coopvision.engine import Engine
from coopvision.local_rules import load_rules_file
from coopvision.testing import edited, page_examples, sample

HERE = Path(__file__).parent

test_examples = page_examples(load_rules_file(str(HERE / "house_rules.toml")))


def test_rows_out_of_order() -> None:
    """Rows in the order of the roster are right, others are not."""
    engine = Engine(load_rules_file(str(HERE / "house_rules.py")))
    swapped = {"やまべ町": "かわい町", "かわい町": "やまべ町"}
    rows = {
        f"cost_by_municipality.tables[③].rows[{each} 交流会].municipality": other for each, other in swapped.items()
    }
    assert engine.check(sample().vision).ok
    found = engine.check(edited(rows).vision).findings
    assert [finding.rule for finding in found] == ["row-out-of-roster-order"]
