"""Every way in which a checker could end green without having looked, by exit code and by text.

0: something was examined and nothing is wrong. 1: findings. 2: the job could not be done as asked.
3: a rule or the program itself failed.
"""

import json
import sys

import pytest

from coopvision.cli import main
from coopvision.sources import dumps
from coopvision.testing.edits import SAMPLE, edited

CLEAN = str(SAMPLE)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs the command line in an empty folder with these files; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, **files):
        for name, text in files.items():
            tmp_path.joinpath(name.replace("_", ".")).write_text(text, encoding="utf-8")
        try:
            code = main([*arguments, "--lang", "en"])
        except SystemExit as error:
            code = error.code
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def vision(tmp_path):
    """Writes the sample with edits; gives the file."""

    def write(name="vision.yaml", **edits):
        path = tmp_path / name
        path.write_text(dumps(edited(edits).vision), encoding="utf-8")
        return str(path)

    return write


def test_the_ground_a_clean_vision_is_green(run):
    """Without this, everything below would prove nothing."""
    code, output, errors = run("check", CLEAN)
    assert code == 0
    assert "things examined" in output
    assert errors == ""


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--select", "no-such-rule"], "there is no rule, subject or pack no-such-rule"),
        (["--select", "SUM301,SUM999"], "there is no rule, subject or pack SUM999"),
        (["--ignore", "row-total-mismach"], "Did you mean row-total-mismatch"),
        (["--severity", "no-such-rule=off"], "there is no rule, subject or pack no-such-rule"),
        (["--severity", "SUM301=fatal"], "there is no severity fatal"),
        (["--severity", "SUM301"], "not of the form NAME=LEVEL"),
        (["--options", "no-such-rule.a=1"], "there is no rule no-such-rule"),
        (["--options", "row-total-mismatch.tolerance=1"], "there is no option of rule row-total-mismatch tolerance"),
        (["--options", "a"], "not of the form RULE.OPTION=VALUE"),
        (["--packs", "guidelines"], "no rule pack guidelines is installed"),
        (["--profile", "final"], "there is no profile final"),
        (["--rule-set", "1999.1"], "there is no rule set 1999.1"),
        (["--fail-on", "fatal"], "fail-on cannot be 'fatal'"),
        (["--edition", "1999"], "there is no edition 1999"),
        (["--as-of", "yesterday"], "as-of cannot be 'yesterday'"),
        (["--as-of", "2026-02-30"], "as-of cannot be '2026-02-30'"),
        (["--longest-suppression", "0"], "longest-suppression cannot be 0"),
        (["--for", "とおい市"], "has no member とおい市"),
        (["--format", "pdf"], "there is no output format pdf"),
        (["--lang", "fr"], "invalid choice"),
        (["--config", "none.toml"], "none.toml: it cannot be read"),
        (["--rules", "none.toml"], "none.toml"),
        (["--suppressions", "none.toml"], "none.toml"),
        (["--baseline", "none.json"], "none.json"),
        (["--select", "SUM301", "--ignore", "SUM301"], "no rule is left"),
        (["--ignore", "all"], "no rule is left"),
        (["--select", ""], "no rule is left"),
        (["--no-such-option"], "unrecognized arguments"),
        (["--format", "json=a.json", "--output", "b.txt"], "no format is left to be written there"),
        (["--options", "SUM.a=1"], "SUM is a subject or a pack, no rule"),
    ],
)
def test_a_name_that_does_not_exist_ends_with_2(run, arguments, complaint):
    """Rules, packs, options, levels, editions, days, members, formats, languages and files."""
    code, output, errors = run("check", CLEAN, *arguments)
    assert code == 2
    assert complaint in errors
    assert "passed" not in output


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('selct = ["SUM"]', "there is no setting selct. Did you mean select?"),
        ('select = ["SUMS"]', "there is no rule, subject or pack SUMS"),
        ('packs = ["guidelines"]', "no rule pack guidelines is installed"),
        ('[severity]\nSUM3001 = "off"', "there is no rule, subject or pack SUM3001"),
        ("[options.no-such-rule]\na = 1", "there is no rule no-such-rule"),
        ("profile = 3", "profile cannot be 3"),
        ("select = [", "this is no TOML"),
        ('extends = "none.toml"', "none.toml: it cannot be read"),
        ('rules = ["none.py"]', "none.py"),
    ],
)
def test_a_configuration_that_names_what_is_not_there_ends_with_2(run, text, complaint):
    """The same in a file, which is named."""
    code, output, errors = run("check", CLEAN, coopvision_toml=text)
    assert code == 2
    assert complaint in errors
    assert output == ""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[tool.coopvison]\nselect = ["SUM"]', "did you mean [tool.coopvision] by [tool.coopvison]"),
        ('[tool.coop-vision.severity]\nSUM = "off"', "did you mean [tool.coopvision]"),
        ("[tool]\ncoopvision = 3", "it has no table [tool.coopvision]"),
        ('[tool]\ncoopvision = {selct = ["SUM"]}', "there is no setting selct"),
        ('tool.coopvision.selct = ["SUM"]', "there is no setting selct"),
    ],
)
def test_a_table_that_was_meant_for_us_is_not_passed_over(run, text, complaint):
    """In `pyproject.toml`: misspelt, of another kind, or written without a heading of its own."""
    code, output, errors = run("check", CLEAN, pyproject_toml=text)
    assert code == 2
    assert complaint in errors
    assert output == ""


