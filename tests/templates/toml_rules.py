"""Rules in TOML for the tests, and what they say about edits of the sample."""

from coopvision.engine import Engine
from coopvision.templates import parse_rules
from coopvision.testing import edited

HEAD = '[[rule]]\nname = "{name}"\ntitle = "見出し"\nmessage = "文"\n'


def one_rule(body, name="test-rule"):
    """The rule of an entry, given without its name and words."""
    (rule,) = parse_rules(HEAD.format(name=name) + body)
    return rule


def outcome_of(body, edits):
    """State, places of findings, blocked places and the count of what is undecided."""
    report = Engine([one_rule(body)]).check(edited(edits).vision)
    (outcome,) = report.outcomes
    return outcome, [finding.place.path for finding in report.findings]
