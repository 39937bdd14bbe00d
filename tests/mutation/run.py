"""Mutation testing: `uv run --group mutation python tests/mutation/run.py engine|rules|guideline [module ...]`.

Works in a copy of the tree and prints, by module, how many mutants the tests noticed, and the diff of every
mutant that they did not. Modules are named as in `relations` or `costs/sums`; without one, all of the room.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bodies import lift

ROOT = Path(__file__).parents[2]
MUTMUT = shutil.which("mutmut")
ROOMS = {
    "engine": "src/coopvision/engine",
    "rules": "rules/coopvision_rules",
    "guideline": "rules/coopvision_settlement",
}
ENGINE_TESTS = ["tests/engine", "tests/laws/test_law_relations.py", "tests/rules/test_cost_rules.py"]
ENGINE_TESTS += ["tests/test_provisions.py", "tests/rules/test_settlement.py"]
ENGINE_TESTS += ["tests/config", "tests/test_library.py", "tests/test_cli.py", "tests/test_no_false_green.py"]
ENGINE_TESTS += ["tests/reports/test_text.py", "tests/reports/test_json.py"]
ENGINE_EXAMPLES = "coopvision_rules.costs.sums. coopvision_rules.costs.statements."
RULE_TESTS = ["tests/rules/test_rule_edges.py"]
GUIDELINE_TESTS = ["tests/rules/test_settlement.py", "tests/test_provisions.py", *RULE_TESTS]
PROFILE = """
from hypothesis import Phase
FEW = settings.get_profile("fixed")
settings.register_profile("mutation", FEW, max_examples=30, phases=[Phase.explicit, Phase.generate])
"""
READ_ONCE = """
import coopvision.testing
from coopvision.testing import edits, examples
READ, READING = {}, edits.edited

def edited(changes):
    key = repr(changes)
    if key not in READ:
        READ[key] = READING(changes)
    return READ[key]

coopvision.testing.edited = edits.edited = examples.edited = edited
"""
"""Every edit of the sample is read before there is any mutant: to read it takes longer than to check it."""
UNESCAPED = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"
"""The ids of tests stay the same when pytest runs for a second time in one process, as mutmut lets it."""
CALLER = ("sys._getframe(1)", "sys._getframe(2)")
"""Whoever asks for its caller: mutmut puts a function of its own between them."""
OUTCOMES = {1: "noticed", 3: "noticed", 0: "survived", 5: "untested", 33: "untested"}
OUTCOMES |= dict.fromkeys((-24, 24, 36, 152, 255), "timed out")


def main(arguments: Sequence[str]) -> int:
    """Run one room, or some of its modules."""
    if not arguments or arguments[0] not in ROOMS:
        sys.stdout.write(f"{__doc__}\n")
        return 2
    if MUTMUT is None:
        sys.stderr.write("mutmut is not there; `uv run --group mutation` brings it.\n")
        return 2
    room, *wanted = arguments
    known = _modules(room)
    if strangers := sorted({*wanted} - {*known}):
        sys.stderr.write(f"{room} has no module {', '.join(strangers)}. There are: {', '.join(known)}\n")
        return 2
    modules = wanted or known
    workshop = Path(os.environ.get("MUTATION_DIR") or tempfile.mkdtemp(prefix="coopvision-mutation-"))
    for modules_together, tests, examples in _batches(room, modules):
        _furnish(workshop, room, modules_together, tests)
        environment = {**os.environ, "MUTATION_EXAMPLES": examples, "HYPOTHESIS_PROFILE": "mutation"}
        names = [f"{_name(room, module)}.*" for module in modules_together]
        result = subprocess.run([MUTMUT, "run", *names], cwd=workshop, env=environment, check=False)
        if result.returncode:
            return result.returncode
        _tell(workshop, room, modules_together)
    return 0


def _modules(room: str) -> list[str]:
    """The modules of a room that have functions to mutate."""
    base = ROOT / ROOMS[room]
    found = (path for path in base.rglob("*.py") if "def " in path.read_text(encoding="utf-8"))
    return sorted(path.relative_to(base).with_suffix("").as_posix() for path in found)


def _batches(room: str, modules: Sequence[str]) -> Iterator[tuple[list[str], list[str], str]]:
    """Modules that the same tests look at, those tests, and the modules whose rules' examples belong to them."""
    if room == "engine":
        yield list(modules), ENGINE_TESTS, ENGINE_EXAMPLES
        return
    if room == "guideline":
        yield list(modules), GUIDELINE_TESTS, "coopvision_settlement."
        return
    for subject in sorted({module.partition("/")[0] for module in modules}):
        own = sorted((ROOT / "tests/rules").glob(f"test_{subject.removesuffix('s')}*.py"))
        tests = [*(path.relative_to(ROOT).as_posix() for path in own), *RULE_TESTS]
        inside = [module for module in modules if module.partition("/")[0] == subject]
        yield inside, tests, _examples(subject, inside)


