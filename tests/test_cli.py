"""The command line: exit codes, both languages, both formats, and no traceback."""

import json

import pytest

from coopvision.cli import main
from coopvision.testing.edits import SAMPLE

CLEAN = str(SAMPLE)


@pytest.fixture
def broken(tmp_path):
    """The sample with one total that is wrong."""
    path = tmp_path / "broken.yaml"
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.count("total: 9600}") == 1
    path.write_text(text.replace("total: 9600}", "total: 9601}"), encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _japanese(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")


def test_a_clean_vision_ends_with_0(capsys):
    """And says what was looked at."""
    assert main(["check", CLEAN]) == 0
    output = capsys.readouterr().out
    assert output.endswith("合格: エラー 0、警告 0、注意 0\n")
    assert "検査した記載" in output


def test_a_contradiction_ends_with_1_and_shows_both_places(broken, capsys):
    """The source line is marked, found and expected are given."""
    assert main(["check", broken]) == 1
    output = capsys.readouterr().out
    assert "合計は 9,601 千円ですが、年度別金額の和は 9,600 千円です" in output
    assert f"{broken}:" in output
    assert "^^^^" in output
    assert output.endswith("不合格: エラー 2、警告 0、注意 0\n")


def test_the_language_follows_the_locale_and_the_option(broken, capsys, monkeypatch):
    """Japanese under a Japanese locale, English elsewhere, either when asked for."""
    main(["check", broken])
    assert "エラー" in capsys.readouterr().out
    main(["check", broken, "--lang", "en"])
    english = capsys.readouterr().out
    assert "error" in english
    monkeypatch.setenv("LANG", "C.UTF-8")
    main(["check", broken])
    assert capsys.readouterr().out == english


def test_the_json_goes_to_a_file_whole(broken, tmp_path, capsys):
    """Nothing else is printed, and the file is complete."""
    target = tmp_path / "report.json"
    assert main(["check", broken, "--format", "json", "--output", str(target)]) == 1
    assert capsys.readouterr() == ("", "")
    assert json.loads(target.read_text(encoding="utf-8"))["summary"]["error"] == 2
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def test_several_documents_give_a_json_line_each(broken, capsys):
    """The highest exit code counts."""
    assert main(["check", CLEAN, broken, "--format", "json"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["ok"] for line in lines] == [True, False]


def test_an_unreadable_document_costs_the_others_nothing(broken, tmp_path, capsys):
    """The good ones are checked and shown; the exit code says that not all was done."""
    missing = tmp_path / "missing.yaml"
    assert main(["check", str(missing), broken]) == 2
    output, errors = capsys.readouterr()
    assert "9,601" in output
    assert "missing.yaml" in errors


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chekc", CLEAN],
        ["check", CLEAN, "--lang", "fr"],
        ["check", CLEAN, "--unknown"],
        ["explain"],
    ],
)
def test_a_command_that_is_not_understood_ends_with_2(arguments, capsys):
    """Usage goes to standard error, in both languages."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert "コマンドの指定に誤りがあります" in errors


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--format", "xml"], "there is no output format xml"),
        (["--format", "jsn"], "Did you mean json?"),
        (["--format", "json="], "json= needs a file name"),
        (["--format", "json", "--format", "text"], "same place"),
        (["--format", "json=a", "--format", "text=./a"], "same place"),
    ],
)
def test_a_format_that_cannot_be_written_ends_with_2(arguments, complaint, capsys):
    """Unknown, without a file, or two in one place: one line, and nothing is checked."""
    assert main(["check", CLEAN, "--lang", "en", *arguments]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert complaint in errors
    assert len(errors.splitlines()) == 1


def test_several_formats_in_one_run(broken, tmp_path, capsys):
    """One on the screen, the others in their files."""
    target = tmp_path / "report.json"
    assert main(["check", broken, "--format", "text", "--format", f"json={target}"]) == 1
    assert "9,601" in capsys.readouterr().out
    assert json.loads(target.read_text(encoding="utf-8"))["summary"]["error"] == 2


def test_how_much_is_said_can_be_chosen(broken, capsys):
    """Quiet is shorter than normal, verbose names every rule."""
    lengths = []
    for options in (["-q"], [], ["-v"]):
        main(["check", broken, *options])
        lengths.append(len(capsys.readouterr().out.splitlines()))
    assert lengths == sorted(set(lengths))
    main(["check", broken, "-v"])
    assert "COV101 member-not-in-project" in capsys.readouterr().out


def test_colours_only_where_they_are_wanted(broken, capsys):
    """Never in a pipe unless asked for."""
    main(["check", broken])
    assert "\x1b[" not in capsys.readouterr().out
    main(["check", broken, "--color", "always"])
    assert "\x1b[1;31m" in capsys.readouterr().out


def test_an_output_that_cannot_be_written_ends_with_2(tmp_path, capsys):
    """The folder is not there: one line that names the file."""
    target = tmp_path / "nowhere" / "report.txt"
    assert main(["check", CLEAN, "--output", str(target)]) == 2
    errors = capsys.readouterr().err
    assert str(target) in errors
    assert len(errors.splitlines()) == 1


def test_rules_lists_every_rule(capsys):
    """As lines and as data, the same rules."""
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert main(["rules", "--format", "json"]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert len(lines) == len(rules) > 30
    assert all(rule["rule"] in line for rule, line in zip(rules, lines, strict=True))
    assert all(rule["sources"] for rule in rules)


@pytest.mark.parametrize("reference", ["row-total-mismatch", "SUM301", "SUM301:row-total-mismatch"])
def test_explain_knows_names_and_codes(reference, capsys):
    """Either is accepted everywhere; the page comes in the reader's language."""
    assert main(["explain", reference]) == 0
    japanese = capsys.readouterr().out
    assert japanese.startswith("SUM301 row-total-mismatch（エラー）")
    assert "## 検査内容" in japanese
    assert "## What it checks" not in japanese
    main(["explain", reference, "--lang", "en"])
    assert "## What it checks" in capsys.readouterr().out


def test_an_unknown_rule_ends_with_2_and_a_suggestion(capsys):
    """A slip of the hand is met with the name that was meant."""
    assert main(["explain", "row-total-mismatsh"]) == 2
    assert "row-total-mismatch" in capsys.readouterr().err


def test_a_vision_with_nothing_to_examine_is_no_success(tmp_path, capsys):
    """Green is a proof; an empty document proves nothing."""
    path = tmp_path / "empty.yaml"
    path.write_text("title: 空\nterm: R3～R7年度\nzone: {name: 空}\n", encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.endswith("不合格: エラー 2、警告 0、注意 0\n")


def test_what_a_report_on_the_terminal_tells_is_not_told_twice(tmp_path, monkeypatch, capsys):
    """Where the report goes to a file, or is no text, standard error tells."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("titel: a\n", encoding="utf-8")
    monkeypatch.setattr("coopvision.cli.outputs._on_terminal", lambda: True)
    assert main(["check", str(bad), "--lang", "en"]) == 2
    output, errors = capsys.readouterr()
    assert "titel" in output
    assert errors == ""
    assert main(["check", str(bad), "--lang", "en", "--format", "json"]) == 2
    assert "titel" in capsys.readouterr().err


def test_suppressed_findings_can_be_asked_for_in_sarif(broken, tmp_path, monkeypatch, capsys):
    """They are left out otherwise."""
    monkeypatch.chdir(tmp_path)
    assert main(["baseline", "write", broken]) == 0
    capsys.readouterr()
    arguments = ["check", broken, "--baseline", "coopvision-baseline.json", "--format", "sarif"]
    counts = []
    for more in ([], ["--show-suppressed"]):
        assert main([*arguments, *more]) == 0
        counts.append(len(json.loads(capsys.readouterr().out)["runs"][0]["results"]))
    assert counts == [0, 2]


def test_a_crash_of_the_program_is_one_line_and_3(monkeypatch, capsys):
    """Never a traceback, never the document's fault."""

    def fail(*_arguments, **_options):
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("coopvision.checking.make_rulebook", fail)
    assert main(["check", CLEAN]) == 3
    errors = capsys.readouterr().err
    assert "文書の誤りではありません" in errors
    assert "Traceback" not in errors


def test_a_crashing_rule_ends_with_3_and_its_findings_stay(monkeypatch, broken, capsys):
    """The verdict is withheld; what the others found is shown."""
    from coopvision.engine import Rulebook, RuleWords, find_packs, rule
    from coopvision.model import Vision
    from coopvision.words import Words

    @rule(words=RuleWords(Words("見出し", "title"), Words("文", "message")))
    def crashes(_vision: Vision, _):
        raise ValueError("boom")
        yield

    book = Rulebook(find_packs(), [crashes])
    monkeypatch.setattr("coopvision.checking.make_rulebook", lambda _packs, **_: book)
    assert main(["check", broken]) == 3
    output = capsys.readouterr().out
    assert "9,601" in output
    assert "規則の不具合" in output
    assert "boom" in output


def test_hostile_text_cannot_command_the_terminal(tmp_path, capsys):
    """Control characters in a document are spelled out."""
    path = tmp_path / "hostile.yaml"
    text = SAMPLE.read_text(encoding="utf-8").replace("title: みなと", 'title: "\\e[2J\\u202eみなと')
    path.write_text(text.replace("共生ビジョン\nterm", '共生ビジョン"\nterm', 1), encoding="utf-8")
    assert main(["check", str(path)]) == 0
    output = capsys.readouterr().out
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "\\u001b" in output


def test_no_report_is_written_over_what_is_checked(tmp_path, capsys):
    """Neither by its own name nor through a link."""
    path = tmp_path / "own.yaml"
    path.write_bytes(SAMPLE.read_bytes())
    (tmp_path / "link.txt").symlink_to(path)
    for output in (["--output", str(path)], ["--format", f"json={tmp_path / 'link.txt'}"]):
        assert main(["check", str(path), *output]) == 2
        assert "検査するファイルには書き込めません" in capsys.readouterr().err
    assert path.read_bytes() == SAMPLE.read_bytes()


def test_links_are_followed_and_pipes_stay_pipes(tmp_path):
    """What is not a plain file is written to, never replaced."""
    import os
    import threading

    target, link, pipe = tmp_path / "target.txt", tmp_path / "link.txt", tmp_path / "pipe"
    target.write_text("old")
    link.symlink_to(target)
    assert main(["check", CLEAN, "--output", str(link)]) == 0
    assert link.is_symlink()
    assert "合格" in target.read_text(encoding="utf-8")
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert main(["check", CLEAN, "--output", str(pipe)]) == 0
    reader.join(timeout=10)
    assert pipe.is_fifo()
    assert "合格" in read[0]


def shell(command):
    import shlex
    import subprocess
    import sys

    program = f"{shlex.quote(sys.executable)} -m coopvision"
    run = subprocess.run(
        ["/bin/sh", "-c", command.replace("coopvision", program, 1)], capture_output=True, check=False, text=True
    )
    assert "Traceback" not in run.stderr
    return run.returncode


@pytest.mark.parametrize("buffering", ["", "PYTHONUNBUFFERED=1 "])
@pytest.mark.parametrize("stream", [">&-", ">/dev/full"])
@pytest.mark.parametrize("command", ["check {sample}", "check {sample} --format json", "rules", "explain SUM301"])
def test_an_output_that_takes_nothing_ends_with_2(command, stream, buffering):
    """A closed or full standard output is no success, no finding and no fault of ours."""
    assert shell(f"{buffering}coopvision {command.format(sample=CLEAN)} {stream}") == 2


def test_a_closed_error_stream_changes_no_exit_code(tmp_path):
    """Where nobody can be told, the code still tells."""
    assert shell(f"coopvision check {CLEAN} 2>&-") == 0
    assert shell(f"coopvision check {tmp_path}/gone.yaml 2>&-") == 2
    assert shell(f"coopvision check {tmp_path}/gone.yaml 2>/dev/full") == 2
    assert shell("coopvision --version >/dev/full") == 2


def test_a_name_as_long_as_a_book_is_not_read_out(capsys):
    """The beginning is enough to know it by."""
    assert main(["check", CLEAN, "--no-config", "--select", "規" * 100_000, "--lang", "ja"]) == 2
    complaint = capsys.readouterr().err
    assert "規" in complaint
    assert len(complaint) < 5_000
