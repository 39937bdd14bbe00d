"""The page on acceptance tells the truth."""

import re
from pathlib import Path

from acceptance_material import TODAY, baseline_of, broken

from coopvision.acceptance import RULES, Suppressions, accept
from coopvision.sources import dumps
from coopvision.testing import edited

PAGE = (Path(__file__).parents[2] / "docs" / "acceptance.md").read_text(encoding="utf-8")
EDITS = {"projects[②].costs.total": "2001"}


def block(language):
    return re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[1]


def test_the_suppression_works(tmp_path):
    """As it stands there."""
    (tmp_path / "s.toml").write_text(block("toml"), encoding="utf-8")
    after = accept(broken(EDITS), suppressions=Suppressions.load(tmp_path / "s.toml"), as_of=TODAY)
    assert [each.rule for each in after.findings if each.suppressed] == ["row-total-mismatch"]


def test_the_program_works(tmp_path, monkeypatch, capsys):
    """As it stands there, on files of these names."""
    monkeypatch.chdir(tmp_path)
    Path("vision.yaml").write_text(dumps(edited(EDITS).vision), encoding="utf-8")
    Path("coopvision-suppressions.toml").write_text(block("toml"), encoding="utf-8")
    Path("coopvision-baseline.json").write_text(baseline_of(broken(EDITS, source="vision.yaml")).text, encoding="utf-8")
    exec(compile(block("python"), "acceptance.md", "exec"), {})  # noqa: S102 - our own page
    said = capsys.readouterr().out.split()
    assert said[0] == "True"
    assert int(said[1]) >= 2
    assert said[2] == "0"


def test_every_rule_about_acceptances_is_named():
    """With what it means."""
    assert all(f"`{rule.name}`" in PAGE for rule in RULES)
