"""Rules, the relations they state, and the one traversal that examines a vision.

The door for rule authors: `rule`, what a rule may yield (`Sums`, `Agree`, `expect`, `blocked`)
and `Context`. The door for faces: `Engine`, `Report` and what a report consists of.
"""

from coopvision.engine.checks import Broken, Check, Checks, Pointer, blocked, expect, undecided
from coopvision.engine.circumstances import Circumstances
from coopvision.engine.context import Context
from coopvision.engine.coverage import Coverage
from coopvision.engine.culprits import Correction, Culprit, Explained
from coopvision.engine.editions import Edition
from coopvision.engine.findings import Finding, Place, Related, Severity
from coopvision.engine.options import Option
from coopvision.engine.outcomes import Outcome, State
from coopvision.engine.packs import Pack, find_packs, installed_packs
from coopvision.engine.pages import Example, Page, RuleWords
from coopvision.engine.provisions import Provision
from coopvision.engine.relations import Agree, Sums
from coopvision.engine.report import DocumentInfo, FindingsError, Report, Summary
from coopvision.engine.requirements import Requirement, requirement
from coopvision.engine.rulebook import ALL, Rulebook
from coopvision.engine.rules import Cite, Rule, rule
from coopvision.engine.running import Engine
from coopvision.engine.selection import PROFILES, Selection, Setting, settle

__all__ = [
    "ALL",
    "PROFILES",
    "Agree",
    "Broken",
    "Check",
    "Checks",
    "Circumstances",
    "Cite",
    "Context",
    "Correction",
    "Coverage",
    "Culprit",
    "DocumentInfo",
    "Edition",
    "Engine",
    "Example",
    "Explained",
    "Finding",
    "FindingsError",
    "Option",
    "Outcome",
    "Pack",
    "Page",
    "Place",
    "Pointer",
    "Provision",
    "Related",
    "Report",
    "Requirement",
    "Rule",
    "RuleWords",
    "Rulebook",
    "Selection",
    "Setting",
    "Severity",
    "State",
    "Summary",
    "Sums",
    "blocked",
    "expect",
    "find_packs",
    "installed_packs",
    "requirement",
    "rule",
    "settle",
    "undecided",
]