def _examples(subject: str, modules: Sequence[str]) -> str:
    """The examples of the modules' own rules; where one has none, those of all rules of the subject."""
    texts = [(ROOT / ROOMS["rules"] / f"{module}.py").read_text(encoding="utf-8") for module in modules]
    if all("\n@rule(" in text for text in texts):
        return " ".join(f"{_name('rules', module)}." for module in modules)
    return f"coopvision_rules.{subject}." if (ROOT / ROOMS["rules"] / subject).is_dir() else "coopvision_rules."


def _furnish(workshop: Path, room: str, modules: Sequence[str], tests: Sequence[str]) -> None:
    """A copy of the tree, all packages under one roof, the bodies of what is to be mutated laid open."""
    shutil.rmtree(workshop, ignore_errors=True)
    for tree in ("src", "rules"):
        shutil.copytree(ROOT / tree, workshop / "src", dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for tree in ("tests", "examples", "docs"):
        shutil.copytree(ROOT / tree, workshop / tree, ignore=shutil.ignore_patterns("__pycache__", "corpus"))
    shutil.copy(ROOT / "pyproject.toml", workshop)
    with (workshop / "tests/conftest.py").open("r+", encoding="utf-8") as conftest:
        text = conftest.read()
        conftest.seek(0)
        conftest.write(text.replace("settings.load_profile", PROFILE + READ_ONCE + "settings.load_profile"))
    targets = [_target(room, module) for module in modules]
    for target in targets:
        file = workshop / target
        laid_open = lift(file.read_text(encoding="utf-8")).replace(*CALLER)
        file.write_text(laid_open, encoding="utf-8")
    (workshop / "setup.cfg").write_text(_settings(targets, tests), encoding="utf-8")


def _target(room: str, module: str) -> str:
    return f"src/{ROOMS[room].partition('/')[2]}/{module}.py"


def _name(room: str, module: str) -> str:
    """What Python calls a module."""
    return _target(room, module)[4:-3].replace("/", ".").removesuffix(".__init__")


def _settings(targets: Sequence[str], tests: Sequence[str]) -> str:
    lines = {
        "source_paths": ["src"],
        "only_mutate": targets,
        "also_copy": ["examples", "docs"],
        "pytest_add_cli_args_test_selection": ["tests/mutation/page_examples.py", *tests],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "-o", UNESCAPED],
    }
    named = "".join(f"{name} =\n" + "".join(f"    {value}\n" for value in values) for name, values in lines.items())
    return f"[mutmut]\n{named}use_git_change_detection = false\ntimeout_multiplier = 8\n"


def _tell(workshop: Path, room: str, modules: Sequence[str]) -> None:
    """The score of every module, and every mutant that was not noticed."""
    unnoticed = []
    for module in modules:
        stored = workshop / "mutants" / f"{_target(room, module)}.meta"
        codes = json.loads(stored.read_text(encoding="utf-8"))["exit_code_by_key"] if stored.exists() else {}
        outcomes = Counter(OUTCOMES.get(code, "unclear") for code in codes.values())
        sys.stdout.write(f"{module}: {len(codes)} mutants, {dict(outcomes)}\n")
        unnoticed += [name for name, code in codes.items() if OUTCOMES.get(code) not in {"noticed", "timed out"}]
    for name in unnoticed:
        shown = subprocess.run([MUTMUT, "show", name], cwd=workshop, capture_output=True, text=True, check=True)
        sys.stdout.write(shown.stdout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
