"""The report for a terminal."""

import os
import re
import sys

import pytest
from attrs import evolve

import coopvision
from coopvision import SourceError
from coopvision.acceptance import Baseline, accept
from coopvision.cli import main
from coopvision.engine.unreadable import report_unreadable
from coopvision.model import Location
from coopvision.reports.excerpts import COLUMNS, excerpt
from coopvision.reports.plain import printable, width
from coopvision.reports.text import Detail, render
from coopvision.testing import edited, sample
from coopvision.testing.edits import SAMPLE


def lines_of(edits, language="ja", **options):
    return render([coopvision.check(edited(edits))], language, **options).splitlines()


def test_the_marker_stands_under_what_the_finding_points_at():
    """Japanese characters take two columns; the marker is as wide as the value."""
    lines = lines_of({"projects[①].participants[2]": "さと町"})
    at = next(number for number, line in enumerate(lines) if "^^^" in line)
    source, marker = lines[at - 1], lines[at]
    start = width(marker[: marker.index("^")])
    shown = ""
    for character in source:
        if start <= width(shown) and len(shown) < len(source):
            break
        shown += character
    assert source[len(shown) :].startswith("さと町")
    assert marker.count("^") == width("さと町")


@pytest.mark.parametrize("columns", [24, 40, 60, 80, 110, 200])
def test_a_line_and_its_marker_keep_within_the_terminal(columns):
    """Else it would be wrapped, and the marker would stand under something else."""
    wide = "交流と連携の事業" * 12
    line = f"- {{name: {wide}, total: 2001, more: {'あ a' * 40}}}"
    for value in (wide, "2001", "more"):
        start = line.index(value) + 1
        location = Location("v.yaml", 1234, start, 1234, start + len(value), line)
        head, source, marker = excerpt(location, "    ", columns)
        assert max(width(source), width(marker)) <= max(columns, 32)
        first = width(marker[: marker.index("^")])
        shown = source[next(n for n in range(len(source)) if width(source[:n]) == first) :]
        marked = shown[: next(n for n in range(len(shown) + 1) if width(shown[:n]) == marker.count("^"))]
        assert marked == value or (marked.endswith("…") and value.startswith(marked[:-1]))
        assert (width(f"    1234 | {line}") > columns) == ("…" in source)
        assert head == "         |"


def test_a_stretch_of_several_lines_is_marked_to_the_end_of_its_first():
    """An empty one is marked as wide as a character."""
    (_, _, marker) = excerpt(Location("v.yaml", 1, 4, 2, 1, "a: bc"), "")
    assert marker == "  |    ^^"
    (_, _, marker) = excerpt(Location("v.yaml", 1, 3, 1, 3, "a: "), "")
    assert marker == "  |   ^"
    assert list(excerpt(Location("v.yaml", 1, 1, 1, 1, "  "), "")) == []


def test_an_endless_line_takes_no_endless_time():
    """A file may be one line."""
    line = "あ" * 1_000_000
    (_, source, marker) = excerpt(Location("v.yaml", 1, 500_000, 1, 500_002, line), "", 60)
    assert width(source) <= 60
    assert marker.count("^") == 2 * width("あ")


def test_several_documents_end_with_what_came_of_them_all():
    """In a line, with colours as the verdicts have them; one document needs none."""
    clean, broken = coopvision.check(sample()), coopvision.check(edited({"projects[②].costs.total": "2001"}))
    with pytest.raises(SourceError) as caught:
        coopvision.loads("title: x\n", source="bad.yaml")
    unreadable = report_unreadable(caught.value)
    nothing = evolve(clean, outcomes=())
    reports = [clean, broken, unreadable, nothing, clean]
    assert last(reports, "ja") == "全 5 文書: 合格 2、不合格 1、判定不能 1、読み込めない 1"
    assert last(reports, "en") == "5 documents: 2 passed, 1 failed, 1 no verdict, 1 cannot be read"
    assert last(reports, "en", detail=Detail.QUIET) == last(reports, "en")
    assert last([clean, clean], "en", colours=True) == "\x1b[1;32m2 documents: 2 passed\x1b[0m"
    assert last([clean, broken], "en", colours=True) == "\x1b[1;31m2 documents: 1 passed, 1 failed\x1b[0m"
    assert "文書:" not in render([clean], "ja")


