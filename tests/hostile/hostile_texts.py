"""Hostile texts, a vision full of them, and what no output may hold."""

import json
import re

import yaml

from coopvision.sources import loads
from coopvision.testing.edits import SAMPLE

HTML = "</title></script><script>window.pwned=1</script><img src=x onerror=pwned()>\"'><a href=javascript:pwned()>x</a>"
COMMANDS = "::error file=a::b ##[error]c ##vso[task.setvariable]d ##teamcity[buildStop] %0A::warning::e"
SHEET = "=cmd|'/C calc'!A0"
MARKUP = "|`x`**b**[l](javascript:pwned()) ![i](http://evil.example/i) ]]> <!-- {{7*7}} {% raw %} &amp;"
CONTROL = "\x1b]0;title\x07\x1b[2J\x1b[31m\x08\x7f\x85\x9b31m\u202e\u2066\u200f\u2028\ufeff\ufffe\xad\u200b\U000e0041"
LINES = "\n::error::first\n  ::warning::second\n##[group]third\r\n# heading\n- list\rover"
ATTACK = f"{SHEET}{CONTROL}{HTML}{COMMANDS}{MARKUP}{LINES}"
"""Each of the formats, and each program that shows it, would take part of this for an order."""
FIRSTS = (
    "::error::x",
    "  ::error::x",
    "##[error]x",
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\x1b[2J",
    "# x",
    "<b>",
)
"""Texts that would be orders where they stand first."""
FILE_NAMES = ("::error::x.yaml", "\x1b[2J\u202e.yaml", "a\n::error::b.yaml", "<img src=x onerror=y>.yaml", "=1+1.yaml")
"""Names that a file system allows."""

UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""What commands a terminal, turns a line round or is no character: everything but plain lines."""
_COMMAND = re.compile(r"^\s*::\w|##(?:vso|teamcity)?\[", re.MULTILINE)

_KEPT = {"format", "side", "bears_cost", "better", "zero_cost_printed", "activities", "regime", "level", "published"}
"""Fields that take only certain words, or by which parts of the document find one another."""


def complaint(text):
    """What in a text commands a terminal; empty where nothing does."""
    return [
        (hex(ord(found[0])), text[max(0, found.start() - 40) : found.end() + 20]) for found in UNSAFE.finditer(text)
    ]


def commands(text):
    """Lines that a build server would take for a command."""
    return [text[found.start() : found.end() + 40] for found in _COMMAND.finditer(text)]


def spoiled(*attacks):
    """The sample as JSON, with the attacks by turns in every field that takes any text, even in its figures."""
    data = yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - text only
    switches = {"true": True, "false": False}
    counted = iter(range(10_000))

    def spoil(value, key=""):
        if isinstance(value, dict):
            return {name: spoil(value[name], name) for name in value}
        if isinstance(value, list):
            return [spoil(each, key) for each in value]
        if key == "activities" and value.isdigit():
            return int(value)
        if key in _KEPT:
            return switches.get(value, value)
        number = next(counted)
        return f"{attacks[number % len(attacks)]}#{number}"

    return json.dumps(spoil(data))


def document(*attacks, source="hostile.json"):
    """The spoiled sample as a document."""
    return loads(spoiled(*attacks), format="json", source=source)
