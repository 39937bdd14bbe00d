"""Visions and reports that the tests of the HTML page share."""

from functools import cache
from pathlib import Path

import ci_variants as variants
import yaml

import coopvision
from coopvision.reports.html import render
from coopvision.sources import loads
from coopvision.testing.edits import SAMPLE

REAL = Path(__file__).parents[2] / "examples" / "nishi-iburi" / "vision.yaml"
ATTACK = (
    "</title></style></script><script>window.pwned=1</script><img src=x onerror=window.pwned=1> \"' onfocus=pwned() "
    "autofocus x=' {{ 7*7 }} {% raw %} &lt;b&gt; &#60;i&#62; javascript:pwned() <!-- --> ]]> \u202e\U0001fffe"
)
"""Text that would leave its place in an element, an attribute, a script, a style, a comment or a template."""

_KEPT = {"format", "side", "bears_cost", "better", "zero_cost_printed", "activities", "regime"}
"""Fields that take only certain words."""


@cache
def real():
    """The real vision."""
    return coopvision.check(REAL)


@cache
def attacked():
    """The sample with an attack, each a different one, in every field that takes any text: even in its figures."""
    counted = iter(range(10_000))

    def spoil(value, key=""):
        if isinstance(value, dict):
            return {name: value[name] if name in _KEPT else spoil(value[name], name) for name in value}
        if isinstance(value, list):
            return [spoil(each, key) for each in value]
        return f"{ATTACK}#{next(counted)}#"

    data = yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - text only
    data["projects"][0]["activities"] = spoil(data["projects"][0]["activities"])
    document = loads(yaml.safe_dump(spoil(data), allow_unicode=True, sort_keys=False), source=f"{ATTACK}.yaml")
    return coopvision.check(document)


ALL = {**variants.ALL, "real": real, "attacked": attacked}
"""Makers of the reports, by name."""


@cache
def page(name, language="ja"):
    """The page of a report; of several if their names are joined by a plus sign."""
    return render([ALL[each]() for each in name.split("+")], language)