def test_the_tables_of_others_are_passed_over(run):
    """Also where they speak of us, and where the file is no TOML."""
    for text in ('[tool.coverage.run]\nsource = ["coopvision"]', "[tool.black]\n# coopvision\nx ="):
        assert run("check", CLEAN, pyproject_toml=text)[0] == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('profile = "draft"\nselect = [\n  "SUM",\n  "SUMS",\n]', "coopvision.toml:4:4"),
        ('# SUMS\nignore = ["SUMS"]', "coopvision.toml:2:12"),
        ('[severity]\nSUM = "error"\nSUM3001 = "off"', "coopvision.toml:3:1"),
        ('[severity]\nSUM = "fatal"', "coopvision.toml:2:8"),
        ('packs = ["guidelines"]', "coopvision.toml:1:11"),
        ("[options.no-such-rule]\na = 1", "coopvision.toml:1:10"),
        ("[options.row-total-mismatch]\nsuch = 1", "coopvision.toml:2:1"),
        ('profile = "final"', "coopvision.toml:1:12"),
        ('rule-set = "1999.1"', "coopvision.toml:1:13"),
        ('never-suppress = ["SUMS"]', "coopvision.toml"),
    ],
)
def test_what_a_configuration_names_wrongly_is_told_with_its_line(run, text, place):
    """Selectors, rules, options, levels, packs, profiles and rule sets."""
    code, _, errors = run("check", CLEAN, coopvision_toml=text)
    assert code == 2
    assert place in errors


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({}, "name the files to check"),
        ({"coopvision_toml": 'documents = ["*.yaml"]'}, "no file matches"),
        ({"coopvision_toml": "documents = []"}, "name the files to check"),
        ({"coopvision_toml": 'documents = ["none.yaml"]'}, "none.yaml"),
    ],
)
def test_no_document_ends_with_2(run, files, complaint):
    """Nothing named, a pattern that matches nothing, a file that is not there."""
    code, _, errors = run("check", **files)
    assert code == 2
    assert complaint in errors


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        ("title: a\ntitle: b\n", "title"),
        ("title: a\n---\ntitle: b\n", "document"),
        ("titel: a\n", "titel"),
        ("title: 表\nterm: R3～R7年度\nzone: {name: 圏}\nregime: settlement_zones\n", "Did you mean settlement_zone?"),
        ("[1, 2", "bad.yaml:1"),
        ("\x00", "bad.yaml"),
    ],
)
def test_an_unreadable_document_ends_with_2_and_costs_the_others_nothing(run, text, complaint):
    """The good file is checked and shown, the bad one named with its place."""
    code, output, errors = run("check", "bad.yaml", CLEAN, bad_yaml=text)
    assert code == 2
    assert "bad.yaml" in errors
    assert complaint in errors
    assert "passed: 0 errors" in output


