"""What the laws stand on: the default rules, and what a finding says apart from where it is told."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st

import coopvision
from coopvision.checking import make_engine
from coopvision.engine import Engine, Severity
from coopvision.testing import Plan, Slip, apply_slip, build_vision
from coopvision.testing.strategies import corruptions, plans

REAL = Path(__file__).parents[2] / "examples" / "nishi-iburi" / "vision.yaml"


def some(part):
    """Fewer examples than the profile says, for laws that check much of each."""
    return settings(max_examples=max(1, settings().max_examples // part))


@cache
def rules():
    """The rules that are on unless something else is asked for."""
    engine = make_engine()
    return tuple(rule for rule in engine.rules if engine.setting(rule).skipped is None)


@cache
def engine():
    return Engine(rules())


@cache
def real():
    return coopvision.load(REAL)


@cache
def real_report():
    return engine().check(real().vision)


def check(vision, **options):
    return engine().check(vision, **options)


def alarms(report):
    """Findings at warning or above, in short."""
    return [essence(each) for each in report.findings if each.severity.reaches(Severity.WARNING)]


def essence(finding):
    """What a finding says."""
    return finding.rule, finding.place.path, str(finding.found), str(finding.expected), finding.message.ja


def facts(findings):
    """What findings say, whatever their order."""
    return sorted(map(essence, findings))


def new(before, after):
    """Findings of a report that another has not."""
    known = set(map(essence, before.findings))
    return [finding for finding in after.findings if essence(finding) not in known]


_COUNT = re.compile(r"~[0-9]+")


def plain(path):
    """A path without the count of what has the same key."""
    return _COUNT.sub("", path)


class Spoilt(NamedTuple):
    """A plan and the slips made in its vision: what a law that fails prints."""

    plan: Plan
    slips: tuple[Slip, ...]

    @property
    def vision(self):
        vision = build_vision(self.plan)
        for slip in self.slips:
            vision = apply_slip(vision, slip)
        return vision

    def __repr__(self):
        return f"{self.plan!r} with {[str(slip) for slip in self.slips]}"


@st.composite
def spoilt(draw, most=2, kinds=None):
    """A consistent vision with up to so many slips in it, one after another."""
    case = Spoilt(draw(plans()), ())
    for _ in range(draw(st.integers(0, most))):
        slip = draw(corruptions(case.vision))
        if kinds is None or kinds(slip.kind):
            case = Spoilt(case.plan, (*case.slips, slip))
    return case
