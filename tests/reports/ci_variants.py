"""Reports of every kind that a format must be able to carry."""

from functools import cache

import attrs

import coopvision
from coopvision.engine import (
    Coverage,
    Engine,
    Finding,
    Outcome,
    Place,
    Related,
    Report,
    RuleWords,
    Severity,
    State,
    blocked,
    expect,
    rule,
)
from coopvision.engine.report import DocumentInfo
from coopvision.model import Cell, Location, Vision
from coopvision.reports.json import render
from coopvision.reports.stored import read_reports
from coopvision.testing import edited, sample
from coopvision.words import Words

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=y> ::error file=a::b ##[error]c %0A%25 =1+1 | `code` **b** ~s~ "
    "[link](http://evil.example) ![i](x) https://evil.example www.evil.example @octocat #1 GH-1 :smile: $x$ a@b.example"
    " &amp; \\ ]]> \x1b[2J\x07\x85\u202e\u2028\ud800\ufffe\r\n::warning::d\n# e\n- f"
)
"""Text that each of the formats, or a program that shows it, would take for an order."""

TABLE_EDITS = {
    "projects[②].costs.total": "2001",
    "cost_by_year.total.total": "9601",
    "projects[①].participants[2]": "さと町",
    "projects[①].indicators[救急受入件数].target.period": "R8年度",
}


@rule("X1", words=RuleWords(Words("題", "title"), Words("文 {found}", "message {found}")))
def crashes(vision: Vision, _):
    """Finds something, then fails."""
    yield expect(False, Cell(vision, "title"), found=vision.title)
    raise ValueError(HOSTILE)


@rule("X2", severity=Severity.NOTICE, words=RuleWords(Words("題", "title"), Words("文", "message")))
def blocks(vision: Vision, _):
    """Finds something, and cannot look at something else."""
    yield expect(False, Cell(vision, "term"))
    yield blocked(Cell(vision, "title"))


@rule("X3", words=RuleWords(Words("題", "title"), Words("文", "message")))
def cannot_run(vision: Vision, _):
    """Can look at nothing."""
    yield blocked(Cell(vision, "title"))


@rule("X4", words=RuleWords(Words("題", "title"), Words("文", "message")))
def does_not_apply(_vision: Vision, _):
    """Has nothing to look at."""
    yield from ()


@cache
def clean():
    return coopvision.check(sample())


@cache
def broken():
    """Contradictions between tables, from a file."""
    return coopvision.check(edited(TABLE_EDITS))


@cache
def malformed():
    """A value that cannot be read keeps rules from running."""
    return coopvision.check(edited({"cost_by_year.total.total": "96OO"}))


@cache
def crashed():
    """A crash, a rule that could not run, one that could not look at everything."""
    document = edited(TABLE_EDITS)
    return Engine([crashes, blocks, cannot_run, does_not_apply]).check(
        document.vision, source=document.source, locate=document.locate
    )


@cache
def unexamined():
    """No rule applies: nothing was looked at."""
    return Engine([does_not_apply]).check(sample().vision, source="leer.yaml")


@cache
def from_python():
    """The same findings as `broken`, without a file."""
    return coopvision.check(edited(TABLE_EDITS).vision)


@cache
def stored():
    """As read back from JSON: neither the vision nor the rules are known."""
    (report,) = read_reports(render([broken()]), "report.json")
    return report


@cache
def suppressed():
    """The first finding does not count."""
    report = broken()
    first, *others = report.findings
    return attrs.evolve(report, findings=(attrs.evolve(first, suppressed="公表後に訂正する"), *others))


@cache
def hostile():
    """Every text is an attack, and two findings are equal."""
    text = Words(HOSTILE, HOSTILE)
    place = Place(path=HOSTILE, location=Location(f"./a b/{HOSTILE}", 3, 2, 3, 9, HOSTILE), titles={HOSTILE: HOSTILE})
    finding = Finding(
        rule=HOSTILE,
        code=HOSTILE,
        severity=Severity.ERROR,
        message=text,
        place=place,
        found=HOSTILE,
        expected=HOSTILE,
        related=(Related(place=place, role=text, found=HOSTILE),),
        project=HOSTILE,
    )
    return Report(
        document=DocumentInfo(
            source=f"./a b/{HOSTILE}",
            title=HOSTILE,
            regime=HOSTILE,
            zone=HOSTILE,
            term=HOSTILE,
            edition=HOSTILE,
            titles={HOSTILE: HOSTILE},
            members=1,
        ),
        findings=(finding, finding),
        outcomes=(
            Outcome(rule=HOSTILE, code=HOSTILE, severity=Severity.ERROR, state=State.FAILED, examined=1, findings=2),
            Outcome(rule="r", code=None, severity=Severity.ERROR, state=State.CRASHED, reason=text, traceback=HOSTILE),
            Outcome(rule="s", code=None, severity=Severity.ERROR, state=State.COULD_NOT_RUN, blocked=1, reason=text),
            Outcome(rule="t", code=None, severity=Severity.ERROR, state=State.NOT_APPLICABLE, reason=text),
        ),
        measure=lambda: Coverage(numbers=2, verified=1, unverified=(place,)),
    )


@cache
def many():
    """More findings than a step may show, of every severity."""
    report = broken()
    every = [
        attrs.evolve(
            report.findings[0],
            severity=severity,
            message=Words(f"{severity.value} {number}", f"{severity.value} {number}"),
            place=Place(path=f"projects[{number}].name", location=Location("v.yaml", number + 1, 1, number + 1, 5)),
        )
        for severity in reversed(Severity)
        for number in range(12)
    ]
    return attrs.evolve(report, findings=tuple(every))


ALL = {
    make.__name__: make
    for make in (
        clean,
        broken,
        malformed,
        crashed,
        unexamined,
        from_python,
        stored,
        suppressed,
        hostile,
        many,
    )
}
"""Makers of the reports, by name."""

LANGUAGES = ("ja", "en")


def live(report):
    """The findings that count, as rule and both messages."""
    return [finding for finding in report.findings if finding.suppressed is None]


def commands_in(text):
    """What could command a terminal or a workflow: control and direction characters, lone surrogates."""
    return [
        character
        for character in text
        if (ord(character) < 32 and character != "\n")
        or 0x7F <= ord(character) <= 0x9F
        or character in "\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        or 0xD800 <= ord(character) <= 0xDFFF
    ]