def test_a_vision_in_which_nothing_can_be_examined_ends_with_2_or_worse(run):
    """A document that says nothing is not clean."""
    code, output, _ = run("check", "empty.yaml", empty_yaml="title: 表\nterm: R3～R7年度\nzone: {name: 圏}\n")
    assert code in {1, 2}
    assert "passed: 0" not in output


def test_rules_that_find_nothing_of_their_kind_end_with_2(run, vision):
    """Every rule that was chosen is not applicable: nothing was looked at."""
    path = vision(indicator_list="(remove)")
    code, output, _ = run("check", path, "--select", "listed-indicator-not-on-sheet")
    assert code == 2
    assert "no verdict" in output


def test_a_malformed_value_is_a_finding_and_what_needs_it_could_not_run(run, vision):
    """Silenced, the finding does not make the rules that could not run green."""
    path = vision(**{"projects[②].indicators[訓練参加者数].target.value": "1.00人0"})
    code, output, _ = run("check", path)
    assert code == 1
    assert "indicator-value-malformed" in output
    code, output, _ = run("check", path, "--ignore", "indicator-value-malformed")
    assert code == 1
    assert "could not run" in output


def test_what_could_not_run_is_not_green_in_any_format(run, vision):
    """A machine reads the same verdict."""
    path = vision(**{"projects[②].indicators[訓練参加者数].target.value": "1.00人0"})
    code, output, _ = run("check", path, "--ignore", "indicator-value-malformed", "--format", "json")
    assert code == 1
    assert json.loads(output)["ok"] is False


def test_an_explanation_of_nothing_ends_with_2(run):
    """A name with a slip is met with the name that was meant."""
    code, output, errors = run("explain", "row-total-mismach")
    assert code == 2
    assert output == ""
    assert "Did you mean row-total-mismatch" in errors


RULE = """
from coopvision.engine import RuleWords, expect, rule
from coopvision.model import Vision
from coopvision.words import Words

WORDS = RuleWords(Words("見出し", "title"), Words("文", "message"))

@rule(words=WORDS)
def local_rule(vision: Vision, _):
    {body}
    yield expect(True, vision)
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Installs distributions that announce a pack of this text."""
    monkeypatch.syspath_prepend(str(tmp_path))
    written = []

    def install(distribution, name, text):
        folder = tmp_path / f"{distribution}-1.0.dist-info"
        folder.mkdir()
        folder.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n")
        module = f"pack_of_{distribution}_{tmp_path.name}"
        folder.joinpath("entry_points.txt").write_text(f"[coopvision.packs]\n{name} = {module}:pack\n")
        tmp_path.joinpath(f"{module}.py").write_text(text, encoding="utf-8")
        written.append(module)

    yield install
    for module in written:
        sys.modules.pop(module, None)


PACK = (
    RULE.format(body="pass")
    + """
from coopvision.engine import Pack
pack = Pack(name="{name}", modules=[__name__], prefixes={prefixes})
"""
)


@pytest.mark.parametrize(
    ("packs", "complaint"),
    [
        ([("one", "mine", "1 / 0")], "rule pack mine (one) cannot be loaded (ZeroDivisionError"),
        ([("one", "mine", "raise SystemExit(0)")], "rule pack mine (one) cannot be loaded (SystemExit"),
        ([("one", "mine", "pack = 3")], "rule pack mine (one) is no Pack but a int"),
        (
            [("one", "mine", "from coopvision.engine import Pack\npack = Pack(name='mine', modules=['nowhere'])")],
            "nowhere",
        ),
        ([("one", "mine", PACK.format(name="mine", prefixes=["SUM"]))], "prefix SUM is claimed twice"),
        ([("one", "standard", PACK.format(name="standard", prefixes=[]))], "rule pack standard is announced by"),
        ([("one", "a", PACK.format(name="a", prefixes=[])), ("two", "b", PACK.format(name="b", prefixes=[]))], "twice"),
    ],
    ids=["raises", "leaves", "no-pack", "no-module", "prefix", "name", "rule"],
)
def test_a_pack_that_cannot_be_used_ends_with_2(run, install, packs, complaint):
    """A pack that is there is part of the check, or the check is not done."""
    for pack in packs:
        install(*pack)
    code, output, errors = run("check", CLEAN)
    assert code == 2
    assert complaint in errors
    assert output == ""


