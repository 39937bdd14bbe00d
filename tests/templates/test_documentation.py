"""The documentation of rules without Python tells the truth."""

import re
from pathlib import Path

from coopvision.templates import TEMPLATES, parse_rules
from coopvision.templates.keys import read_severity
from coopvision.testing import examples_of, run_example

PAGE = (Path(__file__).parents[2] / "docs" / "rules-without-python.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z-]+)` \| (.*?) \| (.*?) \| .* \|$", PAGE.partition("## Templates")[2], re.MULTILINE)


def test_the_example_works():
    """The rule can be read, and its example holds."""
    (rule,) = parse_rules(re.search(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[1])
    cases = examples_of(rule)
    assert len(cases) == 1
    run_example(cases[0])


def test_every_template_is_described_with_its_parameters_and_facts():
    """Those, in order, and no others."""
    described = {
        name: (set(re.findall("`(.*?)`", keys)), set(re.findall("`(.*?)`", facts))) for name, keys, facts in ROWS
    }
    assert described == {name: (set(each.parameters), set(each.facts)) for name, each in TEMPLATES.items()}


def test_the_default_severity_is_what_it_says():
    """A warning."""
    assert "a `warning` if not given" in PAGE
    assert read_severity("warning").value == "warning"