def last(reports, language, **options):
    return render(reports, language, **options).splitlines()[-1]


def test_a_quiet_report_says_what_its_counts_do_not():
    """That something kept rules from looking: no line above tells."""
    lines = lines_of({"cost_by_year.total.total": "96OO"}, "en", detail=Detail.QUIET)
    assert "could not examine everything because of a value that cannot be read" in lines[-1]
    assert lines_of({"cost_by_year.total.total": "96OO"}, "en")[-1].endswith("notices")


def test_what_is_accepted_stands_apart_from_what_was_examined():
    """An empty line between them."""
    report = coopvision.check(edited({"projects[②].costs.total": "2001"}))
    accepted = accept(report, baseline=Baseline().accepting([report]))
    lines = render([accepted], "ja").splitlines()
    assert lines[lines.index("━━ 検査の結果") - 1] == ""
    assert lines[lines.index("━━ 除外した指摘") - 1] == ""


def test_both_places_of_a_contradiction_are_shown_with_their_values():
    """Here this, there that, and the difference."""
    text = "\n".join(lines_of({"projects[②].costs.amounts[R4年度]": "828", "projects[②].costs.total": "2028"}))
    assert "828" in text
    assert "同じ事項の別の記載: 800" in text
    assert "② 防災事業" in text


def test_findings_stand_under_their_project():
    """Grouped as the document is."""
    lines = lines_of({"projects[②].costs.total": "2001", "projects[①].costs.total": "7601"})
    titles = [line for line in lines if line.startswith("━━")]
    assert titles[:2] == ["━━ ① 救急医療事業", "━━ ② 防災事業"]


def test_what_was_not_looked_at_is_said_with_the_reason():
    """A part that the document does not have is no silence; the reasons are folded unless much is to be said."""
    edits = {"cost_by_year": "(remove)"}
    every = lines_of(edits, detail=Detail.VERBOSE)
    assert any("該当なし: SUM303" in line and "年度別事業費一覧" in line for line in every)
    folded = sum(line.startswith(("    該当なし: ", "    対象外: ")) for line in every)
    assert f"    該当なし・対象外の規則 {folded} 件の理由は --verbose で表示します" in lines_of(edits)


def test_numbers_that_stand_alone_are_named():
    """Coverage says how many printed numbers were verified, and which were not."""
    lines = lines_of({"indicator_list": "(remove)"}, "en")
    assert any(line.startswith("coverage: ") for line in lines)
    assert any("compared with nothing:" in line for line in lines)


def test_a_clean_report_ends_with_its_verdict():
    """And is short."""
    lines = render([coopvision.check(sample())], "en").splitlines()
    assert lines[-1] == "passed: 0 errors, 0 warnings, 0 notices"


def test_printable_text_has_no_commands():
    """Control, direction and surrogate characters are spelled out, all else stays."""
    assert printable("室蘭市\t①") == "室蘭市 ①"
    assert printable("\x1b[2J\u202e\ud800\r\n") == "\\u001b[2J\\u202e\\ud800\\u000d\\u000a"


def test_the_command_keeps_within_its_terminal(tmp_path, monkeypatch, capfd):
    """Where there is one, and it says how wide it is; else lines are as wide as on paper."""
    plan = tmp_path / "v.yaml"
    wrong = SAMPLE.read_text(encoding="utf-8").replace("016985", "016986").replace("山, ", f"山, {' ' * 200}")
    plan.write_text(wrong, encoding="utf-8")

    def widest(columns, *, terminal=True):
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
        monkeypatch.setattr(os, "get_terminal_size", columns)
        main(["check", str(plan), "--lang", "ja", "--color", "never"])
        shown = [line for line in capfd.readouterr().out.splitlines() if re.match(r" +\d* \|", line)]
        assert any("^" in line for line in shown)
        return max(map(width, shown))

    def says(columns):
        return lambda _: os.terminal_size((columns, 24))

    def says_nothing(_):
        raise OSError

    assert 50 < widest(says(60)) <= 60
    assert 100 < widest(says(200), terminal=False) <= COLUMNS
    assert widest(says(0)) == widest(says_nothing) == widest(says(200), terminal=False)
    assert widest(says(200)) > COLUMNS
