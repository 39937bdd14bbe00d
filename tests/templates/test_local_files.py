"""Rules in a local file, Python or TOML, and the examples that show them."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

import coopvision
from coopvision import PackError
from coopvision.checking import make_engine
from coopvision.cli import main
from coopvision.engine import Engine, Rulebook, find_packs
from coopvision.local_rules import RulesFileError, load_local, load_rules_file
from coopvision.testing import edited, examples_of, run_example, sample

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "local-rules"
PACK = ROOT / "examples" / "third-party-pack"

PYTHON = """from coopvision.engine import Checks, Context, RuleWords, expect, rule
from coopvision.model import Cell, Project
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("文 {found}", "message {found}"))


@rule(words=WORDS)
def goal_missing(project: Project, ctx: Context) -> Checks:
    yield expect(project.expected_effect, Cell(project, "expected_effect"))
"""


@pytest.fixture
def write(tmp_path):
    """Writes a file of rules and gives its path."""

    def write(text, name="my_rules.py"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def refusal(path):
    """Line and English words of the only fault."""
    with pytest.raises(RulesFileError) as caught:
        load_rules_file(path)
    (fault,) = caught.value.faults
    assert caught.value.lines("ja")[0].startswith(path)
    return fault.location.line if fault.location else None, fault.words.en


def test_a_python_file_is_rules(write):
    """They run beside the installed ones."""
    (rule,) = load_rules_file(write(PYTHON))
    report = make_engine(rules=[rule]).check(edited({"projects[①].expected_effect": "(remove)"}).vision)
    assert ("goal-missing", "projects[①].expected_effect") in {(each.rule, each.place.path) for each in report.findings}


def test_annotations_may_be_kept_as_text(write):
    """`from __future__ import annotations` is as good."""
    assert load_rules_file(write("from __future__ import annotations\n" + PYTHON))


def test_loading_leaves_nothing_behind(write, tmp_path):
    """No search path, no module, no bytecode."""
    path = write(PYTHON)
    before = list(sys.path), set(sys.modules), sorted(tmp_path.iterdir())
    load_local(path)
    assert (list(sys.path), set(sys.modules), sorted(tmp_path.iterdir())) == before


def test_a_file_is_read_anew_each_time(write):
    """What was edited counts."""
    load_local(write(PYTHON))
    assert [rule.name for rule in load_local(write(PYTHON.replace("goal_missing", "goal_lost")))] == ["goal-lost"]


def test_rules_that_a_file_imports_are_not_its_own(write):
    """A file may look at others' rules."""
    text = PYTHON + "\nfrom coopvision_rules.costs.sums import row_total_mismatch\n"
    assert [rule.name for rule in load_local(write(text))] == ["goal-missing"]


