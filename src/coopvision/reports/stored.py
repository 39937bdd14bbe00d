"""Reports read back from JSON (`coopvision-report/1`), to be rendered later into any format and language.

What the contract does not hold is not there again: the vision itself, and tracebacks. Rendering a report that
was read back as JSON gives the same text.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from coopvision.acceptance import ACCEPTED
from coopvision.engine import (
    Circumstances,
    Cite,
    Correction,
    Coverage,
    Culprit,
    DocumentInfo,
    Explained,
    Finding,
    Outcome,
    Page,
    Place,
    Related,
    Report,
    Requirement,
    Rule,
    RuleWords,
    Severity,
    State,
)
from coopvision.errors import Fault, SourceError
from coopvision.files.parsing import parse_json, refuse_too_many
from coopvision.model import Location, Member
from coopvision.reports.json import SCHEMA, in_both_languages
from coopvision.words import Words

T = TypeVar("T")


class _MalformedError(Exception):
    """Something in the JSON is not what the contract says; the message is where."""


class _Part:
    """A value of the JSON and where it stands."""

    def __init__(self, value: Any, where: str) -> None:  # noqa: ANN401 - any JSON value
        self.value = value
        self.where = where

    def __getitem__(self, name: str) -> "_Part":
        if not isinstance(self.value, dict) or name not in self.value:
            raise _MalformedError(f"{self.where}.{name}")
        return _Part(self.value[name], f"{self.where}.{name}")

    def __iter__(self) -> "Iterator[_Part]":
        if not isinstance(self.value, list):
            raise _MalformedError(self.where)
        return (_Part(each, f"{self.where}[{index}]") for index, each in enumerate(self.value))

    def has(self, name: str) -> bool:
        """Whether it has this part: what earlier versions did not store need not be there."""
        return isinstance(self.value, dict) and name in self.value

    def text(self) -> str:
        return self._checked(str)

    def number(self) -> int:
        return self._checked(int)

    def optional_text(self) -> str | None:
        return None if self.value is None else self.text()

    def optional(self, read: "Callable[[_Part], T]") -> T | None:
        return None if self.value is None else read(self)

    def one_of(self, kind: Callable[[Any], T]) -> T:
        try:
            return kind(self.value)
        except ValueError:
            raise _MalformedError(self.where) from None

    def _checked(self, kind: type[T]) -> T:
        if self.value.__class__ is not kind:
            raise _MalformedError(self.where)
        value: T = self.value
        return value


def read_reports(text: str, source: str, known: Mapping[str, Rule] | None = None) -> list[Report]:
    """Read the reports of a stored run: one object, or one per line.

    Args:
        text: JSON, or JSON Lines.
        source: The file, as it was named.
        known: Rules by name, for their titles, pages and sources.

    Raises:
        SourceError: If it is no JSON, no report, or a report of another version.
    """
    rules = tuple((known or {}).values())
    try:
        return [_report(_Part(data, "$" if line is None else f"$ ({line})"), rules) for line, data in _objects(text)]
    except json.JSONDecodeError as error:
        place = Location(source, error.lineno, error.colno, error.lineno, error.colno + 1)
        words = Words("JSON として読めません。", f"this is no JSON: {error.msg}.")
        raise SourceError(source, [Fault(words, place)]) from None
    except ValueError as error:
        words = Words(f"JSON として読めません（{error}）。", f"this is no JSON ({error}).")
        raise SourceError(source, [Fault(words)]) from None
    except _MalformedError as error:
        words = Words(
            f"{SCHEMA} の報告として読めません（{error}）。coopvision check --format json の出力を指定してください。",
            f"this is no report of the form {SCHEMA} (at {error}); name the output of coopvision check --format json.",
        )
        raise SourceError(source, [Fault(words)]) from None


def _objects(text: str) -> Iterator[tuple[int | None, Any]]:
    """The JSON values of a file, with their line where each has its own."""
    refuse_too_many(text)
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) > 1 and all(line.startswith("{") and line.rstrip().endswith("}") for _, line in lines):
        for number, line in lines:
            yield number, parse_json(line)
    else:
        yield None, parse_json(text)


def _report(data: _Part, rules: tuple[Rule, ...]) -> Report:
    if data["schema"].value != SCHEMA:
        raise _MalformedError(f"{data.where}.schema")
    document = _document(data["document"])
    places = _places(document)
    coverage = _coverage(data["coverage"], places)
    culprits = tuple(_culprit(each, places) for each in data["culprits"])
    return Report(
        document=document,
        findings=tuple(_finding(each, places) for each in data["findings"]),
        outcomes=tuple(_outcome(each) for each in data["rules"]),
        measure=lambda: coverage,
        explain=lambda: culprits,
        fail_on=data["fail_on"].one_of(Severity),
        rules=rules,
        by_eye=tuple(_requirement(each) for each in data["by_eye"]),
        circumstances=_circumstances(data["circumstances"]),
        faults=tuple(_fault(each) for each in data["faults"]),
    )


def _requirement(data: _Part) -> Requirement:
    words = RuleWords(_words(data["title"]), _words(data["message"]))
    cites = tuple(_cite(each) for each in data["sources"]) if data.has("sources") else ()
    return Requirement(name=data["name"].text(), code=data["code"].optional_text(), cites=cites, page=Page("", words))


def _cite(data: _Part) -> Cite:
    return Cite(
        source=_words(data["source"]),
        locator=data["locator"].text(),
        certainty=data["certainty"].text(),
        since=data["since"].optional_text(),
    )


def _circumstances(data: _Part) -> Circumstances:
    return Circumstances(
        as_of=data["as_of"].optional_text(),
        governed_by=data["governed_by"].optional_text(),
        why=data["why"].optional(_words),
        edition=data["edition"].optional(_words),
        municipality=data["municipality"].optional_text(),
    )


def _fault(data: _Part) -> Fault:
    return Fault(_words(data["message"]), data["location"].optional(_location))


def _document(data: _Part) -> DocumentInfo:
    return DocumentInfo(
        source=data["source"].optional_text(),
        title=data["title"].text(),
        regime=data["regime"].text(),
        zone=data["zone"].text(),
        term=data["term"].text(),
        edition=data["edition"].optional_text(),
        titles={each["number"].text(): each["title"].text() for each in data["projects"]},
        members=data["members"].number(),
        roster=tuple(_member(each) for each in data["roster"]) if data.has("roster") else (),
    )


def _member(data: _Part) -> Member:
    return Member(code=data["code"].text(), name=data["name"].text(), mark=data["mark"].optional_text())


def _places(document: DocumentInfo) -> Callable[[_Part], Place]:
    """Reads places, and names projects in them as the document does."""

    def read(data: _Part) -> Place:
        return Place(
            path=data["path"].text(),
            location=data["location"].optional(_location),
            titles=document.titles,
            unit=data["unit"].text() if data.has("unit") else "",
        )

    return read


def _location(data: _Part) -> Location:
    return Location(
        data["source"].text(),
        data["line"].number(),
        data["column"].number(),
        data["end_line"].number(),
        data["end_column"].number(),
        data["excerpt"].text(),
    )


def _finding(data: _Part, place: Callable[[_Part], Place]) -> Finding:
    return Finding(
        rule=data["rule"].text(),
        code=data["code"].optional_text(),
        severity=data["severity"].one_of(Severity),
        message=_words(data["message"]),
        place=place(data),
        found=_fact(data["found"].value),
        expected=_fact(data["expected"].value),
        related=tuple(_related(each, place) for each in data["related"]),
        project=data["project"].optional_text() if data.has("project") else _project(data["path"].text()),
        suppressed=data["suppressed"].optional(_reason),
    )


def _related(data: _Part, place: Callable[[_Part], Place]) -> Related:
    """A further place; reports of earlier versions have its role and its value in one note."""
    if not data.has("role"):
        return Related(place=place(data), role=_words(data["note"]))
    return Related(place=place(data), role=_words(data["role"]), found=_fact(data["found"].value))


def _reason(data: _Part) -> str | Words:
    """Why a finding does not count; ours in the reader's language."""
    return ACCEPTED if data.text() == in_both_languages(ACCEPTED) else data.text()


