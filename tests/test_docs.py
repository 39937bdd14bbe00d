"""The README and the docs tell the truth."""

import re
from pathlib import Path

import pytest

import coopvision
from coopvision.engine import Engine, Rule
from coopvision.reports.text import render
from coopvision.testing import sample

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = sorted((ROOT / "docs").glob("*.md"))


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_the_excerpt_is_what_the_command_prints():
    """Line for line, in order; `…` stands for lines left out."""
    path = "examples/nishi-iburi/vision.yaml"
    document = coopvision.load(ROOT / path)
    printed = render([coopvision.check(document)], "ja").replace(str(ROOT / path), path).splitlines()
    excerpt = [line for line in blocks(README, "text")[0].splitlines() if line not in {"", "…"}]
    assert len(excerpt) > 10
    position = 0
    for line in excerpt:
        assert line in printed[position:], line
        position = printed.index(line, position) + 1


def test_the_rule_of_the_readme_works():
    """Ten lines, as they stand there."""
    code = next(block for block in blocks(README, "python") if "@rule" in block)
    names = {}
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102 - our own README
    rules = [each for each in names.values() if isinstance(each, Rule)]
    report = Engine(rules).check(sample().vision)
    assert report.ok
    assert report.examined > 10


def test_the_embedding_of_the_readme_works(tmp_path, monkeypatch, capsys):
    """As it stands there, on a file called vision.yaml."""
    from coopvision.testing.edits import SAMPLE

    (tmp_path / "vision.yaml").write_bytes(SAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    code = next(block for block in blocks(README, "python") if "raise_for_findings" in block)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own README
    assert "row-total-mismatch passed" in capsys.readouterr().out


@pytest.mark.parametrize("page", [ROOT / "README.md", *DOCS], ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    """Every relative link names a file or folder that is there."""
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_no_machines_paths_are_published():
    """The pages are for everybody's machine."""
    for page in [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS]:
        for path in (ROOT, Path.home()):
            assert f"{path}/" not in page.read_text(encoding="utf-8")