def test_a_page_beside_the_file_has_the_words(write):
    """As in a pack."""
    write("---\ntitle: {ja: 見出し, en: title}\nmessage: {ja: 文, en: message}\n---\n", "goal-missing.md")
    (rule,) = load_local(write(PYTHON.replace("words=WORDS", "")))
    assert rule.words.title.ja == "見出し"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", None, "defines no rule"),
        ("def x(:\n", 1, "no Python"),
        ("x = 1\nx = \\\n", 2, "no Python"),
        ("x = 1\n\nx / 0\n", 3, "ZeroDivisionError"),
        ("import no_such_module\n", 1, "no_such_module"),
        ("def f():\n    raise SystemExit(3)\n\nf()\n", 2, "SystemExit: 3"),
        (PYTHON.replace("words=WORDS", ""), 8, "has no words"),
        (PYTHON.replace("words=WORDS", 'words="文"'), 8, "write words as RuleWords"),
        (PYTHON.replace("yield ", "return "), 8, "has no yield"),
        (PYTHON.replace("project: Project", "project: int"), 8, "no vision contains"),
        (PYTHON + PYTHON.replace("goal_missing", "other").replace("def other", "def goal_missing"), None, None),
        (PYTHON + "same = goal_missing\n", None, None),
        ("x = '\ud800'".encode("utf-8", "surrogatepass").decode("latin-1"), None, "defines no rule"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_line(write, text, line, words):
    """One error, no traceback; a name that is bound anew or twice is one rule."""
    if words is None:
        assert len(load_local(write(text))) == 1
        return
    found = refusal(write(text))
    assert words in found[1]
    assert found[0] == line


def test_two_rules_of_one_name_are_refused(write):
    """Both are still there, so neither may hide the other."""
    text = PYTHON + "\n\nfirst = goal_missing\n\n\n" + PYTHON.partition("\n\n\n")[2]
    assert "two rules goal-missing" in refusal(write(text))[1]


def test_a_broken_page_is_named(write):
    """Before anything is checked."""
    write("no front matter", "goal-missing.md")
    assert "goal-missing.md" in refusal(write(PYTHON.replace("words=WORDS", "")))[1]


@pytest.mark.parametrize("name", ["rules.txt", "rules", "rules.yaml", ""])
def test_files_of_another_kind_are_refused(name):
    """Only what is known to hold rules is read."""
    assert ".py or .toml" in refusal(name)[1]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x\0", b"#" * 1_000_001])
def test_a_python_file_that_is_no_text_is_refused(tmp_path, content):
    """As a TOML file is."""
    path = tmp_path / "rules.py"
    path.write_bytes(content)
    refusal(str(path))


@pytest.mark.parametrize("path", ["no-such.py", "no-such.toml", "a\0.py"])
def test_a_file_that_is_not_there_is_refused(path):
    """By name."""
    assert "cannot be read" in refusal(path)[1] or "not UTF-8" in refusal(path)[1]


def test_a_name_that_an_installed_rule_has_is_refused(write):
    """A local rule can neither replace nor shadow another."""
    rules = load_local(write(PYTHON.replace("goal_missing", "row_total_mismatch")))
    with pytest.raises(PackError, match="row-total-mismatch"):
        Rulebook(find_packs(["standard"]), rules)


CASES = [case for rule in load_rules_file(str(EXAMPLES / "house_rules.toml")) for case in examples_of(rule)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_examples_of_the_local_rules_hold(case):
    """As their author runs them."""
    run_example(case)


def test_every_local_rule_shows_what_is_right_and_what_is_wrong():
    """Both kinds of example for each."""
    rules = load_rules_file(str(EXAMPLES / "house_rules.toml"))
    assert len(rules) == 3
    assert all({example.outcome for example in rule.page.examples} == {"passes", "fails"} for rule in rules)


def test_the_local_rules_pass_the_sample_and_run_on_the_real_vision():
    """They look at something in both."""
    rules = [rule for kind in ("toml", "py") for rule in load_rules_file(str(EXAMPLES / f"house_rules.{kind}"))]
    real = coopvision.load(ROOT / "examples" / "nishi-iburi" / "vision.yaml").vision
    assert Engine(rules).check(sample().vision).findings == ()
    assert all(outcome.examined for outcome in Engine(rules).check(real).outcomes)


@pytest.fixture
def kita(monkeypatch):
    """The pack of the example, imported but not installed."""
    monkeypatch.syspath_prepend(str(PACK / "src"))
    yield import_module("coopvision_rules_kita").pack
    for name in [name for name in sys.modules if name.startswith("coopvision_rules_kita")]:
        del sys.modules[name]


def test_the_example_of_a_pack_holds(kita):
    """Its pages' examples, with every installed rule beside it."""
    rules = kita.rules()
    assert [rule.code for rule in rules] == ["KITA101", "KITA102", "KITA103"]
    for rule in rules:
        for case in examples_of(rule):
            run_example(case)


def test_the_example_of_a_pack_speaks_on_the_real_vision(kita):
    """And so does its TOML rule run."""
    real = coopvision.load(ROOT / "examples" / "nishi-iburi" / "vision.yaml").vision
    report = coopvision.check(real, packs=["standard", kita])
    assert "large-cost-without-source" in {finding.rule for finding in report.findings}
    assert not report.crashed


def test_a_pack_that_nobody_asked_for_is_not_loaded(tmp_path, monkeypatch):
    """Listing packs reads what distributions announce; a pack that cannot be imported costs the others nothing."""
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "breaking_pack.py").write_text("raise RuntimeError('loaded')", encoding="utf-8")
    info = tmp_path / "breaker-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: breaker\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[coopvision.packs]\nbreaking = breaking_pack:pack\n")
    assert [pack.name for pack in find_packs(["standard"])] == ["standard"]
    assert "breaking_pack" not in sys.modules
    with pytest.raises(PackError, match=r"breaking .*loaded"):
        find_packs(["breaking"])


VISION = str(ROOT / "src" / "coopvision" / "testing" / "sample.yaml")


def test_a_local_file_is_one_argument(capsys):
    """As easy as that; its rules can be selected, explained and listed as others can."""
    rules = ["--no-config", "--rules", str(EXAMPLES / "house_rules.toml"), "--lang", "en"]
    assert main(["check", VISION, "--select", "own-share-unexplained", *rules]) == 0
    assert main(["explain", "own-share-unexplained", *rules]) == 0
    assert "Without remarks no reader can tell" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_local_file_with_faults_stops_the_run(write, capsys, language):
    """Exit code 2, every fault with its line on standard error, no traceback."""
    path = write('[[rule]]\nname = "x-y"\ntemplate = "required"\neach = "CostRo"\nfield = "x"\n', "rules.toml")
    assert main(["check", VISION, "--no-config", "--rules", path, "--lang", language]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert [line.rpartition("rules.toml:")[2].partition(":")[0] for line in captured.err.splitlines()] == [
        "1",
        "1",
        "4",
    ]


def test_a_local_rule_that_is_there_twice_stops_the_run(capsys):
    """The same file named twice claims its names twice."""
    rules = ["--rules", str(EXAMPLES / "house_rules.py")] * 2
    assert main(["check", VISION, "--no-config", *rules, "--lang", "en"]) == 2
    assert "row-out-of-roster-order is claimed twice" in capsys.readouterr().err
