"""Rules, the relations they state, and the one traversal that examines a vision.

The door for rule authors: `rule`, what a rule may yield (`Sums`, `Agree`, `expect`, `blocked`)
and `Context`. The door for faces: `Engine`, `Report` and what a report consists of.
"""

from coopvision.engine.checks import Check, Checks, blocked, expect, undecided
from coopvision.engine.context import Context
from coopvision.engine.coverage import Coverage
from coopvision.engine.findings import Finding, Place, Related, Severity
from coopvision.engine.outcomes import Outcome, State
from coopvision.engine.packs import Pack, find_packs
from coopvision.engine.pages import Example, Page, RuleWords
from coopvision.engine.relations import Agree, Sums
from coopvision.engine.report import DocumentInfo, FindingsError, Report, Summary
from coopvision.engine.rules import Cite, Rule, rule
from coopvision.engine.running import Engine

__all__ = [
    "Agree",
    "Check",
    "Checks",
    "Cite",
    "Context",
    "Coverage",
    "DocumentInfo",
    "Engine",
    "Example",
    "Finding",
    "FindingsError",
    "Outcome",
    "Pack",
    "Page",
    "Place",
    "Related",
    "Report",
    "Rule",
    "RuleWords",
    "Severity",
    "State",
    "Summary",
    "Sums",
    "blocked",
    "expect",
    "find_packs",
    "rule",
    "undecided",
]
