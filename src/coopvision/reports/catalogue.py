"""The rules for a reader: as a list, as data, and one by one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from coopvision.engine import ALL, Cite, Requirement, Rule, Rulebook, Setting, Severity, State
from coopvision.errors import SelectionError
from coopvision.reports.days import spelled_day
from coopvision.reports.plain import printable, printable_lines, width
from coopvision.words import Language, Words

SEVERITIES = {
    Severity.ERROR: Words("エラー", "error"),
    Severity.WARNING: Words("警告", "warning"),
    Severity.NOTICE: Words("注意", "notice"),
}
"""What severities are called."""
STATES: Final = {
    State.PASSED: Words("合格", "passed"),
    State.FAILED: Words("指摘あり", "with findings"),
    State.NOT_APPLICABLE: Words("該当なし", "not applicable"),
    State.SKIPPED: Words("対象外", "skipped"),
    State.COULD_NOT_RUN: Words("検査不能", "could not run"),
    State.CRASHED: Words("規則の不具合", "crashed"),
}
"""What outcomes are called."""
BY_EYE: Final = Words("要目視確認", "to be checked by eye")


OFF: Final = Words("無効", "off")


class Listed(NamedTuple):
    """A rule as a configuration has it."""

    rule: Rule
    setting: Setting
    pack: str | None
    subject: Words | None

    @property
    def level(self) -> str:
        """Its severity, or `off`."""
        return "off" if self.setting.skipped else self.setting.severity.value


def listed(
    book: Rulebook, settings: Mapping[str, Setting], selectors: Sequence[str] = (), levels: Sequence[str] | None = None
) -> list[Listed]:
    """The rules that any of the selectors mean (all without one), of these levels.

    Raises:
        SelectionError: If a selector means nothing, there is no such level, or no rule is left.
    """
    wanted = {name for selector in selectors or [ALL] for name in book.find(selector).rules}
    every = [
        Listed(rule, settings[rule.name], book.pack_of(rule), book.subject_of(rule))
        for rule in book.rules
        if rule.name in wanted
    ]
    found = [each for each in every if levels is None or each.level in levels]
    if not found:
        raise SelectionError(
            Words(
                "該当する規則がありません。--level は error、warning、notice、off のいずれかです。",
                "there is no such rule; --level is one of error, warning, notice and off.",
            )
        )
    return found


def as_text(rules: Sequence[Listed], language: Language) -> str:
    """A line per rule: code, severity, name, title."""
    longest = max(len(each.rule.name) for each in rules)
    return "".join(
        f"{each.rule.code or '-':<8}{_padded(_level(each, language), 9)}"
        f"{each.rule.name:<{longest + 2}}{printable(each.rule.words.title.in_language(language))}\n"
        for each in rules
    )


def as_markdown(rules: Sequence[Listed], language: Language) -> str:
    """A table per subject."""
    groups: dict[str, list[Listed]] = {}
    for each in rules:
        subject = "" if each.subject is None else each.subject.in_language(language)
        groups.setdefault(f"{each.pack or '-'}: {subject}" if subject else each.pack or "-", []).append(each)
    from coopvision.reports.markdown.escaping import escape  # noqa: PLC0415 - only this format needs it

    head = Words("| 番号 | 重大度 | 規則 | 内容 |", "| code | severity | rule | what is wrong |").in_language(language)
    tables = [
        "\n".join(
            [
                f"## {escape(title)}",
                "",
                head,
                "| --- | --- | --- | --- |",
                *(_row(each, escape, language) for each in group),
            ]
        )
        for title, group in groups.items()
    ]
    return "\n\n".join(tables) + "\n"


def _row(each: Listed, escape: Callable[[str], str], language: Language) -> str:
    title = escape(each.rule.words.title.in_language(language))
    return f"| {each.rule.code or ''} | {_level(each, language)} | `{each.rule.name}` | {title} |"


def _level(each: Listed, language: Language) -> str:
    words = OFF if each.setting.skipped else SEVERITIES[each.setting.severity]
    return words.in_language(language)


def as_json(rules: Sequence[Listed], _language: Language) -> str:
    """The same as a JSON list, with both languages, the options and the sources."""
    from coopvision.reports.jsontext import dumps  # noqa: PLC0415 - only this format needs it

    return dumps([_as_data(each) for each in rules])


def _as_data(each: Listed) -> dict[str, object]:
    rule, setting = each.rule, each.setting
    return {
        "rule": rule.name,
        "code": rule.code,
        "pack": each.pack,
        "subject": None if each.subject is None else each.subject._asdict(),
        "severity": setting.severity.value,
        "skipped": None if setting.skipped is None else setting.skipped._asdict(),
        "title": rule.words.title._asdict(),
        "examines": [subject.__name__ for subject in rule.subjects],
        "needs": list(rule.needs),
        "regime": rule.regime,
        "options": [
            {
                "option": option.name,
                "default": option.default,
                "value": setting.options.get(option.name, option.default),
            }
            for option in rule.options
        ],
        "sources": cites_as_data(rule.cites),
    }


def explanation(rule: Rule | Requirement, language: Language) -> str:
    """The page of a rule, or of what is to be checked by eye, in one language, with its sources."""
    heading = f"{rule.code + ' ' if rule.code else ''}{rule.name}"
    kind = (SEVERITIES[rule.severity] if isinstance(rule, Rule) else BY_EYE).in_language(language)
    text = [
        f"{heading}（{kind}）" if language == "ja" else f"{heading} ({kind})",
        rule.words.title.in_language(language),
        "",
        rule.page.section("日本語" if language == "ja" else "English"),
        *_section(Words("典拠", "Sources"), [citation(cite, language) for cite in rule.cites], language),
    ]
    if isinstance(rule, Rule):
        options = [f"`{each.name}` = {each.default!r}" for each in rule.options]
        text += _section(Words("オプション", "Options"), options, language)
        if examples := rule.page.section("例 / Examples"):
            text += ["", Words("## 例", "## Examples").in_language(language), "", examples]
    return printable_lines("\n".join(text)) + "\n"


def _section(heading: Words, items: Sequence[str], language: Language) -> list[str]:
    """A section of a list; nothing where there is none."""
    return ["", f"## {heading.in_language(language)}", "", *(f"- {item}" for item in items)] if items else []


def citation(cite: Cite, language: Language) -> str:
    """A source for a reader: what, where in it, since when, how sure."""
    since = since_words(cite.since).in_language(language) if cite.since else ""
    certainty = Words("一部確認", "partly confirmed") if cite.certainty == "partly" else Words("", "")
    details = [part for part in (cite.locator, since, certainty.in_language(language)) if part]
    source = cite.source.in_language(language)
    return f"{source} ({', '.join(details)})" if details else source


def since_words(iso: str) -> Words:
    """From which day something holds."""
    day = spelled_day(iso)
    return Words(f"{day.ja}から", f"since {day.en}")


def cites_as_data(cites: Sequence[Cite]) -> list[dict[str, object]]:
    """Sources as plain data, with both languages."""
    return [
        {
            "source": cite.source._asdict(),
            "locator": cite.locator,
            "certainty": cite.certainty,
            "since": cite.since,
        }
        for cite in cites
    ]


def _padded(text: str, columns: int) -> str:
    return text + " " * max(1, columns - width(text))
