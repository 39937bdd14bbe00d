"""A command pays only for what it uses: which modules are imported, never how long it takes."""

import ast
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from coopvision.cli import main
try:
    main({arguments!r})
except SystemExit:
    pass
print("\\n" + repr(sorted(sys.modules)))
"""


def modules_of(*arguments):
    code = PROGRAM.format(arguments=list(arguments))
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(ast.literal_eval(output.stdout.splitlines()[-1]))


def test_the_version_needs_nothing_of_ours():
    """Neither the model nor any library."""
    assert not modules_of("--version") & {"attr", "cattrs", "yaml", "coopvision.model", "json"}


@pytest.mark.parametrize("heavy", ["importlib.metadata", "tempfile", "hypothesis", "difflib", "json", "email"])
def test_a_check_as_text_does_not_import(heavy):
    """What a plain check never needs."""
    from coopvision.testing.edits import SAMPLE

    assert heavy not in modules_of("check", str(SAMPLE))
