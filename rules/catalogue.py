"""The catalogue of all rules, made of their pages: `uv run python rules/catalogue.py > rules/README.md`."""

import sys
from pathlib import Path

from coopvision.checking import make_rulebook
from coopvision.engine import Requirement, Rule, Rulebook
from coopvision.reports.catalogue import BY_EYE, SEVERITIES
from coopvision.words import Words

ROOT = Path(__file__).parent
HEAD = """# 規則の一覧 / The rules

共生ビジョンについて検査することのすべてです。規則名から、検査内容・理由・直し方・既知の限界・例を載せたページへ進めます。
Everything that is checked, by subject. A rule's name leads to its page: what it checks, why, how to mend, its known
limits, examples; in Japanese and English.

重大度 / Severity

- **エラー**: 文書が自らと矛盾しているか、あり得ないことを述べている。
  The document contradicts itself or states what cannot be.
- **警告**: おそらく誤りだが、人が判断する。Probably a mistake, a person decides.
- **注意**: 書き方。要綱の未確認の読み方による規則は注意を超えない。
  Form; what rests on an unconfirmed reading of the guideline is no more than this.
- （無効）: 既定では実行しない規則。Off unless it is selected, or in the profile `strict`.

Made by `uv run python rules/catalogue.py`.
"""


def catalogue(book: Rulebook) -> str:
    """The page: a table per subject, then what is left to the eye."""
    subjects: dict[str, list[Rule]] = {}
    for rule in book.rules:
        subject = book.subject_of(rule) or Words("", "")
        subjects.setdefault(f"{subject.ja} / {subject.en} ({book.pack_of(rule)})", []).append(rule)
    tables = [_table(title, rules) for title, rules in subjects.items()]
    return "\n".join([HEAD, *tables, _table(" / ".join(BY_EYE), book.requirements)])


def _table(title: str, rules: "list[Rule] | tuple[Requirement, ...]") -> str:
    lines = [f"## {title}", "", "| 番号 | 重大度 | 規則 | 内容 | what is wrong |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*lines, *map(_row, rules), ""])


def _row(rule: Rule | Requirement) -> str:
    page = Path(rule.page.path).relative_to(ROOT).as_posix()
    ja, en = (text.replace("|", "\\|") for text in rule.words.title)
    return f"| {rule.code or ''} | {_level(rule)} | [{rule.name}]({page}) | {ja} | {en} |"


def _level(rule: Rule | Requirement) -> str:
    if isinstance(rule, Requirement):
        return "—"
    return SEVERITIES[rule.severity].ja + ("" if rule.on else "（無効）")


if __name__ == "__main__":
    sys.stdout.write(catalogue(make_rulebook(["standard", "settlement"])))