def _fact(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """What a rule found; words in both languages are words again, and broken numbers are exact."""
    if isinstance(value, float):
        return Decimal(repr(value))
    return Words(**value) if isinstance(value, dict) and value.keys() == {"ja", "en"} else value


def _project(path: str) -> str | None:
    """The number of the project in a path, if one is named there: earlier versions did not store it."""
    for field in ("projects[", "tables[", "rows["):
        _, found, rest = path.partition(field)
        if found:
            number = rest.partition("]")[0].partition("~")[0]
            return number.partition(" ")[0] if field == "rows[" else number
    return None


def _outcome(data: _Part) -> Outcome:
    return Outcome(
        rule=data["rule"].text(),
        code=data["code"].optional_text(),
        severity=data["severity"].one_of(Severity),
        state=data["outcome"].one_of(State),
        examined=data["examined"].number(),
        findings=data["findings"].number(),
        blocked=data["blocked"].number(),
        blocked_at=tuple(each.text() for each in data["blocked_at"]),
        undecided=data["undecided"].number(),
        reason=data["reason"].optional(_words),
    )


def _coverage(data: _Part, place: Callable[[_Part], Place]) -> Coverage:
    return Coverage(
        numbers=data["numbers"].number(),
        verified=data["verified"].number(),
        unverified=tuple(place(each) for each in data["unverified"]),
    )


def _culprit(data: _Part, place: Callable[[_Part], Place]) -> Culprit:
    return Culprit(
        **_correction(data, place),
        explains=tuple(Explained(rule=each["rule"].text(), place=place(each)) for each in data["explains"]),
        breaks=data["breaks"].number(),
        rivals=tuple(Correction(**_correction(each, place)) for each in data["rivals"]),
    )


def _correction(data: _Part, place: Callable[[_Part], Place]) -> dict[str, Any]:
    return {
        "place": place(data),
        "found": _fact(data["found"].value),
        "would_be": _fact(data["would_be"].value),
        "unit": data["unit"].text(),
        "project": data["project"].optional_text(),
    }


def _words(data: _Part) -> Words:
    return Words(data["ja"].text(), data["en"].text())
