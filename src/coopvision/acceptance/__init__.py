"""What a person has accepted: suppressions for a reason and a time, and a baseline of what stood when adopting.

    from coopvision.acceptance import Baseline, Suppressions, accept

    report = accept(report, suppressions=Suppressions.load(path), baseline=Baseline.load(other), as_of=day)

Accepting hides nothing: a finding that is accepted stays in the report, marked with the reason. Nothing here
can make a document green that was not read, not examined, or over which a rule failed.
"""

from coopvision.acceptance.accepting import ACCEPTED, LONGEST, accept, accept_all, growth
from coopvision.acceptance.baseline import Baseline
from coopvision.acceptance.entries import Entry
from coopvision.acceptance.refusals import AcceptanceError
from coopvision.acceptance.rules import NAMES, RULES
from coopvision.acceptance.suppressions import Suppression, Suppressions

__all__ = [
    "ACCEPTED",
    "LONGEST",
    "NAMES",
    "RULES",
    "AcceptanceError",
    "Baseline",
    "Entry",
    "Suppression",
    "Suppressions",
    "accept",
    "accept_all",
    "growth",
]
