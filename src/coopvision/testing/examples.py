"""The examples of a rule's page, run as tests."""

import re
from typing import Any, Final, NamedTuple

import yaml

from coopvision.checking import make_engine, make_rulebook
from coopvision.engine import Engine, Example, Report, Rule, Selection, State
from coopvision.testing.edits import edited

_MARKED: Final = re.compile(r"^(\S.*?): .*#!$", re.MULTILINE)
_NAMED: Final = re.compile(r"^#! (.+)$", re.MULTILINE)
_ALSO: Final = re.compile(r"^#also (.+)$", re.MULTILINE)


class Case(NamedTuple):
    """One example of one rule."""

    rule: Rule
    example: Example

    def __str__(self) -> str:
        return f"{self.rule.name}: {self.example.outcome} {self.example.caption}"

    @property
    def edits(self) -> dict[str, Any]:
        """What the example changes in the sample."""
        return yaml.load(self.example.text, Loader=yaml.BaseLoader) or {}  # noqa: S506 - text only

    @property
    def expected(self) -> set[str]:
        """The paths at which the rule must speak: edits marked `#!`, and lines `#! path`."""
        text = self.example.text
        return {*_MARKED.findall(text), *_NAMED.findall(text)}

    @property
    def others(self) -> set[str]:
        """The rules that may speak as well: lines `#also name`."""
        return {name for line in _ALSO.findall(self.example.text) for name in line.split()}


def examples_of(rule: Rule) -> list[Case]:
    """The examples of a rule's page, in order."""
    return [Case(rule, example) for example in rule.page.examples]


def run_example(case: Case) -> None:
    """Run an example with the rule itself and every installed rule that is on by default.

    Raises:
        AssertionError: If the rule does not speak exactly where the page says, is not applicable
            where it should be, or another rule speaks that the page does not name.
    """
    document = edited(case.edits)
    report = _engine(case.rule).check(document.vision, source=document.source, locate=document.locate)
    _compare(case, report)


def _engine(rule: Rule) -> Engine:
    """Every installed rule that is on unless it is asked for, and the rule itself, whether installed or not."""
    installed = make_rulebook().rules
    own = [] if any(each is rule for each in installed) else [rule]
    chosen = [each.name for each in (*installed, *own) if each.on or each is rule]
    return make_engine(rules=own, selection=Selection(select=tuple(chosen)))


def _compare(case: Case, report: Report) -> None:
    spoken = {finding.place.path for finding in report.findings if finding.rule == case.rule.name}
    expected = case.expected if case.example.outcome == "fails" else set()
    _demand(spoken == expected, f"{case}: spoke at {sorted(spoken)}, not at {sorted(expected)}")
    _demand(
        bool(spoken) == (case.example.outcome == "fails"),
        f"{case}: an example that fails marks a place with #!",
    )
    strangers = {finding.rule for finding in report.findings} - {case.rule.name} - case.others
    _demand(not strangers, f"{case}: also trips {sorted(strangers)}")
    silent = case.others - {finding.rule for finding in report.findings}
    _demand(not silent, f"{case}: #also names {sorted(silent)}, and nothing is said")
    state = next(outcome for outcome in report.outcomes if outcome.rule == case.rule.name).state
    wanted = {"fails": State.FAILED, "passes": State.PASSED, "not-applicable": State.NOT_APPLICABLE}
    _demand(state is wanted[case.example.outcome], f"{case}: the outcome is {state.value}")


def _demand(holds: bool, message: str) -> None:  # noqa: FBT001 - the first word says it
    if not holds:
        raise AssertionError(message)
