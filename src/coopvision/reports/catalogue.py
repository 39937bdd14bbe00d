"""The rules for a reader: as a list, as data, and one by one."""

from collections.abc import Sequence

from coopvision.engine import Cite, Rule, Severity
from coopvision.reports.plain import width
from coopvision.words import Language, Words

SEVERITIES = {
    Severity.ERROR: Words("エラー", "error"),
    Severity.WARNING: Words("警告", "warning"),
    Severity.NOTICE: Words("注意", "notice"),
}
"""What severities are called."""


def as_text(rules: Sequence[Rule], language: Language) -> str:
    """A line per rule: code, severity, name, title."""
    longest = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code or '-':<8}{_padded(SEVERITIES[rule.severity].in_language(language), 9)}"
        f"{rule.name:<{longest + 2}}{rule.words.title.in_language(language)}\n"
        for rule in rules
    )


def as_json(rules: Sequence[Rule], _language: Language) -> str:
    """The same as a JSON list, with both languages and the sources."""
    import json  # noqa: PLC0415 - only this format needs it

    return json.dumps([_as_data(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _as_data(rule: Rule) -> dict[str, object]:
    return {
        "rule": rule.name,
        "code": rule.code,
        "severity": rule.severity.value,
        "title": rule.words.title._asdict(),
        "examines": [subject.__name__ for subject in rule.subjects],
        "needs": list(rule.needs),
        "sources": [
            {
                "source": cite.source._asdict(),
                "locator": cite.locator,
                "certainty": cite.certainty,
                "since": cite.since,
            }
            for cite in rule.cites
        ],
    }


def explanation(rule: Rule, language: Language) -> str:
    """A rule's page in one language, with its sources."""
    heading = f"{rule.code + ' ' if rule.code else ''}{rule.name}"
    severity = SEVERITIES[rule.severity].in_language(language)
    sources = Words("典拠", "Sources").in_language(language)
    return "\n".join(
        [
            f"{heading}（{severity}）" if language == "ja" else f"{heading} ({severity})",
            rule.words.title.in_language(language),
            "",
            rule.page.section("日本語" if language == "ja" else "English"),
            "",
            f"## {sources}",
            "",
            *(f"- {citation(cite, language)}" for cite in rule.cites),
            "",
            Words("## 例", "## Examples").in_language(language),
            "",
            rule.page.section("例 / Examples"),
            "",
        ]
    )


def citation(cite: Cite, language: Language) -> str:
    """A source for a reader: what, where in it, since when, how sure."""
    since = Words(f"{cite.since} から", f"since {cite.since}").in_language(language) if cite.since else ""
    certainty = Words("一部確認", "partly confirmed") if cite.certainty == "partly" else Words("", "")
    details = [part for part in (cite.locator, since, certainty.in_language(language)) if part]
    source = cite.source.in_language(language)
    return f"{source} ({', '.join(details)})" if details else source


def _padded(text: str, columns: int) -> str:
    return text + " " * max(1, columns - width(text))
