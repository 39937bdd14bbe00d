"""JUnit XML: a suite per document, a case per rule; what could not run or crashed is an error, never a failure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from coopvision.engine import Finding, Outcome, Report, Severity, State
from coopvision.reports.addresses import line, path
from coopvision.reports.catalogue import STATES
from coopvision.reports.plain import printable
from coopvision.reports.sentences import (
    accepted_as_unreadable,
    called,
    coverage,
    judgement,
    label,
    live_of,
    message,
    narrowed,
    other,
    reason,
    required,
    severity,
)
from coopvision.reports.troubles import Trouble, troubles
from coopvision.words import Language, Words

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, not even escaped."""

_SKIPPED: Final = (State.NOT_APPLICABLE, State.SKIPPED)
_ERRORS: Final = (State.COULD_NOT_RUN, State.CRASHED)
_TALLIES: Final = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}


def render(reports: Sequence[Report], language: Language) -> str:
    """The suites of all documents; without times, since nothing here reads a clock."""
    root = Element("testsuites", name="coopvision")
    names = _Names()
    for report in reports:
        root.append(_suite(report, names.unique(_document(report)), language))
    for name, path_of in _TALLIES.items():
        root.set(name, str(len(root.findall(f"testsuite/{path_of}"))))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


class _Names:
    """Names that consumers can tell apart: equal ones are counted."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def unique(self, name: str) -> str:
        self._seen[name] += 1
        return name if self._seen[name] == 1 else self.unique(f"{name} ({self._seen[name]})")


def _document(report: Report) -> str:
    document = report.document
    return _text(document.title if document.source is None else path(document.source))


def _suite(report: Report, name: str, language: Language) -> Element:
    suite = Element("testsuite", name=name)
    properties = SubElement(suite, "properties")
    for key, value in _properties(report, language):
        SubElement(properties, "property", name=key, value=_text(value))
    names = _Names()
    for outcome in report.outcomes:
        _case(suite, report, outcome, names.unique(_text(outcome.rule)), language)
    for trouble in troubles(report):
        if trouble.outcome is None:
            case = _empty_case(suite, names.unique(trouble.kind))
            error = SubElement(case, "error", type=trouble.kind, message=trouble.name.in_language(language))
            error.text = _trouble(trouble, language)
    for tally, elements in _TALLIES.items():
        suite.set(tally, str(len(suite.findall(elements))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _properties(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    document = report.document
    yield "title", document.title
    yield "zone", document.zone
    yield "term", document.term
    yield from (("narrowed", each.in_language(language)) for each in narrowed(report))
    yield "verdict", judgement(report).in_language(language)
    yield "examined", str(report.examined)
    yield "suppressed", str(report.summary.suppressed)
    yield from (("unexamined", each.in_language(language)) for each in accepted_as_unreadable(report))
    yield "coverage", coverage(report).in_language(language)


def _empty_case(suite: Element, name: str) -> Element:
    # Jenkins takes everything before the last dot for a package.
    return SubElement(suite, "testcase", classname=suite.attrib["name"].replace(".", "_"), name=name)


def _case(suite: Element, report: Report, outcome: Outcome, name: str, language: Language) -> None:
    case = _empty_case(suite, name)
    findings, why = live_of(report, outcome), reason(outcome, language)
    if outcome.state in _SKIPPED:
        SubElement(case, "skipped", message=_text(f"{_state(outcome, language)}: {why}"))
    elif outcome.state is State.CRASHED or (outcome.state is State.COULD_NOT_RUN and report.hinders(outcome)):
        error = SubElement(case, "error", type=outcome.state.value, message=_text(why))
        error.text = _body(report, outcome, findings, language)
    elif findings:
        gravest = min((finding.severity for finding in findings), key=_rank)
        failure = SubElement(case, "failure", type=gravest.value, message=_headline(findings, language))
        failure.text = _body(report, outcome, findings, language)
    elif report.hinders(outcome):
        SubElement(case, "error", type=State.COULD_NOT_RUN.value, message=_text(why))
    else:
        SubElement(case, "system-out").text = _examined(report, outcome, language)


def _trouble(trouble: Trouble, language: Language) -> str:
    return _text(trouble.said.in_language(language))


def _rank(level: Severity) -> int:
    return level.rank


def _state(outcome: Outcome, language: Language) -> str:
    return STATES[outcome.state].in_language(language)


def _headline(findings: Sequence[Finding], language: Language) -> str:
    more = len(findings) - 1
    rest = Words(f"（ほか {more} 件）", f" (and {more} more)").in_language(language) if more else ""
    return _text(message(findings[0], language) + rest)


def _body(report: Report, outcome: Outcome, findings: Sequence[Finding], language: Language) -> str:
    """The rule, why it could not look at everything, and everything that it found."""
    head = [called(outcome), *required(report, outcome.rule, language), reason(outcome, language)]
    blocks = ["\n".join(filter(None, head)), *(_finding(finding, language) for finding in findings)]
    return _text("\n\n".join(blocks))


def _finding(finding: Finding, language: Language) -> str:
    location = finding.place.location
    where = label(finding, language) if location is None else f"{line(location)} {label(finding, language)}"
    lines = [f"{severity(finding, language)}: {message(finding, language)}", f"  {where}"]
    return "\n".join([*lines, *(f"  {other(related, language)}" for related in finding.related)])


def _examined(report: Report, outcome: Outcome, language: Language) -> str:
    hidden = sum(finding.rule == outcome.rule for finding in report.findings)
    words = Words(f"検査した記載 {outcome.examined:,} 件", f"{outcome.examined:,} examined")
    if hidden:
        words = Words(f"{words.ja}、除外した指摘 {hidden} 件", f"{words.en}, {hidden} findings suppressed")
    return _text("\n".join(filter(None, [words.in_language(language), reason(outcome, language)])))


def _text(text: str) -> str:
    """Text that XML can hold, with control characters spelled out."""
    spelled = "\n".join(printable(each) for each in text.split("\n"))
    return _FORBIDDEN.sub(lambda odd: f"\\u{ord(odd[0]):04x}", spelled)
