"""Every command of the command line, with hostile names and files: nothing commands a terminal or a build server."""

import json
import os

import pytest
from hostile_pages import odd_in, shown
from hostile_texts import ATTACK, COMMANDS, CONTROL, FILE_NAMES, FIRSTS, commands, complaint, spoiled

from coopvision.cli import main
from coopvision.testing.edits import SAMPLE

HOSTILE = f"{CONTROL}{COMMANDS}\n::error::x"
"""What may be given as an argument."""
RULE = f"""
from coopvision.engine import Cite, RuleWords, expect, rule
from coopvision.model import Cell, Project
from coopvision.words import Words

HOSTILE = {ATTACK + chr(0) + chr(0xD800)!a}
FIRSTS = {FIRSTS!a}


def words(number):
    text = FIRSTS[number] if number < len(FIRSTS) else HOSTILE
    return RuleWords(title=Words(text, text), message=Words(text + "{{found}}", text + "{{found}}"))


@rule(words=words(0), cites=[Cite(source=Words(HOSTILE, HOSTILE), locator=HOSTILE)])
def hostile_rule(project: Project, ctx, *, level: str = HOSTILE):
    yield expect(False, Cell(project, "name"), found=HOSTILE)


@rule(words=words(99))
def other_rule(project: Project, ctx):
    yield expect(False, Cell(project, "name"), found=HOSTILE)


@rule(words=words(99))
def third_rule(project: Project, ctx):
    raise ValueError(HOSTILE)
    yield
"""
PAGE = f"""---
title: {{ja: "x", en: "x"}}
message: {{ja: "x", en: "x"}}
---
# 日本語
## 検査内容
{ATTACK}
::error::page
# English
## What it checks
{ATTACK}
  ::error::page
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with hostile visions, rules, a configuration and suppressions; it is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hostile.json").write_text(spoiled(ATTACK), encoding="utf-8")
    (tmp_path / "first.json").write_text(spoiled(*FIRSTS), encoding="utf-8")
    (tmp_path / "rules.py").write_text(RULE, encoding="utf-8")
    (tmp_path / "sample.yaml").write_bytes(SAMPLE.read_bytes())
    return tmp_path


@pytest.fixture
def said(capsys):
    """Runs a command; what it printed, on both streams, must be harmless."""

    def run(*arguments, code=None):
        try:
            ended = main(list(arguments))
        except SystemExit as stop:
            ended = stop.code
        output, errors = capsys.readouterr()
        for text in (output, errors):
            assert complaint(text) == []
            assert commands(text) == []
        assert "Traceback" not in errors
        assert ended == code if code is not None else ended in {0, 1, 2}
        return output + errors

    return run


LANGUAGES = pytest.mark.parametrize("language", ["ja", "en"])


@LANGUAGES
@pytest.mark.parametrize("detail", ["-q", "-v"])
@pytest.mark.parametrize("name", ["hostile.json", "first.json"])
@pytest.mark.usefixtures("folder")
def test_a_check(name, detail, language, said):
    """However much is said."""
    assert said("check", name, detail, "--lang", language)


@LANGUAGES
@pytest.mark.usefixtures("folder")
def test_a_rule_with_hostile_words(language, said):
    """In a check, where one of them even fails; in the list and on its page."""
    assert "third-rule" in said("check", "sample.yaml", "--rules", "rules.py", "--lang", language, code=3)
    for output in ("text", "json", "markdown"):
        listed = said("rules", "--rules", "rules.py", "--format", output, "--lang", language, code=0)
        assert "hostile-rule" in listed
        assert output != "markdown" or odd_in(shown(listed)) == []
    for name in ("hostile-rule", "other-rule"):
        assert name in said("explain", name, "--rules", "rules.py", "--lang", language, code=0)


@LANGUAGES
def test_a_page_with_a_hostile_body(language, folder, said):
    """What stands beside a local rule is shown line by line."""
    (folder / "paged.py").write_text(
        "from coopvision.engine import expect, rule\nfrom coopvision.model import Project\n\n"
        "@rule()\ndef paged_rule(project: Project, ctx):\n    yield expect(True, project)\n",
        encoding="utf-8",
    )
    (folder / "paged-rule.md").write_text(PAGE, encoding="utf-8")
    assert "page" in said("explain", "paged-rule", "--rules", "paged.py", "--lang", language)


@LANGUAGES
@pytest.mark.parametrize("output", ["text", "json"])
def test_the_settings_that_hold(output, language, folder, said):
    """Values and the name of the file that they come from."""
    place = folder / "a\u202e\n::error::b"
    place.mkdir()
    quoted = json.dumps(f"{HOSTILE}x").replace("\\u007f", "\x7f")
    (place / "coopvision.toml").write_text(f"suppressions = {quoted}\nbaseline = {quoted}\n", encoding="utf-8")
    shown = said("config", "--config", f"{place}/coopvision.toml", "--format", output, "--lang", language)
    assert "error" in shown


@LANGUAGES
@pytest.mark.parametrize("output", ["text", "json", "markdown"])
@pytest.mark.usefixtures("folder")
def test_the_provisions(output, language, said):
    """Packs say what they like."""
    assert said("provisions", "--format", output, "--lang", language)


@LANGUAGES
def test_a_baseline(language, folder, said):
    """Written, shown, grown and laid over a check."""
    for name in ("hostile.json", "first.json"):
        assert said("baseline", "write", name, "--lang", language, code=0)
        written = (folder / "coopvision-baseline.json").read_text(encoding="utf-8")
        assert complaint(written) == []
        assert said("baseline", "show", "--lang", language, code=0)
        said("check", name, "--baseline", "coopvision-baseline.json", "-v", "--lang", language)
        said("baseline", "prune", name, "--lang", language, code=0)
    (folder / "coopvision-baseline.json").write_text('{"format": "coopvision-baseline/1", "entries": []}', "utf-8")
    said("baseline", "write", "hostile.json", "--ratchet", "--lang", language, code=1)


@LANGUAGES
def test_a_stored_report_with_a_hostile_name(language, folder, said):
    """The report comes back as harmless as it was."""
    main(["check", "hostile.json", "--format", "json=report.json", "--lang", language])
    for output in ("text", "json", "markdown"):
        said("render", "report.json", "--format", output, "--lang", language)
    name = FILE_NAMES[1]
    os.rename("report.json", name)
    (folder / name).write_text('{"schema": "\x1b[2J", "::error::x": NaN}', encoding="utf-8")
    said("render", name, "--lang", language, code=2)


@LANGUAGES
@pytest.mark.parametrize("name", FILE_NAMES)
@pytest.mark.parametrize("content", ["sound", "faulty", "missing"])
def test_a_file_with_a_hostile_name(content, name, language, folder, said):
    """Checked, refused, or not there at all."""
    if content != "missing":
        (folder / name).write_bytes(SAMPLE.read_bytes() if content == "sound" else b"\x1b[2J: 1\n")
    assert said("check", name, "-v", "--lang", language, code={"sound": 0, "faulty": 2, "missing": 2}[content])


FAULTY = {
    "key.yaml": f'"{ATTACK.encode("unicode_escape").decode("ascii")[:60]}\\e[2J\\u202e": 1\ntitle: [1]\n'.encode(),
    "value.yaml": b'title: "x"\nterm: "y"\nzone: "\\e[2J\\u202e\\n::error::z"\n',
    "tag.yaml": "a: !<x\u202e> b\nb: *\u0085\n".encode(),
    "syntax.yaml": b"a: [\n::error::x\n##[error]y: ]]\n\x1b[2J",
    "key.json": json.dumps({ATTACK: 1, "::error::x": {"##[error]": 2}}).encode(),
    "value.json": json.dumps({"title": [ATTACK], "term": {"x": 1}, "format": ATTACK}).encode(),
    "twice.json": b'{"\\u001b[2J": 1, "\\u001b[2J": 2}',
    "syntax.json": b'{"a": ::error::x \x1b[2J}',
    "latin.json": b"\xff\x1b[2J",
}


@LANGUAGES
@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_vision(name, language, folder, said):
    """Hostile keys and values are quoted in the complaints."""
    (folder / name).write_bytes(FAULTY[name])
    assert said("check", name, "--lang", language, code=2)


TOML = {
    "key": '"\\u001b[2J\\u202e\\n::error::x" = 1\n',
    "value": 'lang = "\\u001b[2J\\u202e\\n::error::x"\nfail-on = ["\\u009b"]\n',
    "name": 'select = ["\\u001b[2J\\u202e\\n::error::x"]\n',
    "severity": '[severity]\n"\\u001b[2J\\n::error::x" = "error"\n',
    "options": '[options."row-total-mismatch"]\n"\\u001b[2J\\n::error::x" = 1\n',
    "profile": 'profile = "\\u001b[2J\\u202e\\n::error::x"\n',
    "pack": 'packs = ["\\u001b[2J\\u202e\\n::error::x"]\n',
    "rules": 'rules = ["\\u001b[2J\\u202e\\n::error::x.py"]\n',
    "documents": 'documents = ["\\u001b[2J\\u202e\\n::error::*"]\n',
    "extends": 'extends = "\\u001b[2J\\u202e\\n::error::x"\n',
    "suppressions": 'suppressions = "\\u001b[2J\\u202e\\n::error::x"\nas-of = 2026-04-01\n',
    "syntax": "a = \x1b[2J\n::error::x\n",
}


@LANGUAGES
@pytest.mark.parametrize("name", TOML)
def test_a_hostile_configuration(name, language, folder, said):
    """What it says is quoted in the complaint."""
    (folder / "coopvision.toml").write_text(TOML[name], encoding="utf-8")
    assert said("check", *(["sample.yaml"] if name != "documents" else []), "--lang", language, code=2)


SUPPRESSIONS = {
    "key": '[[suppress]]\n"\\u001b[2J\\n::error::x" = 1\n',
    "rule": '[[suppress]]\nrule = "\\u001b[2J\\n::error::x"\nat = "x"\nreason = "x"\nuntil = 2026-05-01\n',
    "at": '[[suppress]]\nrule = "row-total-mismatch"\nat = "\\u202e\\n::error::x"\nreason = "x"\nuntil = 2026-05-01\n',
    "reason": '[[suppress]]\nrule = "row-total-mismatch"\nat = "title"\nreason = "\\u202e\\n::error::x"\n'
    "until = 2026-03-01\n",
    "top": '"\\u001b[2J\\n::error::x" = 1\n',
}


@LANGUAGES
@pytest.mark.parametrize("name", SUPPRESSIONS)
def test_hostile_suppressions(name, language, folder, said):
    """Their names, places and reasons."""
    (folder / "s.toml").write_text(SUPPRESSIONS[name], encoding="utf-8")
    said("check", "hostile.json", "--suppressions", "s.toml", "--as-of", "2026-04-01", "-v", "--lang", language)


RULES = {
    "top": '"\\u001b[2J\\n::error::x" = 1\n',
    "key": '[[rule]]\n"\\u001b[2J\\n::error::x" = 1\n',
    "name": '[[rule]]\nname = "\\u001b[2J\\n::error::x"\n',
    "words": '[[rule]]\nname = "a-b"\ntitle = "::error::\\u202e"\n'
    'message = "::error::{\\u202e}"\ntemplate = "\\u001b"\n',
    "shown": '[[rule]]\nname = "a-b"\ntitle = "::error::x ##[error]y"\nmessage = "::error::x ##[error]y"\n'
    'template = "required"\nfield = "CostRow.remarks"\n',
    "selector": '[[rule]]\nname = "a-b"\ntitle = "x"\nmessage = "x"\ntemplate = "required"\nfield = "\\u001b.\\n::a"\n',
}


@LANGUAGES
@pytest.mark.parametrize("name", RULES)
def test_hostile_rules_without_python(name, language, folder, said):
    """Words, keys and names of a file of rules."""
    (folder / "r.toml").write_text(RULES[name], encoding="utf-8")
    for command in (["check", "sample.yaml", "-v"], ["rules"], ["explain", "a-b"]):
        assert said(*command, "--rules", "r.toml", "--lang", language)


@LANGUAGES
@pytest.mark.parametrize(
    "content", ["raise ValueError({!a})", "x = (\n{!a}", "import {!a}", "\x1b[2J\n::error::x#{!a}"]
)
def test_a_hostile_file_of_rules(content, language, folder, said):
    """What it raises, and what it is named."""
    for name in ("r.py", "\x1b[2J\n::error::r.py"):
        (folder / name).write_text(content.format(HOSTILE), encoding="utf-8")
        assert said("check", "sample.yaml", "--rules", name, "--lang", language, code=2)


ARGUMENTS = [
    ["check", "sample.yaml", "--for", HOSTILE],
    ["check", "sample.yaml", "--format", HOSTILE],
    ["check", "sample.yaml", "--format", f"json={HOSTILE}/x"],
    ["check", "sample.yaml", "--output", f"{HOSTILE}/x"],
    ["check", "sample.yaml", "--select", HOSTILE],
    ["check", "sample.yaml", "--severity", HOSTILE],
    ["check", "sample.yaml", "--severity", f"{HOSTILE}=error"],
    ["check", "sample.yaml", "--options", f"{HOSTILE}.{HOSTILE}={HOSTILE}"],
    ["check", "sample.yaml", "--as-of", HOSTILE],
    ["check", "sample.yaml", "--edition", HOSTILE],
    ["check", "sample.yaml", "--config", HOSTILE],
    ["check", "sample.yaml", f"--{HOSTILE}"],
    ["check", "sample.yaml", "--lang", HOSTILE],
    ["check", "sample.yaml", "--output", "a\0b"],
    ["check", "a\0b.yaml"],
    ["check", "sample.yaml", "--config", "a\0b"],
    ["check", "sample.yaml", "--baseline", "a\0b"],
    ["check", "sample.yaml", "--suppressions", "a\0b"],
    ["check", "sample.yaml", "--rules", "a\0b.toml"],
    ["check", "sample.yaml", "--format", "json=a\0b"],
    ["check", "\udcff\udcfe.yaml"],
    ["baseline", "write", "sample.yaml", "--file", "a\0b"],
    ["baseline", "show", "--file", "a\0b"],
    ["render", "a\0b"],
    ["explain", HOSTILE],
    ["rules", HOSTILE],
    ["rules", "--level", HOSTILE],
    ["baseline", "show", "--file", HOSTILE],
    ["baseline", HOSTILE],
    ["render", HOSTILE],
    [HOSTILE],
]


@LANGUAGES
@pytest.mark.parametrize("arguments", ARGUMENTS, ids=lambda arguments: ascii(" ".join(arguments))[1:60])
@pytest.mark.usefixtures("folder")
def test_hostile_arguments(arguments, language, said):
    """Quoted in the complaint; no job is done."""
    asked = ["--lang", language] if "--lang" not in arguments and len(arguments) > 1 else []
    assert said(*arguments, *asked, code=2)
