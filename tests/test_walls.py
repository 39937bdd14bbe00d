"""The rooms of the house, and which may know which."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "coopvision"
LEAVES = {"words", "errors", "files", "records", "suggestions", "toml_places"}
"""What any room may use."""
MAY_KNOW = {
    "notation": set(),
    "model": {"notation"},
    "engine": {"model", "notation"},
    "templates": {"engine", "model", "notation"},
    "local_rules": {"engine", "model", "templates"},
    "sources": {"model", "notation"},
    "acceptance": {"engine", "model", "notation"},
    "reports": {"acceptance", "engine", "model", "notation", ""},
    "testing": {"engine", "model", "notation", "sources", "checking"},
    "config": {"engine", "model"},
    "checking": {"acceptance", "engine", "model", "sources", "config", "local_rules"},
    "cli": {"acceptance", "checking", "config", "sources", "reports", "engine", ""},
}
PACKS = ("coopvision_rules", "coopvision_settlement")
"""Our own packs: neither knows the other, and nothing else knows either by name."""
FORBIDDEN_TO_RULES = {"os", "sys", "io", "pathlib", "time", "datetime", "random", "socket", "subprocess", "locale"}


def imports(path):
    """Every module that a file imports, at the top or inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module


def files_of(room):
    place = SOURCE / room
    return sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]


@pytest.mark.parametrize("room", MAY_KNOW)
def test_a_room_knows_only_what_it_may(room):
    """No import leads back or sideways."""
    files = files_of(room)
    assert files
    for file in files:
        for module in imports(file):
            package, _, rest = module.partition(".")
            other = rest.partition(".")[0]
            if package == "coopvision" and other != room:
                assert other in MAY_KNOW[room] | LEAVES, f"{file.relative_to(ROOT)} imports {module}"
            assert package not in PACKS, f"{file.relative_to(ROOT)} imports a rule pack by name"


def rule_files():
    return sorted(file for pack in PACKS for file in (ROOT / "rules" / pack).rglob("*.py"))


@pytest.mark.parametrize("file", rule_files(), ids=lambda file: file.stem)
def test_a_rule_reads_no_clock_file_environment_or_network(file):
    """Rules get everything from the vision and the context."""
    assert {module.partition(".")[0] for module in imports(file)} & FORBIDDEN_TO_RULES == set()
    names = {node.id for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert not names & {"open", "print", "input", "eval", "exec"}


@pytest.mark.parametrize("file", rule_files(), ids=lambda file: file.stem)
def test_a_pack_uses_public_names_only(file):
    """What the pack cannot do through the public door, nobody can."""
    public = {"coopvision.engine", "coopvision.model", "coopvision.notation", "coopvision.words"}
    used = {module for module in imports(file) if module.startswith("coopvision.")}
    assert used <= public
    others = set(PACKS) - {file.relative_to(ROOT / "rules").parts[0]}
    assert not {module.partition(".")[0] for module in imports(file)} & others


def test_no_module_is_too_long():
    """One idea each."""
    for file in [*SOURCE.rglob("*.py"), *rule_files()]:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 400, file