def test_packs_are_listed_without_being_loaded(run, install):
    """One that cannot be loaded is there all the same, and disturbs nobody who does not ask for it."""
    install("one", "mine", "1 / 0")
    code, output, errors = run("packs")
    assert (code, errors) == (0, "")
    assert output.splitlines() == ["standard (coopvision)", "mine (one)", "settlement (coopvision)"]
    assert run("check", CLEAN, "--packs", "standard")[0] == 0


def test_a_list_of_no_rules_ends_with_2(run):
    """An empty list looks like a checker with nothing to complain of."""
    for arguments in (["SUM3001"], ["SUM", "--level", "fatal"]):
        code, output, _ = run("rules", *arguments)
        assert code == 2
        assert output == ""


def test_a_configuration_that_cannot_hold_is_not_printed(run):
    """What `config` prints would be believed."""
    code, output, errors = run("config", "--select", "nothing-of-ours")
    assert code == 2
    assert output == ""
    assert "nothing-of-ours" in errors


def test_skipped_rules_are_named_as_skipped(run):
    """Green with fewer rules says which did not run, and why."""
    code, output, _ = run("check", CLEAN, "--ignore", "SUM301", "-v")
    assert code == 0
    assert "skipped: SUM301 row-total-mismatch — ignored, as asked" in output


@pytest.mark.parametrize("body", ["1 / 0", "raise SystemExit(0)", "import sys; sys.exit()"])
def test_a_crash_beside_good_rules_ends_with_3_and_costs_them_nothing(run, vision, body):
    """The program's own fault is never the document's, and hides no finding."""
    path = vision(**{"projects[②].costs.total": "2001"})
    code, output, _ = run("check", path, "--rules", "mine.py", mine_py=RULE.format(body=body))
    assert code == 3
    assert "row-total-mismatch" in output
    assert "crashed: local-rule — the rule itself failed" in output
    assert "no fault of the document" in output


@pytest.mark.parametrize("form", ["RULES = ({},)", "RULES = [{}]"])
def test_a_rule_that_stands_in_a_tuple_or_list_is_run(run, form):
    """Beside others that stand by themselves; none is dropped in silence."""
    text = RULE.format(body="pass") + RULE.format(body="yield expect(False, vision)").replace("local_rule", "hidden")
    code, output, _ = run(
        "check", CLEAN, "--rules", "mine.py", mine_py=f"{text}\n{form.format('hidden')}\ndel hidden\n"
    )
    assert code == 1
    assert "[hidden]" in output


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("mine.py", "x = 1\n", "mine.py"),
        ("mine.py", "1 / 0\n", "ZeroDivisionError"),
        ("mine.py", RULE.format(body="pass").replace("yield", "return"), "it has no yield"),
        ("mine.py", RULE.format(body="pass").replace("local_rule", "row_total_mismatch"), "sums.py, mine.py)"),
        ("mine.py", RULE.format(body="pass").replace(": Vision", ": int"), "no vision contains"),
        (
            "mine.py",
            RULE.format(body="pass").replace("words=WORDS", 'words=WORDS, needs=["budget"]'),
            "no field of Vision",
        ),
        (
            "mine.py",
            RULE.format(body="pass").replace("words=WORDS", 'words=WORDS, regime="setlement_zone"'),
            "Did you mean settlement_zone?",
        ),
        (
            "mine.py",
            RULE.format(body="pass").replace("words=WORDS", 'words=WORDS, severity="warning"'),
            "write it like Severity.WARNING",
        ),
        ("mine.py", "raise SystemExit(0)\n", "SystemExit"),
        ("mine.toml", "", "mine.toml"),
        ("mine.toml", '[[rule]]\nname = "a"\ntemplate = "requird"\n', "required"),
        ("mine.txt", "", "mine.txt"),
    ],
)
def test_a_file_of_rules_that_cannot_be_used_ends_with_2(run, name, text, complaint):
    """No rule in it, a rule that looks at nothing, is about nothing, or needs what there never is."""
    code, output, errors = run("check", CLEAN, "--rules", name, **{name.replace(".", "_"): text})
    assert code == 2
    assert complaint in errors
    assert output == ""


