"""The provisions of a guideline for a reader: as text, as data, as a table."""

from collections.abc import Sequence
from typing import Any, Final

from coopvision.engine import Provision
from coopvision.reports.catalogue import since_words
from coopvision.reports.inventory import Check, Entry
from coopvision.reports.plain import printable, printable_lines
from coopvision.words import Language, Words

CERTAINTIES: Final = {
    "confirmed": Words("確認", "confirmed"),
    "partly": Words("一部確認", "partly confirmed"),
    "general": Words("未確認", "not confirmed"),
    "practice": Words("実例", "practice"),
}
"""What it is called how sure a reading is."""


def as_text(found: Sequence[Entry], language: Language) -> str:
    """A block per provision, and how many are checked how."""
    return "".join(f"{_block(entry, language)}\n" for entry in found) + f"{_verdict(found, language)}\n"


def _block(entry: Entry, language: Language) -> str:
    provision = entry.provision
    lines = [
        f"{provision.id:<6}{printable(provision.words.in_language(language))}",
        f"      {', '.join(_particulars(provision, language))}",
        *(f"      {line}" for line in _outcome(entry, language)),
    ]
    return printable_lines("\n".join(lines)) + "\n"


def _particulars(provision: Provision, language: Language) -> list[str]:
    """How sure, where, since when, who says so."""
    since = since_words(provision.since).in_language(language) if provision.since else ""
    certainty = CERTAINTIES.get(provision.certainty, Words(provision.certainty, provision.certainty))
    return [
        part
        for part in (
            certainty.in_language(language),
            provision.section,
            since,
            printable(provision.source.in_language(language)),
        )
        if part
    ]


def _outcome(entry: Entry, language: Language) -> list[str]:
    """What checks it, or why nothing does."""
    if entry.reason is not None:
        return [Words(f"検査なし: {entry.reason.ja}", f"not checked: {entry.reason.en}").in_language(language)]
    rules = ", ".join(check.label for check in entry.checks if not check.by_eye)
    eyes = ", ".join(check.label for check in entry.checks if check.by_eye)
    lines = [(Words("規則", "rules"), rules), (Words("要目視確認", "by eye"), eyes)]
    return [f"{words.in_language(language)}: {names}" for words, names in lines if names]


def _verdict(found: Sequence[Entry], language: Language) -> str:
    rules = sum(any(not check.by_eye for check in entry.checks) for entry in found)
    eyes = sum(bool(entry.checks) for entry in found) - rules
    rest = len(found) - rules - eyes
    return Words(
        f"規定 {len(found)}: 規則で検査 {rules}、目視のみ {eyes}、検査なし {rest}",
        f"{len(found)} provisions: {rules} checked by rules, {eyes} by eye only, {rest} not checked",
    ).in_language(language)


def as_markdown(found: Sequence[Entry], language: Language) -> str:
    """A table."""
    from coopvision.reports.markdown.escaping import code, escape  # noqa: PLC0415 - only this format needs it
    from coopvision.reports.markdown.tables import stacked, table  # noqa: PLC0415

    def row(entry: Entry) -> list[str]:
        provision = entry.provision
        named = [
            f"{escape(check.code or '')} {code(check.name)} {_manner(check, language)}".strip()
            for check in entry.checks
        ]
        return [
            escape(provision.id),
            escape(provision.words.in_language(language)),
            stacked(escape(part) for part in _particulars(provision, language)),
            stacked(named) if entry.reason is None else escape(entry.reason.in_language(language)),
        ]

    head = {
        "ja": ("番号", "規定", "確かさと典拠", "検査、またはない理由"),
        "en": ("id", "provision", "how sure, after whom", "checked by, or why not"),
    }[language]
    return f"{table(head, map(row, found))}\n\n{_verdict(found, language)}\n"


def _manner(check: Check, language: Language) -> str:
    return Words("（目視）", "(by eye)").in_language(language) if check.by_eye else ""


def as_json(found: Sequence[Entry], _language: Language) -> str:
    """A JSON list, with both languages."""
    from coopvision.reports.jsontext import dumps  # noqa: PLC0415 - only this format needs it

    return dumps([_as_data(entry) for entry in found])


def _as_data(entry: Entry) -> dict[str, Any]:
    provision = entry.provision
    return {
        "id": provision.id,
        "words": provision.words._asdict(),
        "source": provision.source._asdict(),
        "section": provision.section,
        "certainty": provision.certainty,
        "since": provision.since,
        "checks": [check._asdict() for check in entry.checks],
        "reason": None if entry.reason is None else entry.reason._asdict(),
    }


FORMATS: Final = {"text": as_text, "json": as_json, "markdown": as_markdown}
"""The formats, by name."""
