"""A command pays only for what it uses: which modules are imported, never how long it takes."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
from coopvision.cli import main
try:
    main({arguments!r})
except SystemExit:
    pass
print("\\n" + json.dumps(sorted(sys.modules)))
"""


def modules_of(*arguments):
    code = PROGRAM.format(arguments=list(arguments))
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(json.loads(output.stdout.splitlines()[-1]))


def test_the_version_needs_nothing_of_ours():
    """Neither the model nor any library."""
    assert not modules_of("--version") & {"attr", "cattrs", "yaml", "coopvision.model", "json.decoder"}


@pytest.mark.parametrize("heavy", ["importlib.metadata", "tempfile", "hypothesis", "difflib", "json", "email"])
def test_a_check_as_text_does_not_import(heavy, tmp_path):
    """What a plain check never needs."""
    from coopvision.testing.edits import SAMPLE

    assert heavy not in modules_of("check", str(SAMPLE))
