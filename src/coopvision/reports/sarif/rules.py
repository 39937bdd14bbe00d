"""The rules behind a log, with the words of their pages."""

import re
from collections.abc import Sequence
from typing import Any, Final

from coopvision.engine import Outcome, Report, Rule, Severity
from coopvision.reports.plain import printable
from coopvision.reports.sentences import SOURCES, cited, title
from coopvision.words import Language

LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
"""Our severities in the words of SARIF."""

_PROBLEM: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "recommendation"}
_CHECKS: Final = re.compile(r"^## (?:検査内容|What it checks)\n+(.+?)(?=\n\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"^#+ +", re.MULTILINE)


def catalogue(reports: Sequence[Report]) -> dict[str, tuple[Report, Outcome]]:
    """Every rule of a run once, by name, in order: also those that found nothing."""
    known: dict[str, tuple[Report, Outcome]] = {}
    for report in reports:
        for outcome in report.outcomes:
            known.setdefault(outcome.rule, (report, outcome))
    return known


def descriptor(report: Report, outcome: Outcome, language: Language) -> dict[str, Any]:
    """A rule with its title, what it checks, its page and its sources; its name where no more is known."""
    rule = report.rule(outcome.rule)
    short = title(report, outcome.rule, language) or printable(outcome.rule)
    page = "" if rule is None else _page(rule, language)
    sources = cited(report, outcome.rule, language)
    help_text = "\n\n".join(filter(None, [page or short, _sources(sources, language)]))
    return {
        **_names(printable(outcome.rule)),
        "shortDescription": {"text": short},
        "fullDescription": {"text": _checks(page) or short},
        "help": {"text": _HEADING.sub("", help_text), "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[outcome.severity]},
        "properties": {
            "code": outcome.code and printable(outcome.code),
            "sources": sources,
            "problem.severity": _PROBLEM[outcome.severity],
        },
    }


def _names(name: str) -> dict[str, str]:
    """The name as identifier, and as viewers like it: `RowTotalMismatch`; the two must not be the same word."""
    friendly = "".join(part.capitalize() for part in name.split("-"))
    return {"id": name} if friendly.lower() == name.lower() else {"id": name, "name": friendly}


def _page(rule: Rule, language: Language) -> str:
    return rule.page.section("日本語" if language == "ja" else "English")


def _checks(page: str) -> str:
    found = _CHECKS.search(page)
    return " ".join(found[1].split()) if found else ""


def _sources(sources: Sequence[str], language: Language) -> str:
    if not sources:
        return ""
    return f"## {SOURCES.in_language(language)}\n\n" + "\n".join(f"- {source}" for source in sources)
