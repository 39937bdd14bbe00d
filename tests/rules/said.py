"""What the rules say in the examples of their pages: every word and figure, written down so that it can be reviewed.

`python tests/rules/said.py` writes the files anew; what has changed is then seen in the diff.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coopvision.checking import make_engine
from coopvision.engine import Engine, Finding, Rule
from coopvision.engine.facts import spell
from coopvision.testing import edited, examples_of

FOLDER = Path(__file__).with_name("said")


def say(rule: Rule) -> str:
    """All that a rule says in the examples that fail."""
    return "\n".join(_lines(rule))


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}\n"
    for case in examples_of(rule):
        if case.example.outcome == "fails":
            yield f"## {case.example.caption}\n"
            yield from _told(Engine([rule]).check(edited(case.edits).vision).findings)


def _told(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"{finding.place.path}  [{finding.severity.value}]"
        yield f"    {finding.message.ja}"
        yield f"    {finding.message.en}"
        if (finding.found, finding.expected) != (None, None):
            yield f"    {spell(finding.found, 'en')} → {spell(finding.expected, 'en')}"
        for related in finding.related:
            yield f"    + {related.place.path}: {related.note.ja} / {related.note.en}"
        yield ""


def file_of(rule: Rule) -> Path:
    """Where it is written down: a file for each subject, by the prefix of the codes."""
    return FOLDER / f"{(rule.code or 'own').rstrip('0123456789')}.txt"


def written(path: Path) -> dict[str, str]:
    """By rule, what stands in a file."""
    parts = ("\n" + path.read_text(encoding="utf-8")).split("\n# ")[1:] if path.exists() else []
    return {part.partition("\n")[0]: f"# {part}".rstrip() for part in parts}


def write_anew() -> None:
    """Write all files from what the rules say now."""
    FOLDER.mkdir(exist_ok=True)
    texts: dict[Path, list[str]] = {}
    for rule in make_engine().rules:
        texts.setdefault(file_of(rule), []).append(say(rule))
    for path, parts in texts.items():
        path.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    write_anew()