def test_a_dead_selector_ends_with_2(run):
    """A rule by template that can match nothing would never speak."""
    text = """
    [[rule]]
    name = "house-rule"
    template = "required"
    each = "Project"
    field = "sumary"
    title = "題"
    message = "文"
    """
    code, output, errors = run("check", CLEAN, "--rules", "mine.toml", mine_toml=text)
    assert code == 2
    assert "sumary" in errors
    assert "summary" in errors
    assert output == ""


SUPPRESSION = """
[[suppress]]
rule = "{rule}"
at = "{at}"
reason = "6月補正で修正"
until = {until}
"""
SOUND = {"rule": "row-total-mismatch", "at": "projects[②].costs.total", "until": "2026-06-30"}


@pytest.fixture
def suppressed(run, vision):
    """Checks a vision with two errors, with one suppression."""
    path = vision(**{"projects[②].costs.total": "2001"})

    def check(*arguments, **differing):
        text = SUPPRESSION.format(**{**SOUND, **differing})
        return run("check", path, "--suppressions", "s.toml", "--as-of", "2026-04-01", *arguments, s_toml=text)

    return check


def test_a_suppression_that_holds_silences_its_finding_only(suppressed):
    """The ground for what follows: the other error of the same slip stays."""
    code, output, _ = suppressed()
    assert code == 1
    assert "1 suppressed" in output
    assert "cost-statements-disagree" in output


@pytest.mark.parametrize(
    ("differing", "complaint"),
    [
        ({"rule": "row-total-mismach"}, "row-total-mismatch"),
        ({"at": "projects[⑨].costs.total"}, "projects[⑨]"),
        ({"until": "2026-02-30"}, "s.toml"),
        ({"until": '"2026-06-30"'}, "s.toml"),
        ({"until": "2036-06-30"}, "its term is too long"),
    ],
)
def test_a_suppression_of_what_is_not_there_ends_with_2(suppressed, differing, complaint):
    """A rule or a place that does not exist, a day that is none, or is too far away."""
    code, output, errors = suppressed(**differing)
    assert code == 2
    assert complaint in errors
    assert output == ""


def test_a_lapsed_suppression_is_named_and_what_it_covered_counts_again(suppressed):
    """No silent lapse."""
    code, output, _ = suppressed(until="2026-03-31")
    assert code == 1
    assert "suppression-lapsed" in output
    assert "suppressed" not in output.splitlines()[-1]


def test_an_unused_suppression_is_named(suppressed):
    """What is mended needs none."""
    code, output, _ = suppressed(rule="total-missing")
    assert code == 1
    assert "suppression-unused" in output


def test_a_crash_can_be_neither_suppressed_nor_baselined(run, vision):
    """Only findings can be accepted."""
    path = vision()
    crash = RULE.format(body="1 / 0")
    text = SUPPRESSION.format(**{**SOUND, "rule": "local-rule", "at": "title"})
    arguments = ("--rules", "mine.py", "--suppressions", "s.toml", "--as-of", "2026-04-01")
    code, _, _ = run("check", path, *arguments, mine_py=crash, s_toml=text)
    assert code == 3
    code, _, _ = run("baseline", "write", path, "--rules", "mine.py", mine_py=crash)
    assert code == 3


def test_what_may_never_be_suppressed_cannot_be(suppressed):
    """The configuration outranks the file of suppressions."""
    code, output, errors = suppressed("--never-suppress", "SUM301")
    assert code == 2
    assert "SUM301" in errors or "row-total-mismatch" in errors
    assert output == ""
