"""What is found about the acceptances themselves; each has a page like any rule, and none can be accepted in turn."""

from os.path import dirname, join
from typing import Final

from coopvision.engine import Checks, Finding, Page, Place, Rule, Severity
from coopvision.engine.facts import spell
from coopvision.model import Location
from coopvision.words import Words


def _rule(name: str, severity: Severity) -> Rule:
    """A rule without subjects: it examines no vision."""
    return Rule(
        name=name,
        code=None,
        severity=severity,
        subjects=(),
        function=_nothing,
        cites=(),
        needs=(),
        page=Page(join(dirname(__file__), f"{name}.md")),
    )


def _nothing(*_: object) -> Checks:
    return iter(())


LAPSED: Final = _rule("suppression-lapsed", Severity.WARNING)
UNUSED: Final = _rule("suppression-unused", Severity.NOTICE)
CHANGED: Final = _rule("baseline-changed", Severity.NOTICE)
STALE: Final = _rule("baseline-stale", Severity.NOTICE)

RULES: Final = (LAPSED, UNUSED, CHANGED, STALE)
"""All of them, for lists and explanations."""

NAMES: Final = frozenset(rule.name for rule in RULES)
"""Their names."""


def speak(of: Rule, at: str, location: Location | None, /, **facts: object) -> Finding:
    """A finding of such a rule; it points at the file of acceptances and speaks of the whole document.

    Args:
        of: The rule.
        at: The business path that the entry names; the finding does not stand there, for nothing is wrong there.
        location: The line of the entry.
        **facts: What else its message is filled with.
    """
    ja, en = of.words.message
    return Finding(
        rule=of.name,
        code=of.code,
        severity=of.severity,
        message=Words(
            ja.format_map({name: spell(value, "ja") for name, value in facts.items()}),
            en.format_map({name: spell(value, "en") for name, value in facts.items()}),
        ),
        place=Place(path=".", location=location),
        found=at,
    )
