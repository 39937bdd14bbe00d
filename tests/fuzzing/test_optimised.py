"""`python -O` and `-OO` drop assertions and docstrings; nothing that this program promises rests on either."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = [*(ROOT / "src").rglob("*.py"), *(ROOT / "rules").rglob("*.py")]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_shipped_rests_on_an_assertion(file):
    """What must hold is checked by code that always runs; `assert` and `__debug__` stand in tests alone."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    assert not any(isinstance(node, ast.Assert) for node in nodes)
    assert "__debug__" not in {node.id for node in nodes if isinstance(node, ast.Name)}


@pytest.mark.parametrize("flag", ["-O", "-OO"])
@pytest.mark.parametrize("job", [["check", "examples/nishi-iburi/vision.yaml", "--format", "json"], ["rules"]])
def test_the_main_jobs_say_the_same(flag, job):
    """Byte for byte, with the same exit code."""

    def run(*flags):
        command = [sys.executable, *flags, "-m", "coopvision", *job, "--no-config", "--lang", "ja"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr

    plain = run()
    assert plain[0] in {0, 1}
    assert run(flag) == plain
