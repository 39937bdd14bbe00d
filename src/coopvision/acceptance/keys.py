"""What a finding is recognised by from one run to the next: what it is about, never a line or a wording.

A key is made of the rule, the business path of the place and that of the other place, so that layout,
comments and order change nothing. Findings that share all three are told apart by their facts, and only
what is the same in those, too, by the order.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from coopvision.acceptance.facts import canonical, plain
from coopvision.engine import Finding

_STEP: Final = re.compile(r"\[[^\]]*\]|[^.\[]+")


class Base(NamedTuple):
    """What a finding is about; two may be about the same.

    Attributes:
        rule: The rule's name.
        at: The business path of the place.
        against: That of the other place; of several, of the nearest thing that holds them all; empty if
            there is none.
    """

    rule: str
    at: str
    against: str


class Key(NamedTuple):
    """What tells a finding from all others of its report.

    Attributes:
        base: What it is about.
        twin: Its facts, where another finding is about the same.
        nth: Which of those that are the same in their facts, too; from 1.
    """

    base: Base
    twin: str = ""
    nth: int = 1


def base_of(finding: Finding) -> Base:
    """What a finding is about."""
    return Base(finding.rule, finding.place.path, _against([related.place.path for related in finding.related]))


def keys_of(findings: Sequence[Finding]) -> list[Key]:
    """The keys of all findings of one report, in their order; no two are the same."""
    bases = [base_of(finding) for finding in findings]
    often = Counter(bases)
    seen: Counter[tuple[Base, str]] = Counter()
    keys = []
    for finding, base in zip(findings, bases, strict=True):
        twin = canonical([plain(finding.found), plain(finding.expected)]) if often[base] > 1 else ""
        seen[base, twin] += 1
        keys.append(Key(base, twin, seen[base, twin]))
    return keys


def _against(paths: Sequence[str]) -> str:
    """The one path, or the way that several have in common; it stays when one more joins them."""
    if len(set(paths)) < 2:  # noqa: PLR2004 - none or one
        return paths[0] if paths else ""
    steps = zip(*(_STEP.findall(path) for path in paths), strict=False)
    shared = [step[0] for step in takewhile(lambda step: len(set(step)) == 1, steps)]
    return "".join(step if step.startswith("[") else f".{step}" for step in shared).lstrip(".") or "."
